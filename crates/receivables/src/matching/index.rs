//! The book, indexed so that one receipt is explained in microseconds.

use std::collections::{BTreeMap, HashMap};

use super::known::{MatchingFacts, MatchingItem, account_key};
use super::names::Names;
use super::numbers::{Numbers, short};
use super::one_day::{self, OneDay};
use super::references;
use crate::{Currency, CustomerId, Date, InvoiceId};

/// The content of [`MatchingFacts`], arranged for look-ups. Items and debtors are identified by position.
#[derive(Debug)]
pub struct Index {
    pub(super) known: MatchingFacts,
    pub(super) item_of: HashMap<InvoiceId, usize>,
    pub(super) debtor_of: HashMap<CustomerId, usize>,
    /// The open items of a customer, oldest first.
    pub(super) open_of: HashMap<CustomerId, Vec<usize>>,
    /// Open items by balance, with and without their discounts.
    pub(super) by_amount: HashMap<(Currency, i64), Vec<usize>>,
    pub(super) by_reference: HashMap<String, Vec<usize>>,
    /// What a letter asks for, by the digits of its reference.
    pub(super) by_letter: HashMap<String, Vec<usize>>,
    pub(super) by_account: HashMap<String, Vec<CustomerId>>,
    /// The customers that belong to another.
    pub(super) children: HashMap<CustomerId, Vec<CustomerId>>,
    pub(super) by_learned: HashMap<String, Vec<CustomerId>>,
    pub(super) expected_of: HashMap<CustomerId, Vec<usize>>,
    pub(super) claims_of: HashMap<CustomerId, Vec<usize>>,
    pub(super) told: BTreeMap<(Currency, i64), Vec<OneDay>>,
    /// Items partly paid according to lists only, as receipts of up to a day find them.
    earlier: HashMap<usize, Vec<(Date, MatchingItem)>>,
    pub(super) numbers: Numbers,
    /// A customer's open items by the digits of their numbers, see [`short`].
    pub(super) own_numbers: HashMap<(CustomerId, String), Vec<usize>>,
    pub(super) names: Names,
    /// The customer of each name, in order.
    pub(super) named: Vec<CustomerId>,
}

/// A shorter reference names nothing.
const SHORTEST_REFERENCE: usize = 4;

impl Index {
    /// Indexes the book. A million items take some seconds, a hundred thousand a quarter of one.
    pub fn new(known: MatchingFacts) -> Self {
        let mut index = Self {
            item_of: HashMap::with_capacity(known.items.len()),
            debtor_of: HashMap::with_capacity(known.debtors.len()),
            open_of: HashMap::new(),
            by_amount: HashMap::new(),
            by_reference: HashMap::new(),
            by_letter: HashMap::with_capacity(known.letters.len()),
            by_account: HashMap::new(),
            children: HashMap::new(),
            by_learned: HashMap::new(),
            expected_of: HashMap::new(),
            claims_of: HashMap::new(),
            told: one_day::by_amount(&known.told),
            earlier: HashMap::new(),
            numbers: Numbers::default(),
            own_numbers: HashMap::new(),
            names: Names::default(),
            named: Vec::with_capacity(known.debtors.len()),
            known: MatchingFacts::default(),
        };
        for (at, item) in known.items.iter().enumerate() {
            index.add_item(at, item);
        }
        for (digits, invoices) in &known.letters {
            let places = invoices.iter().filter_map(|id| index.item_of.get(id));
            let places = places.copied().collect();
            index.by_letter.insert(digits.clone(), places);
        }
        for (at, debtor) in known.debtors.iter().enumerate() {
            index.debtor_of.insert(debtor.id, at);
            for name in std::iter::once(&debtor.name).chain(&debtor.former_names) {
                index.names.add(name);
                index.named.push(debtor.id);
            }
            if let Some(parent) = debtor.parent {
                index.children.entry(parent).or_default().push(debtor.id);
            }
            for account in &debtor.accounts {
                let key = account_key(account);
                if !key.is_empty() {
                    index.by_account.entry(key).or_default().push(debtor.id);
                }
            }
        }
        for learned in &known.learned {
            let customers = index.by_learned.entry(learned.payer.clone()).or_default();
            customers.push(learned.customer);
        }
        for (at, expected) in known.expected.iter().enumerate() {
            index
                .expected_of
                .entry(expected.customer)
                .or_default()
                .push(at);
        }
        for (at, claim) in known.claims.iter().enumerate() {
            index.claims_of.entry(claim.customer).or_default().push(at);
        }
        for open in index.open_of.values_mut() {
            open.sort_by_key(|at| {
                (
                    known.items[*at].due,
                    known.items[*at].issued,
                    known.items[*at].id,
                )
            });
        }
        index.known = known;
        index.known.matched.sort_by_key(|one| one.amount.minor);
        index
    }

    fn add_item(&mut self, at: usize, item: &MatchingItem) {
        self.item_of.insert(item.id, at);
        self.numbers.add(at, &item.number);
        self.numbers.add_reference(at, &item.reference);
        let reference = references::compared(&item.reference);
        if reference.len() >= SHORTEST_REFERENCE {
            self.by_reference.entry(reference).or_default().push(at);
        }
        let earlier = item.earlier();
        if item.balance.minor <= 0 && earlier.is_empty() {
            return;
        }
        self.open_of.entry(item.customer).or_default().push(at);
        for digits in short(&item.number) {
            let key = (item.customer, digits);
            self.own_numbers.entry(key).or_default().push(at);
        }
        for item in earlier.iter().map(|(_, item)| item).chain([item]) {
            self.add_amounts(at, item);
        }
        if !earlier.is_empty() {
            self.earlier.insert(at, earlier);
        }
    }

    fn add_amounts(&mut self, at: usize, item: &MatchingItem) {
        if item.balance.minor <= 0 {
            return;
        }
        let off = item.offers.iter().map(|offer| offer.amount.minor);
        for off in std::iter::once(0).chain(off) {
            let key = (item.balance.currency, item.balance.minor - off);
            let places = self.by_amount.entry(key).or_default();
            if places.last() != Some(&at) {
                places.push(at);
            }
        }
    }

    /// Returns an item as a receipt of a day finds it.
    pub(super) fn item_on(&self, at: usize, day: Date) -> &MatchingItem {
        let earlier = match self.earlier.is_empty() {
            true => None,
            false => self.earlier.get(&at),
        };
        let then = earlier.and_then(|days| days.iter().find(|(known, _)| day <= *known));
        then.map_or(&self.known.items[at], |(_, item)| item)
    }

    pub(super) fn item(&self, at: usize) -> &MatchingItem {
        &self.known.items[at]
    }

    pub(super) fn name_of(&self, customer: CustomerId) -> String {
        let debtor = self.debtor_of.get(&customer);
        debtor.map_or_else(String::new, |at| self.known.debtors[*at].name.clone())
    }
}
