//! The data of the reminder screen: the run under review, the standing of its lines, and what earlier runs leave to do.

use std::collections::HashMap;

use owed_receivables::dunning::ReasonCode;
use owed_receivables::words;
use owed_store::{PageRequest, RunId, RunRow, RunState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::outcome::{RecipientState, RunToDo};
use super::status::{states, to_do};
use super::wire::{Run, RunCustomer, RunHead};
use super::{Propose, RunGet, get, propose};
use crate::context::Context;
use crate::failure::Failure;
use crate::wire::iso;

/// How many runs are searched for letters still to be posted or sent; older ones are in the customers' timelines.
const LOOKED_AT: usize = 12;

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "RunReviewGet")]
#[serde(default)]
pub struct ReviewGet {
    /// The day to propose for; `null` means today, unless an approved run is not completely made.
    pub as_of: Option<String>,
    /// The run on the screen, which stays there despite changes if it is of the same day.
    pub run: Option<i64>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "RunReview")]
pub struct Review {
    pub run: RunHead,
    pub lines: Vec<ReviewLine>,
    /// Runs with something still to post or send, newest first.
    pub unfinished: Vec<Unfinished>,
}

/// What the run says of a customer in one currency, and its standing.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "RunReviewLine")]
pub struct ReviewLine {
    #[serde(flatten)]
    pub row: RunCustomer,
    pub standing: LineStanding,
}

words! {
    /// The standing of a customer in a run under review.
    pub enum LineStanding as RunLineStanding: "word-run-line-standing" {
        /// Proposed, but not approved yet.
        In,
        Approved,
        /// Its letter is made.
        Made,
        /// By a person.
        TakenOut,
        /// The run writes nothing, or no longer.
        Out,
    }
}

/// A run with something left to do.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "RunUnfinished")]
pub struct Unfinished {
    pub run: i64,
    pub as_of: String,
    pub to_do: RunToDo,
}

/// Returns the run under review: if no day is given, the newest approved one not completely made; else the one that
/// proposes for the day.
///
/// # Errors
/// As [`propose`].
pub fn review(cx: &Context<'_>, request: ReviewGet) -> Result<Review, Failure> {
    let (day, runs) = {
        let book = cx.app.book()?;
        (
            cx.as_of(request.as_of.as_deref())?,
            book.runs(PageRequest::ALL)?,
        )
    };
    let approved = approved(&runs).filter(|_| request.as_of.is_none());
    let on_screen = |run: &&RunRow| {
        run.state == RunState::Proposed && run.as_of == day && request.run == Some(run.id.0)
    };
    let run = match approved.or_else(|| runs.iter().find(on_screen)) {
        Some(run) => get(cx, RunGet { run: run.id.0 })?,
        None => propose(
            cx,
            Propose {
                as_of: request.as_of,
            },
        )?,
    };
    let book = cx.app.book()?;
    let states: HashMap<i64, RecipientState> = states(&book, RunId(run.head.run))?
        .into_iter()
        .map(|(customer, state)| (customer.0, state))
        .collect();
    let made = |run: &&RunRow| {
        run.state == RunState::Produced || approved.is_some_and(|approved| approved.id == run.id)
    };
    let mut unfinished = Vec::new();
    for run in runs.iter().filter(made).take(LOOKED_AT) {
        let to_do = to_do(&book, run.id)?;
        if !to_do.is_nothing() {
            unfinished.push(Unfinished {
                run: run.id.0,
                as_of: iso(run.as_of),
                to_do,
            });
        }
    }
    let Run { head, customers } = run;
    let lines = customers.into_iter().map(|row| ReviewLine {
        standing: standing(&row, states.get(&row.customer_id).copied()),
        row,
    });
    Ok(Review {
        run: head,
        lines: lines.collect(),
        unfinished,
    })
}

/// Returns the newest approved run not completely made. It comes before any new proposal.
pub(super) fn approved(runs: &[RunRow]) -> Option<&RunRow> {
    runs.iter().find(|run| run.state == RunState::Approved)
}

fn standing(row: &RunCustomer, state: Option<RecipientState>) -> LineStanding {
    let by_hand = row
        .reasons
        .iter()
        .any(|why| why.code == ReasonCode::TakenOut);
    stands(row.included, by_hand, state)
}

/// Returns the standing of a line from its customer's state; without a state the customer is in no run.
fn stands(included: bool, taken_out: bool, state: Option<RecipientState>) -> LineStanding {
    use RecipientState as S;
    match state {
        _ if taken_out => LineStanding::TakenOut,
        Some(S::Excluded) => LineStanding::TakenOut,
        None | Some(S::Dropped | S::Cancelled) => LineStanding::Out,
        Some(S::Proposed | S::Approved) if !included => LineStanding::Out,
        Some(S::Proposed) => LineStanding::In,
        Some(S::Approved) => LineStanding::Approved,
        Some(
            S::ToPost
            | S::Posted
            | S::Held
            | S::Queued
            | S::Sending
            | S::Sent
            | S::Failed
            | S::Unknown,
        ) => LineStanding::Made,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_where_its_customer_stands_and_who_took_it_out() {
        use RecipientState as S;
        let lines = [
            (true, false, Some(S::Proposed), LineStanding::In),
            (true, false, Some(S::Approved), LineStanding::Approved),
            (false, true, Some(S::Excluded), LineStanding::TakenOut),
            (false, true, Some(S::Proposed), LineStanding::TakenOut),
            (false, false, None, LineStanding::Out),
            (false, false, Some(S::Approved), LineStanding::Out),
            (true, false, Some(S::Dropped), LineStanding::Out),
            (false, false, Some(S::ToPost), LineStanding::Made),
            (false, false, Some(S::Failed), LineStanding::Made),
        ];
        for (included, taken_out, state, standing) in lines {
            assert_eq!(stands(included, taken_out, state), standing, "{state:?}");
        }
    }
}
