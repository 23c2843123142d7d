//! Agreements on instalments, the dossier and the written policy.

use owed_letters::agreement::{Missed, compose, mail_texts};
use owed_letters::page::Draw;
use owed_letters::{LettersError, Template, Texts, Typesetter};
use owed_receivables::{Currency, Language, Money};

use crate::facts::{euros, item};
use crate::levels::{column, minor};
use crate::papers::{agreement_of, case, dossier_of, plan, policy_of};

#[test]
fn p2_m3_the_instalments_add_up_to_the_debt_with_its_interest() {
    let document = agreement_of(&plan(Language::En));
    let amounts: Vec<i64> = column(&document, 2, 2)
        .iter()
        .map(|(_, text)| minor(text))
        .collect();
    let (total, rows) = amounts.split_last().unwrap();
    assert_eq!(*total, rows.iter().sum::<i64>());
    assert_eq!(*total, 123_450 + 50_000 + 250 + 1_500);
}

#[test]
fn p2_instalments_that_do_not_add_up_are_an_error() {
    let texts = Texts::bundled(Language::En, Template::Agreement).unwrap();
    let mut facts = plan(Language::En);
    facts.instalments[2].amount -= 1;
    let error = compose(&facts, texts, &mut Typesetter::new()).unwrap_err();
    assert!(
        matches!(error, LettersError::InstalmentsDiffer { owed, paid }
            if owed == euros(175_200) && paid == euros(175_199)),
        "{error}"
    );
    let dollars = Money::new(1, Currency::USD);
    facts.items.push(item("US-1", "2026-05-31", dollars, 1));
    let error = compose(&facts, texts, &mut Typesetter::new()).unwrap_err();
    assert!(matches!(error, LettersError::OneCurrency), "{error}");
}

#[test]
fn p2_the_agreement_says_what_happens_when_one_is_missed() {
    let mut facts = plan(Language::De);
    let flat = |document: owed_letters::Document| document.text().replace('\n', " ");
    assert!(flat(agreement_of(&facts)).contains("Ist eine Rate 7 Tage nach ihrer Fälligkeit"));
    facts.missed = Missed::Reminded;
    assert!(flat(agreement_of(&facts)).contains("erinnern wir Sie an diese Rate"));
    facts.interest = None;
    facts.instalments[2].amount -= 1_500;
    assert!(flat(agreement_of(&facts)).contains("berechnen wir keine Zinsen"));
}

#[test]
fn p2_both_parties_have_a_line_to_sign_on() {
    let document = agreement_of(&plan(Language::De));
    let page = document.pages.last().unwrap();
    let signed: Vec<_> = page
        .items
        .iter()
        .filter_map(|item| match &item.draw {
            Draw::Glyphs(run) if run.text.starts_with("Ort, Datum, Unterschrift") => Some(run.y),
            _ => None,
        })
        .collect();
    assert_eq!(signed.len(), 2);
    assert_eq!(signed[0], signed[1]);
    let texts = Texts::bundled(Language::De, Template::Agreement).unwrap();
    let mail = mail_texts(&plan(Language::De), texts).unwrap();
    assert!(!mail.text.contains("Unterschrift:") && mail.text.contains("15.07.2026"));
}

#[test]
fn a_dossier_names_the_parties_and_everything_that_happened() {
    let text = dossier_of(&case(Language::En)).text();
    for words in [
        "Dossier: Bäckerei Grünwald & Söhne KG",
        "Speicherstraße 14",
        "Balance",
        "EUR 1,805.26",
        "How the interest is calculated",
        "Broken: nothing came",
        "1 | Invoice RE-2026-0107",
    ] {
        assert!(text.contains(words), "{words} in\n{text}");
    }
}

#[test]
fn r12_a_policy_is_one_page_with_a_row_for_each_level() {
    for language in Language::ALL {
        for index in 0..3 {
            let document = policy_of(index, language);
            assert_eq!(document.pages.len(), 1);
            let levels: Vec<String> = column(&document, 1, 0)
                .into_iter()
                .map(|(_, text)| text)
                .collect();
            assert_eq!(levels, ["1", "2", "3"]);
        }
    }
}
