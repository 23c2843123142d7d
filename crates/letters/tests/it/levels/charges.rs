//! Claims and the calculation of interest.

use owed_letters::page::{Draw, Role};
use owed_letters::reminder::{compose, mail_texts};
use owed_letters::{LettersError, Origin, Texts, Typesetter};
use owed_receivables::{ClaimKind, Currency, Language, Money, Tone};

use crate::facts::{day, euros, letter};
use crate::papers::{claim, full};

#[test]
fn i6_a_charge_that_no_letter_made_cites_none() {
    let mut facts = full(Language::En);
    facts.claims[0].origin = Origin::Charged(day("2026-06-05"));
    // Entered by hand on the letter's own day, so it is not part of the letter's own calculation.
    facts.claims[2].origin = Origin::Charged(facts.head.dated);
    let text = letter(&facts).text();
    assert!(
        text.contains("Reminder fee on RE-2026-0107, charged on 5 Jun 2026 | 2.50"),
        "{text}"
    );
}

#[test]
fn i6_claims_have_their_own_rows_and_join_what_is_to_pay() {
    let text = letter(&full(Language::En)).text();
    for row in [
        "Total open | 1,734.50",
        "Reminder fee on RE-2026-0107, from our letter of 5 Jun 2026 | 2.50",
        "Reminder fee on RE-2026-0107 | 5.00",
        "Interest for late payment on RE-2026-0131 | 2.66",
        "Compensation for recovery costs on RE-2026-0107, from our letter of 5 Jun 2026 | 40.00",
        "Charges of third parties | 3.50",
        "Less money on account | −10.00",
        "To pay | 1,805.26",
    ] {
        assert!(text.contains(row), "{row} in\n{text}");
    }
}

#[test]
fn m2_claims_of_another_currency_have_their_own_sum() {
    let mut facts = full(Language::En);
    let mut francs = claim(ClaimKind::Fee, "", "2026-06-30", 500);
    francs.open = Money::new(500, "CHF".parse::<Currency>().unwrap());
    facts.claims.push(francs);
    let text = letter(&facts).text();
    assert!(
        text.contains("To pay | 5.00") && text.contains("To pay | 1,805.26"),
        "{text}"
    );
}

#[test]
fn d6_the_payment_code_asks_for_claims_too() {
    let mail = mail_texts(
        &full(Language::En),
        Texts::bundled(Language::En, Tone::Final).unwrap(),
    )
    .unwrap();
    assert!(mail.text.contains("To pay: EUR 1,805.26"), "{}", mail.text);
}

#[test]
fn i1_i5_the_calculation_shows_each_period_and_what_has_no_rate() {
    let text = letter(&full(Language::De)).text();
    for row in [
        "12.05.2026 | 14.06.2026 | 34 | 2.000,00 | 11,27 % | 21,00",
        "03.06.2026 | 20.06.2026 | 18 | 500,00 | 10,77 % (vorläufig) | 2,66",
        "21.06.2026 | 30.06.2026 | 10 | 500,00 | nicht bekannt | 0,00",
        "Abzüglich bereits geltend gemacht | −7,10",
    ] {
        assert!(text.contains(row), "{row} in\n{text}");
    }
}

#[test]
fn i1_a_claim_that_its_calculation_does_not_bear_out_is_an_error() {
    let mut facts = full(Language::En);
    facts.claims[3].open = euros(2_001);
    let texts = Texts::bundled(Language::En, Tone::Final).unwrap();
    let error = compose(&facts, texts, &mut Typesetter::new()).unwrap_err();
    assert!(
        matches!(error, LettersError::InterestDiffers { claimed, calculated }
            if claimed == euros(2_267) && calculated == euros(2_266)),
        "{error}"
    );
}

#[test]
fn d3_a_long_calculation_repeats_its_head_and_parts_no_total() {
    let mut facts = full(Language::En);
    let rows = facts.interest[1].rows.clone();
    for index in 0..60 {
        let mut more = facts.interest[1].clone();
        more.invoice = format!("RE-{index}");
        more.rows.clone_from(&rows);
        facts.interest.push(more);
        facts
            .claims
            .push(claim(ClaimKind::Interest, "", "2026-06-30", 266));
    }
    let document = letter(&facts);
    let pages_with_calculation: Vec<_> = document
        .pages
        .iter()
        .filter(|page| {
            page.items
                .iter()
                .any(|item| matches!(item.role, Role::TableCell { table: 2, .. }))
        })
        .collect();
    assert!(pages_with_calculation.len() > 2);
    for page in pages_with_calculation {
        let heads = page
            .items
            .iter()
            .filter(|item| matches!(item.role, Role::TableHead { table: 2, .. }));
        assert!(heads.count() >= 6);
        let first = page
            .items
            .iter()
            .find_map(|item| match (&item.role, &item.draw) {
                (Role::TableCell { table: 2, .. }, Draw::Glyphs(run)) => Some(run.text.clone()),
                _ => None,
            });
        let first = first.unwrap();
        assert!(
            !first.starts_with("Interest for") && !first.starts_with("Total"),
            "{first}"
        );
    }
}
