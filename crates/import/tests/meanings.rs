//! The kind of a table and the meaning of its columns rest on names; anything that rests on cells alone is asked about (rule
//! F4).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::{read_all, read_with, told};
use owed_import::{Code, ColumnWhy, Field, Kind, Overrides, StatementEntry, TableContents};

/// Returns the code of the first problem.
fn asks(reading: &TableContents) -> Option<Code> {
    reading.problems.list.first().map(|problem| problem.code)
}

/// Returns one line per entry: amount, other side, account, text.
fn entries(reading: &TableContents) -> Vec<String> {
    let entries = reading.statements.iter().flat_map(|one| &one.entries);
    let tell = |entry: &StatementEntry| {
        let other = &entry.counterparty;
        format!(
            "{} | {} | {} | {}",
            entry.amount, other.name, other.account, entry.text
        )
    };
    entries.map(tell).collect()
}

fn nothing(reading: &TableContents) -> bool {
    let drafts = &reading.drafts;
    drafts.invoices.is_empty()
        && drafts.customers.is_empty()
        && drafts.payments.is_empty()
        && reading.statements.is_empty()
}

#[test]
fn f4_four_columns_that_say_nothing_are_asked_with_a_guess_that_answers() {
    let file =
        "aa;bb;cc;dd\n13.04.2026;Winkel BV;82,15 €;Pas 4\n14.04.2026;Klant BV;250,00 €;Factuur 9\n";
    let (detection, reading) = read_all(file.as_bytes());
    assert_eq!(
        (detection.kind, asks(&reading)),
        (Kind::Statement, Some(Code::UnknownKind))
    );
    assert!(nothing(&reading));
    let message = reading.problems.list[0].message.to_string();
    assert!(
        message.contains("a bank statement: “aa” the booking date, “cc” the amount moved"),
        "{message}"
    );
    let proposal = reading.problems.list[0].proposal.clone().unwrap();
    let answer = Overrides {
        kind: proposal.kind,
        columns: proposal.columns,
        ..Overrides::default()
    };
    let (_, reading) = read_with(file.as_bytes(), &answer);
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        entries(&reading),
        [
            "8215 |  |  | Winkel BV Pas 4",
            "25000 |  |  | Klant BV Factuur 9"
        ]
    );
}

#[test]
fn f4_a_bank_table_in_another_language_is_a_statement() {
    let (detection, reading) = read_all("Datum;Naam / Omschrijving;Rekening;Tegenrekening;Code;Af Bij;Bedrag (EUR);MutatieSoort;Mededelingen\n20260413;Bakker Maas;NL36INGB0007654321;;BA;Af;82,15;Betaalautomaat;Pasvolgnr:004\n20260414;Klant BV;NL36INGB0007654321;NL91ABNA0417164300;GT;Bij;250,00;Online bankieren;Factuur 2026-9\n".as_bytes());
    assert_eq!((detection.kind, asks(&reading)), (Kind::Statement, None));
    assert_eq!(
        entries(&reading),
        [
            "-8215 | Bakker Maas |  | Pasvolgnr:004",
            "25000 | Klant BV | NL91ABNA0417164300 | Factuur 2026-9"
        ]
    );
    assert_eq!(reading.statements[0].account, "NL36INGB0007654321");
}

#[test]
fn f4_a_list_with_invoice_numbers_that_behaves_like_an_account_is_asked() {
    let file = "Jour,Brut,Frais,Net,Avoir,Facture\n2026-01-13,100.00,-2.79,97.21,97.21,RE-8\n2026-01-14,-25.00,0.00,-25.00,72.21,\n";
    let (_, reading) = read_all(file.as_bytes());
    assert_eq!(
        asks(&reading),
        Some(Code::UnknownKind),
        "{:?}",
        reading.drafts
    );
    assert!(nothing(&reading));
}

#[test]
fn f4_lists_of_which_nothing_is_owed_are_called_by_their_name() {
    for (file, what) in [
        (
            "QUOTES,,\nClient,Number,Amount,Date\nAlpha,2,500.00,2026-01-15\n",
            "quotes",
        ),
        (
            "Client,Estimate Number,Estimate Date,Due Date,Total\nAlpha,E-1,2026-01-15,2026-02-14,500.00\n",
            "quotes",
        ),
        (
            "Angebotsnummer;Angebotsdatum;Kunde;Betrag\nAN-1;15.01.2026;Alpha;500,00\n",
            "quotes",
        ),
        (
            "N° devis;Date;Client;Montant TTC\nD-1;15/01/2026;Alpha;500,00\n",
            "quotes",
        ),
        (
            "Order Number,Order Date,Customer,Total\nO-1,2026-01-15,Alpha,500.00\n",
            "orders",
        ),
        (
            "Client,Frequency,Invoice Number,Amount,Start Date,Due Date\nBeta,monthly,1,13.50,2026-01-25,2026-02-20\n",
            "recurring invoices",
        ),
    ] {
        let (_, reading) = read_all(file.as_bytes());
        assert_eq!(asks(&reading), Some(Code::UnknownKind), "{file}");
        assert!(nothing(&reading), "{file}");
        assert!(
            reading.problems.list[0].message.to_string().contains(what),
            "{}",
            reading.problems.list[0].message
        );
    }
    // An invoice may name its quote and its order.
    let (_, reading) = read_all(b"Invoice Number,Quote Number,Order Number,Customer,Invoice Date,Amount\n1,Q-1,O-1,Alpha,2026-01-15,5.00\n");
    assert_eq!(reading.problems.list, []);
    // A person's explicit choice still counts.
    let invoices = Overrides {
        kind: Some(Kind::Invoices),
        ..Overrides::default()
    };
    let (_, reading) = read_with(
        b"Estimate Number,Invoice Date,Customer,Amount,Number\nE-1,2026-01-15,Alpha,5.00,1\n",
        &invoices,
    );
    assert_eq!(told(&reading), ["Alpha 1 2026-01-15 - 5.00 EUR"]);
}

#[test]
fn f4_a_list_with_amounts_and_days_is_no_list_of_customers() {
    let (detection, reading) = read_all(b"Reference,Contact,Invoice date,Due date,Total Value\n001,Client A,2026-01-13,2026-02-12,120.00\n002,Client B,2026-01-14,2026-02-13,240.00\n");
    assert_eq!((detection.kind, asks(&reading)), (Kind::Invoices, None));
    assert_eq!(
        told(&reading),
        [
            "Client A 001 2026-01-13 2026-02-12 120.00 EUR",
            "Client B 002 2026-01-14 2026-02-13 240.00 EUR"
        ]
    );
    let (_, reading) =
        read_all(b"Contact,Email,When,Worth\nClient A,a@example.com,2026-01-13,120.00\n");
    assert_eq!(asks(&reading), Some(Code::UnknownKind));
    assert!(nothing(&reading));
}

#[test]
fn f4_words_of_tax_say_which_amount_is_the_invoices() {
    for heads in [
        "Amount (net of tax);Amount tax;Amount (inc. tax)",
        "Net;VAT;Gross",
        "Betrag;MwSt;Betrag inkl. MwSt",
        "Amount ex. GST;GST;Amount inc. GST",
        "Montant HT;TVA;Montant TTC",
        "Netto;USt;Brutto",
        // The rows prove it: 100 and 20 make 120.
        "Betrag;MwSt;Zahlbar",
        "Betrag;xx;yy",
    ] {
        let file = format!(
            "Invoice No;Client;Invoice Date;{heads}\n1;A Ltd;13.01.2026;100,00;20,00;120,00\n2;B Ltd;13.01.2026;50,00;10,00;60,00\n"
        );
        let (_, reading) = read_all(file.as_bytes());
        assert_eq!(reading.problems.list, [], "{heads}");
        let gross: Vec<_> = reading
            .drafts
            .invoices
            .iter()
            .map(|one| one.gross.minor)
            .collect();
        assert_eq!(gross, [12_000, 6_000], "{heads}");
        assert!(
            reading
                .drafts
                .customers
                .iter()
                .all(|one| one.customer.vat_id.is_empty()),
            "{heads}"
        );
    }
    let (_, reading) =
        read_all(b"Invoice No;Client;Invoice Date;Amount excl. VAT\n1;A;2026-01-13;100.00\n");
    assert_eq!(
        asks(&reading),
        Some(Code::MissingColumn),
        "net alone is not the invoice's amount"
    );
}

#[test]
fn f4_a_rate_is_no_amount() {
    for (head, cell) in [
        ("MwSt", "19"),
        ("MwSt %", "19"),
        ("MwSt", "19%"),
        ("USt-Satz", "19,00"),
        ("TVA", "19"),
    ] {
        let file = format!(
            "Rechnungsnummer;Rechnungsdatum;Kunde;Netto;{head};Brutto\n1;2026-02-10;Alpha;1000,00;{cell};1190,00\n"
        );
        let (_, reading) = read_all(file.as_bytes());
        assert_eq!(reading.problems.list, [], "{head} {cell}");
        assert_eq!(
            told(&reading),
            ["Alpha 1 2026-02-10 - 1190.00 EUR"],
            "{head} {cell}"
        );
    }
    let (_, reading) = read_all(
        "Rechnungsnummer;Rechnungsdatum;Kunde;Betrag;MwSt;Zahlbar\n1;2026-02-10;Alpha;1000,00;19;1190,00\n".as_bytes(),
    );
    assert_eq!(told(&reading), ["Alpha 1 2026-02-10 - 1190.00 EUR"]);
    let (_, reading) = read_all(
        "Rechnungsnummer;Rechnungsdatum;Kunde;Netto;MwSt\n1;2026-02-10;Alpha;1000,00;19\n"
            .as_bytes(),
    );
    assert_eq!(asks(&reading), Some(Code::MissingColumn));
}

#[test]
fn no_text_of_a_statement_is_lost_and_no_iban_is_a_name() {
    for (file, expected) in [
        (
            "Date,Transaction Details,Value Date,Payee,Amount\n2026-01-13,Invoice 1 RE-100,2026-01-13,A Ltd,250.00\n",
            "25000 | A Ltd |  | Invoice 1 RE-100",
        ),
        (
            "Buchungstag;Verwendungszweck 1;Verwendungszweck 2;Valuta;Auftraggeber/Empfänger;Betrag\n13.01.2026;Rechnung;RE-100;13.01.2026;A GmbH;250,00\n",
            "25000 | A GmbH |  | Rechnung RE-100",
        ),
        (
            "Date,Name / Description,Account,Counterparty,Debit/credit,Amount (EUR),Notifications\n20260414,Klant BV,NL36INGB0007654321,NL91ABNA0417164300,Credit,\"250,00\",Factuur 2026-9\n",
            "25000 | Klant BV | NL91ABNA0417164300 | Factuur 2026-9",
        ),
        (
            "Buchungstag;Valuta;Betrag;Name;VWZ1;VWZ2\n13.01.2026;13.01.2026;250,00;A GmbH;Rechnung RE-100;vom 2.1.\n",
            "25000 | A GmbH |  | Rechnung RE-100 vom 2.1.",
        ),
    ] {
        let (_, reading) = read_all(file.as_bytes());
        assert_eq!(reading.problems.list, [], "{file}");
        assert_eq!(entries(&reading), [expected], "{file}");
    }
}

#[test]
fn f4_a_column_of_two_sides_gives_the_sign() {
    for file in [
        "Date,Description,Amount,Transaction Type\n2026-01-13,Rent,40.00,debit\n2026-01-14,RE-1,55.00,credit\n",
        "Date,Value Date,Description,Amount,Type\n2026-01-13,2026-01-13,Rent,40.00,DEBIT\n2026-01-14,2026-01-14,RE-1,55.00,CREDIT\n",
        "Date,Description,Amount Debit,Amount Credit,Balance\n2026-01-13,Rent,-40.00,,60.00\n2026-01-14,RE-1,,55.00,115.00\n",
        "Datum,Omschrijving,Bedrag,Af Bij,Tegenrekening\n2026-01-13,Rent,40.00,Af,\n2026-01-14,RE-1,55.00,Bij,\n",
        "Fecha;Fecha valor;Concepto;Importe;Sentido\n2026-01-13;2026-01-13;Rent;40,00;Cargo\n2026-01-14;2026-01-14;RE-1;55,00;Abono\n",
    ] {
        let (_, reading) = read_all(file.as_bytes());
        assert_eq!(reading.problems.list, [], "{file}");
        assert_eq!(
            entries(&reading),
            ["-4000 |  |  | Rent", "5500 |  |  | RE-1"],
            "{file}"
        );
    }
    // Owed asks about two unknown words.
    let file = "Date,Value Date,Description,Amount,Kind\n2026-01-13,2026-01-13,Rent,40.00,zult\n2026-01-14,2026-01-14,RE-1,55.00,kolm\n2026-01-15,2026-01-15,Tea,4.00,zult\n2026-01-16,2026-01-16,RE-2,5.00,kolm\n";
    let (_, reading) = read_all(file.as_bytes());
    assert_eq!(asks(&reading), Some(Code::UnknownSigns));
    assert!(nothing(&reading));
    // Two invoices, each paid in two parts, show nothing about a side.
    let file = "Buchungstag;Verwendungszweck;Name;Betrag\n2026-01-13;RE-7;Jana Holt;40,00\n2026-01-14;RE-8;Jana Holt;55,00\n2026-01-15;RE-7;Jana Holt;4,00\n2026-01-16;RE-8;Jana Holt;5,00\n";
    let (_, reading) = read_all(file.as_bytes());
    assert_eq!(asks(&reading), None);
    assert_eq!(entries(&reading).len(), 4);
}

#[test]
fn of_payer_and_payee_the_sign_chooses() {
    for file in [
        "Date,Value Date,Payer,Payee,Description,Amount\n2026-01-13,2026-01-13,Jana Holt,We Ltd,INV 1,1480.00\n2026-01-14,2026-01-14,We Ltd,Jana Holt,Refund,-14.80\n",
        "Buchungstag;Valuta;Auftraggeber;Empfänger;BIC;Verwendungszweck;Umsatz;Soll/Haben\n2026-01-13;2026-01-13;Jana Holt;Wir;BYLADEM1001;INV 1;1480,00;H\n2026-01-14;2026-01-14;Wir;Jana Holt;BYLADEM1001;Refund;14,80;S\n",
    ] {
        let (_, reading) = read_all(file.as_bytes());
        assert_eq!(
            entries(&reading),
            [
                "148000 | Jana Holt |  | INV 1",
                "-1480 | Jana Holt |  | Refund"
            ],
            "{file}"
        );
    }
}

#[test]
fn what_a_row_says_that_is_no_movement_is_none() {
    let (_, reading) = read_all("Klienta konts;Ieraksta tips;Datums;Saņēmējs/Maksātājs;Informācija saņēmējam;Summa;Valūta;Debets/Kredīts\nLV80BANK0000435195001;10;13.01.2026;;Sākuma atlikums;100,00;EUR;K\nLV80BANK0000435195001;20;14.01.2026;Klients;Rēķins 9;55,00;EUR;K\nLV80BANK0000435195001;82;15.01.2026;;Apgrozījums;55,00;EUR;K\nLV80BANK0000435195001;86;15.01.2026;;Beigu atlikums;155,00;EUR;K\n".as_bytes());
    assert_eq!(reading.problems.list, []);
    assert_eq!(entries(&reading), ["5500 | Klients |  | Rēķins 9"]);
}

#[test]
fn columns_that_are_not_used_are_named_and_lost_addresses_are_known() {
    let (detection, reading) = read_all(b"Customer,Main Email,Bill Addr Line1,Bill Addr City,Bill Addr State,Bill Addr Postal Code,House Address,Tag\nBeta Ltd,b@example.com,1 High Road,Mesa,AZ,85204,Annex,7\n");
    assert_eq!((detection.kind, asks(&reading)), (Kind::Customers, None));
    let address = &reading.drafts.customers[0].customer.address;
    assert_eq!(
        (
            &*address.street,
            &*address.city,
            &*address.region,
            &*address.postal_code
        ),
        ("1 High Road", "Mesa", "AZ", "85204")
    );
    let unused: Vec<_> = reading
        .unused
        .iter()
        .map(|one| (&*one.column, &*one.samples[0], one.is_address))
        .collect();
    assert_eq!(
        unused,
        [("House Address", "Annex", true), ("Tag", "7", false)]
    );
}

#[test]
fn a_column_whose_cells_cannot_be_what_it_is_called_is_not() {
    // “Valuta” is a day in German, a currency in Swedish.
    let (detection, reading) = read_all("Fakturanr;Kundnamn;Fakturadatum;Förfallodatum;Belopp;Valuta\n1001;Åkesson AB;2026-01-13;2026-02-12;1 250,00;SEK\n".as_bytes());
    assert_eq!(reading.problems.list, []);
    assert_eq!(
        told(&reading),
        ["Åkesson AB 1001 2026-01-13 2026-02-12 1250.00 SEK"]
    );
    assert_eq!(
        detection.column(Field::Currency).map(|column| column.why),
        Some(ColumnWhy::ByName)
    );
    // A column without a cell yields to one with some.
    let (_, reading) = read_all("Ref.;Date facturation;Date;Due date;Third party;Amount (inc. tax)\nFA1;;13/01/2026;12/02/2026;Client A;120,00\n".as_bytes());
    assert_eq!(
        told(&reading),
        ["Client A FA1 2026-01-13 2026-02-12 120.00 EUR"]
    );
}
