// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount } from "./wire";
import type { ClaimKind } from "./words";

export type ClaimAdd = { customer_id: number, invoice_id: number | null, kind: ClaimKind, 
/**
 * Empty means today.
 */
dated: string, currency: string, amount: string, note: string, };

export type ClaimPay = { claim_ids: Array<number>, 
/**
 * `null` means the customer's money on account, the oldest first.
 */
credit_id: number | null, 
/**
 * For one claim; empty means as much as is open and available.
 */
amount: string, };

export type ClaimReverse = { settlement_id: number, reason: string, };

export type ClaimRow = { id: number, kind: ClaimKind, 
/**
 * The invoice that it arises from, and its number; `null` and empty if none.
 */
invoice_id: number | null, invoice: string, 
/**
 * The letter that created it.
 */
letter_id: number | null, dated: string, 
/**
 * The day it counts from; `null` while its letter has not left, and nothing is owed.
 */
counts_from: string | null, amount: Amount, open: Amount, note: string, settled: Array<Settlement>, };

export type ClaimWaive = { claim_ids: Array<number>, 
/**
 * A part of one claim; empty means all that is open.
 */
amount: string, reason: string, };

export type Claims = { 
/**
 * Oldest first.
 */
claims: Array<ClaimRow>, 
/**
 * What is open today, by currency.
 */
open: Array<Amount>, };

export type ClaimsOf = { customer_id: number, 
/**
 * Only open ones, as of today.
 */
open: boolean, };

export type Settlement = { id: number, 
/**
 * `null` means waived.
 */
credit_id: number | null, credit: string, on: string, 
/**
 * Negative if it reverses another.
 */
amount: Amount, reversed: boolean, reason: string, };
