// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { OriginalFile } from "./originals";
import type { Amount } from "./wire";
import type { CreditKind } from "./words";

export type Allocate = { credit_id: number, shares: Array<Share>, };

export type ClaimShare = { claim_id: number, 
/**
 * As typed; empty: as much as fits.
 */
amount: string, };

export type CreditAdd = { customer_id: number, kind: CreditKind, number: string, 
/**
 * Empty: today.
 */
dated: string, currency: string, amount: string, note: string, allocate: Array<Share>, claims: Array<ClaimShare>, spread: boolean, };

export type CreditRow = { id: number, kind: CreditKind, number: string, dated: string, amount: Amount, 
/**
 * What is not allocated: on account.
 */
open: Amount, 
/**
 * What a bank kept of it; the customer paid it all the same. `null`: nothing.
 */
charges: Amount | null, 
/**
 * What the bank booked, where that is another currency.
 */
came: Amount | null, note: string, 
/**
 * Whether it is no paper but takes back the invoice of its number, which was cancelled.
 */
cancels: boolean, 
/**
 * Whether it can be taken back: a payment that came with no bank entry, and of which nothing ever went back.
 */
can_take_back: boolean, 
/**
 * The invoices that it was used for, in the order it counts; what was taken back is followed by a negative line.
 */
uses: Array<CreditUse>, 
/**
 * The files that a credit note came as.
 */
originals: Array<OriginalFile>, };

export type CreditUse = { 
/**
 * The allocation, to take it back.
 */
id: number, invoice_id: number, invoice: string, on: string, amount: Amount, 
/**
 * Why it was taken back; empty otherwise.
 */
reason: string, can_release: boolean, };

export type CreditsOf = { customer_id: number, };

export type Release = { allocation_id: number, reason: string, };

export type ReleaseFrom = { credit_id: number, 
/**
 * `null`: every invoice that it was used for.
 */
invoice_ids: Array<number> | null, reason: string, };

export type Share = { invoice_id: number, 
/**
 * As typed; empty: as much as fits.
 */
amount: string, };

export type TakeBack = { credit_id: number, reason: string, };
