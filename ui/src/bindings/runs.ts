// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { LetterDespite, NotMade } from "./letters";
import type { DeliveryReport } from "./messages";
import type { PolicyForm } from "./policies";
import type { Lack } from "./settings";
import type { Watched } from "./watching";
import type { Why } from "./wire";
import type { Channel, LegalKind, ReasonCode, ReminderKind, RunState, SparedCode, Tone } from "./words";

export type PolicyTrial = { as_of: string, policy: string, 
/**
 * The customers with anything open to whom the policy would apply.
 */
customers: number, letters_now: number, letters_then: number, 
/**
 * What the letters would ask for.
 */
sums_now: Array<RunSum>, sums_then: Array<RunSum>, 
/**
 * Customers for whom something changes, by name.
 */
changes: Array<TrialRow>, };

export type PolicyTry = { 
/**
 * A policy of the book; with a form, the one that the form would change.
 */
id: number | null, form: PolicyForm | null, 
/**
 * Empty means today.
 */
as_of: string | null, 
/**
 * As the standard for this kind of customer. `null` means for those with the policy that the form would change, or
 * for everyone if it is new.
 */
kind: LegalKind | null, };

export type PreviewRun = { run: number, customer_id: number, 
/**
 * Previews these changes without saving them; `null` means as it is.
 */
edits: RunEdits | null, };

export type Recipient = { customer_id: number, customer: string, name: string, state: RecipientState, fate: RecipientFate, channel: Channel, level: number, letter_id: number | null, message_id: number | null, totals: Array<RunSum>, 
/**
 * Why it was taken out, dropped or not sent.
 */
reason: string, };

export type RecipientFate = "to_post" | "waiting" | "left" | "trouble" | "dropped";

export type RecipientState = "proposed" | "approved" | "excluded" | "dropped" | "to_post" | "posted" | "held" | "queued" | "sending" | "sent" | "failed" | "unknown" | "cancelled";

export type Run = { customers: Array<RunCustomer>, run: number, as_of: string, payments_known_to: string | null, 
/**
 * A warning if the newest known payment is old (rule R8).
 */
warning: string | null, 
/**
 * A warning that customers are charged as businesses although only their kind says that they are (rule I4); `null`
 * if there are none.
 */
presumed_businesses: string | null, state: RunState, 
/**
 * Letters and mails to be made, or made.
 */
letters: number, sums: Array<RunSum>, 
/**
 * Why customers are left out, the most frequent reason first.
 */
left_out: Array<RunLeftOut>, };

export type RunApprove = { run: number, 
/**
 * Only these; `null` means everyone not taken out. An empty list is refused, since it means nobody.
 */
customers: Array<number> | null, 
/**
 * Everyone except these, who are taken out.
 */
except: Array<number>, };

export type RunCounts = { proposed: number, approved: number, 
/**
 * Made, but not yet posted or sent.
 */
waiting: number, 
/**
 * Posted or sent.
 */
left: number, failed: number, unknown: number, 
/**
 * Taken out by a person, or no longer due when it was to leave (rule R7).
 */
dropped: number, };

export type RunCustomer = { customer_id: number, customer: string, name: string, in: boolean, kind: ReminderKind, level: number, channel: Channel, tone: Tone, deadline: string, policy: string, currency: string, 
/**
 * On the invoices, in minor units; fields ending in `_text` are the same amounts as displayed.
 */
balance: string, interest: string, fee: string, compensation: string, 
/**
 * Claims of earlier letters that are still open (rule I6).
 */
claims: string, 
/**
 * The customer's unallocated money, which is deducted (rule L2).
 */
on_account: string, 
/**
 * What the letter asks for: the sum of the five less the money on account.
 */
total: string, balance_text: string, charges_text: string, on_account_text: string, total_text: string, reasons: Array<Why>, 
/**
 * What the policy names but the law does not allow for this customer, and why (rule I4).
 */
spared: Array<SparedWhy>, 
/**
 * The letter charges under a law for businesses, and only the customer's kind says that they are one: there is
 * neither a VAT id nor a legal form in the name (rule I4).
 */
presumed_business: boolean, items: Array<RunItem>, };

export type RunDraft = { edits: RunEdits, 
/**
 * The current text of the letter, with fields filled in.
 */
subject: string, opening: string, request: string, closing: string, 
/**
 * The level that the policy proposes, and the number of its levels.
 */
proposed: number, levels: number, };

export type RunDraftGet = { run: number, customer_id: number, };

export type RunEdit = { run: number, customer_id: number, 
/**
 * No letter to this customer in this run.
 */
exclude: boolean, edits: RunEdits, 
/**
 * The changes to it as the person saw them; if someone else has changed it since, nothing is saved. `null` means
 * unchecked.
 */
seen?: RunEdits, };

export type RunEditFields = { run: number, customer_id: number, 
/**
 * No letter to this customer in this run.
 */
exclude: boolean, changes: Partial<RunEdits>, };

export type RunEdits = { 
/**
 * Invoices taken out of the letter, by the book's key.
 */
without: Array<number>, 
/**
 * A level other than the proposed one.
 */
level: number | null, 
/**
 * Why the level differs; required for a higher one.
 */
level_reason: string, 
/**
 * The letter's own text instead of the template's, with the template's fields; empty means the template's.
 */
subject: string, opening: string, request: string, closing: string, };

export type RunGet = { run: number, };

export type RunHead = { run: number, as_of: string, payments_known_to: string | null, 
/**
 * A warning if the newest known payment is old (rule R8).
 */
warning: string | null, 
/**
 * A warning that customers are charged as businesses although only their kind says that they are (rule I4); `null`
 * if there are none.
 */
presumed_businesses: string | null, state: RunState, 
/**
 * Letters and mails to be made, or made.
 */
letters: number, sums: Array<RunSum>, 
/**
 * Why customers are left out, the most frequent reason first.
 */
left_out: Array<RunLeftOut>, };

export type RunItem = { invoice_id: number, invoice: string, in: boolean, level: number, 
/**
 * Whether this letter brings it to its level.
 */
advances: boolean, due: string, days_overdue: number, balance: string, balance_text: string, interest: string, reasons: Array<Why>, };

export type RunLeftOut = { code: ReasonCode, 
/**
 * The reason for the first of them, as a sentence.
 */
text: string, customers: number, };

export type RunLine = { run: number, as_of: string, state: RunState, letters: number, };

export type RunLineStanding = "in" | "approved" | "made" | "taken_out" | "out";

export type RunPost = { run: number, 
/**
 * Only these; `null` means every printed letter of the run. An empty list is refused, since it means nobody.
 */
customers: Array<number> | null, 
/**
 * The day they were posted; `null` means today, or the run's own day if it was made on another.
 */
on: string | null, 
/**
 * They will not be posted: they have no effect, and the next run proposes anew.
 */
not_posted: boolean, 
/**
 * Customers whose letter was posted although it is outdated.
 */
despite: Array<LetterDespite>, };

export type RunPosted = { 
/**
 * Customers whose letter is outdated, and how: it is not marked as posted.
 */
kept_back: Array<NotMade>, run: number, as_of: string, state: RunState, counts: RunCounts, to_do: RunToDo, recipients: Array<Recipient>, };

export type RunProduce = { run: number, 
/**
 * The folder for the letters to print, one file each.
 */
folder: string | null, 
/**
 * One file with all letters to print.
 */
merged: string | null, 
/**
 * First remakes outdated printed letters that wait to be posted (rule R16).
 */
anew: boolean, };

export type RunProduced = { 
/**
 * The files of the letters to print.
 */
files: Array<string>, merged: string | null, 
/**
 * What the letters lack, such as the company's address.
 */
warnings: Array<Lack>, run: number, as_of: string, state: RunState, counts: RunCounts, to_do: RunToDo, recipients: Array<Recipient>, };

export type RunPropose = { as_of: string | null, };

export type RunReview = { run: RunHead, lines: Array<RunReviewLine>, 
/**
 * Runs with something still to post or send, newest first.
 */
unfinished: Array<RunUnfinished>, };

export type RunReviewGet = { 
/**
 * The day to propose for; `null` means today, unless an approved run is not completely made.
 */
as_of: string | null, 
/**
 * The run on the screen, which stays there despite changes if it is of the same day.
 */
run: number | null, };

export type RunReviewLine = { standing: RunLineStanding, customer_id: number, customer: string, name: string, in: boolean, kind: ReminderKind, level: number, channel: Channel, tone: Tone, deadline: string, policy: string, currency: string, 
/**
 * On the invoices, in minor units; fields ending in `_text` are the same amounts as displayed.
 */
balance: string, interest: string, fee: string, compensation: string, 
/**
 * Claims of earlier letters that are still open (rule I6).
 */
claims: string, 
/**
 * The customer's unallocated money, which is deducted (rule L2).
 */
on_account: string, 
/**
 * What the letter asks for: the sum of the five less the money on account.
 */
total: string, balance_text: string, charges_text: string, on_account_text: string, total_text: string, reasons: Array<Why>, 
/**
 * What the policy names but the law does not allow for this customer, and why (rule I4).
 */
spared: Array<SparedWhy>, 
/**
 * The letter charges under a law for businesses, and only the customer's kind says that they are one: there is
 * neither a VAT id nor a legal form in the name (rule I4).
 */
presumed_business: boolean, items: Array<RunItem>, };

export type RunSend = { run: number, 
/**
 * A folder to write the mails to instead of sending them.
 */
folder: string | null, };

export type RunSent = { delivery: DeliveryReport, run: number, as_of: string, state: RunState, counts: RunCounts, to_do: RunToDo, recipients: Array<Recipient>, };

export type RunStatus = { run: number, as_of: string, state: RunState, counts: RunCounts, to_do: RunToDo, recipients: Array<Recipient>, };

export type RunSum = { currency: string, total: string, total_text: string, };

export type RunToDo = { 
/**
 * Letters to post.
 */
to_post: number, 
/**
 * Mails waiting in the outbox.
 */
waiting: number, 
/**
 * Mails that failed, or that may or may not have been sent.
 */
troubled: number, };

export type RunUnfinished = { run: number, as_of: string, to_do: RunToDo, };

export type Scheduled = { run: number, as_of: string, 
/**
 * Reminders waiting for a person.
 */
held: number, sent: number, 
/**
 * E-mails waiting in the outbox; `troubles` says why.
 */
waiting: number, 
/**
 * What came from the watched folder first; `null` if none is watched, or it cannot be read.
 */
watched: Watched | null, 
/**
 * What needs a person's attention: mails that could not be sent.
 */
troubles: Array<string>, 
/**
 * What did not prevent the run: an unreadable watched folder, files in it with problems.
 */
warnings: Array<string>, };

export type SparedWhy = { code: SparedCode, text: string, };

export type TrialRow = { now: Array<RunCustomer>, then: Array<RunCustomer>, };
