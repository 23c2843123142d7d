import type {
  Addressed,
  Amount,
  ContactForm,
  ContactRow,
  CreditRow,
  Language,
  RefundRow,
  Salutation,
  TimelineKind,
} from "$/bindings";
import type { IconName } from "$/design";
import { languages, type PlainKey, t } from "$/texts";

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

/** How the people at a customer are addressed. */
export const salutations = {
  "": "contacts-salutation-none",
  mr: "contacts-salutation-mr",
  ms: "contacts-salutation-ms",
} satisfies Record<Salutation | "", PlainKey>;

export const addressed = {
  to: "contacts-reminders-to",
  copy: "contacts-reminders-copy",
  none: "contacts-reminders-none",
} satisfies Record<Addressed, PlainKey>;

export const roles = {
  accounts_payable: "contacts-role-accounts-payable",
  buyer: "contacts-role-buyer",
  management: "contacts-role-management",
  lawyer: "contacts-role-lawyer",
} satisfies Record<string, PlainKey>;

/** Returns the languages of one person's letters, the customer's first, as the choices of a list. */
export const contactLanguages = (): { value: Language | ""; label: string }[] => [
  { value: "", label: t("contacts-language-customer") },
  ...languages(),
];

/** Returns the editable part of a contact; an empty one for a new person. */
export const contactForm = (contact?: ContactRow): ContactForm => ({
  name: contact?.name ?? "",
  salutation: contact?.salutation ?? "",
  language: contact?.language ?? "",
  email: contact?.email ?? "",
  phone: contact?.phone ?? "",
  role: contact?.role ?? "",
  reminders: contact?.reminders ?? "to",
  from_level: contact?.from_level ?? null,
  up_to_level: contact?.up_to_level ?? null,
  note: contact?.note ?? "",
});

/** Returns what is unusual about a contact: a copy only, not for reminders, only some levels. */
export function aboutContact({ reminders, from_level: from, up_to_level: up_to }: ContactForm): string {
  const levels =
    from !== null && up_to !== null
      ? t("contacts-levels-between", { from, up_to })
      : from !== null
        ? t("contacts-levels-from", { level: from })
        : up_to !== null && t("contacts-levels-up-to", { level: up_to });
  return [reminders !== "to" && t(addressed[reminders]), levels].filter(Boolean).join(", ");
}
