//! One attempt to send one message, and the consequences of its result (rules S2, S3).

use owed_mail::{Delivery, Envelope, FolderTransport, MailError, Transport, retry};
use owed_receivables::{EmailField, Language};
use owed_store::{Book, MessageRow, MessageState, Outcome, Sender};

use super::writing::account;
use crate::context::Context;
use crate::export::unwritable;
use crate::failure::Failure;
use crate::{places, settings};

/// Returns the way out: a folder if one is given, else the company's mail server.
pub(super) fn transport(
    cx: &Context<'_>,
    book: &Book,
    folder: Option<&str>,
) -> Result<Box<dyn Transport>, Failure> {
    if let Some(folder) = folder {
        let path = folder.as_ref();
        places::make_folder(path).map_err(|error| unwritable(path, &error))?;
        return Ok(Box::new(FolderTransport::new(folder)?));
    }
    Ok(Box::new(settings::smtp(cx, account(book)?, None)?))
}

/// Hands over a claimed message.
pub(super) fn attempt(
    book: &Book,
    transport: &mut dyn Transport,
    sender: &mut Sender,
    message: &MessageRow,
) -> Result<Delivery, Failure> {
    let bytes = book.document(&message.message.document)?.bytes;
    let message = &message.message;
    let mut to = EmailField::read(&message.recipient).addresses;
    to.extend(EmailField::read(&message.copies).addresses);
    let from = message.sender.clone();
    let envelope = Envelope { from, to };
    let mut last = || {
        sender
            .ending()
            .map_err(|error| Failure::from(error).message.into())
    };
    Ok(transport.hand_over(&envelope, &bytes, &mut last))
}

/// Returns the outcome of an attempt for the message, and the account's error if trying the others is pointless. Such
/// an error does not count against the message, which waits as long as necessary.
pub(super) fn outcome(
    cx: &Context<'_>,
    delivery: Delivery,
    attempts: u32,
) -> (Outcome, Option<MailError>) {
    let language = cx.app.language();
    let again = |error: String, pause: std::time::Duration| {
        let pause = chrono::Duration::from_std(pause).unwrap_or_default();
        Outcome::Retry {
            error,
            next_attempt: (cx.app.now() + pause).timestamp_millis(),
        }
    };
    match delivery {
        Delivery::Accepted { response } => (Outcome::Sent { response }, None),
        Delivery::Temporary { why, .. } => match retry::pause(attempts) {
            Some(pause) => (again(why.text(language), pause), None),
            None => (
                Outcome::Failed {
                    error: why.text(language),
                },
                None,
            ),
        },
        Delivery::Permanent { why, .. } | Delivery::NoSuchAddress { why, .. } => (
            Outcome::Failed {
                error: why.text(language),
            },
            None,
        ),
        Delivery::Unknown { why } => (
            Outcome::Unknown {
                error: why.text(language),
            },
            None,
        ),
        Delivery::Account(error) => {
            let pause = retry::pause(attempts).unwrap_or(retry::LONGEST);
            (again(error.message().text(language), pause), Some(error))
        }
    }
}

/// Returns the recipient who does not exist, and what the server said.
pub(super) fn unknown_address(delivery: &Delivery) -> Option<(String, String)> {
    match delivery {
        // The server's own words, in its language.
        Delivery::NoSuchAddress { address, why, .. } => {
            Some((address.clone(), why.text(Language::En)))
        }
        _ => None,
    }
}

/// Returns the message's new state, and what to report.
pub(super) fn told(outcome: Outcome) -> (MessageState, String) {
    match outcome {
        Outcome::Sent { response } => (MessageState::Sent, response),
        Outcome::Retry { error, .. } => (MessageState::Queued, error),
        Outcome::Failed { error } => (MessageState::Failed, error),
        Outcome::Unknown { error } => (MessageState::Unknown, error),
    }
}
