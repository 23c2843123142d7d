//! Peculiarities of other programs' and banks' files, and what the book makes of them (rules F4, F5, L6).

use serde_json::{Value, json};

use crate::common::{Book, LIST, each};
use crate::einvoices;

fn settled_by(book: &Book, words: &str) -> Value {
    let answer = book.run(words);
    assert_eq!(
        (answer.code, &answer.json["written"]),
        (2, &json!(false)),
        "{words}: {answer:?}"
    );
    answer.json["problems"][0]["settled_by"].clone()
}

#[test]
fn a_credit_note_with_negative_amounts_lowers_what_is_owed() {
    let book = Book::new();
    book.file("invoice.xml", einvoices::invoice());
    let note = einvoices::credit_note().replace(">19.00<", ">-19.00<");
    book.file("note.xml", note);
    book.done("import invoice.xml note.xml");
    assert_eq!(book.open("R1"), 10_000);
    assert_eq!(book.invoices(), 1);
}

#[test]
fn a_correction_of_which_nothing_is_due_is_on_account_and_one_that_was_paid_out_is_asked() {
    let book = Book::new();
    let note = |number: &str, total: &str, paid: &str, due: &str| {
        einvoices::invoice()
            .replace(">R1<", &format!(">{number}<"))
            .replace(">0.00<", &format!(">{paid}<"))
            .replace(
                "EUR\">119.00</cbc:TaxInclusiveAmount>",
                &format!("EUR\">{total}</cbc:TaxInclusiveAmount>"),
            )
            .replace(
                "EUR\">119.00</cbc:PayableAmount>",
                &format!("EUR\">{due}</cbc:PayableAmount>"),
            )
    };
    book.file("set-off.xml", note("K1", "-8.79", "0.00", "0.00"));
    book.done("import set-off.xml");
    assert_eq!(book.done("aging")["totals"][0]["on_account"], "879");
    book.file("paid-out.xml", note("K2", "-8.79", "-8.79", "0.00"));
    let answer = book.run("import paid-out.xml");
    assert_eq!(answer.code, 2, "{answer:?}");
    assert_eq!(book.done("aging")["totals"][0]["on_account"], "879");
}

#[test]
fn p4_a_discount_of_an_invoices_terms_settles_it() {
    let book = Book::new();
    let terms = "<cac:PaymentTerms><cbc:SettlementDiscountPercent>3</cbc:SettlementDiscountPercent>\
         <cbc:PaymentDueDate>2026-01-19</cbc:PaymentDueDate></cac:PaymentTerms><cac:LegalMonetaryTotal>";
    book.file(
        "R1.xml",
        einvoices::invoice().replace("<cac:LegalMonetaryTotal>", terms),
    );
    book.done("import R1.xml");
    let shown = book.done("invoices show R1");
    assert_eq!(
        (
            &shown["row"]["due"],
            &shown["discount"]["offers"][0]["until"]
        ),
        (&json!("2026-02-04"), &json!("2026-01-19"))
    );
    book.done("payment add --customer 'Alder Ltd' --amount 115.43 --date 2026-01-19 --invoice R1");
    assert_eq!(book.open("R1"), 0);
}

#[test]
fn f4_a_list_without_a_currency_is_asked_until_a_person_sets_the_books_own() {
    let list = "Invoice number,Invoice date,Customer,Total\nR-1,2026-01-15,Alpha Ltd,500.00\n";
    let statement = "!Type:Bank\nD31/01/2026\nT10.00\nPAlpha\n^\n";
    let book = Book::new();
    book.file("list.csv", list);
    book.file("bank.qif", statement);
    book.done("company set --name 'Quay Joinery'");
    for words in [
        "import list.csv",
        "import list.csv --accept-problems",
        "import bank.qif",
    ] {
        assert_eq!(settled_by(&book, words), "currency", "{words}");
    }
    book.done("import list.csv --currency USD");
    assert_eq!(
        book.done("invoices show R-1")["row"]["gross"]["currency"],
        "USD"
    );
    book.done("company set --currency CHF");
    book.done("import bank.qif");
    let entries = book.done("bank entries");
    assert_eq!(entries["rows"][0]["amount"]["currency"], "CHF");
}

/// Returns a statement of one credit, with its description.
fn camt(message: &str, account: &str, about: &str) -> String {
    let (tag, inner) = match message {
        "camt.053" => ("BkToCstmrStmt", "Stmt"),
        _ => ("BkToCstmrDbtCdtNtfctn", "Ntfctn"),
    };
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:{message}.001.08\"><{tag}><{inner}><Id>{message}</Id><Acct><Id>{account}</Id>\
         <Ccy>EUR</Ccy></Acct><Ntry><Amt Ccy=\"EUR\">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
         <BookgDt><Dt>2026-03-09</Dt></BookgDt><AcctSvcrRef>2026030912345</AcctSvcrRef>{about}</Ntry></{inner}></{tag}></Document>"
    )
}

const IBAN: &str = "<IBAN>DE89370400440532013000</IBAN>";
const TOLD: &str = "<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Alpha Ltd</Nm></Dbtr><DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id>\
    </DbtrAcct></RltdPties><RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>";
const BARE: &str = "<AddtlNtryInf>Credit</AddtlNtryInf>";

#[test]
fn l6_a_second_source_adds_what_the_first_left_out_in_either_order() {
    for order in [["bare.xml", "told.xml"], ["told.xml", "bare.xml"]] {
        let book = Book::new();
        book.file("bare.xml", camt("camt.053", IBAN, BARE));
        book.file("told.xml", camt("camt.054", IBAN, TOLD));
        for file in order {
            book.done(&format!("import {file}"));
        }
        let entries = book.done("bank entries");
        assert_eq!(entries["count"], 1, "{order:?}");
        let entry = &entries["rows"][0];
        assert_eq!(
            (&entry["name"], &entry["reference"]),
            (&json!("Alpha Ltd"), &json!("RF18539007547034")),
            "{order:?}"
        );
        assert_eq!(book.done(&format!("import {}", order[0]))["changed"], 0);
    }
    let book = Book::new();
    book.file("bare.xml", camt("camt.053", IBAN, BARE));
    book.file("told.xml", camt("camt.054", IBAN, TOLD));
    book.done("import bare.xml");
    assert_eq!(book.done("import told.xml")["changed"], 1);
    book.done("undo");
    assert_eq!(book.done("bank entries")["rows"][0]["reference"], "");
}

#[test]
fn l6_one_account_under_several_spellings_is_one() {
    let spellings = [
        camt("camt.053", IBAN, TOLD),
        camt("camt.053", "<Othr><Id>370400440532013000</Id></Othr>", TOLD),
        camt("camt.053", "<Othr><Id>37040044/532013000</Id></Othr>", TOLD),
    ];
    let book = Book::new();
    for (at, file) in spellings.iter().enumerate() {
        let name = format!("{at}.xml");
        book.file(&name, file);
        book.done(&format!("import {name}"));
    }
    let table = "Konto:;DE89 3704 0044 0532 0130 00 / Girokonto EUR\n\nBuchungstag;Wertstellung;Verwendungszweck;Betrag;Währung\n10.03.2026;10.03.2026;R-2;5,00;EUR\n";
    book.file("table.csv", table);
    book.done("import table.csv");
    assert_eq!(book.done("bank entries")["count"], 2);
    let statements = book.done("bank");
    let rows = statements["rows"].as_array().unwrap().iter();
    let accounts: std::collections::BTreeSet<_> =
        rows.map(|row| row["account"].to_string()).collect();
    assert_eq!(accounts.len(), 1, "{accounts:?}");
}

#[test]
fn l6_one_payment_of_several_invoices_settles_each_by_its_part() {
    let book = Book::with(LIST);
    book.file(
        "payments.csv",
        "Payment Number,Date,Customer Name,Amount,Currency Code,Invoice Number,Amount Applied to Invoice
P-1,2026-02-12,Alpha Ltd,150.00,EUR,1001,60.00
P-1,2026-02-12,Alpha Ltd,150.00,EUR,1002,70.00
",
    );
    book.done("import payments.csv");
    assert_eq!((book.open("1001"), book.open("1002")), (4_000, 13_050));
    assert_eq!(book.done("aging")["totals"][0]["on_account"], "2000");
    assert_eq!(book.done("import payments.csv")["unchanged"], 1);
}

#[test]
fn money_that_went_back_settles_nothing() {
    let book = Book::with(LIST);
    let payments = |status: &str, refunded: &str| {
        format!(
            "Payment Date,Customer,Invoice,Amount,Amount Refunded,Currency,Status\n2026-02-12,Alpha Ltd,1001,100.00,{refunded},EUR,{status}\n"
        )
    };
    book.file("payments.csv", payments("Refunded", "100.00"));
    book.done("import payments.csv");
    assert_eq!(book.open("1001"), 10_000);
    book.file("payments.csv", payments("Paid", "0.00"));
    book.done("import payments.csv");
    assert_eq!(book.open("1001"), 0);
    // Money that has since gone back is reported, and never reversed by a list alone.
    book.file("payments.csv", payments("Partially refunded", "30.00"));
    let answer = book.run("import payments.csv");
    let message = answer.json["problems"][0]["message"].as_str().unwrap();
    assert!(
        answer.code == 2 && message.contains("went back"),
        "{answer:?}"
    );
    book.file("payments.csv", payments("On its way", ""));
    assert_eq!(book.run("import payments.csv").code, 2);
}

#[test]
fn a_payment_of_the_book_that_did_not_come_after_all_is_asked() {
    let rows = |status: &str| {
        format!(
            "Payment Date,Customer,Invoice,Amount,Currency,Status\n2026-02-12,Alpha Ltd,1001,100.00,EUR,{status}\n2026-02-13,Alpha Ltd,9999,5.00,EUR,Failed\n"
        )
    };
    for status in ["Failed", "void", "Deleted", "Abgelehnt"] {
        let book = Book::with(LIST);
        book.file("payments.csv", rows(status));
        let unknown = book.done("import payments.csv");
        assert_eq!(
            (unknown["created"].clone(), unknown["skipped"].clone()),
            (json!(0), json!(2))
        );
        book.file("payments.csv", rows("Paid"));
        book.done("import payments.csv");
        assert_eq!(book.open("1001"), 0);
        book.file("payments.csv", rows(status));
        let asked = book.run("import payments.csv");
        assert_eq!(asked.code, 2, "{status}: {asked:?}");
        assert_eq!(asked.json["problems"][0]["row"], 2, "{status}");
        let id = book.done("payment list --customer K1")["rows"][0]["id"].clone();
        book.done(&format!("payment undo {id} --reason 'it never came'"));
        assert_eq!(book.open("1001"), 10_000);
        assert_eq!(book.done("import payments.csv")["skipped"], 2, "{status}");
    }
}

#[test]
fn a_payment_among_invoices_is_counted() {
    let book = Book::with(LIST);
    book.file(
        "list.csv",
        "Type,Invoice No,Customer No,Customer,Invoice date,Currency,Amount\nDown payment,D-1,K1,Alpha Ltd,2026-03-01,EUR,50.00\nProforma,P-1,K1,Alpha Ltd,2026-03-01,EUR,70.00\n",
    );
    let first = book.done("import list.csv");
    assert_eq!(
        (&first["created"], &first["skipped"]),
        (&json!(1), &json!(1)),
        "{first}"
    );
    assert_eq!(book.open("1001"), 5_000);
    let (_, journal) = book.text("journal");
    assert!(journal.contains("1 new, 0 changed"), "{journal}");
    let again = book.done("import list.csv");
    assert_eq!(
        (&again["created"], &again["unchanged"]),
        (&json!(0), &json!(1)),
        "{again}"
    );
}

#[test]
fn a_sign_that_several_currencies_share_is_asked_once_and_its_answer_serves() {
    let book = Book::with(LIST);
    book.file(
        "list.csv",
        "Invoice No,Customer No,Customer,Invoice date,Currency,Amount\n88,K1,Alpha Ltd,2026-03-01,kr,50.00\n",
    );
    let (code, told) = book.text("import list.csv");
    assert_eq!(code, 2, "{told}");
    assert!(
        told.contains("SEK, NOK, DKK, ISK") && told.contains("(--currency SEK)"),
        "{told}"
    );
    book.done("import list.csv --currency NOK");
    let totals = book.done("aging")["totals"].clone();
    assert!(each(&totals, "currency").contains(&"NOK"), "{totals}");
}

#[test]
fn a_status_of_dispute_makes_the_invoice_disputed() {
    let book = Book::with(LIST);
    book.file(
        "list.csv",
        "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount,Status\n1001,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,100.00,In dispute\n1002,K1,Alpha Ltd,2026-01-10,2026-02-09,EUR,200.50,Frozen\n",
    );
    let answer = book.run("import list.csv");
    assert_eq!(
        (answer.code, &answer.json["problems"][0]["row"]),
        (2, &json!(3)),
        "{answer:?}"
    );
    let left_out = book.done("import list.csv --accept-problems");
    assert_eq!(left_out["changed"], 1, "{left_out}");
}

#[test]
fn an_attempt_that_failed_beside_the_payment_that_came_is_another_one() {
    let book = Book::with(LIST);
    let head = "Payment Date,Customer,Invoice,Amount,Currency,Status";
    let (came, failed) = (
        "2026-02-12,Alpha Ltd,1001,100.00,EUR,Paid",
        "2026-02-12,Alpha Ltd,1001,100.00,EUR,Failed",
    );
    book.file("payments.csv", format!("{head}\n{came}\n"));
    book.done("import payments.csv");
    book.file("payments.csv", format!("{head}\n{failed}\n{came}\n"));
    let again = book.done("import payments.csv");
    assert_eq!(
        (&again["created"], &again["unchanged"], &again["skipped"]),
        (&json!(0), &json!(1), &json!(1))
    );
}

#[test]
fn a_payment_dated_more_than_a_month_ahead_is_asked() {
    let book = Book::with(LIST);
    for (day, code) in [("2026-04-30", 0), ("2026-05-01", 2), ("9999-12-31", 2)] {
        book.file(
            "payments.csv",
            format!("Payment Date,Customer,Invoice,Amount,Currency\n{day},Alpha Ltd,1001,10.00,EUR\n2026-03-02,Alpha Ltd,1002,7.00,EUR\n"),
        );
        let answer = book.run("import payments.csv");
        assert_eq!(answer.code, code, "{day}: {answer:?}");
        if code == 2 {
            assert_eq!(answer.json["problems"][0]["value"], day);
            book.done("import payments.csv --accept-problems");
        }
    }
    book.file(
        "list.csv",
        "Invoice No,Customer No,Customer,Invoice date,Currency,Amount,Date Paid\n77,K1,Alpha Ltd,2026-01-05,EUR,9.00,2027-01-05\n",
    );
    let answer = book.run("import list.csv");
    assert_eq!(
        (answer.code, &answer.json["problems"][0]["value"]),
        (2, &json!("2027-01-05"))
    );
}

#[test]
fn whose_a_payment_is_the_invoice_says_where_the_row_has_but_an_address() {
    let book = Book::with(LIST);
    let payments = |payer: &str| {
        format!(
            "Payment Date,Customer,Email,Invoice,Amount,Currency\n2026-02-12,{payer},1001,40.00,EUR\n2026-02-13,{payer},,9.00,EUR\n"
        )
    };
    book.file("payments.csv", payments(",ap@alpha.example"));
    book.done("import payments.csv");
    assert_eq!(book.open("1001"), 6_000);
    book.file("payments.csv", payments("Somebody Else,"));
    let answer = book.run("import payments.csv");
    assert_eq!(
        (answer.code, &answer.json["problems"][0]["row"]),
        (2, &json!(2)),
        "{answer:?}"
    );
}

#[test]
fn f7_the_programs_own_lists_come_in_again_with_their_lines_of_totals() {
    let book = Book::with(LIST);
    for kind in ["csv", "xlsx"] {
        book.done(&format!("invoices --export own.{kind}"));
        let other = Book::new();
        let file = std::fs::read(book.path(&format!("own.{kind}"))).unwrap();
        other.file(&format!("own.{kind}"), file);
        other.done(&format!("import own.{kind}"));
        assert_eq!(
            (other.invoices(), other.open("0003")),
            (3, 30_000),
            "{kind}"
        );
    }
}

#[test]
fn f4_a_file_in_an_old_encoding_is_asked_and_comes_in_as_it_is_said() {
    let book = Book::new();
    book.file(
        "list.csv",
        b"Invoice number;Customer;Invoice date;Amount;Currency\r\n1;Kr\x94ger & S\x94hne;13.01.2026;10,00;EUR\r\n2;M\x81ller;14.01.2026;20,00;EUR\r\n",
    );
    assert_eq!(settled_by(&book, "import list.csv"), "encoding");
    let read = book.done("read list.csv --encoding ibm850");
    assert_eq!(read["files"][0]["items"][1]["buyer"]["name"], "Müller");
    book.done("import list.csv --encoding cp850");
    let customers = book.done("customers");
    assert_eq!(customers["rows"][0]["name"], "Kröger & Söhne");
}
