// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Scheduler } from "./wire";

export type ScheduleInstall = { 
/**
 * The time of day, such as `07:30`; empty means 07:30.
 */
at: string, };

export type ScheduleStatus = { system: Scheduler, installed: boolean, 
/**
 * Whether the system reports that it will start it.
 */
active: boolean, 
/**
 * The time of day.
 */
at: string | null, 
/**
 * Its name in the system.
 */
name: string, 
/**
 * What is written for the system.
 */
files: Array<string>, 
/**
 * The command started.
 */
command: string, 
/**
 * What to reconsider: a time of day at which no mail may be sent.
 */
warnings: Array<string>, };
