//! The regime under which a customer is charged.

use owed_receivables::dunning::Policy;
use owed_receivables::interest::{Regime, RegimeCustomers};
use owed_receivables::{Customer, LegalKind};
use owed_texts::{Arg, text};

use crate::failure::{Code, Failure};

/// The regime that the policy names for a customer, and the one that is charged: consumers are never charged under a
/// law for businesses (rule I4). `None` means that nothing is charged (rule I5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Regimes {
    pub named: Option<Regime>,
    pub charged: Option<Regime>,
}

impl Regimes {
    /// `country` is the company's; its law applies if the policy names no regime.
    pub fn for_customer(
        policy: &Policy,
        customer: &Customer,
        country: &str,
    ) -> Result<Self, Failure> {
        let customers = customers(customer);
        let named = match &policy.regime {
            None => Regime::of_country(country, customers),
            Some(code) => Some(code.parse::<Regime>().map_err(|error| {
                let message = text!(
                    "error-policy-of",
                    name = &policy.name,
                    error = error.message(),
                    hint = Arg::hint_of(&error.message())
                );
                Failure::new(Code::Refused, message)
            })?),
        };
        Ok(Self {
            named,
            charged: named.and_then(|named| named.charged_to(customers, country)),
        })
    }
}

fn customers(customer: &Customer) -> RegimeCustomers {
    match customer.kind.legal() {
        LegalKind::Business => RegimeCustomers::Businesses,
        LegalKind::Consumer => RegimeCustomers::Consumers,
    }
}
