// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Source } from "./wire";
import type { EnvelopeWindow, Language, Paper, PaymentOrder, Security } from "./words";

export type CompanyEdit = { changes: Partial<CompanyForm>, };

export type CompanyForm = { name: string, street: string, extra: string, postal_code: string, city: string, region: string, country: string, email: string, phone: string, website: string, iban: string, bic: string, bank_name: string, vat_id: string, 
/**
 * Court and number of the trade register, or what stands in a letter's foot.
 */
register: string, 
/**
 * Who signs.
 */
signer: string, 
/**
 * Of the screens' numbers, and of letters to customers without their own.
 */
language: Language | "", 
/**
 * The usual currency of this company.
 */
currency: string, terms_days: number, 
/**
 * What may be taken off new invoices for paying early, as typed: `2% 10 days`; empty or `none` for nothing. `null`: as
 * it is.
 */
discount: string | null, 
/**
 * How many days late a discount may be taken and still is in time. `null`: as it is.
 */
discount_grace_days: number | null, 
/**
 * Whether matches of bank entries that are certain are accepted as they come in. `null`: as it is.
 */
accept_certain: boolean | null, 
/**
 * Whether the currency is what a person says, and not only the one that a new book begins with. `null`: as it is.
 */
currency_chosen: boolean | null, 
/**
 * Days from a letter to the deadline it sets.
 */
deadline_days: number, paper: Paper | "", window: EnvelopeWindow | "", 
/**
 * Seconds that mails are held before they leave.
 */
hold_seconds: number, 
/**
 * What a payment settles where nobody said what it is for (rule I7). Empty: as it is.
 */
payment_order: PaymentOrder | "", };

export type CompanySave = { form: CompanyForm, 
/**
 * The company as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said.
 */
seen?: CompanyForm, };

export type HoursByLaw = { from: string, to: string, source: string, };

export type Lack = { text: string, 
/**
 * Whether the company's settings lack it.
 */
of_company: boolean, };

export type LogoSave = { 
/**
 * `null` takes the logo away.
 */
source: Source | null, };

export type MailEdit = { changes: Partial<MailForm>, 
/**
 * `null` leaves the stored one.
 */
password: string | null, };

export type MailForm = { host: string, port: number, security: Security | "", user: string, from_name: string, from_address: string, reply_to: string, 
/**
 * Plain text outside this computer: the user's explicit wish (rule S4).
 */
allow_plain: boolean, 
/**
 * A file with the certificate of an authority of one's own.
 */
ca_file: string, };

export type MailSave = { form: MailForm, 
/**
 * The account as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said, or
 * there was none.
 */
seen?: MailForm, 
/**
 * `null` leaves the stored one.
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
 * The logo as a data URL, to show it.
 */
logo: string | null, mail: MailForm | null, 
/**
 * Where a password is stored, and the words for it.
 */
password: PasswordPlace, password_note: string, 
/**
 * The hours for mails and calls that the law of the company's country names, for a policy to take up (rule I8).
 */
hours_by_law: HoursByLaw | null, };
