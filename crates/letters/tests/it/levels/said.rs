//! What a letter says: its title, its paragraphs and the earlier letters that it names.

use owed_letters::reminder::{compose, words};
use owed_letters::{Instalments, LettersError, Texts, Typesetter};
use owed_receivables::dunning::AfterLast;
use owed_receivables::{Language, Tone};

use super::column;
use crate::facts::{day, euros, facts, letter};
use crate::papers::{courtesy, full};

#[test]
fn r1_each_item_stands_at_its_own_level_and_the_highest_names_the_letter() {
    let facts = full(Language::De);
    let document = letter(&facts);
    assert!(
        document.title.starts_with("Letzte Mahnung: "),
        "{}",
        document.title
    );
    let levels: Vec<String> = column(&document, 1, 1)
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    assert_eq!(levels, ["3", "1"]);
}

#[test]
fn r1_levels_are_left_out_where_all_items_share_one() {
    let mut facts = full(Language::En);
    facts.items.iter_mut().for_each(|item| item.level = 2);
    facts.is_last = false;
    let document = letter(&facts);
    assert!(document.title.starts_with("Second reminder: "));
    assert!(!document.text().contains("Reminder no."));
}

#[test]
fn d5_titles_rise_with_the_level() {
    for (level, is_last, en, de) in [
        (1, false, "Payment reminder", "Zahlungserinnerung"),
        (1, true, "Payment reminder", "Zahlungserinnerung"),
        (2, false, "Second reminder", "1. Mahnung"),
        (3, false, "Third reminder", "2. Mahnung"),
        (9, false, "Reminder no. 9", "8. Mahnung"),
        (4, true, "Final reminder", "Letzte Mahnung"),
    ] {
        for (language, title) in [(Language::En, en), (Language::De, de)] {
            let mut facts = facts(language, Tone::Firm);
            facts.items.iter_mut().for_each(|item| item.level = level);
            facts.is_last = is_last;
            let subject = letter(&facts).title;
            assert!(subject.starts_with(&format!("{title}: ")), "{subject}");
        }
    }
}

#[test]
fn d5_a_letter_says_what_follows_only_where_it_will_be_done() {
    for tone in [Tone::Firm, Tone::Final] {
        let mut facts = facts(Language::En, tone);
        for (after, words) in [
            (
                Some(AfterLast::Agency),
                "pass the matter on to a collection agency",
            ),
            (Some(AfterLast::Legal), "claim the amount in court"),
        ] {
            facts.after_last = after;
            assert!(letter(&facts).text().replace('\n', " ").contains(words));
        }
        facts.after_last = Some(AfterLast::Stop);
        let text = letter(&facts).text();
        assert!(
            !text.contains("After that day") && !text.contains("court"),
            "{text}"
        );
    }
}

#[test]
fn r1_the_letter_before_is_named_only_where_it_was_the_same_for_all_items() {
    let mut facts = facts(Language::De, Tone::Firm);
    facts.items[0].reminded = vec![day("2026-05-20"), day("2026-06-05")];
    facts.items[1].reminded = vec![day("2026-06-05")];
    let text = |facts: &_| letter(facts).text().replace('\n', " ");
    assert!(text(&facts).contains("auf unser Schreiben vom 5. Juni 2026"));
    assert!(text(&facts).contains(
        "Frühere Schreiben: 20. Mai 2026 und 5. Juni 2026 (RE-2026-0107); 5. Juni 2026 (RE-2026-0131)."
    ));
    facts.items[1].reminded = vec![day("2026-06-12")];
    assert!(text(&facts).contains("auf unsere Zahlungserinnerung"));
}

#[test]
fn r4_no_letter_speaks_of_earlier_ones_that_never_left() {
    for (language, told, early) in [
        (
            Language::En,
            ["wrote to you", "reminders"],
            "Payment reminder: ",
        ),
        (Language::De, ["Schreiben", "erinner"], "Mahnung: "),
    ] {
        for tone in [Tone::Firm, Tone::Final] {
            for count in [1, 2] {
                let mut facts = facts(language, tone);
                facts.items.truncate(count);
                let texts = Texts::bundled(language, facts.template()).unwrap();
                let opening = |facts: &_| words(facts, texts).unwrap().opening;
                let said = opening(&facts);
                assert!(told.iter().all(|told| !said.contains(told)), "{said}");
                if tone == Tone::Firm {
                    let title = letter(&facts).title;
                    assert!(title.starts_with(early), "{title}");
                }
                for item in &mut facts.items {
                    item.reminded = vec![day("2026-05-20"), day("2026-06-05")];
                }
                let said = opening(&facts);
                assert!(told.iter().any(|told| said.contains(told)), "{said}");
            }
        }
    }
}

#[test]
fn r1_where_only_some_were_reminded_the_letter_says_so() {
    let mut facts = facts(Language::En, Tone::Firm);
    facts.items[0].reminded = vec![day("2026-06-05")];
    let text = letter(&facts).text().replace('\n', " ");
    assert!(
        text.contains("wrote to you before about some of the invoices below. We have"),
        "{text}"
    );
    facts.tone = Tone::Final;
    let text = letter(&facts).text().replace('\n', " ");
    assert!(
        text.contains("We have reminded you of invoices that are still unpaid. All that are"),
        "{text}"
    );
}

#[test]
fn p2_an_instalment_stands_by_its_name_and_only_receipts_are_paid() {
    let mut facts = facts(Language::En, Tone::Firm);
    let item = &mut facts.items[0];
    item.paid = euros(23_450);
    item.later = euros(66_667);
    item.open = euros(33_333);
    item.instalments = Some(Instalments {
        first: 1,
        last: 1,
        of: 3,
    });
    let text = letter(&facts).text();
    assert!(
        text.contains("Not yet due | Open EUR") || text.contains("Not yet\ndue | Open EUR"),
        "{text}"
    );
    assert!(
        text.contains("RE-2026-0107, instalment 1 of 3 | 11 May 2026 | 50 | 1,234.50 | 234.50 | 666.67 | 333.33"),
        "{text}"
    );
}

#[test]
fn d5_a_courtesy_note_asks_for_nothing_that_is_overdue() {
    for language in Language::ALL {
        let text = letter(&courtesy(language, 1)).text();
        assert!(
            !text.contains("overdue") && !text.contains("überfällig"),
            "{text}"
        );
    }
    assert!(
        letter(&courtesy(Language::De, 1))
            .title
            .contains("wird am 3. Juli 2026 fällig")
    );
}

#[test]
fn one_letter_can_have_paragraphs_of_its_own() {
    let mut facts = facts(Language::En, Tone::Firm);
    let texts = Texts::bundled(Language::En, Tone::Firm).unwrap();
    let before = words(&facts, texts).unwrap();
    facts.edits.opening = Some("As we said on the phone, {{ total }} is late.".into());
    facts.edits.request = Some(before.request.clone());
    let text = letter(&facts).text();
    assert!(
        text.contains("As we said on the phone, EUR 1,734.50 is late."),
        "{text}"
    );
    assert!(text.contains("We ask you to pay") && !text.contains("nor heard why"));
}

#[test]
fn an_unknown_field_in_an_edited_paragraph_is_an_error_with_its_line() {
    let mut facts = facts(Language::En, Tone::Firm);
    facts.edits.closing = Some("Thank you,\n{{ nickname }}".into());
    let texts = Texts::bundled(Language::En, Tone::Firm).unwrap();
    let error = compose(&facts, texts, &mut Typesetter::new()).unwrap_err();
    assert!(
        matches!(
            &error,
            LettersError::Edited {
                part: "closing",
                line: 2,
                ..
            }
        ),
        "{error}"
    );
}
