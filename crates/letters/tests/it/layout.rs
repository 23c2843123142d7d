//! The positions of things on the pages.

use owed_letters::page::{Draw, GlyphRun, MM, Page, Role};
use owed_letters::{Document, EnvelopeWindow, Paper};
use owed_receivables::{Language, Tone};

use crate::facts::{facts, letter, long};

fn runs(page: &Page) -> impl Iterator<Item = (Role, &GlyphRun)> {
    page.items.iter().filter_map(|item| match &item.draw {
        Draw::Glyphs(run) => Some((item.role, run)),
        _ => None,
    })
}

/// Returns left, top, right and bottom of the address in millimetres, with its letter height.
fn address(document: &Document) -> [f32; 4] {
    let start = [f32::MAX, f32::MAX, 0.0, 0.0];
    runs(&document.pages[0])
        .filter(|(role, _)| *role == Role::Address)
        .fold(start, |[left, top, right, bottom], (_, run)| {
            [
                left.min(run.x / MM),
                top.min((run.y - 0.72 * run.size) / MM),
                right.max((run.x + run.width()) / MM),
                bottom.max((run.y + 0.22 * run.size) / MM),
            ]
        })
}

#[test]
fn d1_the_address_stands_in_the_window() {
    // Window: left, top, right, bottom in millimetres on the sheet.
    for (window, paper, [left, top, right, bottom]) in [
        (
            EnvelopeWindow::Din5008B,
            Paper::A4,
            [20.0, 62.7, 105.0, 90.0],
        ),
        (EnvelopeWindow::Dl, Paper::A4, [20.0, 56.0, 110.0, 86.0]),
        (
            EnvelopeWindow::Us10,
            Paper::UsLetter,
            [22.3, 57.6, 111.0, 86.2],
        ),
    ] {
        for extra in [
            "",
            "Hinterhaus, 3. Stock, Abteilung Einkauf und Rechnungsprüfung, Zimmer 3.14",
        ] {
            let mut facts = facts(Language::De, Tone::Friendly);
            facts.head.window = window;
            facts.head.paper = paper;
            facts.head.recipient.address.extra = extra.into();
            let found = address(&letter(&facts));
            assert!(
                found[0] >= left && found[1] >= top && found[2] <= right && found[3] <= bottom,
                "{window:?}: {found:?}"
            );
        }
    }
}

#[test]
fn d1_fold_marks_are_those_of_din_5008_form_b() {
    let document = letter(&facts(Language::De, Tone::Friendly));
    for millimetres in [105.0, 148.5, 210.0] {
        let found = document.pages[0].items.iter().any(|item| {
            matches!(&item.draw, Draw::Rule(rule)
                if rule.area.x < 10.0 * MM && (rule.area.y + rule.area.height / 2.0 - millimetres * MM).abs() < 0.1)
        });
        assert!(found, "mark at {millimetres} mm");
    }
}

/// Returns the rows on a page, and whether its table has a head.
fn table(page: &Page) -> (Vec<u16>, bool) {
    let mut rows: Vec<u16> = runs(page)
        .filter_map(|(role, _)| match role {
            Role::TableCell { row, .. } => Some(row),
            _ => None,
        })
        .collect();
    rows.dedup();
    let has_head = runs(page).any(|(role, _)| matches!(role, Role::TableHead { .. }));
    (rows, has_head)
}

#[test]
fn d3_tables_run_over_pages_whole_row_by_whole_row() {
    for count in 1..=90 {
        let document = letter(&long(count));
        let mut seen = Vec::new();
        for page in &document.pages {
            let (rows, has_head) = table(page);
            assert_eq!(
                has_head,
                !rows.is_empty(),
                "{count} items: a head on each page with rows, and on no other"
            );
            let total = count as u16;
            assert!(
                rows.first() != Some(&total),
                "{count} items: the total stands alone"
            );
            seen.extend(rows);
        }
        let expected: Vec<u16> = (0..=count as u16).collect();
        assert_eq!(seen, expected, "{count} items: each row once, on one page");
    }
}

#[test]
fn d3_pages_are_numbered_where_there_are_several() {
    assert!(!letter(&long(2)).text().contains("Page 1 of"));
    let document = letter(&long(60));
    let pages = document.pages.len();
    assert!(pages > 1);
    for page in 1..=pages {
        assert!(document.text().contains(&format!("Page {page} of {pages}")));
    }
}

#[test]
fn nothing_leaves_the_sheet_or_runs_into_the_footer() {
    for count in [1, 12, 13, 14, 15, 16, 17, 18, 40] {
        for window in [EnvelopeWindow::Din5008B, EnvelopeWindow::Us10] {
            let mut facts = long(count);
            facts.head.window = window;
            facts.head.paper = if window == EnvelopeWindow::Us10 {
                Paper::UsLetter
            } else {
                Paper::A4
            };
            let document = letter(&facts);
            for page in &document.pages {
                let footer = runs(page)
                    .filter(|(role, run)| *role == Role::Artifact && run.y > page.height / 2.0)
                    .map(|(_, run)| run.y)
                    .fold(page.height, f32::min);
                for (role, run) in runs(page) {
                    assert!(
                        run.x >= 0.0 && run.x + run.width() <= page.width - 10.0 * MM,
                        "{:?}",
                        run.text
                    );
                    if role != Role::Artifact {
                        assert!(
                            run.y < footer,
                            "{count}: {:?} at {} below {footer}",
                            run.text,
                            run.y
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn m3_the_printed_total_is_the_sum_of_the_printed_rows() {
    let document = letter(&long(37));
    let mut sum = 0_i64;
    let mut total = None;
    for (role, run) in document.pages.iter().flat_map(runs) {
        if let Role::TableCell { row, column: 4, .. } = role {
            let digits: String = run.text.chars().filter(char::is_ascii_digit).collect();
            let amount: i64 = digits.parse().unwrap();
            if row == 37 {
                total = Some(amount);
            } else {
                sum += amount;
            }
        }
    }
    assert_eq!(total, Some(sum));
    assert_eq!(sum, (1..=37).map(|n| n * 100 + 1).sum::<i64>());
}
