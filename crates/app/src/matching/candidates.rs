//! Candidates for an entry or a credit, as displayed.

use owed_receivables::matching::{
    Booked, Candidate, Gone, MatchingReason, PaymentMatch, Refund, Remainder, Return,
};
use owed_receivables::{CustomerId, InvoiceId, Language, Money};

use super::known::Base;
use super::why;
use super::wire::{MatchCandidate, MatchRest, MatchShare};
use crate::wire::{Amount, iso};

pub(super) fn pays(base: &Base, found: &Candidate, language: Language) -> MatchCandidate {
    let amount: i64 = found.shares.iter().map(|share| share.amount).sum();
    let (rest, left) = match found.rest {
        Remainder::Nothing => (MatchRest::Nothing, None),
        Remainder::Open(left) => (MatchRest::Open, Some(left)),
        Remainder::Missing(left) => (MatchRest::Missing, Some(left)),
        Remainder::OnAccount(left) => (MatchRest::OnAccount, Some(left)),
        Remainder::OtherCurrency => (MatchRest::OtherCurrency, None),
    };
    let shares: Vec<MatchShare> = found
        .shares
        .iter()
        .filter_map(|one| share(base, one.item, one.amount, one.discount, language))
        .collect();
    let to_claims: Vec<String> = found
        .claims
        .iter()
        .map(|(claim, amount)| format!(" claim {}:{amount}", claim.0))
        .collect();
    MatchCandidate {
        mark: mark(
            &format!("{rest} {}{}", found.customer.0, to_claims.concat()),
            &shares,
        ),
        items: shares.iter().map(|share| share.number.clone()).collect(),
        amount: amount.to_string(),
        certain: found.certain,
        reasons: why(&found.reasons, language),
        shares,
        claims: claims(found, base, language),
        customer_id: found.customer.0,
        customer: base.name(found.customer),
        rest,
        rest_amount: left.map(|left| Amount::new(left, language)),
    }
}

/// Returns what a candidate pays on claims.
fn claims(found: &Candidate, base: &Base, language: Language) -> Option<Amount> {
    let (first, _) = found.claims.first()?;
    let currency = base.claims.get(first)?.currency;
    let paid = found.claims.iter().map(|(_, amount)| amount).sum();
    Some(Amount::new(Money::new(paid, currency), language))
}

pub(super) fn is_known(base: &Base, told: &PaymentMatch, language: Language) -> MatchCandidate {
    let shares: Vec<MatchShare> = told
        .items
        .iter()
        .filter_map(|(item, amount)| share(base, *item, *amount, 0, language))
        .collect();
    let amount: i64 = told.payments.iter().map(|(_, amount)| *amount).sum();
    let payments = told.payments.iter().map(|(id, _)| id.0.to_string());
    let payments: Vec<String> = payments.collect();
    MatchCandidate {
        mark: format!("known {}", payments.join(" ")),
        items: shares.iter().map(|share| share.number.clone()).collect(),
        amount: amount.to_string(),
        certain: told.certain,
        reasons: why(&told.reasons, language),
        shares,
        claims: None,
        customer_id: told.customer.0,
        customer: base.name(told.customer),
        rest: MatchRest::Known,
        rest_amount: None,
    }
}

/// Returns what money that left may be.
pub(super) fn went_back(base: &Base, found: &Gone, language: Language) -> MatchCandidate {
    match found {
        Gone::Return(found) => takes_back(base, found, language),
        Gone::Refund(found) => pays_back(base, found, language),
        Gone::Booked(found) => booked(base, found, language),
    }
}

fn booked(base: &Base, found: &Booked, language: Language) -> MatchCandidate {
    MatchCandidate {
        mark: format!("booked {}", found.refund.0),
        ..left(
            base,
            found.customer,
            MatchRest::Refunded,
            &found.reasons,
            language,
        )
    }
}

fn pays_back(base: &Base, found: &Refund, language: Language) -> MatchCandidate {
    MatchCandidate {
        mark: format!("refund {} {}", found.customer.0, found.on_account.minor),
        ..left(
            base,
            found.customer,
            MatchRest::Refund,
            &found.reasons,
            language,
        )
    }
}

/// Returns a candidate for money that left for a customer and concerns no invoice.
fn left(
    base: &Base,
    customer: CustomerId,
    rest: MatchRest,
    reasons: &[MatchingReason],
    language: Language,
) -> MatchCandidate {
    MatchCandidate {
        mark: String::new(),
        items: Vec::new(),
        amount: "0".to_owned(),
        certain: false,
        reasons: why(reasons, language),
        shares: Vec::new(),
        claims: None,
        customer_id: customer.0,
        customer: base.name(customer),
        rest,
        rest_amount: None,
    }
}

fn takes_back(base: &Base, found: &Return, language: Language) -> MatchCandidate {
    let shares: Vec<MatchShare> = found
        .items
        .iter()
        .filter_map(|(item, amount)| share(base, *item, *amount, 0, language))
        .collect();
    let amount: i64 = found.items.iter().map(|(_, amount)| *amount).sum();
    let charge = (!found.charge.is_zero()).then_some(found.charge);
    MatchCandidate {
        mark: mark(&format!("returned {}", found.payment.0), &shares),
        items: shares.iter().map(|share| share.number.clone()).collect(),
        amount: (-amount).to_string(),
        certain: found.certain,
        reasons: why(&found.reasons, language),
        shares,
        claims: None,
        customer_id: found.customer.0,
        customer: base.name(found.customer),
        rest: MatchRest::Returned,
        rest_amount: charge.map(|charge| Amount::new(charge, language)),
    }
}

/// Returns a mark of what a candidate is, which changes with anything that would make it another one.
fn mark(what: &str, shares: &[MatchShare]) -> String {
    shares.iter().fold(what.to_owned(), |mark, share| {
        let (open, part) = (&share.open.minor, &share.amount.minor);
        format!("{mark} {}:{part}/{open}", share.invoice_id)
    })
}

fn share(
    base: &Base,
    item: InvoiceId,
    amount: i64,
    discount: i64,
    language: Language,
) -> Option<MatchShare> {
    let debt = base.debts.get(&item)?;
    let money = |minor| Amount::new(Money::new(minor, debt.open.currency), language);
    Some(MatchShare {
        invoice_id: item.0,
        number: debt.number.clone(),
        customer: base.name(debt.customer),
        due: iso(debt.due),
        open: Amount::new(debt.open, language),
        amount: money(amount),
        discount: money(discount),
    })
}
