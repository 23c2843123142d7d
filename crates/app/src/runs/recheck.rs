//! Everything is checked again right before a mail leaves (rule R7).

use std::collections::HashMap;

use owed_receivables::InvoiceId;
use owed_store::{Book, LetterRow, MessageRow, OpenAccount, Reading, RunRow, Seen};

use super::anew::{Anew, noted, remake, write_anew};
use super::outline::Outline;
use crate::context::Context;
use crate::debtors::{Found, Known, look};
use crate::failure::Failure;
use crate::journal;
use crate::messages::Rechecked;
use crate::news::news;

/// Looks at a message that is about to leave. One whose customer paid, disputes, is on hold or the like does not leave;
/// one whose sums or day are no longer true is made anew. `seen` is from before the look.
pub(crate) fn recheck(
    cx: &Context<'_>,
    book: &mut Book,
    message: &MessageRow,
    seen: Seen,
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
    let found = match look(book, &known, &letter, true, known.as_of, language)? {
        Found::Good => doubt(book, &known, &letter, run.as_ref())?,
        found => found,
    };
    let stale = matches!(found, Found::Stale(_));
    let Some(why) = found.trouble() else {
        return Ok(Rechecked::Good);
    };
    let entry = journal::entry(cx, "runs.recheck", "A reminder was not sent");
    let outcome = book.write(entry, |write| {
        if write.seen()? != seen {
            return Ok(Rechecked::Again);
        }
        write.drop_message(message.id, &why)?;
        write.void_letter(id, &why)?;
        let anew = match &run {
            _ if !stale => Anew::Nothing(why.clone()),
            Some(run) => remake(cx, write, &letter, run, &known)?,
            None => write_anew(cx, write, &letter, known.as_of)?,
        };
        write.go_on_from(message)?;
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
pub(super) fn now(
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
