//! Early-payment discount (rule P4): what may be taken off until when, and how a payment uses it.

use std::fmt;
use std::str::FromStr;

use owed_texts::{Message, errors, text};
use rust_decimal::Decimal;

use crate::{Date, Money, MoneyError};

/// Anything longer is not early payment.
const LONGEST: u32 = 366;

/// What a tier takes off an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Off {
    Percent(Decimal),
    /// In the invoice's currency, with its decimals: 20.00.
    Amount(Decimal),
}

/// The discount for paying within so many days of the invoice's date, including the last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tier {
    pub off: Off,
    pub days: u32,
}

/// The discount for paying early: none, or one or two tiers, the sooner one first. Written as `3% 7 days, 2% 14 days`; an
/// amount as `20.00 10 days`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DiscountTerms {
    tiers: [Option<Tier>; 2],
}

/// Errors in terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DiscountError {
    Unreadable(String),
    TooManyTiers(usize),
    NotADiscount(Decimal),
    TooManyDays(u32),
    SameDays(u32),
}

impl DiscountError {
    pub fn message(&self) -> Message {
        match self {
            Self::Unreadable(said) => text!("error-discount-unreadable", said),
            Self::TooManyTiers(count) => text!("error-discount-tiers", count),
            Self::NotADiscount(off) => text!("error-discount-none", off),
            Self::TooManyDays(days) => text!("error-discount-days", days),
            Self::SameDays(days) => text!("error-discount-same-days", days),
        }
    }
}

errors!(DiscountError);

/// An offer for one invoice: paying all but `amount` settles it through the day `until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    pub until: Date,
    pub amount: Money,
}

/// How a customer took a discount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The money came in time: the open amount is the discount, and settles the invoice.
    InTime { amount: Money, until: Date },
    /// It came so many days late: the open amount stays open.
    Late { amount: Money, days: i64 },
}

impl DiscountTerms {
    pub const NONE: Self = Self {
        tiers: [None, None],
    };

    /// Creates terms of these tiers, in any order.
    ///
    /// # Errors
    /// There are more than two tiers, two tiers for one day, a tier of nothing or everything, or one longer than a year.
    pub fn new(tiers: &[Tier]) -> Result<Self, DiscountError> {
        for tier in tiers {
            let (Off::Percent(off) | Off::Amount(off)) = tier.off;
            let whole = matches!(tier.off, Off::Percent(_)) && off >= Decimal::ONE_HUNDRED;
            if off <= Decimal::ZERO || whole {
                return Err(DiscountError::NotADiscount(off));
            }
            if tier.days > LONGEST {
                return Err(DiscountError::TooManyDays(tier.days));
            }
        }
        match tiers {
            [] => Ok(Self::NONE),
            [only] => Ok(Self {
                tiers: [Some(*only), None],
            }),
            [one, other] if one.days == other.days => Err(DiscountError::SameDays(one.days)),
            [one, other] => {
                let (first, then) = if one.days < other.days {
                    (one, other)
                } else {
                    (other, one)
                };
                Ok(Self {
                    tiers: [Some(*first), Some(*then)],
                })
            }
            more => Err(DiscountError::TooManyTiers(more.len())),
        }
    }

    pub fn is_none(&self) -> bool {
        self.tiers[0].is_none()
    }

    /// Yields the tiers, the sooner one first.
    pub fn tiers(&self) -> impl Iterator<Item = Tier> + '_ {
        self.tiers.iter().flatten().copied()
    }

    /// Returns the offers for an invoice of that day, soonest first. `base` is its gross less its credit notes, since no
    /// discount applies to amounts that need not be paid.
    ///
    /// # Errors
    /// An amount cannot be kept exactly.
    pub fn offers(&self, issued: Date, base: Money) -> Result<Vec<Offer>, MoneyError> {
        self.tiers()
            .map(|tier| {
                let off = match tier.off {
                    Off::Percent(percent) => base
                        .to_decimal()
                        .checked_mul(percent)
                        .ok_or(MoneyError::Overflow)?
                        .checked_div(Decimal::ONE_HUNDRED)
                        .ok_or(MoneyError::Overflow)?,
                    Off::Amount(amount) => amount,
                };
                let amount = Money::rounded(off, base.currency)?;
                Ok(Offer {
                    until: issued
                        .checked_add_days(chrono::Days::new(u64::from(tier.days)))
                        .unwrap_or(Date::MAX),
                    amount: Money::new(amount.minor.min(base.minor), base.currency),
                })
            })
            .collect()
    }
}

/// Judges the last payment of an invoice, which came on the day `paid` and left `open`, by the offers (rule P4). It is in
/// time through the last day of an offer plus `grace_days`. A late discount is recognised by its amount: the open amount
/// equals an offer's, within a minor unit of rounding. `None` means that no discount was taken.
pub fn taken(offers: &[Offer], grace_days: u32, paid: Date, open: Money) -> Option<Taken> {
    if open.minor <= 0 {
        return None;
    }
    let grace = i64::from(grace_days);
    let late_by = |offer: &Offer| (paid - offer.until).num_days();
    let fits = |offer: &&Offer| offer.amount.currency == open.currency;
    let mut offers = offers.iter().filter(fits);
    if let Some(offer) = offers
        .clone()
        .find(|offer| late_by(offer) <= grace && open.minor <= offer.amount.minor)
    {
        return Some(Taken::InTime {
            amount: open,
            until: offer.until,
        });
    }
    let named = |offer: &&Offer| offer.amount.minor.abs_diff(open.minor) <= 1;
    offers
        .rfind(|offer| named(offer) && late_by(offer) > grace)
        .map(|offer| Taken::Late {
            amount: open,
            days: late_by(offer),
        })
}

/// Returns the text about an apparent discount that was taken too late: only its amount suggests it.
pub fn late_discount(amount: Money, days: i64) -> Message {
    text!("reason-late-discount", amount, days)
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.off {
            Off::Percent(percent) => write!(f, "{}% {} days", percent.normalize(), self.days),
            Off::Amount(amount) => write!(f, "{amount} {} days", self.days),
        }
    }
}

impl FromStr for Tier {
    type Err = DiscountError;

    fn from_str(text: &str) -> Result<Self, DiscountError> {
        let unreadable = || DiscountError::Unreadable(text.trim().to_owned());
        let mut words = text.split_whitespace();
        let (off, days) = words.next().zip(words.next()).ok_or_else(unreadable)?;
        if !matches!(words.next(), None | Some("day" | "days")) || words.next().is_some() {
            return Err(unreadable());
        }
        let number = |text: &str| text.parse::<Decimal>().map_err(|_| unreadable());
        Ok(Self {
            off: match off.strip_suffix('%') {
                Some(percent) => Off::Percent(number(percent)?),
                None => Off::Amount(number(off)?),
            },
            days: days.parse().map_err(|_| unreadable())?,
        })
    }
}

impl fmt::Display for DiscountTerms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, tier) in self.tiers().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            write!(f, "{comma}{tier}")?;
        }
        Ok(())
    }
}

impl FromStr for DiscountTerms {
    type Err = DiscountError;

    fn from_str(text: &str) -> Result<Self, DiscountError> {
        if text.trim().is_empty() {
            return Ok(Self::NONE);
        }
        let tiers: Vec<Tier> = text
            .split(',')
            .map(str::parse)
            .collect::<Result<_, DiscountError>>()?;
        Self::new(&tiers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Currency;
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    fn offers(terms: &str) -> Vec<Offer> {
        let terms: DiscountTerms = terms.parse().unwrap();
        terms.offers(day("2026-03-01"), eur(100_000)).unwrap()
    }

    #[test]
    fn p4_terms_offer_an_amount_until_a_day() {
        assert_eq!(
            offers("2% 14 days, 3% 7 days"),
            [
                Offer {
                    until: day("2026-03-08"),
                    amount: eur(3_000)
                },
                Offer {
                    until: day("2026-03-15"),
                    amount: eur(2_000)
                },
            ]
        );
        assert_eq!(offers("25.5 10")[0].amount, eur(2_550));
        assert_eq!(
            offers("5000 10")[0].amount,
            eur(100_000),
            "never more than is billed"
        );
    }

    #[test]
    fn p4_in_time_what_is_open_is_the_discount() {
        let two = offers("3% 7 days, 2% 14 days");
        let took = |paid, open| taken(&two, 0, day(paid), eur(open));
        let in_time = |amount, until| {
            Some(Taken::InTime {
                amount: eur(amount),
                until: day(until),
            })
        };
        assert_eq!(took("2026-03-08", 3_000), in_time(3_000, "2026-03-08"));
        assert_eq!(took("2026-03-09", 2_000), in_time(2_000, "2026-03-15"));
        assert_eq!(took("2026-03-15", 2_000), in_time(2_000, "2026-03-15"));
        assert_eq!(
            took("2026-03-08", 1_500),
            in_time(1_500, "2026-03-08"),
            "less than offered"
        );
        assert_eq!(took("2026-03-08", 3_001), None, "more than offered");
        assert_eq!(took("2026-03-08", 0), None, "nothing was taken");
    }

    #[test]
    fn p4_late_the_difference_stays_open_and_is_told() {
        let two = offers("3% 7 days, 2% 14 days");
        let late = |paid, open, days| {
            assert_eq!(
                taken(&two, 0, day(paid), eur(open)),
                Some(Taken::Late {
                    amount: eur(open),
                    days
                }),
                "{paid}"
            );
        };
        late("2026-03-16", 2_000, 1);
        late("2026-03-20", 2_001, 5);
        late("2026-03-10", 3_000, 2);
        assert_eq!(
            taken(&two, 0, day("2026-03-20"), eur(50_000)),
            None,
            "half of the invoice is no discount"
        );
    }

    #[test]
    fn p4_days_of_grace_are_in_time() {
        let one = offers("2% 10 days");
        let took = |grace, paid| taken(&one, grace, day(paid), eur(2_000));
        assert!(matches!(took(2, "2026-03-13"), Some(Taken::InTime { .. })));
        assert!(matches!(
            took(2, "2026-03-14"),
            Some(Taken::Late { days: 3, .. })
        ));
        assert!(matches!(
            took(0, "2026-03-12"),
            Some(Taken::Late { days: 1, .. })
        ));
    }

    #[test]
    fn terms_that_are_none_are_refused() {
        for text in [
            "2%",
            "2% x days",
            "0% 10",
            "100% 10",
            "2% 400",
            "2% 10, 3% 10",
            "1% 1, 2% 2, 3% 3",
            "2% 10 net 30",
        ] {
            assert!(text.parse::<DiscountTerms>().is_err(), "{text}");
        }
        assert!("".parse::<DiscountTerms>().unwrap().is_none());
    }

    proptest! {
        #[test]
        fn terms_read_what_they_wrote(first in 1..10_000_i64, days in 0..180_u32, second in 1..10_000_i64, amount: bool) {
            let off = |minor| match amount {
                true => Off::Amount(Decimal::new(minor, 2)),
                false => Off::Percent(Decimal::new(minor, 3)),
            };
            let terms = DiscountTerms::new(&[Tier { off: off(first), days }, Tier { off: off(second), days: days + 7 }]).unwrap();
            prop_assert_eq!(terms.to_string().parse::<DiscountTerms>().unwrap().to_string(), terms.to_string());
        }
    }
}
