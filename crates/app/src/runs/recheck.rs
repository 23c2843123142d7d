//! Everything is checked again right before a mail leaves (rule R7).

use std::collections::HashMap;

use owed_receivables::{Date, InvoiceId};
use owed_store::{
    Book, LetterRow, MessageRow, OpenAccount, Reading, RunEntryState, RunRow, RunState, Write,
};

use super::draft::{Desk, Draft};
use super::known::Known;
use super::look::{Found, look};
use super::outline::{self, Outline};
use super::produce::{self, Outbox};
use super::proposal::Proposing;
use super::review;
use super::settle::{NOTHING_OWED, why_dropped};
use super::wire::{self, RunCustomer, RunEdits};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::news::news;
use crate::{journal, letters, messages};

/// What the look at a message led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Rechecked {
    /// It may leave.
    Good,
    /// It will not leave, and why.
    Dropped(String),
    /// Another letter took its place in the outbox, and why.
    Replaced(String),
}

/// Looks at a message that is about to leave. One whose customer paid, disputes, is on hold or the like does not leave;
/// one whose sums or day are no longer true is made anew.
pub(crate) fn recheck(
    cx: &Context<'_>,
    book: &mut Book,
    message: &MessageRow,
) -> Result<Rechecked, Failure> {
    let Some(id) = message.message.letter else {
        return Ok(Rechecked::Good);
    };
    let letter = book.letter(id)?;
    if letter.letter.items.is_empty() || letter.left_on.is_some() {
        return Ok(Rechecked::Good);
    }
    let run = letter.letter.run.map(|run| book.run(run)).transpose()?;
    let known = now(cx, book, &letter, run.as_ref())?;
    let language = book.company()?.language;
    let found = match look(&known, &letter, true, known.as_of, language) {
        Found::Good => doubt(book, &known, &letter, run.as_ref())?,
        found => found,
    };
    let stale = matches!(found, Found::Stale(_));
    let Some(why) = found.trouble() else {
        return Ok(Rechecked::Good);
    };
    let entry = journal::entry(cx, "runs.recheck", "A reminder was not sent");
    let outcome = book.write(entry, |write| {
        write.drop_message(message.id, &why)?;
        write.void_letter(id, &why)?;
        let anew = match &run {
            _ if !stale => Anew::Nothing(why.clone()),
            Some(run) => remake(cx, write, &letter, run, &known)?,
            None => write_anew(cx, write, &letter, known.as_of)?,
        };
        if let Some(run) = &run {
            noted(write, &letter, run, &anew)?;
        }
        let (summary, outcome) = match anew {
            Anew::Made => (
                format!("was made anew: {why}"),
                Rechecked::Replaced(format!("{why} It was made anew.")),
            ),
            Anew::Nothing(why) => (format!("was not sent: {why}"), Rechecked::Dropped(why)),
            Anew::LookAgain(objection, _) => (
                format!("was not sent: {objection}"),
                Rechecked::Dropped(objection.to_owned()),
            ),
        };
        write.summarize(format!(
            "The reminder to {} {summary}",
            message.customer_name
        ));
        Ok::<_, Failure>(outcome)
    })?;
    Ok(outcome.value)
}

/// What came of making a letter anew.
enum Anew {
    Made,
    /// There is nothing to write any more, and why.
    Nothing(String),
    /// It would not be what was approved, and why: the rows of its customer, to be looked at.
    LookAgain(&'static str, Vec<RunCustomer>),
}

/// Whether money came that may be for what a letter of a run lists, and was not known when it was approved (rule R13).
fn doubt(
    book: &Reading,
    known: &Known,
    letter: &LetterRow,
    run: Option<&RunRow>,
) -> Result<Found, Failure> {
    let to_weigh = letter.letter.items.iter();
    let to_weigh = to_weigh
        .filter_map(|item| known.news_of(item.invoice))
        .next();
    let (Some(news), Some(run)) = (to_weigh, run) else {
        return Ok(Found::Good);
    };
    let entry = book.run_entry(run.id, letter.letter.customer)?;
    Ok(match entry.as_ref().map(Outline::read).transpose()? {
        Some(reviewed) if !reviewed.is_doubtful() => {
            Found::Stale(news.text(book.company()?.language))
        }
        _ => Found::Good,
    })
}

/// What is known of the customer on the letter's day, with no more owed than today.
fn now(
    cx: &Context<'_>,
    book: &Reading,
    letter: &LetterRow,
    run: Option<&RunRow>,
) -> Result<Known, Failure> {
    let customer = letter.letter.customer;
    let today = cx.app.today().max(letter.letter.dated);
    let day = run.map_or(today, |run| run.day(today));
    let mut known = Known::read(cx.app, book, customer.into(), day)?;
    known.forget_waiting(letter.id);
    if day < today {
        let latest = book.open_accounts(customer, today)?;
        at_most(&mut known.accounts, latest.first());
        known.hear(news(cx.app, book, today)?);
    }
    Ok(known)
}

/// Lowers the balances to those of the later day.
fn at_most(accounts: &mut Vec<OpenAccount>, latest: Option<&OpenAccount>) {
    let Some(latest) = latest else {
        accounts.clear();
        return;
    };
    let balances: HashMap<InvoiceId, i64> = latest
        .items
        .iter()
        .map(|item| (item.invoice, item.balance))
        .collect();
    for account in accounts {
        for item in &mut account.items {
            let now = balances.get(&item.invoice).copied().unwrap_or(0);
            item.balance = item.balance.min(now);
        }
        account.items.retain(|item| item.balance > 0);
        for (currency, money) in &latest.on_account {
            let known = account.on_account.entry(*currency).or_default();
            *known = (*known).max(*money);
        }
    }
}

/// Makes a letter of a run anew of what is left of its items.
fn remake(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    letter: &LetterRow,
    run: &RunRow,
    known: &Known,
) -> Result<Anew, Failure> {
    let Some(open) = known.accounts.first() else {
        return Ok(Anew::Nothing(NOTHING_OWED.to_owned()));
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
    let (_, policy) = known.policies.of(&open.customer);
    let drafts = {
        let proposing = Proposing::new(write, known, open.id.into())?;
        let account = proposing.account(known, open, policy, &edits)?;
        let rows = proposing.shown(&account);
        let drafts = Desk::new(write, open.id.into(), known.as_of)?.drafts(&account, &edits)?;
        if drafts.is_empty() {
            return Ok(Anew::Nothing(why_dropped(&rows)));
        }
        if let Some(entry) = &entry
            && let Some(objection) = Outline::read(entry)?.objection(&rows)
        {
            let whole = proposing.account(known, open, policy, &reviewed)?;
            return Ok(Anew::LookAgain(objection, proposing.shown(&whole)));
        }
        drafts
    };
    // The delay was for the first letter; a person has approved it, and it was due.
    let outbox = Outbox {
        held_until: cx.app.now(),
        ..Outbox::of(cx, write)?
    };
    letters::press(
        cx,
        |draft: &Draft| &draft.facts,
        |mut jobs| {
            drafts.into_iter().for_each(|draft| jobs.set(draft));
            jobs.keep(|draft, set| {
                let kept = produce::kept(cx, write, run.id, draft, set, &outbox)?;
                kept.map(drop)
                    .map_err(|why| Failure::new(Code::Refused, why))
            })
        },
    )?;
    Ok(Anew::Made)
}

/// Makes a letter by hand and its mail anew.
fn write_anew(
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

/// Notes in the run what became of the customer's letter.
fn noted(
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
            (*objection).clone_into(&mut entry.reason);
            entry.outline = outline::of(rows)?;
            write.set_run_proposal(entry.id, &wire::to_keep(rows)?)?;
            write.set_run_state(run.id, RunState::Approved)?;
        }
    }
    Ok(write.update_run_entry(&entry)?)
}
