//! A customer's timeline in words.

use owed_receivables::{AllocationKind, Language};
use owed_store::{Event, EventKind};

use crate::customers::TimelineEvent;
use crate::wire::{Amount, iso};

/// The word of the wire for a kind of allocation.
pub(crate) fn allocation_word(kind: AllocationKind) -> &'static str {
    match kind {
        AllocationKind::Payment => "payment",
        AllocationKind::CreditNote => "credit_note",
        AllocationKind::Discount => "discount",
        AllocationKind::WriteOff => "write_off",
    }
}

pub(crate) fn shown(event: &Event, language: Language) -> TimelineEvent {
    let (kind, text) = match event.kind {
        EventKind::Invoice => (
            "invoice",
            with_detail(format!("Invoice {}", event.title), &event.detail),
        ),
        EventKind::Payment => (
            "payment",
            with_detail(named("Payment", &event.title), &event.detail),
        ),
        EventKind::CreditNote => (
            "credit_note",
            with_detail(named("Credit note", &event.title), &event.detail),
        ),
        EventKind::Allocation => {
            let taken_back = event.amount.is_some_and(|amount| amount.minor < 0);
            let what = if taken_back {
                "Taken back from invoice"
            } else {
                "Allocated to invoice"
            };
            (
                "allocation",
                with_detail(format!("{what} {}", event.title), &event.detail),
            )
        }
        EventKind::Discount => (
            "discount",
            with_detail(
                format!("Discount on invoice {}", event.title),
                &event.detail,
            ),
        ),
        EventKind::WriteOff => (
            "write_off",
            with_detail(
                format!("Written off: invoice {}", event.title),
                &event.detail,
            ),
        ),
        EventKind::Letter => ("letter", format!("Letter written ({})", event.detail)),
        EventKind::Message => {
            let (state, recipient) = event.detail.split_once(' ').unwrap_or((&event.detail, ""));
            (
                "message",
                format!("{} to {recipient}: {}", message_word(state), event.title),
            )
        }
        EventKind::Edit => ("edit", event.title.clone()),
    };
    TimelineEvent {
        on: iso(event.day),
        kind: kind.to_owned(),
        text,
        amount: event.amount.map(|amount| Amount::new(amount, language)),
        id: Some(event.id),
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

fn message_word(state: &str) -> &'static str {
    match state {
        "sent" => "E-mail sent",
        "failed" => "E-mail refused",
        "unknown" => "E-mail of unknown fate",
        "cancelled" => "E-mail cancelled",
        _ => "E-mail waiting",
    }
}
