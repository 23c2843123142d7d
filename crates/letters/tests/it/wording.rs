//! The words of letters, as they appear on their pages.

use owed_letters::reminder::{compose, mail_texts};
use owed_letters::{LettersError, Notice, Texts, Typesetter};
use owed_receivables::{Currency, Language, Money, Tone};

use crate::facts::{day, euros, facts, item, letter};

#[test]
fn d4_d5_letters_of_every_language_and_tone() {
    for language in Language::ALL {
        for tone in Tone::ALL {
            let name = format!("letter_{language}_{}", tone.name());
            insta::assert_snapshot!(name, letter(&facts(language, tone)).text());
        }
    }
}

#[test]
fn d5_from_the_second_letter_on_those_who_have_paid_are_asked_to_ignore_it() {
    for tone in [Tone::Firm, Tone::Final] {
        assert!(
            letter(&facts(Language::En, tone))
                .text()
                .contains("If you have paid already")
        );
        assert!(
            letter(&facts(Language::De, tone))
                .text()
                .contains("Sollten Sie bereits gezahlt haben")
        );
    }
}

#[test]
fn m2_m3_each_currency_has_its_table_and_its_sum() {
    let mut facts = facts(Language::En, Tone::Firm);
    let dollars = Money::new(70_010, Currency::USD);
    facts
        .items
        .push(item("US-1", "2026-04-01", dollars, 70_010));
    facts.items.push(item("US-2", "2026-04-01", dollars, 5));
    let text = letter(&facts).text();
    for sum in ["1,734.50", "700.15"] {
        assert!(text.contains(sum), "{sum} in\n{text}");
    }
    assert!(
        text.contains("EUR\u{a0}1,734.50 and USD\u{a0}700.15")
            || text.contains("EUR 1,734.50 and USD 700.15")
    );
    assert!(!text.contains("2,434.65"), "EUR and USD were added");
}

#[test]
fn l2_money_on_account_is_shown_and_taken_off() {
    let mut facts = facts(Language::En, Tone::Friendly);
    facts.on_account = vec![euros(10_000), euros(50), Money::new(900, Currency::USD)];
    let text = letter(&facts).text();
    assert!(text.contains("Less money on account | −100.50"), "{text}");
    assert!(text.contains("To pay | 1,634.00"), "{text}");
    assert!(
        text.contains("Please pay EUR 1,634.00 by 10 July 2026."),
        "{text}"
    );
}

#[test]
fn l2_money_on_account_that_covers_all_is_not_asked_for_again() {
    let mut facts = facts(Language::De, Tone::Final);
    facts.on_account = vec![euros(9_999_999)];
    let document = letter(&facts);
    assert!(
        document
            .text()
            .contains("Ihr Guthaben bei uns deckt diesen Betrag")
    );
    assert!(
        !document.text().contains("IBAN\u{20}|"),
        "no bank details where nothing is to be paid"
    );
    assert!(document.notices.is_empty());
}

#[test]
fn r8_the_letter_says_up_to_when_payments_are_known() {
    let text = letter(&facts(Language::En, Tone::Friendly)).text();
    assert!(text.contains("Payments received up to 29 June 2026."));
}

#[test]
fn a6_a_disputed_item_is_marked() {
    let mut facts = facts(Language::En, Tone::Friendly);
    facts.items[0].disputed = true;
    assert!(letter(&facts).text().contains("RE-2026-0107 (disputed)"));
}

#[test]
fn d6_a_wrong_iban_gives_no_code_and_says_so() {
    let mut facts = facts(Language::En, Tone::Friendly);
    let mut company = crate::facts::company();
    company.accounts[0].number = "DE00370400440532013000".into();
    facts.head.company = company.into();
    let notices = letter(&facts).notices;
    assert!(
        matches!(notices.as_slice(), [Notice::NoPaymentCode(reason)] if reason.to_string().contains("IBAN")),
        "{notices:?}"
    );
}

#[test]
fn an_unknown_field_is_an_error_with_its_line() {
    let source = Texts::bundled_source(Language::En, Tone::Friendly)
        .replace("Kind regards", "Regards\n{{ nickname }}");
    let texts = Texts::parse("mine.txt", &source).unwrap();
    let line = source
        .lines()
        .position(|line| line.contains("nickname"))
        .unwrap()
        + 1;
    let error = compose(
        &facts(Language::En, Tone::Friendly),
        &texts,
        &mut Typesetter::new(),
    )
    .unwrap_err();
    assert!(
        matches!(&error, LettersError::Template { line: found, .. } if *found == line),
        "line {line}: {error}"
    );
    assert!(mail_texts(&facts(Language::En, Tone::Friendly), &texts).is_err());
}

#[test]
fn a_broken_template_is_an_error_with_its_line() {
    let source = Texts::bundled_source(Language::En, Tone::Friendly);
    let missing = Texts::parse("mine.txt", &source.replace("[closing]", "")).unwrap_err();
    assert!(
        matches!(
            missing,
            LettersError::MissingSection {
                section: "closing",
                ..
            }
        ),
        "{missing}"
    );
    let unknown = Texts::parse("mine.txt", &source.replace("[closing]", "[ending]")).unwrap_err();
    assert!(
        unknown.to_string().contains("“[ending]” is not a section"),
        "{unknown}"
    );
    let syntax = source.replace("{% else %}Dear", "{% els %}Dear");
    let line = syntax
        .lines()
        .position(|line| line.contains("els %}"))
        .unwrap()
        + 1;
    let broken = Texts::parse("mine.txt", &syntax).unwrap_err();
    assert!(
        matches!(&broken, LettersError::Template { line: found, .. } if *found == line),
        "{line}: {broken}"
    );
}

#[test]
fn a_letter_about_nothing_is_an_error() {
    let mut facts = facts(Language::En, Tone::Friendly);
    facts.items.clear();
    let texts = Texts::bundled(Language::En, Tone::Friendly).unwrap();
    assert!(matches!(
        compose(&facts, texts, &mut Typesetter::new()),
        Err(LettersError::NothingToRemind)
    ));
}

#[test]
fn names_cannot_break_out_of_their_line() {
    let mut facts = facts(Language::En, Tone::Friendly);
    facts.head.recipient.contact = "Eve\n\n[closing]\n{{ total }}".into();
    facts.head.dated = day("2026-06-30");
    let text = letter(&facts).text();
    assert!(text.contains("Dear Eve [closing] {{ total }},"), "{text}");
}
