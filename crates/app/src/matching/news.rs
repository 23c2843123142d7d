//! Money waiting at the bank, as news on the invoices that it may pay (rule R13).

use owed_receivables::dunning::{Bearing, News};
use owed_receivables::matching::{Candidate, MARGIN, MatchingReason};
use owed_receivables::{Date, InvoiceId};
use owed_store::{BankEntryRow, BookReader};

use super::known::{self, Base};
use super::propose::{Proposal, proposals};
use crate::failure::Failure;

/// Returns what waits and was booked by a day, for each invoice that it pays, names or may pay.
pub(crate) fn money_that_waits(
    book: &BookReader,
    day: Date,
) -> Result<Vec<(InvoiceId, News)>, Failure> {
    let mut waiting = known::waiting(book)?;
    waiting.retain(|row| row.entry.amount.minor > 0 && row.entry.booked <= day);
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let base = Base::read(book, day)?;
    let credit_notes = known::credit_notes(book, day)?;
    let mut news = Vec::new();
    for (row, proposal) in &proposals(&base, &waiting, &credit_notes).entries {
        let pays = match proposal {
            // The book has this money from a list or a person, so it is not news on what is still open.
            Proposal::IsKnown { .. } if proposal.is_certain() => continue,
            Proposal::IsKnown { pays, .. } | Proposal::Pays(pays) => Some(pays),
            Proposal::WentBack(_) => None,
        };
        let named = base.index.names(&base.receipt(row));
        news.extend(named.into_iter().map(|id| (id, heard(row, Bearing::Names))));
        if let Some(found) = pays {
            news.extend(bearings(found).map(|(id, bearing)| (id, heard(row, bearing))));
        }
    }
    Ok(news)
}

/// A certain candidate pays; otherwise everything not clearly behind the best may be meant.
fn bearings(found: &[Candidate]) -> impl Iterator<Item = (InvoiceId, Bearing)> {
    let best = found.first();
    let certain = best.is_some_and(|best| best.certain);
    let least = best.map_or(0, |best| best.points - MARGIN);
    let meant = found.iter().enumerate().filter(move |(at, one)| {
        let as_good = one.points > least && !one.reasons.contains(&MatchingReason::Refused);
        if certain { *at == 0 } else { as_good }
    });
    let bearing = if certain {
        Bearing::Pays
    } else {
        Bearing::Perhaps
    };
    meant.flat_map(move |(_, one)| one.shares.iter().map(move |share| (share.item, bearing)))
}

fn heard(row: &BankEntryRow, bearing: Bearing) -> News {
    News::Money {
        booked: row.entry.booked,
        amount: row.entry.amount,
        payer: row.entry.name.trim().to_owned(),
        bearing,
    }
}
