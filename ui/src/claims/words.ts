import type { ClaimKind, ClaimRow } from "$/bindings";

const names: Record<ClaimKind, string> = {
  fee: "Reminder fee",
  interest: "Interest",
  compensation: "Compensation",
  charge: "Charge",
};

export const claimName = (kind: ClaimKind): string => names[kind];

/** Where a claim stands, in a word. */
export function stateOf(claim: ClaimRow): { word: string; tone: "quiet" | "good" | "warn" } {
  if (claim.counts_from === null) return { word: "Not sent yet", tone: "quiet" };
  if (claim.open.minor !== "0")
    return { word: claim.open.minor === claim.amount.minor ? "Open" : "Partly open", tone: "warn" };
  const kept = claim.settled.filter((one) => !one.reversed && !one.amount.minor.startsWith("-"));
  return { word: kept.length > 0 && kept.every((one) => one.credit_id === null) ? "Waived" : "Paid", tone: "good" };
}
