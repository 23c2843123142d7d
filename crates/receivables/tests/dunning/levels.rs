//! When an item reaches which level, and the fee of that (rules A1, R4–R6, R9, R12).

use owed_receivables::Language;
use owed_receivables::dunning::{
    AfterLast, CountFrom, Debtor, DunningItem, FeeRule, Policy, ReminderKind,
};

use crate::debtors::{EUR, codes, day, debtor, item, level, one, policy, reminded};

#[test]
fn a1_due_today_is_not_overdue() {
    let row = one(
        &Policy {
            levels: vec![level(0, CountFrom::Due, 0)],
            ..policy()
        },
        &debtor(vec![item(1, 10)]),
        10,
    );
    assert!(!row.included);
    assert_eq!(codes(&row), ["not_overdue"]);
}

#[test]
fn r4_an_old_debt_starts_at_level_1() {
    let row = one(&policy(), &debtor(vec![item(1, 0)]), 300);
    assert!(row.included);
    assert_eq!((row.level, row.items[0].days_overdue), (1, 300));
}

#[test]
fn r5_the_wait_counts_from_the_day_the_reminder_was_sent() {
    let debtor = debtor(vec![DunningItem {
        reminded: reminded(1, 20),
        ..item(1, 0)
    }]);
    let row = one(&policy(), &debtor, 29);
    assert_eq!(
        (row.included, codes(&row)),
        (false, vec!["waiting_for_level"])
    );
    let row = one(&policy(), &debtor, 30);
    assert_eq!((row.included, row.level), (true, 2));
}

#[test]
fn r5_or_from_the_deadline_it_set() {
    let debtor = debtor(vec![DunningItem {
        reminded: reminded(2, 20),
        ..item(1, 0)
    }]);
    assert!(!one(&policy(), &debtor, 34).included);
    assert_eq!(one(&policy(), &debtor, 35).level, 3);
}

#[test]
fn r5_the_gap_beats_the_schedule() {
    let mut strict = policy();
    strict.levels[0].gap_days = 14;
    let debtor = Debtor {
        last_reminder: Some(day(20)),
        ..debtor(vec![item(2, 20)])
    };
    let row = one(&strict, &debtor, 33);
    assert_eq!((row.included, codes(&row)), (false, vec!["too_recent"]));
    assert!(one(&strict, &debtor, 34).included);
}

#[test]
fn r9_two_levels_never_fall_on_one_day() {
    let mut eager = policy();
    eager.levels[1] = level(0, CountFrom::Due, 0);
    let debtor = debtor(vec![DunningItem {
        reminded: reminded(1, 90),
        ..item(1, 0)
    }]);
    assert!(!one(&eager, &debtor, 90).included);
    assert_eq!(one(&eager, &debtor, 91).level, 2);
}

#[test]
fn r12_after_the_last_level_nothing_is_sent() {
    let debtor = debtor(vec![DunningItem {
        reminded: reminded(3, 20),
        ..item(1, 0)
    }]);
    let agency = Policy {
        after_last: AfterLast::Agency,
        ..policy()
    };
    let row = one(&agency, &debtor, 300);
    assert!(!row.included);
    assert!(row.reasons[0].text(Language::En).contains("agency"));
}

#[test]
fn r12_a_courtesy_note_goes_once_and_only_before_the_due_date() {
    let friendly = Policy {
        courtesy_days: Some(3),
        ..policy()
    };
    let mut one_item = debtor(vec![item(1, 10)]);
    assert!(!one(&friendly, &one_item, 6).included);
    for on in [7, 10] {
        let row = one(&friendly, &one_item, on);
        assert_eq!(
            (row.included, row.kind, row.level, row.fee),
            (true, ReminderKind::Courtesy, 0, 0),
            "{on}"
        );
    }
    assert!(!one(&friendly, &one_item, 11).included);
    one_item.items[0].noted = true;
    assert!(!one(&friendly, &one_item, 8).included);
}

#[test]
fn r6_fees_that_cumulate_claim_only_the_difference() {
    let mut cumulative = Policy {
        fees: FeeRule::UpToLevel,
        ..policy()
    };
    cumulative.levels[2].fee.insert(EUR, 1_200);
    assert_eq!(cumulative.check(), Ok(()));
    let steps = |policy: &Policy| -> Vec<i64> {
        let steps = [(0, 1), (1, 2), (2, 3), (0, 3), (2, 2), (3, 1)];
        steps.map(|(from, to)| policy.fee(from, to, EUR)).into()
    };
    assert_eq!(steps(&cumulative), [0, 500, 700, 1_200, 0, 0]);
    assert_eq!(steps(&policy()), [0, 500, 1_000, 1_000, 0, 0]);
}
