//! Finding which of a customer's hundreds of items make up a payment that names none.

use std::fs;
use std::io;
use std::path::Path;

use super::company::{TODAY, amount, date, hash};
use super::import::remove;
use super::outcome::Outcome;
use super::{Bench, measure};

/// The number of the customer's open items.
const ITEMS: u64 = 400;
/// The number of payments, each of three to six items.
const PAYMENTS: u64 = 100;
/// The limit in milliseconds for finding one set.
const LIMIT: f64 = 50.0;

pub fn run(bench: &Bench) -> Result<Vec<Outcome>, String> {
    let (list, statement) = (bench.path("sets.csv"), bench.path("sets-bank.csv"));
    let book = "sets.owed";
    write(&list, &statement)
        .map_err(|error| format!("Cannot write {}: {error}", list.display()))?;
    remove(bench, book);
    let output = bench.path("output");
    for (file, kind) in [(&list, "invoices"), (&statement, "statement")] {
        let mut command = bench.owed(book, &["--json", "import", "--kind", kind]);
        command.arg(file);
        measure::seconds(command, &output)?;
    }
    let spans = (0..=bench.turns())
        .map(|_| measure::seconds(bench.owed(book, &["--json", "match"]), &output));
    let mut spans = spans.collect::<Result<Vec<_>, _>>()?;
    let span = measure::median(spans.split_off(1));
    remove(bench, book);
    let text =
        fs::read_to_string(&output).map_err(|error| format!("{}: {error}", output.display()))?;
    let found: usize = ["amount_of_set", "one_set_of_several"]
        .map(|code| text.matches(&format!("\"code\":\"{code}\"")).count())
        .iter()
        .sum();
    if (found as u64) < PAYMENTS {
        return Err(format!("only {found} of {PAYMENTS} sets were found"));
    }
    Ok(vec![Outcome::figure(
        &format!("finding a set of 3 to 6 among {ITEMS} items, each of {PAYMENTS} payments"),
        span * 1e3 / PAYMENTS as f64,
        "ms",
        Some(LIMIT),
    )])
}

fn cents(item: u64) -> u64 {
    1_000 + hash(item) % 500_000
}

fn write(list: &Path, statement: &Path) -> io::Result<()> {
    let mut text =
        String::from("Invoice Number,Customer Name,Invoice Date,Due Date,Currency,Total\n");
    for item in 0..ITEMS {
        let day = TODAY - 90 + item as i64 % 60;
        text += &format!(
            "A{item:06},Grove Foods,{},{},GBP,{}\n",
            date(day),
            date(day + 30),
            amount(cents(item))
        );
    }
    fs::write(list, text)?;
    let mut text = String::from("Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP)\n");
    let mut balance = 0;
    for payment in 0..PAYMENTS {
        let sum: u64 = (0..3 + payment % 4)
            .map(|item| (payment * 31 + item * 67 + 1) % ITEMS)
            .map(cents)
            .sum();
        balance += sum;
        let day = date(TODAY - 10);
        text += &format!(
            "{}/{}/{},Grove Foods,Thank you,FASTER PAYMENT,{},{}\n",
            &day[8..],
            &day[5..7],
            &day[..4],
            amount(sum),
            amount(balance)
        );
    }
    fs::write(statement, text)
}
