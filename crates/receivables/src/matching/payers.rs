//! The possible payers of a receipt.

use std::collections::BTreeMap;

use super::evidence::Tie;
use super::known::{Receipt, account_key, payer_key};
use super::names::Likeness;
use super::{Index, MatchingReason};
use crate::CustomerId;

/// The customers that the payer is related to, and how.
#[derive(Debug, Default)]
pub(super) struct Payers {
    ties: BTreeMap<CustomerId, (Tie, String)>,
}

/// A payer related to more customers is a platform, not one of them.
const MOST: usize = 40;

impl Payers {
    pub(super) fn new(index: &Index, receipt: &Receipt) -> Self {
        let mut payers = Self::default();
        if let Some(customer) = receipt.customer {
            payers.tie(customer, Tie::Given, "");
            return payers;
        }
        let listed = |found: Option<&Vec<CustomerId>>| {
            found
                .filter(|found| found.len() <= MOST)
                .cloned()
                .unwrap_or_default()
        };
        if let Some(key) = payer_key(&receipt.payer) {
            for customer in listed(index.by_learned.get(&key)) {
                payers.tie(customer, Tie::Learned, "");
            }
        }
        for customer in listed(index.by_account.get(&account_key(&receipt.payer.account))) {
            payers.tie(customer, Tie::Account, "");
        }
        for name in [&receipt.payer.ultimate, &receipt.payer.name] {
            for (place, likeness) in index.names.find(name) {
                let tie = match likeness {
                    Likeness::Same => Tie::Name,
                    Likeness::Alike => Tie::NameAlike,
                };
                payers.tie(index.named[place], tie, name);
            }
        }
        payers.tie_children(index);
        payers
    }

    /// Who is known by name, account or a person's word pays for those who belong to them, too.
    fn tie_children(&mut self, index: &Index) {
        let known = self.ties.iter().filter(|(_, (tie, _))| *tie >= Tie::Name);
        let parents: Vec<CustomerId> = known.map(|(customer, _)| *customer).collect();
        for parent in parents {
            let children = index.children.get(&parent).into_iter().flatten();
            for child in children {
                self.tie(*child, Tie::Parent, &index.name_of(parent));
            }
        }
    }

    fn tie(&mut self, customer: CustomerId, tie: Tie, name: &str) {
        let known = self.ties.entry(customer).or_insert((tie, name.to_owned()));
        if known.0 < tie {
            *known = (tie, name.to_owned());
        }
    }

    /// Returns the customers, best known first.
    pub(super) fn customers(&self) -> Vec<(CustomerId, Tie)> {
        let mut customers: Vec<_> = self.ties.iter().map(|(id, (tie, _))| (*id, *tie)).collect();
        customers.sort_by_key(|(_, tie)| std::cmp::Reverse(*tie));
        customers
    }

    /// Returns how the payer is related to a customer.
    pub(super) fn tie_to(&self, customer: CustomerId) -> Tie {
        match self.ties.get(&customer) {
            Some((tie, _)) => *tie,
            None if self.ties.values().any(|(tie, _)| *tie >= Tie::Name) => Tie::Another,
            None => Tie::Unknown,
        }
    }

    pub(super) fn reason(&self, index: &Index, customer: CustomerId) -> Option<MatchingReason> {
        let name = index.name_of(customer);
        match self.tie_to(customer) {
            Tie::Given => Some(MatchingReason::CustomersOwn),
            Tie::Learned => Some(MatchingReason::Learned { customer: name }),
            Tie::Account => Some(MatchingReason::Account { customer: name }),
            Tie::Name => Some(MatchingReason::Name { customer: name }),
            Tie::Parent => Some(MatchingReason::Parent {
                payer: self.ties[&customer].1.clone(),
                customer: name,
            }),
            Tie::NameAlike => Some(MatchingReason::NameAlike {
                customer: name,
                payer: self.ties[&customer].1.trim().to_owned(),
            }),
            Tie::Another => {
                let mut known = self.customers().into_iter();
                let (payer, _) = known.find(|(_, tie)| *tie != Tie::Parent)?;
                Some(MatchingReason::PaysForAnother {
                    payer: index.name_of(payer),
                    customer: name,
                })
            }
            Tie::Unknown => None,
        }
    }
}
