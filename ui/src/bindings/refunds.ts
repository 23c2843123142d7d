// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount } from "./wire";

export type RefundAdd = { customer_id: number, currency: string, 
/**
 * Empty means all that is on account.
 */
amount: string, 
/**
 * Empty means today.
 */
dated: string, number: string, note: string, };

export type RefundRow = { id: number, dated: string, amount: Amount, number: string, note: string, 
/**
 * Its bank entry.
 */
entry_id: number | null, 
/**
 * The day from which it is taken back; `null` if it is not.
 */
taken_back: string | null, };

export type RefundTakeBack = { refund_id: number, reason: string, };

export type RefundsOf = { customer_id: number, };
