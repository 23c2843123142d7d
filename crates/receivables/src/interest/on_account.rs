//! Money that the company already has bears no interest (rule I1): money on account lowers the oldest debts from the day it
//! came, whether or not anybody has allocated it.

use super::Debt;
use crate::{Date, Money, MoneyError};

/// Determines which money lowers which debt, since when. `open` are the debts with their open amounts, `money` the money on
/// account with its days, both oldest first and in minor units of one currency.
pub fn spread_on_account<K: Copy>(
    open: impl IntoIterator<Item = (K, i64)>,
    money: &[(Date, i64)],
) -> Vec<(K, Date, i64)> {
    let mut money = money.iter().copied();
    let mut lies = (Date::MIN, 0);
    let mut shares = Vec::new();
    for (debt, mut left) in open {
        while left > 0 {
            if lies.1 == 0 {
                match money.next() {
                    Some(next) => lies = next,
                    None => return shares,
                }
            }
            let part = left.min(lies.1);
            if part > 0 {
                shares.push((debt, lies.0, part));
            }
            left -= part;
            lies.1 -= part;
        }
    }
    shares
}

/// Lowers `debts`, oldest first, by `amount` from `day` on, as far as they are open at the end of `as_of`.
///
/// # Errors
/// The currency is another one, or a sum is too large.
pub fn lower(debts: &mut [Debt], day: Date, amount: Money, as_of: Date) -> Result<(), MoneyError> {
    let mut left = amount;
    for debt in debts {
        let part = left.minor.min(debt.balance(as_of)?.minor);
        if part > 0 {
            let share = Money::new(part, left.currency);
            *debt = debt.clone().less(day, share)?;
            left = left.minus(share)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Currency;

    fn day(day: u32) -> Date {
        Date::from_ymd_opt(2026, 3, day).unwrap()
    }

    #[test]
    fn i1_the_oldest_money_lowers_the_oldest_debt() {
        let money = [(day(2), 900), (day(9), 500), (day(10), 50)];
        for (open, shares) in [
            (
                vec![('a', 1_000)],
                vec![('a', day(2), 900), ('a', day(9), 100)],
            ),
            (
                vec![('a', 700), ('b', 0), ('c', 600)],
                vec![('a', day(2), 700), ('c', day(2), 200), ('c', day(9), 400)],
            ),
            (vec![], vec![]),
        ] {
            assert_eq!(spread_on_account(open, &money), shares);
        }
        assert_eq!(spread_on_account([('a', 5)], &[]), []);
    }

    #[test]
    fn i1_debts_go_down_from_the_day_the_money_came() {
        let euro = |minor| Money::new(minor, Currency::EUR);
        let mut debts = [Debt::new(euro(100), day(1)), Debt::new(euro(200), day(5))];
        lower(&mut debts, day(7), euro(150), day(31)).unwrap();
        let open = |on| debts.clone().map(|debt| debt.balance(on).unwrap().minor);
        assert_eq!(open(day(6)), [100, 200]);
        assert_eq!(open(day(7)), [0, 150]);
    }
}
