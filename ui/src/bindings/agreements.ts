// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount, Window } from "./wire";
import type { CallOccasion, CallOutcome, Collector, PromiseState, Rhythm } from "./words";

export type AgreementEnd = { id: number, 
/**
 * Empty means today.
 */
on: string, };

export type Agreements = { promises: Array<PromiseRow>, disputes: Array<DisputeRow>, holds: Array<HoldRow>, plans: Array<PlanRow>, handovers: Array<HandoverRow>, calls: Array<CallRow>, };

export type AgreementsOf = { 
/**
 * `null` means all customers.
 */
customer_id: number | null, };

export type CallAdd = { customer_id: number, 
/**
 * Empty means today.
 */
dated: string, outcome: CallOutcome, 
/**
 * The person spoken to.
 */
person: string, note: string, 
/**
 * The day to call again; required for the outcome `again`.
 */
again_on: string, 
/**
 * For the outcome `promised`; the call's customer and day apply.
 */
promise: PromiseAdd | null, 
/**
 * For the outcome `disputes`; the call's day applies.
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
 * `null` means everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, state: CallOutcome, 
/**
 * The state as a sentence.
 */
text: string, };

export type CallScript = { greet: string, say: string, ask: string, close: string, };

export type CallTask = { customer_id: number, customer: string, name: string, contact: string, 
/**
 * Empty if unknown.
 */
phone: string, occasion: CallOccasion, 
/**
 * The reason to call, as a sentence.
 */
why: string, 
/**
 * The highest reminder level sent; 0 means none.
 */
level: number, 
/**
 * What the caller can ask for, one amount per currency.
 */
overdue: Array<Amount>, 
/**
 * Days overdue of the oldest item.
 */
days: number, last_contact: LastContact | null, 
/**
 * Why not to call today, if that is so (rule I8).
 */
held_back: string | null, script: CallScript, };

export type DisputeAssign = { id: number, 
/**
 * Empty means nobody; `null` means unchanged.
 */
owner?: string, 
/**
 * By when it is to be settled; empty means no day, `null` means unchanged.
 */
deadline?: string, };

export type DisputeClose = { id: number, 
/**
 * Empty means today.
 */
on: string, 
/**
 * How it ended.
 */
outcome: string, };

export type DisputeOpen = { invoice_id: number, 
/**
 * The disputed part, as typed; empty means all of it.
 */
amount: string, reason: string, 
/**
 * The colleague responsible; may be empty.
 */
owner: string, 
/**
 * Empty means today.
 */
opened: string, 
/**
 * By when it is to be settled; empty means no day.
 */
deadline: string, };

export type DisputeRow = { 
/**
 * `null` means the whole invoice.
 */
amount: Amount | null, reason: string, owner: string, opened: string, closed: string | null, outcome: string, 
/**
 * By when it is to be settled.
 */
deadline: string | null, 
/**
 * Whether that day has passed.
 */
is_late: boolean, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null` means everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, state: DisputeState, 
/**
 * The state as a sentence.
 */
text: string, };

export type DisputeState = "open" | "closed";

export type HandoverAdd = { customer_id: number, 
/**
 * `null` means everything open of the customer.
 */
invoice_id: number | null, to: Collector, 
/**
 * The name of the agency or lawyer.
 */
whom: string, 
/**
 * Empty means today.
 */
dated: string, note: string, };

export type HandoverRow = { to: Collector, whom: string, dated: string, ended: string | null, note: string, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null` means everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, state: HandoverState, 
/**
 * The state as a sentence.
 */
text: string, };

export type HandoverState = "active" | "ended";

export type HoldAdd = { customer_id: number, 
/**
 * `null` means everything of the customer.
 */
invoice_id: number | null, 
/**
 * Empty means today.
 */
from: string, 
/**
 * Its last day; empty means no end.
 */
until: string, reason: string, };

export type HoldRow = { from: string, until: string | null, reason: string, lifted: string | null, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null` means everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, state: HoldState, 
/**
 * The state as a sentence.
 */
text: string, };

export type HoldState = "planned" | "active" | "over" | "lifted";

export type InstalmentRow = { due: string, amount: Amount, 
/**
 * What is left to pay on it.
 */
open: Amount, state: InstalmentState, };

export type InstalmentState = "paid" | "missed" | "open";

export type LastContact = { on: string, text: string, };

export type PlanAdd = { customer_id: number, 
/**
 * Empty means everything overdue.
 */
invoice_ids: Array<number>, 
/**
 * Empty means the invoices' own.
 */
currency: string, 
/**
 * The sum discussed, as typed; it must equal what is open on the invoices. Empty means not compared.
 */
amount: string, instalments: number, rhythm: Rhythm, 
/**
 * The day of the first instalment; empty means one interval after the agreement.
 */
first: string, 
/**
 * The day of the agreement; empty means today.
 */
agreed: string, 
/**
 * Percent per year, as typed; empty means none.
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
 * Where to write the PDF; `null` means only to the archive.
 */
path: string | null, };

export type PlanLetterMade = { letter_id: number, customer_id: number, customer: string, name: string, path: string | null, pages: number, };

export type PlanPreview = { total: Amount, items: Array<PlanItem>, instalments: Array<InstalmentRow>, };

export type PlanRow = { total: Amount, received: Amount, agreed: string, 
/**
 * Percent per year.
 */
interest: string | null, ended: string | null, note: string, items: Array<PlanItem>, instalments: Array<InstalmentRow>, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null` means everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, state: PlanStanding, 
/**
 * The state as a sentence.
 */
text: string, };

export type PlanStanding = "kept" | "missed" | "paid" | "ended";

export type PromiseAdd = { customer_id: number, 
/**
 * `null` means everything overdue.
 */
invoice_id: number | null, 
/**
 * Empty means the invoice's, or the only one in which the customer owes.
 */
currency: string, 
/**
 * As typed; empty means all that is overdue, else all that is open.
 */
amount: string, 
/**
 * The day it was made; empty means today.
 */
made: string, 
/**
 * The last day on which the money is in time.
 */
until: string, note: string, };

export type PromiseRow = { amount: Amount, 
/**
 * What came in time, as known today.
 */
received: Amount, made: string, until: string, withdrawn: string | null, note: string, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null` means everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, state: PromiseState, 
/**
 * The state as a sentence.
 */
text: string, };
