//! What one letter lists, says and asks, and how it goes (rules R1, R11, M2, L2).

use owed_receivables::dunning::{Channel, DunningItem, KeptMessage, Policy, propose};
use owed_receivables::{Currency, Language, Tone};

use crate::debtors::{EUR, codes, day, debtor, item, one, policy, reminded};

#[test]
fn r1_a_letter_lists_every_reminded_item_at_its_own_level() {
    let debtor = debtor(vec![
        DunningItem {
            reminded: reminded(2, 20),
            ..item(1, 0)
        },
        item(2, 5),
        item(3, 20),
    ]);
    let row = one(&policy(), &debtor, 22);
    let listed: Vec<_> = row
        .items
        .iter()
        .map(|item| (item.invoice.0, item.included, item.level, item.advances))
        .collect();
    assert_eq!(
        listed,
        [
            (1, true, 2, false),
            (2, true, 1, true),
            (3, false, 0, false)
        ]
    );
    // The highest level sets the tone; the fee is that of the level reached, and level 1 has none.
    assert_eq!(
        (row.level, row.tone, row.fee, row.balance),
        (2, Tone::Friendly, 0, 20_000)
    );
}

#[test]
fn r1_the_highest_level_sets_the_tone() {
    let debtor = debtor(vec![
        DunningItem {
            reminded: reminded(2, 0),
            ..item(1, 0)
        },
        item(2, 20),
    ]);
    let row = one(&policy(), &debtor, 40);
    assert_eq!((row.level, row.tone, row.fee), (3, Tone::Final, 1_000));
}

#[test]
fn r1_a_policy_can_split_by_level() {
    let split = Policy {
        split_by_level: true,
        ..policy()
    };
    let debtor = debtor(vec![
        DunningItem {
            reminded: reminded(2, 0),
            ..item(1, 0)
        },
        item(2, 20),
    ]);
    let rows = propose(&split, &debtor, day(40));
    let levels: Vec<_> = rows
        .iter()
        .map(|row| (row.level, row.included, row.balance))
        .collect();
    assert_eq!(levels, [(1, true, 10_000), (3, true, 10_000)]);
}

#[test]
fn r11_no_e_mail_address_means_a_letter() {
    let mut debtor = debtor(vec![item(1, 0)]);
    debtor.has_email = false;
    assert_eq!(one(&policy(), &debtor, 30).channel, Channel::Letter);
    debtor.has_post = false;
    assert_eq!(codes(&one(&policy(), &debtor, 30)), ["no_address"]);
}

#[test]
fn r11_why_a_letter_takes_the_place_of_a_mail_is_said() {
    let mut debtor = debtor(vec![item(1, 0)]);
    debtor.has_email = false;
    debtor.no_mail = Some(KeptMessage::Words("No mail account is set up.".into()));
    let row = one(&policy(), &debtor, 30);
    assert_eq!(codes(&row), ["level_reached", "by_letter"]);
    assert_eq!(
        row.reasons[1].text(Language::En),
        "No mail account is set up. The reminder will be printed."
    );
    debtor.channel = Some(Channel::Letter);
    let row = one(&policy(), &debtor, 30);
    assert_eq!(codes(&row), ["level_reached"], "a letter was wanted anyway");
    debtor.channel = None;
    debtor.has_post = false;
    let row = one(&policy(), &debtor, 30);
    assert_eq!((row.included, codes(&row)), (false, vec!["no_address"]));
    assert_eq!(
        row.reasons[0].text(Language::En),
        "No mail account is set up. There is no postal address either."
    );
}

#[test]
fn r11_a_letter_is_never_replaced_by_an_e_mail() {
    let mut debtor = debtor(vec![item(1, 0)]);
    debtor.channel = Some(Channel::Letter);
    debtor.has_post = false;
    assert_eq!(codes(&one(&policy(), &debtor, 30)), ["no_address"]);
}

#[test]
fn m2_a_letter_over_two_currencies_keeps_them_apart_and_charges_one_fee() {
    let dollars = DunningItem {
        currency: Currency::USD,
        reminded: reminded(1, 0),
        ..item(2, 0)
    };
    let euros = DunningItem {
        reminded: reminded(1, 0),
        ..item(1, 0)
    };
    let mut both = policy();
    both.levels[1].fee.insert(Currency::USD, 600);
    let rows = propose(&both, &debtor(vec![euros, dollars]), day(30));
    let fees: Vec<_> = rows
        .iter()
        .map(|row| (row.currency, row.balance, row.fee))
        .collect();
    assert_eq!(fees, [(EUR, 10_000, 500), (Currency::USD, 10_000, 0)]);
}

#[test]
fn l2_split_by_level_money_on_account_and_claims_count_once() {
    let split = Policy {
        split_by_level: true,
        ..policy()
    };
    let mut debtor = debtor(vec![
        DunningItem {
            reminded: reminded(2, 0),
            ..item(1, 0)
        },
        item(2, 20),
    ]);
    debtor.on_account.insert(EUR, 12_000);
    debtor.claims.insert(EUR, 500);
    let rows = propose(&split, &debtor, day(40));
    let beside: Vec<_> = rows
        .iter()
        .map(|row| (row.level, row.included, row.on_account, row.claims))
        .collect();
    // What is left after covering the oldest items is deducted from the younger ones.
    assert_eq!(beside, [(1, true, 2_000, 500), (2, false, 0, 0)]);
    debtor.on_account.insert(EUR, 3_000);
    let rows = propose(&split, &debtor, day(40));
    let beside: Vec<_> = rows
        .iter()
        .map(|row| (row.level, row.on_account, row.claims))
        .collect();
    assert_eq!(beside, [(1, 0, 0), (3, 3_000, 500)]);
}

#[test]
fn r1_all_rows_of_a_letter_show_its_deadline_tone_and_channel() {
    let mut policy = policy();
    policy.levels[2].deadline_days = 5;
    policy.levels[2].channel = Channel::Letter;
    let dollars = DunningItem {
        currency: Currency::USD,
        ..item(2, 20)
    };
    let euros = DunningItem {
        reminded: reminded(2, 0),
        ..item(1, 0)
    };
    let rows = propose(&policy, &debtor(vec![euros, dollars]), day(40));
    let shown: Vec<_> = rows
        .iter()
        .map(|row| (row.level, row.deadline, row.tone, row.channel))
        .collect();
    assert_eq!(
        shown,
        [
            // Day 45 is a Sunday.
            (3, day(46), Tone::Final, Channel::Letter),
            (1, day(46), Tone::Final, Channel::Letter)
        ]
    );
}

#[test]
fn r1_who_is_reminded_in_one_currency_gets_no_courtesy_note_in_another() {
    let policy = Policy {
        courtesy_days: Some(5),
        ..policy()
    };
    let soon = DunningItem {
        currency: Currency::USD,
        ..item(2, 33)
    };
    let rows = propose(&policy, &debtor(vec![item(1, 0), soon]), day(30));
    assert!(rows[0].included && !rows[1].included);
    assert_eq!(codes(&rows[1]), ["not_overdue"]);
}
