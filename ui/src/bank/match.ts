import type { MatchCandidate } from "$/bindings";

/** What a candidate pays, in a few words. */
export function itemsOf(candidate: MatchCandidate): string {
  if (candidate.rest === "returned") return `Returned: ${candidate.items.join(", ")}`;
  if (candidate.items.length === 0) return `On account of ${candidate.customer}`;
  return candidate.items.join(", ");
}

/** How sure the best candidate is; nothing where there is none. */
export function surenessOf(candidate: MatchCandidate | undefined): { word: string; tone: "good" | "info" | "quiet" } {
  if (!candidate) return { word: "Nothing fits", tone: "quiet" };
  return candidate.certain ? { word: "Certain", tone: "good" } : { word: "Not sure", tone: "info" };
}

const rests: Record<string, string> = {
  open: "stays open",
  missing: "is booked as a bank charge",
  on_account: "stays on account",
  returned: "is the bank's charge",
};

/** What is left on one side or the other; empty for nothing. */
export function restOf(candidate: MatchCandidate): string {
  const { rest, rest_amount: left } = candidate;
  return left ? `${left.text} ${left.currency} ${rests[rest] ?? "is left"}` : "";
}
