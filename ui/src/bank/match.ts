import type { Amount, MatchCandidate, MatchCredit, MatchEntry, MatchReason, MatchRest } from "$/bindings";
import { amountText } from "$/design";

/** What waits for an invoice: an entry of the bank, or a credit note to use. */
export interface Line {
  key: string;
  /** What the book knows it by. */
  of: { entry_id: number; credit_id: number | null };
  isCredit: boolean;
  day: string;
  who: string;
  /** What is to be matched of it. */
  amount: Amount;
  text: string;
  reference: string;
  account: string;
  candidates: MatchCandidate[];
  reasons: MatchReason[];
}

export const lineOfEntry = (entry: MatchEntry): Line => ({
  key: `entry ${entry.entry_id}`,
  of: { entry_id: entry.entry_id, credit_id: null },
  isCredit: false,
  day: entry.booked,
  who: entry.payer || entry.text || "Unknown payer",
  amount: entry.amount,
  text: entry.text,
  reference: entry.reference,
  account: entry.account,
  candidates: entry.candidates,
  reasons: entry.reasons,
});

export const lineOfCredit = (credit: MatchCredit): Line => ({
  key: `credit ${credit.credit_id}`,
  of: { entry_id: 0, credit_id: credit.credit_id },
  isCredit: true,
  day: credit.dated,
  who: `Credit note ${credit.number}, ${credit.customer}`,
  amount: credit.open,
  text: credit.note,
  reference: "",
  account: "",
  candidates: credit.candidates,
  reasons: credit.reasons,
});

function pays(candidate: MatchCandidate): string {
  if (candidate.items.length === 0)
    return `${candidate.claims ? "Interest, fees and costs of" : "Unallocated, for"} ${candidate.customer}`;
  return candidate.items.join(", ") + (candidate.claims ? " with interest, fees and costs" : "");
}

const told = {
  nothing: pays,
  open: pays,
  missing: pays,
  on_account: pays,
  other_currency: pays,
  returned: (candidate) => `Returned: ${candidate.items.join(", ")}`,
  refund: (candidate) => `Paid back to ${candidate.customer}`,
  known: (candidate) => `In the book: ${candidate.items.join(", ") || `unallocated, ${candidate.customer}`}`,
  refunded: (candidate) => `In the book: paid back to ${candidate.customer}`,
} satisfies Record<MatchRest, (candidate: MatchCandidate) => string>;

/** What a candidate pays, in a few words. */
export const itemsOf = (candidate: MatchCandidate): string => told[candidate.rest](candidate);

/** How sure the best candidate is; nothing where there is none. */
export function surenessOf(candidate: MatchCandidate | undefined): { word: string; tone: "good" | "info" | "quiet" } {
  if (!candidate) return { word: "No match", tone: "quiet" };
  return candidate.certain ? { word: "Certain", tone: "good" } : { word: "Possible", tone: "info" };
}

const rests = {
  nothing: "is left",
  open: "stays open",
  missing: "is booked as a bank charge",
  on_account: "stays unallocated",
  other_currency: "is left",
  returned: "is the bank's charge",
  refund: "is left",
  known: "is left",
  refunded: "is left",
} satisfies Record<MatchRest, string>;

/** What is left on one side or the other; empty for nothing, and where a reason names it already. */
export function restOf(candidate: MatchCandidate): string {
  const { rest, rest_amount: left, reasons } = candidate;
  const said = left && reasons.some((reason) => reason.text.includes(left.text));
  return left && !said ? `${amountText(left)} ${rests[rest]}` : "";
}
