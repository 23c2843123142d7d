// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { LetterDespite, NotMade } from "./letters";
import type { DeliveryReport } from "./messages";
import type { PolicyForm } from "./policies";
import type { Lack } from "./settings";
import type { Watched } from "./watching";
import type { Why } from "./wire";
import type { Channel, CustomerKind, ReasonCode, ReminderKind, RunState, SparedCode, Tone } from "./words";

export type PolicyTrial = { as_of: string, policy: string, 
/**
 * The customers with something open whom the policy would be for.
 */
customers: number, letters_now: number, letters_then: number, 
/**
 * What the letters would ask for.
 */
sums_now: Array<RunSum>, sums_then: Array<RunSum>, 
/**
 * Those for whom something changes, by name.
 */
changes: Array<TrialRow>, };

export type PolicyTry = { 
/**
 * A policy of the book; with a form, the one that the form would change.
 */
id: number | null, form: PolicyForm | null, 
/**
 * Empty: today.
 */
as_of: string | null, 
/**
 * As the standard for this kind of customers. `null`: for those who have the policy that the form would change,
 * and for everybody where it would be a new one.
 */
kind: CustomerKind | null, };

export type PreviewRun = { run: number, customer_id: number, 
/**
 * As if it were changed like this, which nothing keeps; `null`: as it stands.
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
 * A warning when the newest payment known is old (rule R8).
 */
warning: string | null, 
/**
 * That customers are charged as businesses of whom nothing but their kind says that they are (rule I4); `null`: none.
 */
presumed_businesses: string | null, state: RunState, 
/**
 * Letters and mails that it makes or made.
 */
letters: number, sums: Array<RunSum>, 
/**
 * Why customers are out, the most frequent reason first.
 */
left_out: Array<RunLeftOut>, };

export type RunApprove = { run: number, 
/**
 * Only these; `null`: everyone that is not taken out. An empty list is refused: nobody is nobody.
 */
customers: Array<number> | null, 
/**
 * Everyone but these, who are taken out.
 */
except: Array<number>, };

export type RunCounts = { proposed: number, approved: number, 
/**
 * Made, and not yet posted or sent.
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
 * Of the invoices, in minor units; the fields that end in `_text` are the same amounts as they are shown.
 */
balance: string, interest: string, fee: string, compensation: string, 
/**
 * Claims of earlier letters that are still open (rule I6).
 */
claims: string, 
/**
 * Money of the customer that is allocated to nothing and taken off (rule L2).
 */
on_account: string, 
/**
 * What the letter asks for: the sum of the five less what is on account.
 */
total: string, balance_text: string, charges_text: string, on_account_text: string, total_text: string, reasons: Array<Why>, 
/**
 * What the policy names and the law does not let this customer be charged, and why (rule I4).
 */
spared: Array<SparedWhy>, 
/**
 * The letter charges by a law for businesses, and nothing but the customer's kind says that they are one: there is
 * neither a VAT id nor a legal form in the name (rule I4).
 */
presumed_business: boolean, items: Array<RunItem>, };

export type RunDraft = { edits: RunEdits, 
/**
 * The words as the letter says them now, fields filled in.
 */
subject: string, opening: string, request: string, closing: string, 
/**
 * The level that the policy proposes, and how many the policy has.
 */
proposed: number, levels: number, };

export type RunDraftGet = { run: number, customer_id: number, };

export type RunEdit = { run: number, customer_id: number, 
/**
 * No letter to this customer in this run.
 */
exclude: boolean, edits: RunEdits, 
/**
 * What was changed of it as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not
 * said.
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
 * Another level than the proposed one.
 */
level: number | null, 
/**
 * Why the level is another; needed for a higher one.
 */
level_reason: string, 
/**
 * The letter's own words in place of the template's, fields as in the template; empty: the template's.
 */
subject: string, opening: string, request: string, closing: string, };

export type RunGet = { run: number, };

export type RunHead = { run: number, as_of: string, payments_known_to: string | null, 
/**
 * A warning when the newest payment known is old (rule R8).
 */
warning: string | null, 
/**
 * That customers are charged as businesses of whom nothing but their kind says that they are (rule I4); `null`: none.
 */
presumed_businesses: string | null, state: RunState, 
/**
 * Letters and mails that it makes or made.
 */
letters: number, sums: Array<RunSum>, 
/**
 * Why customers are out, the most frequent reason first.
 */
left_out: Array<RunLeftOut>, };

export type RunItem = { invoice_id: number, invoice: string, in: boolean, level: number, 
/**
 * Whether this letter brings it to its level.
 */
advances: boolean, due: string, days_overdue: number, balance: string, balance_text: string, interest: string, reasons: Array<Why>, };

export type RunLeftOut = { code: ReasonCode, 
/**
 * The reason of the first of them, as a sentence.
 */
text: string, customers: number, };

export type RunLine = { run: number, as_of: string, state: RunState, letters: number, };

export type RunLineStanding = "in" | "approved" | "made" | "taken_out" | "out";

export type RunPost = { run: number, 
/**
 * Only these; `null`: every printed letter of the run. An empty list is refused: nobody is nobody.
 */
customers: Array<number> | null, 
/**
 * The day they were posted; `null`: today, or the run's own day where it was made on another.
 */
on: string | null, 
/**
 * They will not be posted: they count for nothing, and the next run proposes anew.
 */
not_posted: boolean, 
/**
 * Those whose letter was posted although it says what is no longer so.
 */
despite: Array<LetterDespite>, };

export type RunPosted = { 
/**
 * Those whose letter says what is no longer so, and how: it is not marked as posted.
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
 * Makes the printed letters anew first that wait to be posted and say what is no longer so (rule R16).
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
 * The runs of which something is still to post or to send, the newest first.
 */
unfinished: Array<RunUnfinished>, };

export type RunReviewGet = { 
/**
 * The day to propose for; `null`: today, where no run is approved and not all made.
 */
as_of: string | null, 
/**
 * The run that is on the screen. It stays there, whatever has changed, while it is of the same day.
 */
run: number | null, };

export type RunReviewLine = { standing: RunLineStanding, customer_id: number, customer: string, name: string, in: boolean, kind: ReminderKind, level: number, channel: Channel, tone: Tone, deadline: string, policy: string, currency: string, 
/**
 * Of the invoices, in minor units; the fields that end in `_text` are the same amounts as they are shown.
 */
balance: string, interest: string, fee: string, compensation: string, 
/**
 * Claims of earlier letters that are still open (rule I6).
 */
claims: string, 
/**
 * Money of the customer that is allocated to nothing and taken off (rule L2).
 */
on_account: string, 
/**
 * What the letter asks for: the sum of the five less what is on account.
 */
total: string, balance_text: string, charges_text: string, on_account_text: string, total_text: string, reasons: Array<Why>, 
/**
 * What the policy names and the law does not let this customer be charged, and why (rule I4).
 */
spared: Array<SparedWhy>, 
/**
 * The letter charges by a law for businesses, and nothing but the customer's kind says that they are one: there is
 * neither a VAT id nor a legal form in the name (rule I4).
 */
presumed_business: boolean, items: Array<RunItem>, };

export type RunSend = { run: number, 
/**
 * A folder to write the mails into instead of sending them.
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
 * Mails that wait in the outbox.
 */
waiting: number, 
/**
 * Mails that failed, or of which nobody knows whether they left.
 */
troubled: number, };

export type RunUnfinished = { run: number, as_of: string, to_do: RunToDo, };

export type Scheduled = { run: number, as_of: string, 
/**
 * Reminders that wait for a person.
 */
held: number, sent: number, 
/**
 * E-mails that wait in the outbox; `troubles` says why.
 */
waiting: number, 
/**
 * What came in from the watched folder before; `null` where none is watched, or it cannot be read.
 */
watched: Watched | null, 
/**
 * What a person should look at: mails that could not leave.
 */
troubles: Array<string>, 
/**
 * What did not stand in the way: a watched folder that cannot be read, files of it with problems.
 */
warnings: Array<string>, };

export type SparedWhy = { code: SparedCode, text: string, };

export type TrialRow = { now: Array<RunCustomer>, then: Array<RunCustomer>, };
