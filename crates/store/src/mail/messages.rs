//! Stored e-mails and their states (rules S1, S2, S5).

use owed_receivables::CustomerId;
use rusqlite::{OptionalExtension, Row, params, params_from_iter};

use crate::book::folding;
use crate::journal::relation::Relation;
use crate::page::Conditions;
use crate::sql::{self, Columns};
use crate::{
    BookReader, Hash, LetterId, MessageId, MessageState, Millis, Page, PageRequest, Result,
    StoreError, Write,
};

/// A message to be stored in full before its first byte goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailMessage {
    pub customer: CustomerId,
    pub letter: Option<LetterId>,
    /// The Message-ID header, the same on every attempt.
    pub message_id: String,
    /// The sender's address, from the account.
    pub sender: String,
    pub recipient: String,
    /// The addresses that get a copy; mostly empty.
    pub copies: String,
    pub subject: String,
    /// The exact bytes, which must be stored already.
    pub document: Hash,
    pub attachments: Vec<MessageAttachment>,
    /// It can be cancelled until then.
    pub held_until: Millis,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageAttachment {
    pub name: String,
    pub document: Hash,
}

/// A stored message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageRow {
    pub id: MessageId,
    pub message: MailMessage,
    pub customer_number: String,
    pub customer_name: String,
    pub state: MessageState,
    pub attempts: u32,
    pub next_attempt: Option<Millis>,
    pub last_error: Option<String>,
    /// The server's answer.
    pub response: Option<String>,
    pub created_at: Millis,
    pub sent_at: Option<Millis>,
}

/// A change of a message's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageEvent {
    pub at: Millis,
    pub who: String,
    pub state: MessageState,
    pub detail: String,
}

/// Filter of a list of messages, newest first.
#[derive(Debug, Clone, Default)]
pub struct MessageQuery {
    /// Empty for all.
    pub states: Vec<MessageState>,
    pub customer: Option<CustomerId>,
    pub letter: Option<LetterId>,
    /// Searched in the recipient's address, the subject, and the customer's number and name.
    pub text: String,
    pub page: PageRequest,
}

impl Write<'_> {
    /// Stores a message as held; it is due once `held_until` has passed.
    pub fn insert_message(&mut self, message: &MailMessage) -> Result<MessageId> {
        sql::insert!(
            self.db,
            message {
                customer_id: message.customer.0,
                letter_id: message.letter.map(|letter| letter.0),
                message_id: message.message_id,
                sender: message.sender,
                recipient: message.recipient,
                copies: message.copies,
                subject: message.subject,
                document: message.document.as_str(),
                state: "held",
                held_until: message.held_until,
                created_at: self.entry.at,
                journal: self.id.0,
            }
        )?;
        let id = self.added(Relation::Message);
        let mut statement = self.db.prepare_cached(
            "INSERT INTO message_attachment (message_id, name, document) VALUES (?, ?, ?)",
        )?;
        for attachment in &message.attachments {
            statement.execute(params![id, attachment.name, attachment.document.as_str()])?;
        }
        Ok(MessageId(id))
    }
}

const COLUMNS: &str = "m.id, m.customer_id, m.letter_id, m.message_id, m.sender, m.recipient, m.copies, m.subject, m.document,
                       m.held_until, c.number, c.name, m.state, m.attempts, m.next_attempt, m.last_error, m.response,
                       m.created_at, m.sent_at";

impl BookReader {
    pub fn message(&self, id: MessageId) -> Result<MessageRow> {
        let mut row = self
            .db
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM message m JOIN customer c ON c.id = m.customer_id WHERE m.id = ?"
            ))?
            .query_row([id.0], read)
            .optional()?
            .ok_or_else(|| StoreError::not_found("message", id.0))?;
        row.message.attachments = self.attachments(id)?;
        Ok(row)
    }

    pub fn messages(&self, query: &MessageQuery) -> Result<Page<MessageRow>> {
        let mut conditions = Conditions::default();
        if !query.states.is_empty() {
            let names: Vec<_> = query
                .states
                .iter()
                .map(|state| format!("'{state}'"))
                .collect();
            conditions.add(&format!("m.state IN ({})", names.join(", ")), []);
        }
        if let Some(customer) = query.customer {
            conditions.add("m.customer_id = ?", [Box::new(customer.0)]);
        }
        if let Some(letter) = query.letter {
            conditions.add("m.letter_id = ?", [Box::new(letter.0)]);
        }
        if !query.text.is_empty() {
            conditions.add(
                "holds(m.recipient, ?) OR holds(m.subject, ?) OR holds(c.name, ?) OR holds(c.number, ?)",
                [(); 4].map(|()| Box::new(folding::searched(&query.text)) as _),
            );
        }
        let mut rows = self
            .db
            .prepare(&format!(
                "SELECT {COLUMNS} FROM message m JOIN customer c ON c.id = m.customer_id{} ORDER BY m.id DESC{}",
                conditions.sql(),
                query.page.sql()
            ))?
            .query_map(params_from_iter(conditions.values()), read)?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        for row in &mut rows {
            row.message.attachments = self.attachments(row.id)?;
        }
        let total: i64 = self
            .db
            .prepare(&format!(
                "SELECT count(*) FROM message m JOIN customer c ON c.id = m.customer_id{}",
                conditions.sql()
            ))?
            .query_row(params_from_iter(conditions.values()), |row| row.get(0))?;
        Ok(Page {
            rows,
            total: total.unsigned_abs(),
            sums: Vec::new(),
        })
    }

    /// Counts the messages in each state; states without any are absent.
    pub fn message_counts(&self) -> Result<Vec<(MessageState, u64)>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT state, count(*) FROM message GROUP BY state")?;
        let rows = statement.query_map([], |row| {
            let mut row = Columns::new(row);
            Ok((row.parsed()?, row.get::<i64>()?.unsigned_abs()))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns a message's events, the oldest first.
    pub fn message_events(&self, id: MessageId) -> Result<Vec<MessageEvent>> {
        let mut statement = self.db.prepare_cached(
            "SELECT at, who, state, detail FROM message_event WHERE message_id = ? ORDER BY id",
        )?;
        let rows = statement.query_map([id.0], |row| {
            let mut row = Columns::new(row);
            Ok(MessageEvent {
                at: row.get()?,
                who: row.get()?,
                state: row.parsed()?,
                detail: row.get()?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn attachments(&self, id: MessageId) -> Result<Vec<MessageAttachment>> {
        let mut statement = self.db.prepare_cached(
            "SELECT name, document FROM message_attachment WHERE message_id = ? ORDER BY name",
        )?;
        let rows = statement.query_map([id.0], |row| {
            Ok(MessageAttachment {
                name: row.get(0)?,
                document: Hash::from_hex(row.get::<_, String>(1)?),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<MessageRow> {
    let mut row = Columns::new(row);
    Ok(MessageRow {
        id: MessageId(row.get()?),
        message: MailMessage {
            customer: CustomerId(row.get()?),
            letter: row.get::<Option<i64>>()?.map(LetterId),
            message_id: row.get()?,
            sender: row.get()?,
            recipient: row.get()?,
            copies: row.get()?,
            subject: row.get()?,
            document: Hash::from_hex(row.get::<String>()?),
            attachments: Vec::new(),
            held_until: row.get()?,
        },
        customer_number: row.get()?,
        customer_name: row.get()?,
        state: row.parsed()?,
        attempts: row.get()?,
        next_attempt: row.get()?,
        last_error: row.get()?,
        response: row.get()?,
        created_at: row.get()?,
        sent_at: row.get()?,
    })
}
