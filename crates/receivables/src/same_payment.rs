//! Whether two reports are of the same payment: by a bank, a list of payments, a person (rule L6).

use crate::{CreditId, CustomerId, Date, InvoiceId, Money};

mod assigning;
mod corrected;
mod together;

pub use assigning::assign;
pub use corrected::corrects;
pub use together::assign_together;

/// The most days between the bank's booking of a payment and the accounts' date that count as usual: a transfer takes a
/// working day, and Easter with the day after makes five.
pub const USUAL_DELAY: i64 = 5;

/// The most days apart at which it may still be the same, so that a person is asked. Below a month, since monthly rents are
/// equal.
pub const LONGEST_DELAY: i64 = 14;

/// A report of a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentReport {
    pub customer: CustomerId,
    pub dated: Date,
    pub amount: Money,
    /// Empty if it names none.
    pub invoices: Vec<InvoiceId>,
    pub reference: String,
}

/// A payment in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPayment {
    pub payment: CreditId,
    pub customer: CustomerId,
    pub dated: Date,
    /// The part that no report of the same kind has covered yet.
    pub untold: Money,
    /// A bank's deduction in minor units, which some reports omit.
    pub kept: i64,
    /// The day on which a bank reversed it.
    pub gone: Option<Date>,
    /// What it paid, in minor units.
    pub items: Vec<(InvoiceId, i64)>,
    pub reference: String,
}

impl KnownPayment {
    /// Leaves what a report of this much of it leaves to others.
    fn take(&mut self, told: Money) {
        self.untold.minor = match self.comes_to(told) {
            true => 0,
            false => self.untold.minor - told.minor,
        };
    }

    /// Says whether a sum is all of its unreported part, or all of what came.
    fn comes_to(&self, sum: Money) -> bool {
        sum == self.untold || self.kept > 0 && sum == self.came()
    }

    fn came(&self) -> Money {
        Money::new(self.untold.minor - self.kept, self.untold.currency)
    }
}

/// How certain it is that two reports are of one payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// A person is asked.
    Likely,
    Sure,
}

/// Says whether the report is of that payment.
pub fn same(telling: &PaymentReport, known: &KnownPayment) -> Option<Sureness> {
    let paid: i64 = known
        .items
        .iter()
        .filter(|(item, _)| telling.invoices.contains(item))
        .map(|(_, amount)| amount)
        .sum();
    let whole = known.comes_to(telling.amount);
    // Accounts may have a row for each invoice when the bank has one sum for several.
    let part = telling.amount.currency == known.untold.currency
        && telling.amount.minor == paid
        && paid < known.untold.minor;
    if telling.customer != known.customer || !(whole || part) {
        return None;
    }
    let agrees = telling.invoices.is_empty() || known.items.is_empty() || paid > 0;
    let named = agrees && paid > 0;
    // After it went back it may have been paid again.
    let stood = known.gone.is_none_or(|gone| telling.dated <= gone);
    match days_apart(telling, known) {
        0..=USUAL_DELAY if agrees && stood => Some(Sureness::Sure),
        0..=USUAL_DELAY => Some(Sureness::Likely),
        0..=LONGEST_DELAY if named => Some(Sureness::Likely),
        _ => None,
    }
}

/// The most that intermediary banks are assumed to have deducted, in hundredths of the currency's unit: 40.00, and no more
/// than a tenth of the payment.
const KEPT: i64 = 4_000;

/// Returns how much of a payment a bank may have deducted, in minor units.
pub fn most_kept(paid: Money) -> i64 {
    let most = KEPT.saturating_mul(10_i64.pow(paid.currency.exponent())) / 100;
    most.min(paid.minor / 10)
}

/// Says whether the payment may be the report less a bank's deduction: it lacks only what banks keep, and paid an invoice
/// that the report names. A person is asked.
pub fn same_but_kept(telling: &PaymentReport, known: &KnownPayment) -> Option<Sureness> {
    let missing = telling.amount.minor - known.untold.minor;
    let paid = |invoice: &InvoiceId| known.items.iter().any(|(item, _)| item == invoice);
    if telling.amount.currency != known.untold.currency
        || !(1..=most_kept(telling.amount)).contains(&missing)
        || !telling.invoices.iter().any(paid)
    {
        return None;
    }
    let whole = KnownPayment {
        untold: telling.amount,
        ..known.clone()
    };
    same(telling, &whole).and(Some(Sureness::Likely))
}

/// Says whether another list's row is of that payment, which a list's row has already reported: everything that both contain
/// agrees.
pub fn same_row(telling: &PaymentReport, known: &KnownPayment) -> Option<Sureness> {
    let alike = telling.dated == known.dated && same(telling, known) == Some(Sureness::Sure);
    let (one, other) = (telling.reference.trim(), known.reference.trim());
    match (one.is_empty(), other.is_empty()) {
        _ if !alike => None,
        (false, false) if one == other => Some(Sureness::Sure),
        (false, false) => None,
        _ => Some(Sureness::Likely),
    }
}

fn days_apart(telling: &PaymentReport, known: &KnownPayment) -> i64 {
    (telling.dated - known.dated).num_days().abs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Currency;
    use Sureness::{Likely, Sure};

    pub(super) fn day(number: u32) -> Date {
        Date::from_ymd_opt(2026, 3, number).unwrap()
    }

    pub(super) fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    pub(super) fn telling(number: u32, amount: i64, invoices: &[i64]) -> PaymentReport {
        PaymentReport {
            customer: CustomerId(1),
            dated: day(number),
            amount: eur(amount),
            invoices: invoices.iter().copied().map(InvoiceId).collect(),
            reference: String::new(),
        }
    }

    pub(super) fn known(number: u32, amount: i64, items: &[(i64, i64)]) -> KnownPayment {
        let items = items.iter().map(|(item, paid)| (InvoiceId(*item), *paid));
        KnownPayment {
            payment: CreditId(7),
            customer: CustomerId(1),
            dated: day(number),
            untold: eur(amount),
            kept: 0,
            gone: None,
            items: items.collect(),
            reference: String::new(),
        }
    }

    #[test]
    fn l6_what_agrees_is_the_same_and_what_nearly_agrees_is_asked() {
        let on_a = |number| known(number, 100, &[(1, 100)]);
        let cases = [
            ("all agrees", telling(10, 100, &[1]), on_a(10), Some(Sure)),
            ("a delay", telling(15, 100, &[1]), on_a(10), Some(Sure)),
            (
                "the other way",
                telling(10, 100, &[1]),
                on_a(15),
                Some(Sure),
            ),
            ("long", telling(24, 100, &[1]), on_a(10), Some(Likely)),
            ("too long", telling(25, 100, &[1]), on_a(10), None),
            ("names nothing", telling(12, 100, &[]), on_a(10), Some(Sure)),
            ("names nothing, long", telling(20, 100, &[]), on_a(10), None),
            (
                "another invoice",
                telling(10, 100, &[2]),
                on_a(10),
                Some(Likely),
            ),
            (
                "another invoice, long",
                telling(20, 100, &[2]),
                on_a(10),
                None,
            ),
            (
                "on account",
                telling(10, 100, &[2]),
                known(10, 100, &[]),
                Some(Sure),
            ),
            ("another amount", telling(10, 99, &[1]), on_a(10), None),
            (
                "one of two",
                telling(10, 60, &[1]),
                known(10, 100, &[(1, 60), (2, 40)]),
                Some(Sure),
            ),
            (
                "a part of one",
                telling(10, 50, &[1]),
                known(10, 100, &[(1, 60), (2, 40)]),
                None,
            ),
        ];
        for (what, telling, known, expected) in cases {
            assert_eq!(same(&telling, &known), expected, "{what}");
        }
        let other = PaymentReport {
            customer: CustomerId(2),
            ..telling(10, 100, &[1])
        };
        assert_eq!(same(&other, &on_a(10)), None, "another customer");
        let dollars = PaymentReport {
            amount: Money::new(100, Currency::USD),
            ..telling(10, 100, &[1])
        };
        assert_eq!(same(&dollars, &on_a(10)), None, "another currency");
    }

    #[test]
    fn l6_what_a_bank_may_have_kept_of_a_payment_is_asked() {
        let on_a = |amount| known(10, amount, &[(1, amount)]);
        let asked = |telling: PaymentReport, known| same_but_kept(&telling, &known);
        assert_eq!(asked(telling(12, 10_000, &[1]), on_a(9_800)), Some(Likely));
        for (what, other) in [
            (
                "names nothing",
                asked(telling(12, 10_000, &[]), on_a(9_800)),
            ),
            (
                "nothing is missing",
                asked(telling(12, 10_000, &[1]), on_a(10_000)),
            ),
            ("more came", asked(telling(12, 9_800, &[1]), on_a(10_000))),
            ("too much", asked(telling(12, 10_000, &[1]), on_a(8_900))),
            (
                "another invoice",
                asked(telling(12, 10_000, &[2]), on_a(9_800)),
            ),
            (
                "too long ago",
                asked(telling(25, 10_000, &[1]), on_a(9_800)),
            ),
        ] {
            assert_eq!(other, None, "{what}");
        }
    }

    #[test]
    fn rows_of_two_lists_are_one_where_the_reference_says_so() {
        let row = |reference: &str| PaymentReport {
            reference: reference.to_owned(),
            ..telling(10, 100, &[])
        };
        let book = |reference: &str| KnownPayment {
            reference: reference.to_owned(),
            ..known(10, 100, &[(1, 100)])
        };
        assert_eq!(same_row(&row("P-1"), &book("P-1")), Some(Sure));
        assert_eq!(same_row(&row("P-1"), &book("P-2")), None);
        assert_eq!(same_row(&row(""), &book("P-1")), Some(Likely));
        let later = PaymentReport {
            dated: day(11),
            ..row("P-1")
        };
        assert_eq!(same_row(&later, &book("P-1")), None);
    }

    #[test]
    fn l6_what_a_bank_kept_may_be_told_with_the_payment_or_not() {
        let payment = KnownPayment {
            kept: 5,
            ..known(10, 200, &[(1, 200)])
        };
        for (amount, expected) in [(200, Some(Sure)), (195, Some(Sure)), (196, None)] {
            assert_eq!(same(&telling(10, amount, &[1]), &payment), expected);
        }
    }

    #[test]
    fn l6_what_is_told_after_a_payment_went_back_may_be_another() {
        let payment = KnownPayment {
            gone: Some(day(12)),
            ..known(10, 100, &[(1, 100)])
        };
        assert_eq!(same(&telling(12, 100, &[1]), &payment), Some(Sure));
        assert_eq!(same(&telling(13, 100, &[1]), &payment), Some(Likely));
    }
}
