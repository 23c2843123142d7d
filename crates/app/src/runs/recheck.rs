//! Checks everything again right before a mail is sent (rule R7).

use owed_store::{Book, BookReader, LetterRow, MessageRow, RunRow, Seen};
use owed_texts::text;

use super::anew::{Anew, noted, remake, write_anew};
use super::now::now;
use super::outline::Outline;
use crate::context::Context;
use crate::debtors::{Found, KnownDebtors, look};
use crate::failure::Failure;
use crate::journal;
use crate::messages::Rechecked;

/// Checks a message about to be sent. It is dropped if its customer has paid, disputes, is on hold or the like, and
/// remade if its sums or date are no longer true. `seen` is from before the check.
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
    let entry = journal::begin(cx, "runs.recheck");
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
        let name = &message.customer_name;
        let (summary, outcome) = match anew {
            Anew::Made => (
                text!("journal-reminder-made-anew", name, why = &why),
                Rechecked::Replaced(text!("runs-recheck-made-anew", why).text(language)),
            ),
            Anew::Nothing(why) => (
                text!("journal-reminder-not-sent", name, why = &why),
                Rechecked::Dropped(why),
            ),
            Anew::LookAgain(objection, _) => (
                text!("journal-reminder-not-sent", name, why = objection),
                Rechecked::Dropped(objection.text(language)),
            ),
        };
        write.summarize(summary);
        Ok::<_, Failure>(outcome)
    })?;
    Ok(outcome.value)
}

/// Checks for money that may be for an item of a run's letter and was not known at approval (rule R13).
fn doubt(
    book: &BookReader,
    known: &KnownDebtors,
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
            Found::Stale(news.message().text(book.company()?.language))
        }
        _ => Found::Good,
    })
}
