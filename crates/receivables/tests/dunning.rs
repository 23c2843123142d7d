//! The rules of reminders, tested on one debtor at a time.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeMap;

use chrono::Days;
use owed_receivables::dunning::{
    AfterLast, Asked, Bearing, Channel, CountFrom, Debtor, FeeRule, GuardRails, Item, Kind, Level,
    News, Pause, Policy, Proposed, ReasonCode, Reminded, Told, Verdict, edit, propose, ready,
    recheck,
};
use owed_receivables::{Calendar, Currency, CustomerId, Date, InvoiceId, Language, Money, Tone};
use proptest::prelude::*;

const EUR: Currency = Currency::EUR;

fn day(number: u64) -> Date {
    Date::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(number)
}

fn level(days: u32, from: CountFrom, fee: i64) -> Level {
    Level {
        days,
        from,
        deadline_days: 10,
        tone: Tone::Friendly,
        channel: Channel::Email,
        fee: BTreeMap::from([(EUR, fee)]),
        interest: false,
        minimum: BTreeMap::new(),
        gap_days: 0,
        send_alone: false,
    }
}

/// Level 1 after 7 days, level 2 ten days after it was sent, level 3 five days after its deadline.
fn policy() -> Policy {
    Policy {
        name: "Test".into(),
        courtesy_days: None,
        levels: vec![
            level(7, CountFrom::Due, 0),
            level(10, CountFrom::Sent, 500),
            Level {
                tone: Tone::Final,
                ..level(5, CountFrom::Deadline, 1_000)
            },
        ],
        ..ready::strict(Language::En)
    }
}

fn item(invoice: i64, due: u64) -> Item {
    Item {
        invoice: InvoiceId(invoice),
        currency: EUR,
        due: day(due),
        balance: 10_000,
        contested: 0,
        late_discount: None,
        pause: None,
        news: None,
        parts: Vec::new(),
        reminded: None,
        noted: false,
    }
}

fn reminded(level: u8, sent: u64) -> Option<Reminded> {
    Some(Reminded {
        level,
        sent: day(sent),
        deadline: day(sent + 10),
    })
}

fn debtor(items: Vec<Item>) -> Debtor {
    Debtor {
        customer: CustomerId(1),
        has_email: true,
        no_mail: None,
        has_post: true,
        calendar: Calendar::of("DE"),
        channel: None,
        hold: None,
        handed_over: None,
        waiting: None,
        contacts: Vec::new(),
        last_reminder: items
            .iter()
            .filter_map(|item| item.reminded.map(|one| one.sent))
            .max(),
        on_account: BTreeMap::new(),
        claims: BTreeMap::new(),
        items,
    }
}

fn one(policy: &Policy, debtor: &Debtor, on: u64) -> Proposed {
    let mut rows = propose(policy, debtor, day(on));
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

fn codes(row: &Proposed) -> Vec<&'static str> {
    row.reasons
        .iter()
        .map(|reason| reason.code().name())
        .collect()
}

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
    let debtor = debtor(vec![Item {
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
    let debtor = debtor(vec![Item {
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
    let debtor = debtor(vec![Item {
        reminded: reminded(1, 90),
        ..item(1, 0)
    }]);
    assert!(!one(&eager, &debtor, 90).included);
    assert_eq!(one(&eager, &debtor, 91).level, 2);
}

#[test]
fn r1_a_letter_lists_every_reminded_item_at_its_own_level() {
    let debtor = debtor(vec![
        Item {
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
        Item {
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
        Item {
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
fn r3_each_reason_keeps_out_and_is_named() {
    let base = || debtor(vec![item(1, 0)]);
    let with = |change: &dyn Fn(&mut Debtor)| {
        let mut debtor = base();
        change(&mut debtor);
        let row = one(&policy(), &debtor, 30);
        assert!(!row.included);
        codes(&row)
    };
    assert_eq!(with(&|one| one.items[0].contested = 10_000), ["disputed"]);
    assert_eq!(
        with(&|one| one.items[0].pause = Some(Pause::Promise { until: day(30) })),
        ["promised"]
    );
    assert_eq!(
        with(&|one| one.items[0].pause = Some(Pause::PlanKept { next: None })),
        ["plan_kept"]
    );
    assert_eq!(
        with(&|one| one.items[0].pause = Some(Pause::Hold {
            until: None,
            why: String::new()
        })),
        ["on_hold"]
    );
    assert_eq!(
        with(&|one| one.hold = Some((Some(day(40)), "ill".into()))),
        ["on_hold"]
    );
    assert_eq!(
        with(&|one| one.handed_over = Some((day(1), "Agency".into()))),
        ["handed_over"]
    );
    assert_eq!(
        with(&|one| {
            one.on_account.insert(EUR, 10_000);
        }),
        ["covered_on_account"]
    );
    assert_eq!(
        with(&|one| (one.has_email, one.has_post) = (false, false)),
        ["no_address"]
    );
    assert_eq!(
        with(&|one| one.waiting = Some(Told::Words("A letter of 3 March".into()))),
        ["too_recent"]
    );
    assert!(one(&policy(), &base(), 30).included);
}

#[test]
fn r3_money_on_account_that_does_not_cover_keeps_nobody_out() {
    let mut debtor = debtor(vec![item(1, 0)]);
    debtor.on_account.insert(EUR, 9_999);
    debtor.on_account.insert(Currency::USD, 100_000);
    assert!(one(&policy(), &debtor, 30).included);
}

#[test]
fn r3_below_the_minimum_of_its_currency() {
    let mut with_minimum = policy();
    with_minimum.levels[0].minimum.insert(EUR, 10_000);
    assert!(
        one(&with_minimum, &debtor(vec![item(1, 0)]), 30).included,
        "as much as the minimum is enough"
    );
    with_minimum.levels[0].minimum.insert(EUR, 10_001);
    let row = one(&with_minimum, &debtor(vec![item(1, 0)]), 30);
    assert_eq!((row.included, codes(&row)), (false, vec!["below_minimum"]));
    assert!(one(&with_minimum, &debtor(vec![item(1, 0), item(2, 0)]), 30).included);
}

#[test]
fn r10_reminding_one_invoice_does_not_silence_the_others() {
    let debtor = debtor(vec![
        Item {
            reminded: reminded(1, 20),
            ..item(1, 0)
        },
        item(2, 14),
    ]);
    let row = one(&policy(), &debtor, 21);
    assert!(row.included);
    assert!(
        row.items
            .iter()
            .any(|item| item.invoice.0 == 2 && item.advances)
    );
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
    debtor.no_mail = Some(Told::Words("No mail account is set up.".into()));
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
fn r12_after_the_last_level_nothing_is_sent() {
    let debtor = debtor(vec![Item {
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
            (true, Kind::Courtesy, 0, 0),
            "{on}"
        );
    }
    assert!(!one(&friendly, &one_item, 11).included);
    one_item.items[0].noted = true;
    assert!(!one(&friendly, &one_item, 8).included);
}

#[test]
fn p3_the_undisputed_part_is_chased_on() {
    let row = one(
        &policy(),
        &debtor(vec![Item {
            contested: 4_000,
            ..item(1, 0)
        }]),
        30,
    );
    assert_eq!((row.included, row.balance), (true, 6_000));
    assert!(
        row.items[0]
            .reasons
            .iter()
            .any(|reason| reason.code() == ReasonCode::Disputed)
    );
}

#[test]
fn i8_quiet_days_and_contacts_per_week_hold_back_with_the_reason() {
    // 3 January 2026 is a Saturday.
    let rails = GuardRails {
        hours: None,
        quiet_weekdays: [6, 7]
            .into_iter()
            .map(|number: u8| number.try_into().unwrap())
            .collect(),
        quiet_days: [day(5)].into(),
        contacts_per_week: Some(1),
    };
    let guarded = Policy {
        levels: vec![level(0, CountFrom::Due, 0)],
        guard_rails: rails,
        ..policy()
    };
    let mut debtor = debtor(vec![item(1, 0)]);
    for (on, quiet) in [(1, false), (2, true), (3, true), (4, false), (5, true)] {
        assert_eq!(
            codes(&one(&guarded, &debtor, on)) == ["quiet_time"],
            quiet,
            "{on}"
        );
    }
    debtor.contacts = vec![day(6)];
    assert_eq!(codes(&one(&guarded, &debtor, 12)), ["quiet_time"]);
    assert!(one(&guarded, &debtor, 13).included);
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

#[test]
fn m2_a_letter_over_two_currencies_keeps_them_apart_and_charges_one_fee() {
    let dollars = Item {
        currency: Currency::USD,
        reminded: reminded(1, 0),
        ..item(2, 0)
    };
    let euros = Item {
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

mod rechecked {
    use super::*;
    use owed_receivables::dunning::outdated;

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
        let debtor = debtor(vec![Item {
            balance: 4_000,
            ..item(1, 0)
        }]);
        assert_eq!(recheck(&debtor, &[asked(1)], None), Verdict::Changed);
        let one_paid = super::debtor(vec![item(2, 0)]);
        assert_eq!(
            recheck(&one_paid, &[asked(1), asked(2)], None),
            Verdict::Changed
        );
    }

    #[test]
    fn r6_a_level_that_another_letter_reached_is_not_reached_again() {
        let debtor = debtor(vec![Item {
            reminded: reminded(1, 5),
            ..item(1, 0)
        }]);
        assert_ne!(recheck(&debtor, &[asked(1)], None), Verdict::Good);
    }
}

#[test]
fn r2_every_candidate_is_listed_in_or_out_with_its_reason() {
    let debtor = debtor(vec![
        item(1, 0),
        item(2, 25),
        item(3, 40),
        Item {
            currency: Currency::USD,
            ..item(4, 10)
        },
        Item {
            contested: 10_000,
            ..item(5, 0)
        },
        Item {
            balance: 0,
            ..item(6, 0)
        },
    ]);
    let rows = propose(&policy(), &debtor, day(30));
    let mut listed: Vec<i64> = rows
        .iter()
        .flat_map(|row| &row.items)
        .map(|item| item.invoice.0)
        .collect();
    listed.sort_unstable();
    assert_eq!(listed, [1, 2, 3, 4, 5], "what is open, once each");
    let quiet = propose(&policy(), &self::debtor(vec![item(7, 25)]), day(30));
    assert_eq!(quiet.len(), 1, "a customer who is left out is listed too");
    for row in rows.iter().chain(&quiet) {
        assert!(!row.reasons.is_empty(), "{row:?}");
        for item in &row.items {
            assert!(!item.reasons.is_empty(), "{item:?}");
        }
    }
}

/// Returns two open invoices, the first due for the second level and the other for the first.
fn reminded_of_one() -> Debtor {
    debtor(vec![
        Item {
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
    let dollars = Item {
        currency: Currency::USD,
        ..item(2, 0)
    };
    let mut both = policy();
    both.levels[1].fee.insert(Currency::USD, 600);
    let mut rows = propose(&both, &debtor(vec![item(1, 0), dollars]), day(40));
    edit(&both, Calendar::of("DE"), &mut rows, &[], Some(2), day(40));
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
        Item {
            reminded: reminded(1, 0),
            ..item(1, 0)
        },
        item(2, 0),
        Item {
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

#[test]
fn r13_money_that_names_or_pays_an_item_keeps_it_out_and_what_may_pay_it_is_shown() {
    let heard = |bearing| {
        let mut debtor = debtor(vec![item(1, 0), item(2, 0)]);
        debtor.items[0].news = Some(News::Money {
            booked: day(29),
            amount: Money::new(10_000, EUR),
            payer: "Alpha".into(),
            bearing,
        });
        one(&policy(), &debtor, 30)
    };
    for bearing in [Bearing::Names, Bearing::Pays] {
        let row = heard(bearing);
        let listed: Vec<_> = row.items.iter().map(|item| item.included).collect();
        assert_eq!((row.balance, listed), (10_000, vec![false, true]));
        assert_eq!(row.items[0].reasons[0].code(), ReasonCode::PaymentWaits);
        assert_eq!(codes(&row), ["level_reached"]);
    }
    let row = heard(Bearing::Perhaps);
    assert_eq!(
        (row.balance, codes(&row)),
        (20_000, vec!["level_reached", "may_be_paid"])
    );
    assert_eq!(
        row.reasons[1].text(Language::En),
        "EUR\u{a0}100.00 from Alpha, booked on 30 Jan 2026, is not matched yet and may be for it."
    );
}

#[test]
fn r13_nobody_is_reminded_while_a_question_about_all_their_items_waits() {
    let mut debtor = debtor(vec![item(1, 0)]);
    debtor.items[0].news = Some(News::Question(Told::Words("is it void".into())));
    let row = one(&policy(), &debtor, 30);
    assert_eq!((row.included, codes(&row)), (false, vec!["question_waits"]));
    let asked = [Asked {
        invoice: InvoiceId(1),
        balance: 10_000,
        level: 1,
        advances: true,
    }];
    let Verdict::Gone(reasons) = recheck(&debtor, &asked, None) else {
        panic!("a letter about it does not leave");
    };
    assert_eq!(reasons[0].code(), ReasonCode::QuestionWaits);
}

#[test]
fn r3_the_minimum_looks_at_what_the_letter_asks() {
    let mut strict = policy();
    strict.courtesy_days = Some(5);
    strict.levels[0].minimum.insert(EUR, 500);
    let with = |due: u64, on_account: i64, claims: i64| {
        let mut debtor = debtor(vec![item(1, due)]);
        debtor.on_account.insert(EUR, on_account);
        debtor.claims.insert(EUR, claims);
        let row = one(&strict, &debtor, 30);
        (row.included, codes(&row)[0])
    };
    assert_eq!(with(0, 9_500, 0), (true, "level_reached"));
    assert_eq!(with(0, 9_501, 0), (false, "below_minimum"));
    assert_eq!(with(0, 9_501, 1), (true, "level_reached"));
    assert_eq!(
        with(33, 9_501, 0),
        (false, "below_minimum"),
        "a courtesy note too"
    );
    assert_eq!(with(33, 0, 0), (true, "courtesy"));
}

#[test]
fn l2_split_by_level_money_on_account_and_claims_count_once() {
    let split = Policy {
        split_by_level: true,
        ..policy()
    };
    let mut debtor = debtor(vec![
        Item {
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
    let dollars = Item {
        currency: Currency::USD,
        ..item(2, 20)
    };
    let euros = Item {
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
    let soon = Item {
        currency: Currency::USD,
        ..item(2, 33)
    };
    let rows = propose(&policy, &debtor(vec![item(1, 0), soon]), day(30));
    assert!(rows[0].included && !rows[1].included);
    assert_eq!(codes(&rows[1]), ["not_overdue"]);
}

#[test]
fn i6_with_only_claims_open_a_run_says_so() {
    let mut debtor = debtor(Vec::new());
    debtor.claims.insert(EUR, 500);
    let row = one(&policy(), &debtor, 30);
    assert_eq!((row.included, codes(&row)), (false, vec!["only_claims"]));
    assert_eq!((row.claims, row.balance), (500, 0));
}
