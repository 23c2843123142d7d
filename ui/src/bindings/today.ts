// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { AgingLine, Bucket } from "./aging";

export type Task = { 
/**
 * `set_up_company`, `import`, `overdue`, `messages_unknown`, `messages_failed`, `messages_held`, `on_account`,
 * `payments_old`, `disputes`, `no_address`, `promises_broken`, `promises_due`, `instalments_missed`, `calls_due`,
 * `disputes_unowned`, `letters_to_post`, `runs_unfinished`, `bank_lines`, `watched_problems`, `watched_questions`,
 * `small_balances`.
 */
kind: string, text: string, 
/**
 * A second line: sums, dates.
 */
detail: string, count: number, 
/**
 * Red: needs action today.
 */
urgent: boolean, };

export type Today = { date: string, tasks: Array<Task>, buckets: Array<Bucket>, aging: Array<AgingLine>, };
