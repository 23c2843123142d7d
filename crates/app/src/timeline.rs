//! A customer's timeline in words.

use owed_receivables::{Collector, Date, Language, words};
use owed_store::{CustomerEvent, EventKind, MessageState};
use owed_texts::{Arg, Message, PlainKey, key, text};
use serde::Serialize;
use ts_rs::TS;

use crate::agreements::calls;
use crate::claims;
use crate::originals::OriginalFile;
use crate::wire::{Amount, iso};

words! {
    /// What an event is about.
    pub enum TimelineKind: "word-timeline-kind" {
        Invoice,
        Payment,
        CreditNote,
        Cancellation,
        Allocation,
        BankCharge,
        Returned,
        Refund,
        Discount,
        WriteOff,
        Claim,
        ClaimAllocation,
        Waiver,
        Letter,
        Message,
        Edit,
        Promise,
        Dispute,
        PutOff,
        Hold,
        Plan,
        Handover,
        Call,
    }
}

/// One event; the newest comes first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TimelineEvent {
    /// The day from which it counts.
    pub on: String,
    pub kind: TimelineKind,
    /// In words: `Invoice 1042`, `E-mail sent to …`.
    pub text: String,
    pub amount: Option<Amount>,
    /// The invoice, credit, letter, message, agreement or call concerned.
    pub id: Option<i64>,
    /// The files an invoice or a credit note was imported from.
    pub originals: Vec<OriginalFile>,
}

impl From<EventKind> for TimelineKind {
    fn from(kind: EventKind) -> Self {
        match kind {
            EventKind::Invoice => Self::Invoice,
            EventKind::Payment | EventKind::Came => Self::Payment,
            EventKind::CreditNote => Self::CreditNote,
            EventKind::Cancellation => Self::Cancellation,
            EventKind::Allocation => Self::Allocation,
            EventKind::BankCharge => Self::BankCharge,
            EventKind::Returned => Self::Returned,
            EventKind::Refund => Self::Refund,
            EventKind::Discount => Self::Discount,
            EventKind::WriteOff => Self::WriteOff,
            EventKind::Claim => Self::Claim,
            EventKind::ClaimAllocation => Self::ClaimAllocation,
            EventKind::Waiver => Self::Waiver,
            EventKind::Letter => Self::Letter,
            EventKind::Message => Self::Message,
            EventKind::Edit => Self::Edit,
            EventKind::Promise | EventKind::PromiseWithdrawn => Self::Promise,
            EventKind::Dispute | EventKind::DisputeClosed => Self::Dispute,
            EventKind::PutOff => Self::PutOff,
            EventKind::Hold | EventKind::HoldLifted => Self::Hold,
            EventKind::Plan | EventKind::PlanEnded => Self::Plan,
            EventKind::Handover | EventKind::HandoverEnded => Self::Handover,
            EventKind::Call => Self::Call,
        }
    }
}

pub(crate) fn timeline_event(event: &CustomerEvent, language: Language) -> TimelineEvent {
    TimelineEvent {
        on: iso(event.day),
        kind: event.kind.into(),
        text: text(event, language),
        amount: event.amount.map(|amount| Amount::new(amount, language)),
        id: Some(event.id),
        originals: Vec::new(),
    }
}

fn text(event: &CustomerEvent, language: Language) -> String {
    let (said, detail) = said(event);
    match (said.text(language), detail) {
        (text, "") => text,
        (text, detail) => format!("{text} ({detail})"),
    }
}

/// Returns what happened, and the note with it.
fn said(event: &CustomerEvent) -> (Arg, &str) {
    use EventKind as K;
    let (number, detail) = (event.title.as_str(), event.detail.as_str());
    let (first, rest) = detail.split_once(' ').unwrap_or((detail, ""));
    // Text that is not a day, such as `-`, means none.
    let day: Option<Date> = first.parse().ok();
    let unnumbered = number.is_empty();
    let (said, detail) = match event.kind {
        K::Edit => {
            let edit = event.edit.as_ref().map_or_else(|| Arg::from(""), Arg::from);
            return (edit, "");
        }
        K::Invoice => (text!("invoices-invoice-number", number), detail),
        K::Payment if unnumbered => (text!("customers-payment"), detail),
        K::Payment => (text!("customers-payment-number", number), detail),
        K::CreditNote if unnumbered => (text!("customers-credit-note"), detail),
        K::CreditNote => (text!("customers-credit-note-number", number), detail),
        K::Cancellation => (text!("timeline-cancelled", number), detail),
        K::Allocation if is_reversed(event) => {
            (text!("timeline-allocation-undone", number), detail)
        }
        K::Allocation => (text!("timeline-allocated", number), detail),
        K::BankCharge if unnumbered => (text!("timeline-bank-charge-unnumbered"), ""),
        K::BankCharge => (text!("timeline-bank-charge", number), ""),
        K::Came if unnumbered => (text!("timeline-came-unnumbered"), ""),
        K::Came => (text!("timeline-came", number), ""),
        K::Returned => (returned(event, number), detail),
        K::Refund => (refund(event, number), detail),
        K::Discount => (text!("timeline-discount", number), detail),
        K::WriteOff => (text!("timeline-written-off", number), detail),
        K::Claim => (claim_word(number), detail),
        K::ClaimAllocation | K::Waiver => (lowered_claim(event), detail),
        K::Letter => (letter(detail), ""),
        K::Message => (message(first, rest, number), ""),

        K::Promise => (about(promised(day), number), rest),
        K::PromiseWithdrawn => (about(text!("agreements-promise-cancelled"), number), ""),
        K::Dispute if event.amount.is_some() => {
            (about(text!("timeline-disputed-in-part"), number), detail)
        }
        K::Dispute => (about(text!("common-disputed"), number), detail),
        K::DisputeClosed => (about(text!("agreements-dispute-resolved"), number), detail),
        K::PutOff => {
            let (until, reason) = rest.split_once(' ').unwrap_or((rest, ""));
            let (was, until) = (shown_day(day), shown_day(until.parse().ok()));
            (text!("timeline-put-off", number, was, until), reason)
        }
        K::Hold => (about(hold(day), number), rest),
        K::HoldLifted => (about(text!("agreements-hold-cancelled"), number), ""),
        K::Plan => (text!("timeline-plan", instalments = number), detail),
        K::PlanEnded => (text!("agreements-plan-ended"), ""),
        K::Handover => (about(handed_over(first, rest), number), ""),
        K::HandoverEnded => (about(handed_back(first, rest), number), ""),
        K::Call => (call(number, day), rest),
    };
    (Arg::from(said), detail)
}

/// Says whether it is a reversal rather than something that lowered a debt.
fn is_reversed(event: &CustomerEvent) -> bool {
    event.amount.is_some_and(|amount| amount.minor < 0)
}

fn returned(event: &CustomerEvent, number: &str) -> Message {
    match (is_reversed(event), number) {
        (true, "") => text!("timeline-not-returned-unnumbered"),
        (true, number) => text!("timeline-not-returned", number),
        (false, "") => text!("timeline-returned-unnumbered"),
        (false, number) => text!("timeline-returned", number),
    }
}

fn refund(event: &CustomerEvent, number: &str) -> Message {
    match (is_reversed(event), number) {
        (true, "") => text!("timeline-refund-undone-unnumbered"),
        (true, number) => text!("timeline-refund-undone", number),
        (false, "") => text!("customers-paid-back"),
        (false, number) => text!("timeline-refund", number),
    }
}

/// Returns a kind of claim, for the beginning of a line.
fn claim_word(kind: &str) -> Message {
    kind.parse()
        .map_or(key!("common-charge"), claims::word)
        .message()
}

fn lowered_claim(event: &CustomerEvent) -> Message {
    let claim = match event.title.parse() {
        Ok(kind) => Arg::from(claims::kind_word(kind)),
        Err(_) => Arg::from(&event.title),
    };
    match (event.kind, is_reversed(event)) {
        (EventKind::Waiver, true) => text!("timeline-claimed-again", claim),
        (EventKind::Waiver, false) => text!("timeline-waived", claim),
        (_, true) => text!("timeline-claim-unpaid", claim),
        (_, false) => text!("timeline-claim-paid", claim),
    }
}

/// Describes a letter from the book's data: its kind, and why it was written despite objections.
fn letter(detail: &str) -> Message {
    let (kind, despite) = match detail.split_once("; despite: ") {
        Some((kind, despite)) => (kind, despite.split_once(" Reason: ")),
        None => (detail, None),
    };
    let kind = match kind {
        "friendly" => Arg::from(key!("timeline-letter-friendly")),
        "firm" => Arg::from(key!("timeline-letter-firm")),
        "final" => Arg::from(key!("timeline-letter-final")),
        "courtesy" => Arg::from(key!("timeline-letter-courtesy")),
        "statement" => Arg::from(key!("timeline-letter-statement")),
        "agreement" => Arg::from(key!("timeline-letter-agreement")),
        kind => Arg::from(kind),
    };
    match despite {
        Some((against, reason)) => text!("timeline-letter-despite", kind, against, reason),
        None => text!("timeline-letter", kind),
    }
}

fn promised(until: Option<Date>) -> Message {
    text!("timeline-promised", until = shown_day(until))
}

fn hold(until: Option<Date>) -> Message {
    match until {
        Some(until) => text!("timeline-hold-until", until),
        None => text!("agreements-on-hold"),
    }
}

/// Returns a day, if there is one.
fn shown_day(day: Option<Date>) -> Arg {
    day.map_or_else(|| Arg::from(""), Arg::from)
}

/// Adds what an agreement is about: an invoice, or everything of the customer.
fn about(what: Message, invoice: &str) -> Message {
    match invoice {
        "" => what,
        number => text!("timeline-about-invoice", what, number),
    }
}

fn handed_over(kind: &str, whom: &str) -> Message {
    let whom = match (whom, kind.parse()) {
        ("", Ok(Collector::Agency)) => Arg::from(key!("agreements-agency")),
        ("", _) => Arg::from(key!("agreements-lawyer")),
        (whom, _) => Arg::from(whom),
    };
    text!("timeline-handed-over", whom)
}

fn handed_back(kind: &str, whom: &str) -> Message {
    match (whom, kind.parse()) {
        ("", Ok(Collector::Agency)) => text!("timeline-handed-back-agency"),
        ("", _) => text!("timeline-handed-back-lawyer"),
        (whom, _) => text!("timeline-handed-back", whom),
    }
}

fn call(outcome: &str, again: Option<Date>) -> Message {
    let outcome = match outcome.parse() {
        Ok(outcome) => Arg::from(calls::outcome_word(outcome)),
        Err(_) => Arg::from(outcome),
    };
    match again {
        Some(again) => text!("timeline-call-again", outcome, again),
        None => text!("timeline-call", outcome),
    }
}

fn message(state: &str, recipient: &str, subject: &str) -> Message {
    let state = message_word(state);
    match recipient {
        // It was erased.
        "" => state.message(),
        recipient => text!("timeline-email", state, recipient, subject),
    }
}

/// Returns the state of a message from its name in the book, for the beginning of a line.
fn message_word(state: &str) -> PlainKey {
    use MessageState as S;
    match state.parse().unwrap_or(S::Held) {
        S::Sent => key!("timeline-email-sent"),
        S::Failed => key!("timeline-email-refused"),
        S::Unknown => key!("timeline-email-unknown"),
        S::Cancelled => key!("timeline-email-cancelled"),
        S::Held | S::Queued | S::Sending => key!("timeline-email-waiting"),
    }
}
