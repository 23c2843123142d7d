// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Scheduler } from "./wire";

export type ScheduleInstall = { 
/**
 * The time of day, such as `07:30`; empty: 07:30.
 */
at: string, };

export type ScheduleStatus = { system: Scheduler, installed: boolean, 
/**
 * Whether the system says that it will start it.
 */
active: boolean, 
/**
 * The time of day.
 */
at: string | null, 
/**
 * The name under which the system knows it.
 */
name: string, 
/**
 * What is written for the system.
 */
files: Array<string>, 
/**
 * What is started.
 */
command: string, 
/**
 * What should be thought over: an hour at which no mail may leave.
 */
warnings: Array<string>, };
