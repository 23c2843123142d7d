//! Importing bank statements into the book.

use std::io::Write as _;

use serde_json::{Value, json};

use crate::common::Book;

/// Returns a statement of March from `opening` to `closing`, with the given movements.
fn statement(number: u32, opening: &str, closing: &str, movements: &str) -> String {
    format!(
        ":20:STARTUMS\n:25:DE89370400440532013000\n:28C:{number}/1\n:60F:C260301EUR{opening}\n{movements}:62F:C260331EUR{closing}\n-\n"
    )
}

fn movement(day: &str, amount: &str, bank_reference: &str, text: &str) -> String {
    format!(":61:2603{day}03{day}CR{amount}NTRFNONREF//{bank_reference}\n:86:{text}\n")
}

fn counts(report: &Value) -> [u64; 3] {
    ["created", "changed", "unchanged"].map(|key| report[key].as_u64().unwrap())
}

fn statements(book: &Book) -> Vec<Value> {
    book.done("bank")["rows"].as_array().unwrap().clone()
}

fn entries(book: &Book) -> Vec<Value> {
    book.done("bank entries")["rows"]
        .as_array()
        .unwrap()
        .clone()
}

#[test]
fn a_statement_comes_in_once_and_shows_its_balances() {
    let book = Book::new();
    let moved =
        movement("05", "50,00", "", "Invoice R1") + &movement("06", "25,00", "", "Invoice R2");
    book.file("march.sta", statement(3, "100,00", "175,00", &moved));
    let report = book.done("import march.sta");
    assert_eq!(report["kind"], "statements");
    assert_eq!(report["files"][0]["format"], "mt940");
    assert_eq!(counts(&report), [2, 0, 0]);
    assert_eq!(counts(&book.done("import march.sta")), [0, 0, 2]);
    let rows = statements(&book);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["account"], "DE89370400440532013000");
    assert_eq!(rows[0]["opening"]["minor"], "10000");
    assert_eq!(rows[0]["closing"]["minor"], "17500");
    assert_eq!(rows[0]["gap"], Value::Null);
    assert_eq!(entries(&book).len(), 2);
    book.done("undo");
    assert_eq!(statements(&book).len() + entries(&book).len(), 0);
}

#[test]
fn a_banks_table_comes_in_as_a_statement() {
    let book = Book::new();
    let file = "Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP)\n\
        13/02/2026,Birch Ltd,INV 17,FASTER PAYMENT,1190.00,1290.00\n\
        14/02/2026,City Power,FEB,DIRECT DEBIT,-45.50,1244.50\n";
    book.file("starling.csv", file);
    let read = book.done("read starling.csv");
    assert_eq!(read["files"][0]["preset"], "Starling");
    assert_eq!(
        read["files"][0]["statements"][0]["entries"][0]["amount"],
        "119000"
    );
    let report = book.done("import starling.csv");
    assert_eq!(
        (&report["kind"], &report["files"][0]["format"]),
        (&"statements".into(), &"csv".into())
    );
    assert_eq!(counts(&report), [2, 0, 0]);
    assert_eq!(counts(&book.done("import starling.csv")), [0, 0, 2]);
    let rows = statements(&book);
    assert_eq!(
        (rows.len(), &rows[0]["opening"]["minor"]),
        (1, &"10000".into())
    );
    assert_eq!(rows[0]["closing"]["minor"], "124450");
}

#[test]
fn a_gap_is_shown_at_its_statement_and_keeps_nothing_out() {
    let book = Book::new();
    let moved = movement("05", "50,00", "", "Invoice R1");
    book.file("march.sta", statement(3, "100,00", "175,00", &moved));
    let report = book.done("import march.sta");
    assert_eq!(report["created"], 1);
    assert_eq!(report["notes"].as_array().unwrap().len(), 1);
    assert_eq!(statements(&book)[0]["gap"]["minor"], "2500");
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn f2_two_equal_entries_of_one_day_are_two_and_overlapping_statements_share_theirs() {
    let book = Book::new();
    let twice = movement("05", "50,00", "", "Invoice R1").repeat(2);
    book.file("early.sta", statement(3, "100,00", "200,00", &twice));
    assert_eq!(counts(&book.done("import early.sta")), [2, 0, 0]);
    let more = twice + &movement("06", "10,00", "", "Invoice R2");
    book.file("late.sta", statement(4, "100,00", "210,00", &more));
    assert_eq!(counts(&book.done("import late.sta")), [1, 0, 2]);
    assert_eq!(entries(&book).len(), 3);
    assert!(statements(&book).iter().all(|row| row["gap"].is_null()));
}

#[test]
fn f2_an_entry_like_one_of_the_statement_before_is_another_one() {
    let book = Book::new();
    let same = movement("05", "50,00", "", "Invoice R1");
    book.file("1.sta", statement(3, "100,00", "150,00", &same));
    book.file("2.sta", statement(4, "150,00", "200,00", &same));
    assert_eq!(counts(&book.done("import 1.sta 2.sta")), [2, 0, 0]);
    assert_eq!(counts(&book.done("import 2.sta 1.sta")), [0, 0, 2]);
}

#[test]
fn a_statement_issued_anew_is_a_change() {
    let book = Book::new();
    let first = movement("05", "50,00", "", "Invoice R1");
    book.file("march.sta", statement(3, "100,00", "160,00", &first));
    book.done("import march.sta");
    let whole = first + &movement("06", "10,00", "", "Invoice R2");
    book.file("march.sta", statement(3, "100,00", "170,00", &whole));
    assert_eq!(counts(&book.done("import march.sta")), [1, 1, 1]);
    let rows = statements(&book);
    assert_eq!(
        (rows.len(), &rows[0]["closing"]["minor"]),
        (1, &"17000".into())
    );
    assert_eq!(rows[0]["gap"]["minor"], "1000");
}

fn camt(message: &str, entries: &str) -> String {
    let (tag, inner) = match message {
        "camt.053" => ("BkToCstmrStmt", "Stmt"),
        _ => ("BkToCstmrDbtCdtNtfctn", "Ntfctn"),
    };
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:{message}.001.08\"><{tag}><{inner}><Id>{message}</Id>\
         <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>{entries}</{inner}></{tag}></Document>"
    )
}

fn booking(amount: &str, details: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
         <BookgDt><Dt>2026-03-05</Dt></BookgDt><AcctSvcrRef>2026030512345</AcctSvcrRef>\
         <NtryDtls>{details}</NtryDtls></Ntry>"
    )
}

fn part(amount: &str, text: &str) -> String {
    format!(
        "<TxDtls><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls>"
    )
}

#[test]
fn a_collective_booking_is_never_counted_beside_its_parts() {
    let parts = part("60.00", "R1") + &part("40.00", "R2");
    for order in ["import whole.xml parts.xml", "import parts.xml whole.xml"] {
        let book = Book::new();
        book.file("whole.xml", camt("camt.053", &booking("100.00", "")));
        book.file("parts.xml", camt("camt.054", &booking("100.00", &parts)));
        book.done(order);
        let open: Vec<_> = book.done("bank entries --state open")["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["amount"]["minor"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(open.len(), 2, "{order}: {open:?}");
        let sum: i64 = open.iter().map(|minor| minor.parse::<i64>().unwrap()).sum();
        assert_eq!(sum, 10_000, "{order}");
        assert_eq!(book.done("check")["ok"], true);
    }
}

#[test]
fn an_archive_of_statements_comes_in_file_by_file() {
    let book = Book::new();
    let mut archive = zip::ZipWriter::new(std::fs::File::create(book.path("bank.zip")).unwrap());
    for (name, opening, closing) in [("1.sta", "100,00", "150,00"), ("2.sta", "150,00", "200,00")] {
        archive
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        let number = u32::from(name.starts_with('2')) + 1;
        let text = statement(
            number,
            opening,
            closing,
            &movement("05", "50,00", "", "Invoice R1"),
        );
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap();
    let report = book.done("import bank.zip");
    assert_eq!(counts(&report), [2, 0, 0]);
    let names: Vec<_> = report["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["file"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(names, ["bank.zip/1.sta", "bank.zip/2.sta"]);
}

#[test]
fn an_entry_without_a_date_stands_on_its_statements_day_and_it_is_said() {
    let book = Book::new();
    let undated = "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.02\">
<BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>1</MsgId><CreDtTm>2026-03-09T06:00:00</CreDtTm></GrpHdr><Ntfctn><Id>7</Id>
<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts></Ntry>
</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
    book.file("note.xml", undated);
    let done = book.done("import note.xml");
    assert_eq!(
        (&done["created"], &done["problems"]),
        (&1.into(), &json!([]))
    );
    let said = done["notes"][0]["message"].as_str().unwrap();
    assert!(said.contains("2026-03-09"), "{said}");
    let entries = book.done("bank entries");
    assert_eq!(entries["rows"][0]["booked"], "2026-03-09", "{entries}");
}
