import type { IconName } from "$/design";

/** A payment or credit note by its kind and number. */
export function creditName(credit: { kind: "payment" | "credit_note"; number: string; cancels: boolean }): string {
  if (credit.cancels) return `Cancelled invoice ${credit.number}`;
  return `${credit.kind === "payment" ? "Payment" : "Credit note"} ${credit.number}`.trim();
}

const icons: Record<string, IconName> = {
  invoice: "invoices",
  payment: "money",
  credit_note: "money",
  cancellation: "close",
  allocation: "link",
  discount: "money",
  bank_charge: "money",
  returned: "right",
  write_off: "close",
  letter: "print",
  message: "reminders",
  edit: "edit",
  claim: "plus",
  claim_allocation: "link",
  waiver: "close",
  promise: "clock",
  dispute: "flag",
  hold: "warning",
  plan: "today",
  handover: "right",
  call: "messages",
};

/** The icon of an event in the timeline, by its kind. */
export const eventIcon = (kind: string): IconName => icons[kind] ?? "circle";

export const languages = [
  { value: "", label: "The company's own" },
  { value: "en", label: "English" },
  { value: "de", label: "German" },
];
