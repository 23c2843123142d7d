//! E-mails: the outbox with its states (rules S1–S5), and delivery.

mod attempt;
mod deciding;
mod delivery;
mod readdress;
mod rechecked;
mod stuck;
mod writing;

use owed_receivables::{CustomerId, Tone, words};
use owed_store::{MessageId, MessageQuery, MessageRow as StoredRow, MessageState, StoreError};
use owed_texts::{Language, key, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::export;
use crate::failure::{Failure, Told};
use crate::letters::{Despite, NotMade};
use crate::wire::{Window, Written, count, moment, or_usual};

pub use deciding::{Decide, Decided, Decision, decide};
pub(crate) use delivery::{deliver, held, release};
pub(crate) use rechecked::Rechecked;
pub(crate) use stuck::stuck;
pub use writing::queue;
pub(crate) use writing::{account, compose, held_until};

/// Writes a mail with its letter to each customer and holds it in the outbox.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct Queue {
    pub as_of: Option<String>,
    pub customers: Vec<i64>,
    /// Every customer with something overdue, whoever is named.
    pub everyone: bool,
    /// Customers who get a mail despite objections; they need not be named again.
    pub despite: Vec<Despite>,
    pub tone: Tone,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Queued {
    pub messages: Vec<i64>,
    /// When the first of them leaves, RFC 3339.
    pub held_until: Option<String>,
    pub left_out: Vec<NotMade>,
    /// Customers with a mail about invoices that money at the bank may pay (rule R13), with that money.
    pub to_weigh: Vec<NotMade>,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "MessagesQuery")]
#[serde(default)]
pub struct Query {
    #[serde(deserialize_with = "or_usual")]
    pub mailbox: Mailbox,
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
    pub state: MessageState,
    /// What happened last and what happens next, in words.
    pub detail: String,
    /// RFC 3339: when it was written; when it was sent or will be tried.
    pub created: String,
    pub when: Option<String>,
}

words! {
    /// A folder of the outbox.
    #[derive(Default)]
    pub enum Mailbox: "word-mailbox" {
        #[default]
        All,
        /// What waits.
        Outbox,
        Sent,
        /// What a person must decide.
        Trouble,
    }
}

impl Mailbox {
    /// Returns the states of its messages; empty means every state.
    fn states(self) -> &'static [MessageState] {
        use MessageState as S;
        match self {
            Self::All => &[],
            Self::Outbox => &[S::Held, S::Queued, S::Sending],
            Self::Sent => &[S::Sent],
            Self::Trouble => &[S::Failed, S::Unknown],
        }
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct FolderCount {
    pub folder: Mailbox,
    pub count: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MessagePage {
    pub folders: Vec<FolderCount>,
    pub count: u32,
    pub rows: Vec<MessageRow>,
    /// Seconds until the next held message is due, for the countdown.
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
    pub outcome: MessageState,
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
    /// Where to write the `.eml`; `null` means a temporary file.
    pub path: Option<String>,
}

/// Sends what is due.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct Deliver {
    /// Also what is still held.
    pub now: bool,
    /// If set, messages are written as `.eml` files to this folder instead of sent to the server.
    pub folder: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Delivered {
    pub message_id: i64,
    pub customer: String,
    pub name: String,
    pub recipient: String,
    pub state: MessageState,
    pub detail: String,
}

impl Delivered {
    /// Says whether it was sent, or is not to be sent any more.
    pub(crate) fn is_done(&self) -> bool {
        matches!(self.state, MessageState::Sent | MessageState::Cancelled)
    }
}

/// The results by recipient.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct DeliveryReport {
    pub sent: u32,
    pub failed: u32,
    pub waiting: u32,
    pub unknown: u32,
    /// Not sent because they were no longer true (rule R7), including those made anew.
    pub dropped: u32,
    /// Postponed by quiet hours (rule I8).
    pub held_back: u32,
    pub results: Vec<Delivered>,
    /// Why sending stopped early: the account cannot be used; the rest waits in the outbox.
    pub stopped: Option<Told>,
}

impl DeliveryReport {
    /// Says whether something was not sent that should have been; what is no longer true should not.
    pub fn is_troubled(&self) -> bool {
        !self.results.iter().all(Delivered::is_done)
    }
}

/// Marks messages that a crashed program left in the state sending as unknown (rule S2).
pub(crate) fn recover(cx: &Context<'_>) -> Result<(), Failure> {
    match cx.app.book()?.recover(cx.app.now().timestamp_millis()) {
        // A read-only book is still worth looking at.
        Ok(_) | Err(StoreError::ReadOnly) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Returns the messages of a folder, newest first.
///
/// # Errors
/// The book cannot be read.
pub fn list(cx: &Context<'_>, query: Query) -> Result<MessagePage, Failure> {
    let book = cx.app.book()?;
    let page = book.messages(&MessageQuery {
        states: query.mailbox.states().to_vec(),
        customer: query.customer_id.map(CustomerId),
        letter: None,
        text: query.search,
        page: query.window.into(),
    })?;
    let counts = book.message_counts()?;
    let folders = Mailbox::ALL.map(|folder| {
        let states = folder.states();
        let all = states.is_empty();
        let sum: u64 = counts
            .iter()
            .filter(|(state, _)| all || states.contains(state))
            .map(|(_, count)| *count)
            .sum();
        FolderCount {
            folder,
            count: count(sum),
        }
    });
    let now = cx.app.now().timestamp_millis();
    let language = cx.language(&book)?;
    Ok(MessagePage {
        folders: folders.into(),
        count: count(page.total),
        rows: page
            .rows
            .iter()
            .map(|row| message_row(row, language))
            .collect(),
        next_due_seconds: book.next_due()?.map(|at| ((at - now) + 999).max(0) / 1000),
    })
}

fn message_row(row: &StoredRow, language: Language) -> MessageRow {
    let (detail, when) = match row.state {
        MessageState::Held => (
            key!("message-held").text(language),
            Some(row.message.held_until),
        ),
        MessageState::Queued => match &row.last_error {
            Some(error) => (
                text!("message-tried-again", error).text(language),
                row.next_attempt,
            ),
            None => (key!("message-waiting").text(language), row.next_attempt),
        },
        MessageState::Sending => (key!("message-being-sent").text(language), None),
        MessageState::Sent => (row.response.clone().unwrap_or_default(), row.sent_at),
        MessageState::Failed => (row.last_error.clone().unwrap_or_default(), None),
        MessageState::Unknown => (key!("message-unknown").text(language), None),
        MessageState::Cancelled => (key!("message-cancelled").text(language), None),
    };
    MessageRow {
        id: row.id.0,
        customer_id: row.message.customer.0,
        name: row.customer_name.clone(),
        recipient: row.message.recipient.clone(),
        subject: row.message.subject.clone(),
        state: row.state,
        detail,
        created: moment(row.created_at),
        when: when.map(moment),
    }
}

/// Returns a message as it was written, with its attempts.
///
/// # Errors
/// [`Code::NotFound`](crate::failure::Code::NotFound).
pub fn get(cx: &Context<'_>, request: MessageGet) -> Result<MessageDetail, Failure> {
    let book = cx.app.book()?;
    let row = book.message(MessageId(request.id))?;
    let opened = owed_mail::open(&book.document(&row.message.document)?.bytes);
    let attachments = row.message.attachments.iter().map(|attachment| {
        Ok(Attachment {
            name: attachment.name.clone(),
            size: count(book.document(&attachment.document)?.bytes.len()),
            sha256: attachment.document.to_string(),
        })
    });
    let attempts = book
        .message_events(row.id)?
        .into_iter()
        .map(|event| Attempt {
            at: moment(event.at),
            outcome: event.state,
            detail: event.detail,
        });
    Ok(MessageDetail {
        from: row.message.sender.clone(),
        text: opened.text,
        html: opened.html,
        letter_id: row.message.letter.map(|id| id.0),
        attachments: attachments.collect::<Result<_, Failure>>()?,
        attempts: attempts.collect(),
        row: message_row(&row, cx.language(&book)?),
    })
}

/// Writes a message to an `.eml` file, byte for byte as it was or will be sent (rule S5).
///
/// # Errors
/// [`Code::NotFound`](crate::failure::Code::NotFound), or the file cannot be written.
pub fn save(cx: &Context<'_>, request: MessageSave) -> Result<Written, Failure> {
    let book = cx.app.book()?;
    let row = book.message(MessageId(request.id))?;
    let bytes = book.document(&row.message.document)?.bytes;
    let path = match request.path {
        Some(path) => std::path::PathBuf::from(path),
        None => cx
            .app
            .data_dir()
            .join("opened")
            .join(format!("message {}.eml", row.id.0)),
    };
    export::write_whole(&path, &bytes)?;
    Ok(Written {
        path: path.display().to_string(),
    })
}
