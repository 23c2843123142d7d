//! Finds which entries of a statement the book already has (rule F2).

use std::collections::{BTreeSet, HashMap};

use owed_receivables::bank::Alike;
use owed_receivables::{
    BankAccountId, BankEntry, BankEntryId, BankStatement, BankStatementId, Date, Money,
};
use owed_store::{BankEntryRow, BookReader, Listed};

use super::reworded;
use crate::failure::Failure;

/// A statement being imported, and what the book has on the days of its entries.
pub struct Pairing<'a> {
    statement: &'a BankStatement,
    known: KnownStatements<'a>,
    rows: Vec<Listed>,
    days: HashMap<Date, Vec<usize>>,
}

/// The statements that the book has of the account.
pub struct KnownStatements<'a> {
    /// This very statement, if read or issued before.
    pub own: Option<BankStatementId>,
    /// The account, and those that may also have its movements.
    pub accounts: &'a [BankAccountId],
    pub others: &'a HashMap<BankStatementId, BankStatement>,
    /// Those imported with it from one file: a bank lists no entry in two statements of one file. File names prove
    /// nothing: an export may have the same name every month.
    pub beside: &'a [BankStatementId],
}

impl<'a> Pairing<'a> {
    pub fn new(
        book: &BookReader,
        statement: &'a BankStatement,
        known: KnownStatements<'a>,
        entries: &[BankEntry],
    ) -> Result<Self, Failure> {
        let booked: BTreeSet<Date> = entries.iter().map(|entry| entry.booked).collect();
        let valued = entries.iter().filter_map(|entry| entry.value);
        let looked_at: BTreeSet<Date> = valued.chain(booked.iter().copied()).collect();
        let range = booked.first().copied().zip(booked.last().copied());
        let mut found = Vec::new();
        for account in known.accounts {
            for day in &looked_at {
                found.extend(book.bank_entries_on(*account, *day)?);
            }
            let Some((first, last)) = range else { continue };
            let wanted = |entry: &BankEntry| {
                let is_valued = entry.value.is_some_and(|day| booked.contains(&day));
                is_valued && !looked_at.contains(&entry.booked)
            };
            found.extend(book.bank_entries_valued(*account, first..=last, wanted)?);
        }
        found.sort_by_key(|(row, _)| row.id);
        let mut days = HashMap::<Date, Vec<usize>>::new();
        for (place, (row, _)) in found.iter().enumerate() {
            days.entry(row.entry.booked).or_default().push(place);
        }
        Ok(Self {
            statement,
            known,
            rows: found,
            days,
        })
    }

    /// Returns the book's entry for each of the statement's, each used once: first those that this very statement
    /// lists, then those that are equal, then those that match by the bank's reference, then those in other words.
    pub fn pairs(&self, entries: &[BankEntry]) -> Vec<Option<&BankEntryRow>> {
        let mut free = HashMap::<(Date, Money), Vec<(&BankEntryRow, bool)>>::new();
        for (row, statements) in &self.rows {
            let own = self.known.own.is_some_and(|own| statements.contains(&own));
            if own || !statements.iter().any(|id| self.excludes(*id)) {
                let key = (row.entry.booked, row.entry.amount);
                free.entry(key).or_default().push((row, own));
            }
        }
        let mut pairs = vec![None; entries.len()];
        for (only_own, least) in [
            (true, Alike::Fully),
            (false, Alike::Fully),
            (false, Alike::ByReference),
        ] {
            for (entry, pair) in entries.iter().zip(&mut pairs) {
                let candidates = free.get_mut(&(entry.booked, entry.amount));
                let Some(candidates) = candidates.filter(|_| pair.is_none()) else {
                    continue;
                };
                let found = candidates.iter().position(|(row, own)| {
                    let alike = entry.alike(&row.entry);
                    (*own || !only_own) && alike.is_some_and(|alike| alike >= least)
                });
                *pair = found.map(|found| candidates.remove(found).0);
            }
        }
        let left = free.into_values().flatten().map(|(row, _)| row);
        reworded::pair(entries, &mut pairs, left.collect());
        pairs
    }

    /// Says whether no entry of the other statement can be in this one.
    fn excludes(&self, other: BankStatementId) -> bool {
        let follows = |other: &BankStatement| other.adjoins(self.statement);
        self.known.beside.contains(&other) || self.known.others.get(&other).is_some_and(follows)
    }

    /// Returns the parts that the book has of a booking now imported as a whole.
    pub fn parts_of(&self, whole: &BankEntry) -> Vec<BankEntryId> {
        let parts = self.on(whole.booked).filter(|row| {
            row.entry.part.is_some() && row.entry.bank_reference == whole.bank_reference
        });
        let (ids, entries): (Vec<_>, Vec<_>) = parts.map(|row| (row.id, &row.entry)).unzip();
        if whole.is_whole_of(&entries) {
            ids
        } else {
            Vec::new()
        }
    }

    /// Returns the booking that the book has as a whole and of which these entries are the parts.
    pub fn whole_of(&self, parts: &[&BankEntry]) -> Option<&BankEntryRow> {
        let day = parts.first()?.booked;
        self.on(day).find(|row| row.entry.is_whole_of(parts))
    }

    fn on(&self, day: Date) -> impl Iterator<Item = &BankEntryRow> {
        let places = self.days.get(&day).into_iter().flatten();
        places.map(|place| &self.rows[*place].0)
    }
}
