// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount, Window } from "./wire";
import type { EntryState } from "./words";

export type BankEntryLine = { id: number, booked: string, value: string | null, 
/**
 * Negative: left the account.
 */
amount: Amount, 
/**
 * Minor units that were kept of what the other side paid.
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
 * `2 of 5` where it is a part of a collective booking.
 */
part: string | null, state: EntryState, 
/**
 * Why it is set aside.
 */
reason: string, };

export type BankEntryPage = { count: number, 
/**
 * What all that match come to, one a currency.
 */
sums: Array<Amount>, rows: Array<BankEntryLine>, };

export type BankEntryQuery = { statement: number | null, 
/**
 * Empty: all.
 */
state: EntryState | "", 
/**
 * Empty: both.
 */
direction: Direction | "", 
/**
 * Found in the text, the references, or the other side's name or account.
 */
text: string, window: Window, };

export type BankStatementLine = { id: number, account_id: number, 
/**
 * IBAN or number; empty where the file named none.
 */
account: string, account_name: string, currency: string, 
/**
 * The bank's own number of it.
 */
number: string, 
/**
 * The days it covers, as far as it says.
 */
from: string | null, to: string | null, opening: Amount | null, closing: Amount | null, 
/**
 * What its entries come to.
 */
moved: Amount, 
/**
 * What its balances and its entries differ by; `null` where they agree or it names no two balances.
 */
gap: Amount | null, entries: number, 
/**
 * How many of them nobody has said anything about.
 */
open: number, 
/**
 * The file it was read from.
 */
source: string, };

export type BankStatementPage = { count: number, rows: Array<BankStatementLine>, };

export type BankStatementQuery = { 
/**
 * One account's; `null`: of all.
 */
account: number | null, window: Window, };

export type Direction = "in" | "out";
