// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { ImportReport } from "./imports";

export type Watch = { 
/**
 * Empty means none.
 */
folder: string, problems: Array<WatchProblem>, };

export type WatchIgnore = { hash: string, };

export type WatchProblem = { 
/**
 * Identifies its content, or the row's question.
 */
hash: string, 
/**
 * Whether a row waits for a person's answer although the rest of its file was imported.
 */
asks: boolean, 
/**
 * Its path inside the folder.
 */
name: string, 
/**
 * The file's location, for opening and answering.
 */
path: string, 
/**
 * What is wrong with it.
 */
detail: string, 
/**
 * When it was read: RFC 3339.
 */
at: string, };

export type WatchSet = { 
/**
 * Empty means none.
 */
folder: string, };

export type WatchWaiting = { 
/**
 * Its path inside the folder.
 */
name: string, 
/**
 * Why, in words.
 */
detail: string, };

export type Watched = { folder: string, 
/**
 * Files not seen before.
 */
seen: number, 
/**
 * What was imported from them; `null` if nothing in the folder is new.
 */
report: ImportReport | null, problems: Array<WatchProblem>, 
/**
 * Files that may still be being written: a later look finds them.
 */
waiting: Array<WatchWaiting>, };
