//! The input of matching: the receipt, and the book around it.

use super::names;
use crate::discount::Offer;
use crate::implied::{Implied, untold};
use crate::same_payment::KnownPayment;
use crate::{ClaimId, CreditId, CustomerId, Date, InvoiceId, Money, RefundId};

/// Money received, or a credit note, for which items are sought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The day it counts from; a discount is in time up to its last day.
    pub dated: Date,
    /// The amount received: above zero.
    pub amount: Money,
    /// The reported deduction of a bank or payment service, in minor units: the payer paid `amount` plus this. For money
    /// that went back it is the bank's charge, and part of `amount`.
    pub charges: i64,
    /// The field for a structured reference, as in the file.
    pub reference: String,
    pub end_to_end: String,
    /// The payer's text.
    pub text: String,
    pub payer: Payer,
    /// Its customer, if that needs no evidence: a credit note's.
    pub customer: Option<CustomerId>,
    /// The bank says that it reverses an earlier movement.
    pub goes_back: bool,
    /// Invoices that a person said it does not pay.
    pub refused: Vec<InvoiceId>,
}

impl Receipt {
    /// Creates a receipt of which only the day and the amount are known.
    pub fn new(dated: Date, amount: Money) -> Self {
        Self {
            dated,
            amount,
            charges: 0,
            reference: String::new(),
            end_to_end: String::new(),
            text: String::new(),
            payer: Payer::default(),
            customer: None,
            goes_back: false,
            refused: Vec::new(),
        }
    }

    /// Returns what the payer spent, in minor units.
    pub(super) fn paid(&self) -> i64 {
        self.amount.minor.saturating_add(self.charges.max(0))
    }
}

/// The payer; parts are empty if the bank does not name them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Payer {
    pub name: String,
    /// IBAN or account number.
    pub account: String,
    /// On whose behalf.
    pub ultimate: String,
}

/// Returns the key by which a payer is recognised: the account, else the name; `None` if the bank names neither.
pub fn payer_key(payer: &Payer) -> Option<String> {
    let account = account_key(&payer.account);
    if !account.is_empty() {
        return Some(account);
    }
    let name = names::key(&payer.name);
    (!name.is_empty()).then(|| format!("name:{name}"))
}

pub(super) fn account_key(account: &str) -> String {
    account
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}

/// An invoice. Settled ones may be included, so that a text that names one is understood; they are never proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchingItem {
    pub id: InvoiceId,
    pub customer: CustomerId,
    pub number: String,
    /// What is open.
    pub balance: Money,
    pub issued: Date,
    pub due: Date,
    /// For early payment (rule P4).
    pub offers: Vec<Offer>,
    /// The payment reference that the invoice asks for; may be empty.
    pub reference: String,
    /// What only lists of invoices report as paid: a receipt from before their day may be that money.
    pub implied: Vec<Implied>,
}

impl MatchingItem {
    /// Returns it as a receipt of a day sees it: amounts that the receipt may report in full are still open.
    fn on(&self, day: Date) -> Self {
        let mut item = self.clone();
        item.balance.minor += untold(&self.implied, day);
        item
    }

    /// Returns it as receipts of up to each of these days see it; later ones find it as it is.
    pub(super) fn earlier(&self) -> Vec<(Date, Self)> {
        let mut days: Vec<Date> = self.implied.iter().map(|part| part.known).collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter().map(|day| (day, self.on(day))).collect()
    }
}

/// An announced amount: a promise, or an instalment of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    pub customer: CustomerId,
    pub kind: ExpectedKind,
    pub amount: Money,
    pub due: Date,
    /// The invoices it concerns, in the order in which it pays them.
    pub invoices: Vec<InvoiceId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedKind {
    Promise,
    Instalment,
}

/// Who may pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchingDebtor {
    pub id: CustomerId,
    pub name: String,
    /// Earlier names, still used by payers who do not know the new one.
    pub former_names: Vec<String>,
    pub accounts: Vec<String>,
    /// The customer that this one belongs to, who may pay for it.
    pub parent: Option<CustomerId>,
}

/// A payer whose money a person assigned to a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learned {
    /// See [`payer_key`].
    pub payer: String,
    pub customer: CustomerId,
}

/// A payment that settles something: what a returned direct debit reverses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    pub payment: CreditId,
    pub customer: CustomerId,
    pub dated: Date,
    pub amount: Money,
    pub reference: String,
    pub end_to_end: String,
    pub payer: Payer,
    /// What it paid, with the numbers, since a return's text may name them.
    pub items: Vec<(InvoiceId, String, i64)>,
}

/// What the book knows that matching needs.
#[derive(Debug, Clone, Default)]
pub struct MatchingFacts {
    pub items: Vec<MatchingItem>,
    pub debtors: Vec<MatchingDebtor>,
    /// Claimed interest, fees and costs, in the company's order.
    pub claims: Vec<OpenClaim>,
    pub expected: Vec<Expected>,
    pub learned: Vec<Learned>,
    pub matched: Vec<Matched>,
    /// Customers' money on account, by customer and currency.
    pub on_account: Vec<(CustomerId, Money)>,
    /// Payments that no bank has reported.
    pub told: Vec<KnownPayment>,
    /// Refunds that no bank has reported.
    pub refunds: Vec<(RefundId, KnownPayment)>,
    /// The open invoices that letters ask for, by the digits of the letter's reference, see
    /// [`PaymentReference`](crate::PaymentReference).
    pub letters: Vec<(String, Vec<InvoiceId>)>,
    /// How many days after the last day of a discount it may still be taken.
    pub grace_days: u32,
}

/// An open claim for interest, fees or costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenClaim {
    pub id: ClaimId,
    pub customer: CustomerId,
    /// The invoice it concerns, if any.
    pub invoice: Option<InvoiceId>,
    pub open: Money,
    /// The day it counts from: earlier money settles none of it.
    pub counts_from: Date,
    /// Its priority over the invoices in the company's order, the lowest first; `None` if it comes after them.
    pub rank: Option<u8>,
}
