//! What the system's scheduler starts: propose, hold for review, and send alone only what the policy says (rule R9).

use owed_receivables::CustomerId;
use owed_store::{Reading, RunEntryState, RunId};
use serde::Serialize;
use ts_rs::TS;

use super::outline::Outline;
use super::{Approve, Produce, Propose, Send, approve, produce, propose, send};
use crate::context::Context;
use crate::failure::Failure;
use crate::watching::{self, Watched};
use crate::wire::{Nothing, count};

#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Scheduled {
    pub run: i64,
    pub as_of: String,
    /// Reminders that wait for a person.
    pub held: u32,
    pub sent: u32,
    /// What came in from the watched folder before; `null` where none is watched, or it cannot be read.
    pub watched: Option<Watched>,
    /// What a person should look at: mails that could not leave.
    pub troubles: Vec<String>,
    /// What did not stand in the way: a watched folder that cannot be read, files of it with problems.
    pub warnings: Vec<String>,
}

/// Takes in what is new in the watched folder, for the newest payments decide who is reminded, and proposes for today.
/// What fell due while the computer was off is in the proposal once, at its next level. Mails of
/// levels that may leave alone are made and sent; everything else is held for review.
///
/// # Errors
/// As [`propose`], [`produce`] and [`send`].
pub fn by_schedule(cx: &Context<'_>, _: Nothing) -> Result<Scheduled, Failure> {
    let (watched, warnings) = take_in(cx);
    let proposed = propose(cx, Propose::default())?;
    let run = RunId(proposed.run);
    let alone = {
        let book = cx.app.book()?;
        may_leave_alone(&book, run)?
    };
    let mut done = Scheduled {
        run: run.0,
        as_of: proposed.as_of,
        watched,
        warnings,
        ..Scheduled::default()
    };
    if !alone.is_empty() {
        approve(
            cx,
            Approve {
                run: run.0,
                customers: alone,
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
        let sent = send(
            cx,
            Send {
                run: run.0,
                ..Send::default()
            },
        )?;
        done.sent = sent.delivery.sent;
        let failed = sent
            .delivery
            .results
            .iter()
            .filter(|one| one.state != "sent");
        done.troubles = failed
            .map(|one| format!("{}: {} ({})", one.name, one.detail, one.state))
            .collect();
        done.troubles
            .extend(sent.delivery.stopped.map(|failure| failure.message));
    }
    let book = cx.app.book()?;
    done.held = count(book.count_run_entries(run, Some(RunEntryState::Proposed))?);
    Ok(done)
}

/// Looks into the watched folder. Reminders do not wait for a folder that cannot be read: it is said instead.
fn take_in(cx: &Context<'_>) -> (Option<Watched>, Vec<String>) {
    match watching::look(cx, Nothing {}) {
        Ok(watched) if watched.folder.is_empty() => (None, Vec::new()),
        Ok(watched) => {
            let problems = watched.problems.iter();
            let mut left_out: Vec<String> = problems
                .map(|problem| format!("Not brought in: {}: {}", problem.name, problem.detail))
                .collect();
            let waiting = watched.waiting.iter();
            left_out.extend(
                waiting.map(|left| format!("Left for now: {}: {}", left.name, left.detail)),
            );
            (Some(watched), left_out)
        }
        Err(failure) => {
            let warning = format!(
                "The watched folder was not looked into. {}",
                failure.message
            );
            (None, vec![warning])
        }
    }
}

/// The customers whose whole reminder is by e-mail and at levels that may leave alone, and about whom nothing waits that
/// a person has to weigh first (rule R13).
fn may_leave_alone(book: &Reading, run: RunId) -> Result<Vec<i64>, Failure> {
    let policies = book.policy_book()?;
    let mut alone = Vec::new();
    for entry in book.run_entries(run, Some(RunEntryState::Proposed))? {
        let customer = book.customer(CustomerId(entry.customer.0))?;
        let (_, policy) = policies.of(&customer);
        let outline = Outline::read(&entry)?;
        let may = outline.included().all(|(level, channel)| {
            let level = policy.level(level.max(1));
            channel == "email" && level.is_some_and(|level| level.send_alone)
        });
        if may && !outline.is_doubtful() {
            alone.push(entry.customer.0);
        }
    }
    Ok(alone)
}
