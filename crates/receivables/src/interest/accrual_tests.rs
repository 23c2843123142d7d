use proptest::prelude::*;

use super::*;
use crate::Currency;
use crate::interest::plain_percent;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn accrued(debt: &Debt, regime: &str, day_count: DayCount, through: &str) -> Accrual {
    let regime = regime.parse().unwrap();
    accrue(debt, regime, RateTable::built_in(), day_count, day(through)).unwrap()
}

/// Returns the rows as a letter would print them, and the total.
fn printed(accrual: &Accrual) -> Vec<String> {
    let rows = accrual.rows.iter().map(|row| {
        let rate = row
            .rate
            .map_or("-".to_owned(), |rate| plain_percent(rate.percent));
        format!(
            "{} {} {} {} {rate} {}",
            row.from,
            row.to,
            row.days,
            row.balance.number(),
            row.amount.number()
        )
    });
    rows.chain([accrual.total.number()]).collect()
}

#[test]
fn i1_a_part_payment_and_a_new_rate_each_start_a_row() {
    let debt = Debt::new(eur(1_000_000), day("2025-05-15"))
        .less(day("2025-06-10"), eur(400_000))
        .unwrap();
    // 10,000 × 11.27 % × 25/365 = 77.1918; 6,000 × 11.27 % × 21/365 = 38.9047; 6,000 × 10.27 % × 31/365 = 52.3348.
    assert_eq!(
        printed(&accrued(&debt, "de-b2b", DayCount::Act365, "2025-07-31")),
        [
            "2025-05-16 2025-06-09 25 10000.00 11.27 77.19",
            "2025-06-10 2025-06-30 21 6000.00 11.27 38.90",
            "2025-07-01 2025-07-31 31 6000.00 10.27 52.33",
            "168.42",
        ]
    );
}

#[test]
fn i1_the_day_of_the_payment_bears_interest_on_what_is_left_only() {
    let debt = Debt::new(eur(3_650_000), day("2025-01-31"))
        .less(day("2025-02-10"), eur(3_650_000))
        .unwrap();
    // Nine days at 10 per day: 1 to 9 February.
    assert_eq!(
        printed(&accrued(
            &debt,
            "contract:10",
            DayCount::Act365,
            "2025-03-31"
        )),
        ["2025-02-01 2025-02-09 9 36500.00 10.00 90.00", "90.00"]
    );
}

#[test]
fn i1_what_was_paid_by_the_due_date_lowers_the_first_row() {
    let debt = Debt::new(eur(100_000), day("2025-01-31"))
        .less(day("2025-01-15"), eur(30_000))
        .unwrap()
        .less(day("2025-01-31"), eur(33_500))
        .unwrap();
    assert_eq!(
        printed(&accrued(
            &debt,
            "contract:10",
            DayCount::Act365,
            "2025-02-10"
        )),
        ["2025-02-01 2025-02-10 10 365.00 10.00 1.00", "1.00"]
    );
}

#[test]
fn i1_a_payment_that_came_back_bears_interest_again() {
    let debt = Debt::new(eur(36_500), day("2025-01-31"))
        .less(day("2025-02-11"), eur(36_500))
        .unwrap()
        .less(day("2025-02-21"), eur(-36_500))
        .unwrap();
    assert_eq!(
        printed(&accrued(
            &debt,
            "contract:10",
            DayCount::Act365,
            "2025-03-02"
        )),
        [
            "2025-02-01 2025-02-10 10 365.00 10.00 1.00",
            "2025-02-21 2025-03-02 10 365.00 10.00 1.00",
            "2.00"
        ]
    );
}

#[test]
fn i1_half_years_with_one_rate_share_a_row() {
    let debt = Debt::new(eur(100_000), day("2017-03-31"));
    // 2,101 days through 31 December 2022: 1,000 × 8.12 % × 2101/365 = 467.4005.
    assert_eq!(
        printed(&accrued(&debt, "de-b2b", DayCount::Act365, "2022-12-31")),
        ["2017-04-01 2022-12-31 2101 1000.00 8.12 467.40", "467.40"]
    );
}

#[test]
fn i2_starts_the_day_after_the_due_date_and_includes_the_last() {
    let debt = Debt::new(eur(3_650_000), day("2025-03-31"));
    for (through, days) in [
        ("2025-03-30", None),
        ("2025-03-31", None),
        ("2025-04-01", Some(1)),
        ("2025-04-02", Some(2)),
    ] {
        let accrual = accrued(&debt, "contract:10", DayCount::Act365, through);
        assert_eq!(accrual.rows.first().map(|row| row.days), days, "{through}");
        assert_eq!(accrual.total.minor, days.unwrap_or(0) * 1_000, "{through}");
    }
}

#[test]
fn i2_is_simple_and_never_compound() {
    let debt = Debt::new(eur(100_000), day("2020-12-31"));
    // Five years of 365 days and one leap day.
    let accrual = accrued(&debt, "contract:10", DayCount::ActAct, "2025-12-31");
    assert_eq!(accrual.total, eur(50_000));
    let accrual = accrued(&debt, "contract:10", DayCount::Act365, "2025-12-31");
    assert_eq!(accrual.total, eur(50_027));
}

#[test]
fn i2_each_day_count_has_its_own_sum() {
    let debt = Debt::new(eur(1_000_000), day("2023-12-31"));
    for (day_count, days, total) in [
        (DayCount::Act365, 366, 50_137),
        (DayCount::ActAct, 366, 50_000),
        (DayCount::Act360, 366, 50_833),
        (DayCount::Thirty360, 360, 50_000),
    ] {
        let accrual = accrued(&debt, "ch", day_count, "2024-12-31");
        assert_eq!(
            (accrual.rows[0].days, accrual.total.minor),
            (days, total),
            "{day_count}"
        );
    }
}

#[test]
fn i3_the_united_kingdom_keeps_one_rate_for_one_debt() {
    let debt = Debt::new(Money::new(100_000, Currency::GBP), day("2024-11-17"));
    // 1,000 × 13.25 % × 408/365 = 148.1096.
    assert_eq!(
        printed(&accrued(&debt, "uk", DayCount::Act365, "2025-12-30")),
        ["2024-11-18 2025-12-30 408 1000.00 13.25 148.11", "148.11"]
    );
}

#[test]
fn i5_days_without_a_known_rate_are_shown_and_cost_nothing() {
    let debt = Debt::new(eur(1_000_000), day("2026-12-01"));
    assert_eq!(
        printed(&accrued(&debt, "de-b2b", DayCount::Act365, "2027-08-01")),
        [
            "2026-12-02 2026-12-31 30 10000.00 10.52 86.47",
            "2027-01-01 2027-08-01 213 10000.00 - 0.00",
            "86.47"
        ]
    );
}

#[test]
fn m1_an_amount_keeps_its_currencys_decimals() {
    for (code, principal, total) in [
        ("JPY", 100_000, 822),
        ("KWD", 100_000, 822),
        ("CLF", 100_000, 822),
    ] {
        let debt = Debt::new(
            Money::new(principal, code.parse().unwrap()),
            day("2025-01-31"),
        );
        let accrual = accrued(&debt, "contract:10", DayCount::Act365, "2025-03-02");
        assert_eq!(accrual.total.minor, total, "{code}");
    }
}

#[test]
fn m2_a_payment_in_another_currency_is_refused() {
    let debt = Debt::new(eur(100), day("2025-01-31"));
    let wrong = debt.less(day("2025-02-01"), Money::new(1, Currency::USD));
    assert_eq!(
        wrong,
        Err(MoneyError::CurrenciesDiffer(Currency::EUR, Currency::USD))
    );
}

#[test]
fn m3_each_row_is_rounded_once_half_away_from_zero() {
    // 73.00 × 5 % × 1/365 = 0.01 exactly; 36.50 gives half a cent, which is a cent.
    for (minor, total) in [(7_300, 1), (3_650, 1), (3_649, 0)] {
        let debt = Debt::new(eur(minor), day("2025-01-31"));
        let accrual = accrued(&debt, "contract:5", DayCount::Act365, "2025-02-01");
        assert_eq!(accrual.total.minor, total, "{minor}");
    }
}

#[test]
fn the_largest_amounts_are_exact_or_refused() {
    let debt = Debt::new(eur(i64::MAX), day("2000-01-01"));
    let far = |through: &str| {
        let regime = Regime::Contract(Decimal::ONE_HUNDRED);
        accrue(
            &debt,
            regime,
            RateTable::built_in(),
            DayCount::Act365,
            day(through),
        )
    };
    assert_eq!(far("2000-12-31").unwrap().total, eur(i64::MAX));
    assert_eq!(far("2001-12-31"), Err(MoneyError::Overflow));
}

/// Yields any debt with up to three payments, which may exceed it, and a regime whose rate does not depend on the due date.
fn debts() -> impl Strategy<Value = (Debt, Vec<(i64, i64)>)> {
    let payments = prop::collection::vec((0_i64..1_000, 1_i64..500_000), 0..4);
    (0_i64..4_000, 1_i64..1_000_000, payments).prop_map(|(start, principal, payments)| {
        let due = day("2015-01-01") + chrono::Duration::days(start);
        let debt = payments
            .iter()
            .fold(Debt::new(eur(principal), due), |debt, (after, minor)| {
                debt.less(due + chrono::Duration::days(*after), eur(*minor))
                    .unwrap()
            });
        (debt, payments)
    })
}

fn regimes() -> impl Strategy<Value = Regime> {
    let codes = [
        "de-b2b",
        "de-b2c",
        "at-b2b",
        "at-b2c",
        "ch",
        "eu",
        "eu:BE",
        "eu:FR",
        "contract:9.125",
    ];
    prop::sample::select(codes.to_vec()).prop_map(|code| code.parse().unwrap())
}

fn run(debt: &Debt, regime: Regime, day_count: DayCount, through: Date) -> Accrual {
    accrue(debt, regime, RateTable::built_in(), day_count, through).unwrap()
}

proptest! {
    #[test]
    fn m3_the_total_is_the_sum_of_rows_that_follow_each_other((debt, _) in debts(), regime in regimes(), day_count in prop::sample::select(DayCount::ALL.to_vec()), length in 0_i64..1_500) {
        let through = debt.due() + chrono::Duration::days(length);
        let accrual = run(&debt, regime, day_count, through);
        prop_assert_eq!(accrual.rows.iter().map(|row| row.amount.minor).sum::<i64>(), accrual.total.minor);
        for pair in accrual.rows.windows(2) {
            prop_assert!(pair[0].to < pair[1].from);
        }
        for row in &accrual.rows {
            prop_assert!(debt.due() < row.from && row.from <= row.to && row.to <= through);
            prop_assert!(row.balance.minor > 0 && row.amount.minor >= 0);
            prop_assert_eq!(debt.balance(row.from).unwrap(), row.balance);
            prop_assert_eq!(debt.balance(row.to).unwrap(), row.balance);
        }
        let open = (1..=length).filter(|after| {
            !debt.balance(debt.due() + chrono::Duration::days(*after)).unwrap().is_zero()
        });
        let covered: i64 = accrual.rows.iter().map(|row| (row.to - row.from).num_days() + 1).sum();
        prop_assert_eq!(covered, open.count() as i64, "every day with something open has its row");
    }

    #[test]
    fn i1_a_period_in_two_parts_comes_to_the_same((debt, _) in debts(), regime in regimes(), day_count in prop::sample::select(DayCount::ALL.to_vec()), length in 1_i64..1_500, at in 0_i64..1_500) {
        let through = debt.due() + chrono::Duration::days(length);
        let cut = debt.due() + chrono::Duration::days(at.min(length));
        let rest = Debt { due: cut, ..debt.clone() };
        let whole = run(&debt, regime, day_count, through);
        let (first, second) = (run(&debt, regime, day_count, cut), run(&rest, regime, day_count, through));
        let days = |accrual: &Accrual| accrual.rows.iter().map(|row| row.days).sum::<i64>();
        prop_assert_eq!(days(&whole), days(&first) + days(&second));
        let rows = whole.rows.len() + first.rows.len() + second.rows.len();
        let apart = (whole.total.minor - first.total.minor - second.total.minor).abs();
        // Each row is off by half a cent at most.
        prop_assert!(2 * apart <= rows as i64, "{} apart", apart);
    }

    #[test]
    fn i2_a_day_more_never_costs_less((debt, _) in debts(), regime in regimes(), day_count in prop::sample::select(DayCount::ALL.to_vec()), length in 0_i64..1_500) {
        let through = debt.due() + chrono::Duration::days(length);
        let longer = run(&debt, regime, day_count, through.succ_opt().unwrap());
        prop_assert!(longer.total.minor >= run(&debt, regime, day_count, through).total.minor);
    }

    #[test]
    fn i1_a_payment_never_costs_interest((debt, _) in debts(), regime in regimes(), length in 0_i64..1_500, after in 0_i64..1_500, minor in 1_i64..500_000) {
        let through = debt.due() + chrono::Duration::days(length);
        let paid = debt.clone().less(debt.due() + chrono::Duration::days(after), eur(minor)).unwrap();
        let (with, without) = (run(&paid, regime, DayCount::Act365, through), run(&debt, regime, DayCount::Act365, through));
        let rows = (with.rows.len() + without.rows.len()) as i64;
        prop_assert!(2 * (with.total.minor - without.total.minor) <= rows);
    }

    #[test]
    fn i1_what_is_paid_by_the_due_date_bears_nothing((debt, _) in debts(), regime in regimes(), length in 0_i64..1_500) {
        let settled = debt.clone().less(debt.due(), debt.principal).unwrap();
        let accrual = run(&settled, regime, DayCount::Act365, debt.due() + chrono::Duration::days(length));
        prop_assert_eq!(accrual.rows, vec![]);
        prop_assert_eq!(accrual.total, eur(0));
    }
}
