//! Exports of known programs, in files of their layout: recognised, and read to the same invoices, customers and totals that
//! the program shows.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::{read_all, read_with, told};
use owed_import::{
    Code, DateOrder, Detection, Ended, Finding, Kind, Layout, Overrides, TableContents, detect,
};

fn read(file: &str) -> (Detection, TableContents) {
    read_all(file.as_bytes())
}

fn id(detection: &Detection) -> &'static str {
    detection.preset.map_or("none", |preset| preset.id)
}

fn reasons(reading: &TableContents) -> Vec<(u64, &str)> {
    let skipped = reading.skipped.iter();
    skipped
        .map(|skipped| (skipped.row, &*skipped.reason.to_string().leak()))
        .collect()
}

/// Returns the rows in which nothing is owed, and why.
fn ended(reading: &TableContents) -> Vec<(u64, Ended)> {
    let ended = reading.drafts.ended.iter();
    ended.map(|ended| (ended.row, ended.why)).collect()
}

const QUICKBOOKS_DETAIL: &str = "A/R Aging Detail,,,,,,,\nNorth & West LLC,,,,,,,\n\"As of March 31, 2026\",,,,,,,\n,,,,,,,\n,Date,Transaction type,Num,Customer,Due date,Amount,Open balance\n31 - 60 days past due,,,,,,,\n,01/25/2026,Invoice,1001,Alder Cafe,02/24/2026,\"1,200.00\",\"1,200.00\"\n,01/28/2026,Payment,,Birch Ltd,01/28/2026,-50.00,-20.00\nTotal for 31 - 60 days past due,,,,,,\"$1,150.00\",\"$1,180.00\"\nCurrent,,,,,,,\n,03/20/2026,Invoice,1002,Birch Ltd,04/19/2026,300.00,100.00\n,03/21/2026,Credit Memo,1003,Alder Cafe,03/21/2026,-40.00,-40.00\nTotal for Current,,,,,,$260.00,$60.00\nTOTAL,,,,,,\"$1,410.00\",\"$1,240.00\"\n";

#[test]
fn quickbooks_aging_detail_passes_its_groups_over_and_its_totals_hold() {
    let (detection, reading) = read(QUICKBOOKS_DETAIL);
    assert_eq!(id(&detection), "quickbooks-online-aging-detail");
    assert_eq!(detection.date_order, Finding::Known(DateOrder::Mdy));
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "Alder Cafe 1001 2026-01-25 2026-02-24 1200.00 EUR",
            "Birch Ltd 1002 2026-03-20 2026-04-19 300.00 EUR paid 200.00 EUR on ?",
            "Alder Cafe 1003 credit 2026-03-21 2026-03-21 40.00 EUR",
        ]
    );
    assert_eq!(reading.drafts.payments.len(), 1);
    assert_eq!(reading.skipped.len(), 5, "{:?}", reasons(&reading));
}

#[test]
fn f5_a_total_that_is_not_the_sum_of_its_rows_is_a_problem_at_its_cell() {
    let wrong = QUICKBOOKS_DETAIL.replace("$260.00,$60.00", "$260.00,$0.00");
    let (_, reading) = read(&wrong);
    let [problem] = &reading.problems.list[..] else {
        panic!("{:?}", reading.problems.list)
    };
    assert_eq!(
        (problem.code, problem.row, problem.column.as_deref()),
        (Code::Contradiction, Some(13), Some("Open balance"))
    );
    assert!(
        problem.message.to_string().contains("60.00 EUR"),
        "{}",
        problem.message
    );
    assert_eq!(
        reading.drafts.invoices.len(),
        3,
        "the rows count all the same"
    );
}

#[test]
fn a_customer_on_a_line_above_the_rows_is_the_rows_customer() {
    let file = "Open Invoices\nNorth & West LLC\n\"All Dates\"\n\n,Date,Transaction type,Num,Terms,Due date,Open balance\nAlder Cafe,,,,,,\n,03/14/2026,Invoice,1001,Net 30,04/13/2026,120.00\n,03/15/2026,Credit Memo,1004,,03/15/2026,-20.00\nTotal for Alder Cafe,,,,,,$100.00\nBirch Ltd,,,,,,\n,03/16/2026,Invoice,1002,Net 30,04/15/2026,75.50\nTotal for Birch Ltd,,,,,,$75.50\nTOTAL,,,,,,$175.50\n";
    let (detection, reading) = read(file);
    assert_eq!(
        (id(&detection), detection.layout),
        ("quickbooks-online-open-invoices", Layout::Grouped)
    );
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "Alder Cafe 1001 2026-03-14 2026-04-13 120.00 EUR",
            "Alder Cafe 1004 credit 2026-03-15 2026-03-15 20.00 EUR",
            "Birch Ltd 1002 2026-03-16 2026-04-15 75.50 EUR",
        ]
    );
    // The same without a title known to a preset.
    let unknown = file.replace("Open Invoices", "What is owed");
    let (detection, again) = read(&unknown);
    assert_eq!(
        (id(&detection), detection.layout),
        ("none", Layout::Grouped)
    );
    assert_eq!(told(&again), told(&reading));
}

#[test]
fn quickbooks_desktop_reports_have_no_titles_and_dates_month_first() {
    let file = ",\"Type\",\"Date\",\"Num\",\"P. O. #\",\"Terms\",\"Due Date\",\"Aging\",\"Open Balance\"\n\"Alder:Job 7\",,,,,,,,\n,\"Invoice\",\"02/03/2026\",\"71\",\"PO 9\",\"Net 30\",\"03/05/2026\",\"26\",\"900.00\"\n\"Total Alder:Job 7\",,,,,,,,\"900.00\"\n\"TOTAL\",,,,,,,,\"900.00\"\n";
    let (detection, reading) = read(file);
    assert_eq!(id(&detection), "quickbooks-desktop-open-invoices");
    assert_eq!(
        detection.date_order,
        Finding::Known(DateOrder::Mdy),
        "the program's, where the file leaves it open"
    );
    assert_eq!(
        told(&reading),
        ["Alder:Job 7 71 2026-02-03 2026-03-05 900.00 EUR"]
    );
    assert_eq!(reading.drafts.invoices[0].reference, "PO 9");
    // A person's choice takes precedence over the program's habits.
    let overrides = Overrides {
        date_order: Some(DateOrder::Dmy),
        ..Overrides::default()
    };
    let (_, chosen) = read_with(file.as_bytes(), &overrides);
    assert_eq!(
        told(&chosen),
        ["Alder:Job 7 71 2026-03-02 2026-05-03 900.00 EUR"]
    );
}

const SUMMARY: &str = "A/R Aging Summary,,,,,,\nNorth & West LLC,,,,,,\n\"As of March 31, 2026\",,,,,,\n,,,,,,\n,Current,1 - 30,31 - 60,61 - 90,91 and over,Total\nAlder Cafe,100.00,,50.00,,25.50,175.50\nBirch Ltd,-30.00,,,,,-30.00\nTOTAL,$70.00,$0.00,$50.00,$0.00,$25.50,$145.50\n";

#[test]
fn a_summary_gives_one_opening_balance_a_customer_and_age() {
    let (detection, reading) = read(SUMMARY);
    assert_eq!(
        (id(&detection), detection.layout),
        ("quickbooks-online-aging-summary", Layout::Aging)
    );
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "Alder Cafe Opening balance, Current, Alder Cafe 2026-03-31 2026-03-31 100.00 EUR",
            "Alder Cafe Opening balance, 31 - 60, Alder Cafe 2026-02-28 2026-02-28 50.00 EUR",
            "Alder Cafe Opening balance, 91 and over, Alder Cafe 2025-12-30 2025-12-30 25.50 EUR",
            "Birch Ltd Opening balance, Current, Birch Ltd credit 2026-03-31 2026-03-31 30.00 EUR",
        ]
    );
    assert!(
        reading.drafts.invoices[0]
            .note
            .contains("without its invoices")
    );
}

#[test]
fn f5_a_summary_row_that_does_not_add_up_is_a_problem() {
    let (_, reading) = read(&SUMMARY.replace(",25.50,175.50", ",25.50,175.60"));
    assert_eq!(reading.problems.list[0].code, Code::Contradiction);
    assert_eq!(reading.problems.list[0].row, Some(6));
    let (_, undated) = read(&SUMMARY.replace("As of March 31, 2026", "All Dates"));
    assert!(undated.problems.concern_the_file() && undated.drafts.invoices.is_empty());
}

#[test]
fn xero_summary_counts_in_months() {
    let file = "Aged Receivables Summary,,,,,,,\nNorth & West Ltd,,,,,,,\nAs at 31 March 2026,,,,,,,\nAgeing by due date,,,,,,,\nContact,Current,< 1 Month,1 Month,2 Months,3 Months,Older,Total\nAlder Cafe,0.00,10.00,20.00,0.00,0.00,40.00,70.00\nTotal,0.00,10.00,20.00,0.00,0.00,40.00,70.00\nPercentage of total,0%,14.29%,28.57%,0%,0%,57.14%,100%\n";
    let (detection, reading) = read(file);
    assert_eq!(id(&detection), "xero-aged-receivables-summary");
    assert_eq!(reading.problems.list, []);
    let due: Vec<_> = reading
        .drafts
        .invoices
        .iter()
        .map(|invoice| (invoice.due.unwrap().to_string(), invoice.gross.minor))
        .collect();
    let expected = [
        ("2026-03-30", 1000),
        ("2026-02-28", 2000),
        ("2025-11-30", 4000),
    ];
    assert_eq!(due, expected.map(|(day, minor)| (day.to_owned(), minor)));
}

#[test]
fn f5_xero_detail_groups_by_contact_and_a_zero_total_is_shown() {
    let file = "Aged Receivables Detail,,,,,,,,,\nNorth & West Ltd,,,,,,,,,\nAs at 31 March 2026,,,,,,,,,\n\nInvoice Date,Due Date,Invoice Number,Invoice Reference,Current,< 1 Month,1 Month,Older,Total\nAlder Cafe,,,,,,,,\n13 Jan 2026,12 Feb 2026,INV-1,PO 4,0.00,0.00,80.00,0.00,80.00\n20 Mar 2026,19 Apr 2026,INV-2,,20.00,0.00,0.00,0.00,20.00\nTotal Alder Cafe,,,,20.00,0.00,80.00,0.00,100.00\nTotal,,,,20.00,0.00,80.00,0.00,0.00\n";
    let (detection, reading) = read(file);
    assert_eq!(id(&detection), "xero-aged-receivables-detail");
    assert_eq!(
        told(&reading),
        [
            "Alder Cafe INV-1 2026-01-13 2026-02-12 80.00 EUR",
            "Alder Cafe INV-2 2026-03-20 2026-04-19 20.00 EUR",
        ]
    );
    let rows: Vec<_> = reading
        .problems
        .list
        .iter()
        .map(|problem| problem.row)
        .collect();
    assert_eq!(rows, [Some(10)], "the cached grand total and nothing else");
}

#[test]
fn xero_invoices_are_made_of_their_lines_and_drafts_are_counted() {
    let file = "ContactName,EmailAddress,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,InvoiceAmountPaid,InvoiceAmountDue,Description,Quantity,UnitAmount,LineAmount,TaxAmount,Currency,Type,Sent,Status\nAlder,a@example.org,INV-1,PO 4,13/01/2026,12/02/2026,120.00,20.00,100.00,Work,1,50,50.00,10.00,GBP,Sales invoice,Sent,Awaiting Payment\nAlder,a@example.org,INV-1,PO 4,13/01/2026,12/02/2026,120.00,20.00,100.00,More,1,50,50.00,10.00,GBP,Sales invoice,Sent,Awaiting Payment\nBirch,b@example.org,INV-2,,14/01/2026,13/02/2026,60.00,0.00,60.00,Work,1,50,50.00,10.00,GBP,Sales invoice,,Awaiting Approval\nBirch,b@example.org,INV-3,,14/01/2026,13/02/2026,60.00,0.00,0.00,Work,1,50,50.00,10.00,GBP,Sales invoice,,Voided\nBirch,b@example.org,CN-1,,15/01/2026,15/01/2026,-12.00,0.00,-12.00,Back,1,-10,-10.00,-2.00,GBP,Sales credit note,Sent,Awaiting Payment\n";
    let (detection, reading) = read(file);
    assert_eq!(id(&detection), "xero-sales-invoices");
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "Alder INV-1 2026-01-13 2026-02-12 120.00 GBP paid 20.00 GBP on ?",
            "Birch CN-1 credit 2026-01-15 2026-01-15 12.00 GBP",
        ]
    );
    assert_eq!(ended(&reading), [(4, Ended::Draft), (5, Ended::Cancelled)]);
}

#[test]
fn stripe_says_what_was_due_at_first_and_that_is_not_what_is_open() {
    let file = "id,Amount Due,Amount Paid,Currency,Customer,Customer Name,Date (UTC),Due Date (UTC),Number,Paid,Status,Subtotal,Tax,Total\nin_1,119.00,119.00,eur,cus_1,Alder,2026-01-13 10:11:12,2026-02-12 10:11:12,A-0001,TRUE,paid,100.00,19.00,119.00\nin_2,50.00,0.00,eur,cus_2,Birch,2026-01-14 08:00:00,2026-02-13 08:00:00,A-0002,FALSE,open,50.00,0.00,50.00\nin_3,50.00,0.00,eur,cus_2,Birch,2026-01-14 08:00:00,,A-0003,FALSE,draft,50.00,0.00,50.00\nin_4,50.00,0.00,eur,cus_2,Birch,2026-01-14 08:00:00,,A-0004,FALSE,void,50.00,0.00,50.00\nin_5,50.00,0.00,eur,cus_2,Birch,2026-01-14 08:00:00,,A-0005,FALSE,uncollectible,50.00,0.00,50.00\n";
    let (detection, reading) = read(file);
    assert_eq!(id(&detection), "stripe-invoices");
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "cus_1 A-0001 2026-01-13 2026-02-12 119.00 EUR paid 119.00 EUR on ?",
            "cus_2 A-0002 2026-01-14 2026-02-13 50.00 EUR",
        ]
    );
    assert_eq!(reading.drafts.customers[1].customer.name, "Birch");
    assert_eq!(
        ended(&reading),
        [
            (4, Ended::Draft),
            (5, Ended::Cancelled),
            (6, Ended::WrittenOff)
        ]
    );
}

#[test]
fn zoho_repeats_the_invoice_on_every_line_and_closed_is_paid() {
    let file = "Invoice Date,Invoice ID,Invoice Number,Invoice Status,Customer Name,Customer ID,Due Date,PurchaseOrder,Currency Code,Item Name,Quantity,Item Price,Item Total,SubTotal,Total,Balance\n2026-01-13,460000001,INV-1,Overdue,Alder,4601,2026-02-12,PO 4,USD,Work,1,60,60.00,100.00,100.00,40.00\n2026-01-13,460000001,INV-1,Overdue,Alder,4601,2026-02-12,PO 4,USD,More,1,40,40.00,100.00,100.00,40.00\n2026-01-14,460000002,INV-2,Closed,Alder,4601,2026-02-13,,USD,Work,1,70,70.00,70.00,70.00,0.00\n2026-01-15,460000003,INV-3,Void,Alder,4601,2026-02-14,,USD,Work,1,70,70.00,70.00,70.00,70.00\n";
    let (detection, reading) = read(file);
    assert_eq!(id(&detection), "zoho-books-invoices");
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "Alder INV-1 2026-01-13 2026-02-12 100.00 USD paid 60.00 USD on ?",
            "Alder INV-2 2026-01-14 2026-02-13 70.00 USD paid 70.00 USD on ?",
        ]
    );
    assert_eq!(reading.drafts.invoices[0].reference, "PO 4");
    assert_eq!(ended(&reading), [(5, Ended::Cancelled)]);
}

#[test]
fn datev_postings_are_seen_from_the_debtors_accounts() {
    let file = "\"EXTF\";700;21;\"Buchungsstapel\";13;20260501120000000;;\"RE\";\"\";\"\";1001;1;20260101;4;20260101;20260331;\"Rechnungen\"\nUmsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basis-Umsatz;WKZ Basis-Umsatz;Konto;Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;Belegfeld 1;Belegfeld 2;Skonto;Buchungstext\n1190,00;\"S\";\"EUR\";;;;10001;8400;;1301;\"RE-1\";;;\"Alder GmbH\"\n238,00;\"H\";\"EUR\";;;;8400;10002;;1402;\"RE-2\";;;\"Birke KG\"\n190,00;\"S\";\"EUR\";;;;1200;10001;;2002;\"RE-1\";;;\"Zahlung\"\n55,00;\"S\";\"EUR\";;;;4930;1200;;2102;\"B-9\";;;\"Papier\"\n";
    let (detection, reading) = read(file);
    assert_eq!(
        (id(&detection), detection.layout),
        ("datev-extf-postings", Layout::Postings)
    );
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "10001 RE-1 2026-01-13 - 1190.00 EUR paid 190.00 EUR on 2026-02-20",
            "10002 RE-2 2026-02-14 - 238.00 EUR",
        ]
    );
    assert_eq!(reasons(&reading), [(6, "it touches no debtor's account")]);
}

#[test]
fn sage_rows_of_one_reference_are_one_invoice_and_receipts_are_payments() {
    let file = "Type,Account Reference,Nominal A/C Ref,Department Code,Date,Reference,Details,Net Amount,Tax Code,Tax Amount\nSI,ALD001,4000,0,03/02/2026,17,Work,100.00,T1,20.00\nSI,ALD001,4001,0,03/02/2026,17,Goods,50.00,T1,10.00\nSC,ALD001,4000,0,04/02/2026,18,Credit,10.00,T1,2.00\nSA,ALD001,1200,0,05/02/2026,BACS,On account,30.00,T9,0.00\nPI,SUP001,5000,0,05/02/2026,991,Paper,10.00,T1,2.00\n";
    let (detection, reading) = read(file);
    assert_eq!(id(&detection), "sage-50-audit-trail");
    assert_eq!(detection.date_order, Finding::Known(DateOrder::Dmy));
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "ALD001 17 2026-02-03 - 180.00 GBP",
            "ALD001 18 credit 2026-02-04 - 12.00 GBP",
        ]
    );
    assert_eq!(reading.drafts.payments[0].amount.to_string(), "30.00 GBP");
}

#[test]
fn tally_reads_a_header_of_two_rows() {
    let file = "North & West\nBills Receivable\n1-Apr-25 to 31-Mar-26\nDate,Ref. No.,Party's Name,Opening,Pending,Due on,Overdue\n,,,Amount,Amount,,by days\n5-Mar-26,S/17,Alder Traders,5000.00 Dr,4000.00 Dr,4-Apr-26,0\n6-Mar-26,C/2,Alder Traders,300.00 Cr,300.00 Cr,6-Mar-26,0\n";
    let (detection, reading) = read(file);
    assert_eq!(
        (id(&detection), detection.header_row),
        ("tally-bills-receivable", 5)
    );
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "Alder Traders S/17 2026-03-05 2026-04-04 5000.00 INR paid 1000.00 INR on ?",
            "Alder Traders C/2 credit 2026-03-06 2026-03-06 300.00 INR",
        ]
    );
}

#[test]
fn a_status_means_what_the_program_means_by_it() {
    let erpnext = "ID,Customer,Customer Name,Date,Payment Due Date,Grand Total,Outstanding Amount,Status,Currency\nACC-1,C-1,Alder,2026-01-13,2026-02-12,100.00,100.00,Submitted,EUR\nACC-2,C-1,Alder,2026-01-14,2026-02-13,-10.00,0.00,Return,EUR\nACC-3,C-1,Alder,2026-01-14,2026-02-13,10.00,10.00,Draft,EUR\n";
    let (detection, reading) = read(erpnext);
    assert_eq!(id(&detection), "erpnext-sales-invoices");
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        [
            "C-1 ACC-1 2026-01-13 2026-02-12 100.00 EUR",
            "C-1 ACC-2 credit 2026-01-14 2026-02-13 10.00 EUR paid 10.00 EUR on ?",
        ]
    );
    let sevdesk = "Rechnungsnummer;Rechnungsdatum;Kunde;Status;Fälligkeit;Betrag Netto;Betrag Brutto\nRE-1;13.01.2026;Birke KG;200;27.01.2026;100,00;119,00\nRE-2;13.01.2026;Birke KG;100;27.01.2026;100,00;119,00\nRE-3;13.01.2026;Birke KG;1000;27.01.2026;100,00;119,00\n";
    let (detection, reading) = read(sevdesk);
    assert_eq!(id(&detection), "sevdesk-invoices");
    assert_eq!(
        told(&reading),
        [
            "Birke KG RE-1 2026-01-13 2026-01-27 119.00 EUR",
            "Birke KG RE-3 2026-01-13 2026-01-27 119.00 EUR paid 119.00 EUR on ?",
        ]
    );
}

#[test]
fn f4_a_preset_can_be_refused_and_a_column_chosen_over_it() {
    let none = Overrides {
        preset: Some(String::new()),
        ..Overrides::default()
    };
    let detection = detect(QUICKBOOKS_DETAIL.as_bytes(), &none).unwrap();
    assert_eq!((id(&detection), detection.kind), ("none", Kind::Invoices));
    let chosen = Overrides {
        columns: [(4, None)].into(),
        ..Overrides::default()
    };
    let detection = detect(QUICKBOOKS_DETAIL.as_bytes(), &chosen).unwrap();
    assert_eq!(detection.columns[4].field, None);
}

#[test]
fn f4_a_currency_in_a_title_is_the_rows_currency() {
    let file = "Open items\nCurrency: AED\nInvoice Number,Customer,Invoice Date,Amount\n1,Alder,2026-01-13,10.00\n";
    let (_, reading) = read(file);
    assert_eq!(told(&reading), ["Alder 1 2026-01-13 - 10.00 AED"]);
    // A word that happens to look like a code is not one.
    let (_, reading) = read(&file.replace("Currency: AED", "ALL open items"));
    assert_eq!(told(&reading), ["Alder 1 2026-01-13 - 10.00 EUR"]);
}
