import type { Amount, CreditRow, Language, RefundRow, TimelineKind } from "$/bindings";
import type { IconName } from "$/design";
import { type PlainKey, t } from "$/texts";

/** Money that came from a customer, or went back: one of the two. */
export interface Movement {
  key: string;
  dated: string;
  amount: Amount;
  credit?: CreditRow;
  refund?: RefundRow;
}

/** Payments, credit notes and refunds in one list, the newest first. */
export function movements(credits: CreditRow[], refunds: RefundRow[]): Movement[] {
  const all: Movement[] = [
    ...refunds.map((refund) => ({ key: `refund ${refund.id}`, dated: refund.dated, amount: refund.amount, refund })),
    ...credits.map((credit) => ({ key: `credit ${credit.id}`, dated: credit.dated, amount: credit.amount, credit })),
  ];
  return all.sort((one, other) => other.dated.localeCompare(one.dated));
}

/** A customer's number; nothing where the customer has none and is known by the name. */
export const numberOf = (number: string, name: string): string => (number === name ? "" : number);

/** A customer with the number behind it, where there is one. */
export const nameAndNumber = (name: string, number: string, between = ", "): string =>
  [name, numberOf(number, name)].filter(Boolean).join(between);

/** A payment or credit note by its kind and number. */
export function creditName(credit: Pick<CreditRow, "kind" | "number" | "cancels">): string {
  if (credit.cancels) return t("customers-cancelled-invoice", { number: credit.number });
  const { kind, number } = credit;
  if (number === "") return t(kind === "payment" ? "customers-payment" : "customers-credit-note");
  return t(kind === "payment" ? "customers-payment-number" : "customers-credit-note-number", { number });
}

const icons: Record<TimelineKind, IconName> = {
  invoice: "invoices",
  payment: "money",
  credit_note: "money",
  cancellation: "close",
  allocation: "link",
  discount: "money",
  bank_charge: "money",
  returned: "right",
  refund: "right",
  write_off: "close",
  letter: "print",
  message: "reminders",
  edit: "edit",
  claim: "plus",
  claim_allocation: "link",
  waiver: "close",
  promise: "clock",
  dispute: "flag",
  put_off: "circle",
  hold: "warning",
  plan: "today",
  handover: "right",
  call: "messages",
};

/** The icon of an event in the timeline, by its kind. */
export const eventIcon = (kind: TimelineKind): IconName => icons[kind];

export const languages = {
  "": "customers-company-default",
  en: "common-english",
  de: "common-german",
} satisfies Record<Language | "", PlainKey>;
