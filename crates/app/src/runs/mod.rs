//! Reminder runs: propose, review, approve, produce, send or post (rule R2).

mod anew;
mod charges;
mod draft;
mod everyone;
mod kept;
mod now;
mod outcome;
mod outline;
mod pages;
mod post;
mod print;
mod produce;
mod proposal;
mod recheck;
mod review;
mod reviewing;
mod row;
mod said;
mod schedule;
mod send;
mod settle;
mod shown;
mod status;
mod stored;
mod trial;
mod wire;
mod work;

use owed_receivables::dunning::OLD_PAYMENTS_DAYS;
use owed_receivables::{CustomerId, Date, Language, Money};
use owed_store::{BookReader, RunEntry, RunId, RunProposal, RunRow, Whose};
use owed_texts::{key, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::debtors::KnownDebtors;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::wire::{Nothing, count, iso};

pub(crate) use charges::Charging;
use everyone::{LookedAt, proposals, take_out};
use row::{ProposalRow, asked};

pub use outcome::{Recipient, RecipientFate, RecipientState, RunCounts, RunStatus, RunToDo};
pub use owed_store::RunState;
pub use post::{Post, Posted, post};
pub use produce::{Produce, Produced, produce};
pub use review::{
    Approve, DraftGet, Edit, EditFields, PreviewRun, approve, draft, edit, edit_fields, preview,
};
pub use reviewing::{LineStanding, Review, ReviewGet, ReviewLine, Unfinished, review};
pub use schedule::{Scheduled, by_schedule};
pub use send::{Send, Sent, deliver, send};
pub use status::status;
pub use trial::{PolicyTrial, PolicyTry, TrialRow, try_policy};
pub use wire::{
    LeftOut, Run, RunCustomer, RunDraft, RunEdits, RunHead, RunItem, RunSum, SparedWhy,
};
pub(crate) use work::tasks;

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "RunPropose")]
#[serde(default)]
pub struct Propose {
    pub as_of: Option<String>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct RunGet {
    pub run: i64,
}

/// A line in the list of runs.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RunLine {
    pub run: i64,
    pub as_of: String,
    pub state: RunState,
    pub letters: u32,
}

/// Proposes who gets a reminder as of a day, and keeps the proposal for review. Proposing again returns the same run
/// while nothing has changed, else a new one that replaces it: unapproved proposals are never left behind. Undo skips
/// it, since it changes nothing else.
///
/// # Errors
/// [`Code::Refused`] for a day before the latest run that made letters: runs never go back.
pub fn propose(cx: &Context<'_>, request: Propose) -> Result<Run, Failure> {
    let as_of = cx.as_of(request.as_of.as_deref())?;
    let mut book = cx.app.book()?;
    if let Some(latest) = book.latest_run()?.filter(|latest| *latest > as_of) {
        return Err(Failure::new(
            Code::Refused,
            text!("error-runs-back", latest = iso(latest), day = iso(as_of)),
        ));
    }
    let known = KnownDebtors::read(cx.app, &book, Whose::Everyone, as_of)?;
    let everyone = everyone(cx, &book, &known, &[])?;
    let payments_known_to = book.payments_known_to(as_of)?;
    let proposals = proposals(&everyone)?;
    // Including a person's changes.
    if let Some(run) = standing(&book, as_of, &proposals)? {
        return get(cx, RunGet { run: run.0 });
    }
    let entry = journal::begin(cx, "runs.propose");
    let kept = book.write(entry, |write| match standing(write, as_of, &proposals)? {
        // Another program has made the same proposal meanwhile.
        Some(run) => Ok(Err(run)),
        None => {
            let today = cx.app.today();
            let run = write.keep_proposal(as_of, today, payments_known_to, &proposals)?;
            Ok::<_, Failure>(Ok(run))
        }
    })?;
    match kept.value {
        Ok(run) => looked_at(cx, &book, &book.run(run)?, &everyone),
        Err(run) => get(cx, RunGet { run: run.0 }),
    }
}

/// Returns everyone with anything open, by name; `edited` are a run's entries with a person's changes.
fn everyone<'k>(
    cx: &Context<'_>,
    book: &BookReader,
    known: &'k KnownDebtors,
    edited: &[RunEntry],
) -> Result<Vec<LookedAt<'k>>, Failure> {
    let mut everyone = everyone::look_at(book, known, edited, |done| match done % 1_000 {
        0 => cx.step(done, known.accounts.len(), key!("runs-step-customers")),
        _ => Ok(()),
    })?;
    everyone::sort_by_name(&mut everyone);
    Ok(everyone)
}

/// Returns the run that already proposes exactly this and waits for review.
fn standing(
    book: &BookReader,
    as_of: Date,
    proposals: &[RunProposal],
) -> Result<Option<RunId>, Failure> {
    for run in book.runs(owed_store::PageRequest::ALL)? {
        if run.state == RunState::Proposed && run.as_of == as_of {
            let kept = book.run_proposals(run.id)?;
            let same = kept.len() == proposals.len()
                && kept.iter().zip(proposals).all(|((customer, kept), now)| {
                    *customer == now.customer
                        && stored::is_same::<Vec<ProposalRow>>(kept, &now.proposal)
                });
            return Ok(same.then_some(run.id));
        }
    }
    Ok(None)
}

/// Returns a run with everyone considered.
fn looked_at(
    cx: &Context<'_>,
    book: &BookReader,
    run: &RunRow,
    everyone: &[LookedAt<'_>],
) -> Result<Run, Failure> {
    let language = cx.language(book)?;
    let shown = |one: &LookedAt<'_>| shown::looked_at(one.open, &one.rows, language);
    let customers = everyone.iter().flat_map(shown).collect();
    let asked = asked(everyone.iter().flat_map(|one| &one.rows));
    told(cx, book, run, customers, asked)
}

/// Returns a run with those it wrote to, as stored.
fn kept(cx: &Context<'_>, book: &BookReader, run: &RunRow) -> Result<Run, Failure> {
    let language = cx.language(book)?;
    let labels = book.customer_labels()?;
    let (mut customers, mut all) = (Vec::new(), Vec::new());
    for (customer, kept) in book.run_proposals(run.id)? {
        let rows: Vec<ProposalRow> = stored::read(&kept)?;
        let label = labels.get(&customer).cloned().unwrap_or_default();
        customers.extend(shown::kept(book, customer, &label, &rows, language)?);
        all.extend(rows);
    }
    told(cx, book, run, customers, asked(&all))
}

fn told(
    cx: &Context<'_>,
    book: &BookReader,
    run: &RunRow,
    customers: Vec<RunCustomer>,
    asked: Vec<Money>,
) -> Result<Run, Failure> {
    let language = cx.language(book)?;
    let letters = customers
        .chunk_by(|one, other| one.customer_id == other.customer_id)
        .filter(|rows| rows.iter().any(|row| row.included))
        .count();
    // While it is under review, current knowledge applies.
    let known_to = match run.state {
        RunState::Proposed | RunState::Approved => book.payments_known_to(run.as_of)?,
        RunState::Produced | RunState::Discarded => run.payments_known_to,
    };
    let old = known_to.filter(|day| (run.as_of - *day).num_days() > OLD_PAYMENTS_DAYS);
    let head = RunHead {
        run: run.id.0,
        as_of: iso(run.as_of),
        payments_known_to: known_to.map(iso),
        warning: old
            .map(|day| text!("runs-old-payments", day = language.long_date(day)).text(language)),
        presumed_businesses: presumed_businesses(&customers, language),
        state: run.state,
        letters: count(letters),
        sums: RunSum::all(asked, language),
        left_out: LeftOut::counted(&customers),
    };
    Ok(Run { head, customers })
}

/// Warns of customers charged under a law for businesses who may be consumers.
fn presumed_businesses(customers: &[RunCustomer], language: Language) -> Option<String> {
    let presumed = customers
        .chunk_by(|one, other| one.customer_id == other.customer_id)
        .filter(|rows| rows.iter().any(|row| row.included && row.presumed_business))
        .count();
    (presumed > 0).then(|| text!("runs-presumed-businesses", count = presumed).text(language))
}

/// Returns a run as it is: under review with everyone considered, later with those it wrote to.
///
/// # Errors
/// [`Code::NotFound`].
pub fn get(cx: &Context<'_>, request: RunGet) -> Result<Run, Failure> {
    let book = cx.app.book()?;
    let run = book.run(RunId(request.run))?;
    if !matches!(run.state, RunState::Proposed | RunState::Approved) {
        return kept(cx, &book, &run);
    }
    let entries = book.run_entries(run.id, None)?;
    // As they would be made now.
    let day = run.day(cx.app.today());
    let known = KnownDebtors::read(cx.app, &book, Whose::Everyone, day)?;
    let mut everyone = everyone(cx, &book, &known, &entries)?;
    take_out(&mut everyone, &entries);
    looked_at(cx, &book, &run, &everyone)
}

/// Returns the runs, newest first.
///
/// # Errors
/// The book cannot be read.
pub fn list(cx: &Context<'_>, _: Nothing) -> Result<Vec<RunLine>, Failure> {
    let book = cx.app.book()?;
    book.runs(owed_store::PageRequest {
        offset: 0,
        limit: 200,
    })?
    .into_iter()
    .map(|run| {
        Ok(RunLine {
            run: run.id.0,
            as_of: iso(run.as_of),
            state: run.state,
            letters: count(book.count_run_entries(run.id, None)?),
        })
    })
    .collect()
}

/// Returns the requested entries of a run: those of the customers named, or all if the list is absent.
fn chosen(
    book: &BookReader,
    run: RunId,
    customers: Option<&[i64]>,
) -> Result<Vec<RunEntry>, Failure> {
    let mut entries = book.run_entries(run, None)?;
    let Some(customers) = customers else {
        return Ok(entries);
    };
    for id in customers {
        if !entries.iter().any(|entry| entry.customer.0 == *id) {
            let customer = book.customer(CustomerId(*id))?;
            return Err(Failure::new(
                Code::Refused,
                text!(
                    "error-runs-not-proposed",
                    run = run.0.to_string(),
                    name = customer.name
                ),
            ));
        }
    }
    entries.retain(|entry| customers.contains(&entry.customer.0));
    Ok(entries)
}
