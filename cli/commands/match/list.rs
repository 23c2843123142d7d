//! `owed match` by itself

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::matching::{self, Accepted, Candidate, MatchCredit, MatchEntry, MatchRest, Matching};
use owed_app::wire::{Nothing, plural};
use serde::Serialize;

use super::query;
use crate::output::{Output, money};

/// The waiting entries, and those that were accepted.
#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    matching: Matching,
    /// `null` unless certain matches were to be accepted.
    accepted: Option<Accepted>,
}

pub fn run(cx: &Context<'_>, accept: bool, output: &mut Output) -> Result<u8, Failure> {
    let (matching, accepted) = if accept {
        let swept = matching::list_and_accept_certain(cx, Nothing {})?;
        (swept.waited, Some(swept.accepted))
    } else {
        (matching::list(cx, query(None, None))?, None)
    };
    let answer = Answer { matching, accepted };
    output.show(&answer, |output| print(&answer, output))
}

fn print(answer: &Answer, output: &mut Output) -> Result<(), Failure> {
    let Answer { matching, accepted } = answer;
    let accepted = accepted.as_ref();
    for entry in &matching.entries {
        let done = accepted.is_some_and(|accepted| accepted.entries.contains(&entry.entry_id));
        print_entry(entry, done, output)?;
    }
    for credit in &matching.credits {
        let done = accepted.is_some_and(|accepted| accepted.credits.contains(&credit.credit_id));
        print_credit(credit, done, output)?;
    }
    output.line(&match accepted {
        Some(accepted) => format!(
            "Accepted {}; {} for you.",
            accepted.entries.len() + accepted.credits.len(),
            plural(accepted.waiting, "transaction waits", "transactions wait")
        ),
        None => format!(
            "{}, {} certain.",
            plural(matching.waiting, "transaction waits", "transactions wait"),
            matching.certain
        ),
    })
}

fn print_entry(entry: &MatchEntry, accepted: bool, output: &mut Output) -> Result<(), Failure> {
    let payer = match entry.payer.as_str() {
        "" => "unknown payer",
        payer => payer,
    };
    output.line(&format!(
        "{}  {}  {}  {payer}: {}",
        entry.entry_id,
        entry.booked,
        money(&entry.amount),
        entry.text
    ))?;
    if entry.candidates.is_empty() {
        output.line("    no match")?;
    }
    candidates(&entry.candidates, accepted, output)
}

fn print_credit(credit: &MatchCredit, accepted: bool, output: &mut Output) -> Result<(), Failure> {
    output.line(&format!(
        "--credit {}  {}  {} left  {}: {} {}",
        credit.credit_id,
        credit.dated,
        money(&credit.open),
        credit.customer,
        credit.number,
        credit.note
    ))?;
    candidates(&credit.candidates, accepted, output)
}

fn candidates(
    candidates: &[Candidate],
    accepted: bool,
    output: &mut Output,
) -> Result<(), Failure> {
    for (at, candidate) in candidates.iter().enumerate() {
        output.line(&format!(
            "    {}  {}",
            at + 1,
            told(candidate, accepted && at == 0)
        ))?;
    }
    Ok(())
}

fn told(candidate: &Candidate, accepted: bool) -> String {
    let items = if matches!(candidate.rest, MatchRest::Refund | MatchRest::Refunded) {
        format!("paid back to {}", candidate.customer)
    } else if candidate.items.is_empty() && candidate.claims.is_some() {
        format!("interest, fees and costs of {}", candidate.customer)
    } else if candidate.items.is_empty() {
        format!("unallocated, {}", candidate.customer)
    } else {
        let items = candidate.items.join(", ");
        match candidate.claims {
            Some(_) => format!("{items} with interest, fees and costs"),
            None => items,
        }
    };
    let mark = match (accepted, candidate.certain) {
        (true, _) => " (accepted)",
        (false, true) => " (certain)",
        (false, false) => "",
    };
    let why = candidate.reasons.iter().map(|why| why.text.as_str());
    let why: Vec<&str> = why.collect();
    format!("{items}{mark}: {}", why.join(" "))
}
