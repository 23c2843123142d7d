//! Everything is checked again right before a mail leaves (rule R7).

use std::collections::HashMap;

use owed_receivables::InvoiceId;
use owed_receivables::dunning::{Asked, Debtor, Verdict, recheck as verdict};
use owed_store::{
    Book, LetterId, LetterRow, MessageRow, OpenAccount, Reading, RunEntryState, RunRow, Write,
};

use super::draft::{Desk, Draft};
use super::known::Known;
use super::produce::{self, Outbox};
use super::proposal::Proposing;
use super::review;
use crate::context::Context;
use crate::failure::Failure;
use crate::{journal, letters};

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
/// one of a run whose sums have changed is made anew.
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
    let verdict = match known.accounts.first() {
        Some(open) => verdict(&debtor(&known, open, run.is_some()), &asked(&letter)),
        None => Verdict::Gone(Vec::new()),
    };
    let language = book.company()?.language;
    let why = match &verdict {
        Verdict::Good => return Ok(Rechecked::Good),
        Verdict::Gone(reasons) if reasons.is_empty() => "Paid or credited meanwhile.".to_owned(),
        Verdict::Gone(reasons) => {
            let texts: Vec<String> = reasons.iter().map(|reason| reason.text(language)).collect();
            texts.join(" ")
        }
        Verdict::Changed => "What is owed has changed meanwhile.".to_owned(),
    };
    let entry = journal::entry(
        cx,
        "runs.recheck",
        format!(
            "The reminder to {} was not sent: {why}",
            message.customer_name
        ),
    );
    let outcome = book.write(entry, |write| {
        write.drop_message(message.id, &why)?;
        write.void_letter(id, &why)?;
        match (&verdict, &run) {
            (Verdict::Changed, Some(run)) => {
                let made = remake(cx, write, &letter, run, &known)?;
                if made.is_empty() {
                    drop_entry(write, &letter, run, &why)?;
                    Ok(Rechecked::Dropped(why.clone()))
                } else {
                    write.summarize(format!(
                        "The reminder to {} was made anew: {why}",
                        message.customer_name
                    ));
                    Ok(Rechecked::Replaced(format!("{why} It was made anew.")))
                }
            }
            (_, Some(run)) => {
                drop_entry(write, &letter, run, &why)?;
                Ok(Rechecked::Dropped(why.clone()))
            }
            _ => Ok::<_, Failure>(Rechecked::Dropped(why.clone())),
        }
    })?;
    Ok(outcome.value)
}

/// The customer as a letter is held against. One written by hand may go to a customer on hold, and ask for what is
/// disputed or promised: a person chose that.
fn debtor(known: &Known, open: &OpenAccount, by_run: bool) -> Debtor {
    let mut debtor = known.debtor(open);
    if !by_run {
        (debtor.hold, debtor.handed_over) = (None, None);
        for item in &mut debtor.items {
            (item.contested, item.pause) = (0, None);
        }
    }
    debtor
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
    let mut known = Known::read(book, customer.into(), day)?;
    known.forget_waiting(letter.id);
    if day < today {
        let latest = book.open_accounts(customer, today)?;
        at_most(&mut known.accounts, latest.first());
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

fn asked(letter: &LetterRow) -> Vec<Asked> {
    let items = letter.letter.items.iter().map(|item| Asked {
        invoice: item.invoice,
        balance: item.balance,
        level: item.level,
        advances: item.advances,
    });
    items.collect()
}

/// Makes the letter of what is left of its items.
fn remake(
    cx: &Context<'_>,
    write: &mut Write<'_>,
    letter: &LetterRow,
    run: &RunRow,
    known: &Known,
) -> Result<Vec<LetterId>, Failure> {
    let Some(open) = known.accounts.first() else {
        return Ok(Vec::new());
    };
    let entry = write.run_entry(run.id, letter.letter.customer)?;
    let mut edits = entry
        .as_ref()
        .map(review::edits)
        .transpose()?
        .unwrap_or_default();
    let listed: Vec<InvoiceId> = letter
        .letter
        .items
        .iter()
        .map(|item| item.invoice)
        .collect();
    edits.without.extend(
        open.items
            .iter()
            .filter(|item| !listed.contains(&item.invoice))
            .map(|item| item.invoice.0),
    );
    let drafts = {
        let (_, policy) = known.policies.of(&open.customer);
        let account =
            Proposing::new(write, known, open.id.into())?.account(known, open, policy, &edits)?;
        Desk::new(write, open.id.into(), known.as_of)?.drafts(&account, &edits)?
    };
    // The delay was for the first letter; a person has approved it, and it was due.
    let outbox = Outbox {
        held_until: cx.app.now(),
        ..Outbox::of(cx, write)?
    };
    let mut made = Vec::with_capacity(drafts.len());
    letters::press(
        cx,
        |draft: &Draft| &draft.facts,
        |mut jobs| {
            drafts.into_iter().for_each(|draft| jobs.set(draft));
            jobs.keep(|draft, pages, file| {
                made.push(produce::keep(
                    cx, write, run.id, draft, pages, &file, &outbox,
                )?);
                Ok(())
            })
        },
    )?;
    Ok(made)
}

fn drop_entry(
    write: &mut Write<'_>,
    letter: &LetterRow,
    run: &RunRow,
    why: &str,
) -> Result<(), Failure> {
    if let Some(mut entry) = write.run_entry(run.id, letter.letter.customer)? {
        entry.state = RunEntryState::Dropped;
        why.clone_into(&mut entry.reason);
        write.update_run_entry(&entry)?;
    }
    Ok(())
}
