use super::*;
use crate::interest::SparedCode;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn regime(code: &str) -> Regime {
    code.parse().unwrap()
}

/// Returns the rate of a day for a debt, as text.
fn rate(code: &str, due: &str, on: &str) -> Option<String> {
    regime(code)
        .rate(day(on), day(due), RateTable::built_in())
        .map(|rate| plain_percent(rate.percent))
}

#[test]
fn i3_each_regime_has_its_rate() {
    for (code, due, on, percent) in [
        ("de-b2b", "2025-05-31", "2025-06-30", "11.27"),
        ("de-b2b", "2025-05-31", "2025-07-01", "10.27"),
        ("de-b2c", "2025-05-31", "2025-07-01", "6.27"),
        ("at-b2b", "2024-05-31", "2024-06-30", "13.08"),
        // The Austrian base rate fell in March and in June; the one of 1 January counts.
        ("at-b2b", "2016-01-31", "2016-04-30", "9.08"),
        ("at-b2c", "2025-05-31", "2025-07-01", "4.00"),
        ("eu", "2025-05-31", "2025-07-01", "10.15"),
        ("eu:FR", "2025-05-31", "2025-07-01", "12.15"),
        ("eu:NL", "2025-05-31", "2025-07-01", "10.15"),
        ("ch", "2025-05-31", "2025-07-01", "5.00"),
        ("contract:12,5%", "2025-05-31", "2025-07-01", "12.50"),
    ] {
        assert_eq!(rate(code, due, on).as_deref(), Some(percent), "{code} {on}");
    }
}

#[test]
fn i3_belgium_and_finland_round_up_to_half_a_point() {
    for code in ["eu:BE", "eu:FI"] {
        for (on, percent) in [
            ("2014-03-01", "8.50"),
            ("2016-08-01", "8.00"),
            ("2024-03-01", "12.50"),
            ("2025-03-01", "11.50"),
            ("2025-08-01", "10.50"),
        ] {
            assert_eq!(
                rate(code, "2014-01-31", on).as_deref(),
                Some(percent),
                "{code} {on}"
            );
        }
    }
}

#[test]
fn i3_the_united_kingdom_fixes_the_rate_when_the_debt_becomes_overdue() {
    for (due, percent) in [
        // Overdue on 30 June, 1 July and 1 January.
        ("2024-06-29", "13.25"),
        ("2024-06-30", "13.25"),
        ("2024-12-30", "13.25"),
        ("2024-12-31", "12.75"),
        ("2025-06-30", "12.25"),
    ] {
        for on in ["2025-07-01", "2026-12-31"] {
            assert_eq!(rate("uk", due, on).as_deref(), Some(percent), "{due} {on}");
        }
    }
}

#[test]
fn i3_ireland_fixes_the_rate_when_the_debt_falls_due() {
    assert_eq!(
        rate("eu:IE", "2024-12-31", "2025-03-01").as_deref(),
        Some("12.25")
    );
    assert_eq!(
        rate("eu:IE", "2025-01-01", "2025-08-01").as_deref(),
        Some("11.15")
    );
}

#[test]
fn i3_an_old_debt_keeps_the_law_that_it_arose_under() {
    assert_eq!(
        rate("de-b2b", "2014-07-28", "2015-01-01").as_deref(),
        Some("7.17")
    );
    assert_eq!(
        rate("de-b2b", "2014-07-29", "2015-01-01").as_deref(),
        Some("8.17")
    );
    assert_eq!(
        rate("at-b2b", "2013-03-15", "2017-07-01").as_deref(),
        Some("7.38")
    );
    assert_eq!(rate("eu", "2013-03-15", "2017-07-01"), None);
}

#[test]
fn i5_without_a_reference_rate_there_is_no_rate() {
    assert_eq!(rate("de-b2b", "2026-11-01", "2027-01-01"), None);
    assert_eq!(
        rate("ch", "2026-11-01", "2027-01-01").as_deref(),
        Some("5.00")
    );
}

#[test]
fn i3_what_rests_on_an_unconfirmed_rate_is_provisional() {
    let provisional = |code, on| {
        let due = day("2025-09-30");
        regime(code)
            .rate(day(on), due, RateTable::built_in())
            .unwrap()
            .provisional
    };
    assert!(!provisional("de-b2b", "2025-12-31"));
    assert!(provisional("de-b2b", "2026-01-01"));
    assert!(!provisional("uk", "2026-08-01"), "fixed in 2025");
    assert!(!provisional("contract:5", "2030-01-01"));
}

#[test]
fn i4_fixed_compensation_is_for_business_customers() {
    let due = day("2025-05-31");
    let fixed = |code, minor, currency: &str| {
        regime(code)
            .compensation(due, Money::new(minor, currency.parse().unwrap()))
            .map_or_else(|none| none.code().to_string(), |money| money.to_string())
    };
    for (code, minor, currency, amount) in [
        ("de-b2b", 1, "EUR", "40.00 EUR"),
        ("de-b2b", 500_000, "USD", "40.00 EUR"),
        ("de-b2c", 500_000, "EUR", "consumer"),
        ("at-b2b", 500_000, "EUR", "40.00 EUR"),
        ("at-b2c", 500_000, "EUR", "consumer"),
        ("eu", 500_000, "EUR", "40.00 EUR"),
        ("ch", 500_000, "CHF", "none_in_law"),
        ("contract:9", 500_000, "EUR", "contract"),
        ("uk", 99_999, "GBP", "40.00 GBP"),
        ("uk", 100_000, "GBP", "70.00 GBP"),
        ("uk", 999_999, "GBP", "70.00 GBP"),
        ("uk", 1_000_000, "GBP", "100.00 GBP"),
        ("uk", 1_000_000, "EUR", "other_currency"),
        ("eu:IE", 100_000, "EUR", "40.00 EUR"),
        ("eu:IE", 100_001, "EUR", "70.00 EUR"),
        ("eu:IE", 1_000_001, "EUR", "100.00 EUR"),
    ] {
        assert_eq!(fixed(code, minor, currency), amount, "{code} {minor}");
    }
    for (code, words) in [
        ("de-b2b", Some("40.00 EUR an invoice")),
        (
            "uk",
            Some(
                "40.00 GBP up to 999.99 GBP, 70.00 GBP up to 9999.99 GBP, 100.00 GBP above, an invoice",
            ),
        ),
        ("de-b2c", None),
    ] {
        assert_eq!(
            regime(code)
                .compensation_rule()
                .map(|rule| rule.to_string())
                .as_deref(),
            words,
            "{code}"
        );
    }
    let gross = Money::new(10_000, Currency::EUR);
    assert_eq!(
        regime("de-b2b")
            .compensation(day("2014-07-28"), gross)
            .map_err(NoFixedSum::code),
        Err(SparedCode::NoneInLaw),
        "it came with the law of 2014"
    );
    for law in Regime::laws().filter(|law| law.customers() != RegimeCustomers::Businesses) {
        assert!(law.compensation(due, gross).is_err(), "{law}");
    }
}

#[test]
fn i4_a_consumer_is_charged_the_consumer_law_whatever_is_named() {
    let charged = |code, customers, company| {
        regime(code)
            .charged_to(customers, company)
            .map(|regime| regime.to_string())
    };
    for (code, company, consumers) in [
        ("de-b2b", "DE", Some("de-b2c")),
        ("de-b2c", "DE", Some("de-b2c")),
        ("at-b2b", "DE", Some("at-b2c")),
        ("eu", "DE", Some("de-b2c")),
        ("eu:FR", "FR", None),
        ("uk", "GB", None),
        ("ch", "CH", Some("ch")),
        ("contract:9.5", "DE", Some("contract:9.5")),
    ] {
        assert_eq!(
            charged(code, RegimeCustomers::Consumers, company).as_deref(),
            consumers,
            "{code}"
        );
        assert_eq!(
            charged(code, RegimeCustomers::Businesses, company).as_deref(),
            Some(code)
        );
    }
}

#[test]
fn i3_every_regime_says_its_rule_and_its_source_and_is_read_back() {
    for law in Regime::laws() {
        assert_eq!(law.to_string().parse(), Ok(law));
        assert_eq!(law.to_string().to_uppercase().parse(), Ok(law));
        assert!(
            law.rule().to_string().contains(['+', '%']),
            "{law}: {}",
            law.rule()
        );
        assert!(law.source().to_string().len() > 8, "{law}");
        assert!(law.currency().is_some(), "{law}");
    }
    assert_eq!(
        regime("de-b2b").rule().to_string(),
        "base rate + 9 percentage points, new on 1 January and 1 July"
    );
    assert_eq!(
        regime("at-b2b").rule().to_string(),
        "base rate + 9.2 percentage points, new on 1 January and 1 July"
    );
    assert_eq!(regime("contract:9.50").to_string(), "contract:9.5");
}

#[test]
fn a_regime_that_is_none_says_which_there_are() {
    for text in ["", "de", "eu:XX", "us"] {
        let error = text.parse::<Regime>().unwrap_err();
        assert_eq!(error.to_string(), format!("“{text}” is not a regime"));
        let hint = error.hint().unwrap();
        assert!(
            hint.contains("de-b2b, de-b2c") && hint.contains("contract:RATE"),
            "{hint}"
        );
    }
    for text in ["contract:", "contract:x", "contract:-1", "contract:101"] {
        let error = text.parse::<Regime>().unwrap_err();
        assert!(matches!(error, RegimeError::NotARate(_)), "{text}: {error}");
    }
}

#[test]
fn i3_a_companys_country_and_its_customers_name_the_regime() {
    use RegimeCustomers::{Businesses, Consumers};
    for (country, customers, code) in [
        ("DE", Businesses, Some("de-b2b")),
        ("DE", Consumers, Some("de-b2c")),
        ("AT", Consumers, Some("at-b2c")),
        ("GB", Businesses, Some("uk")),
        ("GB", Consumers, None),
        ("CH", Businesses, Some("ch")),
        ("CH", Consumers, Some("ch")),
        ("FR", Businesses, Some("eu:FR")),
        ("FR", Consumers, None),
        ("SK", Businesses, Some("eu")),
        ("US", Businesses, None),
        ("", Businesses, None),
    ] {
        let found = Regime::of_country(country, customers).map(|regime| regime.to_string());
        assert_eq!(found.as_deref(), code, "{country} {customers:?}");
    }
}
