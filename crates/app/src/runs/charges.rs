//! What a letter charges besides the invoices: interest and fixed compensation (rules I1–I5).

use std::collections::HashMap;

use owed_letters::InterestCalculation;
use owed_receivables::dunning::{Debtor, Policy, Proposed, ProposedItem};
use owed_receivables::interest::{Accrual, NoFixedSum, Regime, RegimeCustomers, SparedCode};
use owed_receivables::{
    ClaimKind, Currency, Customer, Date, InvoiceId, Language, LegalKind, Money,
};
use owed_store::{BookReader, OpenAccount, OpenItem, Whose};
use owed_texts::text;
use serde::{Deserialize, Serialize};

use crate::accrual::{Accruing, Owed, Regimes};
use crate::failure::Failure;

/// The rates, the company's country, and earlier charges.
pub(crate) struct Charging {
    accruing: Accruing,
    country: String,
    /// Interest claimed by earlier letters, by invoice; it is not claimed again.
    claimed: HashMap<InvoiceId, i64>,
    compensated: HashMap<InvoiceId, i64>,
}

/// The recipient of a letter, and the policy.
#[derive(Clone, Copy)]
pub(super) struct Charged<'a> {
    pub policy: &'a Policy,
    pub customer: &'a Customer,
    pub debtor: &'a Debtor,
    pub items: &'a HashMap<InvoiceId, &'a OpenItem>,
}

/// What one proposed row charges.
#[derive(Debug, Clone, Default)]
pub(super) struct Charges {
    /// The calculation for each invoice, and the interest that earlier letters claimed on it, in minor units.
    pub interest: Vec<(InvoiceId, Accrual, i64)>,
    pub compensation: Vec<(InvoiceId, Money)>,
    /// What the policy names but is not charged, and why.
    pub spared: Vec<Spared>,
    /// A law for businesses is applied, and only the customer's kind says that they are one.
    pub presumed_business: bool,
}

/// Why less is charged than the policy names (rule I4). Stored in the book in this form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Spared {
    /// The customer is a consumer, and the policy names a law for businesses.
    BusinessLaw {
        named: Regime,
        charged: Option<Regime>,
    },
    Compensation(NoFixedSum),
}

impl Spared {
    /// Returns the stable short name.
    pub fn code(self) -> SparedCode {
        match self {
            Self::BusinessLaw { .. } => SparedCode::BusinessLaw,
            Self::Compensation(why) => why.code(),
        }
    }

    /// Returns the reason as a sentence.
    pub fn text(self, language: Language) -> String {
        match self {
            Self::Compensation(why) => why.text(language),
            Self::BusinessLaw { named, charged } => {
                let named = named.name();
                let said = match charged {
                    Some(charged) => {
                        text!("runs-consumer-charged", charged = charged.name(), named)
                    }
                    None => text!("runs-consumer-not-charged", named),
                };
                said.text(language)
            }
        }
    }
}

impl Charges {
    /// Returns the newly charged interest, in minor units of the row's currency.
    pub fn new_interest(&self) -> i64 {
        self.interest
            .iter()
            .map(|(_, accrual, before)| accrual.total.minor - before)
            .sum()
    }

    /// Returns the newly charged interest on one invoice.
    pub fn new_interest_on(&self, invoice: InvoiceId) -> i64 {
        let mut interest = self.interest.iter();
        interest
            .find(|(of, ..)| *of == invoice)
            .map_or(0, |(_, accrual, before)| accrual.total.minor - before)
    }

    /// Returns the compensation in one currency, in minor units.
    pub fn compensation_in(&self, currency: Currency) -> i64 {
        self.compensation
            .iter()
            .filter(|(_, amount)| amount.currency == currency)
            .map(|(_, amount)| amount.minor)
            .sum()
    }

    fn spare(&mut self, why: Spared) {
        if !self.spared.contains(&why) {
            self.spared.push(why);
        }
    }
}

impl Charging {
    /// `accounts` are the open accounts of `whose`.
    pub fn read(
        book: &BookReader,
        accounts: &[OpenAccount],
        whose: Whose<'_>,
        as_of: Date,
    ) -> Result<Self, Failure> {
        let accruing = Accruing::read(book, accounts, whose, as_of)?;
        let mut claimed = book.claimed(ClaimKind::Interest, whose, as_of)?;
        // Interest claimed before a plan was agreed had accrued before the plan's first day.
        for plan in accruing.plans() {
            let before = book.claimed(ClaimKind::Interest, plan.customer, plan.agreed)?;
            for (invoice, _) in &plan.items {
                if let (Some(all), Some(before)) = (claimed.get_mut(invoice), before.get(invoice)) {
                    *all -= before;
                }
            }
        }
        Ok(Self {
            accruing,
            country: book.company()?.address.country,
            claimed,
            compensated: book.claimed(ClaimKind::Compensation, whose, as_of)?,
        })
    }

    /// Returns all interest on an open item through the day, and what earlier letters claimed; `None` if there is none.
    pub fn calculation(
        &self,
        book: &BookReader,
        policy: &Policy,
        customer: &Customer,
        open: &OpenItem,
    ) -> Result<Option<InterestCalculation>, Failure> {
        let Some(regime) = Regimes::for_customer(policy, customer, &self.country)?.charged else {
            return Ok(None);
        };
        let accrual = self.accruing.accrual(book, &owed(open), 0, regime)?;
        let before = self.claimed.get(&open.invoice).copied();
        Ok((!accrual.rows.is_empty()).then(|| InterestCalculation {
            invoice: open.number.clone(),
            rows: accrual.rows,
            claimed_before: before.map(|minor| Money::new(minor, open.gross.currency)),
        }))
    }

    /// Returns what the row charges; nothing if it is left out, or its level charges nothing.
    pub(super) fn charges_for(
        &self,
        book: &BookReader,
        whom: Charged<'_>,
        row: &Proposed,
    ) -> Result<Charges, Failure> {
        let mut charges = Charges::default();
        let policy = whom.policy;
        let Some(level) = policy.level(row.level).filter(|_| row.included) else {
            return Ok(charges);
        };
        if !level.interest && !policy.compensation {
            return Ok(charges);
        }
        let Regimes { named, charged } =
            Regimes::for_customer(policy, whom.customer, &self.country)?;
        if let Some(named) = named.filter(|named| level.interest && Some(*named) != charged) {
            charges.spare(Spared::BusinessLaw { named, charged });
        }
        for item in row.items.iter().filter(|item| item.included) {
            let Some(open) = whom.items.get(&item.invoice) else {
                continue;
            };
            if let Some(regime) = charged.filter(|_| level.interest) {
                let accrual = self.interest(book, whom, open, regime)?;
                let before = self.claimed.get(&item.invoice).copied().unwrap_or(0);
                // If less is owed now than was claimed, the claim stays and nothing is added.
                if accrual.total.minor > before {
                    charges.interest.push((item.invoice, accrual, before));
                }
            }
            if policy.compensation && !self.compensated.contains_key(&item.invoice) {
                match compensation(charged, whom.customer, item, open) {
                    Ok(amount) => charges.compensation.push((item.invoice, amount)),
                    Err(why) => charges.spare(Spared::Compensation(why)),
                }
            }
        }
        let law_of_businesses =
            charged.is_some_and(|regime| regime.customers() == RegimeCustomers::Businesses);
        charges.presumed_business = law_of_businesses
            && !whom.customer.is_evidently_a_business()
            && (charges.new_interest() > 0 || !charges.compensation.is_empty());
        Ok(charges)
    }

    /// Returns the interest on what a letter asks for of an item.
    fn interest(
        &self,
        book: &BookReader,
        whom: Charged<'_>,
        open: &OpenItem,
        regime: Regime,
    ) -> Result<Accrual, Failure> {
        let mut items = whom.debtor.items.iter();
        let item = items.find(|item| item.invoice == open.invoice);
        let rests = item.map_or(0, |item| item.contested);
        self.accruing.accrual(book, &owed(open), rests, regime)
    }
}

fn owed(open: &OpenItem) -> Owed {
    Owed {
        invoice: open.invoice,
        due: open.due,
        gross: open.gross,
    }
}

/// Returns the fixed compensation for an item of a letter (rule I4).
fn compensation(
    regime: Option<Regime>,
    customer: &Customer,
    item: &ProposedItem,
    open: &OpenItem,
) -> Result<Money, NoFixedSum> {
    if customer.kind.legal() == LegalKind::Consumer {
        return Err(NoFixedSum::Consumers);
    }
    let regime = regime.ok_or(NoFixedSum::NoLaw)?;
    let amount = regime.compensation(open.due, open.gross)?;
    if amount.currency != open.gross.currency {
        // The law does not say what it would be in another currency.
        return Err(NoFixedSum::OtherCurrency {
            named_in: amount.currency,
        });
    }
    if item.level <= 1 && item.advances {
        return Err(NoFixedSum::FirstLetter);
    }
    Ok(amount)
}
