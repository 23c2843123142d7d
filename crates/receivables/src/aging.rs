//! Aging of receivables (rules A1–A4).

use std::collections::BTreeMap;
use std::str::FromStr;

use owed_texts::{Message, errors, text};

use crate::{Currency, CustomerId, Date, MoneyError, words};

words! {
    /// The day from which an item's age counts.
    #[derive(Default)]
    pub enum Basis: "word-basis" {
        #[default]
        Due,
        Issue,
    }
}

/// Returns the days from the reference date to the as-of date: 0 on the day itself, negative before it (rule A1).
pub fn days_overdue(as_of: Date, reference: Date) -> i64 {
    (as_of - reference).num_days()
}

/// Closed intervals of whole days: not due, then 1 to the first edge, and so on, then everything over the last edge (rule
/// A2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buckets(Vec<u32>);

/// Why a list of bucket edges is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BucketError {
    NotANumber(String),
    NotRising(String),
    TooMany(usize),
}

impl BucketError {
    pub fn message(&self) -> Message {
        match self {
            Self::NotANumber(said) => text!("error-buckets-not-a-number", said),
            Self::NotRising(edges) => text!("error-buckets-not-rising", edges),
            Self::TooMany(count) => text!("error-buckets-too-many", count),
        }
    }
}

errors!(BucketError);

impl Default for Buckets {
    fn default() -> Self {
        Self(vec![30, 60, 90])
    }
}

impl Buckets {
    pub fn new(edges: Vec<u32>) -> Result<Self, BucketError> {
        if edges.len() > 12 {
            return Err(BucketError::TooMany(edges.len()));
        }
        if edges.is_empty() || edges[0] == 0 || edges.windows(2).any(|pair| pair[0] >= pair[1]) {
            let list: Vec<_> = edges.iter().map(u32::to_string).collect();
            return Err(BucketError::NotRising(list.join(",")));
        }
        Ok(Self(edges))
    }

    pub fn edges(&self) -> &[u32] {
        &self.0
    }

    /// Returns the number of buckets, including "not due".
    pub fn count(&self) -> usize {
        self.0.len() + 2
    }

    /// Returns the bucket of an item so many days overdue; day 30 is in 1–30.
    pub fn index(&self, days_overdue: i64) -> usize {
        if days_overdue <= 0 {
            0
        } else {
            1 + self
                .0
                .partition_point(|edge| i64::from(*edge) < days_overdue)
        }
    }

    /// Returns the first and last day overdue of a bucket; `None` means unbounded.
    pub fn range(&self, index: usize) -> (Option<i64>, Option<i64>) {
        let edge = |at: usize| self.0.get(at).map(|edge| i64::from(*edge));
        match index {
            0 => (None, Some(0)),
            1 => (Some(1), edge(0)),
            _ => (edge(index - 2).map(|edge| edge + 1), edge(index - 1)),
        }
    }

    /// Returns the names on the wire: `not_due`, `1-30`, …, `over_90`.
    pub fn keys(&self) -> Vec<String> {
        (0..self.count())
            .map(|index| match self.range(index) {
                (None, _) => "not_due".to_owned(),
                (Some(from), Some(to)) => format!("{from}-{to}"),
                (Some(from), None) => format!("over_{}", from - 1),
            })
            .collect()
    }
}

impl FromStr for Buckets {
    type Err = BucketError;

    /// Parses `30,60,90`.
    fn from_str(text: &str) -> Result<Self, BucketError> {
        let edges = text
            .split(',')
            .map(|edge| {
                edge.trim()
                    .parse()
                    .map_err(|_| BucketError::NotANumber(edge.trim().to_owned()))
            })
            .collect::<Result<_, _>>()?;
        Self::new(edges)
    }
}

/// A line of the report: what one customer owes in one currency, in minor units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgedAmounts {
    pub buckets: Vec<i64>,
    pub on_account: i64,
    /// How many items are open, and how many of them are disputed (rule A6).
    pub items: u32,
    pub disputed: u32,
}

impl AgedAmounts {
    pub fn empty(buckets: &Buckets) -> Self {
        Self {
            buckets: vec![0; buckets.count()],
            on_account: 0,
            items: 0,
            disputed: 0,
        }
    }

    /// Returns the sum of the open items, which is that of the buckets (rule A4).
    pub fn total(&self) -> i64 {
        self.buckets.iter().sum()
    }

    /// Returns the open items less money on account (rule L2).
    pub fn net(&self) -> i64 {
        self.total() - self.on_account
    }

    /// Counts an open item of `balance` minor units in the bucket `index`.
    pub fn add_item(
        &mut self,
        index: usize,
        balance: i64,
        disputed: bool,
    ) -> Result<(), MoneyError> {
        self.add_amount(index, balance)?;
        self.items += 1;
        self.disputed += u32::from(disputed);
        Ok(())
    }

    /// Counts one open item that falls due in parts, each with its bucket and minor units (rule A5).
    pub fn add_parts(
        &mut self,
        parts: impl IntoIterator<Item = (usize, i64)>,
        disputed: bool,
    ) -> Result<(), MoneyError> {
        for (index, amount) in parts {
            self.add_amount(index, amount)?;
        }
        self.items += 1;
        self.disputed += u32::from(disputed);
        Ok(())
    }

    fn add_amount(&mut self, index: usize, amount: i64) -> Result<(), MoneyError> {
        self.buckets[index] = self.buckets[index]
            .checked_add(amount)
            .ok_or(MoneyError::Overflow)?;
        Ok(())
    }

    fn add(&mut self, other: &Self) -> Result<(), MoneyError> {
        for (sum, more) in self.buckets.iter_mut().zip(&other.buckets) {
            *sum = sum.checked_add(*more).ok_or(MoneyError::Overflow)?;
        }
        self.on_account = self
            .on_account
            .checked_add(other.on_account)
            .ok_or(MoneyError::Overflow)?;
        self.items += other.items;
        self.disputed += other.disputed;
        Ok(())
    }
}

/// The report under construction: rows per customer and currency; currencies are never added together (rule M2).
#[derive(Debug, Clone)]
pub struct Aging {
    pub as_of: Date,
    pub buckets: Buckets,
    pub rows: BTreeMap<(CustomerId, Currency), AgedAmounts>,
}

impl Aging {
    pub fn new(as_of: Date, buckets: Buckets) -> Self {
        Self {
            as_of,
            buckets,
            rows: BTreeMap::new(),
        }
    }

    fn row(&mut self, customer: CustomerId, currency: Currency) -> &mut AgedAmounts {
        let buckets = &self.buckets;
        self.rows
            .entry((customer, currency))
            .or_insert_with(|| AgedAmounts::empty(buckets))
    }

    /// Counts an open item of `balance` minor units that is `days` overdue.
    pub fn add_item(
        &mut self,
        customer: CustomerId,
        currency: Currency,
        days: i64,
        balance: i64,
        disputed: bool,
    ) -> Result<(), MoneyError> {
        let index = self.buckets.index(days);
        self.row(customer, currency)
            .add_item(index, balance, disputed)
    }

    /// Counts an open item that falls due in parts, each with its days overdue and minor units (rule A5).
    pub fn add_parts(
        &mut self,
        customer: CustomerId,
        currency: Currency,
        parts: impl IntoIterator<Item = (i64, i64)>,
        disputed: bool,
    ) -> Result<(), MoneyError> {
        let buckets = self.buckets.clone();
        let parts = parts
            .into_iter()
            .map(|(days, amount)| (buckets.index(days), amount));
        self.row(customer, currency).add_parts(parts, disputed)
    }

    /// Adds a row already counted for one customer and currency, if the items came sorted.
    pub fn add_row(
        &mut self,
        customer: CustomerId,
        currency: Currency,
        row: &AgedAmounts,
    ) -> Result<(), MoneyError> {
        self.row(customer, currency).add(row)
    }

    /// Counts money not allocated to any item (rule L2).
    pub fn add_on_account(
        &mut self,
        customer: CustomerId,
        currency: Currency,
        amount: i64,
    ) -> Result<(), MoneyError> {
        let row = self.row(customer, currency);
        row.on_account = row
            .on_account
            .checked_add(amount)
            .ok_or(MoneyError::Overflow)?;
        Ok(())
    }

    /// Returns the totals per currency.
    pub fn totals(&self) -> Result<BTreeMap<Currency, AgedAmounts>, MoneyError> {
        let mut totals = BTreeMap::new();
        for ((_, currency), row) in &self.rows {
            totals
                .entry(*currency)
                .or_insert_with(|| AgedAmounts::empty(&self.buckets))
                .add(row)?;
        }
        Ok(totals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a1_due_today_is_not_overdue() {
        let day = Date::from_ymd_opt(2026, 2, 28).unwrap();
        assert_eq!(days_overdue(day, day), 0);
        assert_eq!(Buckets::default().index(0), 0);
        assert_eq!(
            days_overdue(Date::from_ymd_opt(2026, 3, 1).unwrap(), day),
            1
        );
    }

    #[test]
    fn a2_edges_belong_to_the_bucket_they_close() {
        let buckets = Buckets::default();
        for (days, index) in [
            (-5, 0),
            (0, 0),
            (1, 1),
            (30, 1),
            (31, 2),
            (60, 2),
            (61, 3),
            (90, 3),
            (91, 4),
            (9999, 4),
        ] {
            assert_eq!(buckets.index(days), index, "{days} days");
        }
        assert_eq!(
            buckets.keys(),
            ["not_due", "1-30", "31-60", "61-90", "over_90"]
        );
        assert_eq!(
            "14".parse::<Buckets>().unwrap().keys(),
            ["not_due", "1-14", "over_14"]
        );
    }

    #[test]
    fn edges_that_do_not_rise_are_refused() {
        for text in [
            "",
            "0,30",
            "30,30",
            "60,30",
            "30,x",
            "1,2,3,4,5,6,7,8,9,10,11,12,13",
        ] {
            assert!(text.parse::<Buckets>().is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a2_each_day_is_in_exactly_the_bucket_whose_range_holds_it(days in -400..400_i64, mut edges in prop::collection::btree_set(1..300_u32, 1..6)) {
            let buckets = Buckets::new(std::mem::take(&mut edges).into_iter().collect()).unwrap();
            let holds = |(from, to): (Option<i64>, Option<i64>)| from.is_none_or(|f| f <= days) && to.is_none_or(|t| days <= t);
            let holding: Vec<_> = (0..buckets.count()).filter(|index| holds(buckets.range(*index))).collect();
            prop_assert_eq!(holding, vec![buckets.index(days)]);
        }

        #[test]
        fn a4_buckets_sum_to_the_total_and_rows_to_the_totals(items in prop::collection::vec((0..5_i64, any::<bool>(), -100..200_i64, 1..1_000_000_i64), 0..60)) {
            let mut aging = Aging::new(Date::from_ymd_opt(2026, 1, 1).unwrap(), Buckets::default());
            for (customer, euro, days, balance) in &items {
                let currency = if *euro { Currency::EUR } else { Currency::USD };
                aging.add_item(CustomerId(*customer), currency, *days, *balance, false).unwrap();
            }
            let all: i64 = items.iter().map(|item| item.3).sum();
            let totals = aging.totals().unwrap();
            prop_assert_eq!(totals.values().map(AgedAmounts::total).sum::<i64>(), all);
            prop_assert_eq!(aging.rows.values().map(AgedAmounts::total).sum::<i64>(), all);
        }
    }
}
