//! Finds entries of a statement that the book has in other words, from another file (rule L6).

use std::cell::OnceCell;
use std::collections::HashMap;

use owed_receivables::bank::{ComparedEntry, Sameness};
use owed_receivables::{BankEntry, Date, Money};
use owed_store::BankEntryRow;

/// An entry of the book not paired with any entry of the statement.
struct Left<'r> {
    row: &'r BankEntryRow,
    telling: OnceCell<ComparedEntry<'r>>,
    taken: bool,
}

/// Pairs what is left on both sides, the surest first. Each entry is used once: if a statement has something more often
/// than the book, the book lacks the rest.
pub fn pair<'r>(
    entries: &[BankEntry],
    pairs: &mut [Option<&'r BankEntryRow>],
    mut left: Vec<&'r BankEntryRow>,
) {
    left.sort_by_key(|row| row.id);
    let (mut left, places) = by_day(left);
    let of = |day: Date, amount: Money| places.get(&(day, amount)).into_iter().flatten();
    for least in [Sameness::InWords, Sameness::CutShort, Sameness::ByPayer] {
        for (entry, pair) in entries.iter().zip(&mut *pairs) {
            let valued = entry.value.filter(|day| *day != entry.booked);
            let candidates = of(entry.booked, entry.amount)
                .chain(valued.into_iter().flat_map(|day| of(day, entry.amount)));
            if pair.is_some() || candidates.clone().next().is_none() {
                continue;
            }
            let telling = ComparedEntry::new(entry);
            let is_it = |place: &&usize| {
                let candidate: &Left<'_> = &left[**place];
                let told = || {
                    candidate
                        .telling
                        .get_or_init(|| ComparedEntry::new(&candidate.row.entry))
                };
                !candidate.taken && telling.same(told()).is_some_and(|same| same >= least)
            };
            if let Some(found) = candidates.copied().find(|place| is_it(&place)) {
                left[found].taken = true;
                *pair = Some(left[found].row);
            }
        }
    }
}

type Places = HashMap<(Date, Money), Vec<usize>>;

/// Returns what is left, with an index by amount and by booking and value date; booking dates come first.
fn by_day(rows: Vec<&BankEntryRow>) -> (Vec<Left<'_>>, Places) {
    let mut places = Places::new();
    for (place, row) in rows.iter().enumerate() {
        let key = (row.entry.booked, row.entry.amount);
        places.entry(key).or_default().push(place);
    }
    for (place, row) in rows.iter().enumerate() {
        if let Some(day) = row.entry.value.filter(|day| *day != row.entry.booked) {
            places
                .entry((day, row.entry.amount))
                .or_default()
                .push(place);
        }
    }
    let left = rows.into_iter().map(|row| Left {
        row,
        telling: OnceCell::new(),
        taken: false,
    });
    (left.collect(), places)
}
