//! What a payment settles besides invoices: claimed interest, fees and costs (rule I7).

use super::{Case, Explanation};
use crate::credit::spread;
use crate::matching::candidate::ClaimShare;
use crate::matching::evidence::Fit;
use crate::matching::known::OpenClaim;
use crate::matching::{Index, Remainder};
use crate::{Currency, CustomerId, Date, InvoiceId, Money};

impl Index {
    /// Returns what a customer owes besides invoices on a day, in the company's order.
    pub(super) fn claims_on(
        &self,
        customer: CustomerId,
        currency: Currency,
        day: Date,
    ) -> Vec<&OpenClaim> {
        let places = self.claims_of.get(&customer).map_or(&[][..], Vec::as_slice);
        let claims = places.iter().map(|at| &self.known.claims[*at]);
        claims
            .filter(|claim| claim.open.currency == currency && claim.counts_from <= day)
            .collect()
    }

    /// Returns the claims that the rest pays after a customer's invoices: those that add up to it, all or those about the
    /// invoices; else as many as it covers of those that the company's order puts before invoices.
    pub fn claims_for(
        &self,
        customer: CustomerId,
        invoices: &[InvoiceId],
        over: Money,
        day: Date,
    ) -> Vec<ClaimShare> {
        let claims = self.claims_on(customer, over.currency, day);
        let about: Vec<&OpenClaim> = claims
            .iter()
            .copied()
            .filter(|claim| claim.invoice.is_some_and(|id| invoices.contains(&id)))
            .collect();
        for all in [&claims, &about] {
            if !all.is_empty() && sum(all) == over.minor {
                return in_turn(all, over.minor);
            }
        }
        let first: Vec<&OpenClaim> = claims
            .into_iter()
            .filter(|claim| claim.rank.is_some())
            .collect();
        in_turn(&first, over.minor)
    }
}

impl Case<'_> {
    /// Returns what the customer owes besides invoices. A credit note is for invoices only.
    pub(super) fn claims(&self, customer: CustomerId) -> Vec<&OpenClaim> {
        if self.receipt.customer.is_some() {
            return Vec::new();
        }
        let (currency, day) = (self.receipt.amount.currency, self.receipt.dated);
        self.index.claims_on(customer, currency, day)
    }

    /// Pays the claims of the one customer with the money beyond the invoices; if it equals them, nothing is left to decide.
    pub(in crate::matching) fn pay_claims(&self, one: &mut Explanation) {
        let Remainder::OnAccount(over) = one.paying.rest else {
            return;
        };
        if self.receipt.customer.is_some() || !one.claims.is_empty() {
            return;
        }
        let invoices: Vec<InvoiceId> = one.paying.shares.iter().map(|share| share.item).collect();
        let (index, day) = (self.index, self.receipt.dated);
        one.claims = index.claims_for(one.customer, &invoices, over, day);
        one.paying.rest = match over.minor - one.claimed() {
            0 => Remainder::Nothing,
            left => Remainder::OnAccount(Money::new(left, over.currency)),
        };
        if self.settles_claims(one) {
            one.paying.fit = Fit::Exact;
        }
    }

    /// Says whether an explanation pays claims in full, and uses up the money.
    pub(in crate::matching) fn settles_claims(&self, one: &Explanation) -> bool {
        let open = self.claims(one.customer);
        let in_full = |(id, amount): &ClaimShare| {
            open.iter()
                .any(|claim| claim.id == *id && claim.open.minor == *amount)
        };
        one.paying.rest == Remainder::Nothing
            && !one.claims.is_empty()
            && one.claims.iter().all(in_full)
    }
}

pub(super) fn sum(claims: &[&OpenClaim]) -> i64 {
    claims.iter().map(|claim| claim.open.minor).sum()
}

/// Pays the claims in order, as far as the money goes.
pub(super) fn in_turn(claims: &[&OpenClaim], paid: i64) -> Vec<ClaimShare> {
    let parts = spread(paid, claims.iter().map(|claim| claim.open.minor));
    let shares = claims.iter().zip(parts).filter(|(_, part)| *part > 0);
    shares.map(|(claim, part)| (claim.id, part)).collect()
}
