//! Random histories: no level is skipped, and no fee is charged twice (rules R4, R6).

use std::collections::BTreeMap;

use owed_receivables::InvoiceId;
use owed_receivables::dunning::{Pause, propose};
use proptest::prelude::*;

use crate::debtors::{EUR, day, debtor, item, policy, reminded};

/// What may happen to a customer's items on a day of a random year.
#[derive(Debug, Clone)]
enum Happening {
    Run,
    Pay(usize, i64),
    Promise(usize, u64),
    Dispute(usize, i64),
    Hold(usize),
    Release(usize),
    Credit(i64),
}

fn happening() -> impl Strategy<Value = Happening> {
    let at = 0..4_usize;
    prop_oneof![
        6 => Just(Happening::Run),
        1 => (at.clone(), 0..12_000_i64).prop_map(|(at, amount)| Happening::Pay(at, amount)),
        1 => (at.clone(), 1..20_u64).prop_map(|(at, days)| Happening::Promise(at, days)),
        1 => (at.clone(), 0..12_000_i64).prop_map(|(at, amount)| Happening::Dispute(at, amount)),
        1 => at.clone().prop_map(Happening::Hold),
        1 => at.prop_map(Happening::Release),
        1 => (0..15_000_i64).prop_map(Happening::Credit),
    ]
}

proptest! {
    #[test]
    fn r4_r6_over_random_histories_no_level_is_skipped_and_no_fee_charged_twice(
        dues in prop::collection::vec(0..60_u64, 4),
        happenings in prop::collection::vec((0..9_u64, happening()), 1..60),
    ) {
        let policy = policy();
        let items = (0_i64..).zip(&dues).map(|(invoice, due)| item(invoice, *due)).collect();
        let mut debtor = debtor(items);
        let mut now = 0;
        let mut fees = BTreeMap::<(InvoiceId, u8), i64>::new();
        for (pause, happening) in happenings {
            now += pause;
            for item in &mut debtor.items {
                if matches!(item.pause, Some(Pause::Promise { until }) if until < day(now)) {
                    item.pause = None;
                }
            }
            match happening {
                Happening::Pay(at, amount) => {
                    let balance = &mut debtor.items[at].balance;
                    *balance = (*balance - amount).max(0);
                }
                Happening::Promise(at, days) => {
                    debtor.items[at].pause = Some(Pause::Promise { until: day(now + days) });
                }
                Happening::Dispute(at, amount) => debtor.items[at].contested = amount,
                Happening::Hold(at) => {
                    debtor.items[at].pause = Some(Pause::Hold { until: None, why: String::new() });
                }
                Happening::Release(at) => debtor.items[at].pause = None,
                Happening::Credit(amount) => {
                    debtor.on_account.insert(EUR, amount);
                }
                Happening::Run => {
                    let before = debtor.clone();
                    let rows = propose(&policy, &before, day(now));
                    for row in rows {
                        let asked: i64 = row.items.iter().filter(|item| item.included).map(|item| item.balance).sum();
                        if !row.included {
                            prop_assert!(!row.reasons.is_empty());
                            prop_assert!(row.items.iter().all(|item| !item.included && !item.advances));
                            prop_assert_eq!(row.fee, 0);
                            continue;
                        }
                        prop_assert_eq!(asked, row.balance);
                        prop_assert!(asked > before.on_account.get(&EUR).copied().unwrap_or(0));
                        let mut advanced = 0;
                        for proposed in row.items.iter().filter(|item| item.included) {
                            let known = before.items.iter().find(|item| item.invoice == proposed.invoice).unwrap();
                            let had = known.reminded.map_or(0, |reminded| reminded.level);
                            prop_assert!(known.balance > 0, "paid, and reminded");
                            prop_assert!(known.pause.is_none(), "rests, and reminded");
                            prop_assert!(known.contested < known.balance);
                            prop_assert_eq!(proposed.balance, known.balance - known.contested);
                            prop_assert_eq!(proposed.level, had + u8::from(proposed.advances));
                            prop_assert!(proposed.days_overdue > 0);
                            if proposed.advances {
                                advanced = advanced.max(proposed.level);
                                let again = fees.insert((proposed.invoice, proposed.level), row.fee);
                                prop_assert_eq!(again, None, "one fee an item and level");
                            }
                        }
                        prop_assert!(advanced > 0);
                        prop_assert_eq!(row.fee, policy.fee(advanced - 1, advanced, EUR));
                        for proposed in row.items.iter().filter(|item| item.advances) {
                            let at = debtor.items.iter().position(|item| item.invoice == proposed.invoice).unwrap();
                            debtor.items[at].reminded = reminded(proposed.level, now);
                        }
                        debtor.last_reminder = Some(day(now));
                    }
                    // Running again on the same day proposes nothing more.
                    prop_assert!(propose(&policy, &debtor, day(now)).iter().all(|row| !row.included));
                }
            }
        }
    }
}
