// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { LetterDespite, NotMade } from "./letters";
import type { Failure, Window } from "./wire";
import type { MessageState, Tone } from "./words";

export type Attachment = { name: string, size: number, sha256: string, };

export type Attempt = { at: string, outcome: MessageState, detail: string, };

export type Decide = { ids: Array<number>, decision: Decision, };

export type Decided = { changed: number, };

export type Decision = "release" | "cancel" | "retry" | "arrived" | "not_arrived";

export type Deliver = { 
/**
 * Also what is still held.
 */
now: boolean, 
/**
 * If set, messages are written as `.eml` files to this folder instead of sent to the server.
 */
folder: string | null, };

export type Delivered = { message_id: number, customer: string, name: string, recipient: string, state: MessageState, detail: string, };

export type DeliveryReport = { sent: number, failed: number, waiting: number, unknown: number, 
/**
 * Not sent because they were no longer true (rule R7), including those made anew.
 */
dropped: number, 
/**
 * Postponed by quiet hours (rule I8).
 */
held_back: number, results: Array<Delivered>, 
/**
 * Why sending stopped early: the account cannot be used; the rest waits in the outbox.
 */
stopped: Failure | null, };

export type FolderCount = { folder: Mailbox, count: number, };

export type Mailbox = "all" | "outbox" | "sent" | "trouble";

export type MessageDetail = { row: MessageRow, from: string, text: string, html: string, letter_id: number | null, attachments: Array<Attachment>, attempts: Array<Attempt>, };

export type MessageGet = { id: number, };

export type MessagePage = { folders: Array<FolderCount>, count: number, rows: Array<MessageRow>, 
/**
 * Seconds until the next held message is due, for the countdown.
 */
next_due_seconds: number | null, };

export type MessageRow = { id: number, customer_id: number, name: string, recipient: string, subject: string, state: MessageState, 
/**
 * What happened last and what happens next, in words.
 */
detail: string, 
/**
 * RFC 3339: when it was written; when it was sent or will be tried.
 */
created: string, when: string | null, };

export type MessageSave = { id: number, 
/**
 * Where to write the `.eml`; `null` means a temporary file.
 */
path: string | null, };

export type MessagesQuery = { mailbox: Mailbox, search: string, customer_id: number | null, window: Window, };

export type Queue = { as_of: string | null, customers: Array<number>, 
/**
 * Every customer with something overdue, whoever is named.
 */
everyone: boolean, 
/**
 * Customers who get a mail despite objections; they need not be named again.
 */
despite: Array<LetterDespite>, tone: Tone, };

export type Queued = { messages: Array<number>, 
/**
 * When the first of them leaves, RFC 3339.
 */
held_until: string | null, left_out: Array<NotMade>, 
/**
 * Customers with a mail about invoices that money at the bank may pay (rule R13), with that money.
 */
to_weigh: Array<NotMade>, };
