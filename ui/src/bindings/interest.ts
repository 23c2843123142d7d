// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount } from "./wire";
import type { DayCount, RegimeCustomers, Series } from "./words";

export type Calculate = { 
/**
 * A regime's code, such as `de-b2b` or `contract:9.5`.
 */
regime: string, principal: string, 
/**
 * Empty: the regime's own.
 */
currency: string, due: string, 
/**
 * The last day that counts; empty: today.
 */
through: string, paid: Array<PartPayment>, 
/**
 * Empty: `act365`.
 */
day_count: DayCount, };

export type Calculation = { regime: string, name: string, 
/**
 * How the rate comes about, in words.
 */
rule: string, source: string, currency: string, day_count: DayCount, 
/**
 * As it is printed: `ACT/365`.
 */
day_count_name: string, principal: Amount, due: string, through: string, rows: Array<InterestRow>, total: Amount, 
/**
 * What may be charged beside it, once for this invoice.
 */
compensation: Amount | null, 
/**
 * Why there is none, where there is none.
 */
no_compensation: string | null, 
/**
 * That this is no legal advice.
 */
legal: string, };

export type InterestRow = { from: string, 
/**
 * Included.
 */
to: string, 
/**
 * As the day count counts them.
 */
days: number, balance: Amount, 
/**
 * Percent per year with a point: `10.27`; none where no rate is known.
 */
rate: string | null, 
/**
 * The same as it is shown.
 */
rate_text: string, amount: Amount, 
/**
 * Rests on a reference rate that is not confirmed yet.
 */
provisional: boolean, note: string | null, };

export type KnownRate = { series: Series, series_name: string, from: string, 
/**
 * The last day that it holds for.
 */
to: string, 
/**
 * Percent per year with a point: `1.27`.
 */
rate: string, 
/**
 * The same as it is shown.
 */
rate_text: string, source: string, 
/**
 * Not confirmed by its publisher yet.
 */
provisional: boolean, 
/**
 * Added to the book by hand: it can be taken away again.
 */
added: boolean, };

export type KnownRegime = { 
/**
 * Its code: `de-b2b`; for a contract `contract:RATE`.
 */
regime: string, name: string, rule: string, 
/**
 * What may be charged beside the interest, in words.
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
 * Percent a year with a point: `1.27`.
 */
rate: string, 
/**
 * Where it was published.
 */
source: string, };

export type RateRemove = { series: Series, from: string, };

export type Rates = { 
/**
 * By series, the oldest first.
 */
rates: Array<KnownRate>, regimes: Array<KnownRegime>, 
/**
 * That this is no legal advice.
 */
legal: string, };
