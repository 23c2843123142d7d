//! Importing lists as other programs write them (rules F1, F4–F6).

use serde_json::json;

use crate::common::{Book, LIST, each, minor};

#[test]
fn the_answer_has_the_shape_of_the_contract() {
    let book = Book::new();
    book.file("list.csv", LIST);
    assert_eq!(
        book.done("import list.csv"),
        json!({
            "version": 1, "written": true, "kind": "invoices", "read": 3, "created": 3, "changed": 0,
            "unchanged": 0, "skipped": 0, "skipped_reasons": [], "problems": [], "notes": [],
            "files": [{
                "file": "list.csv", "source": 0, "format": "csv", "kind": "invoices", "read": 3, "created": 3, "changed": 0,
                "unchanged": 0, "skipped": 0, "skipped_reasons": [], "problems": [], "notes": [],
                "sums": [
                    { "text": "300.50", "minor": "30050", "currency": "EUR" },
                    { "text": "300.00", "minor": "30000", "currency": "USD" },
                ],
                "open": [
                    { "text": "300.50", "minor": "30050", "currency": "EUR" },
                    { "text": "300.00", "minor": "30000", "currency": "USD" },
                ],
                "unused": [],
            }],
        })
    );
    assert_eq!(book.invoices(), 3);
}

#[test]
fn a_dry_run_makes_no_book_and_changes_none() {
    let book = Book::new();
    book.file("list.csv", LIST);
    let answer = book.done("import list.csv --dry-run");
    assert_eq!(
        (&answer["written"], &answer["created"]),
        (&json!(false), &json!(3))
    );
    assert!(!book.path("book.owed").exists());

    book.done("import list.csv");
    book.file("list.csv", LIST.replace("100.00", "110.00"));
    assert_eq!(book.done("import list.csv --dry-run")["changed"], 1);
    assert_eq!(book.open("1001"), 10_000);
    assert_eq!(book.done("journal")["count"], 1);
}

#[test]
fn f1_a_problem_names_its_cell_and_nothing_is_written() {
    let book = Book::new();
    book.file("list.csv", LIST.replace("2026-02-09", "2026-02-31"));
    let answer = book.run("import list.csv");
    assert_eq!(answer.code, 2);
    assert_eq!(answer.json["written"], false);
    assert_eq!(
        (&answer.json["read"], &answer.json["created"]),
        (&json!(3), &json!(0))
    );
    let [problem] = &answer.json["problems"].as_array().unwrap()[..] else {
        panic!("{answer:?}")
    };
    assert_eq!(
        (&problem["row"], &problem["column"], &problem["value"]),
        (&json!(3), &json!("Due date"), &json!("2026-02-31"))
    );
    assert!(
        problem["message"].as_str().unwrap().contains("expected"),
        "{problem}"
    );
    assert_eq!(book.invoices(), 0);
    assert_eq!(book.done("journal")["count"], 0);

    let answer = book.run("import list.csv --accept-problems");
    assert_eq!((answer.code, &answer.json["written"]), (0, &json!(true)));
    assert_eq!(
        (&answer.json["read"], &answer.json["created"]),
        (&json!(3), &json!(2))
    );
    assert_eq!(answer.json["problems"].as_array().unwrap().len(), 1);
    assert_eq!(book.invoices(), 2);
    book.refused("invoices show 1002");
}

#[test]
fn f1_people_read_the_same() {
    let book = Book::new();
    book.file("list.csv", LIST.replace("200.50", "two hundred"));
    let (code, text) = book.text("import list.csv");
    assert_eq!(code, 2);
    assert!(
        text.starts_with("row 3, column Amount, “two hundred”: "),
        "{text}"
    );
    assert!(
        text.contains("3 invoices read: 0 new, 0 changed, 0 unchanged, 0 skipped, 1 problem.\n"),
        "{text}"
    );
    assert!(text.contains("--accept-problems"), "{text}");
    let (code, text) = book.text("import list.csv --accept-problems");
    assert_eq!(code, 0);
    assert!(
        text.ends_with("3 invoices read: 2 new, 0 changed, 0 unchanged, 0 skipped. The rows above were skipped.\n"),
        "{text}"
    );
}

const AMBIGUOUS: &str = "Invoice No,Customer No,Invoice date,Due date,Currency,Amount
1,K1,01/02/2026,05/03/2026,EUR,100.00
2,K1,02/02/2026,06/03/2026,EUR,200.00
";

#[test]
fn f4_an_ambiguous_date_order_is_asked_and_never_guessed() {
    let book = Book::new();
    book.file("list.csv", AMBIGUOUS);
    for words in ["import list.csv", "import list.csv --accept-problems"] {
        let answer = book.run(words);
        assert_eq!(answer.code, 2, "{words}: {answer:?}");
        assert_eq!(answer.json["written"], false, "{words}");
        assert_eq!(answer.json["problems"][0]["settled_by"], "date_order");
    }
    let (_, text) = book.text("import list.csv");
    assert!(text.contains("--date-order dmy"), "{text}");
    assert_eq!(book.invoices(), 0);

    book.done("import list.csv --date-order dmy");
    assert_eq!(book.done("invoices show 1")["row"]["due"], "2026-03-05");
    let other = Book::new();
    other.file("list.csv", AMBIGUOUS);
    other.done("import list.csv --date-order mdy");
    assert_eq!(other.done("invoices show 1")["row"]["due"], "2026-05-03");
}

#[test]
fn f4_what_was_said_of_a_file_is_remembered_for_the_next_of_its_shape() {
    let book = Book::new();
    book.file("march.csv", AMBIGUOUS.replace("Invoice No,", "Ref X,"));
    book.done("import march.csv --date-order dmy --column 'Ref X=invoice_number'");
    book.file(
        "april.csv",
        AMBIGUOUS
            .replace("Invoice No,", "Ref X,")
            .replace("\n1,", "\n3,")
            .replace("\n2,", "\n4,"),
    );
    assert_eq!(book.done("import april.csv")["created"], 2);
    assert_eq!(book.done("invoices show 4")["row"]["due"], "2026-03-06");
    book.file("other.csv", AMBIGUOUS);
    assert_eq!(
        book.run("import other.csv").code,
        2,
        "another shape learns nothing from it"
    );
}

#[test]
fn f4_another_countrys_file_is_read_as_it_is() {
    let book = Book::new();
    let text = "Rechnungsnr;Kundennr;Kunde;Rechnungsdatum;Fällig;Betrag;Währung\n\
                0007;00042;Müller & Söhne;17.01.2026;16.02.2026;1.234,50;EUR\n";
    let windows_1252: Vec<u8> = text
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap())
        .collect();
    book.file("list.csv", windows_1252);
    book.done("import list.csv");
    let row = book.done("aging --by invoice")["rows"][0].clone();
    assert_eq!(
        (
            &row["invoice"],
            &row["customer"],
            &row["name"],
            &row["due"],
            &row["total"]
        ),
        (
            &json!("0007"),
            &json!("00042"),
            &json!("Müller & Söhne"),
            &json!("2026-02-16"),
            &json!("123450")
        )
    );
}

#[test]
fn f5_amounts_that_contradict_themselves_are_problems() {
    let list = "Invoice No,Customer,Invoice date,Due date,Currency,Amount,Paid,Balance
1,Alpha,2026-01-13,2026-02-14,EUR,100.00,30.00,60.00
2,Alpha,2026-01-13,2026-02-14,EUR,100.00,30.00,70.00
";
    let book = Book::new();
    book.file("list.csv", list);
    let answer = book.run("import list.csv");
    assert_eq!(answer.code, 2);
    let [problem] = &answer.json["problems"].as_array().unwrap()[..] else {
        panic!("{answer:?}")
    };
    assert_eq!(
        (&problem["row"], &problem["column"]),
        (&json!(2), &json!("Balance"))
    );
    for amount in ["30.00", "60.00", "100.00"] {
        assert!(
            problem["message"].as_str().unwrap().contains(amount),
            "{problem}"
        );
    }
    assert_eq!(book.invoices(), 0);
}

#[test]
fn f6_a_file_that_is_no_list_is_named_and_leaves_the_book_as_it_was() {
    let book = Book::with(LIST);
    let files: [(&str, &[u8]); 6] = [
        ("a.csv", b"%PDF-1.7\n1 0 obj <<>>\n"),
        ("b.csv", b"PK\x03\x04\x14\x00\x00\x00\x08\x00"),
        (
            "c.csv",
            b"Invoice No,Customer,Invoice date,Amount\n1,A\0B,2026-01-02,5.00\n",
        ),
        ("d.csv", b""),
        ("e.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        (
            "f.csv",
            b"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        ),
    ];
    for (name, bytes) in files {
        book.file(name, bytes);
        for words in ["", "--accept-problems", "--dry-run"] {
            let failure = book.refused(&format!("import {name} {words}"));
            assert_eq!(failure["code"], "bad_file", "{name}");
            assert!(
                failure["message"].as_str().unwrap().contains(name),
                "{failure}"
            );
        }
    }
    let missing = book.refused("import missing.csv");
    assert!(
        missing["message"].as_str().unwrap().contains("missing.csv"),
        "{missing}"
    );
    assert_eq!(missing["code"], "io");
    assert_eq!(book.invoices(), 3);
    assert_eq!(book.done("journal")["count"], 1);
}

#[test]
fn f6_a_list_that_was_cut_off_is_told_and_nothing_is_written() {
    let whole = LIST.trim_end();
    let in_a_row = &whole[..whole.len() - "USD,300.00".len()];
    let in_a_quote = LIST.replace("Beta GmbH", "\"Beta GmbH");
    for cut in [in_a_row, &in_a_quote] {
        let book = Book::new();
        book.file("list.csv", cut);
        for words in ["import list.csv", "import list.csv --accept-problems"] {
            let answer = book.run(words);
            assert_eq!(answer.code, 2, "{cut}: {answer:?}");
            let messages = each(&answer.json["problems"], "message");
            assert!(
                messages.iter().any(|message| message.contains("cut off")),
                "{messages:?}"
            );
        }
        assert_eq!(book.invoices(), 0);
    }
}

#[test]
fn a_settled_date_is_the_day_the_invoice_left_the_aging() {
    let book = Book::with(
        "InvoiceNumber,CustomerID,InvoiceDate,DueDate,Currency,InvoiceAmount,SettledDate
901,K9,2026-01-13,2026-02-12,EUR,100.00,2026-02-20
902,K9,2026-01-13,2026-02-12,EUR,70.00,
",
    );
    let open_on =
        |day: &str| minor(&book.done(&format!("aging --as-of {day}"))["totals"][0]["total"]);
    assert_eq!(
        (open_on("2026-02-19"), open_on("2026-02-20")),
        (17_000, 7_000)
    );
}

#[test]
fn r12_a_customer_list_brings_kind_group_and_policy() {
    let book = Book::new();
    book.file(
        "customers.csv",
        "Customer No,Customer,Customer Type,Customer Group,Reminder Policy
K1,Alpha,B2B,Trade,\"Strict, business customers\"
K2,Beata,Privatkunde,,
K3,Gamma,VIP,Trade,
",
    );
    book.done("import customers.csv");
    let form = |number: &str| book.done(&format!("customers show {number}"))["customer"].clone();
    let said = |number: &str| {
        let customer = form(number);
        let form = &customer["form"];
        (
            form["kind"].clone(),
            form["group_id"] != 0,
            form["policy_id"] != 0,
        )
    };
    assert_eq!(said("K1"), ("business".into(), true, true));
    assert_eq!(said("K2"), ("consumer".into(), false, false));
    assert_eq!(said("K3"), ("business".into(), true, false));
    let again = book.done("import customers.csv");
    assert_eq!(again["created"], 0, "F2: {again}");
    book.file(
        "more.csv",
        "Customer No,Customer,Reminder Policy\nK4,Delta,Nobody knows it\n",
    );
    let answer = book.run("import more.csv");
    assert!(
        answer.json.to_string().contains("Nobody knows it"),
        "{answer:?}"
    );
    assert_eq!(book.run("customers show K4").code, 1);
}

#[test]
fn f4_a_statement_asks_for_the_order_of_dates_and_says_how_to_answer() {
    let book = Book::new();
    book.done("company set --currency EUR");
    book.file("export.qif", "!Type:Bank\nD3/4/26\nT12.50\nPAlpha Ltd\n^\n");
    let answer = book.run("import export.qif");
    assert_eq!(answer.code, 2);
    let file = &answer.json["files"][0];
    assert_eq!((&file["format"], &file["read"]), (&json!("qif"), &json!(0)));
    assert_eq!(file["problems"][0]["settled_by"], "date_order");
    book.done("import export.qif --date-order mdy");
    assert_eq!(book.done("bank entries")["rows"][0]["booked"], "2026-03-04");
}

#[test]
fn of_several_files_each_problem_begins_with_its_file() {
    let book = Book::new();
    book.file("one.csv", LIST);
    book.file("two.csv", LIST.replace("300.00", "x"));
    let (code, text) = book.text("import one.csv two.csv");
    assert_eq!(code, 2);
    assert!(text.starts_with("two.csv, row "), "{text}");
}
