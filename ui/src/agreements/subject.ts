import type { InvoiceRow } from "$/bindings";
import { call } from "$/host";
import { t } from "$/texts";

/** The subject of an agreement: a whole customer, or one invoice. */
export interface Subject {
  customer: { id: number; name: string; contact: string };
  invoice?: InvoiceRow;
  /** What is overdue, or open if nothing is overdue, in words; empty if nothing is owed. */
  owes: string;
  /** The currencies with open amounts, the company's own first. */
  currencies: string[];
}

/** Returns the subject's name for a title. */
export const nameOf = (subject: Subject): string =>
  subject.invoice ? t("agreements-subject-invoice", { number: subject.invoice.number }) : subject.customer.name;

/** Returns a line for under a dialog's title: whose debt, and how much. */
export const aboutOf = (subject: Subject): string =>
  [subject.invoice && subject.customer.name, subject.owes].filter(Boolean).join(", ") || t("agreements-nothing-open");

/** Returns the open invoices of a customer, oldest due date first. */
export async function openInvoices(customerId: number, signal?: AbortSignal): Promise<InvoiceRow[]> {
  const asked = {
    customer_id: customerId,
    state: "open" as const,
    sort: { by: "due" as const, descending: false },
  };
  return (await call("invoices.list", asked, signal && { signal })).rows;
}
