//! The user's rates (rules I3, L5).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::{day, desk, entry, write};
use owed_receivables::interest::{Rate, Series};

#[test]
fn i3_an_added_rate_is_kept_replaced_and_taken_away() {
    let mut desk = desk();
    let rate = |percent: &str| {
        let percent = percent.parse().unwrap();
        Rate::new(
            Series::DeBase,
            day("2031-01-01"),
            percent,
            "the bulletin",
            false,
        )
        .unwrap()
    };
    write(&mut desk.book, |w| w.set_rate(&rate("1.27")));
    assert_eq!(desk.book.rates().unwrap(), [rate("1.27")]);
    write(&mut desk.book, |w| w.set_rate(&rate("1.52")));
    assert_eq!(desk.book.rates().unwrap(), [rate("1.52")]);
    let gone = |book: &mut owed_store::Book| {
        book.write(entry("gone"), |w| {
            w.remove_rate(Series::DeBase, day("2031-01-01"))
        })
    };
    gone(&mut desk.book).unwrap();
    assert_eq!(desk.book.rates().unwrap(), []);
    assert!(gone(&mut desk.book).is_err());
    for left in [vec![rate("1.52")], vec![rate("1.27")], vec![]] {
        desk.book.undo("ann", 0).unwrap();
        assert_eq!(desk.book.rates().unwrap(), left);
    }
}
