import type { Amount, CreditRow, Language, RefundRow, TimelineKind } from "$/bindings";
import type { IconName } from "$/design";
import { languages, t } from "$/texts";

/** Money that came from a customer, or went back: exactly one of the two. */
export interface Movement {
  key: string;
  dated: string;
  amount: Amount;
  credit?: CreditRow;
  refund?: RefundRow;
}

/** Returns payments, credit notes and refunds in one list, newest first. */
export function movements(credits: CreditRow[], refunds: RefundRow[]): Movement[] {
  const all: Movement[] = [
    ...refunds.map((refund) => ({ key: `refund ${refund.id}`, dated: refund.dated, amount: refund.amount, refund })),
    ...credits.map((credit) => ({ key: `credit ${credit.id}`, dated: credit.dated, amount: credit.amount, credit })),
  ];
  return all.sort((one, other) => other.dated.localeCompare(one.dated));
}

/** Returns a customer's number; empty if the customer has none and is identified by name. */
export const numberOf = (number: string, name: string): string => (number === name ? "" : number);

/** Returns a customer's name, followed by the number if there is one. */
export const nameAndNumber = (name: string, number: string, between = ", "): string =>
  [name, numberOf(number, name)].filter(Boolean).join(between);

/** Returns a payment or credit note by its kind and number. */
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

/** Returns the icon of a timeline event, by its kind. */
export const eventIcon = (kind: TimelineKind): IconName => icons[kind];

/** Returns the languages of letters, the company's first, as the choices of a list. */
export const letterLanguages = (): { value: Language | ""; label: string }[] => [
  { value: "", label: t("customers-company-default") },
  ...languages(),
];
