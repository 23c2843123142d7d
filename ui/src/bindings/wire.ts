// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { ReasonCode } from "./words";

export type Amount = { 
/**
 * In the format of the screen's language, without the currency: `1,234.50`.
 */
text: string, 
/**
 * Whole minor units: `123450`.
 */
minor: string, currency: string, };

export type Code = "no_book" | "invalid" | "not_found" | "refused" | "bad_book" | "io" | "bad_file" | "mail" | "password_needed" | "cancelled" | "internal";

export type Failure = { code: Code, message: string, 
/**
 * What to do about it, if anything.
 */
hint: string | null, 
/**
 * The wrong field of the request.
 */
field: string | null, 
/**
 * The message's key in the catalogue of texts, the same in every language.
 */
key: string, 
/**
 * The message's parameters by name.
 */
args: Record<string, unknown>, };

export type Key = { id: number, };

export type Named = { name: string, };

export type Nothing = Record<symbol, never>;

export type Saved = { id: number, };

export type Scheduler = "systemd" | "launchd" | "task_scheduler";

export type Sort<K> = { by: K, descending: boolean, };

export type Source = { path: string, } | { name: string, base64: string, };

export type Step = { done: number, total: number, 
/**
 * The current item, in words.
 */
what: string, };

export type TableFormat = "csv" | "xlsx" | "pdf";

export type Task = { kind: TaskKind, text: string, 
/**
 * A second line: sums, dates.
 */
detail: string, count: number, 
/**
 * Red: needs action today.
 */
urgent: boolean, };

export type TaskKind = "set_up_company" | "import" | "overdue" | "messages_unknown" | "messages_failed" | "messages_held" | "on_account" | "payments_old" | "disputes" | "promises_broken" | "promises_due" | "instalments_missed" | "calls_due" | "disputes_unowned" | "disputes_late" | "next_steps" | "unreachable" | "letters_to_post" | "runs_unfinished" | "bank_lines" | "watched_problems" | "watched_questions" | "small_balances";

export type Why = { code: ReasonCode, text: string, };

export type Window = { offset: number, 
/**
 * At most 200; 0 means 200.
 */
limit: number, };

export type Written = { path: string, };
