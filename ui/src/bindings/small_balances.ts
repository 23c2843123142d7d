// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount } from "./wire";

export type SmallBalance = { invoice_id: number, 
/**
 * The invoice's number.
 */
invoice: string, customer_id: number, customer: string, name: string, due: string, gross: Amount, open: Amount, };

export type SmallBalanceLimit = { 
/**
 * Empty means the company's.
 */
currency: string, 
/**
 * As typed; empty or zero removes the limit.
 */
amount: string, };

export type SmallBalanceWriteOff = { invoice_ids: Array<number>, };

export type SmallBalances = { 
/**
 * The largest small balance, by currency.
 */
limits: Array<Amount>, 
/**
 * Oldest due date first.
 */
rows: Array<SmallBalance>, 
/**
 * The totals of the balances, by currency.
 */
sums: Array<Amount>, };
