//! The interest that a debt has earned, period by period (rules I1, I2, I5 and M3).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{AnnualRate, DayCount, HalfYear, RateTable, Regime};
use crate::{Currency, Date, Money, MoneyError};

/// The debt on one item over time: its principal, and its changes by day.
///
/// A payment already lowers the balance of its own day, as rule L1 defines a balance: interest for each day runs on the
/// amount open at its end, so money bears none for the day on which it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debt {
    principal: Money,
    due: Date,
    /// Minor units by the day from which they count.
    changes: BTreeMap<Date, i64>,
}

impl Debt {
    pub fn new(principal: Money, due: Date) -> Self {
        Self {
            principal,
            due,
            changes: BTreeMap::new(),
        }
    }

    /// Returns the same debt with `amount` paid, credited or written off on `day`.
    ///
    /// # Errors
    /// The currency is another one, or the sum is too large.
    pub fn less(mut self, day: Date, amount: Money) -> Result<Self, MoneyError> {
        let before = self.changes.get(&day).copied().unwrap_or(0);
        let change = Money::new(before, self.principal.currency).minus(amount)?;
        self.changes.insert(day, change.minor);
        Ok(self)
    }

    pub fn due(&self) -> Date {
        self.due
    }

    /// Returns the amount open at the end of `day`; zero if more came than was owed.
    ///
    /// # Errors
    /// The sum is too large.
    pub fn balance(&self, day: Date) -> Result<Money, MoneyError> {
        let changed: i128 = self
            .changes
            .range(..=day)
            .map(|(_, minor)| i128::from(*minor))
            .sum();
        let minor = (i128::from(self.principal.minor) + changed).max(0);
        let minor = i64::try_from(minor).map_err(|_| MoneyError::Overflow)?;
        Ok(Money::new(minor, self.principal.currency))
    }

    /// Returns the last day on which the balance is still that of `day`.
    fn unchanged_until(&self, day: Date) -> Date {
        let after = day.succ_opt().unwrap_or(Date::MAX);
        let next = self.changes.range(after..).next();
        next.and_then(|(day, _)| day.pred_opt())
            .unwrap_or(Date::MAX)
    }
}

/// The interest of a run of days with one balance and one rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccrualPeriod {
    pub from: Date,
    /// Included.
    pub to: Date,
    /// According to the day count.
    pub days: i64,
    pub balance: Money,
    /// `None` if no rate is known for these days, so that nothing is charged (rule I5).
    pub rate: Option<AnnualRate>,
    pub amount: Money,
}

/// A debt's interest: the rows, and their sum (rule M3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accrual {
    pub rows: Vec<AccrualPeriod>,
    pub total: Money,
}

/// Computes simple interest on `debt` from the day after its due date to `through`, both included. Days with nothing open
/// have no row; a debt that is not overdue has none at all.
///
/// # Errors
/// An amount is too large to keep exactly.
pub fn accrue(
    debt: &Debt,
    regime: Regime,
    rates: &RateTable,
    day_count: DayCount,
    through: Date,
) -> Result<Accrual, MoneyError> {
    let mut rows = Vec::new();
    for Period {
        from,
        to,
        balance,
        rate,
    } in periods(debt, regime, rates, through)?
    {
        let counted = day_count.count(from, to);
        let amount = match rate {
            Some(rate) => interest(
                balance,
                rate.percent,
                counted.numerator,
                counted.denominator,
            )?,
            None => Money::zero(balance.currency),
        };
        rows.push(AccrualPeriod {
            from,
            to,
            days: counted.days,
            balance,
            rate,
            amount,
        });
    }
    let total = rows
        .iter()
        .try_fold(Money::zero(debt.principal.currency), |sum, row| {
            sum.plus(row.amount)
        })?;
    Ok(Accrual { rows, total })
}

/// Computes the interest on several debts of one currency as one calculation, such as those of a payment plan's days.
///
/// # Errors
/// As [`accrue`].
pub fn accrue_all(
    debts: &[Debt],
    currency: Currency,
    regime: Regime,
    rates: &RateTable,
    day_count: DayCount,
    through: Date,
) -> Result<Accrual, MoneyError> {
    let mut all = Accrual {
        rows: Vec::new(),
        total: Money::zero(currency),
    };
    for debt in debts {
        let one = accrue(debt, regime, rates, day_count, through)?;
        all.rows.extend(one.rows);
        all.total = all.total.plus(one.total)?;
    }
    Ok(all)
}

struct Period {
    from: Date,
    to: Date,
    balance: Money,
    rate: Option<AnnualRate>,
}

/// Returns the longest runs of days that share a balance and a rate.
fn periods(
    debt: &Debt,
    regime: Regime,
    rates: &RateTable,
    through: Date,
) -> Result<Vec<Period>, MoneyError> {
    let mut periods: Vec<Period> = Vec::new();
    let mut next = debt.due.succ_opt();
    while let Some(from) = next.filter(|from| *from <= through) {
        let to = HalfYear::containing(from)
            .last_day()
            .min(debt.unchanged_until(from))
            .min(through);
        next = to.succ_opt();
        let balance = debt.balance(from)?;
        let rate = regime.rate(from, debt.due, rates);
        match periods.last_mut() {
            Some(last)
                if last.to.succ_opt() == Some(from)
                    && last.balance == balance
                    && last.rate == rate =>
            {
                last.to = to;
            }
            _ if balance.is_zero() => {}
            _ => periods.push(Period {
                from,
                to,
                balance,
                rate,
            }),
        }
    }
    Ok(periods)
}

/// Computes `balance` × `percent` / 100 × `numerator` / `denominator`, rounded once, half away from zero.
fn interest(
    balance: Money,
    percent: Decimal,
    numerator: i64,
    denominator: i64,
) -> Result<Money, MoneyError> {
    let exact = balance
        .to_decimal()
        .checked_mul(percent)
        .and_then(|product| product.checked_mul(numerator.into()))
        .and_then(|product| product.checked_div(Decimal::from(denominator * 100)))
        .ok_or(MoneyError::Overflow)?;
    Money::rounded(exact, balance.currency)
}

#[cfg(test)]
#[path = "accrual_tests.rs"]
mod tests;
