import type { Amount, MatchCandidate, MatchCredit, MatchEntry, MatchReason, MatchRest } from "$/bindings";
import { amountText } from "$/design";
import { t, type TextKey } from "$/texts";

/** Something that waits for an invoice: a bank entry, or a credit note to use. */
export interface Line {
  key: string;
  /** Its keys in the book. */
  of: { entry_id: number; credit_id: number | null };
  isCredit: boolean;
  day: string;
  who: string;
  /** The amount to be matched. */
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
  who: entry.payer || entry.text || t("bank-unknown-payer"),
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
  who: t("bank-credit-note", { number: credit.number, customer: credit.customer }),
  amount: credit.open,
  text: credit.note,
  reference: "",
  account: "",
  candidates: credit.candidates,
  reasons: credit.reasons,
});

function pays(candidate: MatchCandidate): string {
  const { customer, claims } = candidate;
  const items = candidate.items.join(", ");
  if (!items) return t(claims ? "bank-pays-claims" : "bank-pays-unallocated", { customer });
  return claims ? t("bank-pays-with-claims", { items }) : items;
}

const told = {
  nothing: pays,
  open: pays,
  missing: pays,
  on_account: pays,
  other_currency: pays,
  returned: ({ items }) => t("bank-pays-returned", { items: items.join(", ") }),
  refund: ({ customer }) => t("bank-pays-refund", { customer }),
  known: ({ items, customer }) =>
    items.length > 0 ? t("bank-known-items", { items: items.join(", ") }) : t("bank-known-unallocated", { customer }),
  refunded: ({ customer }) => t("bank-known-refund", { customer }),
} satisfies Record<MatchRest, (candidate: MatchCandidate) => string>;

/** Says in a few words what a candidate pays. */
export const itemsOf = (candidate: MatchCandidate): string => told[candidate.rest](candidate);

/** Returns how sure the best candidate is, if there is one. */
export function surenessOf(candidate: MatchCandidate | undefined): { word: string; tone: "good" | "info" | "quiet" } {
  if (!candidate) return { word: t("bank-no-match"), tone: "quiet" };
  return candidate.certain ? { word: t("bank-certain"), tone: "good" } : { word: t("bank-possible"), tone: "info" };
}

const rests = {
  nothing: "bank-rest-left",
  open: "bank-rest-open",
  missing: "bank-rest-missing",
  on_account: "bank-rest-on-account",
  other_currency: "bank-rest-left",
  returned: "bank-rest-returned",
  refund: "bank-rest-left",
  known: "bank-rest-left",
  refunded: "bank-rest-left",
} as const satisfies Record<MatchRest, TextKey>;

/** Returns what is left on either side; empty for nothing, or if a reason already names it. */
export function restOf(candidate: MatchCandidate): string {
  const { rest, rest_amount: left, reasons } = candidate;
  const said = left && reasons.some((reason) => reason.text.includes(left.text));
  return left && !said ? t(rests[rest], { amount: amountText(left) }) : "";
}
