//! Files in the layouts that other programs export.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::{read_all, read_with, told};
use owed_import::{DateOrder, DecimalMark, Ended, Field, Finding, Kind, Overrides, TableContents};
use owed_receivables::{Date, Language};

#[test]
fn f4_a_german_open_item_list_in_windows_1252() {
    let (detection, reading) = read_all(include_bytes!("fixtures/lexware-windows-1252.csv"));
    assert_eq!(detection.encoding, "windows-1252");
    assert_eq!((detection.separator, detection.header_row), (';', 4));
    assert_eq!(detection.decimal, Finding::Known(DecimalMark::Comma));
    assert_eq!(detection.date_order, Finding::Known(DateOrder::Dmy));
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "00012 RE-0007 2026-04-05 2026-04-19 1234.56 EUR",
            "00012 RE-0008 2026-05-31 2026-06-14 99.90 EUR paid 50.00 EUR on ?",
            "00013 RE-0009 credit 2026-06-01 2026-07-01 20.00 EUR",
        ]
    );
    let customer = &reading.drafts.customers[1].customer;
    assert_eq!(
        (customer.name.as_str(), customer.address.street.as_str()),
        ("Schäfer & Söhne", "Am Markt 3")
    );
    assert_eq!(
        reading.skipped.len(),
        1,
        "the line of totals: {:?}",
        reading.skipped
    );
}

#[test]
fn a_template_without_totals_is_summed_line_by_line() {
    let (_, reading) = read_all(include_bytes!("fixtures/xero-template.csv"));
    assert_eq!(reading.problems.list, []);
    assert_eq!((reading.read, reading.lines), (2, 3));
    // 3 × 19.95 less 10 % is 53.865, rounded once in its row (M3).
    assert_eq!(
        told(&reading),
        [
            "Harbour Cafe INV-0001 2026-03-25 2026-04-24 63.87 NZD",
            "Mill & Co INV-0002 2026-04-01 2026-05-01 1200.00 NZD",
        ]
    );
    let address = &reading.drafts.customers[0].customer.address;
    assert_eq!(
        (address.extra.as_str(), address.country.as_str()),
        ("Level 2", "NZ")
    );
    assert_eq!(reading.drafts.invoices[0].reference, "PO 7");
}

#[test]
fn differing_amounts_in_one_invoice_show_that_a_column_holds_lines() {
    let (_, reading) = read_all(include_bytes!("fixtures/line-items.csv"));
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "North Ltd 0001 2026-01-05 2026-02-04 150.00 EUR",
            "South Ltd 0002 2026-01-06 2026-02-05 10.00 EUR",
            "West Ltd 0004 credit 2026-01-08 2026-02-07 5.00 EUR",
        ]
    );
    let ended = reading.drafts.ended.iter();
    let ended: Vec<_> = ended.map(|ended| (ended.row, ended.why)).collect();
    assert_eq!(ended, [(5, Ended::Draft), (7, Ended::Nothing)]);
}

#[test]
fn a_ledger_gives_invoices_and_payments_from_the_receivables_account() {
    let (_, reading) = read_all(include_bytes!("fixtures/ledger.csv"));
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        ["Alpha 7 2026-02-01 - 119.00 EUR paid 40.00 EUR on 2026-03-01"]
    );
    let payment = &reading.drafts.payments[0];
    assert_eq!(
        (
            payment.amount.minor,
            payment.invoices.len(),
            payment.customer
        ),
        (1500, 0, Some(0))
    );
    let posted = &reading.drafts.payments[1..];
    let posted: Vec<_> = posted
        .iter()
        .map(|one| (one.amount.minor, &one.invoices[..]))
        .collect();
    assert_eq!(
        posted,
        [(4000, &["7".to_owned()][..])],
        "what was paid is a payment too"
    );
}

#[test]
fn l2_a_payment_for_an_invoice_of_another_file_stays_a_payment() {
    let file = "Customer,Invoice,Date,Debit,Credit\nAlpha,1,2026-01-13,100.00,\nAlpha,1,2026-02-13,,40.00\nBeta,2,2026-02-14,,30.00\n";
    let (_, reading) = read_all(file.as_bytes());
    assert_eq!(
        told(&reading),
        ["Alpha 1 2026-01-13 - 100.00 EUR paid 40.00 EUR on 2026-02-13"]
    );
    let [own, other] = &reading.drafts.payments[..] else {
        panic!("{:?}", reading.drafts.payments)
    };
    assert_eq!(
        (own.amount.minor, &own.invoices[..]),
        (4000, &["1".to_owned()][..])
    );
    assert_eq!((other.amount.minor, other.row), (3000, 4));
    assert_eq!(other.invoices, ["2"]);
}

#[test]
fn a_client_list_with_tabs_and_languages() {
    let (detection, reading) = read_all(include_bytes!("fixtures/clients.tsv"));
    assert_eq!(
        (detection.kind, detection.separator),
        (Kind::Customers, '\t')
    );
    assert_eq!(reading.problems.list, []);
    let [nord, solo] = &reading.drafts.customers[..] else {
        panic!("{:?}", reading.drafts.customers)
    };
    let (nord, solo) = (&nord.customer, &solo.customer);
    assert_eq!(
        (nord.number.as_str(), nord.contact.as_str()),
        ("Atelier Nord", "Aylin Çelik")
    );
    assert_eq!(
        (nord.terms_days, nord.language),
        (Some(14), Some(Language::De))
    );
    assert_eq!(nord.address.country, "DE");
    assert_eq!(
        (solo.name.as_str(), solo.terms_days, solo.phone.as_str()),
        ("Jo Solo", Some(30), "+43 1 555")
    );
    assert_eq!(reading.skipped.len(), 1, "the repeated row");
}

#[test]
fn f2_equal_payments_are_two_and_keys_stay_the_same() {
    let bytes = include_bytes!("fixtures/payments.csv");
    // `$` alone does not identify a currency.
    let dollars = Overrides {
        currency: "USD".parse().ok(),
        ..Overrides::default()
    };
    let (detection, reading) = read_with(bytes, &dollars);
    assert_eq!(detection.kind, Kind::Payments);
    assert_eq!(reading.problems.list, []);
    let payments = &reading.drafts.payments;
    assert_eq!(payments[0].invoices, ["7", "8"]);
    assert_eq!(payments[0].date, Date::from_ymd_opt(2026, 1, 31).unwrap());
    assert_eq!(payments[3].amount.to_string(), "-3.00 USD");
    assert_ne!(payments[1].key, payments[2].key);
    let mut longer = bytes.to_vec();
    longer.extend(b"Gamma,10,$1.00,2/2/2026,\n");
    let (_, again) = read_with(&longer, &dollars);
    let keys = |reading: &TableContents| -> Vec<String> {
        reading
            .drafts
            .payments
            .iter()
            .take(4)
            .map(|payment| payment.key.clone())
            .collect()
    };
    assert_eq!(keys(&again), keys(&reading));
}

#[test]
fn f4_columns_without_names_are_guessed_by_content_and_asked() {
    let file = "Wer,Was,Wann,Bis,Wieviel\nAlpha GmbH,R-1,13.01.2026,13.02.2026,\"10,50\"\nBeta AG,R-2,14.01.2026,14.02.2026,\"7,00\"\n";
    let (detection, reading) = read_all(file.as_bytes());
    let fields: Vec<_> = detection
        .columns
        .iter()
        .map(|column| column.field)
        .collect();
    let expected = [
        Field::CustomerName,
        Field::InvoiceNumber,
        Field::InvoiceDate,
        Field::DueDate,
        Field::Total,
    ];
    assert_eq!(fields, expected.map(Some));
    assert!(reading.drafts.invoices.is_empty());
    let proposal = reading.problems.list[0].proposal.clone().unwrap();
    let answer = Overrides {
        kind: proposal.kind,
        columns: proposal.columns,
        ..Overrides::default()
    };
    let (_, reading) = read_with(file.as_bytes(), &answer);
    assert_eq!(
        told(&reading)[0],
        "Alpha GmbH R-1 2026-01-13 2026-02-13 10.50 EUR"
    );
}

#[test]
fn l2_a_payment_in_an_aging_list_is_money_on_account() {
    let (detection, reading) = read_all(include_bytes!("fixtures/aging-detail.csv"));
    assert_eq!((detection.kind, detection.header_row), (Kind::Invoices, 5));
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "Bill's Boards 1001 2026-06-01 2026-07-01 85.00 EUR",
            "Freeman Sport 1002 2026-05-14 2026-06-13 1477.50 EUR paid 1000.00 EUR on ?",
            "Pye's Cakes 1003 credit 2026-05-20 2026-05-20 100.00 EUR paid 40.00 EUR on ?",
        ]
    );
    let [payment] = &reading.drafts.payments[..] else {
        panic!("{:?}", reading.drafts.payments)
    };
    assert_eq!((payment.amount.minor, payment.invoices.len()), (1500, 0));
}
