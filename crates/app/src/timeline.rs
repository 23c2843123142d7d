//! A customer's timeline in words.

use owed_receivables::{ClaimKind, Collector, Language, words};
use owed_store::{Event, EventKind, MessageState};
use serde::Serialize;
use ts_rs::TS;

use crate::agreements::calls;
use crate::claims;
use crate::originals::OriginalFile;
use crate::wire::{Amount, iso};

words! {
    /// What something that happened is about.
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

/// One thing that happened, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TimelineEvent {
    /// The day it counts from.
    pub on: String,
    pub kind: TimelineKind,
    /// In words: `Invoice 1042`, `E-mail sent to …`.
    pub text: String,
    pub amount: Option<Amount>,
    /// The invoice, credit, letter, message, agreement or call it is about.
    pub id: Option<i64>,
    /// The files that an invoice or a credit note came as.
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

pub(crate) fn shown(event: &Event, language: Language) -> TimelineEvent {
    TimelineEvent {
        on: iso(event.day),
        kind: event.kind.into(),
        text: text(event, language),
        amount: event.amount.map(|amount| Amount::new(amount, language)),
        id: Some(event.id),
        originals: Vec::new(),
    }
}

fn text(event: &Event, language: Language) -> String {
    use EventKind as K;
    let title = event.title.as_str();
    let told = |text: String| with_detail(text, &event.detail);
    let (first, rest) = event.detail.split_once(' ').unwrap_or((&event.detail, ""));
    // A day that no calendar has, as `-`, is none.
    let day = first.parse().ok().map(|day| language.date(day));
    match event.kind {
        K::Invoice => told(format!("Invoice {title}")),
        K::Payment => told(named("Payment", title)),
        K::CreditNote => told(named("Credit note", title)),
        K::Cancellation => told(format!("Invoice {title} cancelled")),
        K::Allocation => {
            let what = lowered(event, "Allocation undone: invoice", "Allocated to invoice");
            told(format!("{what} {title}"))
        }
        K::BankCharge => format!("Bank charge deducted from {}", named("payment", title)),
        K::Came => format!("{} came as", named("Payment", title)),
        K::Returned => {
            let what = lowered(event, "Not returned after all:", "Returned or undone:");
            told(format!("{what} {}", named("payment", title)))
        }
        K::Refund => told(named(lowered(event, "Refund undone", "Paid back"), title)),
        K::Discount => told(format!("Discount on invoice {title}")),
        K::WriteOff => told(format!("Written off: invoice {title}")),
        K::Claim => told(claim_word(title)),
        K::ClaimAllocation => {
            let what = lowered(event, "Allocation undone:", "Allocated to");
            told(format!("{what} {title}"))
        }
        K::Waiver => told(format!(
            "{} {title}",
            lowered(event, "Claimed again:", "Waived:")
        )),
        K::Letter => format!("Letter created ({})", event.detail),
        K::Message => message(first, rest, title),
        K::Edit => event
            .edit
            .as_ref()
            .map_or_else(String::new, |edit| edit.text(language)),
        K::Promise => {
            let until = day.unwrap_or_default();
            with_detail(about(&format!("Promised to pay by {until}"), title), rest)
        }
        K::PromiseWithdrawn => about("Promise cancelled", title),
        K::Dispute if event.amount.is_some() => told(about("Disputed in part", title)),
        K::Dispute => told(about("Disputed", title)),
        K::DisputeClosed => told(about("Dispute resolved", title)),
        K::PutOff => {
            let (until, reason) = rest.split_once(' ').unwrap_or((rest, ""));
            let until = until.parse().ok().map(|day| language.date(day));
            let (was, until) = (day.unwrap_or_default(), until.unwrap_or_default());
            let text = format!("Due date of invoice {title} put off from {was} to {until}");
            with_detail(text, reason)
        }
        K::Hold => {
            let what = day.map_or_else(
                || "On hold".to_owned(),
                |day| format!("On hold until {day}"),
            );
            with_detail(about(&what, title), rest)
        }
        K::HoldLifted => about("Hold cancelled", title),
        K::Plan => told(format!("Payment plan in {title} instalments")),
        K::PlanEnded => "Payment plan cancelled".to_owned(),
        K::Handover => about(&format!("Handed over to {}", collector(first, rest)), title),
        K::HandoverEnded => about(&format!("Returned by {}", collector(first, rest)), title),
        K::Call => {
            let outcome = title.parse().map(calls::outcome_word);
            let outcome = outcome.unwrap_or(title);
            let text = match day {
                Some(again) => format!("Call: {outcome} on {again}"),
                None => format!("Call: {outcome}"),
            };
            with_detail(text, rest)
        }
    }
}

/// The words for a reversal, or for what lowered a debt.
fn lowered(event: &Event, reversed: &'static str, lowered: &'static str) -> &'static str {
    match event.amount {
        Some(amount) if amount.minor < 0 => reversed,
        _ => lowered,
    }
}

/// A kind of claim as the beginning of a line.
fn claim_word(kind: &str) -> String {
    let known = kind.parse::<ClaimKind>().map(claims::word);
    known.unwrap_or(kind).to_owned()
}

/// What an agreement is about: an invoice, or everything of the customer.
fn about(what: &str, invoice: &str) -> String {
    match invoice {
        "" => what.to_owned(),
        number => format!("{what}: invoice {number}"),
    }
}

/// Who collects a debt, by what the book has of it.
fn collector(kind: &str, whom: &str) -> String {
    match (whom, kind.parse()) {
        ("", Ok(Collector::Agency)) => "a collection agency".to_owned(),
        ("", _) => "a lawyer".to_owned(),
        (whom, _) => whom.to_owned(),
    }
}

fn message(state: &str, recipient: &str, subject: &str) -> String {
    let state = message_word(state);
    match recipient {
        // It was erased.
        "" => state.to_owned(),
        to => format!("{state} to {to}: {subject}"),
    }
}

fn named(what: &str, number: &str) -> String {
    if number.is_empty() {
        what.to_owned()
    } else {
        format!("{what} {number}")
    }
}

fn with_detail(text: String, detail: &str) -> String {
    if detail.is_empty() {
        text
    } else {
        format!("{text} ({detail})")
    }
}

/// The state of a message, by its name in the book, as the beginning of a line.
fn message_word(state: &str) -> &'static str {
    use MessageState as S;
    match state.parse().unwrap_or(S::Held) {
        S::Sent => "E-mail sent",
        S::Failed => "E-mail refused",
        S::Unknown => "E-mail (delivery unknown)",
        S::Cancelled => "E-mail cancelled",
        S::Held | S::Queued | S::Sending => "E-mail waiting",
    }
}
