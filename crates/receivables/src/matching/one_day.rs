//! Payments reported for one day.

use std::collections::BTreeMap;

use crate::same_payment::KnownPayment;
use crate::{CreditId, Currency, CustomerId, Date, Money};

/// What a customer paid on one day: one payment, or all of them if accounts have one for each invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OneDay {
    pub payment: KnownPayment,
    pub parts: Vec<(CreditId, i64)>,
}

/// Returns the reported payments, by amount.
pub(super) fn by_amount(told: &[KnownPayment]) -> BTreeMap<(Currency, i64), Vec<OneDay>> {
    let mut days: BTreeMap<(CustomerId, Date, Currency), Vec<&KnownPayment>> = BTreeMap::new();
    for payment in told {
        let key = (payment.customer, payment.dated, payment.untold.currency);
        days.entry(key).or_default().push(payment);
    }
    let mut found: BTreeMap<_, Vec<OneDay>> = BTreeMap::new();
    for ((_, _, currency), payments) in days {
        let all = (payments.len() > 1).then(|| together(&payments));
        let each = payments.iter().map(|payment| together(&[payment]));
        for one in each.chain(all) {
            let key = (currency, one.payment.untold.minor);
            found.entry(key).or_default().push(one);
        }
    }
    found
}

fn together(payments: &[&KnownPayment]) -> OneDay {
    let parts: Vec<(CreditId, i64)> = payments
        .iter()
        .map(|payment| (payment.payment, payment.untold.minor))
        .collect();
    let sum = parts.iter().map(|(_, amount)| amount).sum();
    OneDay {
        payment: KnownPayment {
            untold: Money::new(sum, payments[0].untold.currency),
            kept: payments.iter().map(|one| one.kept).sum(),
            items: payments.iter().flat_map(|one| one.items.clone()).collect(),
            ..payments[0].clone()
        },
        parts,
    }
}
