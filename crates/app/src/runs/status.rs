//! Where a run stands, recipient by recipient (rule R11).

use std::collections::HashMap;

use owed_receivables::dunning::Channel;
use owed_receivables::matching::fold;
use owed_receivables::{CustomerId, Date, Language};
use owed_store::{
    CustomerLabel, LetterId, LetterRow, MessageQuery, MessageRow, MessageState, Reading, RunEntry,
    RunEntryState, RunId, Whose,
};

use super::RunGet;
use super::outline::Outline;
use super::wire::{Recipient, RecipientState, RunCounts, RunStatus, RunSum};
use crate::context::Context;
use crate::cores::on_all_cores;
use crate::debtors::{Known, look};
use crate::failure::Failure;
use crate::wire::iso;

/// # Errors
/// [`crate::failure::Code::NotFound`].
pub fn status(cx: &Context<'_>, request: RunGet) -> Result<RunStatus, Failure> {
    of(cx, &*cx.app.book()?, RunId(request.run))
}

/// The same of a book that is open already: what a run has just written is in memory then.
pub(super) fn of(cx: &Context<'_>, book: &Reading, run: RunId) -> Result<RunStatus, Failure> {
    let run = book.run(run)?;
    let language = book.company()?.language;
    let labels = book.customer_labels()?;
    let mut letters = HashMap::<CustomerId, Vec<LetterRow>>::new();
    let made = book.letters_of_run(run.id, Whose::Everyone)?;
    let untrue = untrue(cx, book, &made, run.day(cx.app.today()))?;
    for letter in made {
        let to = letters.entry(letter.letter.customer).or_default();
        to.push(letter);
    }
    let entries = book.run_entries(run.id, None)?;
    let mut counts = RunCounts::default();
    let mut recipients = Vec::with_capacity(entries.len());
    let reviewed = on_all_cores(&entries, |entry| {
        let label = labels.get(&entry.customer).cloned().unwrap_or_default();
        reviewed(entry, label, language)
    });
    for (entry, reviewed) in entries.iter().zip(reviewed) {
        let its_letters = letters.remove(&entry.customer).unwrap_or_default();
        for recipient in of_entry(book, entry, reviewed?, &its_letters, &untrue, language)? {
            count(&mut counts, recipient.state);
            recipients.push(recipient);
        }
    }
    recipients.sort_by_cached_key(|one| fold(&one.name));
    Ok(RunStatus {
        run: run.id.0,
        as_of: iso(run.as_of),
        state: run.state,
        counts,
        recipients,
    })
}

fn count(counts: &mut RunCounts, state: RecipientState) {
    use RecipientState as S;
    let place = match state {
        S::Proposed => &mut counts.proposed,
        S::Approved => &mut counts.approved,
        S::ToPost | S::Held | S::Queued | S::Sending => &mut counts.waiting,
        S::Posted | S::Sent => &mut counts.left,
        S::Failed => &mut counts.failed,
        S::Unknown => &mut counts.unknown,
        S::Excluded | S::Dropped | S::Cancelled => &mut counts.dropped,
    };
    *place += 1;
}

/// The entry as it was reviewed, whatever became of it.
fn reviewed(
    entry: &RunEntry,
    customer: CustomerLabel,
    language: Language,
) -> Result<Recipient, Failure> {
    let outline = Outline::read(entry)?;
    Ok(Recipient {
        customer_id: entry.customer.0,
        customer: customer.number,
        name: customer.name,
        state: entry.state.into(),
        channel: outline.channel(),
        level: outline.level(),
        letter_id: None,
        message_id: None,
        totals: RunSum::all(outline.sums(), language),
        reason: entry.reason.clone(),
    })
}

/// One line for each letter of the entry that counts, or for the entry where it has none.
fn of_entry(
    book: &Reading,
    entry: &RunEntry,
    plain: Recipient,
    letters: &[LetterRow],
    untrue: &HashMap<LetterId, String>,
    language: Language,
) -> Result<Vec<Recipient>, Failure> {
    if entry.state != RunEntryState::Produced {
        return Ok(vec![plain]);
    }
    let standing: Vec<&LetterRow> = letters.iter().filter(|row| row.void.is_none()).collect();
    if standing.is_empty() {
        let why = letters
            .iter()
            .filter_map(|row| row.void.clone())
            .next_back();
        return Ok(vec![Recipient {
            reason: why.unwrap_or_default(),
            ..plain
        }]);
    }
    standing
        .into_iter()
        .map(|letter| {
            let (state, reason, message) = fate(book, letter, untrue)?;
            let sums = letter.sums.iter().map(|sum| RunSum::of(*sum, language));
            let totals: Vec<RunSum> = sums.collect();
            Ok(Recipient {
                state,
                channel: letter.letter.channel,
                level: letter.letter.level,
                letter_id: Some(letter.id.0),
                message_id: message,
                reason,
                // One from before sums were kept shows what was reviewed.
                totals: if totals.is_empty() {
                    plain.totals.clone()
                } else {
                    totals
                },
                ..plain.clone()
            })
        })
        .collect()
}

/// What the printed letters that wait to be posted say that is no longer so (rule R7).
fn untrue(
    cx: &Context<'_>,
    book: &Reading,
    letters: &[LetterRow],
    day: Date,
) -> Result<HashMap<LetterId, String>, Failure> {
    let waiting: Vec<&LetterRow> = letters
        .iter()
        .filter(|row| {
            row.letter.channel == Channel::Letter && row.void.is_none() && row.left_on.is_none()
        })
        .collect();
    if waiting.is_empty() {
        return Ok(HashMap::new());
    }
    let customers: Vec<CustomerId> = waiting.iter().map(|row| row.letter.customer).collect();
    let known = Known::read(cx.app, book, Whose::These(&customers), day)?;
    let language = book.company()?.language;
    let mut untrue = HashMap::new();
    for row in waiting {
        let trouble = look(book, &known, row, false, day, language)?.trouble();
        untrue.extend(trouble.map(|why| (row.id, why)));
    }
    Ok(untrue)
}

/// What became of a letter, why where it did not leave, and its message.
fn fate(
    book: &Reading,
    letter: &LetterRow,
    untrue: &HashMap<LetterId, String>,
) -> Result<(RecipientState, String, Option<i64>), Failure> {
    if letter.letter.channel == Channel::Letter {
        let state = if letter.left_on.is_some() {
            RecipientState::Posted
        } else {
            RecipientState::ToPost
        };
        let why = untrue.get(&letter.id).cloned().unwrap_or_default();
        return Ok((state, why, None));
    }
    let messages = book.messages(&MessageQuery {
        letter: Some(letter.id),
        ..MessageQuery::default()
    })?;
    // The newest says how it stands.
    let newest: Option<MessageRow> = messages.rows.into_iter().next();
    Ok(match newest {
        Some(row) => {
            let reason = match row.state {
                MessageState::Sent => String::new(),
                _ => row.last_error.unwrap_or_default(),
            };
            (row.state.into(), reason, Some(row.id.0))
        }
        None => (RecipientState::Cancelled, String::new(), None),
    })
}
