// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Source } from "./wire";
import type { EnvelopeWindow, Language, Paper, PaymentOrder, Security } from "./words";

export type CompanyEdit = { changes: Partial<CompanyForm>, };

export type CompanyForm = { name: string, street: string, extra: string, postal_code: string, city: string, region: string, country: string, email: string, phone: string, website: string, iban: string, bic: string, bank_name: string, vat_id: string, 
/**
 * Court and number of the trade register, or whatever a letter's footer says.
 */
register: string, 
/**
 * Who signs, for customers whom nobody in particular looks after.
 */
signer: string, 
/**
 * Who signs the highest level of reminders; empty means whoever signs the others.
 */
supervisor: string, 
/**
 * The language of the screens' numbers, and of letters to customers without their own.
 */
language: Language | "", 
/**
 * The company's usual currency.
 */
currency: string, terms_days: number, 
/**
 * The early-payment discount on new invoices, as typed: `2% 10 days`; empty or `none` means none. `null` means
 * unchanged.
 */
discount: string | null, 
/**
 * How many days late a discount may be taken and still count as in time. `null` means unchanged.
 */
discount_grace_days: number | null, 
/**
 * Whether certain matches of bank entries are accepted on arrival. `null` means unchanged.
 */
accept_certain: boolean | null, 
/**
 * Whether a person chose the currency, rather than it being the default of a new book. `null` means unchanged.
 */
currency_chosen: boolean | null, 
/**
 * Days from a letter to its deadline.
 */
deadline_days: number, paper: Paper | "", window: EnvelopeWindow | "", 
/**
 * How many seconds mails are held before they are sent.
 */
hold_seconds: number, 
/**
 * What a payment settles if nobody said what it is for (rule I7). Empty means unchanged.
 */
payment_order: PaymentOrder | "", };

export type CompanySave = { form: CompanyForm, 
/**
 * The company as the person saw it; if someone else has changed it since, nothing is saved. `null` means
 * unchecked.
 */
seen?: CompanyForm, };

export type HoursByLaw = { from: string, to: string, source: string, };

export type Lack = string;

export type LogoSave = { 
/**
 * `null` removes the logo.
 */
source: Source | null, };

export type MailEdit = { changes: Partial<MailForm>, 
/**
 * `null` keeps the stored one.
 */
password: string | null, };

export type MailForm = { host: string, port: number, security: Security | "", user: string, from_name: string, from_address: string, reply_to: string, 
/**
 * Unencrypted beyond this computer, at the user's explicit request (rule S4).
 */
allow_plain: boolean, 
/**
 * A file with the certificate of a private authority.
 */
ca_file: string, };

export type MailSave = { form: MailForm, 
/**
 * The account as the person saw it; if someone else has changed it since, nothing is saved. `null` means
 * unchecked, or there was none.
 */
seen?: MailForm, 
/**
 * `null` keeps the stored one.
 */
password: string | null, };

export type MailTest = { 
/**
 * What was found, in words: server, encryption, sign-in.
 */
lines: Array<string>, };

export type PasswordPlace = "keychain" | "environment" | "none";

export type Settings = { company: CompanyForm, 
/**
 * The logo as a data URL, for display.
 */
logo: string | null, mail: MailForm | null, 
/**
 * Where a password is stored, and the words for it.
 */
password: PasswordPlace, password_note: string, 
/**
 * The contact hours under the law of the company's country, offered to policies (rule I8).
 */
hours_by_law: HoursByLaw | null, };
