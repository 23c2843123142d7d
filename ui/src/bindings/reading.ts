// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Corrections, DetectedColumn, Problem, UnusedColumn } from "./imports";
import type { DocumentKind, FileFormat, ListKind, MovementState } from "./words";

export type ReadCustomer = { row: number, number: string, name: string, contact: string, email: string, phone: string, street: string, extra: string, postal_code: string, city: string, region: string, country: string, vat_id: string, };

export type ReadDiscount = { percent: string, days: number | null, until: string | null, };

export type ReadFile = { 
/**
 * The path as given.
 */
file: string, 
/**
 * Empty if the file could not be read.
 */
format: FileFormat | "", 
/**
 * The program or bank whose export a table is, if known.
 */
preset?: string, 
/**
 * The detected kind of a table.
 */
kind?: ListKind, 
/**
 * The columns of a table, with the detected field of each.
 */
columns?: Array<DetectedColumn>, 
/**
 * Whether anything in it could be read.
 */
ok: boolean, items: Array<ReadItem>, 
/**
 * From a list of customers.
 */
customers?: Array<ReadCustomer>, 
/**
 * From a list of payments, and from others that have some.
 */
payments?: Array<ReadPayment>, statements: Array<ReadStatement>, 
/**
 * The columns of a table that have content and were not read.
 */
unused?: Array<UnusedColumn>, problems: Array<Problem>, };

export type ReadItem = { kind: DocumentKind, type_code: string, number: string, issued: string | null, 
/**
 * One for each instalment.
 */
due: Array<string>, currency: string, total: string, prepaid: string, rounding: string, payable: string, seller: ReadParty, buyer: ReadParty, references: Array<string>, 
/**
 * The numbers of the invoices among them that this one corrects or credits.
 */
corrects: Array<string>, 
/**
 * IBANs or numbers to which the amount can be paid.
 */
accounts: Array<string>, 
/**
 * The buyer's accounts that are debited.
 */
debited: Array<string>, payment_reference: string, terms: string, discounts: Array<ReadDiscount>, notes: Array<string>, 
/**
 * The names of embedded files.
 */
attachments: Array<string>, };

export type ReadMovement = { row: number, booked: string | null, value: string | null, amount: string, currency: string | null, reference: string, bank_reference: string, text: string, counterparty: ReadOtherSide, state: MovementState, 
/**
 * Reverses an earlier movement.
 */
reversal: boolean, 
/**
 * What was deducted from what the counterparty paid, which was `amount` plus this.
 */
fees: string, 
/**
 * It is itself a charge.
 */
is_fee: boolean, 
/**
 * Which part of a collective booking it is, and of how many.
 */
part: [number, number] | null, };

export type ReadOtherSide = { name: string, account: string, 
/**
 * On whose behalf it paid or received, if someone else's.
 */
ultimate: string, };

export type ReadParty = { name: string, ids: Array<string>, email: string, city: string, country: string, };

export type ReadPayment = { row: number, date: string, 
/**
 * Empty if only the invoices say whose it is.
 */
customer: string, amount: string, currency: string, 
/**
 * The invoices that it pays; empty means on account.
 */
invoices: Array<string>, reference: string, };

export type ReadReport = { files: Array<ReadFile>, };

export type ReadRequest = { paths: Array<string>, 
/**
 * For every file.
 */
corrections: Corrections, 
/**
 * `COLUMN=FIELD`, by each file's own headings.
 */
columns: Array<string>, };

export type ReadStatement = { 
/**
 * IBAN or number; empty if the file names none.
 */
account: string, holder: string, number: string, currency: string | null, opening: string | null, closing: string | null, opened: string | null, closed: string | null, entries: Array<ReadMovement>, };
