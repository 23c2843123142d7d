//! Statements of account.

use owed_letters::statement::{MovementKind, Scope, mail_texts};
use owed_letters::{Template, Texts};
use owed_receivables::Language;
use proptest::prelude::*;

use crate::facts::euros;
use crate::levels::{column, minor};
use crate::papers::{movement, open_statement, period_statement, statement_of};

#[test]
fn m2_l2_open_items_stand_by_currency_less_money_on_account() {
    let text = statement_of(&open_statement(Language::En)).text();
    for row in [
        "Total open | 2,184.50",
        "Reminder fee on RE-2026-0107, from our letter of 5 Jun 2026 | 2.50",
        "Less money on account | −100.00",
        "Balance | 2,087.00",
        "Total open | 700.10",
    ] {
        assert!(text.contains(row), "{row} in\n{text}");
    }
    let flat = text.replace('\n', " ");
    assert!(flat.contains("EUR 2,087.00 and USD 700.10"), "{flat}");
    assert!(flat.contains("Of this, EUR 1,637.00 is due now"), "{flat}");
    assert!(
        text.contains("To pay\nEUR 1,637.00\n"),
        "d6: the box asks for what the text asks for: {text}"
    );
}

#[test]
fn l2_a_credit_is_shown_as_the_customers_money() {
    let mut facts = open_statement(Language::De);
    facts.scope = Scope::Open {
        as_of: facts.head.dated,
        items: Vec::new(),
        claims: Vec::new(),
    };
    facts.due = Vec::new();
    let text = statement_of(&facts).text();
    assert!(
        text.contains("Zu Ihren Gunsten stehen 100,00 EUR."),
        "{text}"
    );
    assert!(!text.contains("Verwendungszweck"), "nothing is to be paid");
}

#[test]
fn d6_where_nothing_is_due_nothing_is_asked_for() {
    let mut facts = open_statement(Language::En);
    facts.due = Vec::new();
    let text = statement_of(&facts).text();
    assert!(text.contains("The balance of your account is EUR 2,087.00"));
    assert!(
        !text.contains("To pay") && !text.contains("Scan with"),
        "{text}"
    );
}

#[test]
fn i6_a_statement_of_claims_alone_says_so() {
    for (language, said) in [
        (
            Language::En,
            "No invoice is open. Fees, interest and charges of EUR 2.50 are",
        ),
        (
            Language::De,
            "Es ist keine Rechnung offen, wohl aber 2,50 EUR an Kosten und Zinsen",
        ),
    ] {
        let mut facts = open_statement(language);
        let Scope::Open { items, .. } = &mut facts.scope else {
            panic!("no open items")
        };
        items.clear();
        (facts.on_account, facts.due) = (Vec::new(), vec![euros(250)]);
        facts.only_claims = true;
        let text = statement_of(&facts).text().replace('\n', " ");
        assert!(text.contains(said), "{text}");
    }
}

#[test]
fn the_mail_of_a_statement_says_what_it_says() {
    let texts = Texts::bundled(Language::De, Template::Statement).unwrap();
    let mail = mail_texts(&period_statement(Language::De), texts).unwrap();
    assert_eq!(
        mail.subject,
        "Kontoauszug vom 1. April 2026 bis 30. Juni 2026"
    );
    for text in [&mail.text, &mail.html] {
        assert!(
            text.contains("Saldovortrag") && text.contains("1.637,00"),
            "{text}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn m3_the_balance_runs_from_the_opening_to_the_closing_one(
        opening in -500_000_i64..500_000,
        amounts in prop::collection::vec(-900_000_i64..900_000, 0..20),
    ) {
        let mut facts = period_statement(Language::En);
        let Scope::Movements { accounts, .. } = &mut facts.scope else { panic!("no movements") };
        accounts[0].opening = euros(opening);
        accounts[0].movements = amounts.iter().map(|amount| movement("2026-05-01", MovementKind::Payment, "", *amount)).collect();
        let document = statement_of(&facts);
        let sum = |at: u16| {
            let cells = column(&document, 1, at);
            let (total, rows) = cells.split_last().map_or((0, 0), |((_, total), rows)| {
                (minor(total), rows.iter().map(|(_, text)| minor(text)).sum::<i64>())
            });
            (rows, total)
        };
        let (charged, charged_total) = sum(2);
        let (credited, credited_total) = sum(3);
        prop_assert_eq!(charged, charged_total);
        prop_assert_eq!(credited, credited_total);
        let balances: Vec<i64> = column(&document, 1, 4).iter().map(|(_, text)| minor(text)).collect();
        prop_assert_eq!(balances[0], opening);
        prop_assert_eq!(*balances.last().unwrap(), opening + charged - credited);
        for (pair, amount) in balances.windows(2).zip(&amounts) {
            prop_assert_eq!(pair[1] - pair[0], *amount);
        }
    }
}
