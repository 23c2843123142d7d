//! The payment part of the Swiss QR-bill: its measures, its code, and when it is there (rule D6).

use owed_letters::page::{Color, Draw, GlyphRun, MM, Page, Rule};
use owed_letters::text::face;
use owed_letters::{Notice, Paper, reminder};
use owed_receivables::{AccountForm, Address, Money};

use crate::facts::{company, item, letter};
use crate::ways_to_pay::{account, codes, of_company, read};

const IBAN: &str = "CH5800791123000889012";
const QR_IBAN: &str = "CH4431999123000889012";

fn swiss(iban: &str) -> reminder::ReminderFacts {
    of_company(
        "CH",
        vec![account(AccountForm::Iban, "CHF", "", iban)],
        194_975,
        "CHF",
    )
}

fn runs(page: &Page) -> Vec<&GlyphRun> {
    let items = page.items.iter();
    items
        .filter_map(|item| match &item.draw {
            Draw::Glyphs(run) => Some(run),
            _ => None,
        })
        .collect()
}

/// Returns the position of a text in millimetres from the left edge of the page and the upper edge of the bill, with its size.
fn place(page: &Page, text: &str) -> Vec<(f32, f32, f32)> {
    let top = 297.0 - 105.0;
    let found = runs(page).into_iter().filter(|run| run.text == text);
    found
        .map(|run| (run.x / MM, run.y / MM - top, run.size))
        .collect()
}

fn near(found: f32, wanted: f32) -> bool {
    (found - wanted).abs() < 0.1
}

#[test]
fn d6_each_sum_has_its_own_payment_part() {
    let mut facts = of_company(
        "CH",
        vec![account(AccountForm::Iban, "", "", IBAN)],
        194_975,
        "CHF",
    );
    let euros = Money::new(500, "EUR".parse().unwrap());
    facts
        .items
        .push(item("2026000108", "2026-05-11", euros, 500));
    let document = letter(&facts);
    let words = document.pages.iter().flat_map(runs);
    let parts = words.filter(|run| run.text == "Payment part").count();
    assert_eq!(parts, 2);
}

#[test]
fn d6_the_payment_part_has_the_measures_of_the_style_guide() {
    let document = letter(&swiss(QR_IBAN));
    let page = document.pages.last().unwrap();
    assert_eq!((page.width, page.height), Paper::A4.size());
    let cap = 11.0 * 0.905 / MM;
    for (text, x, top, size) in [
        ("Receipt", 5.0, 5.0, 11.0),
        ("Payment part", 67.0, 5.0, 11.0),
    ] {
        let found = place(page, text);
        assert_eq!(found.len(), 1, "{text}");
        let (left, baseline, points) = found[0];
        assert!(
            near(left, x) && near(baseline, top + cap),
            "{text}: {found:?}"
        );
        assert_eq!(points, size);
    }
    // Heading and value of the receipt, then of the payment part: 6 and 8, 8 and 10 points.
    for (text, places) in [
        ("Account / Payable to", [(5.0, 6.0), (118.0, 8.0)]),
        ("CH44 3199 9123 0008 8901 2", [(5.0, 8.0), (118.0, 10.0)]),
        ("Currency", [(5.0, 6.0), (67.0, 8.0)]),
        ("Amount", [(17.0, 6.0), (81.0, 8.0)]),
        ("1 949.75", [(17.0, 8.0), (81.0, 10.0)]),
    ] {
        let found = place(page, text);
        assert_eq!(found.len(), 2, "{text}");
        for ((x, y, size), (left, points)) in found.into_iter().zip(places) {
            assert!(near(x, left) && size == points, "{text}: {x} {y} {size}");
            assert!((5.0..100.0).contains(&y), "{text}: {y}");
        }
    }
    let acceptance = runs(page)
        .into_iter()
        .find(|run| run.text == "Acceptance point")
        .unwrap();
    assert!(near((acceptance.x + acceptance.width()) / MM, 57.0));
    let code = codes(&document)[0];
    let modules = code.bars.iter().map(|bar| bar.row).max().unwrap() as f32 + 1.0;
    assert!(near(code.x / MM, 67.0) && near(code.y / MM, 192.0 + 17.0));
    assert!(near(code.module * modules / MM, 46.0));
    // Nothing sticks out of its half, and everything on the bill is in the prescribed font.
    for run in runs(page).into_iter().filter(|run| run.y / MM > 192.0) {
        let (left, right) = (run.x / MM, (run.x + run.width()) / MM);
        let fits = right <= 57.1 || left >= 66.9 && right <= 205.1;
        assert!(fits, "{}: {left} to {right}", run.text);
        assert!(
            face(run.face).name.starts_with("LiberationSans"),
            "{}",
            run.text
        );
    }
}

#[test]
fn d6_the_swiss_code_has_the_reference_of_its_account() {
    for (iban, kind) in [(QR_IBAN, "QRR"), (IBAN, "SCOR")] {
        let payload = read(codes(&letter(&swiss(iban)))[0]);
        let found: Vec<&str> = payload.lines().collect();
        assert_eq!(
            (found[0], found[3], found[18], found[19]),
            ("SPC", iban, "1949.75", "CHF")
        );
        assert_eq!(found[27], kind, "{payload}");
        assert!(found[28].contains("90000417260630"), "{payload}");
        assert_eq!(found[29..], ["2026000107", "EPD"]);
    }
}

#[test]
fn d6_a_white_cross_on_black_is_in_the_middle_of_the_swiss_code() {
    let document = letter(&swiss(IBAN));
    let page = document.pages.last().unwrap();
    let rules = page.items.iter().filter_map(|item| match &item.draw {
        Draw::Rule(rule) => Some(rule),
        _ => None,
    });
    // Over the code, whose middle is at 90 and 40 mm.
    let is_inside = |rule: &&Rule| {
        let area = rule.area;
        let middle = (
            (area.x + area.width / 2.0) / MM,
            (area.y + area.height / 2.0) / MM - 192.0,
        );
        near(middle.0, 90.0) && near(middle.1, 40.0)
    };
    let sizes: Vec<_> = rules
        .filter(is_inside)
        .map(|rule| {
            (
                (rule.area.width / MM * 10.0).round(),
                (rule.area.height / MM * 10.0).round(),
                rule.color,
            )
        })
        .collect();
    let (white, black) = (Color::WHITE, Color::BLACK);
    assert_eq!(
        sizes,
        [
            (70.0, 70.0, white),
            (60.0, 60.0, black),
            (12.0, 39.0, white),
            (39.0, 12.0, white)
        ]
    );
}

#[test]
fn d6_the_payment_part_is_on_the_last_page_if_there_is_room() {
    // A short letter: its page ends with the letterhead's footer, so the bill has one of its own.
    assert_eq!(letter(&swiss(IBAN)).pages.len(), 2);
    let mut long = swiss(IBAN);
    let items = (0..26).map(|number| {
        let sum = Money::new(100, "CHF".parse().unwrap());
        item(&format!("R{number}"), "2026-05-11", sum, 100)
    });
    long.items = items.collect();
    let document = letter(&long);
    assert_eq!(document.pages.len(), 2);
    let last = &document.pages[1];
    assert_eq!(place(last, "Payment part").len(), 1);
    let above = runs(last)
        .into_iter()
        .filter(|run| run.y / MM < 184.0)
        .count();
    assert!(above > 5, "the letter ends on the page of the bill");
    // American paper is too short for it.
    let mut american = swiss(IBAN);
    american.head.paper = Paper::UsLetter;
    let pages = letter(&american).pages;
    assert_eq!((pages[1].width, pages[1].height), Paper::A4.size());
}

#[test]
fn d6_euros_go_by_bill_within_switzerland_and_by_code_from_elsewhere() {
    let accounts = vec![account(AccountForm::Iban, "EUR", "", IBAN)];
    let near = of_company("CH", accounts, 100, "EUR");
    let bill = letter(&near);
    assert!(read(codes(&bill)[0]).starts_with("SPC"));
    let mut far = near;
    far.head.recipient.address.country = "DE".into();
    assert!(read(codes(&letter(&far))[0]).starts_with("BCD\n002"));
}

#[test]
fn a_company_without_an_address_is_told_why_there_is_no_bill() {
    let mut facts = swiss(IBAN);
    let mut sender = company();
    sender.accounts = facts.head.company.accounts.clone();
    sender.address = Address::default();
    facts.head.company = sender.into();
    let notices = letter(&facts).notices;
    assert!(
        matches!(notices[..], [Notice::NoPaymentCode(_)]),
        "{notices:?}"
    );
}
