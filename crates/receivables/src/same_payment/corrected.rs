//! Rows that correct an earlier row.

use super::{KnownPayment, PaymentReport, USUAL_DELAY, days_apart};

/// Says whether the report may be a corrected version of the row that reported the payment: it has the same reference, and
/// differs in something, but not in everything. For another customer, day and amount must agree. If the days are far apart,
/// it is the next payment of a standing order.
pub fn corrects(telling: &PaymentReport, known: &KnownPayment) -> bool {
    let reference = telling.reference.trim();
    if reference.is_empty()
        || reference != known.reference.trim()
        || days_apart(telling, known) > USUAL_DELAY
    {
        return false;
    }
    let same_day = telling.dated == known.dated;
    let same_amount = telling.amount == known.untold;
    if telling.customer != known.customer {
        return same_day && same_amount;
    }
    let pays = |invoice: &_| known.items.iter().any(|(item, _)| item == invoice);
    let same_invoices =
        telling.invoices.is_empty() || known.items.is_empty() || telling.invoices.iter().any(pays);
    let same = [same_day, same_amount, same_invoices];
    same.contains(&true) && same.contains(&false)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{day, eur, known, telling};
    use super::*;
    use crate::{Currency, CustomerId, Money};

    #[test]
    fn l6_a_row_that_says_one_thing_otherwise_may_correct_the_payment() {
        let book = KnownPayment {
            reference: "P1".to_owned(),
            ..known(10, 100, &[(1, 100)])
        };
        let row = PaymentReport {
            reference: " P1".to_owned(),
            ..telling(10, 100, &[1])
        };
        let amount = PaymentReport {
            amount: eur(90),
            ..row.clone()
        };
        let late = PaymentReport {
            dated: day(12),
            ..row.clone()
        };
        let month = PaymentReport {
            dated: day(31),
            ..row.clone()
        };
        let invoice = PaymentReport {
            invoices: telling(10, 100, &[2]).invoices,
            ..row.clone()
        };
        let two = PaymentReport {
            amount: eur(90),
            ..late.clone()
        };
        let everything = PaymentReport {
            invoices: telling(10, 100, &[2]).invoices,
            ..two.clone()
        };
        let dollars = PaymentReport {
            amount: Money::new(100, Currency::USD),
            ..row.clone()
        };
        let customer = PaymentReport {
            customer: CustomerId(99),
            ..invoice.clone()
        };
        let customers_own = PaymentReport {
            amount: eur(90),
            ..customer.clone()
        };
        let other = PaymentReport {
            reference: "P2".to_owned(),
            ..amount.clone()
        };
        for (what, row, expected) in [
            ("the same", row, false),
            ("another amount", amount, true),
            ("another day", late, true),
            ("another month", month, false),
            ("another invoice", invoice, true),
            ("two things", two, true),
            ("everything", everything, false),
            ("another currency", dollars, true),
            ("another customer", customer, true),
            ("another customer and amount", customers_own, false),
            ("another reference", other, false),
        ] {
            assert_eq!(corrects(&row, &book), expected, "{what}");
        }
    }
}
