// Generated from crates/app by `cargo xtask bindings`; do not edit.

export type CustomerPayer = { 
/**
 * The key that bank entries are compared with; used to forget the payer.
 */
key: string, 
/**
 * The account, or the name if the bank gave no account.
 */
text: string, 
/**
 * The name that the bank gave with the account; may be empty.
 */
name: string, 
/**
 * Whether a person typed it; otherwise it was learned from a match or named on an invoice.
 */
by_hand: boolean, 
/**
 * The invoice that named the account for direct debit; empty if none did.
 */
invoice: string, };

export type PayerAdd = { customer_id: number, 
/**
 * An IBAN or account number, as typed.
 */
account: string, };

export type PayerForget = { customer_id: number, key: string, };
