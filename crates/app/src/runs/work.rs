//! Tasks of the day from reminders: customers due, letters to post, interrupted runs.

use std::collections::BTreeSet;

use owed_receivables::dunning::{Channel, ReasonCode};
use owed_receivables::{Date, Language};
use owed_store::{BookReader, PageRequest, RunRow, RunState, Whose};
use owed_texts::text;

use super::everyone::{LookedAt, look_at, take_out};
use super::reviewing::approved;
use super::row::{ProposalRow, asked, is_in};
use crate::context::App;
use crate::debtors::KnownDebtors;
use crate::failure::Failure;
use crate::wire::{Task, TaskKind, count};

/// Returns the tasks in the order in which to do them.
pub(crate) fn tasks(
    app: &App,
    book: &BookReader,
    today: Date,
    language: Language,
) -> Result<Vec<Task>, Failure> {
    let mut tasks = Vec::new();
    tasks.extend(unfinished(book, language)?);
    tasks.extend(to_post(book, language)?);
    tasks.extend(due(app, book, today, language)?);
    Ok(tasks)
}

/// Counts those whom a run of today would write to, with what it would ask for: what Reminders shows, less what a
/// person took out of the run under review. Anything else overdue waits, is paused or is held back. Counts also those to
/// whom nothing can be sent.
fn due(
    app: &App,
    book: &BookReader,
    today: Date,
    language: Language,
) -> Result<Vec<Task>, Failure> {
    let run = under_review(book, today)?;
    let day = run.as_ref().map_or(today, |run| run.day(today));
    let entries = match &run {
        Some(run) => book.run_entries(run.id, None)?,
        None => Vec::new(),
    };
    let known = KnownDebtors::read(app, book, Whose::Everyone, day)?;
    let mut everyone = look_at(book, &known, &entries, |_| Ok(()))?;
    if run.is_some() {
        take_out(&mut everyone, &entries);
    }
    let customers = everyone.iter().filter(|one| is_in(&one.rows)).count();
    let asked = asked(everyone.iter().flat_map(|one| &one.rows));
    let sums: Vec<String> = asked.iter().map(|sum| language.money(*sum)).collect();
    let customers = count(customers);
    let due = Task {
        kind: TaskKind::Overdue,
        text: text!("today-task-overdue", count = customers).text(language),
        detail: sums.join(" · "),
        count: customers,
        urgent: true,
    };
    let tasks = [due, unreachable(&everyone, language)];
    Ok(tasks.into_iter().filter(|task| task.count > 0).collect())
}

/// Counts those to whom a reminder could not be sent: no address, none that works, nobody for the level.
fn unreachable(everyone: &[LookedAt<'_>], language: Language) -> Task {
    let is_unreachable = |row: &ProposalRow| {
        let mut reasons = row.reasons.iter();
        reasons.any(|reason| reason.code() == ReasonCode::NoAddress)
    };
    let them: Vec<&str> = everyone
        .iter()
        .filter(|one| !is_in(&one.rows) && one.rows.iter().any(is_unreachable))
        .map(|one| one.open.customer.name.as_str())
        .collect();
    let more = if them.len() > 3 { ", …" } else { "" };
    let names: Vec<&str> = them.iter().take(3).copied().collect();
    let customers = count(them.len());
    Task {
        kind: TaskKind::Unreachable,
        text: text!("today-task-unreachable", count = customers).text(language),
        detail: format!("{}{more}", names.join(", ")),
        count: customers,
        urgent: true,
    }
}

/// Returns the run that Reminders shows: the newest approved one not completely made, else the one proposed today.
fn under_review(book: &BookReader, today: Date) -> Result<Option<RunRow>, Failure> {
    let runs = book.runs(PageRequest::ALL)?;
    let proposed = |run: &&RunRow| run.state == RunState::Proposed && run.as_of == today;
    let found = approved(&runs).or_else(|| runs.iter().find(proposed));
    Ok(found.copied())
}

/// Counts letters made and not marked as posted: until then their level does not count (rule R4).
fn to_post(book: &BookReader, language: Language) -> Result<Option<Task>, Failure> {
    let letters = book.pending_letters(None)?;
    let days: Vec<Date> = letters
        .iter()
        .filter(|letter| letter.channel == Channel::Letter)
        .map(|letter| letter.dated)
        .collect();
    let Some(oldest) = days.iter().min() else {
        return Ok(None);
    };
    let letters = count(days.len());
    Ok(Some(Task {
        kind: TaskKind::LettersToPost,
        text: text!("today-task-letters-to-post", count = letters).text(language),
        detail: text!(
            "today-task-letters-to-post-why",
            day = language.long_date(*oldest)
        )
        .text(language),
        count: letters,
        urgent: true,
    }))
}

/// Counts approved runs whose letters are not made.
fn unfinished(book: &BookReader, language: Language) -> Result<Option<Task>, Failure> {
    let approved: BTreeSet<i64> = book
        .runs(PageRequest::ALL)?
        .into_iter()
        .filter(|run| run.state == RunState::Approved)
        .map(|run| run.id.0)
        .collect();
    let runs = count(approved.len());
    Ok((runs > 0).then(|| Task {
        kind: TaskKind::RunsUnfinished,
        text: text!("today-task-runs-unfinished", count = runs).text(language),
        detail: text!("today-task-runs-unfinished-why").text(language),
        count: runs,
        urgent: true,
    }))
}
