//! Writes mails into the outbox.

use chrono::{DateTime, Utc};
use owed_mail::{Account, Draft, Mailbox};
use owed_receivables::{CustomerId, Recipient};
use owed_store::{
    BookReader, LetterId, MailMessage, MessageAttachment, MessageQuery, MessageState, Millis, Write,
};

use super::{Queue, Queued};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::letters::{self, Archived, Done, NotMade, Paper, Whom, Writer};
use crate::wire::moment;
use crate::{journal, settings};
use owed_texts::{key, text};

/// Writes the mails and holds them in the outbox: one change that can be undone until the first has left.
///
/// # Errors
/// [`Code::Refused`] without a mail account; [`Code::Cancelled`] with nothing changed.
pub fn queue(cx: &Context<'_>, request: Queue) -> Result<Queued, Failure> {
    let as_of = cx.as_of(request.as_of.as_deref())?;
    let mut book = cx.app.book()?;
    let entry = journal::entry(cx, "messages.queue", key!("journal-messages-created"));
    let (messages, left_out, to_weigh, held_until) = book
        .write(entry, |write| {
            settings::must_have_name(&write.company()?)?;
            let account = account(write)?;
            let held_until = held_until(cx, write)?;
            let whom = Whom::asked(
                write,
                as_of,
                &request.customers,
                request.everyone,
                &request.despite,
            )?;
            let writer = Writer::new(cx, write, as_of, request.tone, whom.whose(), &whom.despite)?;
            let (reachable, mut left_out) = with_address(write, &whom.customers)?;
            let Done {
                letters,
                left_out: no_letter,
                to_weigh,
            } = letters::archive(cx, write, &writer, &reachable)?;
            left_out.extend(no_letter);
            let mut messages = Vec::new();
            for letter in &letters {
                match compose(cx, write, &account, letter, held_until)? {
                    Ok(id) => messages.push(id),
                    Err(reason) => left_out.push(NotMade {
                        customer_id: letter.customer.0,
                        customer: letter.facts.head.customer_number.clone(),
                        name: letter.facts.head.recipient.name.clone(),
                        reason,
                    }),
                }
            }
            let written = text!("journal-messages-written", count = messages.len());
            write.summarize(whom.despite_said(write, written)?);
            Ok::<_, Failure>((messages, left_out, to_weigh, held_until))
        })?
        .value;
    Ok(Queued {
        held_until: (!messages.is_empty()).then(|| moment(held_until.timestamp_millis())),
        messages,
        left_out,
        to_weigh,
    })
}

/// Returns the customers with a mail address, and the others with the reason (rule R3).
fn with_address(
    book: &BookReader,
    customers: &[CustomerId],
) -> Result<(Vec<CustomerId>, Vec<NotMade>), Failure> {
    let (mut reachable, mut left_out) = (Vec::new(), Vec::new());
    for id in customers.iter().copied() {
        match book.customer(id)?.unreachable(0) {
            None => reachable.push(id),
            Some(reason) => left_out.push(NotMade::new(
                book,
                id,
                reason.text(book.company()?.language),
            )?),
        }
    }
    Ok((reachable, left_out))
}

/// Returns the account that mails are written from.
///
/// # Errors
/// [`Code::Refused`] if none is set up.
pub(crate) fn account(book: &BookReader) -> Result<Account, Failure> {
    let stored = book
        .mail_account()?
        .ok_or_else(|| Failure::new(Code::Refused, key!("error-no-mail-account")))?;
    settings::account(&settings::mail_form(&stored))
}

/// Returns until when a mail written now can be taken back.
pub(crate) fn held_until(cx: &Context<'_>, book: &BookReader) -> Result<DateTime<Utc>, Failure> {
    let seconds = book.company()?.hold_seconds;
    Ok(cx.app.now() + chrono::Duration::seconds(i64::from(seconds)))
}

/// A mail to be written.
pub(super) struct Mail {
    pub customer: CustomerId,
    pub letter: Option<LetterId>,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Files already in the book.
    pub attachments: Vec<MessageAttachment>,
}

/// Writes the mail of a letter into the outbox, or says why it cannot be written or that there is one already (rule
/// R6).
pub(crate) fn compose<P: Paper>(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    account: &Account,
    letter: &Archived<P>,
    held_until: DateTime<Utc>,
) -> Result<Result<i64, String>, Failure> {
    let before = write.messages(&MessageQuery {
        letter: Some(letter.id),
        ..MessageQuery::default()
    })?;
    if let Some(standing) = before
        .rows
        .iter()
        .find(|row| row.state != MessageState::Cancelled)
    {
        let said = text!("message-standing", state = standing.state.name());
        return Ok(Err(said.text(cx.app.language())));
    }
    let texts = match letter.facts.mail() {
        Ok(texts) => texts,
        Err(error) => return Ok(Err(Failure::from(error).in_full(cx.app.language()))),
    };
    let mail = Mail {
        customer: letter.customer,
        letter: Some(letter.id),
        subject: texts.subject,
        text: texts.text,
        html: texts.html,
        attachments: vec![MessageAttachment {
            name: letters::attachment_name(&letter.facts),
            document: letter.document.clone(),
        }],
    };
    put(cx, write, account, mail, held_until.timestamp_millis())
}

/// Puts a mail into the outbox, addressed to the customer's current address, or says why it cannot be.
pub(super) fn put(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    account: &Account,
    mail: Mail,
    held_until: Millis,
) -> Result<Result<i64, String>, Failure> {
    let customer = write.customer(mail.customer)?;
    let level = level(write, mail.letter)?;
    if let Some(reason) = customer.unreachable(level) {
        return Ok(Err(reason.text(cx.app.language())));
    }
    let recipients = customer.recipients(level);
    let mut attachments = Vec::with_capacity(mail.attachments.len());
    for file in &mail.attachments {
        attachments.push(owed_mail::Attachment {
            name: file.name.clone(),
            media_type: "application/pdf".to_owned(),
            bytes: write.document(&file.document)?.bytes,
        });
    }
    let first = mail.attachments.first();
    let mark = first.map_or("", |file| file.document.as_str());
    // Different for each mail written, and the same for all its attempts.
    let token = format!(
        "owed.{}.{}",
        mark.get(..16).unwrap_or_default(),
        cx.app.now().timestamp_micros()
    );
    let message_id = owed_mail::message_id(&token, &account.from_address)?;
    let composed = owed_mail::compose(&Draft {
        from: account.sender(),
        reply_to: account
            .reply_to
            .as_ref()
            .map(|address| Mailbox::new(account.from_name.clone(), address.clone())),
        to: mailboxes(&recipients.to, &customer.name),
        cc: mailboxes(&recipients.copies, &customer.name),
        subject: mail.subject.clone(),
        text: mail.text,
        html: mail.html,
        attachments,
        message_id: message_id.clone(),
        date: cx.app.now().with_timezone(&chrono::Local).fixed_offset(),
        headers: Vec::new(),
    });
    let composed = match composed {
        Ok(composed) => composed,
        Err(error) => return Ok(Err(error.message().text(cx.app.language()))),
    };
    let document = write.insert_document("message/rfc822", &composed.bytes)?;
    let id = write.insert_message(&MailMessage {
        customer: mail.customer,
        letter: mail.letter,
        message_id,
        sender: account.from_address.clone(),
        recipient: listed(&recipients.to),
        copies: listed(&recipients.copies),
        subject: mail.subject,
        document,
        attachments: mail.attachments,
        held_until,
    })?;
    Ok(Ok(id.0))
}

/// Returns the level of a mail's letter; 0 for anything but a reminder with a level.
pub(super) fn level(book: &BookReader, letter: Option<LetterId>) -> Result<u8, Failure> {
    Ok(match letter {
        Some(letter) => book.letter(letter)?.letter.level,
        None => 0,
    })
}

/// Returns the addresses as the book stores them with a message.
pub(super) fn listed(recipients: &[Recipient]) -> String {
    let emails: Vec<&str> = recipients.iter().map(|one| one.email.as_str()).collect();
    emails.join(", ")
}

/// Returns the addresses with names; the customer's for those without one.
fn mailboxes(recipients: &[Recipient], customer: &str) -> Vec<Mailbox> {
    let mailbox = |one: &Recipient| match one.name.as_str() {
        "" => Mailbox::new(customer, &one.email),
        name => Mailbox::new(name, &one.email),
    };
    recipients.iter().map(mailbox).collect()
}
