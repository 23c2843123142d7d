//! `owed match`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::matching::{
    self, Accept, Accepted, Aside, Candidate, MatchCredit, MatchEntry, MatchRest, Matching, Park,
    Query, Undo,
};
use owed_app::wire::{Window, plural};
use owed_app::{customers, invoices};
use serde::Serialize;

use super::customers::money;
use crate::args::{self, MatchAction};
use crate::output::Output;

/// What waits, and what was accepted of it.
#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    matching: Matching,
    /// `null` unless certain matches were to be accepted.
    accepted: Option<Accepted>,
}

pub fn run(cx: &Context<'_>, words: args::Match, output: &mut Output) -> Result<u8, Failure> {
    let Some(action) = words.action else {
        return list(cx, words.accept_certain, output);
    };
    let (query, said) = match action {
        MatchAction::Accept {
            entry,
            credit,
            candidate,
            seen,
            items,
            settles,
        } => {
            let invoice_ids = items.iter().map(|number| invoices::id_of(cx, number));
            let request = Accept {
                entry_id: entry.unwrap_or(0),
                credit_id: credit,
                candidate: candidate.unwrap_or(0),
                seen: seen.unwrap_or_default(),
                invoice_ids: invoice_ids.collect::<Result<_, _>>()?,
                settles: settles.unwrap_or_default(),
            };
            matching::accept(cx, request)?;
            (only(entry, credit), "Matched.")
        }
        MatchAction::Undo { entry, credit } => {
            let request = Undo {
                entry_id: entry.unwrap_or(0),
                credit_id: credit,
            };
            matching::undo(cx, request)?;
            (only(entry, credit), "Taken back.")
        }
        MatchAction::Park { entry, customer } => {
            let customer_id = customers::id_of(cx, &customer)?;
            let request = Park {
                entry_id: entry,
                customer_id,
            };
            matching::park(cx, request)?;
            (only(Some(entry), None), "On account.")
        }
        MatchAction::Aside { entry, reason } => {
            let request = Aside {
                entry_id: entry,
                reason,
            };
            matching::aside(cx, request)?;
            (only(Some(entry), None), "Set aside.")
        }
    };
    if output.json {
        output.answer(&matching::list(cx, query)?)?;
    } else {
        output.line(said)?;
    }
    Ok(0)
}

fn list(cx: &Context<'_>, accept: bool, output: &mut Output) -> Result<u8, Failure> {
    let (matching, accepted) = if accept {
        let (waited, accepted) = matching::list_and_accept_certain(cx)?;
        (waited, Some(accepted))
    } else {
        (matching::list(cx, only(None, None))?, None)
    };
    if output.json {
        output.answer(&Answer { matching, accepted })?;
        return Ok(0);
    }
    for entry in &matching.entries {
        let done = accepted
            .as_ref()
            .is_some_and(|accepted| accepted.entries.contains(&entry.entry_id));
        print(entry, done, output)?;
    }
    for credit in &matching.credits {
        let done = accepted
            .as_ref()
            .is_some_and(|accepted| accepted.credits.contains(&credit.credit_id));
        print_credit(credit, done, output)?;
    }
    match &accepted {
        Some(accepted) => output.line(&format!(
            "Accepted {}; {} for you.",
            accepted.entries.len() + accepted.credits.len(),
            plural(accepted.waiting, "entry waits", "entries wait")
        ))?,
        None => output.line(&format!(
            "{}, {} certain.",
            plural(matching.waiting, "entry waits", "entries wait"),
            matching.certain
        ))?,
    }
    Ok(0)
}

fn only(entry_id: Option<i64>, credit_id: Option<i64>) -> Query {
    Query {
        entry_id,
        credit_id,
        window: Window::ALL,
    }
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

fn print(entry: &MatchEntry, accepted: bool, output: &mut Output) -> Result<(), Failure> {
    let payer = if entry.payer.is_empty() {
        "unknown payer"
    } else {
        &entry.payer
    };
    output.line(&format!(
        "{}  {}  {}  {payer}: {}",
        entry.entry_id,
        entry.booked,
        money(&entry.amount),
        entry.text
    ))?;
    if entry.candidates.is_empty() {
        output.line("    nothing fits")?;
    }
    candidates(&entry.candidates, accepted, output)
}

fn told(candidate: &Candidate, accepted: bool) -> String {
    let items = if matches!(candidate.rest, MatchRest::Refund | MatchRest::Refunded) {
        format!("paid back to {}", candidate.customer)
    } else if candidate.items.is_empty() && candidate.claims.is_some() {
        format!("interest, fees and costs of {}", candidate.customer)
    } else if candidate.items.is_empty() {
        format!("on account of {}", candidate.customer)
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
    let why: Vec<&str> = candidate
        .reasons
        .iter()
        .map(|why| why.text.as_str())
        .collect();
    format!("{items}{mark}: {}", why.join(" "))
}
