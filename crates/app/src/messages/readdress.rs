//! A waiting mail goes to the customer's address at the time of sending, not of writing (rules R7, R16).

use owed_receivables::{EmailField, Recipient};
use owed_store::{Book, MessageAttachment, MessageRow, Seen, Write};
use owed_texts::text;

use super::rechecked::Rechecked;
use super::writing::{Mail, account, level, listed, put};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;

/// Rewrites a mail whose customer's address has changed: the same text and letter, to the new address. `seen` is from
/// before the check.
///
/// # Errors
/// [`Code::Refused`] if the customer has no address any more.
pub(super) fn readdress(
    cx: &Context<'_>,
    book: &mut Book,
    message: &MessageRow,
    seen: Seen,
) -> Result<Rechecked, Failure> {
    let customer = book.customer(message.message.customer)?;
    let level = level(book, message.message.letter)?;
    let now = customer.recipients(level);
    let is = |recipients: &[Recipient], written: &str| {
        let addresses = EmailField::read(written).addresses;
        recipients.iter().map(|one| &one.email).eq(&addresses)
    };
    let written = &message.message;
    if is(&now.to, &written.recipient) && is(&now.copies, &written.copies) {
        return Ok(Rechecked::Good);
    }
    if let Some(why) = customer.unreachable(level) {
        return Err(Failure::new(Code::Refused, why));
    }
    let everyone = [now.to, now.copies].concat();
    let why = text!("message-readdressed", addresses = listed(&everyone));
    let summary = text!(
        "journal-message-readdressed",
        name = customer.name,
        why = &why
    );
    let language = cx.app.language();
    let entry = journal::entry(cx, "messages.readdress", summary);
    let outcome = book.write(entry, |write| {
        if write.seen()? != seen {
            return Ok(Rechecked::Again);
        }
        write.drop_message(message.id, &why.text(language))?;
        let mail = read_back(write, message)?;
        let account = account(write)?;
        put(cx, write, &account, mail, cx.app.now().timestamp_millis())?
            .map_err(|reason| Failure::new(Code::Refused, text!("plain", text = reason)))?;
        write.go_on_from(message)?;
        Ok::<_, Failure>(Rechecked::Replaced(
            text!("message-created-again", why).text(language),
        ))
    })?;
    Ok(outcome.value)
}

/// Reads a message's content from its bytes.
fn read_back(write: &Write<'_>, row: &MessageRow) -> Result<Mail, Failure> {
    let message = &row.message;
    let opened = owed_mail::open(&write.document(&message.document)?.bytes);
    let attachments: Vec<MessageAttachment> = message.attachments.clone();
    Ok(Mail {
        customer: message.customer,
        letter: message.letter,
        subject: message.subject.clone(),
        text: opened.text,
        html: opened.html,
        attachments,
    })
}
