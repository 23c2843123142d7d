// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { CreditRow } from "./credits";
import type { InvoiceDiscount } from "./discounts";
import type { OriginalFile } from "./originals";
import type { Amount, Sort, Window } from "./wire";
import type { AllocationKind, Basis, InvoiceFilter } from "./words";

export type AllocationRow = { id: number, kind: AllocationKind, on: string, amount: Amount, text: string, credit_id: number | null, 
/**
 * Whether it can be undone.
 */
can_release: boolean, };

export type Cancel = { invoice_id: number, 
/**
 * The day from which nothing is owed; empty means today.
 */
on: string, reason: string, };

export type InvoiceColumn = "due" | "number" | "customer" | "issued" | "days" | "gross" | "open";

export type InvoiceDetail = { row: InvoiceRow, form: InvoiceForm, allocations: Array<AllocationRow>, 
/**
 * The customer's credits with money left that could be allocated here.
 */
available: Array<CreditRow>, discount: InvoiceDiscount, 
/**
 * The files it was imported from.
 */
originals: Array<OriginalFile>, 
/**
 * Whether it is in a letter; if so, its customer, number, dates and amount cannot change (rule L3).
 */
in_letter: boolean, };

export type InvoiceForm = { customer_id: number, number: string, issued: string, 
/**
 * Empty means the issue date plus the customer's terms.
 */
due: string, currency: string, 
/**
 * As typed: `1,234.50`.
 */
gross: string, 
/**
 * The early-payment discount, as typed: `2% 10 days`, `none`. Empty means the customer's terms for a new invoice,
 * else unchanged.
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
 * If what is open is a discount taken too late, says so (rule P4).
 */
late_discount: string | null, };

export type InvoiceSave = { 
/**
 * `null` creates a new invoice.
 */
id: number | null, form: InvoiceForm, 
/**
 * The invoice as the person saw it; if someone else has changed it since, nothing is saved. `null` means
 * unchecked.
 */
seen?: InvoiceForm, };

export type InvoiceState = "open" | "overdue" | "settled" | "written_off" | "cancelled";

export type InvoiceSum = { currency: string, count: number, gross: Amount, open: Amount, };

export type InvoicesQuery = { 
/**
 * Contained in the number, the customer's name or the reference.
 */
search: string, customer_id: number | null, currency: string | null, state: InvoiceFilter, 
/**
 * The day as of which to read the book; `null` means today.
 */
as_of: string | null, basis: Basis, 
/**
 * First and last day overdue (rule A2); `null` means unbounded.
 */
days_from: number | null, days_to: number | null, sort: Sort<InvoiceColumn>, window: Window, };

export type PutOff = { invoice_id: number, 
/**
 * The new due date.
 */
until: string, 
/**
 * The day from which it counts; empty means today.
 */
since: string, reason: string, };

export type Reduce = { invoice_id: number, kind: Reduction, 
/**
 * As typed; empty means all that is open.
 */
amount: string, 
/**
 * Empty means today.
 */
on: string, reason: string, };

export type Reduction = "write_off" | "discount";
