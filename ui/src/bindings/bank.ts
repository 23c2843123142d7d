// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount, Window } from "./wire";
import type { EntryState } from "./words";

export type BankEntryLine = { id: number, booked: string, value: string | null, 
/**
 * Negative if it left the account.
 */
amount: Amount, 
/**
 * Charges deducted from what the counterparty paid.
 */
fees: Amount | null, reference: string, 
/**
 * What the payer wrote.
 */
text: string, name: string, account: string, ultimate: string, 
/**
 * The bank's code for this kind of movement.
 */
code: string, is_fee: boolean, is_reversal: boolean, 
/**
 * `2 of 5` if it is part of a collective booking.
 */
part: string | null, state: EntryState, 
/**
 * Why it was set aside.
 */
reason: string, };

export type BankEntryPage = { count: number, 
/**
 * The sum of all matching entries, one per currency.
 */
sums: Array<Amount>, rows: Array<BankEntryLine>, };

export type BankEntryQuery = { statement: number | null, 
/**
 * Empty means all.
 */
state: EntryState | "", 
/**
 * Empty means both.
 */
direction: Direction | "", 
/**
 * Matched in the text, the references, and the counterparty's name and account.
 */
text: string, window: Window, };

export type BankStatementLine = { id: number, account_id: number, 
/**
 * IBAN or number; empty if the file named none.
 */
account: string, account_name: string, currency: string, 
/**
 * The bank's own number of the statement.
 */
number: string, 
/**
 * The days it covers, as far as stated.
 */
from: string | null, to: string | null, opening: Amount | null, closing: Amount | null, 
/**
 * The sum of its entries.
 */
moved: Amount, 
/**
 * The difference between its balances and its entries; `null` if they agree or it does not state both balances.
 */
gap: Amount | null, entries: number, 
/**
 * How many of them are not handled yet.
 */
open: number, 
/**
 * The file it was read from.
 */
source: string, };

export type BankStatementPage = { count: number, rows: Array<BankStatementLine>, };

export type BankStatementQuery = { 
/**
 * Of one account; `null` means all.
 */
account: number | null, window: Window, };

export type Direction = "in" | "out";
