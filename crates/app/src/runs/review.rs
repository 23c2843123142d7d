//! Review: a person changes, checks and approves (rule R2).

use std::collections::HashMap;

use owed_receivables::dunning::{Policy, Reason};
use owed_receivables::{CustomerId, Language};
use owed_store::{BookReader, Record, RunEntry, RunEntryState, RunId, RunRow, RunState};
use owed_texts::text;
use serde::Deserialize;
use ts_rs::TS;

use super::outcome::RunStatus;
use super::proposal::Proposing;
use super::row::ProposalRow;
use super::wire::{RunCustomer, RunDraft, RunEdits};
use super::{chosen, outline, pages, shown, status, stored};
use crate::context::Context;
use crate::debtors::KnownDebtors;
use crate::failure::{Code, Failure};
use crate::letters::PreviewPages;
use crate::seen::still;
use crate::wire::{Changes, somebody};
use crate::{journal, settings};

/// Approves what a run proposes, so that it can be produced.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "RunApprove")]
#[serde(default)]
pub struct Approve {
    pub run: i64,
    /// Only these; `null` means everyone not taken out. An empty list is refused, since it means nobody.
    pub customers: Option<Vec<i64>>,
    /// Everyone except these, who are taken out.
    pub except: Vec<i64>,
}

/// Changes one customer's letter, or takes the customer out.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "RunEdit")]
#[serde(default)]
pub struct Edit {
    pub run: i64,
    pub customer_id: i64,
    /// No letter to this customer in this run.
    pub exclude: bool,
    pub edits: RunEdits,
    /// The changes to it as the person saw them; if someone else has changed it since, nothing is saved. `null` means
    /// unchecked.
    #[ts(optional)]
    pub seen: Option<RunEdits>,
}

/// Changes single fields of one customer's letter, or takes the customer out.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunEditFields")]
pub struct EditFields {
    pub run: i64,
    pub customer_id: i64,
    /// No letter to this customer in this run.
    pub exclude: bool,
    pub changes: Changes<RunEdits>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewRun {
    pub run: i64,
    pub customer_id: i64,
    /// Previews these changes without saving them; `null` means as it is.
    #[serde(default)]
    pub edits: Option<RunEdits>,
}

/// One customer's letter in a run.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunDraftGet")]
pub struct DraftGet {
    pub run: i64,
    pub customer_id: i64,
}

impl stored::Keep for RunEdits {}

/// Returns a person's changes, by customer.
pub(super) fn edits_by_customer(
    entries: &[RunEntry],
) -> Result<HashMap<CustomerId, RunEdits>, Failure> {
    entries
        .iter()
        .map(|entry| Ok((entry.customer, edits(entry)?)))
        .collect()
}

pub(super) fn edits(entry: &RunEntry) -> Result<RunEdits, Failure> {
    if entry.edits.is_empty() {
        Ok(RunEdits::default())
    } else {
        stored::read(&entry.edits)
    }
}

/// Approves the customers chosen.
///
/// # Errors
/// [`Code::Invalid`] if nobody is chosen; [`Code::Refused`] if the run is already produced.
pub fn approve(cx: &Context<'_>, request: Approve) -> Result<RunStatus, Failure> {
    let run = RunId(request.run);
    let customers = somebody(request.customers.as_deref())?;
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "runs.approve"), |write| {
        under_review(write, run)?;
        settings::must_have_name(&write.company()?)?;
        let mut entries = chosen(write, run, customers)?;
        chosen(write, run, Some(&request.except))?;
        let language = write.company()?.language;
        for entry in &mut entries {
            if request.except.contains(&entry.customer.0) {
                take_out(entry, language);
            } else if entry.state == RunEntryState::Proposed {
                entry.state = RunEntryState::Approved;
            }
        }
        let approved = entries
            .iter()
            .filter(|entry| entry.state == RunEntryState::Approved)
            .count();
        write.summarize(text!(
            "journal-run-approved",
            run = run.0.to_string(),
            count = approved.to_string()
        ));
        for entry in &entries {
            write.update_run_entry(entry)?;
        }
        if approved > 0 {
            write.set_run_state(run, RunState::Approved)?;
        }
        Ok::<_, Failure>(())
    })?;
    status(cx, super::RunGet { run: run.0 })
}

/// Changes a customer's letter; returns its current rows.
///
/// # Errors
/// [`Code::Invalid`] for a higher level without a reason, or a level that the policy lacks; [`Code::Refused`] if
/// someone has changed the letter since.
pub fn edit(cx: &Context<'_>, request: Edit) -> Result<Vec<RunCustomer>, Failure> {
    let Edit {
        run,
        customer_id,
        exclude,
        edits,
        seen,
    } = request;
    change(cx, run, customer_id, exclude, |book, entry, now| {
        let name = book.customer(entry.customer)?.name;
        let letter = text!("runs-reminder-to", name);
        still(book, Record::RunEntry(entry.id), letter, seen.as_ref(), now)?;
        *now = edits;
        Ok(())
    })
}

/// Changes some fields of a customer's letter; the others keep their current values.
///
/// # Errors
/// As [`edit`].
pub fn edit_fields(cx: &Context<'_>, request: EditFields) -> Result<Vec<RunCustomer>, Failure> {
    let EditFields {
        run,
        customer_id,
        exclude,
        changes,
    } = request;
    change(cx, run, customer_id, exclude, |_, _, edits| {
        changes.apply(edits)
    })
}

/// Takes a customer out of this run at a person's request.
fn take_out(entry: &mut RunEntry, language: Language) {
    entry.state = RunEntryState::Excluded;
    entry.reason = Reason::TakenOut.text(language);
}

fn change(
    cx: &Context<'_>,
    run: i64,
    customer_id: i64,
    exclude: bool,
    change: impl FnOnce(&BookReader, &RunEntry, &mut RunEdits) -> Result<(), Failure>,
) -> Result<Vec<RunCustomer>, Failure> {
    let run = RunId(run);
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "runs.edit"), |write| {
        let row = under_review(write, run)?;
        let mut entry = chosen(write, run, Some(&[customer_id]))?.remove(0);
        let mut edits = edits(&entry)?;
        change(write, &entry, &mut edits)?;
        let (rows, shown) = as_edited(cx, write, &row, entry.customer, &edits)?;
        entry.edits = stored::to_keep(&edits)?;
        entry.outline = outline::stored_outline(&rows)?;
        if exclude {
            take_out(&mut entry, write.company()?.language);
        } else if entry.state == RunEntryState::Excluded {
            entry.state = RunEntryState::Proposed;
            entry.reason.clear();
        }
        let name = write.customer(entry.customer)?.name;
        write.summarize(text!("journal-run-edited", run = run.0.to_string(), name));
        write.update_run_entry(&entry)?;
        Ok::<_, Failure>(shown)
    })?;
    Ok(written.value)
}

/// Returns a customer's rows with these edits, and as displayed.
fn as_edited(
    cx: &Context<'_>,
    book: &BookReader,
    run: &RunRow,
    customer: CustomerId,
    edits: &RunEdits,
) -> Result<(Vec<ProposalRow>, Vec<RunCustomer>), Failure> {
    let known = KnownDebtors::read(cx.app, book, customer.into(), run.day(cx.app.today()))?;
    let proposing = Proposing::new(book, &known, customer.into())?;
    let open = known
        .accounts
        .first()
        .ok_or_else(|| Failure::new(Code::Refused, text!("error-runs-nothing-owed")))?;
    let (_, policy) = known.policies.policy_of(&open.customer);
    if let Some(level) = edits.level {
        let plain = proposing.account(&known, open, policy, &RunEdits::default())?;
        let proposed = plain.rows.iter().map(|(row, _)| row.level).max();
        level_fits(policy, level, proposed.unwrap_or(0), &edits.level_reason)?;
    }
    let account = proposing.account(&known, open, policy, edits)?;
    let rows = proposing.rows(&account);
    let shown = shown::looked_at(open, &rows, cx.language(book)?);
    Ok((rows, shown))
}

fn level_fits(policy: &Policy, level: u8, proposed: u8, reason: &str) -> Result<(), Failure> {
    if policy.level(level).is_none() {
        return Err(Failure::invalid(
            "level",
            text!(
                "error-runs-levels",
                name = &policy.name,
                count = policy.levels.len()
            ),
        ));
    }
    if level > proposed && reason.trim().is_empty() {
        return Err(Failure::invalid(
            "level_reason",
            text!("error-runs-level-above", level, proposed),
        ));
    }
    Ok(())
}

/// Returns the actual pages and the mail for one customer of a run, as they would be sent.
///
/// # Errors
/// [`Code::Refused`] if there is nothing left to write.
pub fn preview(cx: &Context<'_>, request: PreviewRun) -> Result<PreviewPages, Failure> {
    let book = cx.app.book()?;
    let run = book.run(RunId(request.run))?;
    let customer = CustomerId(request.customer_id);
    let edits = match request.edits {
        Some(edits) => edits,
        None => kept_edits(&book, run.id, customer)?,
    };
    pages::pages(cx, &book, &run, customer, &edits)
}

/// Returns what can be changed of one customer's letter: earlier changes, the current texts, the levels.
///
/// # Errors
/// [`Code::Refused`] if there is nothing left to write.
pub fn draft(cx: &Context<'_>, request: DraftGet) -> Result<RunDraft, Failure> {
    let book = cx.app.book()?;
    let run = book.run(RunId(request.run))?;
    let customer = CustomerId(request.customer_id);
    let edits = kept_edits(&book, run.id, customer)?;
    pages::draft(cx, &book, &run, customer, edits)
}

fn kept_edits(book: &BookReader, run: RunId, customer: CustomerId) -> Result<RunEdits, Failure> {
    book.run_entry(run, customer)?
        .map_or_else(|| Ok(RunEdits::default()), |entry| edits(&entry))
}

/// Returns the run if it can still be changed.
fn under_review(book: &BookReader, run: RunId) -> Result<RunRow, Failure> {
    let row = book.run(run)?;
    match row.state {
        RunState::Proposed | RunState::Approved => Ok(row),
        RunState::Produced => Err(Failure::new(
            Code::Refused,
            text!("error-runs-produced", run = run.0.to_string()),
        )),
        RunState::Discarded => Err(Failure::new(
            Code::Refused,
            text!("error-runs-discarded", run = run.0.to_string()),
        )
        .hint(text!("error-runs-list-shows"))),
    }
}
