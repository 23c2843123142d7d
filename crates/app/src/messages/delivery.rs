//! Delivery: what is due leaves, one after the other, each at most once (rules S1–S3).

use chrono::{DateTime, Utc};
use owed_mail::{
    Delivery, Envelope, FolderTransport, MailError, SmtpTransport, Transport, retry, secret,
};
use owed_receivables::dunning::Reason;
use owed_store::{Book, MessageQuery, MessageRow, MessageState, Outcome, PageRequest, Sender};

use super::{Deliver, Delivered, DeliveryReport};
use crate::context::Context;
use crate::export::unwritable;
use crate::failure::Failure;
use crate::runs::{self, Rechecked};
use crate::wire::count;
use crate::{places, settings};

/// Sends what is due; see [`DeliveryReport`] for how each ended.
///
/// # Errors
/// Where another program is sending from this book, or the account cannot be used at all. What failed on the way is in
/// the report, and stays in the outbox.
pub fn deliver(cx: &Context<'_>, request: Deliver) -> Result<DeliveryReport, Failure> {
    let mut book = cx.app.book()?;
    if request.now {
        release_all(cx, &mut book)?;
    }
    let due = book.due_count(millis(cx))?;
    let mut report = DeliveryReport::default();
    if due > 0 {
        let mut transport = transport(cx, &book, request.folder.as_deref())?;
        let sender = book.start_sending(millis(cx))?;
        while let Some(next) = book.next_to_send(millis(cx))? {
            if let Some(why) = hold_back(cx, &mut book, &next)? {
                report.held_back += 1;
                report.results.push(delivered(&next, "queued", why));
                continue;
            }
            match runs::recheck(cx, &mut book, &next)? {
                Rechecked::Good => {}
                Rechecked::Dropped(why) | Rechecked::Replaced(why) => {
                    report.dropped += 1;
                    report.results.push(delivered(&next, "cancelled", why));
                    continue;
                }
            }
            let Some(message) = book.claim_next_due(&sender, millis(cx))? else {
                continue;
            };
            let delivery = attempt(&book, transport.as_mut(), &message)?;
            let stop = settle(cx, &mut book, &sender, &message, delivery, &mut report)?;
            if stop
                || cx
                    .step(report.results.len(), due, &message.customer_name)
                    .is_err()
            {
                break;
            }
        }
    }
    report.waiting = count(
        book.messages(&MessageQuery {
            states: vec![MessageState::Held, MessageState::Queued],
            page: PageRequest {
                offset: 0,
                limit: 1,
            },
            ..MessageQuery::default()
        })?
        .total,
    );
    Ok(report)
}

/// Lets a message wait where its customer's policy has quiet hours now (rule I8); gives the reason.
fn hold_back(
    cx: &Context<'_>,
    book: &mut Book,
    message: &MessageRow,
) -> Result<Option<String>, Failure> {
    let customer = book.customer(message.message.customer)?;
    let policies = book.policy_book()?;
    let (_, policy) = policies.of(&customer);
    let now = cx.app.local_now();
    let Some(opens) = policy.guard_rails.opens(now) else {
        return Ok(None);
    };
    let why = Reason::QuietHours { opens }.text(book.company()?.language);
    let until = cx
        .app
        .now()
        .checked_add_signed(opens - now)
        .map_or(i64::MAX, |until| until.timestamp_millis());
    book.postpone_message(message.id, millis(cx), until, &why)?;
    Ok(Some(why))
}

fn millis(cx: &Context<'_>) -> i64 {
    cx.app.now().timestamp_millis()
}

fn release_all(cx: &Context<'_>, book: &mut Book) -> Result<(), Failure> {
    let held = book.messages(&MessageQuery {
        states: vec![MessageState::Held],
        page: PageRequest::ALL,
        ..MessageQuery::default()
    })?;
    for message in held.rows {
        book.queue_message(message.id, cx.app.who(), millis(cx))?;
    }
    Ok(())
}

fn transport(
    cx: &Context<'_>,
    book: &Book,
    folder: Option<&str>,
) -> Result<Box<dyn Transport>, Failure> {
    if let Some(folder) = folder {
        let path = folder.as_ref();
        places::make_folder(path).map_err(|error| unwritable(path, &error))?;
        return Ok(Box::new(FolderTransport::new(folder)?));
    }
    let stored = book.mail_account()?.ok_or_else(|| {
        Failure::new(
            crate::failure::Code::Refused,
            "No mail account is set up yet.",
        )
        .hint("Set it up in the settings under E-mail.")
    })?;
    let account = settings::account(&settings::mail_form(&stored))?;
    let password = secret::password_for(&**cx.app.secrets(), &account)?;
    Ok(Box::new(SmtpTransport::new(account, password)))
}

fn attempt(
    book: &Book,
    transport: &mut dyn Transport,
    message: &MessageRow,
) -> Result<Delivery, Failure> {
    let bytes = book.document(&message.message.document)?.bytes;
    let envelope = Envelope {
        from: message.message.sender.clone(),
        to: vec![message.message.recipient.clone()],
    };
    Ok(transport.deliver(&envelope, &bytes))
}

/// Writes how an attempt ended; gives whether the account cannot send any more.
fn settle(
    cx: &Context<'_>,
    book: &mut Book,
    sender: &Sender,
    message: &MessageRow,
    delivery: Delivery,
    report: &mut DeliveryReport,
) -> Result<bool, Failure> {
    let (outcome, stopped) = outcome(delivery, message.attempts, cx.app.now());
    book.finish_sending(sender, message.id, &outcome, millis(cx), cx.app.today())?;
    let (state, detail) = match &outcome {
        Outcome::Sent { response } => (MessageState::Sent, response.clone()),
        Outcome::Retry { error, .. } => (MessageState::Queued, error.clone()),
        Outcome::Failed { error } => (MessageState::Failed, error.clone()),
        Outcome::Unknown { error } => (MessageState::Unknown, error.clone()),
    };
    match state {
        MessageState::Sent => report.sent += 1,
        MessageState::Failed => report.failed += 1,
        MessageState::Unknown => report.unknown += 1,
        _ => {}
    }
    report
        .results
        .push(delivered(message, state.name(), detail));
    report.stopped = stopped.map(Failure::from);
    Ok(report.stopped.is_some())
}

fn delivered(message: &MessageRow, state: &str, detail: String) -> Delivered {
    Delivered {
        message_id: message.id.0,
        customer: message.customer_number.clone(),
        name: message.customer_name.clone(),
        recipient: message.message.recipient.clone(),
        state: state.to_owned(),
        detail,
    }
}

/// What an attempt's end means for the message (rule S3), and the account's trouble where the others need not be tried.
fn outcome(delivery: Delivery, attempts: u32, now: DateTime<Utc>) -> (Outcome, Option<MailError>) {
    let again = |error: String| match retry::pause(attempts) {
        Some(pause) => {
            let pause = chrono::Duration::from_std(pause).unwrap_or_default();
            Outcome::Retry {
                error,
                next_attempt: (now + pause).timestamp_millis(),
            }
        }
        None => Outcome::Failed { error },
    };
    match delivery {
        Delivery::Accepted { response } => (Outcome::Sent { response }, None),
        Delivery::Temporary { why, .. } => (again(why), None),
        Delivery::Permanent { why, .. } => (Outcome::Failed { error: why }, None),
        Delivery::Unknown { why } => (Outcome::Unknown { error: why }, None),
        Delivery::Account(error) => (again(error.to_string()), Some(error)),
    }
}
