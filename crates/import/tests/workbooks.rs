//! Lists in workbooks are read like the same lists in text (rules F4, F6, M1).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod common;
#[path = "common/zip.rs"]
mod zip;

use common::read_all;
use owed_import::{ImportError, Overrides, as_table, read_any};
use owed_receivables::Currency;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::zip;

const HEADS: [&str; 5] = ["Rechnungsnr", "Kunde", "Rechnungsdatum", "Fällig", "Betrag"];

/// Returns a workbook with notes on a sheet before the list, a title above it, and dates and amounts as Excel stores them.
fn xlsx() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook
        .add_worksheet()
        .write(0, 0, "Notes for the accountant")
        .unwrap();
    let date = Format::new().set_num_format("dd.mm.yyyy");
    let list = workbook.add_worksheet();
    list.write(0, 0, "Offene Posten").unwrap();
    for (column, head) in (0..).zip(HEADS) {
        list.write(2, column, head).unwrap();
    }
    for (row, (number, customer, amount)) in (3..).zip([
        ("0007", "Müller \"& Söhne\"\nGmbH", 1190.1),
        ("0008", "Okafor", 0.1 + 0.2),
    ]) {
        list.write(row, 0, number).unwrap();
        list.write(row, 1, customer).unwrap();
        list.write_with_format(row, 2, ExcelDateTime::from_ymd(2026, 1, 9).unwrap(), &date)
            .unwrap();
        list.write_with_format(row, 3, ExcelDateTime::from_ymd(2026, 2, 8).unwrap(), &date)
            .unwrap();
        list.write(row, 4, amount).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

fn check(bytes: Vec<u8>, format: &str) {
    assert_eq!(
        read_any(&bytes, &Overrides::default())
            .unwrap_or_else(|error| panic!("{format}: {error}"))
            .format
            .to_string(),
        format
    );
    let (detection, reading) = read_all(&as_table(bytes).unwrap());
    assert_eq!(detection.header_row, 3, "as the sheet counts its rows");
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    let drafts = &reading.drafts;
    let read: Vec<_> = drafts
        .invoices
        .iter()
        .map(|invoice| {
            (
                invoice.row,
                invoice.number.as_str(),
                invoice.issued.to_string(),
                invoice.gross.minor,
            )
        })
        .collect();
    assert_eq!(
        read,
        [
            (4, "0007", "2026-01-09".to_owned(), 119_010),
            (5, "0008", "2026-01-09".to_owned(), 30)
        ]
    );
    assert_eq!(drafts.customers[0].customer.name, "Müller \"& Söhne\" GmbH");
}

#[test]
fn m1_xlsx_reads_as_a_list_with_its_amounts_exact() {
    check(xlsx(), "xlsx");
}

/// Returns the same list as LibreOffice would store it.
fn ods(repeated: &str) -> Vec<u8> {
    let words = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let day = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"date\" office:date-value=\"{text}\"><text:p>x</text:p></table:table-cell>"
        )
    };
    let amount = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"currency\" office:value=\"{text}\"><text:p>x</text:p></table:table-cell>"
        )
    };
    let row = |cells: &str| {
        format!("<table:table-row>{cells}<table:table-cell{repeated}/></table:table-row>")
    };
    let heads: String = HEADS.iter().map(|head| words(head)).collect();
    let line = |number: &str, customer: &str, value: &str| {
        row(&[
            words(number),
            words(customer),
            day("2026-01-09"),
            day("2026-02-08"),
            amount(value),
        ]
        .concat())
    };
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table>{}<table:table-row table:number-rows-repeated=\"1\"><table:table-cell/></table:table-row>\
         <table:table-header-rows>{}</table:table-header-rows>{}{}\
         <table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell{repeated}/></table:table-row></table:table>\
         </office:spreadsheet></office:body></office:document-content>",
        row(&words("Offene Posten")),
        row(&heads),
        line(
            "0007",
            "Müller &quot;&amp; Söhne&quot;</text:p><text:p>GmbH",
            "1190.1"
        ),
        line("0008", "Okafor", "0.30000000000000004"),
    );
    zip(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

#[test]
fn m1_ods_reads_as_a_list_with_its_amounts_exact() {
    check(ods(" table:number-columns-repeated=\"16379\""), "ods");
}

#[test]
fn l4_what_stands_in_and_behind_an_element_of_a_text_in_ods_belongs_to_the_cell() {
    let cells = |texts: &[&str]| {
        let cell = |text: &&str| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        };
        let cells: String = texts.iter().map(cell).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let rows = [
        cells(&["Invoice number", "Customer", "Invoice date", "Amount"]),
        cells(&[
            "R<text:s text:c=\"3\"/>7",
            "<text:span>Al</text:span>pha <text:a>Lt</text:a>d",
            "2026-01-13",
            "1<text:s/>000.50",
        ]),
        cells(&[
            "R<text:s/>8",
            "Be<text:tab/>ta<text:line-break/>Ltd",
            "2026-01-13",
            "<text:span>20</text:span>.00",
        ]),
    ];
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table>{}</table:table></office:spreadsheet></office:body></office:document-content>",
        rows.concat()
    );
    let file = zip(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ]);
    let chosen = Overrides {
        currency: Some(Currency::EUR),
        ..Overrides::default()
    };
    let contents = read_any(&file, &chosen).unwrap();
    assert!(contents.problems.is_empty(), "{:?}", contents.problems);
    let drafts = &contents.drafts;
    let told: Vec<_> = drafts
        .invoices
        .iter()
        .map(|one| {
            (
                one.number.as_str(),
                drafts.customers[one.customer].name(),
                one.gross.minor,
            )
        })
        .collect();
    assert_eq!(
        told,
        [("R   7", "Alpha Ltd", 100_050), ("R 8", "Be ta Ltd", 2_000)]
    );
}

#[test]
fn f6_damaged_and_monstrous_workbooks_are_refused() {
    let whole = xlsx();
    let refused = |bytes: &[u8]| read_any(bytes, &Overrides::default()).unwrap_err();
    assert!(matches!(
        refused(&whole[..whole.len() / 2]),
        ImportError::DamagedArchive
    ));
    let mut workbook = Workbook::new();
    workbook
        .add_worksheet()
        .write(1_048_575, 16_383, "far")
        .unwrap();
    assert!(matches!(
        refused(&workbook.save_to_buffer().unwrap()),
        ImportError::TooManyColumns { .. }
    ));
    assert_eq!(
        refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and nothing else"),
        ImportError::DamagedWorkbook
    );
    assert!(matches!(
        refused(&xls(&[(0, 0), (65_535, 16_383)])),
        ImportError::TooManyCells { .. }
    ));
}

/// Rule F6: a few bytes that repeat a cell, or declare a large count, do not reserve memory for so many.
#[test]
fn f6_what_repeats_without_end_is_refused_before_it_is_built() {
    let refused = |bytes: &[u8]| read_any(bytes, &Overrides::default()).unwrap_err();
    let sheet = |rows: &str| {
        let content = format!(
            "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
             <office:spreadsheet><table:table>{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
        );
        zip(&[
            (
                "mimetype",
                b"application/vnd.oasis.opendocument.spreadsheet",
            ),
            ("content.xml", content.as_bytes()),
        ])
    };
    let cell = "<table:table-cell><text:p>x</text:p></table:table-cell>";
    let far = format!(
        "<table:table-row table:number-rows-repeated=\"4000000000\"><table:table-cell/></table:table-row>\
         <table:table-row>{cell}</table:table-row>"
    );
    assert_eq!(refused(&sheet(&far)), ImportError::SheetTooLarge);
    let word = "word".repeat(50);
    let block = format!(
        "<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell table:number-columns-repeated=\"900\">\
         <text:p>{word}</text:p></table:table-cell></table:table-row>"
    );
    assert_eq!(refused(&sheet(&block)), ImportError::SheetTooLarge);

    let whole = xlsx();
    let counted = with_part(&whole, "xl/sharedStrings.xml", |text| {
        let begin = text.find("uniqueCount=\"").unwrap() + "uniqueCount=\"".len();
        let end = begin + text[begin..].find('"').unwrap();
        format!("{}4294967295{}", &text[..begin], &text[end..])
    });
    assert_eq!(refused(&counted), ImportError::DamagedWorkbook);
}

/// Returns the archive with one of its parts changed.
fn with_part(bytes: &[u8], name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut archive = ::zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut file, &mut text).unwrap();
        let part = file.name().unwrap().into_owned();
        parts.push(match part == name {
            true => (part, change(&text)),
            false => (part, text),
        });
    }
    let parts: Vec<_> = parts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    zip(&parts)
}

/// Returns a compound file with a workbook whose one sheet has cells at these rows and columns.
fn xls(cells: &[(u16, u16)]) -> Vec<u8> {
    let record = |kind: u16, content: &[u8]| {
        [
            &kind.to_le_bytes()[..],
            &u16::try_from(content.len()).unwrap().to_le_bytes(),
            content,
        ]
        .concat()
    };
    let mut stream = record(0x0809, &[0, 6, 0x10, 0, 0, 0, 0, 0]);
    for (row, column) in cells {
        let number = [
            &row.to_le_bytes()[..],
            &column.to_le_bytes(),
            &[0, 0],
            &1.0_f64.to_le_bytes(),
        ]
        .concat();
        stream.extend(record(0x0203, &number));
    }
    stream.extend(record(0x000A, &[]));
    // Longer than small streams, so that it gets its own sectors.
    stream.resize(4096, 0);
    let mut header = vec![0; 512];
    header[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    header[30..32].copy_from_slice(&9_u16.to_le_bytes());
    header[44..48].copy_from_slice(&1_u32.to_le_bytes());
    header[48..52].copy_from_slice(&1_u32.to_le_bytes());
    header[68..72].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    header[76..].fill(0xFF);
    header[76..80].copy_from_slice(&0_u32.to_le_bytes());
    // The chain: itself, the directory, then the stream's eight sectors.
    let mut chain: Vec<u32> = vec![0xFFFF_FFFD, 0xFFFF_FFFE];
    chain.extend((3..10).chain([0xFFFF_FFFE]));
    chain.resize(128, 0xFFFF_FFFF);
    let entry = |name: &str, first: u32, size: u32| {
        let mut entry = vec![0; 128];
        let name: Vec<u8> = name
            .encode_utf16()
            .chain([0])
            .flat_map(u16::to_le_bytes)
            .collect();
        entry[..name.len()].copy_from_slice(&name);
        entry[64..66].copy_from_slice(&u16::try_from(name.len()).unwrap().to_le_bytes());
        entry[116..120].copy_from_slice(&first.to_le_bytes());
        entry[120..124].copy_from_slice(&size.to_le_bytes());
        entry
    };
    let directory = [
        entry("Root Entry", 0xFFFF_FFFE, 0),
        entry("Workbook", 2, 4096),
        vec![0; 256],
    ]
    .concat();
    let chain: Vec<u8> = chain.into_iter().flat_map(u32::to_le_bytes).collect();
    [header, chain, directory, stream].concat()
}
