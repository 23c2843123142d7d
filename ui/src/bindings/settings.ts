// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Source } from "./wire";
import type { AccountForm, EnvelopeWindow, Language, Paper, PaymentOrder, PresetSignIn, Provider, Security } from "./words";

export type CompanyAccountEdit = { id: number, changes: Partial<CompanyAccountForm>, };

export type CompanyAccountForm = { form: AccountForm | "", 
/**
 * Empty means every currency.
 */
currency: string, 
/**
 * IBAN, account number, UPI address, Pix key, or the link with `{amount}`, `{currency}` and `{reference}`.
 */
number: string, 
/**
 * Sort code, routing number, BSB, IFSC, or institution and transit number.
 */
bank_code: string, 
/**
 * The routing number for wires, if it is another one.
 */
wire_code: string, bic: string, bank_name: string, 
/**
 * Further lines, printed as they are.
 */
lines: string, };

export type CompanyAccountRemove = { id: number, };

export type CompanyAccountRow = { id: number, 
/**
 * What identifies it: the bank's code and the number in their groups, or the first of its lines.
 */
name: string, form: CompanyAccountForm, };

export type CompanyAccountSave = { 
/**
 * `null` adds one.
 */
id: number | null, form: CompanyAccountForm, 
/**
 * The way to pay as the person saw it; if someone else has changed it since, nothing is saved. `null` means unchecked.
 */
seen?: CompanyAccountForm, };

export type CompanyEdit = { changes: Partial<CompanyForm>, };

export type CompanyForm = { name: string, street: string, extra: string, postal_code: string, city: string, region: string, country: string, email: string, phone: string, website: string, 
/**
 * The company's first account with an IBAN; an empty one removes it. All ways to pay: `settings.accounts`.
 */
iban: string, bic: string, bank_name: string, vat_id: string, 
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
ca_file: string, 
/**
 * Empty means by a password.
 */
sign_in: SignInKind | "", 
/**
 * Where people sign in; only with `oauth`, as everything that follows.
 */
provider: Provider | "", 
/**
 * The number of the company's own registration at the provider.
 */
client_id: string, 
/**
 * The company's directory at Microsoft; empty means any.
 */
tenant: string, 
/**
 * The addresses and scopes of another provider.
 */
authorize_url: string, token_url: string, scopes: string, };

export type MailPreset = { name: string, host: string, port: number, security: Security, user: string, sign_in: PresetSignIn, provider: Provider | "", tenant: string, 
/**
 * Whose settings these are and what a sign-in needs, in words.
 */
note: string, };

export type MailPresetGet = { 
/**
 * The sender's address.
 */
address: string, 
/**
 * A chosen provider counts more than the address.
 */
provider: Provider | "", };

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

export type MailSignIn = { form: MailForm, 
/**
 * The secret of the company's registration, if it has one. `null` means the one used before.
 */
client_secret: string | null, };

export type MailSignInStarted = { 
/**
 * The address to open in a browser on this computer.
 */
address: string, };

export type MailSignInWait = { 
/**
 * Returns what is to be kept instead of keeping it, for a computer without a keychain.
 */
show_token: boolean, };

export type MailSignedIn = { user: string, 
/**
 * What is to be kept, as secret as a password; only if it was asked for.
 */
token: string | null, };

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
 * Where the password or the sign-in is stored, and the words for it; `none` if nobody is signed in.
 */
password: PasswordPlace, password_note: string, 
/**
 * The contact hours under the law of the company's country, offered to policies (rule I8).
 */
hours_by_law: HoursByLaw | null, };

export type SignInKind = "password" | "oauth";
