// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Window } from "./wire";

export type JournalPage = { count: number, rows: Array<JournalRow>, };

export type JournalQuery = { window: Window, };

export type JournalRow = { id: number, 
/**
 * RFC 3339.
 */
at: string, who: string, command: string, summary: string, state: JournalState, };

export type JournalState = "done" | "undone" | "undo" | "kept";

export type JournalStep = { 
/**
 * The description of the change that the person saw; if someone else has changed the book since, nothing is done.
 * `null` means unchecked.
 */
seen?: string, };

export type Undone = { summary: string, };
