// Generated from crates/app by `cargo xtask bindings`; do not edit.

export type CustomerPayer = { 
/**
 * What the bank's entries are compared with; names it to forget.
 */
key: string, 
/**
 * The account, or the name where the bank gave no account.
 */
text: string, 
/**
 * The name that the bank gave with the account; may be empty.
 */
name: string, 
/**
 * A person typed it; else it was learned from a match, or stood on an invoice.
 */
by_hand: boolean, 
/**
 * The invoice that named the account as the one that is debited; empty where none did.
 */
invoice: string, };

export type PayerAdd = { customer_id: number, 
/**
 * An IBAN or an account's number, as typed.
 */
account: string, };

export type PayerForget = { customer_id: number, key: string, };
