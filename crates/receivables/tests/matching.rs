//! Matching must reach its figures on statements whose truth is known, and hold its invariants on any statement.
#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod statements;

use owed_receivables::matching::{Index, Remainder};
use proptest::prelude::*;

use statements::{Table, Trouble, book, entries};

/// Seeds of books that nothing was tuned on.
const HELD_OUT: std::ops::Range<u64> = 90_001..90_013;

#[test]
fn what_is_certain_is_right_and_the_right_one_comes_first() {
    let table = Table::measure(HELD_OUT, 60);
    let enough = |trouble: &Trouble| table.kinds[trouble].entries > 50;
    assert!(Trouble::ALL.iter().all(enough), "{table}");
    assert_eq!(table.verdict(), Ok(()), "{table}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn l1_nothing_takes_more_than_the_entry_has_or_an_item_owes(seed in 1..u64::MAX / 2, settled in 0..9_i64) {
        let mut book = book(seed);
        let paid: Vec<bool> = (0..book.known.items.len()).map(|at| at as i64 % 9 < settled).collect();
        let (entries, _) = entries(seed, &book, 6);
        for (item, paid) in book.known.items.iter_mut().zip(paid) {
            item.balance.minor *= i64::from(!paid);
        }
        let index = Index::new(book.known.clone());
        for entry in &entries {
            for candidate in index.propose(&entry.receipt) {
                let taken: i64 = candidate.shares.iter().map(|share| share.amount).sum();
                prop_assert!(taken <= entry.receipt.amount.minor);
                for share in &candidate.shares {
                    let item = book.known.items.iter().find(|item| item.id == share.item).unwrap();
                    prop_assert!(item.balance.minor > 0, "settled");
                    prop_assert!(share.amount >= 0 && share.discount >= 0);
                    prop_assert!(share.amount + share.discount <= item.balance.minor);
                    let other = item.balance.currency != entry.receipt.amount.currency;
                    prop_assert_eq!(other, candidate.rest == Remainder::OtherCurrency);
                    prop_assert!(!(other && candidate.certain));
                }
                let mut items: Vec<_> = candidate.shares.iter().map(|share| share.item).collect();
                items.sort_unstable();
                items.dedup();
                prop_assert_eq!(items.len(), candidate.shares.len());
            }
        }
    }
}
