// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { AfterLast, Channel, CountFrom, FeeRule, LegalKind, Tone } from "./words";

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
 * The local time from which mails are sent and calls made, such as `08:00`; `null` means from the start of the
 * day.
 */
hours_from: string | null, 
/**
 * The end of that time; on the next day if earlier than `hours_from`. `null` means the end of the day.
 */
hours_to: string | null, 
/**
 * The maximum number of letters, mails and calls to a customer within seven days.
 */
contacts_per_week: number | null, };

export type LevelForm = { 
/**
 * The days that must pass since `from`.
 */
days: number, 
/**
 * The due date, the day of the previous reminder, or its deadline.
 */
from: CountFrom, 
/**
 * The days that the letter gives to pay.
 */
deadline_days: number, tone: Tone, channel: Channel, 
/**
 * By currency, as typed: `{"EUR": "2.50"}`.
 */
fee: { [key in string]: string }, interest: boolean, 
/**
 * No reminder if less than this is due, by currency.
 */
minimum: { [key in string]: string }, 
/**
 * Days between two reminders to one customer, whatever the schedule says (rule R5).
 */
gap_days: number, 
/**
 * Whether its e-mails may be sent without a person's approval.
 */
send_alone: boolean, };

export type PolicyDetail = { id: number, standard_for: Array<LegalKind>, form: PolicyForm, };

export type PolicyForm = { name: string, 
/**
 * A courtesy note this many days before the due date; `null` means none.
 */
courtesy_days: number | null, 
/**
 * In order; at least one.
 */
levels: Array<LevelForm>, 
/**
 * `each_level`: each level charges its own fee; `up_to_level`: a level's fee is the sum up to it.
 */
fees: FeeRule, 
/**
 * The code of the regime for interest; `null` means the one of the company's country.
 */
regime: string | null, 
/**
 * Whether the regime's fixed compensation is charged, once per invoice (rule I4).
 */
compensation: boolean, 
/**
 * One letter per level instead of one per customer (rule R1).
 */
split_by_level: boolean, 
/**
 * What follows after the deadline of the last level.
 */
after_last: AfterLast, 
/**
 * Whether a deadline that would end on a weekend, holiday or quiet day ends on the next working day.
 */
deadline_on_working_days: boolean, guard_rails: GuardRailsForm, };

export type PolicyGet = { id: number, };

export type PolicyPrint = { id: number, path: string, };

export type PolicyRow = { id: number, name: string, 
/**
 * The customers it applies to if neither they nor their group have another.
 */
standard_for: Array<LegalKind>, levels: number, courtesy_days: number | null, 
/**
 * Whether it charges a fee, interest or the fixed compensation at any level.
 */
charges: boolean, };

export type PolicySave = { 
/**
 * `null` creates a new policy.
 */
id: number | null, form: PolicyForm, 
/**
 * The policy as the person saw it; if someone else has changed it since, nothing is saved. `null` means unchecked.
 */
seen?: PolicyForm, };

export type PolicyStandard = { id: number, 
/**
 * `null` makes it the standard for everyone.
 */
kind: LegalKind | null, };
