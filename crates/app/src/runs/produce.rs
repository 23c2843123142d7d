//! Produces what is approved: letters in the archive and mails in the outbox, once (rules R6, S1).

use std::time::{Duration, Instant};

use owed_receivables::{Currency, CustomerId};
use owed_store::{
    Book, BookReader, RunEntry, RunEntryState, RunId, RunRow, RunState, Whose, Write,
};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::anew;
use super::draft::Draft;
use super::kept::{Outbox, kept};
use super::outcome::RunStatus;
use super::print;
use super::settle::settle;
use super::status;
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::letters;
use crate::settings::Lack;
use crate::{journal, settings};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "RunProduce")]
#[serde(default)]
pub struct Produce {
    pub run: i64,
    /// The folder for the letters to print, one file each.
    pub folder: Option<String>,
    /// One file with all letters to print.
    pub merged: Option<String>,
    /// First remakes outdated printed letters that wait to be posted (rule R16).
    pub anew: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "RunProduced")]
pub struct Produced {
    #[serde(flatten)]
    pub status: RunStatus,
    /// The files of the letters to print.
    pub files: Vec<String>,
    pub merged: Option<String>,
    /// What the letters lack, such as the company's address.
    pub warnings: Vec<Lack>,
}

/// How many customers the first part has: enough for a usual run in one write, and few enough to estimate the size of
/// the next part.
const FIRST_PART: usize = 200;

/// How long a part may lock the book: less than other programs wait for it.
const PART_TIME: Duration = Duration::from_secs(2);

/// The pause between parts, for programs waiting for the book: SQLite retries every 100 ms.
const GAP: Duration = Duration::from_millis(120);

/// Makes the letters and mails of everyone approved; those already made stay unchanged. A long run is made in parts,
/// each its own write, so that other programs get access in between, and after a crash doing it again makes the rest
/// (rule R6); one undo takes back all parts. The files to print are written from the archive each time.
///
/// # Errors
/// [`Code::Refused`] if nothing is approved; [`Code::Cancelled`] with the number made so far; [`Code::Io`] if a file
/// cannot be written: the letters are then already archived, and producing again writes the files.
pub fn produce(cx: &Context<'_>, request: Produce) -> Result<Produced, Failure> {
    let run = RunId(request.run);
    let mut book = cx.app.book()?;
    let row = book.run(run)?;
    match row.state {
        RunState::Approved | RunState::Produced => {}
        RunState::Proposed => {
            return Err(Failure::new(
                Code::Refused,
                text!("error-runs-none-approved", run = run.0.to_string()),
            ));
        }
        RunState::Discarded => {
            return Err(Failure::new(
                Code::Refused,
                text!("error-runs-discarded", run = run.0.to_string()),
            ));
        }
    }
    settings::must_have_name(&book.company()?)?;
    in_parts(cx, &mut book, &row)?;
    if request.anew {
        anew::printed(cx, &mut book, run)?;
    }
    let status = status::run_status(cx, &book, run)?;
    let places = (request.folder.as_deref(), request.merged.as_deref());
    let (files, merged) = print::letters_to_print(cx, &book, &row, places, &status)?;
    Ok(Produced {
        status,
        files,
        merged,
        warnings: settings::letters_lack(&book.company()?, asked(&book, run)?, cx.language(&book)?),
    })
}

/// Returns the currencies in which the letters of a run ask for money.
fn asked(book: &BookReader, run: RunId) -> Result<Vec<Currency>, Failure> {
    let mut currencies = Vec::new();
    for row in book.letters_of_run(run, Whose::Everyone)? {
        for item in &row.letter.items {
            currencies.push(book.plain_invoice(item.invoice)?.gross.currency);
        }
    }
    Ok(currencies)
}

fn in_parts(cx: &Context<'_>, book: &mut Book, run: &RunRow) -> Result<(), Failure> {
    let approved = Some(RunEntryState::Approved);
    let (mut done, mut size) = (0, FIRST_PART);
    let mut first = None;
    loop {
        let left = book.count_run_entries(run.id, approved)?;
        if left == 0 {
            return Ok(());
        }
        if done > 0 {
            std::thread::sleep(GAP);
        }
        let began = Instant::now();
        let entry = journal::begin(cx, "runs.produce");
        let part = book.write(entry, |write| {
            // Another program may have made some of them meanwhile (rule R6).
            let mut entries = write.run_entries(run.id, approved)?;
            entries.truncate(size);
            let part = entries.len();
            make(cx, write, run, entries)?;
            if let Some(first) = first {
                write.goes_on_from(first);
            }
            Ok::<_, Failure>(part)
        });
        let part = part.map_err(|failure| with_done(failure, run, done, left))?;
        first = first.or(part.journal);
        done += part.value;
        size = next_size(size, began.elapsed());
    }
}

/// Returns the size of a part that takes [`PART_TIME`], given how long a part of `size` took.
fn next_size(size: usize, took: Duration) -> usize {
    let fitting = PART_TIME.as_millis() * size as u128 / took.as_millis().max(1);
    usize::try_from(fitting)
        .unwrap_or(usize::MAX)
        .clamp(FIRST_PART / 4, 4_000)
}

/// Adds to a failure how much was made before it.
fn with_done(failure: Failure, run: &RunRow, done: usize, left: u64) -> Failure {
    if done == 0 {
        return failure;
    }
    let (done, left) = (done.to_string(), left.to_string());
    let run = run.id.0.to_string();
    let message = match failure.code {
        Code::Cancelled => text!("error-runs-stopped", done, left, run),
        _ => text!(
            "error-runs-failed-midway",
            what = failure.message,
            done,
            left,
            run
        ),
    };
    Failure::new(failure.code, message)
}

/// Makes the letters and mails of some entries.
fn make(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    run: &RunRow,
    mut entries: Vec<RunEntry>,
) -> Result<(), Failure> {
    let outbox = Outbox::read(cx, write)?;
    let made = letters::press(
        cx,
        |draft: &Draft| &draft.facts,
        |mut jobs| {
            let day = run.day(cx.app.today());
            let proposals = settle(cx, write, day, &mut entries, |draft| jobs.set(draft))?;
            for entry in &entries {
                write.update_run_entry(entry)?;
            }
            for (entry, proposal) in &proposals {
                write.set_run_proposal(*entry, proposal)?;
            }
            let mut made = 0;
            jobs.keep(|draft, set| {
                let customer = draft.customer;
                match kept(cx, write, run.id, draft, set, &outbox)? {
                    Ok(_) => made += 1,
                    Err(why) => leave_out(write, run.id, customer, &why)?,
                }
                Ok(())
            })?;
            Ok(made)
        },
    )?;
    let rest = [RunEntryState::Proposed, RunEntryState::Approved]
        .iter()
        .map(|state| write.count_run_entries(run.id, Some(*state)))
        .sum::<Result<u64, _>>()?;
    if rest == 0 {
        write.set_run_state(run.id, RunState::Produced)?;
    }
    write.summarize(text!(
        "journal-run-made",
        run = run.id.0.to_string(),
        count = made.to_string()
    ));
    Ok(())
}

/// Leaves out a customer whose letter or mail cannot be made (rules R11, R15). Other letters of the same run are
/// unaffected.
fn leave_out(
    write: &mut Write<'_>,
    run: RunId,
    customer: CustomerId,
    why: &str,
) -> Result<(), Failure> {
    let Some(mut entry) = write.run_entry(run, customer)? else {
        return Ok(());
    };
    if write.count_letters_of_run(run, customer)? == 0 {
        entry.state = RunEntryState::Dropped;
    }
    why.clone_into(&mut entry.reason);
    Ok(write.update_run_entry(&entry)?)
}
