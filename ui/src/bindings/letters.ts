// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Lack } from "./settings";
import type { Amount, Sort, Why, Window } from "./wire";
import type { Language, Tone } from "./words";

export type Candidate = { customer_id: number, number: string, name: string, email: string, 
/**
 * As the letter will be written.
 */
language: Language, overdue: Array<Amount>, items: number, 
/**
 * Days overdue of the oldest item.
 */
days: number, 
/**
 * Day of the last letter or mail.
 */
last_reminder: string | null, 
/**
 * What should be known before writing: no address, disputed items, money on account that covers them.
 */
notes: Array<string>, 
/**
 * What speaks against a letter: without a word of a person none is written. Empty: nothing does.
 */
against: Array<Why>, can_print: boolean, can_mail: boolean, };

export type CandidateColumn = "name" | "number" | "overdue" | "days";

export type CandidatePage = { as_of: string, payments_known_to: string | null, 
/**
 * A warning when the newest payment known is old (rule R8).
 */
warning: string | null, count: number, 
/**
 * The sum over all candidates, one a currency.
 */
sums: Array<Amount>, rows: Array<Candidate>, 
/**
 * Every candidate's id in this order, for "select all".
 */
ids: Array<number>, };

export type CandidatesQuery = { as_of: string | null, search: string, 
/**
 * Only these, of an empty list nobody; `null`: everyone.
 */
customers: Array<number> | null, sort: Sort<CandidateColumn>, window: Window, };

export type LetterDespite = { customer_id: number, 
/**
 * Why: kept with the letter.
 */
reason: string, };

export type LetterDetail = { id: number, customer_id: number, name: string, dated: string, tone: Tone, posted: string | null, items: Array<LetterItem>, };

export type LetterGet = { id: number, };

export type LetterItem = { invoice_id: number, number: string, balance: Amount, days: number, };

export type LetterPosted = { ids: Array<number>, 
/**
 * `null`: it was not posted after all.
 */
on: string | null, 
/**
 * Why letters count that say what is no longer so; without it they are named and nothing is marked.
 */
despite: string | null, };

export type LetterSave = { id: number, path: string | null, };

export type Made = { letters: Array<MadeLetter>, merged: string | null, left_out: Array<NotMade>, 
/**
 * Those with a letter whose invoices money at the bank may be for (rule R13), and which.
 */
to_weigh: Array<NotMade>, 
/**
 * What the letters lack, such as the company's address.
 */
warnings: Array<Lack>, };

export type MadeLetter = { id: number, customer_id: number, customer: string, name: string, path: string | null, pages: number, totals: Array<Amount>, };

export type Make = { as_of: string | null, customers: Array<number>, 
/**
 * Every customer with something overdue, whoever is named.
 */
everyone: boolean, 
/**
 * Those who get a letter although something speaks against it; they need not be named again.
 */
despite: Array<LetterDespite>, tone: Tone, 
/**
 * The folder for one file a letter.
 */
folder: string | null, 
/**
 * One file with all letters, to print.
 */
merged: string | null, };

export type NotMade = { customer_id: number, customer: string, name: string, 
/**
 * Why, and what to do.
 */
reason: string, };

export type Preview = { customer_id: number, as_of: string | null, tone: Tone, };

export type PreviewPages = { 
/**
 * Each page as an SVG drawing.
 */
pages: Array<string>, 
/**
 * What was done differently than asked, and why: no payment code, a letter that no font has.
 */
notices: Array<string>, mail_to: string, mail_subject: string, mail_text: string, mail_html: string, };
