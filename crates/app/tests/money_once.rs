//! L6: one truth of customers, invoices and payments, told in pieces by lists of invoices, statements of a bank and lists
//! of payments, in any order, overlapping, repeated, taken back and by two programs at once. The book is always the same.
//!
//! `OWED_MONEY_SECONDS=3600 cargo test -p owed-app --test money_once` goes on for an hour from seed `OWED_MONEY_SEED`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test fails where something is missing, and says by which seed"
)]

mod told;

use std::time::{Duration, Instant};

use told::{Book, Dice, Telling, Truth};

#[test]
fn l6_money_is_counted_once_whatever_tells_of_it() {
    let given = |name: &str| {
        std::env::var(name)
            .ok()
            .and_then(|text| text.parse::<u64>().ok())
    };
    let first = given("OWED_MONEY_SEED").unwrap_or(1);
    let until =
        given("OWED_MONEY_SECONDS").map(|seconds| Instant::now() + Duration::from_secs(seconds));
    for seed in first.. {
        match until {
            None if seed >= first + 6 => break,
            Some(until) if Instant::now() > until => break,
            _ => play(seed),
        }
        if until.is_some() && seed % 100 == 0 {
            eprintln!("seed {seed} holds");
        }
    }
}

fn play(seed: u64) {
    // Shown where it fails.
    eprintln!("seed {seed}");
    let mut dice = Dice(seed);
    let truth = Truth::random(&mut dice);
    let mut tellings = truth.tellings(&mut dice);
    dice.shuffle(&mut tellings);
    let folder = tempfile::tempdir().unwrap();
    let book = Book::at(folder.path());
    let mut story = Vec::new();
    // Payments cannot come before the invoices that they name.
    let first = truth.first_list();
    for telling in std::iter::once(&first).chain(&tellings) {
        story.push(telling.name());
        tell(&book, telling, &mut dice, &mut story);
        let paid = book.paid();
        assert!(
            paid <= truth.paid(),
            "seed {seed}: {paid} came, more than the {} that were paid, after\n{}",
            truth.paid(),
            story.join("\n")
        );
        let problems = book.problems();
        assert_eq!(problems, "", "seed {seed}, after\n{}", story.join("\n"));
    }
    book.decide(&truth);
    let found = (book.paid(), book.balances(), book.problems());
    let expected = (truth.paid(), truth.balances(), String::new());
    assert_eq!(found, expected, "seed {seed}, after\n{}", story.join("\n"));
}

fn tell(book: &Book, telling: &Telling, dice: &mut Dice, story: &mut Vec<String>) {
    match dice.below(8) {
        0 => {
            story.push("  by two programs".to_owned());
            book.import_twice_at_once(telling);
        }
        1 if book.import(telling) => {
            story.push("  taken back, and again".to_owned());
            book.undo();
            book.import(telling);
        }
        2 => {
            story.push("  twice".to_owned());
            book.import(telling);
            assert!(
                !book.import(telling),
                "the second reading changed something: {}",
                story.join("\n")
            );
        }
        3 => {
            book.import(telling);
            story.push("  and what is certain is matched".to_owned());
            book.accept_certain();
        }
        _ => {
            book.import(telling);
        }
    }
}
