//! A customer's timeline in words.

use owed_receivables::{ClaimKind, Language};
use owed_store::{Event, EventKind};

use crate::agreements::calls;
use crate::claims;
use crate::customers::TimelineEvent;
use crate::wire::{Amount, iso};

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
        EventKind::Cancellation => (
            "cancellation",
            with_detail(format!("Invoice {} cancelled", event.title), &event.detail),
        ),
        EventKind::Allocation => {
            let what = lowered(event, "Taken back from invoice", "Allocated to invoice");
            (
                "allocation",
                with_detail(format!("{what} {}", event.title), &event.detail),
            )
        }
        EventKind::BankCharge => (
            "bank_charge",
            format!("Kept by a bank of {}", named("payment", &event.title)),
        ),
        EventKind::Came => (
            "payment",
            format!("{} came as", named("Payment", &event.title)),
        ),
        EventKind::Returned => {
            let what = lowered(event, "No longer taken back:", "Taken back:");
            let payment = named("payment", &event.title);
            (
                "returned",
                with_detail(format!("{what} {payment}"), &event.detail),
            )
        }
        EventKind::Refund => {
            let what = lowered(event, "Refund taken back", "Paid back");
            let text = with_detail(named(what, &event.title), &event.detail);
            ("refund", text)
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
        EventKind::Claim => (
            "claim",
            with_detail(claim_word(&event.title), &event.detail),
        ),
        EventKind::ClaimAllocation => {
            let what = lowered(event, "Taken back from", "Allocated to");
            let claim = event.title.as_str();
            (
                "claim_allocation",
                with_detail(format!("{what} {claim}"), &event.detail),
            )
        }
        EventKind::Waiver => {
            let what = lowered(event, "Claimed again:", "Waived:");
            let claim = event.title.as_str();
            (
                "waiver",
                with_detail(format!("{what} {claim}"), &event.detail),
            )
        }
        EventKind::Letter => ("letter", format!("Letter written ({})", event.detail)),
        EventKind::Message => {
            let (state, recipient) = event.detail.split_once(' ').unwrap_or((&event.detail, ""));
            (
                "message",
                match recipient {
                    // It was erased.
                    "" => message_word(state).to_owned(),
                    to => format!("{} to {to}: {}", message_word(state), event.title),
                },
            )
        }
        EventKind::Edit => ("edit", event.title.clone()),
        _ => agreement(event, language),
    };
    TimelineEvent {
        on: iso(event.day),
        kind: kind.to_owned(),
        text,
        amount: event.amount.map(|amount| Amount::new(amount, language)),
        id: Some(event.id),
        originals: Vec::new(),
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

/// A promise, dispute, hold, plan, hand-over or call.
fn agreement(event: &Event, language: Language) -> (&'static str, String) {
    let (first, rest) = event.detail.split_once(' ').unwrap_or((&event.detail, ""));
    // A day that no calendar has, as `-`, is none.
    let day = first.parse().ok().map(|day| language.date(day));
    let about = |what: &str| match event.title.as_str() {
        "" => what.to_owned(),
        number => format!("{what}: invoice {number}"),
    };
    let collector = |rest: &str| match (rest, first) {
        ("", "agency") => "a collection agency".to_owned(),
        ("", _) => "a lawyer".to_owned(),
        (whom, _) => whom.to_owned(),
    };
    match event.kind {
        EventKind::Promise => {
            let until = day.unwrap_or_default();
            let text = about(&format!("Promised by {until}"));
            ("promise", with_detail(text, rest))
        }
        EventKind::PromiseWithdrawn => ("promise", about("Promise taken back")),
        EventKind::Dispute => {
            let what = if event.amount.is_some() {
                "Disputed in part"
            } else {
                "Disputed"
            };
            ("dispute", with_detail(about(what), &event.detail))
        }
        EventKind::DisputeClosed => (
            "dispute",
            with_detail(about("Dispute closed"), &event.detail),
        ),
        EventKind::PutOff => {
            let (until, reason) = rest.split_once(' ').unwrap_or((rest, ""));
            let until = until.parse().ok().map(|day| language.date(day));
            let was = day.unwrap_or_default();
            let text = format!(
                "Due date of invoice {} put off from {was} to {}",
                event.title,
                until.unwrap_or_default()
            );
            ("put_off", with_detail(text, reason))
        }
        EventKind::Hold => {
            let what = match day {
                Some(until) => format!("On hold until {until}"),
                None => "On hold".to_owned(),
            };
            ("hold", with_detail(about(&what), rest))
        }
        EventKind::HoldLifted => ("hold", about("Hold lifted")),
        EventKind::Plan => (
            "plan",
            with_detail(
                format!("Payment plan in {} instalments", event.title),
                &event.detail,
            ),
        ),
        EventKind::PlanEnded => ("plan", "Payment plan given up".to_owned()),
        EventKind::Handover => (
            "handover",
            about(&format!("Handed over to {}", collector(rest))),
        ),
        EventKind::HandoverEnded => ("handover", about(&format!("Back from {}", collector(rest)))),
        _ => {
            let outcome = event.title.parse().map(calls::outcome_word);
            let outcome = outcome.unwrap_or(&event.title);
            let text = match day {
                Some(again) => format!("Call: {outcome} on {again}"),
                None => format!("Call: {outcome}"),
            };
            ("call", with_detail(text, rest))
        }
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
