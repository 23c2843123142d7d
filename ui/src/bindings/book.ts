// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Language } from "./words";

export type BookDelete = { 
/**
 * The name of the open book, typed to confirm.
 */
name: string, };

export type BookInfo = { path: string, 
/**
 * The file's name without its extension.
 */
name: string, 
/**
 * The unchanged sample company; after any import or edit it is a book like any other.
 */
sample: boolean, 
/**
 * The language of amounts and numbers on the screens.
 */
language: Language, customers: number, invoices: number, open_invoices: number, 
/**
 * The day of the newest known payment (rule R8); `null` if there are none.
 */
payments_known_to: string | null, 
/**
 * Today's date on this computer.
 */
today: string, 
/**
 * What must still be set before letters or mails can be made: texts for the user, empty if nothing.
 */
letters_need: Array<string>, mail_needs: Array<string>, 
/**
 * The newest change that can be undone, in words.
 */
undo: string | null, redo: string | null, };

export type BookOpen = { path: string, 
/**
 * Create the book if it does not exist.
 */
create: boolean, 
/**
 * The language of the company in a book that is made; English by default.
 */
language?: Language, };

export type BookSample = { path: string, };

export type CheckReport = { ok: boolean, problems: Array<string>, };

export type RecentBook = { path: string, name: string, };
