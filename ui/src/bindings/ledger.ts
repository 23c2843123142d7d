// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount } from "./wire";
import type { Occasion } from "./words";

export type Chart = "skr03" | "skr04";

export type DatevOptions = { 
/**
 * The adviser's number (Beraternummer); 0 means 1001.
 */
consultant: number, 
/**
 * The client's number with the adviser (Mandantennummer); 0 means 1.
 */
client: number, 
/**
 * Month and day on which the financial year starts; empty means `01-01`.
 */
year_start: string, 
/**
 * The chart of accounts; empty means `skr03`.
 */
chart: Chart | "", 
/**
 * Accounts that differ from the chart's.
 */
accounts: { [key in GeneralAccount]?: string }, 
/**
 * The digits of general ledger accounts, 4 to 8; 0 means as many as the named accounts have, else 4.
 */
account_length: number, 
/**
 * Units of other currencies per euro: `USD`, or `USD@2026-02-01` from that day.
 */
rates: { [key in string]: string }, };

export type GeneralAccount = "bank" | "sales" | "discounts" | "bad_debts" | "charges" | "bank_charges";

export type LedgerExport = { format: LedgerFormat, 
/**
 * Empty means from the first day of the book; for DATEV, from the start of the financial year of `to`.
 */
from: string, 
/**
 * Empty means today.
 */
to: string, 
/**
 * Postings that another program already books.
 */
without: Array<Occasion>, datev: DatevOptions, path: string, };

export type LedgerFormat = "hledger" | "beancount" | "datev";

export type LedgerWritten = { path: string, from: string, to: string, postings: number, 
/**
 * The total debits, equal to the credits, by currency.
 */
turnover: Array<Amount>, 
/**
 * What a reader of the file should know.
 */
notes: Array<string>, };
