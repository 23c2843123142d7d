// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount, Window } from "./wire";
import type { CallOccasion, CallOutcome, Collector, PromiseState, Rhythm } from "./words";

export type AgreementEnd = { id: number, 
/**
 * Empty: today.
 */
on: string, };

export type Agreements = { promises: Array<PromiseRow>, disputes: Array<DisputeRow>, holds: Array<HoldRow>, plans: Array<PlanRow>, handovers: Array<HandoverRow>, calls: Array<CallRow>, };

export type AgreementsOf = { 
/**
 * `null`: all customers.
 */
customer_id: number | null, };

export type CallAdd = { customer_id: number, 
/**
 * Empty: today.
 */
dated: string, outcome: CallOutcome, 
/**
 * Whom one spoke to.
 */
person: string, note: string, 
/**
 * The day to call again; needed for the outcome `again`.
 */
again_on: string, 
/**
 * With the outcome `promised`; its customer and day are the call's.
 */
promise: PromiseAdd | null, 
/**
 * With the outcome `disputes`; its day is the call's.
 */
dispute: DisputeOpen | null, };

export type CallList = { as_of: string, count: number, rows: Array<CallTask>, };

export type CallListQuery = { window: Window, };

export type CallRow = { dated: string, person: string, note: string, again_on: string | null, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, state: CallOutcome, 
/**
 * The state in a sentence.
 */
text: string, };

export type CallScript = { greet: string, say: string, ask: string, close: string, };

export type CallTask = { customer_id: number, customer: string, name: string, contact: string, 
/**
 * Empty where none is known.
 */
phone: string, occasion: CallOccasion, 
/**
 * The occasion in a sentence.
 */
why: string, 
/**
 * The highest reminder level that left the house; 0: none.
 */
level: number, 
/**
 * What the call can ask for, one amount a currency.
 */
overdue: Array<Amount>, 
/**
 * Days overdue of the oldest item.
 */
days: number, last_contact: LastContact | null, 
/**
 * Why not today, where that is so (rule I8).
 */
held_back: string | null, script: CallScript, };

export type DisputeAssign = { id: number, 
/**
 * Empty: nobody.
 */
owner: string, };

export type DisputeClose = { id: number, 
/**
 * Empty: today.
 */
on: string, 
/**
 * How it ended.
 */
outcome: string, };

export type DisputeOpen = { invoice_id: number, 
/**
 * The part that is contested, as typed; empty: all of it.
 */
amount: string, reason: string, 
/**
 * Who of ours looks after it; may be empty.
 */
owner: string, 
/**
 * Empty: today.
 */
opened: string, };

export type DisputeRow = { 
/**
 * `null`: all of the invoice.
 */
amount: Amount | null, reason: string, owner: string, opened: string, closed: string | null, outcome: string, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, state: DisputeState, 
/**
 * The state in a sentence.
 */
text: string, };

export type DisputeState = "open" | "closed";

export type HandoverAdd = { customer_id: number, 
/**
 * `null`: everything that is open of the customer.
 */
invoice_id: number | null, to: Collector, 
/**
 * The agency or the lawyer.
 */
whom: string, 
/**
 * Empty: today.
 */
dated: string, note: string, };

export type HandoverRow = { to: Collector, whom: string, dated: string, ended: string | null, note: string, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, state: HandoverState, 
/**
 * The state in a sentence.
 */
text: string, };

export type HandoverState = "active" | "ended";

export type HoldAdd = { customer_id: number, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * Empty: today.
 */
from: string, 
/**
 * The last day it holds; empty: for good.
 */
until: string, reason: string, };

export type HoldRow = { from: string, until: string | null, reason: string, lifted: string | null, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, state: HoldState, 
/**
 * The state in a sentence.
 */
text: string, };

export type HoldState = "planned" | "active" | "over" | "lifted";

export type InstalmentRow = { due: string, amount: Amount, 
/**
 * What is left to pay of it.
 */
open: Amount, state: InstalmentState, };

export type InstalmentState = "paid" | "missed" | "open";

export type LastContact = { on: string, text: string, };

export type PlanAdd = { customer_id: number, 
/**
 * Empty: everything that is overdue.
 */
invoice_ids: Array<number>, 
/**
 * Empty: the invoices' own.
 */
currency: string, 
/**
 * The sum that was spoken of, as typed; it must be what is open of the invoices. Empty: not compared.
 */
amount: string, instalments: number, rhythm: Rhythm, 
/**
 * The day of the first instalment; empty: one rhythm after the agreement.
 */
first: string, 
/**
 * The day of the agreement; empty: today.
 */
agreed: string, 
/**
 * Percent a year, as typed; empty: none.
 */
interest: string, note: string, };

export type PlanItem = { invoice_id: number, 
/**
 * The invoice's number.
 */
invoice: string, amount: Amount, };

export type PlanLetter = { 
/**
 * The plan's key.
 */
id: number, 
/**
 * Where the PDF goes; `null`: only into the archive.
 */
path: string | null, };

export type PlanLetterMade = { letter_id: number, customer_id: number, customer: string, name: string, path: string | null, pages: number, };

export type PlanPreview = { total: Amount, items: Array<PlanItem>, instalments: Array<InstalmentRow>, };

export type PlanRow = { total: Amount, received: Amount, agreed: string, 
/**
 * Percent a year.
 */
interest: string | null, ended: string | null, note: string, items: Array<PlanItem>, instalments: Array<InstalmentRow>, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, state: PlanStanding, 
/**
 * The state in a sentence.
 */
text: string, };

export type PlanStanding = "kept" | "missed" | "paid" | "ended";

export type PromiseAdd = { customer_id: number, 
/**
 * `null`: everything that is overdue.
 */
invoice_id: number | null, 
/**
 * Empty: the invoice's, or the only one that the customer owes in.
 */
currency: string, 
/**
 * As typed; empty: all that is overdue, else all that is open.
 */
amount: string, 
/**
 * The day it was made; empty: today.
 */
made: string, 
/**
 * The last day on which the money may come.
 */
until: string, note: string, };

export type PromiseRow = { amount: Amount, 
/**
 * What came in time, as far as it is known today.
 */
received: Amount, made: string, until: string, withdrawn: string | null, note: string, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, state: PromiseState, 
/**
 * The state in a sentence.
 */
text: string, };
