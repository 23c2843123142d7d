// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { NotMade } from "./letters";
import type { Lack } from "./settings";
import type { Amount } from "./wire";

export type MadeStatement = { 
/**
 * The key of the archived letter.
 */
id: number, customer_id: number, customer: string, name: string, path: string | null, pages: number, sums: Array<StatementSum>, message_id: number | null, 
/**
 * Why there is no e-mail although one was requested.
 */
not_mailed: string | null, };

export type StatementPreview = { customer_id: number, 
/**
 * What is open at the end of this day; today if this and `from` are `null`.
 */
as_of: string | null, 
/**
 * Instead of what is open, all movements from this day.
 */
from: string | null, 
/**
 * The last day of the movements; `null` means today.
 */
to: string | null, };

export type StatementSum = { currency: string, 
/**
 * Before the first day of the movements; `null` in a statement of what is open.
 */
opening: Amount | null, 
/**
 * What is open on the invoices.
 */
items: Amount, 
/**
 * What is open of fees, interest and charges.
 */
claims: Amount, on_account: Amount, 
/**
 * Items and claims less the money on account (rule L2).
 */
balance: Amount, 
/**
 * What the statement asks for: what is due and undisputed, less the money on account.
 */
due: Amount, };

export type StatementsMade = { statements: Array<MadeStatement>, merged: string | null, left_out: Array<NotMade>, 
/**
 * When the e-mails are sent, RFC 3339.
 */
held_until: string | null, 
/**
 * What the letters lack, such as the company's address.
 */
warnings: Array<Lack>, };

export type StatementsMake = { 
/**
 * Only these; `null` means everyone with a balance at the end of the day or period. An empty list is refused.
 */
customers: Array<number> | null, as_of: string | null, from: string | null, to: string | null, 
/**
 * The folder for one file per statement.
 */
folder: string | null, 
/**
 * One file with all statements, for printing.
 */
merged: string | null, 
/**
 * Also as e-mails in the outbox, to those who have an address.
 */
mail: boolean, };
