//! QIF, and the order of its dates.

use owed_import::{Code, DateOrder, Overrides, read_any};
use owed_receivables::Currency;

use crate::{day, one, read};

#[test]
fn f4_qif_asks_for_the_order_of_day_and_month_where_nothing_tells() {
    let text = |date: &str| {
        format!(
            "!Account\nNChecking\nTBank\n^\n!Type:Bank\nD{date}\nT-1,234.50\nN101\nPLandlord\nMRent\n^\n"
        )
    };
    for (date, expected) in [
        ("3/31'26", "2026-03-31"),
        ("31/ 3/26", "2026-03-31"),
        ("12/31/1999", "1999-12-31"),
    ] {
        let (statement, problems) = one(&text(date));
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(statement.account, "Checking");
        let entry = &statement.entries[0];
        assert_eq!(
            (entry.booked, entry.amount, entry.currency),
            (Some(day(expected)), -123_450, None),
            "{date}"
        );
        assert_eq!(
            (entry.text.as_str(), entry.counterparty.name.as_str()),
            ("Rent", "Landlord")
        );
    }
    let asked = read_any(text("3/4/26").as_bytes(), &Overrides::default()).unwrap();
    let [question] = &asked.problems.list[..] else {
        panic!("{:?}", asked.problems)
    };
    assert_eq!(
        (question.code, question.value.as_str()),
        (Code::AmbiguousDates, "3/4/26")
    );
    assert!(asked.statements.is_empty());
    let chosen = Overrides {
        date_order: Some(DateOrder::Dmy),
        currency: Some(Currency::GBP),
        ..Overrides::default()
    };
    let contents = read_any(text("3/4/26").as_bytes(), &chosen).unwrap();
    let entry = &contents.statements[0].entries[0];
    assert_eq!(
        (entry.booked, entry.currency),
        (Some(day("2026-04-03")), Some(Currency::GBP))
    );
}

#[test]
fn f4_qif_says_its_order_of_dates_in_an_option() {
    let text = |option: &str| format!("!Option:{option}\n!Type:Bank\nD04/05/2026\nT1.00\nPA\n^\n");
    for (option, expected) in [("MDY", "2026-04-05"), ("DMY", "2026-05-04")] {
        let (statement, problems) = one(&text(option));
        assert_eq!(
            (statement.entries[0].booked, problems.len()),
            (Some(day(expected)), 0)
        );
    }
    let asked = read(text("AllXfr"));
    assert_eq!(asked.problems.list[0].code, Code::AmbiguousDates);
}
