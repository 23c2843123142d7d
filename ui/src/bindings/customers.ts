// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { CustomerPayer } from "./payers";
import type { TimelineEvent } from "./timeline";
import type { Amount, Sort, Window } from "./wire";
import type { Channel, CustomerColumn, CustomerFilter, CustomerKind, Language } from "./words";

export type Balance = { currency: string, open: Amount, overdue: Amount, on_account: Amount, net: Amount, };

export type CustomerDetail = { id: number, form: CustomerForm, balances: Array<Balance>, 
/**
 * What is open of fees, interest and charges, by currency; it is in no balance above (rule I6).
 */
claims: Array<Amount>, 
/**
 * The name of the policy that holds for this customer (rule R12).
 */
policy: string, 
/**
 * Whose money is taken for theirs.
 */
payers: Array<CustomerPayer>, 
/**
 * What keeps letters or mails from reaching them, in words.
 */
warnings: Array<string>, };

export type CustomerEdit = { id: number, changes: Partial<CustomerForm>, };

export type CustomerForm = { 
/**
 * Empty: the next free number; of a customer that is known by the name, still none.
 */
number: string, name: string, contact: string, email: string, phone: string, street: string, extra: string, postal_code: string, city: string, region: string, country: string, 
/**
 * Empty for the company's own.
 */
language: Language | "", 
/**
 * Days; `null` for the company's own terms.
 */
terms_days: number | null, 
/**
 * What may be taken off new invoices for paying early, as typed: `2% 10 days`, `none`; empty for the company's own
 * terms. `null`: as it is.
 */
discount: string | null, vat_id: string, note: string, 
/**
 * Empty: as it is, a business when new.
 */
kind: CustomerKind | "", 
/**
 * How this customer wants to be reminded, or empty for as the policy says. `null`: as it is.
 */
channel: Channel | "" | null, 
/**
 * The key of the group, 0 for none. `null`: as it is.
 */
group_id: number | null, 
/**
 * The key of the customer's own policy, 0 for none. `null`: as it is.
 */
policy_id: number | null, };

export type CustomerGet = { id: number, };

export type CustomerPage = { count: number, rows: Array<CustomerRow>, };

export type CustomerRow = { id: number, number: string, name: string, city: string, email: string, balances: Array<Balance>, open_invoices: number, oldest_due: string | null, };

export type CustomerSave = { 
/**
 * `null` makes a new customer.
 */
id: number | null, form: CustomerForm, 
/**
 * The customer as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said.
 */
seen?: CustomerForm, };

export type CustomersQuery = { search: string, 
/**
 * Only those with an open or an overdue item.
 */
state: CustomerFilter, sort: Sort<CustomerColumn>, window: Window, };

export type Erase = { id: number, 
/**
 * The customer's name, as the person typed it to confirm.
 */
name: string, };

export type Erased = { 
/**
 * What the customer is called from now on.
 */
name: string, 
/**
 * What is left to do; empty where nothing is.
 */
unfinished: string, 
/**
 * What Owed does not reach.
 */
outside: Array<string>, };

export type Erasing = { 
/**
 * The name that confirms it.
 */
name: string, 
/**
 * Goes from the book.
 */
goes: Array<string>, 
/**
 * Stays in it.
 */
stays: Array<string>, 
/**
 * The duty to keep invoices that still holds; `null` where none does.
 */
duty: string | null, 
/**
 * What Owed does not reach.
 */
outside: Array<string>, };

export type Merge = { from_id: number, into_id: number, 
/**
 * What the person saw: where it is no longer so, nothing is merged. `null`: not said.
 */
seen?: Merging, };

export type MergeOf = { from_id: number, into_id: number, };

export type MergedField = { what: string, value: string, 
/**
 * What the other one said instead, which is given up; empty where nothing is.
 */
instead_of: string, };

export type Merging = { 
/**
 * Name and number of the one who goes, and of the one who remains.
 */
from: string, into: string, 
/**
 * What moves: `3 invoices`.
 */
moves: Array<string>, 
/**
 * What the one who remains lacked, and gets.
 */
takes: Array<MergedField>, 
/**
 * What both say, and the one who remains goes on saying.
 */
stays: Array<MergedField>, 
/**
 * What else changes by it.
 */
remarks: Array<string>, };

export type Timeline = { count: number, events: Array<TimelineEvent>, };

export type TimelineQuery = { customer_id: number, window: Window, };
