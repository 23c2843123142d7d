//! Remakes letters of a run whose sums, day or deadline are no longer true (rules R7, R16).

use owed_receivables::dunning::Channel;
use owed_receivables::{Date, InvoiceId};
use owed_store::{
    Book, BookReader, LetterRow, RunEntryState, RunId, RunRow, RunState, Whose, Write,
};
use owed_texts::{Message, PlainKey, text};

use super::draft::{Desk, Draft};
use super::kept::{Outbox, kept};
use super::now::now;
use super::outline::{self, Outline};
use super::proposal::Proposing;
use super::review;
use super::row::ProposalRow;
use super::settle::{NOTHING_OWED, why_dropped};
use super::stored;
use super::wire::RunEdits;
use crate::context::Context;
use crate::debtors::{Found, KnownDebtors, look};
use crate::failure::{Code, Failure};
use crate::{journal, letters, messages};

/// The result of remaking a letter.
pub(super) enum Anew {
    Made,
    /// There is nothing left to write; with the reason.
    Nothing(String),
    /// It would differ from what was approved; with the reason, and the customer's rows to review again.
    LookAgain(PlainKey, Vec<ProposalRow>),
}

/// Remakes the outdated printed letters of a run that wait to be posted, as a mail is remade when it is sent.
pub(super) fn printed(cx: &Context<'_>, book: &mut Book, run: RunId) -> Result<(), Failure> {
    let entry = journal::begin(cx, "runs.anew");
    book.write(entry, |write| {
        let run = write.run(run)?;
        let mut made = 0_u32;
        for letter in waiting(write, &run)? {
            let known = now(cx, write, &letter, Some(&run))?;
            let language = write.company()?.language;
            let found = look(write, &known, &letter, false, known.as_of, language)?;
            let Found::Stale(why) = found else {
                continue;
            };
            write.void_letter(letter.id, &why)?;
            let anew = remake(cx, write, &letter, &run, &known)?;
            noted(write, &letter, &run, &anew)?;
            made += 1;
        }
        if made > 0 {
            let run = run.id.0.to_string();
            write.summarize(text!("journal-letters-made-anew", run, count = made));
        }
        Ok::<_, Failure>(())
    })?;
    Ok(())
}

/// Returns the printed letters of a run that are neither posted nor void.
fn waiting(book: &BookReader, run: &RunRow) -> Result<Vec<LetterRow>, Failure> {
    let mut letters = book.letters_of_run(run.id, Whose::Everyone)?;
    letters.retain(|row| {
        row.letter.channel == Channel::Letter && row.void.is_none() && row.left_on.is_none()
    });
    Ok(letters)
}

/// Remakes a letter of a run from what is left of its items.
pub(super) fn remake(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    letter: &LetterRow,
    run: &RunRow,
    known: &KnownDebtors,
) -> Result<Anew, Failure> {
    let Some(open) = known.accounts.first() else {
        return Ok(Anew::Nothing(NOTHING_OWED.text(write.company()?.language)));
    };
    let entry = write.run_entry(run.id, letter.letter.customer)?;
    let reviewed = match &entry {
        Some(entry) => review::edits(entry)?,
        None => RunEdits::default(),
    };
    let items = letter.letter.items.iter();
    let listed: Vec<InvoiceId> = items.map(|item| item.invoice).collect();
    let others = open
        .items
        .iter()
        .filter(|item| !listed.contains(&item.invoice));
    let mut edits = reviewed.clone();
    edits.without.extend(others.map(|item| item.invoice.0));
    let (_, policy) = known.policies.policy_of(&open.customer);
    let drafts = {
        let proposing = Proposing::new(write, known, open.id.into())?;
        let account = proposing.account(known, open, policy, &edits)?;
        let rows = proposing.rows(&account);
        let drafts = Desk::new(write, open.id.into(), known.as_of)?.drafts(&account, &edits)?;
        if drafts.is_empty() {
            let language = write.company()?.language;
            return Ok(Anew::Nothing(why_dropped(&rows, language)));
        }
        if let Some(entry) = &entry
            && let Some(objection) = Outline::read(entry)?.objection(&rows)
        {
            let whole = proposing.account(known, open, policy, &reviewed)?;
            return Ok(Anew::LookAgain(objection, proposing.rows(&whole)));
        }
        drafts
    };
    // The delay applied to the first letter; this one is approved and already due.
    let outbox = Outbox {
        held_until: cx.app.now(),
        ..Outbox::read(cx, write)?
    };
    letters::press(
        cx,
        |draft: &Draft| &draft.facts,
        |mut jobs| {
            drafts.into_iter().for_each(|draft| jobs.set(draft));
            jobs.keep(|draft, set| {
                kept(cx, write, run.id, draft, set, &outbox)?
                    .map(drop)
                    .map_err(|why| Failure::new(Code::Refused, Message::plain(why)))
            })
        },
    )?;
    Ok(Anew::Made)
}

/// Remakes a letter by hand and its mail.
pub(super) fn write_anew(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    letter: &LetterRow,
    day: Date,
) -> Result<Anew, Failure> {
    let archived = match letters::anew(cx, write, letter, day)? {
        Ok(archived) => archived,
        Err(why) => return Ok(Anew::Nothing(why)),
    };
    let account = messages::account(write)?;
    let mail = messages::compose(cx, write, &account, &archived, cx.app.now())?;
    Ok(mail.map_or_else(Anew::Nothing, |_| Anew::Made))
}

/// Records in the run what became of the customer's letter.
pub(super) fn noted(
    write: &mut Write<'_>,
    letter: &LetterRow,
    run: &RunRow,
    anew: &Anew,
) -> Result<(), Failure> {
    let Some(mut entry) = write.run_entry(run.id, letter.letter.customer)? else {
        return Ok(());
    };
    match anew {
        Anew::Made => return Ok(()),
        Anew::Nothing(why) => {
            entry.state = RunEntryState::Dropped;
            why.clone_into(&mut entry.reason);
        }
        Anew::LookAgain(objection, rows) => {
            entry.state = RunEntryState::Proposed;
            entry.reason = objection.text(write.company()?.language);
            entry.outline = outline::stored_outline(rows)?;
            write.set_run_proposal(entry.id, &stored::to_keep(rows)?)?;
            write.set_run_state(run.id, RunState::Approved)?;
        }
    }
    Ok(write.update_run_entry(&entry)?)
}
