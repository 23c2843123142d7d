//! Amounts: whole minor units of one currency, never a floating-point number (rule M1).

pub mod currency;

use std::fmt;

use owed_texts::{Amount, Arg, Message, errors, text};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use currency::Currency;

/// Errors in amounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MoneyError {
    UnknownCurrency(String),
    TooManyDecimals(Decimal, Currency),
    Overflow,
    TooLarge(Money),
    CurrenciesDiffer(Currency, Currency),
}

impl MoneyError {
    pub fn message(&self) -> Message {
        match self {
            Self::UnknownCurrency(said) => text!("error-money-unknown-currency", said),
            Self::TooManyDecimals(number, currency) => {
                text!("error-money-decimals", number, currency = currency.code())
            }
            Self::Overflow => text!("error-money-overflow"),
            Self::TooLarge(most) => text!("error-money-too-large", most = most.plain()),
            Self::CurrenciesDiffer(one, other) => {
                text!(
                    "error-money-currencies",
                    one = one.code(),
                    other = other.code()
                )
            }
        }
    }
}

errors!(MoneyError);

/// An amount in whole minor units (cents, yen, fils) of one currency.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

impl Money {
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The most minor units of one amount: the sum of thousands of the largest is still exact.
    pub const MOST: i64 = 1_000_000_000_000_000;

    pub const fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// Returns the exact amount that a person or a file names; an error if `value` has a fraction of a minor unit, or
    /// exceeds the limit of one amount.
    pub fn from_decimal(value: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        let money = Self::rounded(value, currency)?;
        if money.to_decimal() == value {
            money.within_limit()
        } else {
            Err(MoneyError::TooManyDecimals(value, currency))
        }
    }

    /// Returns an error if this exceeds the limit of one amount.
    pub fn within_limit(self) -> Result<Self, MoneyError> {
        if self.minor.unsigned_abs() > Self::MOST.unsigned_abs() {
            return Err(MoneyError::TooLarge(Self::new(Self::MOST, self.currency)));
        }
        Ok(self)
    }

    /// Returns the nearest amount, half away from zero (rule M3).
    pub fn rounded(value: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        let exponent = currency.exponent();
        let whole = value.round_dp_with_strategy(exponent, RoundingStrategy::MidpointAwayFromZero);
        let scaled = whole
            .checked_mul(Decimal::from(10_i64.pow(exponent)))
            .ok_or(MoneyError::Overflow)?
            .trunc();
        let minor = i64::try_from(scaled.mantissa()).map_err(|_| MoneyError::Overflow)?;
        Ok(Self { minor, currency })
    }

    pub fn to_decimal(self) -> Decimal {
        Decimal::from_i128_with_scale(i128::from(self.minor), self.currency.exponent())
    }

    pub fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// Adds; an error if the currencies differ (rule M2).
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        let minor = self
            .minor
            .checked_add(other.minor)
            .ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// Subtracts; an error if the currencies differ (rule M2).
    pub fn minus(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        let minor = self
            .minor
            .checked_sub(other.minor)
            .ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// Returns the plain number with the currency's decimals and a point: `-1234.50`.
    pub fn number(self) -> String {
        format!(
            "{:.*}",
            self.currency.exponent() as usize,
            self.to_decimal()
        )
    }

    /// Returns the amount as it is typed, without groups, followed by its currency: `1234.50 EUR` or `1234,50 EUR`.
    pub fn plain(self) -> Message {
        text!(
            "value-amount",
            number = Arg::Number(self.number()),
            currency = self.currency.code()
        )
    }

    fn same_currency(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(MoneyError::CurrenciesDiffer(self.currency, other.currency))
        }
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self {
            number: money.number(),
            currency: money.currency.code().to_owned(),
        }
    }
}

impl From<Money> for Arg {
    fn from(money: Money) -> Self {
        Self::Amount(money.into())
    }
}

impl From<&Money> for Arg {
    fn from(money: &Money) -> Self {
        Self::from(*money)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.number(), self.currency)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn m3_rounds_half_away_from_zero() {
        for (value, minor) in [
            ("1.005", 101),
            ("-1.005", -101),
            ("1.0049", 100),
            ("0.5", 50),
            ("1e2", 10_000),
        ] {
            let value = Decimal::from_scientific(value).unwrap_or_else(|_| decimal(value));
            assert_eq!(Money::rounded(value, Currency::EUR).unwrap().minor, minor);
        }
        assert_eq!(
            Money::rounded(decimal("100.5"), Currency::JPY)
                .unwrap()
                .minor,
            101
        );
        assert_eq!(
            Money::rounded(decimal("1000"), Currency::JPY)
                .unwrap()
                .minor,
            1000
        );
    }

    #[test]
    fn a_fraction_of_a_cent_is_an_error_not_a_rounding() {
        assert!(matches!(
            Money::from_decimal(decimal("1.005"), Currency::EUR),
            Err(MoneyError::TooManyDecimals(..))
        ));
        assert_eq!(
            Money::from_decimal(decimal("1.50000"), Currency::EUR)
                .unwrap()
                .minor,
            150
        );
    }

    #[test]
    fn m2_currencies_are_never_added() {
        let sum = Money::new(1, Currency::EUR).plus(Money::new(1, Currency::USD));
        assert_eq!(
            sum,
            Err(MoneyError::CurrenciesDiffer(Currency::EUR, Currency::USD))
        );
    }

    #[test]
    fn an_amount_past_the_limit_is_an_error() {
        assert_eq!(
            Money::new(i64::MAX, Currency::EUR).plus(Money::new(1, Currency::EUR)),
            Err(MoneyError::Overflow)
        );
        assert_eq!(
            Money::rounded(decimal("10000000000000000000"), Currency::EUR),
            Err(MoneyError::Overflow)
        );
        let most = Money::new(Money::MOST, Currency::EUR);
        assert_eq!(
            Money::from_decimal(most.to_decimal(), Currency::EUR),
            Ok(most)
        );
        assert_eq!(
            Money::from_decimal(decimal("-10000000000000.01"), Currency::EUR),
            Err(MoneyError::TooLarge(most))
        );
    }

    #[test]
    fn the_number_has_the_currencys_decimals() {
        assert_eq!(Money::new(-5, Currency::EUR).to_string(), "-0.05 EUR");
        assert_eq!(Money::new(1234, Currency::JPY).to_string(), "1234 JPY");
        assert_eq!(
            Money::new(1234, "KWD".parse().unwrap()).to_string(),
            "1.234 KWD"
        );
    }

    proptest! {
        #[test]
        fn minor_units_survive_the_way_through_decimal(minor in -Money::MOST..=Money::MOST, code in prop::sample::select(vec!["EUR", "JPY", "KWD", "CLF"])) {
            let money = Money::new(minor, code.parse().unwrap());
            prop_assert_eq!(Money::from_decimal(money.to_decimal(), money.currency).unwrap(), money);
        }
    }
}
