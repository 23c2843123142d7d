// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { OriginalFile } from "./originals";
import type { Amount } from "./wire";

export type TimelineEvent = { 
/**
 * The day from which it counts.
 */
on: string, kind: TimelineKind, 
/**
 * In words: `Invoice 1042`, `E-mail sent to …`.
 */
text: string, amount: Amount | null, 
/**
 * The invoice, credit, letter, message, agreement or call concerned.
 */
id: number | null, 
/**
 * The files an invoice or a credit note was imported from.
 */
originals: Array<OriginalFile>, };

export type TimelineKind = "invoice" | "payment" | "credit_note" | "cancellation" | "allocation" | "bank_charge" | "returned" | "refund" | "discount" | "write_off" | "claim" | "claim_allocation" | "waiver" | "letter" | "message" | "edit" | "promise" | "dispute" | "put_off" | "hold" | "plan" | "handover" | "call";
