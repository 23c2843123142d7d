//! The state of a run by recipient (rule R11).

use std::collections::HashMap;

use owed_receivables::dunning::Channel;
use owed_receivables::matching::fold;
use owed_receivables::{CustomerId, Date, Language};
use owed_store::{
    BookReader, CustomerLabel, LetterId, LetterRow, MessageQuery, MessageRow, MessageState,
    RunEntry, RunEntryState, RunId, Whose,
};

use super::RunGet;
use super::outcome::{Recipient, RecipientState, RunCounts, RunStatus, RunToDo};
use super::outline::Outline;
use super::wire::RunSum;
use crate::context::Context;
use crate::cores::on_all_cores;
use crate::debtors::{KnownDebtors, look};
use crate::failure::Failure;
use crate::wire::iso;

/// Returns the state of a run.
///
/// # Errors
/// [`crate::failure::Code::NotFound`].
pub fn status(cx: &Context<'_>, request: RunGet) -> Result<RunStatus, Failure> {
    run_status(cx, &*cx.app.book()?, RunId(request.run))
}

/// The same for an open book: what a run has just written is still in its memory.
pub(super) fn run_status(
    cx: &Context<'_>,
    book: &BookReader,
    run: RunId,
) -> Result<RunStatus, Failure> {
    let run = book.run(run)?;
    let language = cx.language(book)?;
    let labels = book.customer_labels()?;
    let letters = Letters::read(book, run.id)?;
    let untrue = untrue(cx, book, &letters, run.day(cx.app.today()))?;
    let entries = book.run_entries(run.id, None)?;
    let (mut counts, mut to_do) = (RunCounts::default(), RunToDo::default());
    let mut recipients = Vec::with_capacity(entries.len());
    let reviewed = on_all_cores(&entries, |entry| {
        let label = labels.get(&entry.customer).cloned().unwrap_or_default();
        reviewed(entry, label, language)
    });
    for (entry, reviewed) in entries.iter().zip(reviewed) {
        let reviewed = reviewed?;
        for outcome in letters.outcomes(book, entry)? {
            counts.add(outcome.state);
            to_do.add(outcome.state);
            recipients.push(recipient(outcome, &reviewed, &untrue, language));
        }
    }
    recipients.sort_by_cached_key(|one| fold(&one.name));
    Ok(RunStatus {
        run: run.id.0,
        as_of: iso(run.as_of),
        state: run.state,
        counts,
        to_do,
        recipients,
    })
}

/// Returns the outcome for each customer of a run, once per letter.
pub(super) fn states(
    book: &BookReader,
    run: RunId,
) -> Result<Vec<(CustomerId, RecipientState)>, Failure> {
    let letters = Letters::read(book, run)?;
    let mut states = Vec::new();
    for entry in book.run_entries(run, None)? {
        let outcomes = letters.outcomes(book, &entry)?.into_iter();
        states.extend(outcomes.map(|outcome| (entry.customer, outcome.state)));
    }
    Ok(states)
}

/// Returns what is left to do for a run.
pub(super) fn to_do(book: &BookReader, run: RunId) -> Result<RunToDo, Failure> {
    let mut to_do = RunToDo::default();
    for (_, state) in states(book, run)? {
        to_do.add(state);
    }
    Ok(to_do)
}

/// The letters of a run, by customer.
struct Letters(HashMap<CustomerId, Vec<LetterRow>>);

/// The outcome of an entry, or of one of its letters.
struct Outcome<'l> {
    letter: Option<&'l LetterRow>,
    state: RecipientState,
    message: Option<i64>,
    /// Why it was taken out, dropped or not sent.
    reason: String,
}

impl Letters {
    fn read(book: &BookReader, run: RunId) -> Result<Self, Failure> {
        let mut letters = HashMap::<_, Vec<_>>::new();
        for letter in book.letters_of_run(run, Whose::Everyone)? {
            let to = letters.entry(letter.letter.customer).or_default();
            to.push(letter);
        }
        Ok(Self(letters))
    }

    fn letters_to(&self, customer: CustomerId) -> &[LetterRow] {
        self.0.get(&customer).map_or(&[], Vec::as_slice)
    }

    /// Returns one outcome for each letter of the entry that counts, or for the entry if it has none.
    fn outcomes(&self, book: &BookReader, entry: &RunEntry) -> Result<Vec<Outcome<'_>>, Failure> {
        let of_entry = |reason: String| Outcome {
            letter: None,
            state: entry.state.into(),
            message: None,
            reason,
        };
        if entry.state != RunEntryState::Produced {
            return Ok(vec![of_entry(entry.reason.clone())]);
        }
        let letters = self.letters_to(entry.customer);
        let standing: Vec<&LetterRow> = letters.iter().filter(|row| row.void.is_none()).collect();
        if standing.is_empty() {
            let void = letters.iter().rev().find_map(|row| row.void.clone());
            return Ok(vec![of_entry(void.unwrap_or_default())]);
        }
        standing
            .into_iter()
            .map(|letter| fate(book, letter))
            .collect()
    }
}

/// Returns the entry as reviewed, whatever became of it.
fn reviewed(
    entry: &RunEntry,
    customer: CustomerLabel,
    language: Language,
) -> Result<Recipient, Failure> {
    let outline = Outline::read(entry)?;
    let state = RecipientState::from(entry.state);
    Ok(Recipient {
        customer_id: entry.customer.0,
        customer: customer.number,
        name: customer.name,
        state,
        fate: state.fate(),
        channel: outline.channel(),
        level: outline.level(),
        letter_id: None,
        message_id: None,
        totals: RunSum::all(outline.sums(), language),
        reason: String::new(),
    })
}

/// Returns a recipient with its outcome.
fn recipient(
    outcome: Outcome<'_>,
    reviewed: &Recipient,
    untrue: &HashMap<LetterId, String>,
    language: Language,
) -> Recipient {
    let mut recipient = Recipient {
        state: outcome.state,
        fate: outcome.state.fate(),
        message_id: outcome.message,
        reason: outcome.reason,
        ..reviewed.clone()
    };
    let Some(row) = outcome.letter else {
        return recipient;
    };
    (recipient.channel, recipient.level) = (row.letter.channel, row.letter.level);
    recipient.letter_id = Some(row.id.0);
    // A letter from before sums were stored shows what was reviewed.
    if !row.sums.is_empty() {
        recipient.totals = RunSum::all(row.sums.clone(), language);
    }
    if let Some(why) = untrue.get(&row.id) {
        recipient.reason.clone_from(why);
    }
    recipient
}

/// Says what is outdated in the printed letters that wait to be posted (rule R7).
fn untrue(
    cx: &Context<'_>,
    book: &BookReader,
    letters: &Letters,
    day: Date,
) -> Result<HashMap<LetterId, String>, Failure> {
    let letters = letters.0.values().flatten();
    let waiting: Vec<&LetterRow> = letters
        .filter(|row| {
            row.letter.channel == Channel::Letter && row.void.is_none() && row.left_on.is_none()
        })
        .collect();
    if waiting.is_empty() {
        return Ok(HashMap::new());
    }
    let customers: Vec<CustomerId> = waiting.iter().map(|row| row.letter.customer).collect();
    let known = KnownDebtors::read(cx.app, book, Whose::These(&customers), day)?;
    let language = cx.language(book)?;
    let mut untrue = HashMap::new();
    for row in waiting {
        let trouble = look(book, &known, row, false, day, language)?.trouble();
        untrue.extend(trouble.map(|why| (row.id, why)));
    }
    Ok(untrue)
}

/// Returns the outcome of a letter.
fn fate<'l>(book: &BookReader, letter: &'l LetterRow) -> Result<Outcome<'l>, Failure> {
    let outcome = |state, message, reason| Outcome {
        letter: Some(letter),
        state,
        message,
        reason,
    };
    if letter.letter.channel == Channel::Letter {
        let state = match letter.left_on {
            Some(_) => RecipientState::Posted,
            None => RecipientState::ToPost,
        };
        return Ok(outcome(state, None, String::new()));
    }
    let messages = book.messages(&MessageQuery {
        letter: Some(letter.id),
        ..MessageQuery::default()
    })?;
    // The newest one gives the current state.
    let newest: Option<MessageRow> = messages.rows.into_iter().next();
    Ok(match newest {
        Some(row) => {
            let reason = match row.state {
                MessageState::Sent => String::new(),
                _ => row.last_error.unwrap_or_default(),
            };
            outcome(row.state.into(), Some(row.id.0), reason)
        }
        None => outcome(RecipientState::Cancelled, None, String::new()),
    })
}
