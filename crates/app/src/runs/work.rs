//! What reminders bring to the day's work: who is due, letters to post, runs that stopped half-way.

use std::collections::{BTreeMap, BTreeSet};

use owed_receivables::dunning::{Channel, propose};
use owed_receivables::{Currency, Date, Language, Money};
use owed_store::{PageRequest, Reading, RunState, Whose};

use super::known::Known;
use crate::context::App;
use crate::failure::Failure;
use crate::today::Task;
use crate::wire::{count, plural};

/// In the order they are to be done.
pub(crate) fn tasks(
    app: &App,
    book: &Reading,
    today: Date,
    language: Language,
) -> Result<Vec<Task>, Failure> {
    let tasks = [
        unfinished(book)?,
        to_post(book, language)?,
        due(app, book, today, language)?,
    ];
    Ok(tasks.into_iter().flatten().collect())
}

/// Those whom a run of today would write to; what else is overdue waits, rests or is held back.
fn due(
    app: &App,
    book: &Reading,
    today: Date,
    language: Language,
) -> Result<Option<Task>, Failure> {
    let known = Known::read(app, book, Whose::Everyone, today)?;
    let mut customers = 0;
    let mut sums = BTreeMap::<Currency, i64>::new();
    for open in &known.accounts {
        let (_, policy) = known.policies.of(&open.customer);
        let rows = propose(policy, &known.debtor(open), today);
        let mut included = rows.iter().filter(|row| row.included).peekable();
        customers += usize::from(included.peek().is_some());
        for row in included {
            let sum = sums.entry(row.currency).or_default();
            let asked = row
                .balance
                .saturating_add(row.claims)
                .saturating_add(row.fee);
            *sum = sum.saturating_add(asked - row.on_account);
        }
    }
    let sums: Vec<String> = sums
        .into_iter()
        .map(|(currency, minor)| language.money(Money::new(minor, currency)))
        .collect();
    let customers = count(customers);
    Ok((customers > 0).then(|| Task {
        kind: "overdue".to_owned(),
        text: format!("Remind {}", plural(customers, "customer", "customers")),
        detail: sums.join(" · "),
        count: customers,
        urgent: true,
    }))
}

/// Letters that were made and not marked as posted: until then their level does not count (rule R4).
fn to_post(book: &Reading, language: Language) -> Result<Option<Task>, Failure> {
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
        kind: "letters_to_post".to_owned(),
        text: format!("Post {}", plural(letters, "letter", "letters")),
        detail: format!(
            "The oldest is of {}; their level counts from the day they are marked as posted.",
            language.long_date(*oldest)
        ),
        count: letters,
        urgent: true,
    }))
}

/// Runs that were approved and whose letters are not made.
fn unfinished(book: &Reading) -> Result<Option<Task>, Failure> {
    let approved: BTreeSet<i64> = book
        .runs(PageRequest::ALL)?
        .into_iter()
        .filter(|run| run.state == RunState::Approved)
        .map(|run| run.id.0)
        .collect();
    let runs = count(approved.len());
    Ok((runs > 0).then(|| Task {
        kind: "runs_unfinished".to_owned(),
        text: format!(
            "Finish {}",
            plural(runs, "run of reminders", "runs of reminders")
        ),
        detail: "Approved, and the letters are not made yet.".to_owned(),
        count: runs,
        urgent: true,
    }))
}
