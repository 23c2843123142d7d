//! The scheduled run: proposes, holds for review, and only sends by itself what the policy allows (rule R9).

use std::collections::HashSet;

use owed_receivables::dunning::Channel;
use owed_receivables::{CustomerId, Language};
use owed_store::{BookReader, RunEntryState, RunId};
use owed_texts::{key, text};
use serde::Serialize;
use ts_rs::TS;

use super::outline::Outline;
use super::send::{deliver, release_held};
use super::{Approve, Produce, Propose, approve, produce, propose};
use crate::context::Context;
use crate::failure::Failure;
use crate::messages::{self, Deliver, Delivered, DeliveryReport};
use crate::watching::{self, Watched};
use crate::wire::{Nothing, count};

#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Scheduled {
    pub run: i64,
    pub as_of: String,
    /// Reminders waiting for a person.
    pub held: u32,
    pub sent: u32,
    /// E-mails waiting in the outbox; `troubles` says why.
    pub waiting: u32,
    /// What came from the watched folder first; `null` if none is watched, or it cannot be read.
    pub watched: Option<Watched>,
    /// What needs a person's attention: mails that could not be sent.
    pub troubles: Vec<String>,
    /// What did not prevent the run: an unreadable watched folder, files in it with problems.
    pub warnings: Vec<String>,
}

/// Imports what is new in the watched folder, since the newest payments decide who is reminded, and proposes for today.
/// What fell due while the computer was off is proposed once, at its next level. Mails at levels that may be sent
/// automatically are made; everything else is held for review. Then everything due in the outbox is sent, including
/// that of earlier days.
///
/// # Errors
/// As [`propose`] and [`produce()`]. What cannot be sent is reported in `troubles`.
pub fn by_schedule(cx: &Context<'_>, _: Nothing) -> Result<Scheduled, Failure> {
    let cx = &cx.by(key!("journal-by-daily-run"));
    let language = cx.app.language();
    let (watched, warnings) = take_in(cx, language);
    let mut done = Scheduled {
        watched,
        warnings,
        ..Scheduled::default()
    };
    // What waits was approved before, so it is sent whatever becomes of today's proposal.
    let reminded = remind(cx, &mut done);
    empty_outbox(cx, &mut done)?;
    reminded?;
    let book = cx.app.book()?;
    done.held = count(book.count_run_entries(RunId(done.run), Some(RunEntryState::Proposed))?);
    Ok(done)
}

/// Proposes, and makes the mails that may be sent automatically.
fn remind(cx: &Context<'_>, done: &mut Scheduled) -> Result<(), Failure> {
    let proposed = propose(cx, Propose::default())?;
    let run = RunId(proposed.head.run);
    (done.run, done.as_of) = (run.0, proposed.head.as_of);
    let alone = {
        let book = cx.app.book()?;
        may_leave_alone(&book, run)?
    };
    if alone.is_empty() {
        return Ok(());
    }
    approve(
        cx,
        Approve {
            run: run.0,
            customers: Some(alone),
            ..Approve::default()
        },
    )?;
    produce(
        cx,
        Produce {
            run: run.0,
            ..Produce::default()
        },
    )?;
    release_held(cx, run)
}

/// Sends what is due, and reports what remains.
fn empty_outbox(cx: &Context<'_>, done: &mut Scheduled) -> Result<(), Failure> {
    let report = match deliver(cx, Deliver::default()) {
        Ok(report) => report,
        Err(failure) => DeliveryReport {
            stopped: Some(failure.told(cx.app.language())),
            ..DeliveryReport::default()
        },
    };
    done.sent = report.sent;
    let stayed = |one: &&Delivered| !one.is_done();
    done.troubles = report
        .results
        .iter()
        .filter(stayed)
        .map(|one| format!("{}: {} ({})", one.name, one.detail, one.state))
        .collect();
    if let Some(failure) = report.stopped {
        done.troubles.push(failure.in_full());
    }
    let told: HashSet<i64> = report.results.iter().map(|one| one.message_id).collect();
    let book = cx.app.book()?;
    let (waiting, others) = messages::stuck(&book, &told, cx.language(&book)?)?;
    done.waiting = waiting;
    done.troubles.extend(others);
    Ok(())
}

/// Imports from the watched folder. An unreadable folder does not stop reminders: it is reported instead.
fn take_in(cx: &Context<'_>, language: Language) -> (Option<Watched>, Vec<String>) {
    match watching::look(cx, Nothing {}) {
        Ok(watched) if watched.folder.is_empty() => (None, Vec::new()),
        Ok(watched) => {
            let problems = watched.problems.iter();
            let mut left_out: Vec<String> = problems
                .map(|problem| {
                    let (name, detail) = (&problem.name, &problem.detail);
                    text!("runs-watched-not-brought", name, detail).text(language)
                })
                .collect();
            let waiting = watched.waiting.iter();
            left_out.extend(waiting.map(|left| {
                let (name, detail) = (&left.name, &left.detail);
                text!("runs-watched-left", name, detail).text(language)
            }));
            (Some(watched), left_out)
        }
        Err(failure) => {
            let warning = text!("runs-watched-not-looked", why = failure.message);
            (None, vec![warning.text(language)])
        }
    }
}

/// Returns the customers whose whole reminder is by e-mail at levels that may be sent automatically, and about whom
/// nothing waits that a person must weigh (rule R13).
fn may_leave_alone(book: &BookReader, run: RunId) -> Result<Vec<i64>, Failure> {
    let policies = book.policy_book()?;
    let mut alone = Vec::new();
    for entry in book.run_entries(run, Some(RunEntryState::Proposed))? {
        let customer = book.customer(CustomerId(entry.customer.0))?;
        let (_, policy) = policies.policy_of(&customer);
        let outline = Outline::read(&entry)?;
        let may = outline.included().all(|(level, channel)| {
            let level = policy.level(level.max(1));
            channel == Channel::Email && level.is_some_and(|level| level.send_alone)
        });
        if may && !outline.is_doubtful() {
            alone.push(entry.customer.0);
        }
    }
    Ok(alone)
}
