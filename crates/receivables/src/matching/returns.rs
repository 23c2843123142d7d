//! Money that goes back: a returned direct debit, a reversed booking.

use super::known::{Matched, Receipt, account_key};
use super::refunds::{Booked, MOST, Refund};
use super::{Index, MatchingReason, numbers, references};
use crate::{CreditId, CustomerId, InvoiceId, Money};

/// A payment that an entry reverses: its items are open again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Return {
    pub payment: CreditId,
    /// The customer whose payment it was.
    pub customer: CustomerId,
    /// What it had paid, which is open again: minor units.
    pub items: Vec<(InvoiceId, i64)>,
    /// What went back beyond the payment: the bank's charge.
    pub charge: Money,
    pub certain: bool,
    pub reasons: Vec<MatchingReason>,
    pub points: i32,
}

/// The possible meanings of money that left the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gone {
    Return(Return),
    Refund(Refund),
    /// A refund already in the book.
    Booked(Booked),
}

impl Gone {
    pub fn is_certain(&self) -> bool {
        matches!(self, Self::Return(found) if found.certain)
    }

    fn points(&self) -> i32 {
        match self {
            Self::Return(found) => found.points,
            Self::Refund(found) => found.points,
            Self::Booked(found) => found.points,
        }
    }
}

/// A direct debit without a mandate may be returned for thirteen months.
const DAYS: i64 = 400;
/// The most that banks charge for a return, in hundredths of the currency's unit.
const CHARGE: i64 = 5_000;

impl Index {
    /// Returns what money that left the account may be, best first. A return according to the bank reverses a payment, if
    /// one is found; otherwise it may be either. Nothing is certain if it may be a refund in the book.
    pub fn gone(&self, gone: &Receipt) -> Vec<Gone> {
        let booked = self.booked(gone);
        let doubtful = !booked.is_empty();
        let returned = self.returned(gone).into_iter().map(|found| Return {
            certain: found.certain && !doubtful,
            ..found
        });
        let mut found: Vec<Gone> = returned.map(Gone::Return).collect();
        if !gone.goes_back || found.is_empty() {
            found.extend(self.refunded(gone).into_iter().map(Gone::Refund));
        }
        found.extend(booked.into_iter().map(Gone::Booked));
        found.sort_by_key(|one| std::cmp::Reverse(one.points()));
        found.truncate(MOST);
        found
    }

    /// Returns the payments that money leaving the account may reverse, best first. `gone.amount` is what left, above zero.
    pub fn returned(&self, gone: &Receipt) -> Vec<Return> {
        let payments = self.matched_of(gone);
        let mut found: Vec<Return> = payments
            .iter()
            .filter_map(|matched| explain(gone, matched))
            .collect();
        found.sort_by_key(|one| {
            (
                std::cmp::Reverse(one.points),
                std::cmp::Reverse(one.payment),
            )
        });
        let margin = match found.as_slice() {
            [best, next, ..] => best.points - next.points,
            _ => i32::MAX,
        };
        if let Some(best) = found.first_mut() {
            best.certain = gone.goes_back
                && best.points >= super::CERTAIN
                && margin >= super::MARGIN
                && !best.reasons.contains(&MatchingReason::Refused);
        }
        found.truncate(MOST);
        found
    }

    /// Returns the payments that fit by amount, allowing for the bank's charge on top.
    fn matched_of(&self, gone: &Receipt) -> &[Matched] {
        let most = gone.amount.minor;
        let least = most - most_charged(gone);
        let matched = &self.known.matched;
        let from = matched.partition_point(|one| one.amount.minor < least);
        let to = matched.partition_point(|one| one.amount.minor <= most);
        &matched[from..to]
    }
}

/// Returns the most that a bank may have charged, in minor units.
fn most_charged(gone: &Receipt) -> i64 {
    let usual = CHARGE.saturating_mul(10_i64.pow(gone.amount.currency.exponent())) / 100;
    usual.max(gone.charges)
}

fn explain(gone: &Receipt, matched: &Matched) -> Option<Return> {
    let days = (gone.dated - matched.dated).num_days();
    let currency = matched.amount.currency;
    let charge = gone.amount.minor - matched.amount.minor;
    if gone.amount.currency != currency || !(0..=DAYS).contains(&days) {
        return None;
    }
    let said = |text: &str| references::compared(text);
    let has = |reference: &str| {
        let reference = said(reference);
        let fields = [&gone.reference, &gone.end_to_end, &gone.text];
        reference.len() >= 4
            && reference != "NOTPROVIDED"
            && fields.iter().any(|field| said(field).contains(&reference))
    };
    let mut reasons = Vec::new();
    let as_charged = charge == gone.charges.max(0);
    let mut points = if as_charged { 50 } else { 35 };
    if has(&matched.end_to_end) || has(&matched.reference) {
        points += 60;
        reasons.push(MatchingReason::SameReference);
    } else {
        let text = numbers::compact(&gone.text);
        let named = matched.items.iter().find(|(_, number, _)| {
            let number = numbers::compact(number);
            number.len() >= 5 && text.contains(&number)
        });
        if let Some((_, number, _)) = named {
            points += 60;
            reasons.push(MatchingReason::Number {
                number: number.clone(),
                written: numbers::compact(number),
            });
        }
    }
    let is_named = !reasons.is_empty();
    let account = account_key(&gone.payer.account);
    if !account.is_empty() && account == account_key(&matched.payer.account) {
        points += 50;
        reasons.push(MatchingReason::Account {
            customer: matched.payer.name.clone(),
        });
    } else if !gone.payer.name.is_empty()
        && super::names::key(&gone.payer.name) == super::names::key(&matched.payer.name)
    {
        points += 40;
        reasons.push(MatchingReason::Name {
            customer: matched.payer.name.clone(),
        });
    }
    // Many movements have the same amount, and more have nearly the same, so the text must name the payment.
    let enough = if as_charged {
        !reasons.is_empty()
    } else {
        is_named
    };
    if !enough && !gone.goes_back {
        return None;
    }
    reasons.push(MatchingReason::ReturnedAmount {
        dated: matched.dated,
        amount: matched.amount,
    });
    let refused = |(item, ..): &(InvoiceId, String, i64)| gone.refused.contains(item);
    if matched.items.iter().any(refused) {
        points -= 40;
        reasons.push(MatchingReason::Refused);
    }
    let charge = Money::new(charge, currency);
    if !charge.is_zero() {
        reasons.push(MatchingReason::ReturnCharge { charge });
    }
    Some(Return {
        payment: matched.payment,
        customer: matched.customer,
        items: matched
            .items
            .iter()
            .map(|(item, _, amount)| (*item, *amount))
            .collect(),
        charge,
        certain: false,
        reasons,
        points,
    })
}
