//! What happened with a customer, in the company's language.

use chrono::{TimeZone, Utc};
use owed_letters::dossier::DossierEvent;
use owed_receivables::{CallOutcome, CustomerId, Date, Language, PromiseState};
use owed_store::{
    BookReader, CustomerEvent, EventKind, LetterKind, LetterRow, MessageQuery, MessageRow,
    MessageState, PageRequest,
};
use owed_texts::{Message, PlainKey, key, text};

use crate::claims;
use crate::failure::Failure;

/// Returns everything that another party may know: no journal notes, no holds, no allocations.
pub(super) fn dossier_events(
    book: &BookReader,
    customer: CustomerId,
    as_of: Date,
    language: Language,
) -> Result<Vec<DossierEvent>, Failure> {
    let told = Told { language };
    let mut events = Vec::new();
    let timeline = book.timeline(customer, PageRequest::ALL)?.rows;
    let happened = timeline.iter().rev().filter(|event| event.day <= as_of);
    events.extend(happened.filter_map(|event| told.event(event)));
    for row in book.promises(Some(customer), as_of)? {
        let promise = &row.promise;
        let amount = promise.amount;
        let became = became(promise.state(row.received, as_of));
        let until = promise.until;
        let said = text!("dossier-promised", amount, until, became);
        events.push(DossierEvent {
            dated: promise.made,
            kind: text!("dossier-promise").text(language),
            text: detailed(said.text(language), &promise.note),
        });
    }
    let letters = book.letters(Some(customer), None, PageRequest::ALL)?.rows;
    for (row, left) in letters.iter().filter_map(|row| Some((row, left(row)?))) {
        let letter = letter_words(row);
        events.push(DossierEvent {
            dated: left,
            kind: text!("dossier-letter").text(language),
            text: text!("dossier-letter-sent", letter, day = left).text(language),
        });
    }
    let messages = book.messages(&MessageQuery {
        customer: Some(customer),
        states: vec![MessageState::Sent],
        page: PageRequest::ALL,
        ..MessageQuery::default()
    })?;
    for row in &messages.rows {
        events.push(DossierEvent {
            dated: sent_on(row),
            kind: text!("dossier-email").text(language),
            text: detailed(row.message.subject.clone(), &row.message.recipient),
        });
    }
    events.sort_by_key(|event| event.dated);
    Ok(events)
}

/// Returns the day on which a letter left the house; a dossier mentions no others.
pub(super) fn left(row: &LetterRow) -> Option<Date> {
    row.left_on.filter(|_| row.void.is_none())
}

/// Returns the day on which a mail was sent, or written if it was not.
pub(super) fn sent_on(row: &MessageRow) -> Date {
    Utc.timestamp_millis_opt(row.sent_at.unwrap_or(row.created_at))
        .single()
        .map(|at| at.with_timezone(&chrono::Local).date_naive())
        .unwrap_or_default()
}

/// Returns the kind of a letter, with its level.
pub(super) fn letter_words(row: &LetterRow) -> Message {
    let kind = match row.letter.kind {
        LetterKind::Reminder => key!("dossier-reminder"),
        LetterKind::Courtesy => key!("dossier-courtesy"),
        LetterKind::Statement => key!("dossier-statement"),
        LetterKind::Agreement => key!("paper-agreement"),
    };
    match row.letter.level {
        0 => kind.message(),
        level => text!("dossier-with-level", kind, level),
    }
}

/// Appends a detail in brackets, or returns it alone if the text is empty.
fn detailed(text: String, detail: &str) -> String {
    if detail.is_empty() {
        text
    } else if text.is_empty() {
        detail.to_owned()
    } else {
        format!("{text} ({detail})")
    }
}

struct Told {
    language: Language,
}

impl Told {
    /// Returns an event of the timeline; promises, letters and mails come from their own rows.
    fn event(&self, event: &CustomerEvent) -> Option<DossierEvent> {
        let (first, rest) = event.detail.split_once(' ').unwrap_or((&event.detail, ""));
        let number = event.title.clone();
        let money = event.amount.map(|amount| self.language.money(amount));
        let money = money.unwrap_or_default();
        let both = |one: &str, other: &str| match (one, other) {
            ("", text) | (text, "") => text.to_owned(),
            (one, other) => format!("{one}, {other}"),
        };
        let (kind, text) = match event.kind {
            EventKind::Invoice => (key!("dossier-invoice"), both(&number, &money)),
            EventKind::Payment => (key!("dossier-payment"), both(&money, &number)),
            EventKind::CreditNote => (key!("dossier-credit-note"), both(&money, &number)),
            EventKind::Cancellation => (
                key!("dossier-cancelled"),
                detailed(both(&number, &money), &event.detail),
            ),
            EventKind::Returned => (
                key!("dossier-returned"),
                detailed(both(&money, &number), &event.detail),
            ),
            EventKind::Refund => (
                key!("dossier-paid-back"),
                detailed(both(&money, &number), &event.detail),
            ),
            EventKind::Discount => (key!("dossier-discount"), both(&number, &money)),
            EventKind::WriteOff => (
                key!("dossier-written-off"),
                detailed(both(&number, &money), &event.detail),
            ),
            EventKind::Claim => (
                claims::word(number.parse().ok()?),
                detailed(money, &event.detail),
            ),
            EventKind::Waiver => (
                key!("dossier-waived"),
                detailed(
                    both(
                        &claims::word(number.parse().ok()?).text(self.language),
                        &money,
                    ),
                    &event.detail,
                ),
            ),
            EventKind::PromiseWithdrawn => (key!("dossier-promise-withdrawn"), money),
            EventKind::Dispute => (
                key!("dossier-disputed"),
                detailed(both(&number, &money), &event.detail),
            ),
            EventKind::DisputeClosed => (
                key!("dossier-dispute-closed"),
                detailed(number, &event.detail),
            ),
            EventKind::PutOff => {
                let (until, reason) = rest.split_once(' ').unwrap_or((rest, ""));
                let until = until.parse().map(|day| self.language.date(day));
                let until = until.unwrap_or_default();
                let text = text!("dossier-put-off-until", number, until).text(self.language);
                (key!("dossier-put-off"), detailed(text, reason))
            }
            EventKind::Plan => {
                let parts = text!("dossier-plan-instalments", count = number);
                (
                    key!("dossier-plan"),
                    both(&parts.text(self.language), &money),
                )
            }
            EventKind::PlanEnded => (key!("dossier-plan-ended"), String::new()),
            EventKind::Handover => (key!("dossier-handed-over"), both(&number, rest)),
            EventKind::HandoverEnded => (key!("dossier-handed-back"), both(&number, rest)),
            EventKind::Call => {
                let outcome = number.parse().map(|it| outcome(it).text(self.language));
                let again = first.parse().map(|day| self.language.date(day));
                let text = both(&outcome.unwrap_or_default(), &again.unwrap_or_default());
                (key!("dossier-call"), detailed(text, rest))
            }
            EventKind::Allocation
            | EventKind::BankCharge
            | EventKind::Came
            | EventKind::ClaimAllocation
            | EventKind::Letter
            | EventKind::Message
            | EventKind::Edit
            | EventKind::Promise
            | EventKind::Hold
            | EventKind::HoldLifted => return None,
        };
        Some(DossierEvent {
            dated: event.day,
            kind: kind.text(self.language),
            text,
        })
    }
}

fn became(state: PromiseState) -> PlainKey {
    match state {
        PromiseState::Open => key!("dossier-promise-open"),
        PromiseState::Kept => key!("dossier-promise-kept"),
        PromiseState::Broken => key!("dossier-promise-broken"),
        PromiseState::Withdrawn => key!("dossier-promise-taken-back"),
    }
}

fn outcome(outcome: CallOutcome) -> PlainKey {
    match outcome {
        CallOutcome::Promised => key!("dossier-call-promised"),
        CallOutcome::Disputes => key!("dossier-call-disputes"),
        CallOutcome::NoAnswer => key!("dossier-call-no-answer"),
        CallOutcome::Again => key!("dossier-call-again"),
        CallOutcome::WrongPerson => key!("dossier-call-wrong-person"),
        CallOutcome::Other => key!("dossier-call-other"),
    }
}
