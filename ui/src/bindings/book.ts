// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Language } from "./words";

export type BookDelete = { 
/**
 * The name of the open book, as the person confirmed it.
 */
name: string, };

export type BookInfo = { path: string, 
/**
 * The file's name without its ending.
 */
name: string, 
/**
 * The sample company as it was made; whatever is imported or edited makes it a book like any other.
 */
sample: boolean, 
/**
 * Of the amounts and numbers on the screens.
 */
language: Language, customers: number, invoices: number, open_invoices: number, 
/**
 * The day of the newest payment known (rule R8); `null` without any.
 */
payments_known_to: string | null, 
/**
 * Today's date on this computer.
 */
today: string, 
/**
 * What still has to be set before a letter, or a mail, can be made: texts for the user, empty when ready.
 */
letters_need: Array<string>, mail_needs: Array<string>, 
/**
 * The newest change that can be undone, in words.
 */
undo: string | null, redo: string | null, };

export type BookOpen = { path: string, 
/**
 * Make the book where there is none.
 */
create: boolean, };

export type BookSample = { path: string, };

export type CheckReport = { ok: boolean, problems: Array<string>, };

export type RecentBook = { path: string, name: string, };
