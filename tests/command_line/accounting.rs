//! Postings for programs that keep the accounts, read back by those programs (rules L1–L3, I6).

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::common::{Book, minor, reader_of_text};

/// The sample company, and a customer who paid all and more, a fee included.
fn busy() -> Book {
    let book = Book::new();
    book.done("sample");
    let customers = book.done("customers");
    let customer = customers["rows"][0]["number"].as_str().unwrap();
    book.done(&format!(
        "claim add --customer {customer} --kind fee --amount 12.50 --date 2026-03-02"
    ));
    book.done(&format!(
        "payment add --customer {customer} --amount 100000 --date 2026-03-10"
    ));
    book.done("claim pay 1");
    book
}

/// What everyone owes net, by customer and currency, as the aging has it.
fn net(book: &Book, day: &str) -> BTreeMap<(String, String), i64> {
    let aging = book.done(&format!("aging --as-of {day}"));
    let rows = aging["rows"].as_array().unwrap().iter();
    rows.map(|row| {
        let text = |key: &str| row[key].as_str().unwrap().to_owned();
        let net = minor(&row["total"]) - minor(&row["on_account"]);
        ((text("customer"), text("currency")), net)
    })
    .filter(|(_, net)| *net != 0)
    .collect()
}

fn output(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{command:?}: {told}");
    assert!(told.is_empty(), "{told}");
    String::from_utf8(output.stdout).unwrap()
}

/// `1234.50` of a currency as minor units; a test's books hold none but two and zero decimals.
fn units(amount: &str) -> (String, i64) {
    let (number, currency) = amount.trim().split_once(' ').unwrap();
    let number = number.replace(['.', ','], "");
    (currency.to_owned(), number.parse().unwrap())
}

#[test]
fn l1_hledger_finds_the_customers_balances() {
    let book = busy();
    for day in ["2026-03-31", "2025-12-31"] {
        let written = book.done(&format!("ledger --out book.journal --to {day}"));
        assert!(written["postings"].as_u64().unwrap() > 500);
        let journal = book.path("book.journal");
        output(
            reader_of_text("hledger")
                .arg("-f")
                .arg(&journal)
                .args(["check", "--strict"]),
        );
        let table = output(reader_of_text("hledger").arg("-f").arg(&journal).args([
            "balance",
            "--flat",
            "--no-total",
            "--layout",
            "bare",
            "-O",
            "csv",
            "Assets:Receivable",
        ]));
        let mut read = BTreeMap::new();
        for line in table.lines().skip(1) {
            let cells: Vec<&str> = line.trim_matches('"').split("\",\"").collect();
            let (currency, minor) = units(&format!("{} {}", cells[2], cells[1]));
            let customer = cells[0].rsplit(':').next().unwrap().to_owned();
            if minor != 0 {
                read.insert((customer, currency), minor);
            }
        }
        assert_eq!(read, net(&book, day), "{day}");
    }
}

#[test]
fn beancount_reads_the_postings_and_they_balance() {
    let book = busy();
    let written = book.done("ledger --out book.beancount");
    let told = output(reader_of_text("bean-check").arg(book.path("book.beancount")));
    assert!(told.is_empty(), "{told}");
    let text = fs::read_to_string(book.path("book.beancount")).unwrap();
    let transactions = text.lines().filter(|line| line.contains(" * \"")).count();
    assert_eq!(transactions as u64, written["postings"].as_u64().unwrap());
    assert!(
        text.contains("Income:Charges  -12.50 EUR"),
        "the fee is income once it is paid"
    );
}

/// The rows of a DATEV file as they are read back: by place.
fn datev(book: &Book, name: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let bytes = fs::read(book.path(name)).unwrap();
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    assert!(text.ends_with("\r\n"));
    let mut lines = text.split_terminator("\r\n").map(|line| {
        line.split(';')
            .map(|cell| cell.trim_matches('"').to_owned())
            .collect::<Vec<_>>()
    });
    let header = lines.next().unwrap();
    let heads = lines.next().unwrap();
    assert_eq!((header.len(), heads.len()), (31, 125));
    (header, lines.collect())
}

#[test]
fn datev_gets_one_financial_year_with_its_columns_in_place() {
    let book = busy();
    let written = book.done(
        "ledger --out EXTF.csv --consultant 29098 --client 55003 --chart skr04 --account sales=4300 --from 2026-01-01",
    );
    let (header, rows) = datev(&book, "EXTF.csv");
    assert_eq!(header[..5], ["EXTF", "700", "21", "Buchungsstapel", "13"]);
    assert_eq!(
        header[10..16],
        ["29098", "55003", "20260101", "4", "20260101", "20260331"]
    );
    assert_eq!(header[26], "04");
    assert_eq!(rows.len() as u64, written["postings"].as_u64().unwrap());
    for row in &rows {
        assert_eq!(row.len(), 125);
        assert!(
            row[0].contains(',') && !row[0].starts_with('-'),
            "{}",
            row[0]
        );
        assert!(["S", "H"].contains(&row[1].as_str()));
        assert_eq!(row[9].len(), 4, "day and month");
        assert!(row[13].chars().count() <= 60);
    }
    let fee = rows.iter().find(|row| row[7] == "7100").unwrap();
    assert_eq!(
        (fee[0].as_str(), fee[1].as_str(), fee[9].as_str()),
        ("12,50", "S", "1003")
    );
    let sale = rows.iter().find(|row| row[7] == "4300").unwrap();
    assert_eq!(sale[6].len(), 5, "a customer's account has a digit more");
}

#[test]
fn datev_refuses_two_financial_years_and_unknown_accounts() {
    let book = busy();
    let failure = book.refused("ledger --out EXTF.csv --from 2025-12-01");
    assert_eq!(failure["field"], "from");
    assert!(failure["hint"].as_str().unwrap().contains("financial year"));
    assert!(!book.path("EXTF.csv").exists());
    book.done("ledger --out EXTF.csv --from 2025-12-01 --year-start 07-01");
    assert_eq!(
        book.refused("ledger --out EXTF.csv --account rent=4210")["field"],
        "accounts"
    );
    assert_eq!(
        book.refused("ledger --out EXTF.csv --account sales=43")["field"],
        "accounts"
    );
    assert_eq!(book.refused("ledger --out book.txt")["field"], "path");
}

#[test]
fn what_another_program_books_is_left_out() {
    let book = busy();
    let all = book.done("ledger --out all.journal");
    let some: Value = book.done("ledger --out some.journal --without invoice,credit_note");
    assert!(some["postings"].as_u64() < all["postings"].as_u64());
    let text = fs::read_to_string(book.path("some.journal")).unwrap();
    assert!(!text.contains("Income:Sales") && text.contains("Assets:Bank"));
}
