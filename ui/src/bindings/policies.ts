// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { AfterLast, Channel, CountFrom, CustomerKind, FeeRule, Tone } from "./words";

export type GuardRailsForm = { 
/**
 * 1 is Monday, 7 is Sunday.
 */
quiet_weekdays: Array<number>, 
/**
 * Days on which nothing is sent, such as `2026-12-25`.
 */
quiet_days: Array<string>, 
/**
 * The local time from which mails leave and calls are made, such as `08:00`; `null`: from the beginning of the day.
 */
hours_from: string | null, 
/**
 * Until when; earlier than `hours_from`, it is that of the next day. `null`: until the end of the day.
 */
hours_to: string | null, 
/**
 * At most so many letters, mails and calls to a customer within seven days.
 */
contacts_per_week: number | null, };

export type LevelForm = { 
/**
 * Days that must pass from `from`.
 */
days: number, 
/**
 * The due date, the day the reminder before was sent, or the deadline that it set.
 */
from: CountFrom, 
/**
 * Days that the letter gives to pay.
 */
deadline_days: number, tone: Tone, channel: Channel, 
/**
 * By currency, as typed: `{"EUR": "2.50"}`.
 */
fee: { [key in string]: string }, interest: boolean, 
/**
 * No reminder where less than this is due, by currency.
 */
minimum: { [key in string]: string }, 
/**
 * Days between two reminders to one customer, whatever the schedule says (rule R5).
 */
gap_days: number, 
/**
 * Whether its e-mails may leave without a person having approved them.
 */
send_alone: boolean, };

export type PolicyDetail = { id: number, standard_for: Array<CustomerKind>, form: PolicyForm, };

export type PolicyForm = { name: string, 
/**
 * A courtesy note so many days before the due date; `null` for none.
 */
courtesy_days: number | null, 
/**
 * In their order; at least one.
 */
levels: Array<LevelForm>, 
/**
 * `each_level`: each charges its own fee; `up_to_level`: a fee is the sum up to its level.
 */
fees: FeeRule, 
/**
 * The code of the regime that interest is charged by; `null`: the one of the company's country.
 */
regime: string | null, 
/**
 * Whether the regime's fixed compensation is charged, once an invoice (rule I4).
 */
compensation: boolean, 
/**
 * One letter for each level instead of one a customer (rule R1).
 */
split_by_level: boolean, 
/**
 * What follows when the deadline of the last level has passed.
 */
after_last: AfterLast, 
/**
 * Whether a deadline that would end on a weekend, a holiday or a quiet day ends on the next working day.
 */
deadline_on_working_days: boolean, guard_rails: GuardRailsForm, };

export type PolicyGet = { id: number, };

export type PolicyPrint = { id: number, path: string, };

export type PolicyRow = { id: number, name: string, 
/**
 * The customers it applies to where neither they nor their group have another.
 */
standard_for: Array<CustomerKind>, levels: number, courtesy_days: number | null, 
/**
 * Whether it charges a fee, interest or the fixed compensation at some level.
 */
charges: boolean, };

export type PolicySave = { 
/**
 * `null` makes a new policy.
 */
id: number | null, form: PolicyForm, 
/**
 * The policy as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said.
 */
seen?: PolicyForm, };

export type PolicyStandard = { id: number, 
/**
 * `null` makes it everybody's.
 */
kind: CustomerKind | null, };
