//! Reports as PDF.

use owed_letters::page::{Draw, Role};
use owed_letters::report::{Report, ReportColumn, ReportRow, RowKind, compose};
use owed_letters::{Align, Document, LettersError, Paper, Press, Typesetter};
use owed_receivables::Language;

use crate::facts::day;

fn report(columns: usize, rows: usize) -> Report {
    let column = |index: usize| ReportColumn {
        head: if index == 0 {
            "Customer".into()
        } else {
            format!("{}–{}", index * 30 - 29, index * 30)
        },
        align: if index == 0 {
            Align::Left
        } else {
            Align::Right
        },
        weight: if index == 0 { 2.0 } else { 1.0 },
    };
    let row = |index: usize, kind| ReportRow {
        cells: (0..columns)
            .map(|column| {
                if column == 0 {
                    format!("Customer {index}")
                } else {
                    format!("{index},234.50")
                }
            })
            .collect(),
        kind,
    };
    let mut all: Vec<_> = (0..rows).map(|index| row(index, RowKind::Normal)).collect();
    all.push(row(rows, RowKind::Total));
    Report {
        title: "Aging".into(),
        subtitle: "As of 30 June 2026, by due date, in EUR".into(),
        author: "Nordlicht Werkstätten GmbH".into(),
        columns: (0..columns).map(column).collect(),
        rows: all,
        paper: Paper::A4,
        language: Language::En,
        dated: day("2026-06-30"),
    }
}

fn set(report: &Report) -> Document {
    compose(report, &mut Typesetter::new()).unwrap()
}

#[test]
fn a_wide_report_lies_on_its_side() {
    let narrow = &set(&report(5, 3)).pages[0];
    let wide = &set(&report(12, 3)).pages[0];
    assert!(narrow.height > narrow.width);
    assert!(wide.width > wide.height);
}

#[test]
fn d3_a_long_report_repeats_its_head_and_counts_its_pages() {
    let document = set(&report(6, 200));
    let pages = document.pages.len();
    assert!(pages > 3);
    for (number, page) in document.pages.iter().enumerate() {
        let heads = page
            .items
            .iter()
            .filter(|item| matches!(item.role, Role::TableHead { .. }))
            .count();
        assert_eq!(heads, 6, "page {}", number + 1);
        assert!(
            document
                .text()
                .contains(&format!("Page {} of {pages}", number + 1))
        );
    }
    assert!(!Press::default().file(&document).unwrap().is_empty());
}

#[test]
fn a_row_with_too_few_cells_is_an_error_that_names_it() {
    let mut report = report(4, 3);
    report.rows[1].cells.pop();
    let error = compose(&report, &mut Typesetter::new()).unwrap_err();
    assert!(
        matches!(
            error,
            LettersError::RowShape {
                row: 2,
                found: 3,
                expected: 4
            }
        ),
        "{error}"
    );
}

#[test]
fn an_empty_report_is_a_page_with_its_title() {
    let mut report = report(4, 0);
    report.rows.clear();
    let document = set(&report);
    assert_eq!(document.pages.len(), 1);
    assert!(document.text().starts_with("Aging"));
}

#[test]
fn columns_that_are_too_many_stay_on_the_sheet() {
    let document = set(&report(24, 2));
    for item in &document.pages[0].items {
        if let Draw::Rule(rule) = &item.draw {
            assert!(rule.area.x + rule.area.width <= document.pages[0].width);
        }
    }
}
