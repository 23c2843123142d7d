// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount, Window } from "./wire";
import type { EntryState, MatchReasonCode } from "./words";

export type MatchAccept = { entry_id: number, 
/**
 * A credit in place of an entry.
 */
credit_id: number | null, 
/**
 * Which candidate, from 1; 0 is the best. Not looked at where items are named.
 */
candidate: number, 
/**
 * The mark of the candidate that the person saw: nothing else is accepted in its place. Empty: as `candidate` says.
 */
seen: string, 
/**
 * Invoices that it pays, in this order; what is left stays on account.
 */
invoice_ids: Array<number>, 
/**
 * What the money settles in the currency of the invoices, as typed: asked for where another currency came. In the
 * same currency, what is beyond the entry is what a bank kept. Empty: what came.
 */
settles: string, };

export type MatchAccepted = { entries: Array<number>, credits: Array<number>, 
/**
 * What the entries come to, one a currency.
 */
sums: Array<Amount>, 
/**
 * How many still wait for a person.
 */
waiting: number, };

export type MatchAside = { entry_id: number, reason: string, };

export type MatchCandidate = { 
/**
 * What is proposed, to be given back when it is accepted.
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
 * What goes to interest, fees and costs of the customer. `null`: nothing.
 */
claims: Amount | null, 
/**
 * Whose account gets the rest.
 */
customer_id: number, customer: string, rest: MatchRest, 
/**
 * How much stays open, is missing or stays on account; of a returned payment what the bank charges. `null`: nothing.
 */
rest_amount: Amount | null, };

export type MatchCredit = { credit_id: number, number: string, customer_id: number, customer: string, dated: string, amount: Amount, 
/**
 * What is left of it.
 */
open: Amount, note: string, 
/**
 * The best first.
 */
candidates: Array<MatchCandidate>, 
/**
 * Why it was matched, where it was.
 */
reasons: Array<MatchReason>, 
/**
 * Accepted without a person.
 */
by_itself: boolean, };

export type MatchEntry = { entry_id: number, booked: string, 
/**
 * Negative: it left the account.
 */
amount: Amount, state: EntryState, payer: string, account: string, reference: string, text: string, 
/**
 * The best first. Of a matched entry: none.
 */
candidates: Array<MatchCandidate>, 
/**
 * Why a matched entry was matched, or the reason of one set aside.
 */
reasons: Array<MatchReason>, 
/**
 * Accepted without a person.
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
 * The short name, which does not change.
 */
code: MatchReasonCode, text: string, };

export type MatchRest = "nothing" | "open" | "missing" | "on_account" | "other_currency" | "returned" | "refund" | "known" | "refunded";

export type MatchShare = { invoice_id: number, number: string, customer: string, due: string, 
/**
 * What is open of it now.
 */
open: Amount, amount: Amount, 
/**
 * What is taken off for paying early.
 */
discount: Amount, };

export type MatchSweep = { waited: Matching, accepted: MatchAccepted, };

export type MatchUndo = { entry_id: number, 
/**
 * A credit in place of an entry.
 */
credit_id: number | null, };

export type Matching = { 
/**
 * All that wait, beyond the window too.
 */
waiting: number, 
/**
 * How many of them are certain.
 */
certain: number, entries: Array<MatchEntry>, 
/**
 * Credit notes that are left and can be for something, the oldest first.
 */
credits: Array<MatchCredit>, 
/**
 * How many of them are certain, beyond the window too.
 */
credits_certain: number, };
