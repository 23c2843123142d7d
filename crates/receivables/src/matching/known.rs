//! What matching rests on: the receipt, and the book around it.

use super::names;
use crate::discount::Offer;
use crate::implied::{Implied, untold};
use crate::same_payment::KnownPayment;
use crate::{ClaimId, CreditId, CustomerId, Date, InvoiceId, Money, RefundId};

/// Money that came, or a credit note, whose items are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The day it counts from; a discount is in time up to its last day.
    pub dated: Date,
    /// What came: above zero.
    pub amount: Money,
    /// What a bank or payment service says it kept, in minor units: the payer paid `amount` and this. Of money that went
    /// back it is what the bank charges, and is part of `amount`.
    pub charges: i64,
    /// The field for a structured reference, as the file has it.
    pub reference: String,
    pub end_to_end: String,
    /// What the payer wrote.
    pub text: String,
    pub payer: Payer,
    /// Whose it is, where that needs no evidence: a credit note's customer.
    pub customer: Option<CustomerId>,
    /// The bank says that it takes an earlier movement back.
    pub goes_back: bool,
    /// What a person said it does not pay.
    pub refused: Vec<InvoiceId>,
}

impl Receipt {
    /// A receipt of which only the day and the amount are known.
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

    /// What the payer gave away, in minor units.
    pub(super) fn paid(&self) -> i64 {
        self.amount.minor.saturating_add(self.charges.max(0))
    }
}

/// Who paid; parts are empty where the bank does not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Payer {
    pub name: String,
    /// IBAN or account number.
    pub account: String,
    /// On whose behalf.
    pub ultimate: String,
}

/// How a payer is known again: by the account, else by the name; `None` where the bank says neither.
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

/// An invoice. One that is settled may be among them, so that a text that names it is understood; it is never proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
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
    /// What only lists of invoices say is paid: a receipt from before the day that they are of may be that money.
    pub implied: Vec<Implied>,
}

impl Item {
    /// As it is to a receipt of a day: what may be told of in full by it is still to be paid.
    fn on(&self, day: Date) -> Self {
        let mut item = self.clone();
        item.balance.minor += untold(&self.implied, day);
        item
    }

    /// How it is to receipts of up to each of these days; later ones find it as it is.
    pub(super) fn earlier(&self) -> Vec<(Date, Self)> {
        let mut days: Vec<Date> = self.implied.iter().map(|part| part.known).collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter().map(|day| (day, self.on(day))).collect()
    }
}

/// An amount that was announced: a promise, or an instalment of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    pub customer: CustomerId,
    pub kind: ExpectedKind,
    pub amount: Money,
    pub due: Date,
    /// The invoices that it is about, in the order in which it pays them.
    pub invoices: Vec<InvoiceId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedKind {
    Promise,
    Instalment,
}

/// Who may pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debtor {
    pub id: CustomerId,
    pub name: String,
    /// What they were called before, in the entries of payers who do not know.
    pub former_names: Vec<String>,
    pub accounts: Vec<String>,
}

/// A payer whose money a person gave to a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learned {
    /// See [`payer_key`].
    pub payer: String,
    pub customer: CustomerId,
}

/// A payment that settles something: what a returned direct debit takes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    pub payment: CreditId,
    pub customer: CustomerId,
    pub dated: Date,
    pub amount: Money,
    pub reference: String,
    pub end_to_end: String,
    pub payer: Payer,
    /// What it paid: the numbers as well, for a return's text may name them.
    pub items: Vec<(InvoiceId, String, i64)>,
}

/// The book as far as matching needs it.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub items: Vec<Item>,
    pub debtors: Vec<Debtor>,
    /// Interest, fees and costs that were claimed, in the company's order.
    pub claims: Vec<OpenClaim>,
    pub expected: Vec<Expected>,
    pub learned: Vec<Learned>,
    pub matched: Vec<Matched>,
    /// What customers have on account, by customer and currency.
    pub on_account: Vec<(CustomerId, Money)>,
    /// Payments that no bank has told of.
    pub told: Vec<KnownPayment>,
    /// Refunds that no bank has told of.
    pub refunds: Vec<(RefundId, KnownPayment)>,
    /// How many days after the last day of a discount it may still be taken.
    pub grace_days: u32,
}

/// A claim for interest, fees or costs, of which something is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenClaim {
    pub id: ClaimId,
    pub customer: CustomerId,
    /// The invoice that it is about, where it is about one.
    pub invoice: Option<InvoiceId>,
    pub open: Money,
    /// The day it counts from: money that came before settles none of it.
    pub counts_from: Date,
    /// Where it stands before the invoices in the company's order, the lowest first; `None`: behind them.
    pub rank: Option<u8>,
}
