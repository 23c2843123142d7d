//! What a person may change about a proposal (rules R2, R6, M2).

use owed_receivables::dunning::{
    CountFrom, Debtor, DunningItem, FeeRule, Level, Policy, Proposed, ReasonCode, edit, propose,
};
use owed_receivables::{Calendar, Currency, InvoiceId, Tone};

use crate::debtors::{EUR, codes, day, debtor, item, level, one, policy, reminded};

/// Returns two open invoices, the first due for the second level and the other for the first.
fn reminded_of_one() -> Debtor {
    debtor(vec![
        DunningItem {
            reminded: reminded(1, 0),
            ..item(1, 0)
        },
        item(2, 0),
    ])
}

/// Returns the proposal of day 40, with invoices taken out and another level.
fn edited(policy: &Policy, debtor: &Debtor, without: &[i64], level: Option<u8>) -> Proposed {
    let mut rows = propose(policy, debtor, day(40));
    let without: Vec<InvoiceId> = without.iter().copied().map(InvoiceId).collect();
    edit(policy, debtor.calendar, &mut rows, &without, level, day(40));
    rows.remove(0)
}

#[test]
fn r6_a_level_raised_by_hand_charges_each_level_newly_reached() {
    let mut cumulative = Policy {
        fees: FeeRule::UpToLevel,
        ..policy()
    };
    cumulative.levels[0].fee.insert(EUR, 300);
    cumulative.levels[2].fee.insert(EUR, 1_200);
    let fresh = debtor(vec![item(1, 0)]);
    let fee = |debtor: &Debtor, level| edited(&cumulative, debtor, &[], level).fee;
    assert_eq!(fee(&fresh, None), 300);
    assert_eq!(fee(&fresh, Some(3)), 1_200);
    assert_eq!(fee(&reminded_of_one(), None), 200, "of the item at level 2");
    let one_of_them = edited(&cumulative, &reminded_of_one(), &[2], Some(3));
    assert_eq!(one_of_them.fee, 900, "300 were charged for level 1");
}

#[test]
fn m2_a_letter_at_another_level_still_charges_one_fee() {
    let dollars = DunningItem {
        currency: Currency::USD,
        ..item(2, 0)
    };
    let mut both = policy();
    both.levels[1].fee.insert(Currency::USD, 600);
    let mut rows = propose(&both, &debtor(vec![item(1, 0), dollars]), day(40));
    edit(
        &both,
        Calendar::for_country("DE"),
        &mut rows,
        &[],
        Some(2),
        day(40),
    );
    let fees: Vec<i64> = rows.iter().map(|row| row.fee).collect();
    assert_eq!(fees, [500, 0]);
}

#[test]
fn r2_a_person_takes_an_invoice_out_and_lowers_the_level() {
    let row = one(&policy(), &reminded_of_one(), 40);
    assert_eq!((row.level, row.fee, row.balance), (2, 500, 20_000));
    let row = edited(&policy(), &reminded_of_one(), &[], Some(1));
    assert_eq!((row.level, row.fee), (1, 0));
    let row = edited(&policy(), &reminded_of_one(), &[1], Some(1));
    assert_eq!((row.included, row.level, row.balance), (true, 1, 10_000));
    let row = edited(&policy(), &reminded_of_one(), &[1, 2], None);
    assert_eq!((row.included, row.fee), (false, 0));
    assert_eq!(codes(&row), ["taken_out"]);
}

#[test]
fn r2_what_is_taken_out_takes_its_level_along_and_says_why() {
    let row = edited(&policy(), &reminded_of_one(), &[1], None);
    assert_eq!((row.level, row.fee), (1, 0), "of what is left");
    let out = row.items.iter().find(|item| !item.included).unwrap();
    assert_eq!((out.invoice, out.level), (InvoiceId(1), 1));
    assert_eq!(out.reasons[0].code(), ReasonCode::TakenOut);
}

#[test]
fn r2_a_letter_at_another_level_is_one_of_that_level_throughout() {
    let mut policy = policy();
    policy.levels[1] = Level {
        tone: Tone::Final,
        deadline_days: 20,
        ..level(10, CountFrom::Sent, 500)
    };
    let debtor = debtor(vec![
        DunningItem {
            reminded: reminded(1, 0),
            ..item(1, 0)
        },
        item(2, 0),
        DunningItem {
            reminded: reminded(2, 35),
            ..item(3, 0)
        },
    ]);
    let row = one(&policy, &debtor, 40);
    assert_eq!((row.tone, row.deadline), (Tone::Final, day(60)));
    let row = edited(&policy, &debtor, &[], Some(1));
    let levels: Vec<u8> = row.items.iter().map(|item| item.level).collect();
    assert_eq!(levels, [1, 1, 1], "none stands above the letter");
    assert_eq!((row.tone, row.deadline), (Tone::Friendly, day(50)));
}
