//! A letter is looked at once more before it leaves (rules R6, R7, R16).

use owed_receivables::dunning::{Asked, Debtor, DunningItem, Pause, Verdict, outdated, recheck};
use owed_receivables::{InvoiceId, Language};

use crate::debtors::{EUR, day, debtor, item, reminded};

fn asked(invoice: i64) -> Asked {
    Asked {
        invoice: InvoiceId(invoice),
        balance: 10_000,
        level: 1,
        advances: true,
    }
}

#[test]
fn r7_a_letter_that_still_says_what_is_true_may_leave() {
    let debtor = debtor(vec![item(1, 0), item(2, 0)]);
    assert_eq!(recheck(&debtor, &[asked(1)], None), Verdict::Good);
}

#[test]
fn r16_a_mail_bears_the_day_it_leaves_and_a_printed_letter_leaves_time_to_pay() {
    let late = |by_mail, leaves| {
        let why = outdated(by_mail, day(0), day(10), day(leaves));
        why.map(|why| why.text(Language::En))
    };
    assert_eq!(late(true, 0), None);
    assert_eq!(late(true, 1).unwrap(), "It is dated 1 Jan 2026.");
    assert_eq!(late(false, 10), None);
    for by_mail in [true, false] {
        let why = late(by_mail, 11).unwrap();
        assert_eq!(why, "Its deadline, 11 Jan 2026, has passed.");
    }
}

#[test]
fn r7_paid_disputed_held_or_covered_meanwhile_means_not_sent() {
    let gone = |change: &dyn Fn(&mut Debtor)| {
        let mut debtor = debtor(vec![item(1, 0)]);
        change(&mut debtor);
        matches!(recheck(&debtor, &[asked(1)], None), Verdict::Gone(_))
    };
    assert!(gone(&|one| one.items.clear()));
    assert!(gone(&|one| one.items[0].contested = 10_000));
    assert!(gone(&|one| one.hold = Some((None, String::new()))));
    assert!(gone(&|one| one.handed_over = Some((day(1), String::new()))));
    assert!(gone(&|one| {
        one.on_account.insert(EUR, 10_000);
    }));
    assert!(gone(
        &|one| one.items[0].pause = Some(Pause::Promise { until: day(90) })
    ));
    assert!(!gone(&|_| {}));
}

#[test]
fn r7_a_part_payment_makes_the_letter_anew() {
    let debtor = debtor(vec![DunningItem {
        balance: 4_000,
        ..item(1, 0)
    }]);
    assert_eq!(recheck(&debtor, &[asked(1)], None), Verdict::Changed);
    let one_paid = self::debtor(vec![item(2, 0)]);
    assert_eq!(
        recheck(&one_paid, &[asked(1), asked(2)], None),
        Verdict::Changed
    );
}

#[test]
fn r6_a_level_that_another_letter_reached_is_not_reached_again() {
    let debtor = debtor(vec![DunningItem {
        reminded: reminded(1, 5),
        ..item(1, 0)
    }]);
    assert_ne!(recheck(&debtor, &[asked(1)], None), Verdict::Good);
}
