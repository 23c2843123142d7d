// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount, Window } from "./wire";
import type { EntryState, MatchReasonCode } from "./words";

export type MatchAccept = { entry_id: number, 
/**
 * A credit instead of an entry.
 */
credit_id: number | null, 
/**
 * Which candidate, from 1; 0 means the best. Ignored if items are named.
 */
candidate: number, 
/**
 * The mark of the candidate seen: nothing else is accepted instead. Empty means as `candidate` says.
 */
seen: string, 
/**
 * Invoices that it pays, in this order; the rest stays on account.
 */
invoice_ids: Array<number>, 
/**
 * What the money settles in the invoices' currency, as typed; required if another currency came. In the same
 * currency, any excess over the entry is what a bank kept. Empty means what came.
 */
settles: string, };

export type MatchAccepted = { entries: Array<number>, credits: Array<number>, 
/**
 * The totals of the entries, one per currency.
 */
sums: Array<Amount>, 
/**
 * How many still wait for a person.
 */
waiting: number, };

export type MatchAside = { entry_id: number, reason: string, };

export type MatchCandidate = { 
/**
 * Identifies the proposal, to be returned when accepting it.
 */
mark: string, 
/**
 * The numbers of the invoices, in the order in which they are paid.
 */
items: Array<string>, 
/**
 * What goes to them, in minor units.
 */
amount: string, certain: boolean, reasons: Array<MatchReason>, shares: Array<MatchShare>, 
/**
 * What goes to the customer's interest, fees and costs; `null` means nothing.
 */
claims: Amount | null, 
/**
 * The customer whose account gets the rest.
 */
customer_id: number, customer: string, rest: MatchRest, 
/**
 * How much stays open, is missing or stays on account; for a returned payment, the bank's charge. `null` means
 * nothing.
 */
rest_amount: Amount | null, };

export type MatchCredit = { credit_id: number, number: string, customer_id: number, customer: string, dated: string, amount: Amount, 
/**
 * What is left of it.
 */
open: Amount, note: string, 
/**
 * Best first.
 */
candidates: Array<MatchCandidate>, 
/**
 * Why it was matched, if it was.
 */
reasons: Array<MatchReason>, 
/**
 * Accepted by the program.
 */
by_itself: boolean, };

export type MatchEntry = { entry_id: number, booked: string, 
/**
 * Negative if it left the account.
 */
amount: Amount, state: EntryState, payer: string, account: string, reference: string, text: string, 
/**
 * Best first; empty for a matched entry.
 */
candidates: Array<MatchCandidate>, 
/**
 * Why a matched entry was matched, or one set aside was set aside.
 */
reasons: Array<MatchReason>, 
/**
 * Accepted by the program.
 */
by_itself: boolean, };

export type MatchPark = { entry_id: number, customer_id: number, };

export type MatchQuery = { 
/**
 * Only this one, whatever its state.
 */
entry_id: number | null, 
/**
 * Only this credit, whatever is left of it.
 */
credit_id: number | null, window: Window, };

export type MatchReason = { 
/**
 * The stable short name.
 */
code: MatchReasonCode, text: string, };

export type MatchRest = "nothing" | "open" | "missing" | "on_account" | "other_currency" | "returned" | "refund" | "known" | "refunded";

export type MatchShare = { invoice_id: number, number: string, customer: string, due: string, 
/**
 * What is open on it now.
 */
open: Amount, amount: Amount, 
/**
 * The early-payment discount.
 */
discount: Amount, };

export type MatchSweep = { waited: Matching, accepted: MatchAccepted, };

export type MatchUndo = { entry_id: number, 
/**
 * A credit instead of an entry.
 */
credit_id: number | null, };

export type Matching = { 
/**
 * All that wait, including those beyond the page.
 */
waiting: number, 
/**
 * How many of them are certain.
 */
certain: number, entries: Array<MatchEntry>, 
/**
 * Remaining credit notes that can pay something, oldest first.
 */
credits: Array<MatchCredit>, 
/**
 * How many of them are certain, including those beyond the page.
 */
credits_certain: number, };
