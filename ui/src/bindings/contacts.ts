// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Source } from "./wire";
import type { Addressed, Language, Salutation } from "./words";

export type ContactEdit = { customer_id: number, id: number, changes: Partial<ContactForm>, };

export type ContactForm = { name: string, 
/**
 * Empty means unknown: letters then use the name alone.
 */
salutation: Salutation | "", 
/**
 * Empty means the customer's.
 */
language: Language | "", 
/**
 * One address or several.
 */
email: string, phone: string, 
/**
 * A usual role (`accounts_payable`, `buyer`, `management`, `lawyer`), or the user's own word.
 */
role: string, 
/**
 * Whether reminders go to them.
 */
reminders: Addressed, 
/**
 * The lowest and the highest level they are written to about; `null` means no limit.
 */
from_level: number | null, up_to_level: number | null, note: string, };

export type ContactNamed = { customer_id: number, 
/**
 * A key, a name or an e-mail address.
 */
name: string, };

export type ContactRemove = { customer_id: number, id: number, };

export type ContactRow = { 
/**
 * 0 for the first, who has name, e-mail and phone in common with the customer.
 */
id: number, 
/**
 * The role in words.
 */
role_text: string, 
/**
 * The addresses from which mail came back.
 */
undeliverable: Array<Undeliverable>, name: string, 
/**
 * Empty means unknown: letters then use the name alone.
 */
salutation: Salutation | "", 
/**
 * Empty means the customer's.
 */
language: Language | "", 
/**
 * One address or several.
 */
email: string, phone: string, 
/**
 * A usual role (`accounts_payable`, `buyer`, `management`, `lawyer`), or the user's own word.
 */
role: string, 
/**
 * Whether reminders go to them.
 */
reminders: Addressed, 
/**
 * The lowest and the highest level they are written to about; `null` means no limit.
 */
from_level: number | null, up_to_level: number | null, note: string, };

export type ContactSave = { customer_id: number, 
/**
 * `null` adds a contact.
 */
id: number | null, form: ContactForm, 
/**
 * The contact as the person saw it; if someone else has changed it since, nothing is saved. `null` means unchecked.
 */
seen?: ContactForm, };

export type Contacts = { contacts: Array<ContactRow>, };

export type ContactsOf = { customer_id: number, };

export type ContactsRead = { added: number, 
/**
 * Those who were known already; their details are completed.
 */
known: number, };

export type ContactsWritten = { path: string, contacts: number, };

export type EmailWorks = { email: string, };

export type Undeliverable = { email: string, since: string, 
/**
 * What the server said.
 */
said: string, };

export type VCardRead = { customer_id: number, source: Source, };

export type VCardWrite = { 
/**
 * `null` means those of every customer.
 */
customer_id: number | null, path: string, };
