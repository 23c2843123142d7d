// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount } from "./wire";
import type { DayCount, RegimeCustomers, Series } from "./words";

export type Calculate = { 
/**
 * A regime's code, such as `de-b2b` or `contract:9.5`.
 */
regime: string, principal: string, 
/**
 * Empty means the regime's own.
 */
currency: string, due: string, 
/**
 * The last day that counts; empty means today.
 */
through: string, paid: Array<PartPayment>, 
/**
 * Empty means `act365`.
 */
day_count: DayCount, };

export type Calculation = { regime: string, name: string, 
/**
 * How the rate is determined, in words.
 */
rule: string, source: string, currency: string, day_count: DayCount, 
/**
 * As printed: `ACT/365`.
 */
day_count_name: string, principal: Amount, due: string, through: string, rows: Array<InterestRow>, total: Amount, 
/**
 * What may be charged in addition, once for this invoice.
 */
compensation: Amount | null, 
/**
 * Why there is none, if so.
 */
no_compensation: string | null, 
/**
 * The notice that this is not legal advice.
 */
legal: string, };

export type InterestRow = { from: string, 
/**
 * Inclusive.
 */
to: string, 
/**
 * According to the day count.
 */
days: number, balance: Amount, 
/**
 * Percent per year with a decimal point: `10.27`; `null` if no rate is known.
 */
rate: string | null, 
/**
 * The same as displayed.
 */
rate_text: string, amount: Amount, 
/**
 * Based on a reference rate that is not confirmed yet.
 */
provisional: boolean, note: string | null, };

export type KnownRate = { series: Series, series_name: string, from: string, 
/**
 * Its last day.
 */
to: string, 
/**
 * Percent per year with a decimal point: `1.27`.
 */
rate: string, 
/**
 * The same as displayed.
 */
rate_text: string, source: string, 
/**
 * Not confirmed by its publisher yet.
 */
provisional: boolean, 
/**
 * Added to the book by hand, so it can be removed.
 */
added: boolean, };

export type KnownRegime = { 
/**
 * Its code: `de-b2b`; `contract:RATE` for a contract.
 */
regime: string, name: string, rule: string, 
/**
 * What may be charged besides the interest, in words.
 */
compensation: string | null, source: string, 
/**
 * The creditor's country, as an ISO 3166 code.
 */
country: string | null, currency: string | null, customers: RegimeCustomers, };

export type PartPayment = { date: string, amount: string, };

export type RateAdd = { series: Series, 
/**
 * 1 January or 1 July.
 */
from: string, 
/**
 * Percent per year with a decimal point: `1.27`.
 */
rate: string, 
/**
 * Where it was published.
 */
source: string, };

export type RateRemove = { series: Series, from: string, };

export type Rates = { 
/**
 * By series, oldest first.
 */
rates: Array<KnownRate>, regimes: Array<KnownRegime>, 
/**
 * The notice that this is not legal advice.
 */
legal: string, };
