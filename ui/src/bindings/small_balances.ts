// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount } from "./wire";

export type SmallBalance = { invoice_id: number, 
/**
 * The invoice's number.
 */
invoice: string, customer_id: number, customer: string, name: string, due: string, gross: Amount, open: Amount, };

export type SmallBalanceLimit = { 
/**
 * Empty: the company's.
 */
currency: string, 
/**
 * As typed; empty or nothing takes the limit away.
 */
amount: string, };

export type SmallBalanceWriteOff = { invoice_ids: Array<number>, };

export type SmallBalances = { 
/**
 * The most that a rest may be, by currency.
 */
limits: Array<Amount>, 
/**
 * The oldest due first.
 */
rows: Array<SmallBalance>, 
/**
 * What the rests come to, by currency.
 */
sums: Array<Amount>, };
