//! Reminders by level, with claims and interest.

use owed_letters::page::{Draw, Role};
use owed_letters::reminder::{compose, mail_texts, words};
use owed_letters::{Document, Instalments, LettersError, Origin, Texts, Typesetter};
use owed_receivables::dunning::AfterLast;
use owed_receivables::{ClaimKind, Currency, Language, Money, Tone};
use proptest::prelude::*;

use crate::facts::{day, euros, facts, item, letter};
use crate::papers::{claim, courtesy, full};

/// Returns the text of each cell of a table's column, by row.
pub fn column(document: &Document, wanted: u16, column: u16) -> Vec<(u16, String)> {
    document
        .pages
        .iter()
        .flat_map(|page| &page.items)
        .filter_map(|item| match (&item.role, &item.draw) {
            (
                Role::TableCell {
                    table,
                    row,
                    column: at,
                },
                Draw::Glyphs(run),
            ) if *table == wanted && *at == column => Some((*row, run.text.clone())),
            _ => None,
        })
        .collect()
}

/// Returns the minor units of a printed amount with two decimals.
pub fn minor(text: &str) -> i64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let amount: i64 = digits.parse().unwrap();
    if text.starts_with('\u{2212}') {
        -amount
    } else {
        amount
    }
}

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
fn p2_an_invoice_in_several_rows_shows_its_sums_once() {
    let mut facts = facts(Language::De, Tone::Firm);
    let mut first = facts.items[0].clone();
    first.open = euros(50_000);
    first.instalments = Some(Instalments {
        first: 1,
        last: 2,
        of: 3,
    });
    let mut second = first.clone();
    second.open = euros(73_450);
    second.instalments = Some(Instalments {
        first: 3,
        last: 3,
        of: 3,
    });
    facts.items = vec![first, second];
    let text = letter(&facts).text();
    assert!(text.contains("Raten 1 bis 2 von 3"), "{text}");
    assert_eq!(text.matches("1.234,50 | 0,00").count(), 1, "{text}");
}

#[test]
fn p5_what_was_given_up_is_not_called_paid() {
    let mut facts = facts(Language::En, Tone::Firm);
    facts.items[1].paid = euros(30_000);
    facts.items[1].written_off = euros(9_900);
    let text = letter(&facts).text().replace('\n', " ");
    assert!(text.contains("Paid, credited or written off"), "{text}");
    assert!(text.contains("899.00 | 399.00 | 500.00"), "{text}");
}

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
fn p3_only_the_undisputed_part_is_asked_for() {
    let mut facts = facts(Language::En, Tone::Firm);
    facts.items[0].disputed = true;
    facts.items[0].in_dispute = Some(euros(100_000));
    let text = letter(&facts).text();
    assert!(text.contains("RE-2026-0107 (disputed)"));
    assert!(text.contains("1,234.50 | 1,000.00 | 234.50"), "{text}");
    assert!(
        text.contains("Sum | 1,734.50 | 1,000.00 | 734.50"),
        "{text}"
    );
    assert!(text.contains("The part that is in dispute is not included."));
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
fn d3_what_is_to_pay_never_stands_alone_on_a_page() {
    for count in 8..50 {
        let mut facts = crate::facts::long(count);
        facts.claims = full(Language::En).claims;
        let document = letter(&facts);
        let rows_of = |page: &owed_letters::page::Page| -> Vec<u16> {
            let cells = page.items.iter().filter_map(|item| match item.role {
                Role::TableCell { row, .. } => Some(row),
                _ => None,
            });
            cells.collect()
        };
        let to_pay = (count + 1 + facts.claims.len()) as u16;
        let seen: Vec<Vec<u16>> = document.pages.iter().map(rows_of).collect();
        assert_eq!(seen.iter().flatten().max(), Some(&to_pay));
        for rows in seen {
            assert!(
                rows.first() != Some(&to_pay),
                "{count} items: the last sum stands alone"
            );
            assert!(
                rows.first() != Some(&(count as u16)),
                "{count} items: the sum of items stands alone"
            );
        }
    }
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn m3_what_is_to_pay_is_the_sum_of_the_printed_rows(
        items in prop::collection::vec((1_i64..5_000_000, 0_i64..100), 1..12),
        fees in prop::collection::vec(1_i64..90_000, 0..6),
        on_account in 0_i64..100_000,
    ) {
        let mut facts = facts(Language::En, Tone::Firm);
        facts.items = items.iter().enumerate().map(|(index, (gross, dispute))| {
            let mut item = item(&format!("INV-{index}"), "2026-05-31", euros(*gross), *gross);
            if *dispute > 50 {
                item.in_dispute = Some(euros(gross / dispute));
            }
            item
        }).collect();
        facts.claims = fees.iter().map(|fee| claim(ClaimKind::Fee, "", "2026-06-30", *fee)).collect();
        facts.on_account = vec![euros(on_account)];
        let document = letter(&facts);
        let last = (0..12).rev().find(|at| !column(&document, 1, *at).is_empty()).unwrap();
        let amounts: Vec<i64> = column(&document, 1, last).iter().map(|(_, text)| minor(text)).collect();
        let (rows, rest) = amounts.split_at(items.len());
        let open: i64 = rows.iter().sum();
        prop_assert_eq!(rest[0], open);
        let extra = &rest[1..];
        if fees.is_empty() && on_account == 0 {
            prop_assert!(extra.is_empty());
        } else {
            let (to_pay, added) = extra.split_last().unwrap();
            prop_assert_eq!(*to_pay, (open + added.iter().sum::<i64>()).max(0));
        }
    }
}
