//! Importing electronic invoices into the book.

use serde_json::Value;

use crate::common::Book;

/// An invoice in UBL; `more` comes before the parties.
struct Ubl<'a> {
    kind: &'a str,
    number: &'a str,
    issued: &'a str,
    buyer: &'a str,
    vat_id: &'a str,
    total: &'a str,
    prepaid: &'a str,
    payable: &'a str,
    more: &'a str,
}

const PLAIN: Ubl<'static> = Ubl {
    kind: "380",
    number: "R1",
    issued: "2026-01-05",
    buyer: "Alder Ltd",
    vat_id: "DE136695976",
    total: "119.00",
    prepaid: "0.00",
    payable: "119.00",
    more: "",
};

impl Ubl<'_> {
    fn xml(&self) -> String {
        let party = |name: &str, id: &str| {
            format!(
                "<cac:Party><cac:PartyTaxScheme><cbc:CompanyID>{id}</cbc:CompanyID></cac:PartyTaxScheme>\
                 <cac:PartyLegalEntity><cbc:RegistrationName>{name}</cbc:RegistrationName></cac:PartyLegalEntity>\
                 <cac:Contact><cbc:ElectronicMail>pay@{}.example</cbc:ElectronicMail></cac:Contact></cac:Party>",
                name.split(' ').next().unwrap().to_lowercase()
            )
        };
        format!(
            "<u:Invoice xmlns:u=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" xmlns:cbc=\"c\" xmlns:cac=\"a\">\n\
             <cbc:ID>{}</cbc:ID><cbc:IssueDate>{}</cbc:IssueDate><cbc:DueDate>2026-02-04</cbc:DueDate>\
             <cbc:InvoiceTypeCode>{}</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>{}\n\
             <cac:AccountingSupplierParty>{}</cac:AccountingSupplierParty>\n\
             <cac:AccountingCustomerParty>{}</cac:AccountingCustomerParty>\n\
             <cac:PaymentMeans><cac:PayeeFinancialAccount><cbc:ID>DE89370400440532013000</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>\
             <cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID=\"EUR\">{}</cbc:TaxInclusiveAmount>\
             <cbc:PrepaidAmount currencyID=\"EUR\">{}</cbc:PrepaidAmount>\
             <cbc:PayableAmount currencyID=\"EUR\">{}</cbc:PayableAmount></cac:LegalMonetaryTotal></u:Invoice>",
            self.number,
            self.issued,
            self.kind,
            self.more,
            party("Quay Joinery", "DE811907980"),
            party(self.buyer, self.vat_id),
            self.total,
            self.prepaid,
            self.payable,
        )
    }
}

const ABOUT_R1: &str = "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>R1</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>";

fn counts(report: &Value) -> [u64; 4] {
    ["read", "created", "changed", "unchanged"].map(|key| report[key].as_u64().unwrap())
}

fn net(book: &Book) -> i64 {
    let aging = book.done("aging");
    let totals = &aging["totals"][0];
    let minor = |key: &str| {
        totals[key]
            .as_str()
            .map_or(0, |text| text.parse::<i64>().unwrap())
    };
    minor("total") - minor("on_account")
}

/// Returns invoice R1 of 119.00.
pub fn invoice() -> String {
    PLAIN.xml()
}

/// Returns credit note G1 of 19.00, which names R1.
pub fn credit_note() -> String {
    let note = Ubl {
        kind: "381",
        number: "G1",
        issued: "2026-01-20",
        total: "19.00",
        payable: "19.00",
        more: ABOUT_R1,
        ..PLAIN
    };
    note.xml()
}

#[test]
fn an_invoice_comes_in_with_its_customer_its_company_and_its_file() {
    let book = Book::new();
    book.file("R1.xml", PLAIN.xml());
    let report = book.done("import R1.xml");
    assert_eq!(counts(&report), [1, 1, 0, 0]);
    assert_eq!(report["kind"], "invoices");
    assert_eq!(report["files"][0]["format"], "ubl-invoice");
    assert_eq!(report["files"][0]["sums"][0]["minor"], "11900");
    let customers = book.done("customers");
    let customer = &customers["rows"][0];
    assert_eq!(customer["name"], "Alder Ltd");
    assert_eq!(net(&book), 11_900);
    let company = book.done("company");
    assert_eq!(company["name"], "Quay Joinery");
    assert_eq!(company["iban"], "DE89 3704 0044 0532 0130 00");
}

#[test]
fn f2_the_same_file_again_changes_nothing_and_another_file_of_it_is_kept_too() {
    let book = Book::new();
    book.file("R1.xml", PLAIN.xml());
    book.done("import R1.xml");
    let journal = book.done("journal")["rows"].as_array().unwrap().len();
    assert_eq!(counts(&book.done("import R1.xml")), [1, 0, 0, 1]);
    assert_eq!(
        book.done("journal")["rows"].as_array().unwrap().len(),
        journal
    );
    book.file("copy.xml", format!("{}\n", PLAIN.xml()));
    assert_eq!(counts(&book.done("import copy.xml")), [1, 0, 1, 0]);
    assert_eq!(counts(&book.done("import copy.xml")), [1, 0, 0, 1]);
}

#[test]
fn a_customer_is_found_by_its_vat_number_and_a_namesake_is_someone_else() {
    let book = Book::new();
    let renamed = Ubl {
        number: "R2",
        buyer: "ALDER Limited",
        ..PLAIN
    };
    let namesake = Ubl {
        number: "R3",
        vat_id: "DE129273398",
        ..PLAIN
    };
    for (name, invoice) in [("1.xml", &PLAIN), ("2.xml", &renamed), ("3.xml", &namesake)] {
        book.file(name, invoice.xml());
    }
    assert_eq!(book.done("import 1.xml 2.xml 3.xml")["created"], 3);
    let customers = book.done("customers");
    let rows = customers["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 2, "{rows:?}");
}

#[test]
fn what_was_paid_before_is_settled_and_what_was_paid_too_much_is_on_account() {
    let book = Book::new();
    let part = Ubl {
        prepaid: "19.00",
        payable: "100.00",
        ..PLAIN
    };
    let over = Ubl {
        number: "R2",
        prepaid: "150.00",
        payable: "-31.00",
        ..PLAIN
    };
    book.file("1.xml", part.xml());
    book.file("2.xml", over.xml());
    book.done("import 1.xml 2.xml");
    assert_eq!(net(&book), 10_000 - 3_100);
    assert_eq!(book.done("check")["ok"], true);
}

#[test]
fn a_credit_goes_to_the_invoice_that_it_names_in_whatever_order_the_files_come() {
    for (kind, total) in [("381", "19.00"), ("380", "-19.00"), ("384", "-19.00")] {
        let book = Book::new();
        let credit = Ubl {
            kind,
            number: "G1",
            issued: "2026-01-20",
            total,
            payable: total,
            more: ABOUT_R1,
            ..PLAIN
        };
        book.file("a-credit.xml", credit.xml());
        book.file("b-invoice.xml", PLAIN.xml());
        assert_eq!(book.done("import a-credit.xml b-invoice.xml")["created"], 2);
        let aging = book.done("aging");
        assert_eq!(aging["totals"][0]["total"], "10000", "{kind}");
        assert_eq!(aging["totals"][0]["on_account"], "0", "{kind}");
        let shown = book.done("customers show 'Alder Ltd'");
        let events = shown["timeline"].as_array().unwrap();
        let came_as = |kind: &str| {
            let event = events.iter().find(|event| event["kind"] == kind).unwrap();
            event["originals"][0]["name"].clone()
        };
        assert_eq!(came_as("invoice"), "b-invoice.xml");
        assert_eq!(came_as("credit_note"), "a-credit.xml");
    }
}

#[test]
fn a_corrected_invoice_takes_the_place_of_the_one_it_names() {
    let book = Book::new();
    book.file("R1.xml", PLAIN.xml());
    book.done("import R1.xml");
    book.done("payment add --customer 'Alder Ltd' --amount 40 --date 2026-01-10 --invoice R1");
    let corrected = Ubl {
        kind: "384",
        number: "R2",
        issued: "2026-01-20",
        total: "100.00",
        payable: "100.00",
        more: ABOUT_R1,
        ..PLAIN
    };
    book.file("R2.xml", corrected.xml());
    book.done("import R2.xml");
    let aging = book.done("aging");
    assert_eq!(aging["totals"][0]["total"], "6000");
    assert_eq!(aging["totals"][0]["on_account"], "0");
}

#[test]
fn a5_the_parts_of_an_invoice_age_by_their_own_days() {
    let book = Book::new();
    let part = |day: &str, amount: &str| {
        format!(
            "<cac:PaymentTerms><cbc:Amount currencyID=\"EUR\">{amount}</cbc:Amount>\
             <cbc:PaymentDueDate>{day}</cbc:PaymentDueDate></cac:PaymentTerms>"
        )
    };
    let parts = [part("2026-02-04", "59.00"), part("2026-04-30", "60.00")].concat();
    let xml = PLAIN
        .xml()
        .replace("<cbc:DueDate>2026-02-04</cbc:DueDate>", "");
    book.file(
        "R1.xml",
        xml.replace(
            "<cac:LegalMonetaryTotal>",
            &format!("{parts}<cac:LegalMonetaryTotal>"),
        ),
    );
    book.done("import R1.xml");
    let aging = book.done("aging");
    let buckets: Vec<_> = aging["totals"][0]["buckets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|bucket| bucket.as_str().unwrap().to_owned())
        .collect();
    assert_eq!(buckets, ["6000", "0", "5900", "0", "0"]);
}

#[test]
fn f5_two_files_that_contradict_each_other_are_both_shown() {
    let book = Book::new();
    let other = Ubl {
        total: "120.00",
        payable: "120.00",
        ..PLAIN
    };
    book.file("a.xml", PLAIN.xml());
    book.file("b.xml", other.xml());
    let answer = book.run("import a.xml b.xml");
    assert_eq!(answer.code, 2);
    assert_eq!(answer.json["written"], false);
    let message = answer.json["problems"][0]["message"].as_str().unwrap();
    assert!(
        message.contains("a.xml") && message.contains("b.xml"),
        "{message}"
    );
    assert_eq!(
        book.done("import a.xml b.xml --accept-problems")["created"],
        1
    );
}

#[test]
fn l4_a_number_that_another_customer_has_is_a_problem() {
    let book = Book::new();
    book.file("1.xml", PLAIN.xml());
    book.done("import 1.xml");
    let other = Ubl {
        buyer: "Birch Ltd",
        vat_id: "DE129273398",
        ..PLAIN
    };
    book.file("2.xml", other.xml());
    assert_eq!(book.run("import 2.xml").code, 2);
    assert_eq!(book.done("customers")["rows"].as_array().unwrap().len(), 1);
}

#[test]
fn an_invoice_to_the_company_is_not_one_of_its_own() {
    let book = Book::new();
    book.file("1.xml", PLAIN.xml());
    book.done("import 1.xml");
    let bought = PLAIN.xml().replace("R1<", "E7<");
    let bought = bought
        .replace("Quay Joinery", "Timber Ltd")
        .replace("DE811907980", "DE129273398")
        .replace("Alder Ltd", "Quay Joinery")
        .replace("DE136695976", "DE811907980");
    book.file("bought.xml", bought);
    let answer = book.run("import bought.xml");
    assert_eq!(answer.code, 2);
    let message = answer.json["problems"][0]["message"].as_str().unwrap();
    assert!(message.contains("to your company"), "{message}");
}

#[test]
fn a_folder_comes_in_with_one_change_that_is_undone_whole() {
    let book = Book::new();
    std::fs::create_dir_all(book.path("inbox/january")).unwrap();
    for number in 1..=3 {
        let number = format!("R{number}");
        let invoice = Ubl {
            number: &number,
            ..PLAIN
        };
        book.file(&format!("inbox/january/{number}.xml"), invoice.xml());
    }
    book.file("inbox/list.csv", crate::common::LIST);
    book.file("inbox/.hidden", "nothing");
    let rehearsed = book.done("import inbox --dry-run");
    assert_eq!(
        (&rehearsed["written"], &rehearsed["created"]),
        (&false.into(), &6.into())
    );
    assert!(!book.path("book.owed").exists());
    let report = book.done("import inbox");
    assert_eq!(report["created"], 6);
    assert_eq!(report["files"].as_array().unwrap().len(), 4);
    assert_eq!(book.invoices(), 6);
    book.done("undo");
    assert_eq!(book.invoices(), 0);
}

#[test]
fn f1_one_bad_file_keeps_all_out_until_it_is_left_out() {
    let book = Book::new();
    book.file("good.xml", PLAIN.xml());
    book.file("bad.xml", "<Invoice");
    let answer = book.run("import good.xml bad.xml");
    assert_eq!((answer.code, &answer.json["created"]), (2, &0.into()));
    assert_eq!(book.invoices(), 0);
    assert_eq!(
        book.done("import good.xml bad.xml --accept-problems")["created"],
        1
    );
    assert_eq!(book.refused("import bad.xml")["code"], "bad_file");
}

#[test]
fn the_watched_folder_gives_each_file_once_and_is_left_as_it_is() {
    let book = Book::new();
    std::fs::create_dir_all(book.path("inbox")).unwrap();
    book.file("inbox/R1.xml", PLAIN.xml());
    book.file("inbox/bad.xml", "<Invoice>&</Invoice>");
    let first = book.done("import --watch-folder inbox");
    assert_eq!(
        (&first["seen"], &first["report"]["created"]),
        (&2.into(), &1.into())
    );
    assert_eq!(first["problems"][0]["name"], "bad.xml");
    let again = book.done("import --watch-folder");
    assert_eq!(
        (&again["seen"], &again["report"]),
        (&0.into(), &Value::Null)
    );
    assert_eq!(again["problems"].as_array().unwrap().len(), 1);
    book.done("undo");
    assert_eq!(book.done("import --watch-folder")["seen"], 0);
    assert_eq!(book.invoices(), 0);
    book.file("inbox/bad.xml", PLAIN.xml().replace("R1<", "R2<"));
    let mended = book.done("import --watch-folder");
    assert_eq!(
        (
            &mended["report"]["created"],
            mended["problems"].as_array().unwrap().len()
        ),
        (&1.into(), 0)
    );
    assert_eq!(std::fs::read_dir(book.path("inbox")).unwrap().count(), 2);
}

#[test]
fn the_account_that_an_invoice_debits_is_one_that_its_customer_pays_from() {
    let debit = |account: &str| {
        format!(
            "<cac:PaymentMeans><cbc:PaymentMeansCode>59</cbc:PaymentMeansCode><cac:PaymentMandate>\
             <cac:PayerFinancialAccount><cbc:ID>{account}</cbc:ID></cac:PayerFinancialAccount>\
             </cac:PaymentMandate></cac:PaymentMeans>"
        )
    };
    let book = Book::new();
    let more = debit("DE02 1203 0000 0000 2020 51");
    let named = Ubl {
        more: &more,
        ..PLAIN
    };
    book.file("R1.xml", named.xml());
    let mistyped = debit("DE02 1203 0000 0000 2020 52");
    let mistyped = Ubl {
        number: "R2",
        more: &mistyped,
        ..PLAIN
    };
    book.file("R2.xml", mistyped.xml());
    book.done("import R1.xml");
    let (_, told) = book.text("import R2.xml");
    assert!(told.contains("the account to be debited"), "{told}");
    let customers = book.done("customers");
    let number = customers["rows"][0]["number"].as_str().unwrap();
    let payers_of = format!("customers payers '{number}'");
    let payers = book.done(&payers_of)["payers"].clone();
    assert_eq!(payers.as_array().unwrap().len(), 1, "{payers}");
    assert_eq!(payers[0]["key"], "DE02120300000000202051");
    assert_eq!(
        (&payers[0]["invoice"], &payers[0]["by_hand"]),
        (&Value::from("R1"), &Value::from(false))
    );
    let (_, told) = book.text(&payers_of);
    assert!(told.contains("2020 51, named on invoice R1"), "{told}");
    // An entry from the account is the customer's, whatever its name and text.
    let entry = (
        "05",
        "119,00",
        "SAMMLER",
        "DE02120300000000202051",
        "Lastschrift",
    );
    book.file("march.sta", crate::matching::statement(&[entry]));
    book.done("import march.sta");
    let best = book.done("match")["entries"][0]["candidates"][0].clone();
    assert_eq!(best["customer"], "Alder Ltd", "{best}");
    assert!(crate::matching::codes(&best).contains(&"account"), "{best}");
    // The same file does not bring back what Owed was told to forget.
    book.done(&format!("{payers_of} --forget DE02120300000000202051"));
    book.done("import R1.xml");
    assert_eq!(book.done(&payers_of)["payers"], serde_json::json!([]));
    book.done("undo");
    book.done("undo");
    book.done("undo");
    book.done("undo");
    assert_eq!(book.done("customers")["rows"], serde_json::json!([]));
    book.done("check");
}

#[test]
fn s5_the_file_that_a_document_came_as_leaves_as_it_came() {
    let book = Book::new();
    book.file("R1.xml", PLAIN.xml());
    book.file("G1.xml", credit_note());
    book.done("import R1.xml G1.xml");
    let listed = book.done("invoices original R1");
    assert_eq!(listed["files"][0]["name"], "R1.xml");
    assert_eq!(listed["path"], Value::Null);
    book.done("invoices original R1 --out saved.xml");
    assert_eq!(
        std::fs::read(book.path("saved.xml")).unwrap(),
        PLAIN.xml().into_bytes(),
        "the invoice"
    );
    book.done("invoices original G1 --credit-note --out note.xml");
    assert_eq!(
        std::fs::read(book.path("note.xml")).unwrap(),
        credit_note().into_bytes()
    );
    assert_eq!(
        book.refused("invoices original G1 --out x.xml")["code"],
        "not_found"
    );
    // If there are several, a person chooses.
    let copy = format!("{}\n", PLAIN.xml());
    book.file("copy.xml", copy.clone());
    book.done("import copy.xml");
    let unclear = book.refused("invoices original R1 --out x.xml");
    assert_eq!(
        (&unclear["code"], &unclear["field"]),
        (&Value::from("invalid"), &Value::from("file"))
    );
    book.done("invoices original R1 --out second.xml --file 2");
    assert_eq!(
        std::fs::read(book.path("second.xml")).unwrap(),
        copy.into_bytes()
    );
    assert_eq!(
        book.refused("invoices original R1 --out x.xml --file 3")["code"],
        "not_found"
    );
    book.done("invoices add --customer 'Alder Ltd' --number H1 --amount 5");
    assert_eq!(
        book.done("invoices original H1")["files"],
        serde_json::json!([])
    );
    assert_eq!(
        book.refused("invoices original H1 --out x.xml")["code"],
        "not_found"
    );
}

/// Returns a correction (384) of R1.
fn correction<'a>(number: &'a str, issued: &'a str, total: &'a str) -> Ubl<'a> {
    Ubl {
        kind: "384",
        number,
        issued,
        total,
        payable: total,
        more: ABOUT_R1,
        ..PLAIN
    }
}

/// Returns the open amount of each open invoice.
fn open(book: &Book) -> Vec<(String, String)> {
    let listed = book.done("invoices");
    let rows = listed["rows"].as_array().unwrap().iter();
    rows.map(|row| {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        (text(&row["number"]), text(&row["open"]["minor"]))
    })
    .collect()
}

#[test]
fn of_an_invoice_and_its_corrections_the_newest_alone_is_owed_in_whichever_order_they_come() {
    let orders: [&[&str]; 5] = [
        &["R1 K1 K2"],
        &["R1", "K1", "K2"],
        &["K1", "R1", "K2"],
        &["K2", "K1", "R1"],
        &["K2", "R1", "K1"],
    ];
    for order in orders {
        let book = Book::new();
        book.file("R1.xml", PLAIN.xml());
        book.file("K1.xml", correction("K1", "2026-01-10", "80.00").xml());
        book.file("K2.xml", correction("K2", "2026-01-15", "90.00").xml());
        for files in order {
            let files: Vec<_> = files.split(' ').map(|name| format!("{name}.xml")).collect();
            book.done(&format!("import {}", files.join(" ")));
        }
        assert_eq!(
            open(&book),
            [("K2".to_owned(), "9000".to_owned())],
            "{order:?}"
        );
        assert_eq!(net(&book), 9000, "{order:?}");
        assert_eq!(book.done("check")["ok"], true);
    }
}

#[test]
fn a_correction_for_another_buyer_and_an_original_from_a_list_are_replaced_too() {
    let book = Book::new();
    let other = Ubl {
        buyer: "Birch Ltd",
        vat_id: "DE123456788",
        ..correction("K1", "2026-01-10", "80.00")
    };
    book.file("K1.xml", other.xml());
    book.done("import K1.xml");
    book.file(
        "list.csv",
        "Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount,Paid
R1,A1,Alder Ltd,2026-01-05,2026-02-04,EUR,119.00,19.00\n",
    );
    book.done("import list.csv");
    assert_eq!(open(&book), [("K1".to_owned(), "8000".to_owned())]);
    assert_eq!(
        net(&book),
        8000 - 1900,
        "what Alder paid is on Alder's account"
    );
}

#[test]
fn an_invoice_between_strangers_is_a_problem() {
    let book = Book::new();
    book.done("company set --name 'Harbour Joinery'");
    book.file("R1.xml", PLAIN.xml());
    let answer = book.run("import R1.xml");
    assert_eq!(answer.code, 2, "{answer:?}");
    assert_eq!(book.invoices(), 0);
    book.done("company set --vat-id DE811907980");
    book.done("import R1.xml");
}

/// [`PLAIN`], to be debited under the mandate M-1.
const DEBITED: Ubl<'static> = Ubl {
    more: "<cac:PaymentMeans><cbc:PaymentMeansCode>59</cbc:PaymentMeansCode>\
           <cac:PaymentMandate><cbc:ID>M-1</cbc:ID></cac:PaymentMandate></cac:PaymentMeans>",
    ..PLAIN
};

fn waits_for_the_debit(book: &Book, day: &str) -> bool {
    let proposed = book.done(&format!("run propose --today {day}"));
    proposed.to_string().contains("mandate M-1")
}

#[test]
fn an_invoice_paid_by_direct_debit_rests_until_its_day_is_well_past() {
    let book = Book::new();
    book.file("R1.xml", DEBITED.xml());
    book.done("import R1.xml");
    assert!(waits_for_the_debit(&book, "2026-02-18"));
    assert!(!waits_for_the_debit(&book, "2026-02-19"));
}

#[test]
fn an_invoice_whose_direct_debit_came_back_rests_no_longer() {
    let book = Book::new();
    book.file("R1.xml", DEBITED.xml());
    book.done("import R1.xml");
    let entry = |mark: &str, day: &str, code: &str| {
        format!(
            ":20:S\n:25:DE89370400440532013000\n:28C:{day}/1\n:60F:C260204EUR500,00\n\
             :61:2602{day}02{day}{mark}119,00{code}NONREF\n:86:{}?20EREF+E2E-77?21SVWZ+R1?32ALDER LTD\n-\n",
            if code == "NRTI" {
                "109?00RETURN"
            } else {
                "171?00DIRECT DEBIT"
            }
        )
    };
    book.file("came.sta", entry("C", "05", "NDDT"));
    book.done("import came.sta");
    book.done("match accept 1");
    book.file("returned.sta", entry("D", "09", "NRTI"));
    book.done("import returned.sta");
    book.done("match accept 2 --today 2026-02-09");
    assert_eq!(open(&book), [("R1".to_owned(), "11900".to_owned())]);
    assert!(!waits_for_the_debit(&book, "2026-02-12"));
    book.done("undo");
    book.done("check");
}
