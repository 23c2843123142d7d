//! Delivery: what is due is sent one by one, each message at most once (rules S1–S3).

use std::collections::{HashSet, VecDeque};
use std::time::Duration;

use owed_mail::Transport;
use owed_receivables::dunning::Reason;
use owed_store::{Book, MessageId, MessageQuery, MessageRow, MessageState, PageRequest, Sender};

use super::rechecked::{Recheck, Rechecked};
use super::{Deliver, Delivered, DeliveryReport, attempt, readdress};
use crate::context::Context;
use crate::failure::Failure;
use crate::journal;
use crate::wire::count;
use owed_texts::{Message, key, text};

/// How long a write waits here for another program's: longer than any takes, because a server that has accepted a
/// message cannot be told to wait.
const PATIENCE: Duration = Duration::from_mins(10);

/// How often a message is checked again because others wrote during the check.
const LOOKS: usize = 20;

/// When a message that could not be checked is tried again.
const LATER: chrono::Duration = chrono::Duration::hours(1);

/// Sends what is due. Whether a message may still leave is decided by those who wrote it, a layer above the outbox.
pub(crate) fn deliver(
    cx: &Context<'_>,
    request: &Deliver,
    recheck: Recheck,
) -> Result<DeliveryReport, Failure> {
    let mut book = cx.app.book()?;
    book.wait_for_others(PATIENCE)?;
    let report = all_due(cx, &mut book, request, recheck);
    book.wait_for_others(Book::WAIT)?;
    report
}

fn all_due(
    cx: &Context<'_>,
    book: &mut Book,
    request: &Deliver,
    recheck: Recheck,
) -> Result<DeliveryReport, Failure> {
    if request.now {
        release(cx, book, "messages.deliver", held(book, None)?)?;
    }
    let mut report = DeliveryReport::default();
    if !book.due(millis(cx))?.is_empty() {
        let mut delivering = Delivering {
            transport: attempt::transport(cx, book, request.folder.as_deref())?,
            sender: book.start_sending(&cx.who(), millis(cx))?,
            waiting: VecDeque::new(),
            looked_at: HashSet::new(),
            recheck,
            report,
        };
        // An error that stops sending is reported together with what was already sent.
        if let Err(failure) = delivering.all(cx, book) {
            delivering.report.stopped = Some(failure.told(cx.app.language()));
        }
        report = delivering.report;
        note(cx, book, &report)?;
    }
    report.waiting = waiting(book)?;
    Ok(report)
}

fn waiting(book: &Book) -> Result<u32, Failure> {
    let waiting = book.messages(&MessageQuery {
        states: vec![MessageState::Held, MessageState::Queued],
        page: PageRequest {
            offset: 0,
            limit: 1,
        },
        ..MessageQuery::default()
    })?;
    Ok(count(waiting.total))
}

/// Returns the messages still held; only those of a letter if one is given.
pub(crate) fn held(
    book: &Book,
    letter: Option<owed_store::LetterId>,
) -> Result<Vec<MessageId>, Failure> {
    let held = book.messages(&MessageQuery {
        states: vec![MessageState::Held],
        letter,
        page: PageRequest::ALL,
        ..MessageQuery::default()
    })?;
    Ok(held.rows.into_iter().map(|message| message.id).collect())
}

/// Releases held messages.
pub(crate) fn release(
    cx: &Context<'_>,
    book: &mut Book,
    command: &str,
    held: Vec<MessageId>,
) -> Result<(), Failure> {
    if held.is_empty() {
        return Ok(());
    }
    let summary = text!("journal-messages-released", count = held.len());
    let entry = journal::entry(cx, command, summary);
    book.decide(&entry, |word| {
        held.iter().try_for_each(|id| word.queue(*id))?;
        Ok(())
    })
}

/// A delivery in progress.
struct Delivering {
    transport: Box<dyn Transport>,
    sender: Sender,
    waiting: VecDeque<MessageId>,
    looked_at: HashSet<MessageId>,
    recheck: Recheck,
    report: DeliveryReport,
}

impl Delivering {
    fn all(&mut self, cx: &Context<'_>, book: &mut Book) -> Result<(), Failure> {
        while let Some(id) = self.next(cx, book)? {
            let message = book.message(id)?;
            match self.one(cx, book, &message) {
                Err(failure) if failure.is_about_one() => {
                    self.put_off(cx, book, &message, &failure)?;
                }
                done => done?,
            }
            let done = self.looked_at.len();
            let total = done + self.waiting.len();
            if self.report.stopped.is_some()
                || cx
                    .step(done, total, Message::plain(&message.customer_name))
                    .is_err()
            {
                break;
            }
        }
        Ok(())
    }

    /// Returns the next message due. Those made anew meanwhile come last, and none comes twice.
    fn next(&mut self, cx: &Context<'_>, book: &Book) -> Result<Option<MessageId>, Failure> {
        if self.waiting.is_empty() {
            self.waiting = book.due(millis(cx))?.into();
        }
        while let Some(id) = self.waiting.pop_front() {
            if self.looked_at.insert(id) {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// Checks a message and sends it if it still holds (rules I8, R7).
    fn one(
        &mut self,
        cx: &Context<'_>,
        book: &mut Book,
        message: &MessageRow,
    ) -> Result<(), Failure> {
        for _ in 0..LOOKS {
            let seen = book.seen()?;
            if !book.is_due(message.id, millis(cx))? {
                return Ok(());
            }
            if let Some(why) = hold_back(cx, book, message)? {
                self.report.held_back += 1;
                self.tell(message, MessageState::Queued, why);
                return Ok(());
            }
            let looked = match (self.recheck)(cx, book, message, seen)? {
                Rechecked::Good => readdress::readdress(cx, book, message, seen)?,
                other => other,
            };
            match looked {
                Rechecked::Good => {}
                Rechecked::Again => continue,
                Rechecked::Dropped(why) | Rechecked::Replaced(why) => {
                    self.report.dropped += 1;
                    self.tell(message, MessageState::Cancelled, why);
                    return Ok(());
                }
            }
            if let Some(claimed) =
                book.take_message(&mut self.sender, message.id, seen, millis(cx))?
            {
                return self.send(cx, book, &claimed);
            }
        }
        let why = key!("message-book-too-busy").text(cx.app.language());
        self.tell(message, MessageState::Queued, why);
        Ok(())
    }

    /// Sends a claimed message and records the result.
    fn send(
        &mut self,
        cx: &Context<'_>,
        book: &mut Book,
        message: &MessageRow,
    ) -> Result<(), Failure> {
        let sender = &mut self.sender;
        let delivery = attempt::attempt(book, self.transport.as_mut(), sender, message)?;
        let unknown = attempt::unknown_address(&delivery);
        let (outcome, stopped) = attempt::outcome(cx, delivery, message.attempts);
        let today = cx.app.today();
        let written = book.finish_sending(sender, message.id, &outcome, millis(cx), today);
        let (state, detail) = attempt::told(outcome);
        let (id, attempt) = (message.id.0, message.attempts);
        tracing::info!(message = id, attempt, state = state.name(), "delivered");
        match state {
            MessageState::Sent => self.report.sent += 1,
            MessageState::Failed => self.report.failed += 1,
            MessageState::Unknown => self.report.unknown += 1,
            MessageState::Held
            | MessageState::Queued
            | MessageState::Sending
            | MessageState::Cancelled => {}
        }
        self.tell(message, state, detail);
        self.report.stopped = stopped.map(|error| Failure::from(error).told(cx.app.language()));
        written.map_err(|error| Failure::from(error).hint(key!("error-outcome-kept")))?;
        match unknown {
            Some((email, said)) => mark(cx, book, &email, &said),
            None => Ok(()),
        }
    }

    /// Postpones a message that cannot be checked, with the reason (rule R15).
    fn put_off(
        &mut self,
        cx: &Context<'_>,
        book: &mut Book,
        message: &MessageRow,
        failure: &Failure,
    ) -> Result<(), Failure> {
        let until = (cx.app.now() + LATER).timestamp_millis();
        let why = failure.in_full(cx.app.language());
        book.put_off_message(message.id, &cx.who(), millis(cx), until, &why)?;
        self.tell(message, MessageState::Queued, why);
        Ok(())
    }

    fn tell(&mut self, message: &MessageRow, state: MessageState, detail: String) {
        self.report.results.push(Delivered {
            message_id: message.id.0,
            customer: message.customer_number.clone(),
            name: message.customer_name.clone(),
            recipient: message.message.recipient.clone(),
            state,
            detail,
        });
    }
}

/// Postpones a message during its customer's quiet hours (rule I8); returns the reason.
fn hold_back(
    cx: &Context<'_>,
    book: &mut Book,
    message: &MessageRow,
) -> Result<Option<String>, Failure> {
    let customer = book.customer(message.message.customer)?;
    let policies = book.policy_book()?;
    let (_, policy) = policies.policy_of(&customer);
    let now = cx.app.local_now();
    let Some(opens) = policy.guard_rails.opens(now) else {
        return Ok(None);
    };
    let why = Reason::QuietHours { opens }.text(book.company()?.language);
    let is_known = message.next_attempt > Some(millis(cx))
        && message.last_error.as_deref() == Some(why.as_str());
    if !is_known {
        let until = cx
            .app
            .now()
            .checked_add_signed(opens - now)
            .map_or(i64::MAX, |until| until.timestamp_millis());
        book.put_off_message(message.id, &cx.who(), millis(cx), until, &why)?;
    }
    Ok(Some(why))
}

/// Records in the journal who sent what.
/// Marks an address that does not exist: nobody is written to there again until a person says that it works.
fn mark(cx: &Context<'_>, book: &mut Book, email: &str, said: &str) -> Result<(), Failure> {
    let summary = text!("journal-email-undeliverable", email);
    let entry = journal::entry(cx, "messages.undeliverable", summary);
    book.write(entry, |write| {
        Ok::<_, Failure>(write.mark_undeliverable(email, cx.app.today(), said)?)
    })?;
    Ok(())
}

fn note(cx: &Context<'_>, book: &mut Book, report: &DeliveryReport) -> Result<(), Failure> {
    let DeliveryReport {
        sent,
        failed,
        unknown,
        held_back,
        ..
    } = report;
    let parts = [
        (*sent, text!("journal-messages-sent", count = sent)),
        (*failed, text!("journal-messages-failed", count = failed)),
        (*unknown, text!("journal-messages-unknown", count = unknown)),
        (
            *held_back,
            text!("journal-messages-put-off", count = held_back),
        ),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let joined = |before, part| text!("journal-parts", before, part);
    let Some(parts) = parts.map(|(_, part)| part).reduce(joined) else {
        return Ok(());
    };
    let summary = text!("journal-messages-delivered", parts);
    Ok(book.note(&journal::entry(cx, "messages.deliver", summary))?)
}

fn millis(cx: &Context<'_>) -> i64 {
    cx.app.now().timestamp_millis()
}
