import type { ClaimKind, ClaimRow } from "$/bindings";
import { t, type PlainKey } from "$/texts";

const names: Record<ClaimKind, PlainKey> = {
  fee: "claims-fee",
  interest: "common-interest",
  compensation: "claims-compensation",
  charge: "common-charge",
};

export const claimName = (kind: ClaimKind): string => t(names[kind]);

/** Returns the state of a claim in a word. */
export function stateOf(claim: ClaimRow): { word: string; tone: "quiet" | "good" | "warn" } {
  if (claim.counts_from === null) return { word: t("claims-state-not-sent"), tone: "quiet" };
  if (claim.open.minor !== "0")
    return {
      word: t(claim.open.minor === claim.amount.minor ? "common-state-open" : "claims-state-part-open"),
      tone: "warn",
    };
  const kept = claim.settled.filter((one) => !one.reversed && !one.amount.minor.startsWith("-"));
  const waived = kept.length > 0 && kept.every((one) => one.credit_id === null);
  return { word: t(waived ? "claims-state-waived" : "common-paid"), tone: "good" };
}
