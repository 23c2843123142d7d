//! Money that a list of invoices implies: the list says how much of an invoice was paid, but neither when nor how (rule L6).
//!
//! Such money is a separate sum until something reports it in full. It is derived only from what lists said and from what
//! else lowered the invoice, so it does not matter which was read first, or how often.

use crate::Date;

/// What a list said was paid on an invoice, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidAsOf {
    /// The list's day: later events are not in it.
    pub known: Date,
    pub paid: i64,
    /// The day of payment, if the list names one.
    pub dated: Option<Date>,
    /// The book learned of the invoice from this list, so there is no evidence that it was ever open.
    pub first: bool,
}

/// A reduction of an invoice other than implied money; negative if it was reversed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lowered {
    pub effective: Date,
    pub amount: i64,
}

/// A sum that came by the day `known` and that nothing else reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Implied {
    pub known: Date,
    pub dated: Date,
    /// Minor units, above zero.
    pub amount: i64,
    /// The day of the list that said it was not paid after all.
    pub ended: Option<Date>,
}

/// Returns the money that lists imply for an invoice; `said` is sorted by day, one per day.
///
/// The first list's sum counts from the invoice's own day: the balance then equals the list's on every day, and no payment
/// looks newer than it may be. The increase in a later list came since the one before and counts from the later one's day
/// (A3).
pub fn implied(issued: Date, said: &[PaidAsOf], lowered: &[Lowered]) -> Vec<Implied> {
    let (mut live, mut ended): (Vec<Implied>, Vec<Implied>) = Default::default();
    let mut before = 0;
    for (at, one) in said.iter().enumerate() {
        let told: i64 = lowered
            .iter()
            .filter(|other| other.effective <= one.known)
            .map(|other| other.amount)
            .sum();
        let missing = (one.paid - told).max(0) - sum(&live);
        if missing > 0 {
            live.push(Implied {
                known: one.known,
                dated: match one.dated {
                    Some(day) => day,
                    None if at == 0 && one.first => issued,
                    None => one.known,
                },
                amount: missing,
                ended: None,
            });
        }
        let over = (-missing).max(0);
        let taken_back = (before - one.paid).clamp(0, over);
        ended.extend(take(&mut live, taken_back).into_iter().map(|part| Implied {
            ended: Some(one.known),
            ..part
        }));
        take(&mut live, over - taken_back);
        before = one.paid;
    }
    ended.append(&mut live);
    ended
}

/// Returns what a payment of a day may still report in full: the sums known by then or later.
pub fn untold(parts: &[Implied], day: Date) -> i64 {
    let of = |part: &&Implied| part.ended.is_none() && part.known >= day;
    parts.iter().filter(of).map(|part| part.amount).sum()
}

fn sum(parts: &[Implied]) -> i64 {
    parts.iter().map(|part| part.amount).sum()
}

/// Deducts an amount from the newest parts.
fn take(parts: &mut Vec<Implied>, mut amount: i64) -> Vec<Implied> {
    let mut taken = Vec::new();
    while amount > 0
        && let Some(last) = parts.last_mut()
    {
        let part = last.amount.min(amount);
        taken.push(Implied {
            amount: part,
            ..*last
        });
        amount -= part;
        last.amount -= part;
        if last.amount == 0 {
            parts.pop();
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: u32) -> Date {
        Date::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(number.into())
    }

    fn said(known: u32, paid: i64) -> PaidAsOf {
        PaidAsOf {
            known: day(known),
            paid,
            dated: None,
            first: false,
        }
    }

    fn first(known: u32, paid: i64) -> PaidAsOf {
        PaidAsOf {
            first: true,
            ..said(known, paid)
        }
    }

    fn paid(effective: u32, amount: i64) -> Lowered {
        Lowered {
            effective: day(effective),
            amount,
        }
    }

    /// Shows each as “amount, dated”, and “until” if it ended.
    fn implied_text(said: &[PaidAsOf], lowered: &[Lowered]) -> String {
        let number = |date: Date| (date - day(0)).num_days();
        let parts = implied(day(0), said, lowered).into_iter().map(|part| {
            let until = part.ended.map(|day| format!(" until {}", number(day)));
            let (amount, dated) = (part.amount, number(part.dated));
            format!("{amount}@{dated}{}", until.unwrap_or_default())
        });
        parts.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn l6_what_a_list_implies_is_used_up_once() {
        let cases: &[(&str, &[PaidAsOf], &[Lowered], &str)] = &[
            ("nothing is paid", &[first(30, 0)], &[], ""),
            ("the first list", &[first(30, 50)], &[], "50@0"),
            (
                "the invoice was known as open",
                &[said(30, 50)],
                &[],
                "50@30",
            ),
            (
                "two lists",
                &[first(30, 50), said(60, 80)],
                &[],
                "50@0, 30@60",
            ),
            ("told in full", &[first(30, 50)], &[paid(10, 50)], ""),
            ("told in part", &[first(30, 50)], &[paid(10, 20)], "30@0"),
            ("more than it", &[first(30, 50)], &[paid(10, 70)], ""),
            (
                "twice as much",
                &[first(30, 50)],
                &[paid(10, 50), paid(20, 50)],
                "",
            ),
            ("paid on the day", &[first(30, 50)], &[paid(30, 50)], ""),
            ("paid later", &[first(30, 50)], &[paid(31, 50)], "50@0"),
            (
                "later, and in the next list",
                &[first(30, 50), said(60, 100)],
                &[paid(31, 50)],
                "50@0",
            ),
            (
                "the earlier told",
                &[first(30, 50), said(60, 100)],
                &[paid(9, 50)],
                "50@60",
            ),
            (
                "the same again",
                &[first(30, 50), said(60, 50)],
                &[],
                "50@0",
            ),
            (
                "known late",
                &[first(30, 50), said(60, 50)],
                &[paid(40, 50)],
                "",
            ),
            (
                "open again",
                &[first(30, 50), said(60, 0)],
                &[],
                "50@0 until 60",
            ),
            (
                "open in part again",
                &[first(30, 50), said(60, 20)],
                &[],
                "30@0 until 60, 20@0",
            ),
            (
                "open again, told",
                &[first(30, 50), said(60, 0)],
                &[paid(10, 50)],
                "",
            ),
            (
                "paid anew",
                &[first(30, 50), said(60, 0), said(90, 50)],
                &[],
                "50@0 until 60, 50@90",
            ),
            (
                "a return",
                &[first(30, 50)],
                &[paid(10, 50), paid(40, -50)],
                "",
            ),
        ];
        for (what, said, lowered, expected) in cases {
            assert_eq!(implied_text(said, lowered), *expected, "{what}");
        }
    }

    #[test]
    fn a_day_that_the_list_names_is_the_day() {
        let named = PaidAsOf {
            dated: Some(day(12)),
            ..said(60, 50)
        };
        assert_eq!(implied_text(&[first(30, 0), named], &[]), "50@12");
    }

    #[test]
    fn a_payment_tells_only_of_what_was_known_by_its_day() {
        let parts = implied(day(0), &[first(30, 50), said(60, 80)], &[]);
        let untold = |number| untold(&parts, day(number));
        assert_eq!([untold(30), untold(31), untold(61)], [80, 30, 0]);
    }
}
