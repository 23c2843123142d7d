//! Which policy applies to whom (rule R12).

use std::collections::HashMap;

use super::policy::Policy;
use crate::customer::PolicyId;
use crate::{Customer, GroupId, LegalKind};

/// Every policy of the company, and those of its groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyBook {
    policies: HashMap<PolicyId, Policy>,
    groups: HashMap<GroupId, PolicyId>,
    business: (PolicyId, Policy),
    consumer: (PolicyId, Policy),
}

impl PolicyBook {
    /// `business` and `consumer` are the policies of customers without one of their own or of their group.
    pub fn new(
        business: (PolicyId, Policy),
        consumer: (PolicyId, Policy),
        others: impl IntoIterator<Item = (PolicyId, Policy)>,
        groups: HashMap<GroupId, PolicyId>,
    ) -> Self {
        let standard = [business.clone(), consumer.clone()];
        Self {
            policies: others.into_iter().chain(standard).collect(),
            groups,
            business,
            consumer,
        }
    }

    /// Returns the customer's own policy, else the group's, else the standard for its kind.
    pub fn policy_of(&self, customer: &Customer) -> (PolicyId, &Policy) {
        let of_group = || customer.group.and_then(|group| self.groups.get(&group));
        customer
            .policy
            .or_else(|| of_group().copied())
            .and_then(|id| self.policies.get_key_value(&id))
            .map_or_else(
                || self.standard(customer.kind.legal()),
                |(id, policy)| (*id, policy),
            )
    }

    /// Returns the default for a kind of customer.
    pub fn standard(&self, kind: LegalKind) -> (PolicyId, &Policy) {
        let (id, policy) = match kind {
            LegalKind::Business => &self.business,
            LegalKind::Consumer => &self.consumer,
        };
        (*id, policy)
    }

    pub fn get(&self, id: PolicyId) -> Option<&Policy> {
        self.policies.get(&id)
    }
}

#[cfg(test)]
mod tests {
    use super::super::ready;
    use super::*;
    use crate::{CustomerKind, Language};

    #[test]
    fn r12_the_customers_own_policy_goes_before_the_groups_before_the_companys() {
        let [friendly, strict, consumers] = ready::all(Language::En);
        let book = PolicyBook::new(
            (PolicyId(1), friendly.clone()),
            (PolicyId(3), consumers.clone()),
            [(PolicyId(2), strict.clone())],
            HashMap::from([(GroupId(5), PolicyId(3))]),
        );
        let mut customer = Customer::default();
        assert_eq!(book.policy_of(&customer), (PolicyId(1), &friendly));
        customer.kind = CustomerKind::Consumer;
        assert_eq!(book.policy_of(&customer), (PolicyId(3), &consumers));
        customer.kind = CustomerKind::Business;
        customer.group = Some(GroupId(5));
        assert_eq!(book.policy_of(&customer), (PolicyId(3), &consumers));
        customer.policy = Some(PolicyId(2));
        assert_eq!(book.policy_of(&customer), (PolicyId(2), &strict));
        customer.policy = None;
        customer.group = Some(GroupId(6));
        assert_eq!(
            book.policy_of(&customer),
            (PolicyId(1), &friendly),
            "a group without a policy of its own says nothing"
        );
    }
}
