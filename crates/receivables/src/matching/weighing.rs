//! Explanations compared with each other, and the conclusions.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::amounts::Paying;
use super::evidence::{CERTAIN, Fit, MARGIN, Naming, Tie};
use super::explain::{Case, Explanation};
use super::{Candidate, MatchingReason, Remainder};
use crate::{CustomerId, Money};

/// The maximum number of displayed candidates.
const SHOWN: usize = 6;

impl Case<'_> {
    pub(super) fn explanation(&self, places: &[usize], paying: Paying) -> Explanation {
        let in_it = |place: &&usize| {
            paying
                .shares
                .iter()
                .any(|share| share.item == self.item(**place).id)
        };
        let places: Vec<usize> = places.iter().filter(in_it).copied().collect();
        let customers: BTreeSet<CustomerId> = places
            .iter()
            .map(|place| self.item(*place).customer)
            .collect();
        let ties = customers
            .iter()
            .map(|customer| (self.payers.tie_to(*customer), *customer));
        let best = ties.clone().max().map(|(_, customer)| customer);
        let tie = ties.map(|(tie, _)| tie).min().unwrap_or_default();
        let naming = places
            .iter()
            .map(|place| self.text.naming(self.index, *place))
            .min()
            .unwrap_or_default();
        // A number that is exactly another item's is not a typing error, unless the payer supports that.
        let named = self
            .text
            .named
            .iter()
            .any(|one| one.naming >= Naming::Medium);
        let naming = match naming {
            Naming::Alike if named && tie < Tie::NameAlike => Naming::None,
            naming => naming,
        };
        let alone = places.len() == 1 && naming == Naming::None && tie < Tie::Name;
        let key = (self.receipt.amount.currency, self.receipt.paid());
        let same = self.index.by_amount.get(&key).map_or(0, Vec::len);
        let mut explanation = Explanation {
            customer: best.unwrap_or(CustomerId(0)),
            places,
            paying,
            claims: Vec::new(),
            naming,
            tie,
            crowd: if alone { same.saturating_sub(1) } else { 0 },
            points: 0,
        };
        if customers.len() == 1 {
            self.pay_claims(&mut explanation);
        }
        self.weigh(&mut explanation);
        explanation
    }

    pub(super) fn weigh(&self, one: &mut Explanation) {
        let crowd = i32::try_from(one.crowd.min(5)).unwrap_or(5) * 4;
        let early = if self.is_early(one) { 20 } else { 0 };
        let refused = if self.is_refused(one) { 40 } else { 0 };
        one.points = one.naming.points() + one.tie.points() + one.paying.fit.points()
            - crowd
            - early
            - refused;
    }

    fn is_early(&self, one: &Explanation) -> bool {
        one.places
            .iter()
            .any(|place| self.item(*place).issued > self.receipt.dated)
    }

    /// Says whether a credit note names its one invoice, however much of it stays open.
    fn is_credited_in_part(&self, one: &Explanation) -> bool {
        self.receipt.customer.is_some()
            && one.places.len() == 1
            && one.naming >= Naming::Medium
            && one.paying.fit == Fit::Part
    }

    fn is_refused(&self, one: &Explanation) -> bool {
        one.places
            .iter()
            .any(|place| self.receipt.refused.contains(&self.item(*place).id))
    }

    /// Returns what the text clearly names but the explanation omits. A number one digit off is excused if the payer is
    /// known and the number belongs to somebody else.
    fn contradiction(&self, one: &Explanation) -> Option<MatchingReason> {
        let theirs = |place: &usize| {
            one.tie >= Tie::Name
                && one.naming == Naming::Alike
                && one
                    .places
                    .iter()
                    .all(|own| self.item(*own).customer != self.item(*place).customer)
        };
        let left_out = self.text.named.iter().find(|named| {
            named.naming >= Naming::Medium
                && !named.places.iter().any(|place| one.places.contains(place))
                && !(named.naming < Naming::Reference && named.places.iter().all(theirs))
        })?;
        let item = self.item(left_out.places[0]);
        let number = item.number.clone();
        Some(if item.balance.minor > 0 {
            MatchingReason::NamesAnother { number }
        } else {
            MatchingReason::NamesSettled { number }
        })
    }

    /// Returns what a list shows as open on an item after money came that would have paid it: the list may be outdated, or
    /// the money for something else.
    fn list_says_open(&self, one: &Explanation) -> Option<MatchingReason> {
        let mut shares = one.paying.shares.iter();
        let contradicted = shares.find_map(|share| {
            let place = self.index.item_of.get(&share.item)?;
            let (then, now) = (self.item(*place), self.index.item(*place));
            let said_paid = then.balance.minor - now.balance.minor;
            (said_paid > 0 && share.amount > said_paid).then_some(now)
        })?;
        Some(MatchingReason::ListSaysOpen {
            number: contradicted.number.clone(),
            open: contradicted.balance,
        })
    }

    /// Says whether only a list reports the items as paid.
    fn is_said_paid(&self, one: &Explanation) -> bool {
        let said = |place: &usize| {
            let (then, now) = (self.item(*place), self.index.item(*place));
            now.balance.minor <= 0 && then.balance.minor > 0
        };
        !one.places.is_empty() && one.places.iter().all(said)
    }

    pub(super) fn candidates(mut self) -> Vec<Candidate> {
        let mut found = std::mem::take(&mut self.found);
        let age = |one: &Explanation| {
            one.places
                .first()
                .map(|place| (self.item(*place).due, self.item(*place).id))
        };
        found.sort_by_key(|one| {
            (
                Reverse(one.points),
                Reverse(u8::from(one.paying.rest == Remainder::Nothing)),
                age(one),
            )
        });
        let mut seen = BTreeSet::new();
        found.retain(|one| {
            let missing = matches!(one.paying.rest, Remainder::Missing(_));
            let (shares, claims) = (one.paying.shares.clone(), one.claims.clone());
            seen.insert((one.customer, shares, claims, missing))
        });
        let pays = |one: &Explanation| (one.paying.shares.clone(), one.claims.clone());
        let next = found
            .iter()
            .skip(1)
            .find(|other| pays(other) != pays(&found[0]));
        let margin = next.map_or(i32::MAX, |next| found[0].points - next.points);
        let candidates = found.iter().take(SHOWN).enumerate();
        candidates
            .map(|(at, one)| self.candidate(one, at == 0 && margin >= MARGIN))
            .collect()
    }

    fn candidate(&self, one: &Explanation, stands_out: bool) -> Candidate {
        let contradiction = self.contradiction(one);
        let list_says_open = self.list_says_open(one);
        let early = self.is_early(one) && one.naming < Naming::Strong;
        let certain = stands_out
            && one.points >= CERTAIN
            && (one.paying.fit.is_clean() || self.is_credited_in_part(one))
            && contradiction.is_none()
            && list_says_open.is_none()
            && !early
            && !one.places.is_empty()
            && !self.is_refused(one);
        let mut reasons = self.reasons(one);
        reasons.extend(contradiction);
        reasons.extend(list_says_open);
        Candidate {
            customer: one.customer,
            shares: one.paying.shares.clone(),
            claims: one.claims.clone(),
            rest: one.paying.rest,
            certain,
            reasons,
            points: one.points,
        }
    }

    fn reasons(&self, one: &Explanation) -> Vec<MatchingReason> {
        let money = |minor| Money::new(minor, self.receipt.amount.currency);
        let mut reasons: Vec<MatchingReason> = one
            .places
            .iter()
            .filter_map(|place| self.text.reason(self.index, *place))
            .collect();
        let customers: BTreeSet<CustomerId> = one
            .places
            .iter()
            .map(|place| self.item(*place).customer)
            .collect();
        let customers = if customers.is_empty() {
            BTreeSet::from([one.customer])
        } else {
            customers
        };
        reasons.extend(
            customers
                .iter()
                .filter_map(|customer| self.payers.reason(self.index, *customer)),
        );
        let to_items = self.receipt.paid() - one.claimed();
        let (amount, items) = (money(to_items), one.places.len());
        let announced = customers
            .iter()
            .flat_map(|customer| self.index.expected_of.get(customer).into_iter().flatten())
            .map(|at| &self.index.known.expected[*at])
            .filter(|expected| expected.amount == amount && !one.places.is_empty())
            .find(|expected| {
                one.places
                    .iter()
                    .all(|place| expected.invoices.contains(&self.item(*place).id))
            });
        reasons.extend(announced.map(|expected| MatchingReason::Expected {
            kind: expected.kind,
            due: expected.due,
        }));
        match one.paying.fit {
            Fit::Exact if items == 0 => {}
            Fit::Exact if self.is_said_paid(one) => {
                reasons.push(MatchingReason::SaidPaid { amount })
            }
            Fit::Exact if items == 1 => reasons.push(MatchingReason::AmountOfOne { amount }),
            Fit::Exact | Fit::OnlySet | Fit::Completed => {
                reasons.push(MatchingReason::AmountOfSet { amount, items })
            }
            Fit::Everything => reasons.push(MatchingReason::Everything { items }),
            Fit::EverythingDue => reasons.push(MatchingReason::EverythingDue { items }),
            Fit::SomeSet => reasons.push(MatchingReason::OneSetOfSeveral { items }),
            Fit::OtherCurrency => reasons.push(MatchingReason::OtherCurrency),
            Fit::Discount => {
                reasons.extend(
                    one.paying
                        .discount_until
                        .map(|until| MatchingReason::Discount {
                            taken: money(
                                one.paying.shares.iter().map(|share| share.discount).sum(),
                            ),
                            until,
                        }),
                )
            }
            Fit::LateDiscount | Fit::Expected | Fit::Short | Fit::Part | Fit::Over => {}
        }
        if !one.claims.is_empty() {
            reasons.push(MatchingReason::Claims {
                paid: money(one.claimed()),
                settled: self.settles_claims(one),
            });
        }
        match one.paying.rest {
            Remainder::Open(open) if one.paying.fit == Fit::LateDiscount => {
                reasons.push(MatchingReason::LateDiscount { open })
            }
            Remainder::Open(open) => reasons.push(MatchingReason::Open { open }),
            Remainder::Missing(missing) => reasons.push(MatchingReason::Missing { missing }),
            Remainder::OnAccount(over) => reasons.push(MatchingReason::OnAccount { over }),
            Remainder::Nothing | Remainder::OtherCurrency => {}
        }
        if self.receipt.charges > 0 {
            reasons.push(MatchingReason::Charges {
                kept: money(self.receipt.charges),
            });
        }
        if one.crowd > 0 {
            reasons.push(MatchingReason::SameAmount { others: one.crowd });
        }
        if self.is_early(one) {
            let issued = one
                .places
                .iter()
                .map(|place| self.item(*place).issued)
                .max();
            reasons.extend(issued.map(|issued| MatchingReason::BeforeIssue { issued }));
        }
        if self.is_refused(one) {
            reasons.push(MatchingReason::Refused);
        }
        reasons
    }
}
