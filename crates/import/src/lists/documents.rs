//! The documents of a file by number and customer, as their rows come in.

use std::hash::BuildHasher;

use csv::StringRecord;
use hashbrown::{DefaultHashBuilder, HashTable};
use owed_texts::{key, text};

use crate::field::Field;
use crate::lists::cells::Cells;
use crate::lists::customers::Customers;
use crate::problem::Code;

/// A document's customer, and its first appearance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub row: u64,
    pub customer: usize,
    pub number: String,
}

struct Entry<T> {
    place: Place,
    content: Option<T>,
    spoilt: bool,
}

/// Documents in the order of their first rows. A document with one bad row is left out entirely.
pub(crate) struct Documents<T> {
    list: Vec<Entry<T>>,
    /// Hash and position, stored together so that growing the table touches no document.
    by_number: HashTable<(u64, usize)>,
    hasher: DefaultHashBuilder,
}

impl<T> Default for Documents<T> {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            by_number: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
        }
    }
}

impl<T> Documents<T> {
    /// Returns the document that the row belongs to, adding it if necessary. `None` for a row that names no document: a sum,
    /// a heading, or a problem, which is reported.
    pub fn place(
        &mut self,
        cells: &mut Cells,
        record: &StringRecord,
        customers: &mut Customers,
    ) -> Option<usize> {
        let number = cells.text(record, Field::InvoiceNumber);
        if number.is_empty() {
            match cells.reason_to_pass(record) {
                Some(reason) => cells.skip(reason),
                None => cells.missing(Field::InvoiceNumber),
            }
            return None;
        }
        if cells.is_sum(record) {
            cells.skip(key!("skip-totals"));
            return None;
        }
        if cells.is_header(record, Field::InvoiceNumber) {
            cells.skip(key!("skip-header-again"));
            return None;
        }
        let customer = customers.place(cells, record);
        let list = &self.list;
        let belongs = |at: usize| {
            let place = &list[at].place;
            place.number == number && customer.is_none_or(|customer| customer == place.customer)
        };
        if let Some(last) = list.len().checked_sub(1).filter(|last| belongs(*last)) {
            return Some(last);
        }
        let hash = self.hasher.hash_one(number);
        let same_number = self.by_number.find(hash, |(one, at)| {
            *one == hash && list[*at].place.number == number
        });
        let same_number = same_number.map(|(_, at)| *at);
        if let Some(other) = same_number {
            if let Some((_, at)) = self.by_number.find(hash, |(_, at)| belongs(*at)) {
                return Some(*at);
            }
            self.clash(cells, other, number, customers);
        }
        let Some(customer) = customer else {
            cells.missing(Field::CustomerName);
            return None;
        };
        let place = Place {
            row: cells.row(),
            customer,
            number: number.to_owned(),
        };
        self.list.push(Entry {
            place,
            content: None,
            spoilt: same_number.is_some(),
        });
        let at = self.list.len() - 1;
        self.by_number
            .insert_unique(hash, (hash, at), |(hash, _)| *hash);
        Some(at)
    }

    /// Rule L4: one number for two customers is reported at both, and neither is imported.
    fn clash(&mut self, cells: &mut Cells, other: usize, number: &str, customers: &Customers) {
        let first = &mut self.list[other];
        let name = customers.list[first.place.customer].name();
        let row = first.place.row;
        let message = text!("problem-number-of-customer", row = row.to_string(), name);
        cells.problem(Code::NumberOfAnother, Field::InvoiceNumber, number, message);
        if !first.spoilt {
            first.spoilt = true;
            let message = text!("problem-number-of-another", row = cells.row().to_string());
            cells.problems.cell(
                Code::NumberOfAnother,
                row,
                cells.header(Field::InvoiceNumber),
                number,
                message,
            );
        }
    }

    pub fn content(&mut self, at: usize) -> Option<&mut T> {
        self.list[at].content.as_mut()
    }

    pub fn fill(&mut self, at: usize, content: T) {
        self.list[at].content = Some(content);
    }

    pub fn spoil(&mut self, at: usize) {
        self.list[at].spoilt = true;
    }

    pub fn len(&self) -> u64 {
        self.list.len() as u64
    }

    pub fn contents(&self) -> impl Iterator<Item = &T> {
        self.list.iter().filter_map(|entry| entry.content.as_ref())
    }

    /// Yields the documents without a bad row.
    pub fn into_good(self) -> impl Iterator<Item = (Place, T)> {
        self.list
            .into_iter()
            .filter(|entry| !entry.spoilt)
            .filter_map(|entry| Some((entry.place, entry.content?)))
    }
}
