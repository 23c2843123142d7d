//! Producing: what is approved becomes letters in the archive and mails in the outbox, once (rules R6, S1).

use std::collections::HashSet;
use std::path::Path;

use chrono::{DateTime, Utc};
use owed_mail::Account as MailAccount;
use owed_receivables::CustomerId;
use owed_receivables::dunning::Channel;
use owed_receivables::matching::fold;
use owed_store::{
    Letter, LetterId, NewClaim, Reading, RunEntry, RunEntryState, RunId, RunRow, RunState, Whose,
    Write,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::{Desk, Draft};
use super::known::Known;
use super::proposal::Proposing;
use super::settle::settle;
use super::status;
use super::wire::{RunDraft, RunEdits, RunStatus};
use crate::context::Context;
use crate::export::unwritable;
use crate::failure::{Code, Failure};
use crate::letters::{self, Archived, PreviewPages};
use crate::{export, journal, messages, places, settings};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "RunProduce")]
#[serde(default)]
pub struct Produce {
    pub run: i64,
    /// The folder for the letters to print, one file each.
    pub folder: Option<String>,
    /// One file with all letters to print.
    pub merged: Option<String>,
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
    pub warnings: Vec<String>,
}

/// Makes the letters and mails of everyone approved; what was made before stays as it is. All of it is one change of the
/// book, so that a crash leaves it done or to be done again; the files to print are written from the archive, each time.
///
/// # Errors
/// [`Code::Refused`] where nothing is approved; [`Code::Cancelled`] with nothing changed; [`Code::Io`] where a file
/// cannot be written: the letters are in the archive then, and producing again writes the files.
pub fn produce(cx: &Context<'_>, request: Produce) -> Result<Produced, Failure> {
    let run = RunId(request.run);
    let mut book = cx.app.book()?;
    let row = book.run(run)?;
    match row.state {
        RunState::Approved | RunState::Produced => {}
        RunState::Proposed => {
            return Err(Failure::new(
                Code::Refused,
                format!("Nothing of run {} is approved yet.", run.0),
            )
            .hint(format!("Approve it first: `owed run approve {}`.", run.0)));
        }
        RunState::Discarded => {
            return Err(Failure::new(
                Code::Refused,
                format!("Another proposal took the place of run {}.", run.0),
            ));
        }
    }
    let entries = book.run_entries(run, Some(RunEntryState::Approved))?;
    if !entries.is_empty() {
        let entry = journal::entry(cx, "runs.produce", "Reminders made");
        book.write(entry, |write| {
            // Another program may have made some of them meanwhile (rule R6).
            let entries = write.run_entries(run, Some(RunEntryState::Approved))?;
            all(cx, write, &row, entries)
        })?;
    }
    let status = status::of(cx, &book, run)?;
    let (files, merged) = print(cx, &book, &row, &request, &status)?;
    Ok(Produced {
        status,
        files,
        merged,
        warnings: settings::letters_need(&book.company()?)
            .into_iter()
            .map(|need| format!("Missing: {need}."))
            .collect(),
    })
}

/// The mail account and until when new mails are held.
pub(super) struct Outbox {
    pub account: Option<MailAccount>,
    pub held_until: DateTime<Utc>,
}

impl Outbox {
    pub fn of(cx: &Context<'_>, book: &Reading) -> Result<Self, Failure> {
        let seconds = book.company()?.hold_seconds;
        Ok(Self {
            account: book
                .mail_account()?
                .map(|stored| settings::account(&settings::mail_form(&stored)))
                .transpose()?,
            held_until: cx.app.now() + chrono::Duration::seconds(i64::from(seconds)),
        })
    }
}

fn all(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    run: &RunRow,
    mut entries: Vec<RunEntry>,
) -> Result<(), Failure> {
    let outbox = Outbox::of(cx, write)?;
    let made = letters::press(
        cx,
        |draft: &Draft| &draft.facts,
        |mut jobs| {
            let day = run.day(cx.app.today());
            let settled = settle(cx, write, day, &outbox, &mut entries, |draft| {
                jobs.set(draft);
            })?;
            for entry in &entries {
                write.update_run_entry(entry)?;
            }
            for (entry, proposal) in &settled.proposals {
                write.set_run_proposal(*entry, proposal)?;
            }
            jobs.keep(|draft, pages, file| {
                keep(cx, write, run.id, draft, pages, &file, &outbox).map(drop)
            })?;
            Ok(settled.letters)
        },
    )?;
    if write.count_run_entries(run.id, Some(RunEntryState::Proposed))? == 0 {
        write.set_run_state(run.id, RunState::Produced)?;
    }
    write.summarize(format!("Run {}: {made} reminders made", run.id.0));
    Ok(())
}

/// Keeps a letter that was set, with its claims and its mail.
pub(super) fn keep(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    run: RunId,
    draft: Draft,
    pages: u32,
    file: &[u8],
    outbox: &Outbox,
) -> Result<LetterId, Failure> {
    let document = write.insert_document("application/pdf", file)?;
    let nth = write.count_letters_of_run(run, draft.customer)? + 1;
    let id = write.insert_letter(&Letter {
        customer: draft.customer,
        batch: format!("run {} letter {nth}", run.0),
        dated: draft.facts.head.dated,
        tone: draft.facts.tone,
        language: draft.facts.head.language,
        deadline: draft.facts.deadline,
        payments_known_to: draft.facts.payments_known_to,
        document: document.clone(),
        items: draft.items,
        run: Some(run),
        kind: draft.kind,
        channel: draft.channel,
        level: draft.level,
    })?;
    write.keep_letter_sums(id, &draft.facts.to_pay()?)?;
    for claim in draft.claims {
        write.insert_claim(&NewClaim {
            letter: Some(id),
            ..claim
        })?;
    }
    if let (Channel::Email, Some(account)) = (draft.channel, &outbox.account) {
        let archived = Archived {
            id,
            customer: draft.customer,
            document,
            pages,
            facts: draft.facts,
        };
        messages::compose(cx, write, account, &archived, outbox.held_until)?
            .map_err(|reason| Failure::new(Code::Internal, reason))?;
    }
    Ok(id)
}

/// Writes the files of the letters that go by post, from the archive.
fn print(
    cx: &Context<'_>,
    book: &Reading,
    run: &RunRow,
    request: &Produce,
    status: &RunStatus,
) -> Result<(Vec<String>, Option<String>), Failure> {
    if request.folder.is_none() && request.merged.is_none() {
        return Ok((Vec::new(), None));
    }
    let mut printed = book.letters_of_run(run.id, Whose::Everyone)?;
    // What a letter that waits says and is no longer so is told, not printed once more (rule R7).
    let untrue: HashSet<i64> = status
        .recipients
        .iter()
        .filter(|one| one.state == "to_post" && !one.reason.is_empty())
        .filter_map(|one| one.letter_id)
        .collect();
    printed.retain(|row| {
        let of_paper = row.letter.channel == Channel::Letter && row.void.is_none();
        of_paper && !untrue.contains(&row.id.0)
    });
    printed.sort_by_cached_key(|row| fold(&row.customer_name));
    let mut files = Vec::new();
    if let Some(folder) = &request.folder {
        let folder = Path::new(folder);
        places::make_folder(folder).map_err(|error| unwritable(folder, &error))?;
        let mut taken = HashSet::new();
        for (done, row) in printed.iter().enumerate() {
            cx.step(done, printed.len(), "Writing the files")?;
            let name = letters::unique_name(
                &mut taken,
                row.letter.dated,
                &row.customer_number,
                &row.customer_name,
            );
            let path = folder.join(name);
            export::write_copy(&path, &book.document(&row.letter.document)?.bytes)?;
            files.push(path.display().to_string());
        }
    }
    let merged = match request.merged.as_deref().filter(|_| !printed.is_empty()) {
        Some(path) => {
            let documents = printed
                .iter()
                .map(|row| Ok(book.document(&row.letter.document)?.bytes))
                .collect::<Result<Vec<_>, Failure>>()?;
            let whole = owed_letters::writer::join(documents.iter().map(Vec::as_slice))?;
            export::write_whole(Path::new(path), &whole)?;
            Some(path.to_owned())
        }
        None => None,
    };
    Ok((files, merged))
}

/// The real pages and the mail of one customer of a run.
pub(super) fn pages(
    cx: &Context<'_>,
    book: &Reading,
    run: &RunRow,
    customer: CustomerId,
    edits: &RunEdits,
) -> Result<PreviewPages, Failure> {
    let facts = first(cx, book, run, customer, edits)?.facts;
    letters::pages(&facts, book.customer(customer)?.email)
}

/// The words of one customer's letter, what was changed of it, and its levels.
pub(super) fn draft(
    cx: &Context<'_>,
    book: &Reading,
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
    let known = Known::read(cx.app, book, customer.into(), day)?;
    let (proposed, levels) = match known.accounts.first() {
        Some(open) => {
            let (_, policy) = known.policies.of(&open.customer);
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

/// The first letter to one customer of a run.
fn first(
    cx: &Context<'_>,
    book: &Reading,
    run: &RunRow,
    customer: CustomerId,
    edits: &RunEdits,
) -> Result<Draft, Failure> {
    let day = run.day(cx.app.today());
    let known = Known::read(cx.app, book, customer.into(), day)?;
    let proposing = Proposing::new(book, &known, customer.into())?;
    let desk = Desk::new(book, customer.into(), day)?;
    let nothing = || {
        Failure::new(
            Code::Refused,
            "There is nothing to remind this customer of.",
        )
    };
    let open = known.accounts.first().ok_or_else(nothing)?;
    let (_, policy) = known.policies.of(&open.customer);
    let account = proposing.account(&known, open, policy, edits)?;
    desk.drafts(&account, edits)?
        .into_iter()
        .next()
        .ok_or_else(nothing)
}
