//! Lists as files: all rows, exact, and safe to open (rules A4, F7, M2).

use std::collections::BTreeMap;
use std::fs;

use crate::common::{Book, company, minor};

/// Returns a line's cells; quoted ones may contain commas.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            cells.last_mut().unwrap().push_str(part);
            continue;
        }
        let mut pieces = part.split(',');
        cells.last_mut().unwrap().push_str(pieces.next().unwrap());
        cells.extend(pieces.map(str::to_owned));
    }
    cells
}

/// Returns the rows of a CSV file, their cells by column head.
fn rows(book: &Book, name: &str) -> Vec<BTreeMap<String, String>> {
    let bytes = fs::read(book.path(name)).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(cells);
    let heads = lines.next().unwrap();
    lines
        .map(|cells| heads.iter().cloned().zip(cells).collect())
        .collect()
}

#[test]
fn a4_the_invoices_leave_with_the_sums_of_the_list() {
    let book = company("");
    let listed = book.done("invoices --state all --export invoices.csv");
    let file = rows(&book, "invoices.csv");
    let count = listed["count"].as_u64().unwrap() as usize;
    let sums = listed["sums"].as_array().unwrap();
    assert_eq!(
        file.len(),
        count + sums.len(),
        "each invoice and each total"
    );
    for sum in sums {
        let currency = sum["currency"].as_str().unwrap();
        let open: i64 = file
            .iter()
            .filter(|row| row["Currency"] == currency && row["Invoice"] != "Total")
            .map(|row| row["Open"].replace('.', "").parse::<i64>().unwrap())
            .sum();
        assert_eq!(open, minor(&sum["open"]["minor"]), "{currency}");
    }
}

#[test]
fn m2_a_customer_has_a_line_for_each_currency() {
    let book = company("");
    let listed = book.done("customers --export customers.csv");
    let lines: usize = listed["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["balances"].as_array().unwrap().len().max(1))
        .sum();
    assert_eq!(rows(&book, "customers.csv").len(), lines);
}

#[test]
fn every_list_can_be_a_spreadsheet_and_a_page() {
    let book = Book::new();
    book.done("sample");
    let run = book.done("run propose")["run"].as_i64().unwrap();
    for (words, name) in [
        ("customers", "customers"),
        ("invoices --state all", "invoices"),
        ("messages", "messages"),
        ("call list --due", "calls"),
        (&*format!("run status {run}"), "run"),
    ] {
        for (ending, start) in [("xlsx", "PK"), ("pdf", "%PDF-"), ("csv", "")] {
            book.done(&format!("{words} --export {name}.{ending}"));
            let bytes = fs::read(book.path(&format!("{name}.{ending}"))).unwrap();
            assert!(bytes.starts_with(start.as_bytes()), "{name}.{ending}");
            assert!(bytes.len() > 30, "{name}.{ending}");
        }
    }
    assert_eq!(
        book.refused("customers --export customers.doc")["field"],
        "path"
    );
}

#[test]
fn a4_the_banks_entries_and_statements_leave_with_the_sums_of_the_list() {
    let book = Book::new();
    book.file(
        "march.sta",
        ":20:STARTUMS\n:25:DE89370400440532013000\n:28C:3/1\n:60F:C260301EUR100,00\n\
         :61:2603050305C50,25NTRFNONREF//B1\n:86:Invoice R1\n\
         :61:2603060306D20,00NTRFNONREF//B2\n:86:=Rent\n:62F:C260331EUR140,25\n-\n",
    );
    book.done("import march.sta");
    let list = book.done("bank entries --export entries.csv");
    let cells = rows(&book, "entries.csv");
    assert_eq!(cells.len(), 2 + list["sums"].as_array().unwrap().len());
    assert_eq!(cells[0]["Amount"], "-20.00");
    assert_eq!(cells[0]["Description"], "'=Rent", "F7: it is no formula");
    assert_eq!(cells[2]["Amount"], "30.25", "the total");
    book.done("bank --export statements.csv");
    let statement = &rows(&book, "statements.csv")[0];
    let of = |head: &str| statement[head].as_str();
    assert_eq!(of("Account"), "DE89370400440532013000");
    assert_eq!(
        [of("Opening"), of("Moved"), of("Closing"), of("Gap")],
        ["100.00", "30.25", "140.25", "10.00"]
    );
    for ending in ["xlsx", "pdf"] {
        book.done(&format!(
            "bank entries --state open --export entries.{ending}"
        ));
        assert!(book.path(&format!("entries.{ending}")).exists());
    }
}

#[test]
fn f7_what_was_exported_comes_back_as_the_same_numbers_and_names() {
    let book = Book::with(
        "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount
=1+1,K1,\"=HYPERLINK(\"\"http://x.example\"\",\"\"klick\"\")\",2026-01-01,2026-01-31,EUR,100.00
-7,K2,@SUM(A1:A9),2026-01-01,2026-01-31,EUR,50.00
+49,K3,Total Energy Ltd,2026-01-01,2026-01-31,JPY,25
",
    );
    let list = |book: &Book| {
        let rows = book.done("invoices --state all")["rows"].clone();
        let rows = rows.as_array().unwrap().iter().map(|row| {
            let of = |key: &str| row[key].as_str().unwrap().to_owned();
            let amount = |key: &str| minor(&row[key]["minor"]);
            (
                of("number"),
                of("customer"),
                of("issued"),
                of("due"),
                amount("gross"),
                amount("open"),
            )
        });
        rows.collect::<std::collections::BTreeSet<_>>()
    };
    for ending in ["csv", "xlsx"] {
        book.done(&format!("invoices --state all --export own.{ending}"));
        let again = Book::new();
        again.file(
            &format!("own.{ending}"),
            fs::read(book.path(&format!("own.{ending}"))).unwrap(),
        );
        let read = again.done(&format!("import own.{ending}"));
        assert_eq!(read["problems"], serde_json::json!([]), "{ending}: {read}");
        assert_eq!(list(&again), list(&book), "{ending}");
    }
}

#[test]
fn f5_a_line_of_totals_is_known_wherever_its_word_stands() {
    for line in [
        ",,,,Total,150.00",
        "Total,,,,,150.00",
        "Total,,,,EUR,150.00",
    ] {
        let book = Book::new();
        book.file(
            "list.csv",
            format!(
                "Invoice No,Customer,Invoice date,Due date,Currency,Amount
A-1,Alpha,2026-01-01,2026-01-31,EUR,100.00
A-2,Beta,2026-01-01,2026-01-31,EUR,50.00
{line}
"
            ),
        );
        let read = book.done("import list.csv");
        assert_eq!(read["written"], true, "{line}: {read}");
        assert_eq!(book.invoices(), 2, "{line}");
    }
}
