//! Tries a policy on the book before it is used (rule R12).

use owed_receivables::dunning::PolicyId;
use owed_receivables::matching::fold;
use owed_receivables::{Language, LegalKind};
use owed_store::{OpenAccount, Whose};
use owed_texts::{key, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::proposal::Proposing;
use super::row::{ProposalRow, asked, is_in};
use super::shown;
use super::wire::{RunCustomer, RunEdits, RunSum};
use crate::context::Context;
use crate::debtors::KnownDebtors;
use crate::failure::Failure;
use crate::policies::PolicyForm;
use crate::wire::{count, iso};

/// The policy to try, the day, and the customers.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct PolicyTry {
    /// A policy of the book; with a form, the one that the form would change.
    pub id: Option<i64>,
    pub form: Option<PolicyForm>,
    /// Empty means today.
    pub as_of: Option<String>,
    /// As the standard for this kind of customer. `null` means for those with the policy that the form would change, or
    /// for everyone if it is new.
    pub kind: Option<LegalKind>,
}

/// Who would get what, compared with the current policies.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PolicyTrial {
    pub as_of: String,
    pub policy: String,
    /// The customers with anything open to whom the policy would apply.
    pub customers: u32,
    pub letters_now: u32,
    pub letters_then: u32,
    /// What the letters would ask for.
    pub sums_now: Vec<RunSum>,
    pub sums_then: Vec<RunSum>,
    /// Customers for whom something changes, by name.
    pub changes: Vec<TrialRow>,
}

/// One customer under both policies, with a row per currency and the reasons.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TrialRow {
    pub now: Vec<RunCustomer>,
    pub then: Vec<RunCustomer>,
}

/// Tries a policy without writing anything.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) if the policy cannot be used or none is given.
pub fn try_policy(cx: &Context<'_>, request: PolicyTry) -> Result<PolicyTrial, Failure> {
    let as_of = cx.as_of(request.as_of.as_deref())?;
    let book = cx.app.book()?;
    let id = request.id.map(PolicyId);
    let policy = match (&request.form, id) {
        (Some(form), _) => form.checked()?,
        (None, Some(id)) => book.policy(id)?.policy,
        (None, None) => return Err(Failure::invalid("form", text!("error-runs-no-policy"))),
    };
    let known = KnownDebtors::read(cx.app, &book, Whose::Everyone, as_of)?;
    let proposing = Proposing::new(&book, &known, Whose::Everyone)?;
    let replaced = match request.kind {
        Some(kind) => Some(known.policies.standard(kind).0),
        None => id.filter(|_| request.form.is_some()),
    };
    let none = RunEdits::default();
    let mut tried = Vec::new();
    for (done, open) in known.accounts.iter().enumerate() {
        if done % 1_000 == 0 {
            cx.step(done, known.accounts.len(), key!("runs-step-policy"))?;
        }
        let (present_id, present) = known.policies.policy_of(&open.customer);
        if replaced.is_some_and(|replaced| replaced != present_id) {
            continue;
        }
        let under = |policy| {
            let account = proposing.account(&known, open, policy, &none)?;
            Ok::<_, Failure>(proposing.rows(&account))
        };
        tried.push(Tried {
            open,
            now: under(present)?,
            then: under(&policy)?,
        });
    }
    let language = cx.language(&book)?;
    let now: Vec<&[ProposalRow]> = tried.iter().map(|one| &one.now[..]).collect();
    let then: Vec<&[ProposalRow]> = tried.iter().map(|one| &one.then[..]).collect();
    let letters = |side: &[&[ProposalRow]]| count(side.iter().filter(|rows| is_in(rows)).count());
    let sums =
        |side: &[&[ProposalRow]]| RunSum::all(asked(side.iter().copied().flatten()), language);
    let mut changed: Vec<&Tried<'_>> = tried.iter().filter(|one| one.is_a_change()).collect();
    changed.sort_by_cached_key(|one| fold(&one.open.customer.name));
    Ok(PolicyTrial {
        as_of: iso(as_of),
        policy: policy.name,
        customers: count(tried.len()),
        letters_now: letters(&now),
        letters_then: letters(&then),
        sums_now: sums(&now),
        sums_then: sums(&then),
        changes: changed.iter().map(|one| one.row(language)).collect(),
    })
}

/// One customer under both policies.
struct Tried<'k> {
    open: &'k OpenAccount,
    now: Vec<ProposalRow>,
    then: Vec<ProposalRow>,
}

impl Tried<'_> {
    fn is_a_change(&self) -> bool {
        outcome(&self.now) != outcome(&self.then)
    }

    fn row(&self, language: Language) -> TrialRow {
        TrialRow {
            now: shown::looked_at(self.open, &self.now, language),
            then: shown::looked_at(self.open, &self.then, language),
        }
    }
}

/// Returns what a customer would notice.
fn outcome(rows: &[ProposalRow]) -> Vec<impl PartialEq> {
    let included = rows.iter().filter(|row| row.included);
    included
        .map(|row| {
            let letter = (row.kind, row.level, row.channel, row.tone, row.deadline);
            (letter, row.balance, row.total())
        })
        .collect()
}
