//! Printed letters that were posted.

use owed_receivables::{CustomerId, Date};
use owed_store::{BookReader, Despite as Kept, LetterId, LetterRow, Whose};
use owed_texts::text;
use serde::Deserialize;
use ts_rs::TS;

use crate::context::Context;
use crate::debtors::{KnownDebtors, look};
use crate::failure::{Code, Failure};
use crate::wire::{Nothing, iso};
use crate::{journal, typed};

/// Marks a printed letter as posted on a day, or as not posted.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "LetterPosted")]
pub struct Posted {
    pub ids: Vec<i64>,
    /// `null` means that it was not posted after all.
    pub on: Option<String>,
    /// Why outdated letters count anyway; without a reason they are named and nothing is marked.
    #[serde(default)]
    pub despite: Option<String>,
}

/// Marks letters as posted on a day, or as not posted.
///
/// # Errors
/// [`Code::NotFound`], or [`Code::Invalid`] for a wrong day.
pub fn posted(cx: &Context<'_>, request: Posted) -> Result<Nothing, Failure> {
    let on = request
        .on
        .as_deref()
        .map(|day| typed::date("on", day))
        .transpose()?;
    let count = request.ids.len();
    let said = match on {
        Some(day) => text!("journal-letters-posted", count, day = iso(day)),
        None => text!("journal-letters-not-posted", count),
    };
    let mut book = cx.app.book()?;
    book.write(journal::entry(cx, "letters.posted", said), |write| {
        let despite = match on {
            Some(day) => still_true(cx, write, &request, day)?,
            None => Vec::new(),
        };
        for (id, despite) in &despite {
            write.keep_letter_despite(*id, despite)?;
        }
        for id in &request.ids {
            write.set_posted(LetterId(*id), on)?;
        }
        Ok::<_, Failure>(())
    })?;
    Ok(Nothing {})
}

/// Rechecks letters being marked as posted (rule R7); returns the outdated ones that count anyway.
fn still_true(
    cx: &Context<'_>,
    book: &BookReader,
    request: &Posted,
    day: Date,
) -> Result<Vec<(LetterId, Kept)>, Failure> {
    let language = book.company()?.language;
    let reason = request.despite.as_deref().map_or("", str::trim);
    let ids = request.ids.iter().copied().map(LetterId);
    let rows = ids.map(|id| Ok(book.letter(id)?));
    let rows: Vec<LetterRow> = rows.collect::<Result<_, Failure>>()?;
    let customers: Vec<CustomerId> = rows.iter().map(|row| row.letter.customer).collect();
    let known = KnownDebtors::read(cx.app, book, Whose::These(&customers), day)?;
    let mut untrue = Vec::new();
    for row in rows {
        if let Some(against) = look(book, &known, &row, false, day, language)?.trouble() {
            let despite = Kept {
                against,
                reason: reason.to_owned(),
            };
            untrue.push((row.customer_name, row.id, despite));
        }
    }
    if reason.is_empty() && !untrue.is_empty() {
        let each = untrue
            .iter()
            .map(|(name, _, despite)| format!("{name}: {}", despite.against));
        let each: Vec<String> = each.collect();
        return Err(Failure::new(
            Code::Refused,
            text!("error-letters-none-posted", each = each.join(" ")),
        )
        .field("despite"));
    }
    let untrue = untrue.into_iter();
    Ok(untrue.map(|(_, id, despite)| (id, despite)).collect())
}
