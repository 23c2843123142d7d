//! `owed match` alone

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::matching::{
    self, Accepted, MatchCandidate, MatchCredit, MatchEntry, MatchRest, Matching,
};
use owed_app::wire::Nothing;
use owed_texts::{Language, Message, text};
use serde::Serialize;

use super::query;
use crate::output::{Output, money};

/// The undecided entries, and those accepted.
#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    matching: Matching,
    /// `null` unless certain matches should be accepted.
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
    output.line(match accepted {
        Some(accepted) => text!(
            "cli-accepted",
            count = accepted.entries.len() + accepted.credits.len(),
            waiting = accepted.waiting
        ),
        None => text!(
            "cli-matching-waits",
            waiting = matching.waiting,
            certain = matching.certain
        ),
    })
}

fn print_entry(entry: &MatchEntry, accepted: bool, output: &mut Output) -> Result<(), Failure> {
    let payer = match entry.payer.as_str() {
        "" => text!("cli-unknown-payer").text(output.language()),
        payer => payer.to_owned(),
    };
    output.line(format!(
        "{}  {}  {}  {payer}: {}",
        entry.entry_id,
        entry.booked,
        money(&entry.amount),
        entry.text
    ))?;
    if entry.candidates.is_empty() {
        output.line(text!("cli-no-match"))?;
    }
    candidates(&entry.candidates, accepted, output)
}

fn print_credit(credit: &MatchCredit, accepted: bool, output: &mut Output) -> Result<(), Failure> {
    output.line(text!(
        "cli-credit-left",
        id = credit.credit_id.to_string(),
        day = &credit.dated,
        open = money(&credit.open),
        customer = &credit.customer,
        number = &credit.number,
        note = &credit.note
    ))?;
    candidates(&credit.candidates, accepted, output)
}

fn candidates(
    candidates: &[MatchCandidate],
    accepted: bool,
    output: &mut Output,
) -> Result<(), Failure> {
    for (at, candidate) in candidates.iter().enumerate() {
        let told = told(candidate, accepted && at == 0, output.language());
        output.line(format!("    {}  {told}", at + 1))?;
    }
    Ok(())
}

fn told(candidate: &MatchCandidate, accepted: bool, language: Language) -> String {
    let customer = &candidate.customer;
    let items = if matches!(candidate.rest, MatchRest::Refund | MatchRest::Refunded) {
        text!("cli-match-refund", customer)
    } else if candidate.items.is_empty() && candidate.claims.is_some() {
        text!("cli-match-claims", customer)
    } else if candidate.items.is_empty() {
        text!("cli-match-unallocated", customer)
    } else {
        let items = candidate.items.join(", ");
        match candidate.claims {
            Some(_) => text!("cli-match-with-claims", items),
            None => Message::plain(items),
        }
    };
    let items = match (accepted, candidate.certain) {
        (true, _) => text!("cli-match-accepted", items),
        (false, true) => text!("cli-match-certain", items),
        (false, false) => items,
    };
    let why = candidate.reasons.iter().map(|why| why.text.as_str());
    let why: Vec<&str> = why.collect();
    format!("{}: {}", items.text(language), why.join(" "))
}
