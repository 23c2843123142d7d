// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { ImportReport } from "./imports";

export type Watch = { 
/**
 * Empty: none.
 */
folder: string, problems: Array<WatchProblem>, };

export type WatchIgnore = { hash: string, };

export type WatchProblem = { 
/**
 * Names its content, or what the row asks.
 */
hash: string, 
/**
 * Whether a row waits for a person's word while the rest of its file came in.
 */
asks: boolean, 
/**
 * Its path inside the folder.
 */
name: string, 
/**
 * Where the file lies, to be looked at and answered.
 */
path: string, 
/**
 * What is wrong with it.
 */
detail: string, 
/**
 * When it was looked at: RFC 3339.
 */
at: string, };

export type WatchSet = { 
/**
 * Empty: none.
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
 * Files that were not seen before.
 */
seen: number, 
/**
 * What came in from them; `null` where nothing is new in the folder.
 */
report: ImportReport | null, problems: Array<WatchProblem>, 
/**
 * Files that may still be written: a later look finds them.
 */
waiting: Array<WatchWaiting>, };
