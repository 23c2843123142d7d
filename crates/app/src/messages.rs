//! E-mails: the outbox with its states (rules S1–S5), and their delivery.

use owed_receivables::Tone;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::letters::NotMade;
use crate::wire::Window;

/// Writes a mail with its letter to each customer and holds it in the outbox.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct Queue {
    pub as_of: Option<String>,
    /// Empty: every customer with something overdue and an e-mail address.
    pub customers: Vec<i64>,
    #[ts(type = "\"friendly\" | \"firm\" | \"final\"")]
    pub tone: Tone,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Queued {
    pub messages: Vec<i64>,
    /// When the first of them leaves, RFC 3339.
    pub held_until: Option<String>,
    pub left_out: Vec<NotMade>,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "MessagesQuery")]
#[serde(default)]
pub struct Query {
    /// `all`, `outbox` (held, queued, sending), `sent`, `trouble` (failed, unknown).
    pub folder: String,
    pub search: String,
    pub customer_id: Option<i64>,
    pub window: Window,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MessageRow {
    pub id: i64,
    pub customer_id: i64,
    pub name: String,
    pub recipient: String,
    pub subject: String,
    /// `held`, `queued`, `sending`, `sent`, `failed`, `unknown`, `cancelled`.
    pub state: String,
    /// What happened last and what happens next, in words.
    pub detail: String,
    /// RFC 3339: when it was written; when it left or will be tried.
    pub created: String,
    pub when: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct FolderCount {
    pub folder: String,
    pub count: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MessagePage {
    pub folders: Vec<FolderCount>,
    pub count: u32,
    pub rows: Vec<MessageRow>,
    /// Seconds until the next held message is due, to show the countdown.
    pub next_due_seconds: Option<i64>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MessageGet {
    pub id: i64,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Attachment {
    pub name: String,
    pub size: u32,
    pub sha256: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Attempt {
    pub at: String,
    pub outcome: String,
    pub detail: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MessageDetail {
    pub row: MessageRow,
    pub from: String,
    pub text: String,
    pub html: String,
    pub letter_id: Option<i64>,
    pub attachments: Vec<Attachment>,
    pub attempts: Vec<Attempt>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MessageSave {
    pub id: i64,
    /// Where the `.eml` goes; `null` asks for a temporary place.
    pub path: Option<String>,
}

/// What a person decides about messages in the outbox.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Decide {
    pub ids: Vec<i64>,
    pub decision: Decision,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Held: leave now.
    Release,
    /// Held, queued or failed: never leave.
    Cancel,
    /// Failed: try again.
    Retry,
    /// Unknown: it arrived.
    Arrived,
    /// Unknown: it did not arrive; may be tried again.
    NotArrived,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Decided {
    pub changed: u32,
}

/// Sends what is due.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct Deliver {
    /// Also what is still held.
    pub now: bool,
    /// Where set, messages go as `.eml` files into this folder instead of to the server.
    pub folder: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Delivered {
    pub message_id: i64,
    pub customer: String,
    pub name: String,
    pub recipient: String,
    pub state: String,
    pub detail: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DeliveryReport {
    pub sent: u32,
    pub failed: u32,
    pub waiting: u32,
    pub unknown: u32,
    pub results: Vec<Delivered>,
}
