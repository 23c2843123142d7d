//! Money that goes back: direct debits returned by banks, and refunds to customers (L3, L7).

use serde_json::{Value, json};

use crate::common::{Book, each, minor};
use crate::matching::{ALPHA, book, statement};

/// Imports a statement that follows the first, with this entry in MT940.
fn later(book: &Book, entry: &str) {
    let text = format!(
        ":20:STARTUMS\n:25:DE89370400440532013000\n:28C:4/1\n:60F:C260301EUR0,00\n{entry}\n-\n"
    );
    book.file("later.sta", text);
    book.done("import later.sta");
}

/// Returns a camt message with one debit: its code, and further details.
fn camt(code: &str, details: &str) -> String {
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>S2</MsgId></GrpHdr>\
         <Stmt><Id>S2</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>\
         <Ntry><Amt Ccy=\"EUR\">123.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
         <BookgDt><Dt>2026-03-20</Dt></BookgDt><BkTxCd>{code}</BkTxCd><NtryDtls><TxDtls>\
         <Refs><EndToEndId>E2E-77</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Alpha Ltd</Nm></Pty></Dbtr></RltdPties>\
         {details}</TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>"
    )
}

/// A book whose first invoice was paid by a direct debit of 119.00 with the reference E2E-77.
fn debited() -> Book {
    let book = book(&[]);
    let debit = statement(&[(
        "05",
        "119,00",
        "Alpha Ltd",
        ALPHA,
        "EREF+E2E-77?21SVWZ+RE-2026-00101",
    )]);
    book.file("march.sta", debit);
    book.done("import march.sta");
    book.done("match --accept-certain");
    assert_eq!(book.open("RE-2026-00101"), 0);
    book
}

#[test]
fn l3_a_returned_direct_debit_is_one_in_every_form_that_banks_write() {
    let mt940 = |marks: &str, said: &str| {
        format!(":61:2603200320{marks}NONREF\n:86:{said}?31{ALPHA}?32ALPHA LTD")
    };
    let plain = "109?00RUECKLASTSCHRIFT?20EREF+E2E-77?21SVWZ+RETURN?34914";
    let told = "109?00RUECKLASTSCHRIFT?20EREF+E2E-77?21OAMT+119,00?22COAM+4,50?23SVWZ+RETURN";
    let business = "108?00RUECKLASTSCHRIFT?20EREF+E2E-77?21SVWZ+RETURN";
    for entry in [
        mt940("D123,50NRTI", plain),
        mt940("RC123,50NRTI", plain),
        mt940("D123,50NRTI", told),
        mt940("D123,50NMSC", business),
        mt940("D123,50NDDT", plain),
    ] {
        let book = debited();
        later(&book, &entry);
        is_returned(&book, &entry);
    }
    let listed = "<Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn>";
    let own = "<Prtry><Cd>NRTI+109+914</Cd><Issr>DK</Issr></Prtry>";
    let why = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>";
    let original = "<AmtDtls><InstdAmt><Amt Ccy=\"EUR\">119.00</Amt></InstdAmt></AmtDtls>";
    for (code, details) in [
        (listed, ""),
        (own, ""),
        (own, why),
        ("", why),
        (listed, original),
    ] {
        let book = debited();
        book.file("later.xml", camt(code, details));
        book.done("import later.xml");
        is_returned(&book, &format!("{code} {details}"));
    }
}

/// Checks that the entry is pending as a certain return, and leaves the invoice open with a claim for the bank's
/// charge.
fn is_returned(book: &Book, form: &str) {
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(best["rest"], "returned", "{form}: {best}");
    assert_eq!(best["rest_amount"]["minor"], "450", "{form}: {best}");
    assert_eq!(best["certain"], true, "{form}: {best}");
    book.done("match --accept-certain");
    assert_eq!(book.open("RE-2026-00101"), 11_900, "{form}");
    let claims = book.done("claim list --customer K1 --open");
    assert_eq!(claims["open"][0]["minor"], "450", "{form}");
    book.done("check");
}

#[test]
fn l3_a_payment_that_was_returned_is_taken_back_after_its_return() {
    let book = debited();
    later(
        &book,
        ":61:2603200320D119,00NRTINONREF\n:86:109?20EREF+E2E-77?32ALPHA LTD",
    );
    book.done("match --accept-certain");
    let failure = book.refused("match undo 1");
    let told = format!("{} {}", failure["message"], failure["hint"]);
    assert!(
        told.contains("bank entry 2") && told.contains("owed match undo 2"),
        "{told}"
    );
    book.done("match undo 2");
    book.done("match undo 1");
    assert_eq!(book.open("RE-2026-00101"), 11_900);
    book.done("check");
}

#[test]
fn l3_what_leaves_without_a_word_of_the_bank_is_for_a_person() {
    let book = debited();
    later(
        &book,
        &format!(
            ":61:2603200320D119,00NTRFNONREF\n:86:177?20SVWZ+zurueck RE-2026-00101?31{ALPHA}?32ALPHA LTD"
        ),
    );
    later_supplier(&book);
    let matching = book.done("match");
    assert_eq!(
        matching["entries"].as_array().unwrap().len(),
        1,
        "not the supplier"
    );
    let best = &matching["entries"][0]["candidates"][0];
    assert_eq!(
        (&best["rest"], &best["certain"]),
        (&json!("returned"), &json!(false))
    );
    book.done("match --accept-certain");
    assert_eq!(book.open("RE-2026-00101"), 0);
    book.done("match accept 2");
    assert_eq!(book.open("RE-2026-00101"), 11_900);
    book.done("check");
}

fn later_supplier(book: &Book) {
    let text = ":20:X\n:25:DE89370400440532013000\n:28C:5/1\n:60F:C260321EUR0,00\n\
                :61:2603220322D80,00NTRFNONREF\n:86:177?20SVWZ+Miete?32VERMIETER GMBH\n-\n";
    book.file("rent.sta", text);
    book.done("import rent.sta");
}

/// A book in which K1 has 300.00 on account, and 300.00 went back.
fn overpaid() -> Book {
    let book = book(&[("10", "300,00", "Alpha Ltd", ALPHA, "Vorkasse")]);
    book.done("match park 1 --customer K1");
    later(
        &book,
        &format!(
            ":61:2603200320D300,00NTRFNONREF\n:86:177?20SVWZ+Rueckzahlung?31{ALPHA}?32ALPHA LTD"
        ),
    );
    book
}

fn on_account(book: &Book, day: &str) -> i64 {
    let aging = book.done(&format!("aging --as-of {day}"));
    minor(&aging["totals"][0]["on_account"])
}

fn balance(book: &Book) -> Value {
    book.done("ledger --out l.journal");
    let text = std::fs::read_to_string(book.path("l.journal")).unwrap();
    let lines = text
        .lines()
        .filter(|line| line.starts_with("    Assets:Bank"));
    lines
        .map(|line| line.split_whitespace().nth(1).unwrap())
        .collect()
}

#[test]
fn l7_what_a_bank_lists_as_paid_back_is_on_account_no_longer() {
    let book = overpaid();
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(
        (&best["rest"], &best["certain"]),
        (&json!("refund"), &json!(false))
    );
    assert_eq!(best["customer"], "Alpha Ltd");
    book.done("match accept 2");
    assert_eq!(
        (
            on_account(&book, "2026-03-19"),
            on_account(&book, "2026-03-20")
        ),
        (30_000, 0)
    );
    assert_eq!(balance(&book), json!(["300.00", "-300.00"]));
    let refunds = book.done("refund list --customer K1");
    assert_eq!(refunds["rows"][0]["entry_id"], 2);
    let timeline = book.done("customers show K1")["timeline"].clone();
    assert!(each(&timeline, "kind").contains(&"refund"), "{timeline}");
    book.done("company set --name Us");
    let statement = book.done("statement --customer K1 --from 2026-03-01 --to 2026-03-31 --out st");
    let sums = &statement["statements"][0]["sums"][0];
    assert_eq!(sums["on_account"]["minor"], "0", "{statement}");
    book.done("check");
    let failure = book.refused("match undo 1");
    assert!(
        failure["message"]
            .as_str()
            .unwrap()
            .contains("paid back on"),
        "{failure}"
    );

    book.done("match undo 2");
    assert_eq!(on_account(&book, "2026-03-31"), 30_000);
    assert_eq!(book.done("match")["waiting"], 1);
    book.done("match park 2 --customer K1");
    book.done("undo");
    assert_eq!(on_account(&book, "2026-03-31"), 30_000);
    book.done("redo");
    assert_eq!(on_account(&book, "2026-03-31"), 0);
    book.done("check");
}

#[test]
fn l7_money_is_paid_back_by_hand_as_far_as_it_is_on_account() {
    let book = overpaid();
    let more = book.refused("refund add --customer K1 --amount 300.01 --date 2026-03-20");
    assert_eq!(more["field"], "amount");
    assert!(
        more["message"].as_str().unwrap().contains("300.00"),
        "{more}"
    );
    book.done("refund add --customer K1 --date 2026-03-20 --note transfer");
    assert_eq!(on_account(&book, "2026-03-20"), 0);
    book.refused("match park 2 --customer K1");
    let shown = book.done("match")["entries"][0]["candidates"].clone();
    assert_eq!(
        each(&shown, "rest"),
        ["refunded"],
        "nothing is left to pay back"
    );
    book.done("match accept 2");
    assert_eq!(on_account(&book, "2026-03-20"), 0);
    assert_eq!(
        book.done("refund list --customer K1")["rows"][0]["entry_id"],
        2
    );
    book.done("match undo 2");
    assert_eq!(on_account(&book, "2026-03-20"), 0, "the person said so too");
    book.done("refund undo 1 --reason 'it came back' --today 2026-03-25");
    assert_eq!(
        (
            on_account(&book, "2026-03-24"),
            on_account(&book, "2026-03-25")
        ),
        (0, 30_000)
    );
    let again = book.refused("refund undo 1 --reason twice");
    assert_eq!(again["code"], "refused");
    book.done("check");
}

#[test]
fn l2_what_is_on_account_is_used_and_released_invoice_by_invoice() {
    let book = book(&[]);
    book.done("credit add --customer K1 --amount 100.00 --number G-1 --date 2026-03-10 --invoice RE-2026-00101=5.00 --invoice RE-2026-00102=5.00");
    let rows = book.done("credit list --customer K1")["rows"].clone();
    assert_eq!(
        (&rows[0]["id"], &rows[0]["open"]["minor"]),
        (&json!(1), &json!("9000"))
    );
    let (_, told) = book.text("credit list --customer K1");
    assert!(told.contains("1  2026-03-10  credit note G-1"), "{told}");
    book.done("credit release 1 --invoice RE-2026-00102 --reason 'the wrong one'");
    let open = || (book.open("RE-2026-00101"), book.open("RE-2026-00102"));
    assert_eq!(open(), (11_400, 23_800));
    assert_eq!(on_account(&book, "2026-03-31"), 9_500);
    book.refused("credit release 1 --invoice RE-2026-00102 --reason twice");
    book.done("credit allocate 1 --invoice RE-2026-00102=20.00");
    assert_eq!(open(), (11_400, 21_800));
    book.done("credit release 1 --reason all");
    assert_eq!(open(), (11_900, 23_800));
    book.done("check");
}

#[test]
fn l3_a_mistyped_payment_is_gone_or_after_a_letter_corrected() {
    let book = crate::common::company("");
    let add = "payment add --customer K1 --amount 100.00 --date 2026-03-20 --invoice RE-1";
    book.done(add);
    book.done("payment undo 1 --reason 'mistyped'");
    assert_eq!(book.open("RE-1"), 100_000);
    assert_eq!(book.done("payment list --customer K1")["rows"], json!([]));
    book.done(add);
    for words in ["propose", "approve 1", "produce 1", "post 1"] {
        book.done(&format!("run {words}"));
    }
    book.done("payment undo 1 --reason 'mistyped'");
    assert_eq!(book.open("RE-1"), 100_000);
    assert_eq!(on_account(&book, "2026-03-31"), 0);
    let timeline = book.done("customers show K1")["timeline"].clone();
    assert!(each(&timeline, "kind").contains(&"returned"), "{timeline}");
    book.done("check");
}
