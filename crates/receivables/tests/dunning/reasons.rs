//! What keeps a customer or an item out, and how it is named (rules R2, R3, R10, R13, P3, I6, I8).

use owed_receivables::dunning::{
    Asked, Bearing, CountFrom, Debtor, DunningItem, GuardRails, KeptMessage, News, Pause, Policy,
    ReasonCode, Verdict, propose, recheck,
};
use owed_receivables::{Currency, InvoiceId, Language, Money};

use crate::debtors::{EUR, codes, day, debtor, item, level, one, policy, reminded};

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
        with(&|one| one.waiting = Some(KeptMessage::Words("A letter of 3 March".into()))),
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
        DunningItem {
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
fn p3_the_undisputed_part_is_chased_on() {
    let row = one(
        &policy(),
        &debtor(vec![DunningItem {
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
fn r2_every_candidate_is_listed_in_or_out_with_its_reason() {
    let debtor = debtor(vec![
        item(1, 0),
        item(2, 25),
        item(3, 40),
        DunningItem {
            currency: Currency::USD,
            ..item(4, 10)
        },
        DunningItem {
            contested: 10_000,
            ..item(5, 0)
        },
        DunningItem {
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
    debtor.items[0].news = Some(News::Question(KeptMessage::Words("is it void".into())));
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
fn i6_with_only_claims_open_a_run_says_so() {
    let mut debtor = debtor(Vec::new());
    debtor.claims.insert(EUR, 500);
    let row = one(&policy(), &debtor, 30);
    assert_eq!((row.included, codes(&row)), (false, vec!["only_claims"]));
    assert_eq!((row.claims, row.balance), (500, 0));
}
