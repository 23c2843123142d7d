//! Marks printed letters as posted or not; they count only once posted (rule R4).

use owed_receivables::dunning::Channel;
use owed_receivables::{CustomerId, Date};
use owed_store::{BookReader, Despite as Kept, LetterRow, RunId, Whose};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::outcome::RunStatus;
use super::{chosen, status};
use crate::context::Context;
use crate::debtors::{KnownDebtors, look};
use crate::failure::{Code, Failure};
use crate::letters::{Despite, NotMade};
use crate::wire::{iso, somebody};
use crate::{journal, typed};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "RunPost")]
#[serde(default)]
pub struct Post {
    pub run: i64,
    /// Only these; `null` means every printed letter of the run. An empty list is refused, since it means nobody.
    pub customers: Option<Vec<i64>>,
    /// The day they were posted; `null` means today, or the run's own day if it was made on another.
    pub on: Option<String>,
    /// They will not be posted: they have no effect, and the next run proposes anew.
    pub not_posted: bool,
    /// Customers whose letter was posted although it is outdated.
    pub despite: Vec<Despite>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "RunPosted")]
pub struct Posted {
    #[serde(flatten)]
    pub status: RunStatus,
    /// Customers whose letter is outdated, and how: it is not marked as posted.
    pub kept_back: Vec<NotMade>,
}

/// Rechecks each letter (rule R7), and marks those as posted that are still true.
///
/// # Errors
/// [`Code::Refused`] if no printed letter of the run waits, or none is still true; [`Code::Invalid`] for a wrong day.
pub fn post(cx: &Context<'_>, request: Post) -> Result<Posted, Failure> {
    let run = RunId(request.run);
    let mut book = cx.app.book()?;
    let entry = journal::begin(cx, "runs.post");
    let kept_back = book.write(entry, |write| {
        let own = write.run(run)?.day(cx.app.today());
        let on = match request.on.as_deref() {
            Some(text) => typed::date("on", text)?,
            None => own,
        };
        if on > own {
            let message = text!("error-runs-day-not-come", day = iso(on));
            return Err(Failure::invalid("on", message));
        }
        let mut letters = waiting(write, run, somebody(request.customers.as_deref())?)?;
        must_be_of_before(&letters, on)?;
        let kept_back = match request.not_posted {
            true => Vec::new(),
            false => keep_back(cx, write, &mut letters, &request.despite, on)?,
        };
        if letters.is_empty() {
            return Err(untrue(&kept_back));
        }
        let (id, count) = (run.0.to_string(), letters.len().to_string());
        write.summarize(match request.not_posted {
            true => text!("journal-run-not-posted", run = id, count),
            false => text!("journal-run-posted", run = id, count, day = iso(on)),
        });
        let not_posted = text!("runs-reason-not-posted").text(write.company()?.language);
        for (row, despite) in &letters {
            if let Some(despite) = despite {
                write.keep_letter_despite(row.id, despite)?;
            }
            if request.not_posted {
                write.void_letter(row.id, &not_posted)?;
            } else {
                write.set_posted(row.id, Some(on))?;
            }
        }
        Ok(kept_back)
    })?;
    Ok(Posted {
        status: status(cx, super::RunGet { run: run.0 })?,
        kept_back: kept_back.value,
    })
}

/// Returns the printed letters of a run that wait to be posted, for these customers or all.
fn waiting(
    book: &BookReader,
    run: RunId,
    customers: Option<&[i64]>,
) -> Result<Vec<Marked>, Failure> {
    let chosen: Vec<CustomerId> = chosen(book, run, customers)?
        .iter()
        .map(|entry| entry.customer)
        .collect();
    let waits = |row: &LetterRow| {
        row.letter.channel == Channel::Letter && row.void.is_none() && row.left_on.is_none()
    };
    let letters = book.letters_of_run(run, &chosen[..])?.into_iter();
    let letters: Vec<Marked> = letters.filter(waits).map(|row| (row, None)).collect();
    if letters.is_empty() {
        return Err(Failure::new(
            Code::Refused,
            text!("error-runs-none-to-post", run = run.0.to_string()),
        ));
    }
    Ok(letters)
}

/// No letter is posted before its date.
fn must_be_of_before(letters: &[Marked], on: Date) -> Result<(), Failure> {
    let Some((early, _)) = letters.iter().find(|(row, _)| row.letter.dated > on) else {
        return Ok(());
    };
    Err(Failure::invalid(
        "on",
        text!(
            "error-runs-posted-before",
            name = &early.customer_name,
            day = iso(early.letter.dated)
        ),
    ))
}

/// A letter to be marked, with the reason why it counts although outdated.
type Marked = (LetterRow, Option<Kept>);

/// Removes the outdated letters, except those posted anyway.
fn keep_back(
    cx: &Context<'_>,
    book: &BookReader,
    letters: &mut Vec<Marked>,
    despite: &[Despite],
    on: Date,
) -> Result<Vec<NotMade>, Failure> {
    let customers: Vec<CustomerId> = letters.iter().map(|(row, _)| row.letter.customer).collect();
    let known = KnownDebtors::read(cx.app, book, Whose::These(&customers), on)?;
    let language = book.company()?.language;
    let mut kept_back = Vec::new();
    let mut marked = Vec::with_capacity(letters.len());
    for (row, _) in letters.drain(..) {
        let customer = row.letter.customer;
        let Some(against) = look(book, &known, &row, false, on, language)?.trouble() else {
            marked.push((row, None));
            continue;
        };
        match despite.iter().find(|one| one.customer_id == customer.0) {
            Some(one) => {
                let reason = one.reason.trim().to_owned();
                marked.push((row, Some(Kept { against, reason })));
            }
            None => kept_back.push(NotMade::new(book, customer, against)?),
        }
    }
    *letters = marked;
    Ok(kept_back)
}

/// Returns the failure that no letter can be marked as posted, and what to do.
fn untrue(kept_back: &[NotMade]) -> Failure {
    let each: Vec<String> = kept_back
        .iter()
        .map(|one| format!("{}: {}", one.name, one.reason))
        .collect();
    Failure::new(
        Code::Refused,
        text!("error-runs-none-posted", each = each.join(" ")),
    )
}
