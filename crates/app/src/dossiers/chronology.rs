//! What happened with a customer, in the company's language.

use chrono::{TimeZone, Utc};
use owed_letters::dossier::Event;
use owed_receivables::{CallOutcome, ClaimKind, CustomerId, Date, Language, PromiseState};
use owed_store::{
    Event as Happened, EventKind, LetterKind, LetterRow, MessageQuery, MessageRow, MessageState,
    PageRequest, Reading,
};

use crate::failure::Failure;

/// Everything that another party may know: no notes of the journal, no holds, no allocations.
pub(super) fn of(
    book: &Reading,
    customer: CustomerId,
    as_of: Date,
    language: Language,
) -> Result<Vec<Event>, Failure> {
    let told = Told { language };
    let mut events = Vec::new();
    let timeline = book.timeline(customer, PageRequest::ALL)?.rows;
    let happened = timeline.iter().rev().filter(|event| event.day <= as_of);
    events.extend(happened.filter_map(|event| told.event(event)));
    for row in book.promises(Some(customer), as_of)? {
        let promise = &row.promise;
        let amount = language.money(promise.amount);
        let became = told.promise(promise.state(row.received, as_of));
        let by = told.say("by", "bis");
        let until = language.date(promise.until);
        events.push(Event {
            dated: promise.made,
            kind: told.say("Promise", "Zusage"),
            text: detailed(format!("{amount} {by} {until}, {became}"), &promise.note),
        });
    }
    let letters = book.letters(Some(customer), None, PageRequest::ALL)?.rows;
    for (row, left) in letters.iter().filter_map(|row| Some((row, left(row)?))) {
        let sent = told.say("sent on", "versandt am");
        events.push(Event {
            dated: left,
            kind: told.say("Letter", "Brief"),
            text: format!(
                "{}, {sent} {}",
                letter_words(row, language),
                language.date(left)
            ),
        });
    }
    let messages = book.messages(&MessageQuery {
        customer: Some(customer),
        states: vec![MessageState::Sent],
        page: PageRequest::ALL,
        ..MessageQuery::default()
    })?;
    for row in &messages.rows {
        events.push(Event {
            dated: sent_on(row),
            kind: told.say("E-mail", "E-Mail"),
            text: detailed(row.message.subject.clone(), &row.message.recipient),
        });
    }
    events.sort_by_key(|event| event.dated);
    Ok(events)
}

/// The day a letter left the house; a dossier speaks of no other.
pub(super) fn left(row: &LetterRow) -> Option<Date> {
    row.left_on.filter(|_| row.void.is_none())
}

/// The day a mail left; of one that did not, the day it was written.
pub(super) fn sent_on(row: &MessageRow) -> Date {
    Utc.timestamp_millis_opt(row.sent_at.unwrap_or(row.created_at))
        .single()
        .map(|at| at.with_timezone(&chrono::Local).date_naive())
        .unwrap_or_default()
}

/// What a letter is, with its level.
pub(super) fn letter_words(row: &LetterRow, language: Language) -> String {
    let told = Told { language };
    let kind = match row.letter.kind {
        LetterKind::Reminder => told.say("Reminder", "Mahnung"),
        LetterKind::Courtesy => told.say("Note before the due date", "Hinweis vor Fälligkeit"),
        LetterKind::Statement => told.say("Statement of account", "Kontoauszug"),
        LetterKind::Agreement => told.say("Instalment agreement", "Ratenzahlungsvereinbarung"),
    };
    match row.letter.level {
        0 => kind,
        level => format!("{kind}, {} {level}", told.say("level", "Stufe")),
    }
}

/// A text with what follows it in brackets, or alone where there is nothing before it.
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
    fn say(&self, english: &str, german: &str) -> String {
        match self.language {
            Language::En => english,
            Language::De => german,
        }
        .to_owned()
    }

    /// An event of the timeline; promises, letters and mails are told from their own rows.
    fn event(&self, event: &Happened) -> Option<Event> {
        let (first, rest) = event.detail.split_once(' ').unwrap_or((&event.detail, ""));
        let number = event.title.clone();
        let money = event.amount.map(|amount| self.language.money(amount));
        let money = money.unwrap_or_default();
        let both = |one: &str, other: &str| match (one, other) {
            ("", text) | (text, "") => text.to_owned(),
            (one, other) => format!("{one}, {other}"),
        };
        let (kind, text) = match event.kind {
            EventKind::Invoice => (self.say("Invoice", "Rechnung"), both(&number, &money)),
            EventKind::Payment => (self.say("Payment", "Zahlung"), both(&money, &number)),
            EventKind::CreditNote => (self.say("Credit note", "Gutschrift"), both(&money, &number)),
            EventKind::Cancellation => (
                self.say("Invoice cancelled", "Rechnung storniert"),
                detailed(both(&number, &money), &event.detail),
            ),
            EventKind::Returned => (
                self.say("Payment returned", "Rückbuchung"),
                detailed(both(&money, &number), &event.detail),
            ),
            EventKind::Refund => (
                self.say("Paid back", "Rückzahlung"),
                detailed(both(&money, &number), &event.detail),
            ),
            EventKind::Discount => (self.say("Discount", "Skonto"), both(&number, &money)),
            EventKind::WriteOff => (
                self.say("Written off", "Ausgebucht"),
                detailed(both(&number, &money), &event.detail),
            ),
            EventKind::Claim => (
                self.claim(number.parse().ok()?),
                detailed(money, &event.detail),
            ),
            EventKind::Waiver => (
                self.say("Waived", "Erlassen"),
                detailed(
                    both(&self.claim(number.parse().ok()?), &money),
                    &event.detail,
                ),
            ),
            EventKind::PromiseWithdrawn => (
                self.say("Promise taken back", "Zusage zurückgenommen"),
                money,
            ),
            EventKind::Dispute => (
                self.say("Disputed", "Bestritten"),
                detailed(both(&number, &money), &event.detail),
            ),
            EventKind::DisputeClosed => (
                self.say("Dispute closed", "Einwand erledigt"),
                detailed(number, &event.detail),
            ),
            EventKind::PutOff => {
                let (until, reason) = rest.split_once(' ').unwrap_or((rest, ""));
                let until = until.parse().map(|day| self.language.date(day));
                let text = format!(
                    "{number} {} {}",
                    self.say("until", "bis"),
                    until.unwrap_or_default()
                );
                (
                    self.say("Due date put off", "Fälligkeit verschoben"),
                    detailed(text, reason),
                )
            }
            EventKind::Plan => {
                let parts = self.say("instalments", "Raten");
                (
                    self.say("Payment plan", "Ratenplan"),
                    both(&format!("{number} {parts}"), &money),
                )
            }
            EventKind::PlanEnded => (
                self.say("Payment plan ended", "Ratenplan beendet"),
                String::new(),
            ),
            EventKind::Handover => (self.say("Handed over", "Übergeben"), both(&number, rest)),
            EventKind::HandoverEnded => (
                self.say("Taken back", "Zurückgenommen"),
                both(&number, rest),
            ),
            EventKind::Call => {
                let outcome = number.parse().map(|outcome| self.outcome(outcome));
                let again = first.parse().map(|day| self.language.date(day));
                let text = both(&outcome.unwrap_or_default(), &again.unwrap_or_default());
                (self.say("Call", "Anruf"), detailed(text, rest))
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
        Some(Event {
            dated: event.day,
            kind,
            text,
        })
    }

    fn claim(&self, kind: ClaimKind) -> String {
        match kind {
            ClaimKind::Fee => self.say("Reminder fee", "Mahngebühr"),
            ClaimKind::Interest => self.say("Interest", "Zinsen"),
            ClaimKind::Compensation => self.say("Fixed compensation", "Verzugspauschale"),
            ClaimKind::Charge => self.say("Charge", "Nebenforderung"),
        }
    }

    fn promise(&self, state: PromiseState) -> String {
        match state {
            PromiseState::Open => self.say("still open", "noch offen"),
            PromiseState::Kept => self.say("kept", "eingehalten"),
            PromiseState::Broken => self.say("not kept", "nicht eingehalten"),
            PromiseState::Withdrawn => self.say("taken back", "zurückgenommen"),
        }
    }

    fn outcome(&self, outcome: CallOutcome) -> String {
        match outcome {
            CallOutcome::Promised => self.say("promised to pay", "Zahlung zugesagt"),
            CallOutcome::Disputes => self.say("disputes the claim", "bestreitet die Forderung"),
            CallOutcome::NoAnswer => self.say("no answer", "nicht erreicht"),
            CallOutcome::Again => self.say("to be called again", "Rückruf vereinbart"),
            CallOutcome::WrongPerson => self.say("wrong person", "falscher Ansprechpartner"),
            CallOutcome::Other => self.say("spoke", "gesprochen"),
        }
    }
}
