// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { CreditRow } from "./credits";
import type { InvoiceDiscount } from "./discounts";
import type { OriginalFile } from "./originals";
import type { Amount, Sort, Window } from "./wire";
import type { AllocationKind, Basis, InvoiceFilter } from "./words";

export type AllocationRow = { id: number, kind: AllocationKind, on: string, amount: Amount, text: string, credit_id: number | null, 
/**
 * Whether it can be taken back.
 */
can_release: boolean, };

export type Cancel = { invoice_id: number, 
/**
 * The day from which nothing is owed; empty: today.
 */
on: string, reason: string, };

export type InvoiceColumn = "due" | "number" | "customer" | "issued" | "days" | "gross" | "open";

export type InvoiceDetail = { row: InvoiceRow, form: InvoiceForm, allocations: Array<AllocationRow>, 
/**
 * Credits of this customer with money left, which could be allocated here.
 */
available: Array<CreditRow>, discount: InvoiceDiscount, 
/**
 * The files that it came as.
 */
originals: Array<OriginalFile>, 
/**
 * Whether it stands in a letter; then its customer, number, dates and amount stay (rule L3).
 */
in_letter: boolean, };

export type InvoiceForm = { customer_id: number, number: string, issued: string, 
/**
 * Empty: the issue date and the customer's terms.
 */
due: string, currency: string, 
/**
 * As typed: `1,234.50`.
 */
gross: string, 
/**
 * What may be taken off for paying early, as typed: `2% 10 days`, `none`. Empty: the customer's terms when new, else
 * as it is.
 */
discount: string, disputed: boolean, reference: string, note: string, };

export type InvoiceGet = { id: number, };

export type InvoicePage = { as_of: string, count: number, sums: Array<InvoiceSum>, rows: Array<InvoiceRow>, };

export type InvoiceRow = { id: number, number: string, customer_id: number, customer: string, issued: string, due: string, 
/**
 * Days overdue on the as-of day; negative before the due date.
 */
days: number, gross: Amount, open: Amount, state: InvoiceState, disputed: boolean, 
/**
 * What is open is a discount that was taken too late, in words (rule P4); `null` where it is not.
 */
late_discount: string | null, };

export type InvoiceSave = { 
/**
 * `null` makes a new invoice.
 */
id: number | null, form: InvoiceForm, 
/**
 * The invoice as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said.
 */
seen?: InvoiceForm, };

export type InvoiceState = "open" | "overdue" | "settled" | "written_off" | "cancelled";

export type InvoiceSum = { currency: string, count: number, gross: Amount, open: Amount, };

export type InvoicesQuery = { 
/**
 * Number, customer's name or reference contains it.
 */
search: string, customer_id: number | null, currency: string | null, state: InvoiceFilter, 
/**
 * The book as it was on that day; today where it is `null`.
 */
as_of: string | null, basis: Basis, 
/**
 * First and last day overdue (rule A2); `null` is without bound.
 */
days_from: number | null, days_to: number | null, sort: Sort<InvoiceColumn>, window: Window, };

export type PutOff = { invoice_id: number, 
/**
 * The new due date.
 */
until: string, 
/**
 * From when on it counts; empty: today.
 */
since: string, reason: string, };

export type Reduce = { invoice_id: number, kind: Reduction, 
/**
 * As typed; empty: all that is open.
 */
amount: string, 
/**
 * Empty: today.
 */
on: string, reason: string, };

export type Reduction = "write_off" | "discount";
