// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { OriginalFile } from "./originals";
import type { Amount } from "./wire";
import type { CreditKind } from "./words";

export type Allocate = { credit_id: number, shares: Array<Share>, };

export type ClaimShare = { claim_id: number, 
/**
 * As typed; empty means as much as fits.
 */
amount: string, };

export type CreditAdd = { customer_id: number, kind: CreditKind, number: string, 
/**
 * Empty means today.
 */
dated: string, currency: string, amount: string, note: string, allocate: Array<Share>, claims: Array<ClaimShare>, spread: boolean, };

export type CreditRow = { id: number, kind: CreditKind, number: string, dated: string, amount: Amount, 
/**
 * What is not allocated: on account.
 */
open: Amount, 
/**
 * What a bank deducted; it still counts as paid by the customer.
 */
charges: Amount | null, 
/**
 * What the bank booked, if in another currency.
 */
came: Amount | null, note: string, 
/**
 * Whether it is not a document but cancels the invoice with its number.
 */
cancels: boolean, 
/**
 * Whether it can be taken back: a payment without a bank entry, none of which has gone back.
 */
can_take_back: boolean, 
/**
 * The invoices that it was used for, in the order in which it counts; a reversal follows as a negative line.
 */
uses: Array<CreditUse>, 
/**
 * The files a credit note was imported from.
 */
originals: Array<OriginalFile>, };

export type CreditUse = { 
/**
 * The allocation's key, for reversing it.
 */
id: number, invoice_id: number, invoice: string, on: string, amount: Amount, 
/**
 * Why it was reversed; empty otherwise.
 */
reason: string, can_release: boolean, };

export type CreditsOf = { customer_id: number, };

export type Release = { allocation_id: number, reason: string, };

export type ReleaseFrom = { credit_id: number, 
/**
 * `null` means every invoice that it was used for.
 */
invoice_ids: Array<number> | null, reason: string, };

export type Share = { invoice_id: number, 
/**
 * As typed; empty means as much as fits.
 */
amount: string, };

export type TakeBack = { credit_id: number, reason: string, };
