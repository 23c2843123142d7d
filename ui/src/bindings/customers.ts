// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { ContactRow } from "./contacts";
import type { CustomerPayer } from "./payers";
import type { TimelineEvent } from "./timeline";
import type { Amount, Sort, Window } from "./wire";
import type { Channel, CustomerColumn, CustomerFilter, CustomerKind, Language } from "./words";

export type Balance = { currency: string, open: Amount, overdue: Amount, on_account: Amount, net: Amount, };

export type CustomerDetail = { id: number, form: CustomerForm, balances: Array<Balance>, 
/**
 * Open fees, interest and charges by currency; not in the balances above (rule I6).
 */
claims: Array<Amount>, 
/**
 * The name of the policy that applies to this customer (rule R12).
 */
policy: string, 
/**
 * Everybody who is known there, the first contact first.
 */
contacts: Array<ContactRow>, 
/**
 * The customer that this one belongs to, and those that belong to it.
 */
parent: CustomerRef | null, branches: Array<CustomerRef>, 
/**
 * Payers whose money counts as this customer's.
 */
payers: Array<CustomerPayer>, 
/**
 * What prevents letters or mails from reaching them, in words.
 */
warnings: Array<string>, };

export type CustomerEdit = { id: number, changes: Partial<CustomerForm>, };

export type CustomerForm = { 
/**
 * Empty means the next free number; a customer known by the name still gets none.
 */
number: string, name: string, contact: string, email: string, phone: string, street: string, extra: string, postal_code: string, city: string, region: string, country: string, 
/**
 * Empty means the company's.
 */
language: Language | "", 
/**
 * Days; `null` means the company's terms.
 */
terms_days: number | null, 
/**
 * The early-payment discount on new invoices, as typed: `2% 10 days`, `none`; empty means the company's terms.
 * `null` means unchanged.
 */
discount: string | null, vat_id: string, note: string, 
/**
 * Empty means unchanged; a business if new.
 */
kind: CustomerKind | "", 
/**
 * How this customer wants to be reminded; empty means as the policy says. `null` means unchanged.
 */
channel: Channel | "" | null, 
/**
 * The key of the group, 0 for none. `null` means unchanged.
 */
group_id: number | null, 
/**
 * The key of the customer's own policy, 0 for none. `null` means unchanged.
 */
policy_id: number | null, 
/**
 * The key of the customer that this one belongs to, 0 for none. `null` means unchanged.
 */
parent_id: number | null, 
/**
 * `null` means unchanged, here and in the fields below.
 */
sector: string | null, 
/**
 * The most that they may owe, as typed; empty means no limit.
 */
credit_limit: string | null, 
/**
 * Empty means the company's currency.
 */
credit_currency: string | null, 
/**
 * Who of the company looks after them; empty means nobody in particular.
 */
in_charge: string | null, 
/**
 * The day on which to look at them again; empty means none.
 */
next_on: string | null, 
/**
 * What is to be done then.
 */
next_step: string | null, };

export type CustomerGet = { id: number, };

export type CustomerPage = { count: number, rows: Array<CustomerRow>, 
/**
 * Everybody of the company who looks after a customer.
 */
people_in_charge: Array<string>, };

export type CustomerRef = { id: number, number: string, name: string, };

export type CustomerRow = { id: number, number: string, name: string, city: string, email: string, 
/**
 * Who of the company looks after them.
 */
in_charge: string, balances: Array<Balance>, open_invoices: number, oldest_due: string | null, };

export type CustomerSave = { 
/**
 * `null` creates a new customer.
 */
id: number | null, form: CustomerForm, 
/**
 * The customer as the person saw it; if someone else has changed it since, nothing is saved. `null` means
 * unchecked.
 */
seen?: CustomerForm, };

export type CustomersQuery = { search: string, 
/**
 * Only those with an open or an overdue item.
 */
state: CustomerFilter, 
/**
 * Only those whom this person of the company looks after; empty means all.
 */
in_charge: string, sort: Sort<CustomerColumn>, window: Window, };

export type Erase = { id: number, 
/**
 * The customer's name, typed to confirm.
 */
name: string, };

export type Erased = { 
/**
 * The customer's name from now on.
 */
name: string, 
/**
 * What is left to do; empty if nothing.
 */
unfinished: string, 
/**
 * Places outside Owed's reach.
 */
outside: Array<string>, };

export type Erasing = { 
/**
 * The name to type.
 */
name: string, 
/**
 * What is removed from the book.
 */
goes: Array<string>, 
/**
 * What stays in it.
 */
stays: Array<string>, 
/**
 * The duty to keep invoices, if it still applies.
 */
duty: string | null, 
/**
 * Places outside Owed's reach.
 */
outside: Array<string>, };

export type Merge = { from_id: number, into_id: number, 
/**
 * The preview that the person saw; if it no longer holds, nothing is merged. `null` means unchecked.
 */
seen?: Merging, };

export type MergeOf = { from_id: number, into_id: number, };

export type MergedField = { what: string, value: string, 
/**
 * The other one's value, which is dropped; empty if there is none.
 */
instead_of: string, };

export type Merging = { 
/**
 * Name and number of the customer who disappears and of the one who remains.
 */
from: string, into: string, 
/**
 * What moves: `3 invoices`.
 */
moves: Array<string>, 
/**
 * What the remaining customer lacked and gets.
 */
takes: Array<MergedField>, 
/**
 * What both have, and the remaining customer keeps.
 */
stays: Array<MergedField>, 
/**
 * What else changes.
 */
remarks: Array<string>, };

export type Timeline = { count: number, events: Array<TimelineEvent>, };

export type TimelineQuery = { customer_id: number, window: Window, };
