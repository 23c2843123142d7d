// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount } from "./wire";
import type { ClaimKind } from "./words";

export type ClaimAdd = { customer_id: number, invoice_id: number | null, kind: ClaimKind, 
/**
 * Empty: today.
 */
dated: string, currency: string, amount: string, note: string, };

export type ClaimPay = { claim_ids: Array<number>, 
/**
 * `null`: what the customer has on account, the oldest first.
 */
credit_id: number | null, 
/**
 * For one claim; empty: as much as is open and there.
 */
amount: string, };

export type ClaimReverse = { settlement_id: number, reason: string, };

export type ClaimRow = { id: number, kind: ClaimKind, 
/**
 * The invoice it comes from, and its number; `null` and empty where it comes from none.
 */
invoice_id: number | null, invoice: string, 
/**
 * The letter that made it.
 */
letter_id: number | null, dated: string, 
/**
 * The day it counts from; `null` while its letter is in the house, and nothing is owed.
 */
counts_from: string | null, amount: Amount, open: Amount, note: string, settled: Array<Settlement>, };

export type ClaimWaive = { claim_ids: Array<number>, 
/**
 * A part of one claim; empty: all that is open.
 */
amount: string, reason: string, };

export type Claims = { 
/**
 * The oldest first.
 */
claims: Array<ClaimRow>, 
/**
 * What is open today, by currency.
 */
open: Array<Amount>, };

export type ClaimsOf = { customer_id: number, 
/**
 * Only what is open, as of today.
 */
open: boolean, };

export type Settlement = { id: number, 
/**
 * `null`: it was waived.
 */
credit_id: number | null, credit: string, on: string, 
/**
 * Negative where it takes another back.
 */
amount: Amount, reversed: boolean, reason: string, };
