//! Problems with a file are reported at row and column, and nothing is guessed.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;

use common::{read_all, read_with};
use owed_import::{
    Code, DateOrder, DecimalMark, Defaults, Field, Finding, ImportError, Overrides, TableContents,
    detect, read,
};
use owed_receivables::Currency;
use owed_texts::key;

const HEADER: &str =
    "Customer,Invoice Number,Invoice Date,Due Date,Amount,Paid,Balance,Date Paid,Status,Currency\n";

/// Row, column, value and code of a problem.
type Told<'t> = (u64, &'t str, &'t str, Code);

/// Returns the same for each problem, without a row if it concerns the file.
fn told(reading: &TableContents) -> Vec<(Option<u64>, &str, &str, Code)> {
    reading
        .problems
        .list
        .iter()
        .map(|problem| {
            (
                problem.row,
                problem.column.as_deref().unwrap_or(""),
                problem.value.as_str(),
                problem.code,
            )
        })
        .collect()
}

#[test]
fn f1_every_problem_is_told_at_its_cell() {
    let cases: [(&str, &[Told]); 14] = [
        (
            "A,1,2026-01-31,,12x,,,,,\n",
            &[(2, "Amount", "12x", Code::BadAmount)],
        ),
        (
            "A,1,31/31/13,,1.00,,,,,\nA,2,1/31/13,,1.00,,,,,\n",
            &[(2, "Invoice Date", "31/31/13", Code::BadDate)],
        ),
        (
            "A,1,2026-02-30,2026-13-01,1.00,,,,,\n",
            &[
                (2, "Invoice Date", "2026-02-30", Code::BadDate),
                (2, "Due Date", "2026-13-01", Code::BadDate),
            ],
        ),
        (
            "A,1,2026-01-31,,1.005,,,,,\nA,2,2026-01-31,,2.00,,,,,\n",
            &[(2, "Amount", "1.005", Code::BadAmount)],
        ),
        (
            "A,1,2026-01-31,,1.50,,,,,JPY\n",
            &[(2, "Amount", "1.50", Code::BadAmount)],
        ),
        (
            "A,1,2026-01-31,,1.00,,,,,EURO5\n",
            &[(2, "Currency", "EURO5", Code::BadCurrency)],
        ),
        (
            "A,1,2026-01-31,,£1.00,,,,,EUR\n",
            &[(2, "Currency", "EUR", Code::BadCurrency)],
        ),
        (
            ",1,2026-01-31,,1.00,,,,,\n",
            &[(2, "Customer", "", Code::MissingValue)],
        ),
        (
            "A,,2026-01-31,,1.00,,,,,\n",
            &[(2, "Invoice Number", "", Code::MissingValue)],
        ),
        (
            "A,1,,,1.00,,,,,\n",
            &[(2, "Invoice Date", "1", Code::MissingValue)],
        ),
        (
            "A,1,2026-01-31,,100.00,30.00,60.00,,,\n",
            &[(2, "Balance", "1", Code::Contradiction)],
        ),
        (
            "A,1,2026-01-31,,100.00,30.00,,,Paid,\n",
            &[(2, "Status", "1", Code::Contradiction)],
        ),
        (
            "A,1,2026-01-31,,1.00,,,,,\n\nB,1,2026-01-31,,2.00,,,,,\n",
            &[
                (2, "Invoice Number", "1", Code::NumberOfAnother),
                (4, "Invoice Number", "1", Code::NumberOfAnother),
            ],
        ),
        (
            "A,1,2026-01-31,,1.00,,,,,,x\n",
            &[(2, "", "x", Code::ExtraCells)],
        ),
    ];
    for (rows, expected) in cases {
        let (_, reading) = read_all(format!("{HEADER}{rows}").as_bytes());
        let expected: Vec<_> = expected
            .iter()
            .map(|(row, column, value, code)| (Some(*row), *column, *value, *code))
            .collect();
        assert_eq!(told(&reading), expected, "{rows}");
    }
}

#[test]
fn f1_an_invoice_with_one_bad_row_is_left_out_whole() {
    let rows = "A,1,2026-01-31,,1.00,,,,,\nA,1,2026-01-31,,oops,,,,,\nA,2,2026-01-31,,3.00,,,,,\n";
    let (_, reading) = read_all(format!("{HEADER}{rows}").as_bytes());
    let numbers: Vec<_> = reading
        .drafts
        .invoices
        .iter()
        .map(|invoice| invoice.number.as_str())
        .collect();
    assert_eq!((numbers, reading.read, reading.lines), (vec!["2"], 2, 3));
}

#[test]
fn f4_an_order_that_no_date_shows_is_asked() {
    let file = "Customer,Invoice Number,Invoice Date,Due Date,Amount\nA,1,01/02/2026,03/04/2026,5.00\nA,2,05/05/2026,06/06/2026,5.00\n";
    let (detection, reading) = read_all(file.as_bytes());
    assert_eq!(detection.date_order, Finding::Ambiguous);
    assert_eq!(
        told(&reading),
        [(None, "Invoice Date", "01/02/2026", Code::AmbiguousDates)]
    );
    assert!(reading.drafts.invoices.is_empty());
    for (order, issued) in [
        (DateOrder::Dmy, "2026-02-01"),
        (DateOrder::Mdy, "2026-01-02"),
    ] {
        let overrides = Overrides {
            date_order: Some(order),
            ..Overrides::default()
        };
        let (_, reading) = read_with(file.as_bytes(), &overrides);
        assert_eq!(reading.drafts.invoices[0].issued.to_string(), issued);
        assert_eq!(reading.problems.count, 0);
    }
}

#[test]
fn f4_one_column_decides_for_all_dates() {
    let file = "Customer,Invoice Number,Invoice Date,Due Date,Paperless since,Amount\nA,1,01/02/2026,03/04/2026,12/31/2020,5.00\n";
    let (detection, reading) = read_all(file.as_bytes());
    assert_eq!(detection.date_order, Finding::Known(DateOrder::Mdy));
    assert_eq!(reading.drafts.invoices[0].issued.to_string(), "2026-01-02");
}

#[test]
fn f4_a_thousand_and_a_half_or_three_decimals_is_asked() {
    let file = |amounts: [&str; 2]| {
        let [a, b] = amounts;
        format!("Kunde;Rechnungsnr;Datum;Betrag\nA;1;2026-01-01;{a}\nA;2;2026-01-02;{b}\n")
    };
    for (amounts, decimal, first) in [
        (["1,500", "2,250"], Finding::Ambiguous, None),
        (
            ["1.500", "2.250"],
            Finding::Known(DecimalMark::Comma),
            Some(150_000),
        ),
        (
            ["1,500", "250"],
            Finding::Known(DecimalMark::Point),
            Some(150_000),
        ),
        (
            ["1.500", "2,50"],
            Finding::Known(DecimalMark::Comma),
            Some(150_000),
        ),
        (
            ["1,500", "2.50"],
            Finding::Known(DecimalMark::Point),
            Some(150_000),
        ),
        (
            ["1'500.00", "2 000.50"],
            Finding::Known(DecimalMark::Point),
            Some(150_000),
        ),
    ] {
        let (detection, reading) = read_all(file(amounts).as_bytes());
        assert_eq!(detection.decimal, decimal, "{amounts:?}");
        assert_eq!(
            reading
                .drafts
                .invoices
                .first()
                .map(|invoice| invoice.gross.minor),
            first,
            "{amounts:?}"
        );
    }
}

#[test]
fn a_chosen_currency_serves_rows_that_name_none() {
    let file =
        "Customer,Invoice Number,Invoice Date,Amount\nA,1,2026-01-31,$5.00\nA,2,2026-01-31,5.00\n";
    for chosen in ["USD", "CAD"] {
        let expected = [chosen; 2];
        let overrides = Overrides {
            currency: chosen.parse().ok(),
            ..Overrides::default()
        };
        let (_, reading) = read_with(file.as_bytes(), &overrides);
        let codes: Vec<_> = reading
            .drafts
            .invoices
            .iter()
            .map(|invoice| invoice.gross.currency.to_string())
            .collect();
        assert_eq!(codes, expected);
    }
    let overrides = Overrides {
        currency: Some(Currency::EUR),
        ..Overrides::default()
    };
    let (_, reading) = read_with(file.as_bytes(), &overrides);
    assert_eq!(told(&reading), [(Some(2), "", "EUR", Code::BadCurrency)]);
}

#[test]
fn f4_a_sign_that_several_currencies_share_is_asked_with_the_likeliest_as_proposal() {
    let asked = |file: &str, own: Option<&str>| {
        let detection = detect(file.as_bytes(), &Overrides::default()).unwrap();
        let defaults = Defaults {
            currency: own.and_then(|code| code.parse().ok()),
            ..Defaults::default()
        };
        let reading = read(file.as_bytes(), &detection, &defaults).unwrap();
        let question = reading.problems.list.first().map(|problem| {
            assert_eq!((problem.row, problem.code), (None, Code::NoCurrency));
            problem
                .proposal
                .as_ref()
                .unwrap()
                .currency
                .unwrap()
                .to_string()
        });
        let drafts = reading.drafts.invoices.first();
        question.unwrap_or_else(|| format!("is {}", drafts.unwrap().gross.currency))
    };
    let column = |word: &str| {
        format!(
            "Customer,Invoice Number,Invoice Date,Amount,Currency\nA,1,2026-01-31,5.00,{word}\n"
        )
    };
    for (word, own, expected) in [
        ("kr", Some("EUR"), "SEK"),
        ("kr", None, "SEK"),
        ("kr", Some("DKK"), "is DKK"),
        ("$", Some("EUR"), "USD"),
        ("$", Some("AUD"), "is AUD"),
        ("¥", Some("EUR"), "JPY"),
        ("£", Some("EUR"), "is GBP"),
        ("£", Some("EGP"), "is EGP"),
        ("Kč", Some("EUR"), "is CZK"),
        ("US$", Some("EUR"), "is USD"),
    ] {
        assert_eq!(asked(&column(word), own), expected, "{word} {own:?}");
    }
    for file in [
        "Customer,Invoice Number,Invoice Date,Amount (kr)\nA,1,2026-01-31,5.00\n",
        "Customer,Invoice Number,Invoice Date,Amount\nA,1,2026-01-31,5.00 kr\n",
    ] {
        assert_eq!(asked(file, Some("EUR")), "SEK");
        assert_eq!(asked(file, Some("NOK")), "is NOK");
    }
    let said = "Customer,Invoice Number,Invoice Date,Amount,Currency\nA,1,2026-01-31,$5.00,CAD\n";
    assert_eq!(asked(said, Some("EUR")), "is CAD");
    let elsewhere = "Customer,Invoice Number,Invoice Date,Amount\nA,1,2026-01-31,$5.00\nA,2,2026-01-31,AUD 7.00\n";
    assert_eq!(asked(elsewhere, Some("EUR")), "is AUD");
}

#[test]
fn a_column_that_is_missing_is_asked_for_and_can_be_chosen() {
    let file = "Customer,Invoice Number,Amount,Wann\nA,1,5.00,soon\nA,2,6.00,2026-01-31\n";
    let (detection, reading) = read_all(file.as_bytes());
    assert_eq!(
        told(&reading),
        [(None, "", "invoice date", Code::MissingColumn)]
    );
    assert!(reading.problems.concern_the_file());
    let overrides = Overrides {
        columns: [(3, Some(Field::InvoiceDate))].into(),
        ..Overrides::default()
    };
    let stored: Overrides =
        serde_json::from_str(&serde_json::to_string(&overrides).unwrap()).unwrap();
    let (chosen, reading) = read_with(file.as_bytes(), &stored);
    assert_eq!(told(&reading), [(Some(2), "Wann", "soon", Code::BadDate)]);
    assert_eq!(chosen.fingerprint, detection.fingerprint);
}

#[test]
fn f6_other_kinds_of_file_are_named() {
    let cases: [(&[u8], ImportError); 6] = [
        (b"", ImportError::Empty),
        (b"\xEF\xBB\xBF \n\n", ImportError::Empty),
        (b"%PDF-1.7\n", ImportError::WrongType(key!("file-type-pdf"))),
        (
            b"PK\x03\x04....xl/workbook.xml",
            ImportError::WrongType(key!("file-type-xlsx")),
        ),
        (
            b"<?xml version=\"1.0\"?><Invoice/>",
            ImportError::WrongType(key!("file-type-xml")),
        ),
        (
            b"Customer,Amount\nA,\x001\n",
            ImportError::NulByte { row: 2 },
        ),
    ];
    for (bytes, expected) in cases {
        assert_eq!(detect(bytes, &Overrides::default()), Err(expected));
    }
    let wide = ",".repeat(1_000_000);
    let refused = detect(wide.as_bytes(), &Overrides::default());
    assert!(
        matches!(
            refused,
            Err(ImportError::TooManyColumns {
                columns: 1_001..,
                ..
            })
        ),
        "{refused:?}"
    );
}

#[test]
fn f6_a_file_that_ends_inside_a_quoted_cell_was_cut_off() {
    let (_, reading) =
        read_all(format!("{HEADER}A,1,2026-01-31,,1.00,,,,,\nA,\"2,2026-01-31,,1").as_bytes());
    assert!(
        told(&reading).contains(&(None, "", "", Code::CutOff)),
        "{:?}",
        reading.problems
    );
    assert!(reading.drafts.invoices.is_empty());
    let (_, reading) = read_all(format!("{HEADER}A 5\" pipe,1,2026-01-31,,1.00,,,,,\n").as_bytes());
    assert_eq!(reading.problems.list, []);
}

#[test]
fn f6_a_file_that_ends_inside_its_last_row_was_cut_off() {
    let rows = "A,1,2026-01-31,,1.00,,,,,\nA,2,2026-01-31,,1";
    let (_, reading) = read_all(format!("{HEADER}{rows}").as_bytes());
    assert_eq!(told(&reading), [(None, "", "", Code::CutOff)]);
    let (_, reading) = read_all(format!("{HEADER}{rows}\n").as_bytes());
    assert_eq!(
        reading.problems.list,
        [],
        "a row may lack its last, empty cells"
    );
}

#[test]
fn f5_lines_and_parts_must_make_the_total() {
    for (file, column) in [
        (
            "Customer,Invoice Number,Invoice Date,Invoice Total,Line Total\nA,1,2026-01-31,30.00,10.00\nA,1,2026-01-31,30.00,25.00\n",
            "Line Total",
        ),
        (
            "Customer,Invoice Number,Invoice Date,Net,Tax,Total\nA,1,2026-01-31,100.00,19.00,120.00\n",
            "Net",
        ),
    ] {
        let (_, reading) = read_all(file.as_bytes());
        assert_eq!(
            told(&reading),
            [(Some(2), column, "1", Code::Contradiction)]
        );
        let right = file.replace("25.00", "20.00").replace("120.00", "119.00");
        let (_, reading) = read_all(right.as_bytes());
        assert_eq!(
            (reading.problems.count, reading.drafts.invoices.len()),
            (0, 1)
        );
    }
}

#[test]
fn f6_only_a_header_is_an_empty_list() {
    let (_, reading) = read_all(HEADER.as_bytes());
    assert_eq!((reading.read, reading.problems.count), (0, 0));
}

#[test]
fn f4_encodings_and_line_ends() {
    let text = "Kunde;Rechnungsnummer;Rechnungsdatum;Betrag\r\nMüller & Söhne;1;13.01.2026;1.234,50 €\r\n\r\nÖtzi;2;14.01.2026;x\r\n";
    let utf16 =
        |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    for (name, bytes) in [
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8", marked(b"\xEF\xBB\xBF", text.as_bytes().to_vec())),
        ("UTF-16LE", marked(b"\xFF\xFE", utf16(u16::to_le_bytes))),
        ("UTF-16BE", marked(b"\xFE\xFF", utf16(u16::to_be_bytes))),
        ("UTF-16LE", utf16(u16::to_le_bytes)),
        ("windows-1252", windows.into_owned()),
        ("UTF-8", text.replace("\r\n", "\n").into_bytes()),
        ("UTF-8", text.replace("\r\n", "\r").into_bytes()),
    ] {
        let (detection, reading) = read_all(&bytes);
        assert_eq!(detection.encoding, name);
        assert_eq!(
            reading.drafts.customers[0].customer.name, "Müller & Söhne",
            "{name}"
        );
        assert_eq!(reading.drafts.invoices[0].gross.minor, 123_450);
        assert_eq!(
            told(&reading),
            [(Some(4), "Betrag", "x", Code::BadAmount)],
            "{name}"
        );
    }
}
