//! Entries that wait, as displayed.

use owed_receivables::matching::{Candidate, MatchReasonCode};
use owed_receivables::{BankEntryId, CreditId, EntryState, Language};
use owed_store::{BankEntryRow, BookReader, CreditRow};

use super::accept::take_certain;
use super::known::Base;
use super::propose::{Look, Proposal, is_certain};
use super::wire::{MatchCredit, MatchEntry, MatchSweep, Matching, Query};
use super::{Why, candidates};
use crate::context::Context;
use crate::cores::on_all_cores;
use crate::failure::Failure;
use crate::wire::{Amount, Nothing, Window, count, iso};

/// Returns the waiting entries with their candidates, or one entry.
///
/// # Errors
/// The book cannot be read, or there is no such entry.
pub fn list(cx: &Context<'_>, query: Query) -> Result<Matching, Failure> {
    let book = cx.app.book()?;
    matching_listed(cx, &book, &Look::at(&book, cx.app.today())?, &query)
}

/// Returns everything that waited, and what of it was accepted as certain, in one journal entry.
///
/// # Errors
/// The book cannot be written.
pub fn list_and_accept_certain(cx: &Context<'_>, _: Nothing) -> Result<MatchSweep, Failure> {
    let mut book = cx.app.book()?;
    let look = Look::at(&book, cx.app.today())?;
    let all = Query {
        window: Window::ALL,
        ..Query::default()
    };
    Ok(MatchSweep {
        waited: matching_listed(cx, &book, &look, &all)?,
        accepted: take_certain(cx, &mut book, look, None)?,
    })
}

fn matching_listed(
    cx: &Context<'_>,
    book: &BookReader,
    look: &Look,
    query: &Query,
) -> Result<Matching, Failure> {
    let language = cx.language(book)?;
    let (base, proposals) = (&look.base, &look.proposals);
    let certain = proposals
        .entries
        .iter()
        .filter(|(_, proposal)| proposal.is_certain())
        .count();
    let credits_certain = proposals
        .credits
        .iter()
        .filter(|(_, found)| is_certain(found))
        .count();
    let (mut entries, mut credits): (Vec<_>, Vec<_>) = (
        proposals.entries.iter().collect(),
        proposals.credits.iter().collect(),
    );
    let (waits_no_longer, used_up);
    if let Some(id) = query.credit_id.map(CreditId) {
        entries.clear();
        credits.retain(|(row, _)| row.id == id);
        if credits.is_empty() {
            used_up = (book.credit(id)?, Vec::new());
            credits.push(&used_up);
        }
    } else if let Some(id) = query.entry_id.map(BankEntryId) {
        credits.clear();
        entries.retain(|(row, _)| row.id == id);
        if entries.is_empty() {
            let entry = book.bank_entry(id)?;
            waits_no_longer = (BankEntryRow { id, entry }, Proposal::Pays(Vec::new()));
            entries.push(&waits_no_longer);
        }
    }
    let (offset, limit) = (query.window.offset as usize, query.window.limit as usize);
    let window = entries.into_iter().skip(offset).take(limit);
    let window = window
        .map(|(row, proposal)| Ok((decided(book, row)?, row, proposal)))
        .collect::<Result<Vec<_>, Failure>>()?;
    let credits = credits.into_iter().take(limit);
    let credits = credits
        .map(|(row, found)| credit(book, base, row, found, language))
        .collect::<Result<_, _>>()?;
    Ok(Matching {
        waiting: count(proposals.entries.len()),
        certain: count(certain),
        entries: on_all_cores(&window, |(decided, row, proposal)| {
            entry(base, row, proposal, decided, language)
        }),
        credits,
        credits_certain: count(credits_certain),
    })
}

fn credit(
    book: &BookReader,
    base: &Base,
    row: &CreditRow,
    found: &[Candidate],
    language: Language,
) -> Result<MatchCredit, Failure> {
    let made = book.credit_match(row.id)?;
    Ok(MatchCredit {
        credit_id: row.id.0,
        number: row.number.clone(),
        customer_id: row.customer.0,
        customer: row.customer_name.clone(),
        dated: iso(row.dated),
        amount: Amount::new(row.amount, language),
        open: Amount::new(row.on_account, language),
        note: row.note.clone(),
        candidates: found
            .iter()
            .map(|one| candidates::pays(base, one, language))
            .collect(),
        reasons: made.as_ref().map_or_else(Vec::new, |made| {
            serde_json::from_str(&made.reasons).unwrap_or_default()
        }),
        by_itself: made.is_some_and(|made| made.by_itself),
    })
}

/// Why an entry no longer waits, and whether the program decided it.
#[derive(Default)]
struct Decided {
    reasons: Vec<Why>,
    by_itself: bool,
}

fn decided(book: &BookReader, row: &BankEntryRow) -> Result<Decided, Failure> {
    let its = &row.entry;
    if its.state == EntryState::Open {
        return Ok(Decided::default());
    }
    Ok(match book.bank_match(row.id)? {
        Some(made) => Decided {
            reasons: serde_json::from_str(&made.reasons).unwrap_or_default(),
            by_itself: made.by_itself,
        },
        None if its.state == EntryState::SetAside => Decided {
            reasons: vec![Why {
                code: MatchReasonCode::SetAside,
                text: its.reason.clone(),
            }],
            by_itself: false,
        },
        None => Decided::default(),
    })
}

fn entry(
    base: &Base,
    row: &BankEntryRow,
    proposal: &Proposal,
    decided: &Decided,
    language: Language,
) -> MatchEntry {
    let its = &row.entry;
    MatchEntry {
        entry_id: row.id.0,
        booked: iso(its.booked),
        amount: Amount::new(its.amount, language),
        state: its.state,
        payer: its.name.clone(),
        account: its.other_account.clone(),
        reference: its.reference.clone(),
        text: its.text.clone(),
        candidates: match proposal {
            Proposal::IsKnown { told, pays } => {
                let known = told
                    .iter()
                    .map(|one| candidates::is_known(base, one, language));
                known
                    .chain(pays.iter().map(|one| candidates::pays(base, one, language)))
                    .collect()
            }
            Proposal::Pays(found) => found
                .iter()
                .map(|one| candidates::pays(base, one, language))
                .collect(),
            Proposal::WentBack(found) => found
                .iter()
                .map(|one| candidates::went_back(base, one, language))
                .collect(),
        },
        reasons: decided.reasons.clone(),
        by_itself: decided.by_itself,
    }
}
