//! Everyone with anything open, and what a run says of them.

use std::collections::HashMap;

use owed_receivables::CustomerId;
use owed_receivables::dunning::Reason;
use owed_receivables::matching::fold;
use owed_store::{BookReader, OpenAccount, RunEntry, RunEntryState, RunProposal, Whose};

use super::proposal::Proposing;
use super::row::{ProposalRow, is_in};
use super::wire::RunEdits;
use super::{outline, review, stored};
use crate::debtors::KnownDebtors;
use crate::failure::Failure;

/// A customer considered by a run.
pub(super) struct LookedAt<'k> {
    pub open: &'k OpenAccount,
    /// One per currency.
    pub rows: Vec<ProposalRow>,
}

/// Considers everyone; `edited` are a run's entries with a person's changes. `step` is called with the number done.
pub(super) fn look_at<'k>(
    book: &BookReader,
    known: &'k KnownDebtors,
    edited: &[RunEntry],
    step: impl Fn(usize) -> Result<(), Failure>,
) -> Result<Vec<LookedAt<'k>>, Failure> {
    let proposing = Proposing::new(book, known, Whose::Everyone)?;
    let none = RunEdits::default();
    let edits = review::edits_by_customer(edited)?;
    let accounts = known.accounts.iter().enumerate();
    accounts
        .map(|(done, open)| {
            step(done)?;
            let (_, policy) = known.policies.policy_of(&open.customer);
            let edits = edits.get(&open.id).unwrap_or(&none);
            let account = proposing.account(known, open, policy, edits)?;
            let rows = proposing.rows(&account);
            Ok(LookedAt { open, rows })
        })
        .collect()
}

pub(super) fn sort_by_name(everyone: &mut [LookedAt<'_>]) {
    everyone.sort_by_cached_key(|one| (fold(&one.open.customer.name), one.open.id));
}

/// Returns what is stored of a proposal: the rows of each customer included.
pub(super) fn proposals(everyone: &[LookedAt<'_>]) -> Result<Vec<RunProposal>, Failure> {
    let proposed = everyone.iter().filter(|one| is_in(&one.rows));
    proposed
        .map(|one| {
            Ok(RunProposal {
                customer: one.open.id,
                proposal: stored::to_keep(&one.rows)?,
                outline: outline::stored_outline(&one.rows)?,
            })
        })
        .collect()
}

/// Leaves out those that a person took out of a run, and those that it did not propose originally.
pub(super) fn take_out(everyone: &mut [LookedAt<'_>], entries: &[RunEntry]) {
    let states: HashMap<CustomerId, RunEntryState> = entries
        .iter()
        .map(|entry| (entry.customer, entry.state))
        .collect();
    for one in everyone {
        let why = match states.get(&one.open.id) {
            None => Reason::NotProposed,
            Some(RunEntryState::Excluded) => Reason::TakenOut,
            Some(_) => continue,
        };
        for row in one.rows.iter_mut().filter(|row| row.included) {
            row.leave_out(why.clone());
        }
    }
}
