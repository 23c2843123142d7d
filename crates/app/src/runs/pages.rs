//! One customer's letter as it would be made: its pages and its texts.

use owed_receivables::CustomerId;
use owed_store::{BookReader, RunRow};
use owed_texts::text;

use super::draft::{Desk, Draft};
use super::proposal::Proposing;
use super::wire::{RunDraft, RunEdits};
use crate::context::Context;
use crate::debtors::KnownDebtors;
use crate::failure::{Code, Failure};
use crate::letters::{self, PreviewPages};

/// Returns the actual pages and the mail for one customer of a run.
pub(super) fn pages(
    cx: &Context<'_>,
    book: &BookReader,
    run: &RunRow,
    customer: CustomerId,
    edits: &RunEdits,
) -> Result<PreviewPages, Failure> {
    let draft = first(cx, book, run, customer, edits)?;
    let mail_to = letters::mail_to(book, customer, draft.level)?;
    letters::pages(&draft.facts, mail_to)
}

/// Returns the texts of one customer's letter, a person's changes, and the levels.
pub(super) fn draft(
    cx: &Context<'_>,
    book: &BookReader,
    run: &RunRow,
    customer: CustomerId,
    edits: RunEdits,
) -> Result<RunDraft, Failure> {
    let whole = RunEdits {
        without: Vec::new(),
        ..edits.clone()
    };
    let words = letters::words(&first(cx, book, run, customer, &whole)?.facts)?;
    let day = run.day(cx.app.today());
    let known = KnownDebtors::read(cx.app, book, customer.into(), day)?;
    let (proposed, levels) = match known.accounts.first() {
        Some(open) => {
            let (_, policy) = known.policies.policy_of(&open.customer);
            let plain = RunEdits::default();
            let rows = Proposing::new(book, &known, customer.into())?
                .account(&known, open, policy, &plain)?
                .rows;
            let proposed = rows.iter().map(|(row, _)| row.level).max();
            (proposed.unwrap_or(0), policy.levels.len())
        }
        None => (0, 0),
    };
    Ok(RunDraft {
        edits,
        subject: words.subject,
        opening: words.opening,
        request: words.request,
        closing: words.closing,
        proposed,
        levels: u8::try_from(levels).unwrap_or(u8::MAX),
    })
}

/// Returns the first letter to one customer of a run.
fn first(
    cx: &Context<'_>,
    book: &BookReader,
    run: &RunRow,
    customer: CustomerId,
    edits: &RunEdits,
) -> Result<Draft, Failure> {
    let day = run.day(cx.app.today());
    let known = KnownDebtors::read(cx.app, book, customer.into(), day)?;
    let proposing = Proposing::new(book, &known, customer.into())?;
    let desk = Desk::new(book, customer.into(), day)?;
    let nothing = || Failure::new(Code::Refused, text!("error-runs-nothing-to-remind"));
    let open = known.accounts.first().ok_or_else(nothing)?;
    let (_, policy) = known.policies.policy_of(&open.customer);
    let account = proposing.account(&known, open, policy, edits)?;
    desk.drafts(&account, edits)?
        .into_iter()
        .next()
        .ok_or_else(nothing)
}
