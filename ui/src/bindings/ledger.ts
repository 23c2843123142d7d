// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount } from "./wire";
import type { Occasion } from "./words";

export type Chart = "skr03" | "skr04";

export type DatevOptions = { 
/**
 * The adviser's number (Beraternummer); 1001 where it is 0.
 */
consultant: number, 
/**
 * The client's number with the adviser (Mandantennummer); 1 where it is 0.
 */
client: number, 
/**
 * Month and day on which the financial year starts; empty: `01-01`.
 */
year_start: string, 
/**
 * The chart of accounts; empty: `skr03`.
 */
chart: Chart | "", 
/**
 * Accounts other than the chart's own.
 */
accounts: { [key in GeneralAccount]?: string }, 
/**
 * Digits of the general ledger's accounts, 4 to 8; 0: as many as the named accounts have, else 4.
 */
account_length: number, 
/**
 * Units of other currencies for one euro: `USD`, or `USD@2026-02-01` from a day on.
 */
rates: { [key in string]: string }, };

export type GeneralAccount = "bank" | "sales" | "discounts" | "bad_debts" | "charges" | "bank_charges";

export type LedgerExport = { format: LedgerFormat, 
/**
 * Empty: from the first day of the book; for DATEV from the start of the financial year of `to`.
 */
from: string, 
/**
 * Empty: today.
 */
to: string, 
/**
 * What another program books already.
 */
without: Array<Occasion>, datev: DatevOptions, path: string, };

export type LedgerFormat = "hledger" | "beancount" | "datev";

export type LedgerWritten = { path: string, from: string, to: string, postings: number, 
/**
 * What was debited in each currency, and credited alike.
 */
turnover: Array<Amount>, 
/**
 * What a reader of the file should know.
 */
notes: Array<string>, };
