//! What is to pay.

use owed_letters::Instalments;
use owed_letters::page::Role;
use owed_receivables::{ClaimKind, Language, Tone};
use proptest::prelude::*;

use super::{column, minor};
use crate::facts::{euros, facts, item, letter};
use crate::papers::{claim, full};

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
