// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount, Sort, TableFormat, Window } from "./wire";
import type { Basis } from "./words";

export type AgingBy = "customer" | "invoice";

export type AgingColumn = "name" | "number" | "total" | "net" | "on_account";

export type AgingCustomerFigures = { customer: string, name: string, currency: string, buckets: Array<string>, on_account: string, total: string, };

export type AgingExport = { query: AgingQuery, by: AgingBy, format: TableFormat, path: string, };

export type AgingFigures<R> = { as_of: string, basis: Basis, buckets: Array<string>, totals: Array<AgingTotalFigures>, rows: Array<R>, };

export type AgingInvoiceFigures = { invoice: string, customer: string, name: string, issued: string, due: string, days_overdue: number, currency: string, buckets: Array<string>, on_account: string, total: string, };

export type AgingLine = { currency: string, buckets: Array<Amount>, 
/**
 * Money received that is not allocated to an invoice yet.
 */
on_account: Amount, 
/**
 * The sum of the buckets (rule A4).
 */
total: Amount, 
/**
 * The total less the money on account (rule L2).
 */
net: Amount, items: number, disputed: number, };

export type AgingQuery = { 
/**
 * `null` means today.
 */
as_of: string | null, basis: Basis, 
/**
 * The upper bounds of the buckets in days; empty means 30, 60, 90.
 */
buckets: Array<number>, 
/**
 * Only rows whose customer's name or number contains this.
 */
search: string, currency: string | null, sort: Sort<AgingColumn | `bucket:${number}`>, window: Window, };

export type AgingReport = { as_of: string, basis: Basis, buckets: Array<Bucket>, 
/**
 * One line per currency, over all matching rows.
 */
totals: Array<AgingLine>, 
/**
 * How many rows match; `rows` holds only the requested page.
 */
count: number, rows: Array<AgingRow>, };

export type AgingRow = { customer_id: number, customer: string, name: string, currency: string, buckets: Array<Amount>, 
/**
 * Money received that is not allocated to an invoice yet.
 */
on_account: Amount, 
/**
 * The sum of the buckets (rule A4).
 */
total: Amount, 
/**
 * The total less the money on account (rule L2).
 */
net: Amount, items: number, disputed: number, };

export type AgingTotalFigures = { currency: string, buckets: Array<string>, on_account: string, total: string, };

export type Bucket = { 
/**
 * `not_due`, `1-30`, `over_90`.
 */
key: string, label: string, 
/**
 * Its first and last day overdue; `null` means unbounded.
 */
days_from: number | null, days_to: number | null, };
