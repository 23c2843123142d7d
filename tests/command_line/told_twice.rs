//! One bank movement that two files describe differently (L6).

use serde_json::{Value, json};

use crate::common::Book;
use crate::matching::codes;

const OWN: &str = "DE89370400440532013000";
const EVA: &str = "DE02120300000000202051";

/// A movement of March: day, value day, text, name and account of the payer. All are of 119.00.
type Movement<'m> = (&'m str, &'m str, &'m str, &'m str, &'m str);

fn table(own: &str, rows: &[Movement<'_>]) -> String {
    let mut table = "IBAN Auftragskonto;Buchungstag;Valutadatum;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;\
                     Verwendungszweck;Waehrung;Betrag\n"
        .to_owned();
    for (day, value, text, name, account) in rows {
        table +=
            &format!("{own};{day}.03.2026;{value}.03.2026;{name};{account};{text};EUR;119,00\n");
    }
    match own {
        "" => table
            .lines()
            .map(|line| line.split_once(';').unwrap().1.to_owned() + "\n")
            .collect(),
        _ => table,
    }
}

fn camt(rows: &[Movement<'_>]) -> String {
    let entry = |(day, value, text, name, account): &Movement<'_>| {
        format!(
            "<Ntry><Amt Ccy=\"EUR\">119.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>\
             <BookgDt><Dt>2026-03-{day}</Dt></BookgDt><ValDt><Dt>2026-03-{value}</Dt></ValDt><NtryDtls><TxDtls><RltdPties>\
             <Dbtr><Nm>{name}</Nm></Dbtr><DbtrAcct><Id><IBAN>{account}</IBAN></Id></DbtrAcct></RltdPties>\
             <RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
        )
    };
    let entries: String = rows.iter().map(entry).collect();
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><GrpHdr><MsgId>m</MsgId></GrpHdr>\
         <Stmt><Id>7</Id><Acct><Id><IBAN>{OWN}</IBAN></Id><Ccy>EUR</Ccy></Acct>{entries}</Stmt></BkToCstmrStmt></Document>"
    )
}

fn swift(rows: &[Movement<'_>]) -> String {
    let mut text = format!(":20:X\n:25:{OWN}\n:28C:3/1\n:60F:C260301EUR0,00\n");
    for (day, value, said, name, account) in rows {
        text += &format!(
            ":61:2603{value}03{day}C119,00NTRFNONREF\n:86:166?00GUTSCHRIFT?20{said}?31{account}?32{name}\n"
        );
    }
    text + "-\n"
}

fn eva(text: &str) -> Movement<'_> {
    ("05", "05", text, "Eva KG", EVA)
}

/// Returns how many entries the book has after these files, imported one by one and then again.
fn count(files: &[(&str, String)]) -> (Book, usize) {
    let book = Book::new();
    for (name, content) in files.iter().chain(files) {
        book.file(name, content);
        book.done(&format!("import {name}"));
    }
    assert_eq!(book.done("check")["ok"], true);
    let entries = rows(&book).len();
    (book, entries)
}

fn rows(book: &Book) -> Vec<Value> {
    book.done("bank entries")["rows"]
        .as_array()
        .unwrap()
        .clone()
}

#[test]
fn l6_other_blanks_capitals_tags_and_an_end_cut_off_make_no_second_movement() {
    let whole = "Abschlag R2026-17 Teil und noch mehr davon";
    for other in [
        "Abschlag  R2026-17 Teil und noch mehr da von",
        "ABSCHLAG R2026-17 TEIL UND NOCH MEHR DAVON",
        "EREF+NOTPROVIDED SVWZ+Abschlag R2026-17 Teil und noch mehr davon",
        "Abschlag R2026-17 Teil und n",
        "Abschlag R2026-17",
    ] {
        let (one, two) = ([eva(whole)], [eva(other)]);
        let mut pairs = [
            [("a.xml", camt(&one)), ("b.csv", table(OWN, &two))],
            [("a.xml", camt(&one)), ("b.sta", swift(&two))],
            [("a.sta", swift(&one)), ("b.csv", table(OWN, &two))],
            [("a.xml", camt(&one)), ("b.csv", table("", &two))],
        ];
        for files in &mut pairs {
            for _ in 0..2 {
                let (book, entries) = count(files);
                assert_eq!(entries, 1, "{other}: {} {}", files[0].0, files[1].0);
                assert_eq!(rows(&book)[0]["account"], EVA);
                files.reverse();
            }
        }
    }
}

#[test]
fn l6_a_longer_text_and_the_payer_are_added_to_what_was_cut_short() {
    let short = ("05", "05", "Abschlag R2026-17 Teil", "", "");
    let whole = eva("Abschlag R2026-17 Teil und Rest");
    let (book, entries) = count(&[("a.sta", swift(&[short])), ("b.csv", table(OWN, &[whole]))]);
    let row = rows(&book)[0].clone();
    assert_eq!(
        (entries, &row["text"]),
        (1, &json!("Abschlag R2026-17 Teil und Rest"))
    );
    assert_eq!(
        (&row["name"], &row["account"]),
        (&json!("Eva KG"), &json!(EVA))
    );
}

#[test]
fn l6_each_file_brings_in_as_many_as_it_has_more() {
    let (plain, loud) = (eva("Miete Halle Nord"), eva("MIETE HALLE NORD"));
    for (first, second, expected) in [(1, 2, 2), (2, 1, 2), (2, 2, 2), (2, 3, 3)] {
        let files = [
            ("a.xml", camt(&vec![plain; first])),
            ("b.csv", table(OWN, &vec![loud; second])),
        ];
        assert_eq!(count(&files).1, expected, "{first} and {second}");
    }
}

#[test]
fn l6_the_day_of_a_file_that_has_one_day_may_be_the_value_day_of_the_other() {
    let booked = ("06", "05", "Abschlag R2026-17", "Eva KG", EVA);
    let mut files = [
        ("a.xml", camt(&[booked])),
        ("b.csv", table(OWN, &[eva("ABSCHLAG R2026-17")])),
    ];
    for _ in 0..2 {
        assert_eq!(count(&files).1, 1);
        files.reverse();
    }
}

#[test]
fn l6_other_words_of_other_payers_are_other_money() {
    let adam = (
        "05",
        "05",
        "Miete Halle Nord",
        "Adam AG",
        "DE02500105170137075030",
    );
    for other in [adam, ("05", "05", "Danke", "Adam AG", "")] {
        let (_, entries) = count(&[
            ("a.xml", camt(&[eva("Miete Halle Nord")])),
            ("b.csv", table(OWN, &[other])),
        ]);
        assert_eq!(entries, 2, "{other:?}");
    }
}

#[test]
fn l6_what_may_be_the_same_money_is_never_accepted_by_itself() {
    let list = "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount
RE-2026-00101,K1,Eva KG,2026-01-05,2026-02-04,EUR,119.00
RE-2026-00102,K1,Eva KG,2026-01-05,2026-02-04,EUR,119.00
";
    let book = Book::with(list);
    book.file("a.xml", camt(&[eva("RE-2026-00101")]));
    book.done("import a.xml");
    let accepted = book.done("match --accept-certain")["accepted"].clone();
    assert_eq!(accepted["entries"].as_array().unwrap().len(), 1);
    // Same payer, day and amount, from another file, for another invoice: it cannot be known.
    book.file("b.csv", table(OWN, &[eva("RE-2026-00102")]));
    assert_eq!(book.done("import b.csv")["created"], 1);
    let best = book.done("match --accept-certain")["entries"][0]["candidates"][0].clone();
    assert_eq!(
        (&best["certain"], book.open("RE-2026-00102")),
        (&json!(false), 11_900)
    );
    assert!(codes(&best).contains(&"maybe_told_twice"), "{best}");
    let entry = rows(&book)
        .iter()
        .find(|row| row["state"] == "open")
        .unwrap()["id"]
        .clone();
    book.done(&format!("match accept {entry}"));
    assert_eq!(book.open("RE-2026-00102"), 0);
}
