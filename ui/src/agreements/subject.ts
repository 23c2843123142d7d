import type { InvoiceRow } from "$/bindings";
import { call } from "$/host";
import { t } from "$/texts";

/** What an agreement is made about: everything of a customer, or one invoice. */
export interface Subject {
  customer: { id: number; name: string; contact: string };
  invoice?: InvoiceRow;
  /** What is overdue, or open where nothing is, in words; empty where nothing is owed. */
  owes: string;
  /** The currencies that something is open in, the company's own first. */
  currencies: string[];
}

/** What the subject is called in a title. */
export const nameOf = (subject: Subject): string =>
  subject.invoice ? t("agreements-subject-invoice", { number: subject.invoice.number }) : subject.customer.name;

/** A line under a dialog's title: whose debt, and how much. */
export const aboutOf = (subject: Subject): string =>
  [subject.invoice && subject.customer.name, subject.owes].filter(Boolean).join(", ") || t("agreements-nothing-open");

/** The open invoices of a customer, the oldest due date first. */
export async function openInvoices(customerId: number, signal?: AbortSignal): Promise<InvoiceRow[]> {
  const asked = {
    customer_id: customerId,
    state: "open" as const,
    sort: { by: "due" as const, descending: false },
  };
  return (await call("invoices.list", asked, signal && { signal })).rows;
}
