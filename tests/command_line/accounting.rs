//! Postings for accounting programs, read back by those programs (rules L1–L3, I6).

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::common::{Book, minor, reader_of_text};

/// The sample company, with a customer who paid everything and more, including a fee.
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

/// Returns what everyone owes net, by customer and currency, according to the aging.
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

/// Returns `1234.50` of a currency in minor units; the tests use only currencies with two decimals or none.
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

/// Returns the rows of a DATEV file; its cells are read by position.
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

/// Imports two movements of one account as a bank's table: text, payer, amount.
fn bank(book: &Book, name: &str, rows: &[(&str, &str, &str, &str)]) {
    let mut table = "Buchungstag;Valutadatum;Verwendungszweck;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;Waehrung;Betrag\n".to_owned();
    for (day, text, payer, amount) in rows {
        table.push_str(&format!(
            "{day};{day};{text};{payer};DE02120300000000202051;EUR;{amount}\n"
        ));
    }
    book.file(name, table);
    book.done(&format!("import {name} --kind statement"));
}

/// An invoice of 1,000.00 paid by direct debit, which the bank returned with a charge of 3.50.
fn returned() -> Book {
    let book = Book::with(
        "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount
RE-1001,K1,Alpha Ltd,2026-01-02,2026-01-20,EUR,1000.00
",
    );
    bank(
        &book,
        "paid.csv",
        &[("25.01.2026", "RE-1001", "Alpha Ltd", "1000,00")],
    );
    book.done("match accept 1");
    let before = book.done("ledger --out before.csv");
    assert_eq!(before["postings"], 2);
    let text = "Ruecklastschrift RE-1001 Retoure 1000,00 Entgelt 3,50";
    bank(
        &book,
        "back.csv",
        &[("05.02.2026", text, "Alpha Ltd", "-1003,50")],
    );
    book.done("match accept 2");
    book
}

#[test]
fn l1_a_returned_debit_stands_in_the_accounts_as_at_the_bank() {
    let book = returned();
    book.done("ledger --out l.journal");
    let balance = |account: &str| {
        output(
            reader_of_text("hledger")
                .arg("-f")
                .arg(book.path("l.journal"))
                .args(["balance", "-N", account]),
        )
    };
    assert!(
        balance("Assets:Bank").contains("-3.50 EUR"),
        "{}",
        balance("Assets:Bank")
    );
    assert!(balance("Expenses:BankCharges").contains(" 3.50 EUR"));
    assert!(balance("Assets:Receivable").contains("1000.00 EUR"));

    book.done("ledger --out after.csv");
    let (_, before) = datev(&book, "before.csv");
    let (_, rows) = datev(&book, "after.csv");
    assert_eq!(rows[..2], before[..], "what was exported stands as it was");
    assert!(rows.iter().all(|row| row[10] == "RE-1001"), "{rows:?}");
    let back = [&rows[2], &rows[3]].map(|row| (row[0].as_str(), row[1].as_str(), row[7].as_str()));
    assert_eq!(back, [("1000,00", "S", "1200"), ("3,50", "H", "4970")]);
    assert!(rows[2][13].contains("zurückgenommen"), "{:?}", rows[2]);

    // It was not a return after all: everything is as before.
    book.done("match undo 2");
    book.done("ledger --out again.csv");
    let (_, rows) = datev(&book, "again.csv");
    assert_eq!(rows, before);
}

#[test]
fn every_line_for_datev_names_a_document() {
    let book = busy();
    book.done("ledger --out EXTF.csv --from 2026-01-01");
    let (_, rows) = datev(&book, "EXTF.csv");
    for row in &rows {
        assert!(!row[10].is_empty(), "{row:?}");
        let first = row[13].chars().next().unwrap();
        assert!(first.is_alphabetic(), "{row:?}");
    }
    let fee = rows.iter().find(|row| row[0] == "12,50").unwrap();
    assert!(
        fee[10].starts_with("NF") && fee[13].starts_with("Bezahlt: Mahngebühr"),
        "{fee:?}"
    );
}

#[test]
fn f7_no_cell_for_datev_is_a_formula() {
    let book = Book::with(
        "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount
=1+1,K1,@SUM(A1),2026-01-02,2026-01-20,EUR,100.00
+7,K2,＝1+1,2026-01-02,2026-01-20,EUR,100.00
",
    );
    book.done("company set --name '=HYPERLINK(1)'");
    book.done("ledger --out EXTF.csv");
    let (header, rows) = datev(&book, "EXTF.csv");
    for cell in rows.iter().flatten().chain(&header) {
        assert!(!cell.starts_with(['=', '+', '@']), "{cell}");
    }
    assert_eq!((&*rows[0][10], &*rows[1][10]), ("1+1", "/+7"));
}

#[test]
fn m1_other_currencies_have_two_decimals_and_their_rate() {
    let book = Book::with(
        "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount
R-1,K1,Yen KK,2026-01-15,2026-02-04,JPY,100000
R-2,K2,Dollar Inc,2026-02-15,2026-03-04,USD,108.50
R-3,K3,Kuwait Co,2026-02-15,2026-03-04,KWD,12.345000
",
    );
    bank(
        &book,
        "yen.csv",
        &[("08.03.2026", "R-1", "Yen KK", "620,00")],
    );
    book.done("match accept 1 --items R-1 --settles 100000");
    let written = book.done("ledger --out EXTF.csv --rate USD=1.2 --rate USD@2026-02-01=1,0850");
    let notes = written["notes"].to_string();
    assert!(
        notes.contains("1 in JPY") && notes.contains("1 in KWD") && !notes.contains("USD,"),
        "{notes}"
    );
    let (_, rows) = datev(&book, "EXTF.csv");
    let cells: Vec<&[String]> = rows.iter().map(|row| &row[..6]).collect();
    assert_eq!(
        cells[1],
        ["108,50", "S", "USD", "1,085000", "100,00", "EUR"]
    );
    assert_eq!(cells[2][0], "12,35", "half away from zero");
    assert_eq!(
        cells[3],
        ["100000,00", "S", "JPY", "161,290323", "620,00", "EUR"]
    );

    book.done("ledger --out l.beancount");
    let told = output(reader_of_text("bean-check").arg(book.path("l.beancount")));
    assert!(told.is_empty(), "{told}");
    assert_eq!(
        book.refused("ledger --out x.csv --rate USD=0")["field"],
        "rates"
    );
}

#[test]
fn a_customers_account_is_free_and_kept_and_as_long_as_the_adviser_wants() {
    let book = Book::with(
        "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount
R-1,K1,Alpha,2026-01-15,2026-02-04,EUR,1.00
R-2,60001,Beta,2026-01-15,2026-02-04,EUR,1.00
R-3,12345,Gamma,2026-01-15,2026-02-04,EUR,1.00
",
    );
    let accounts = |words: &str| {
        book.done(&format!("ledger --out d.csv {words}"));
        let (_, rows) = datev(&book, "d.csv");
        rows.into_iter()
            .map(|row| (row[10].clone(), row[6].clone()))
            .collect::<BTreeMap<_, _>>()
    };
    let first = accounts("");
    assert_eq!((&*first["R-2"], &*first["R-3"]), ("60001", "12345"));
    let free = first["R-1"].clone();
    book.done(&format!("customers add --number {free} --name Delta"));
    book.done(&format!("invoices add --customer {free} --number R-4 --amount 1 --issued 2026-01-20 --due 2026-02-01"));
    let later = accounts("");
    assert_eq!(later["R-1"], free, "what was exported once is kept");
    assert_ne!(later["R-4"], free);

    let long = accounts("--account sales=44000");
    assert_eq!(long["R-2"].len(), 6);
    let (header, rows) = datev(&book, "d.csv");
    assert_eq!((&*header[13], &*rows[0][7]), ("5", "44000"));
    let longest = accounts("--account-length 8");
    assert!(longest.values().all(|account| account.len() == 9));
    for words in [
        "--account-length 9",
        "--account sales=44000 --account bank=1200",
    ] {
        assert!(
            book.refused(&format!("ledger --out d.csv {words}"))["hint"]
                .as_str()
                .unwrap()
                .contains("4 to 8")
        );
    }
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
