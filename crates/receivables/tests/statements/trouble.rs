//! Bank entries with typical troubles, each with what it really pays.

use owed_receivables::CreditId;
use owed_receivables::matching::{Receipt, Share};

/// What is wrong with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    None,
    NumberCut,
    NumberSpaced,
    TwoInvoices,
    SetUnnamed,
    PartPayment,
    Overpayment,
    DiscountTaken,
    BankCharge,
    PaysForAnother,
    NameOnly,
    SameAmountTwice,
    WrongDigit,
    OtherCurrency,
    Returned,
    Instalment,
    Unrelated,
    SeveralCustomers,
}

impl Trouble {
    pub const ALL: [Self; 18] = [
        Self::None,
        Self::NumberCut,
        Self::NumberSpaced,
        Self::TwoInvoices,
        Self::SetUnnamed,
        Self::PartPayment,
        Self::Overpayment,
        Self::DiscountTaken,
        Self::BankCharge,
        Self::PaysForAnother,
        Self::NameOnly,
        Self::SameAmountTwice,
        Self::WrongDigit,
        Self::OtherCurrency,
        Self::Returned,
        Self::Instalment,
        Self::Unrelated,
        Self::SeveralCustomers,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::None => "no trouble",
            Self::NumberCut => "number cut off",
            Self::NumberSpaced => "number torn apart",
            Self::TwoInvoices => "two invoices, one sum",
            Self::SetUnnamed => "a set, no number",
            Self::PartPayment => "part payment",
            Self::Overpayment => "overpayment",
            Self::DiscountTaken => "discount taken",
            Self::BankCharge => "bank charge taken off",
            Self::PaysForAnother => "payer for another",
            Self::NameOnly => "name only",
            Self::SameAmountTwice => "same amount twice",
            Self::WrongDigit => "wrong digit",
            Self::OtherCurrency => "other currency",
            Self::Returned => "returned debit",
            Self::Instalment => "instalment",
            Self::Unrelated => "unrelated money",
            Self::SeveralCustomers => "several customers",
        }
    }
}

/// An entry and its true meaning.
pub struct Entry {
    pub trouble: Trouble,
    pub receipt: Receipt,
    pub truth: Truth,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Truth {
    Pays(Vec<Share>),
    Returns(CreditId),
    Nothing,
}
