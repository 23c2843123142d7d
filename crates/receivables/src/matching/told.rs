//! Payments reported by a list or a person that a bank entry may be (rule L6).

use std::collections::HashMap;

use super::evidence::{Naming, Tie};
use super::known::Receipt;
use super::named::Text;
use super::one_day::OneDay;
use super::payers::Payers;
use super::{Index, MatchingReason, references};
use crate::same_payment::{KnownPayment, PaymentReport, Sureness, most_kept, same};
use crate::{CreditId, CustomerId, InvoiceId, Money};

/// The book's payments that an entry is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentMatch {
    /// How much of the entry each is, in minor units.
    pub payments: Vec<(CreditId, i64)>,
    /// What a bank deducted from them, in minor units.
    pub kept: i64,
    pub customer: CustomerId,
    /// What they paid, in minor units.
    pub items: Vec<(InvoiceId, i64)>,
    pub certain: bool,
    /// A person undid that match.
    refused: bool,
    pub reasons: Vec<MatchingReason>,
    /// Days between the entry and the payments.
    pub(super) apart: i64,
}

impl Index {
    /// Returns the payments that a receipt may be, most certain first; nothing if only the amount supports it.
    pub fn told(&self, receipt: &Receipt) -> Vec<PaymentMatch> {
        let key = (receipt.amount.currency, receipt.amount.minor);
        let Some(may) = self.told.get(&key) else {
            return Vec::new();
        };
        let (text, payers) = (Text::new(self, receipt), Payers::new(self, receipt));
        let mut found: Vec<PaymentMatch> = may
            .iter()
            .filter_map(|one| self.explain(receipt, &text, &payers, one))
            .collect();
        found.sort_by_key(|one| (!one.certain, one.apart, one.payments[0].0));
        found
    }

    /// Returns the payments of which a receipt may be the rest after a bank's deduction. A person is asked.
    pub fn told_but_kept(&self, receipt: &Receipt) -> Vec<PaymentMatch> {
        let Money { currency, minor } = receipt.amount;
        // If a tenth was deducted, the payment is at most a ninth more than the receipt.
        let most = minor.saturating_add(minor / 9 + 1);
        let (text, payers) = (Text::new(self, receipt), Payers::new(self, receipt));
        let mut found = Vec::new();
        for (_, may) in self.told.range((currency, minor + 1)..=(currency, most)) {
            for one in may.iter().filter(|one| one.parts.len() == 1) {
                let kept = one.payment.untold.minor - minor;
                if kept > most_kept(one.payment.untold) {
                    continue;
                }
                let whole = Receipt {
                    amount: one.payment.untold,
                    ..receipt.clone()
                };
                let Some(mut told) = self.explain(&whole, &text, &payers, one) else {
                    continue;
                };
                if told.certain || told.refused {
                    told.reasons.push(MatchingReason::Charges {
                        kept: Money::new(kept, currency),
                    });
                    told.payments[0].1 = minor;
                    found.push(PaymentMatch {
                        certain: false,
                        kept,
                        ..told
                    });
                }
            }
        }
        found.sort_by_key(|one| (one.kept, one.apart, one.payments[0].0));
        found
    }

    fn explain(
        &self,
        receipt: &Receipt,
        text: &Text,
        payers: &Payers,
        one: &OneDay,
    ) -> Option<PaymentMatch> {
        let known = &one.payment;
        let named = text
            .named
            .iter()
            .filter(|named| named.naming >= Naming::Medium);
        let named: Vec<InvoiceId> = named
            .flat_map(|named| named.places.iter().map(|place| self.item(*place)))
            .filter(|item| item.customer == known.customer)
            .map(|item| item.id)
            .collect();
        let pays = |item: &InvoiceId| known.items.iter().any(|(paid, _)| paid == item);
        let mut reasons = Vec::new();
        if let Some((number, written)) = references_it(receipt, known) {
            reasons.push(MatchingReason::Number { number, written });
        }
        let theirs = |place: &usize| pays(&self.item(*place).id);
        let places = text
            .named
            .iter()
            .flat_map(|named| named.places.iter().copied());
        let place = places.clone().find(|place| theirs(place));
        reasons.extend(place.and_then(|place| text.reason(self, place)));
        if payers.tie_to(known.customer) >= Tie::Name {
            reasons.extend(payers.reason(self, known.customer));
        }
        if reasons.is_empty() {
            return None;
        }
        let telling = PaymentReport {
            customer: known.customer,
            dated: receipt.dated,
            amount: receipt.amount,
            invoices: named,
            reference: String::new(),
        };
        let sureness = same(&telling, known)?;
        reasons.push(MatchingReason::Told {
            dated: known.dated,
            amount: known.untold,
        });
        let refused = |(item, _): &(InvoiceId, i64)| receipt.refused.contains(item);
        let refused = known.items.iter().any(refused);
        if refused {
            reasons.push(MatchingReason::Refused);
        }
        Some(PaymentMatch {
            payments: one.parts.clone(),
            kept: 0,
            customer: known.customer,
            items: known.items.clone(),
            certain: sureness == Sureness::Sure && !refused,
            refused,
            reasons,
            apart: (receipt.dated - known.dated).num_days().abs(),
        })
    }
}

/// Returns the payment's own reference, if the entry contains it.
pub(super) fn references_it(receipt: &Receipt, known: &KnownPayment) -> Option<(String, String)> {
    let own = references::compared(&known.reference);
    let fields = [&receipt.reference, &receipt.end_to_end, &receipt.text];
    let said = fields
        .into_iter()
        .find(|field| own.len() >= 5 && references::compared(field).contains(&own))?;
    Some((known.reference.clone(), said.clone()))
}

/// Resolves two entries for one payment: the nearest gets it, the others keep what is left to them.
pub fn share_out(all: &mut [Vec<PaymentMatch>]) {
    let mut claims: Vec<(i64, usize, CreditId)> = Vec::new();
    for (at, found) in all.iter().enumerate() {
        for one in found.iter().filter(|one| one.certain) {
            claims.extend(
                one.payments
                    .iter()
                    .map(|(payment, _)| (one.apart, at, *payment)),
            );
        }
    }
    claims.sort_unstable();
    let (mut owner, mut has): (HashMap<CreditId, usize>, HashMap<usize, Vec<CreditId>>) =
        Default::default();
    for (_, at, _) in claims {
        let free = |one: &&PaymentMatch| {
            one.certain
                && one
                    .payments
                    .iter()
                    .all(|(payment, _)| owner.get(payment).is_none_or(|owner| *owner == at))
        };
        if has.contains_key(&at) {
            continue;
        }
        if let Some(one) = all[at].iter().find(free) {
            let payments: Vec<CreditId> =
                one.payments.iter().map(|(payment, _)| *payment).collect();
            owner.extend(payments.iter().map(|payment| (*payment, at)));
            has.insert(at, payments);
        }
    }
    for (at, found) in all.iter_mut().enumerate() {
        found.retain(|one| {
            one.payments
                .iter()
                .all(|(payment, _)| owner.get(payment).is_none_or(|owner| *owner == at))
        });
    }
}
