//! Rechecks and drafts those approved (rule R7).

use owed_receivables::{CustomerId, Date, Language};
use owed_store::{BookReader, RunEntry, RunEntryId, RunEntryState, Whose};
use owed_texts::{PlainKey, key};

use super::draft::{Desk, Draft};
use super::outline::{self, Outline};
use super::proposal::Proposing;
use super::row::ProposalRow;
use super::{review, stored};
use crate::context::Context;
use crate::debtors::KnownDebtors;
use crate::failure::Failure;

/// How many customers are read together: the letters of one group are typeset while the next is read.
const PART: usize = 100;

pub(super) const NOTHING_OWED: PlainKey = key!("runs-reason-nothing-owed");

/// Rechecks each entry, records the result in it, and passes its letters to `make`. An entry with unusable data is
/// dropped with the reason (rule R15). Returns the current proposals for those written to, or to be reviewed again, as
/// JSON.
pub(super) fn settle(
    cx: &Context<'_>,
    book: &BookReader,
    day: Date,
    entries: &mut [RunEntry],
    mut make: impl FnMut(Draft),
) -> Result<Vec<(RunEntryId, String)>, Failure> {
    let mut proposals = Vec::new();
    let customers: Vec<CustomerId> = entries.iter().map(|entry| entry.customer).collect();
    let desk = Desk::new(book, Whose::These(&customers), day)?;
    let language = book.company()?.language;
    for part in entries.chunks_mut(PART) {
        let customers: Vec<CustomerId> = part.iter().map(|entry| entry.customer).collect();
        let whose = Whose::These(&customers);
        let known = KnownDebtors::read(cx.app, book, whose, day)?;
        let proposing = Proposing::new(book, &known, whose)?;
        for entry in part {
            let edits = review::edits(entry)?;
            let drafted = || -> Result<(Vec<ProposalRow>, Vec<Draft>), Failure> {
                let Some(open) = known.account(entry.customer) else {
                    return Ok((Vec::new(), Vec::new()));
                };
                let (_, policy) = known.policies.policy_of(&open.customer);
                let account = proposing.account(&known, open, policy, &edits)?;
                Ok((proposing.rows(&account), desk.drafts(&account, &edits)?))
            };
            let (rows, drafts) = match drafted() {
                Err(failure) if failure.is_about_one() => {
                    entry.state = RunEntryState::Dropped;
                    entry.reason = failure.in_full(language);
                    continue;
                }
                drafted => drafted?,
            };
            if drafts.is_empty() {
                entry.state = RunEntryState::Dropped;
                entry.reason = why_dropped(&rows, language);
                continue;
            }
            let reviewed = Outline::read(entry)?;
            entry.outline = outline::stored_outline(&rows)?;
            proposals.push((entry.id, stored::to_keep(&rows)?));
            if let Some(objection) = reviewed.objection(&rows) {
                entry.state = RunEntryState::Proposed;
                entry.reason = objection.text(language);
                continue;
            }
            entry.state = RunEntryState::Produced;
            entry.reason.clear();
            drafts.into_iter().for_each(&mut make);
        }
    }
    Ok(proposals)
}

/// Returns why an approved customer is now left out.
pub(super) fn why_dropped(rows: &[ProposalRow], language: Language) -> String {
    let mut texts: Vec<String> = Vec::new();
    for reason in rows.iter().flat_map(|row| &row.reasons) {
        let text = reason.words(language).text;
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    if texts.is_empty() {
        NOTHING_OWED.text(language)
    } else {
        texts.join(" ")
    }
}
