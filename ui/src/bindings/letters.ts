// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Lack } from "./settings";
import type { Amount, Sort, Why, Window } from "./wire";
import type { Language, Tone } from "./words";

export type Candidate = { customer_id: number, number: string, name: string, email: string, language: Language, overdue: Array<Amount>, items: number, 
/**
 * Days overdue of the oldest item.
 */
days: number, 
/**
 * The day of the last letter or mail.
 */
last_reminder: string | null, 
/**
 * What to know before writing: no address, disputed items, money on account that covers them.
 */
notes: Array<string>, 
/**
 * Objections to a letter, which is then only written at a person's request; empty if none.
 */
against: Array<Why>, can_print: boolean, can_mail: boolean, };

export type CandidateColumn = "name" | "number" | "overdue" | "days";

export type CandidatePage = { as_of: string, payments_known_to: string | null, 
/**
 * A warning if the newest known payment is old (rule R8).
 */
warning: string | null, count: number, 
/**
 * The totals over all candidates, one per currency.
 */
sums: Array<Amount>, rows: Array<Candidate>, 
/**
 * The ids of all candidates in this order, for "select all".
 */
ids: Array<number>, };

export type CandidatesQuery = { as_of: string | null, search: string, 
/**
 * Only these customers, nobody if the list is empty; `null` means everyone.
 */
customers: Array<number> | null, sort: Sort<CandidateColumn>, window: Window, };

export type LetterDespite = { customer_id: number, 
/**
 * The reason, kept with the letter.
 */
reason: string, };

export type LetterDetail = { id: number, customer_id: number, name: string, dated: string, tone: Tone, posted: string | null, items: Array<LetterItem>, };

export type LetterGet = { id: number, };

export type LetterItem = { invoice_id: number, number: string, balance: Amount, days: number, };

export type LetterPosted = { ids: Array<number>, 
/**
 * `null` means that it was not posted after all.
 */
on: string | null, 
/**
 * Why outdated letters count anyway; without a reason they are named and nothing is marked.
 */
despite: string | null, };

export type LetterSave = { id: number, path: string | null, };

export type LettersMade = { letters: Array<MadeLetter>, merged: string | null, left_out: Array<NotMade>, 
/**
 * Customers with a letter about invoices that money at the bank may pay (rule R13), with that money.
 */
to_weigh: Array<NotMade>, 
/**
 * What the letters lack, such as the company's address.
 */
warnings: Array<Lack>, };

export type LettersMake = { as_of: string | null, customers: Array<number>, 
/**
 * Every customer with something overdue, whoever is named.
 */
everyone: boolean, 
/**
 * Customers who get a letter despite objections; they need not be named again.
 */
despite: Array<LetterDespite>, tone: Tone, 
/**
 * The folder for one file per letter.
 */
folder: string | null, 
/**
 * One file with all letters, for printing.
 */
merged: string | null, };

export type MadeLetter = { id: number, customer_id: number, customer: string, name: string, path: string | null, pages: number, totals: Array<Amount>, };

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
 * What differs from the request, and why: no payment code, a character that no font has.
 */
notices: Array<string>, mail_to: string, mail_subject: string, mail_text: string, mail_html: string, };
