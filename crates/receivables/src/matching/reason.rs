//! Why a candidate is proposed, as data and in words.

use super::ExpectedKind;
use super::reason_code::ReasonCode;
use super::references::Scheme;
use crate::{Date, Language, Money};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A reference with right check digits.
    Reference {
        scheme: Scheme,
        number: String,
    },
    /// The reference that the invoice asks for.
    OwnReference {
        number: String,
    },
    Number {
        number: String,
        written: String,
    },
    /// Found by a short number or by one that two invoices share.
    NumberMaybe {
        number: String,
        written: String,
    },
    NumberAlike {
        number: String,
    },
    CustomersOwn,
    Learned {
        customer: String,
    },
    Account {
        customer: String,
    },
    Name {
        customer: String,
    },
    NameAlike {
        customer: String,
        payer: String,
    },
    PaysForAnother {
        payer: String,
        customer: String,
    },
    AmountOfOne {
        amount: Money,
    },
    AmountOfSet {
        amount: Money,
        items: usize,
    },
    /// What only a list says was paid.
    SaidPaid {
        amount: Money,
    },
    Everything {
        items: usize,
    },
    EverythingDue {
        items: usize,
    },
    OneSetOfSeveral {
        items: usize,
    },
    /// Others are open with this balance.
    SameAmount {
        others: usize,
    },
    Discount {
        taken: Money,
        until: Date,
    },
    LateDiscount {
        open: Money,
    },
    Charges {
        kept: Money,
    },
    Missing {
        missing: Money,
    },
    Expected {
        kind: ExpectedKind,
        due: Date,
    },
    Open {
        open: Money,
    },
    OnAccount {
        over: Money,
    },
    /// What goes to interest, fees and costs; `settled`: all of those that it is for.
    Claims {
        paid: Money,
        settled: bool,
    },
    OtherCurrency,
    BeforeIssue {
        issued: Date,
    },
    Refused,
    /// The text names an invoice that this is not about.
    NamesAnother {
        number: String,
    },
    NamesSettled {
        number: String,
    },
    /// A list of later than the money has something open that the money would have paid.
    ListSaysOpen {
        number: String,
        open: Money,
    },
    /// Another entry has as good a claim to the same item.
    ClaimedTwice,
    /// An entry that another file tells of may be the same money.
    MaybeToldTwice,
    /// A payment that was returned.
    SameReference,
    ReturnedAmount {
        dated: Date,
        amount: Money,
    },
    ReturnCharge {
        charge: Money,
    },
    /// Of money that was paid back.
    HadOnAccount {
        amount: Money,
    },
    /// A list or a person told of the payment.
    Told {
        dated: Date,
        amount: Money,
    },
}

impl Reason {
    /// The short name that does not change.
    pub fn code(&self) -> ReasonCode {
        match self {
            Self::Reference { .. } | Self::OwnReference { .. } => ReasonCode::Reference,
            Self::Number { .. } => ReasonCode::Number,
            Self::NumberMaybe { .. } => ReasonCode::NumberMaybe,
            Self::NumberAlike { .. } => ReasonCode::NumberAlike,
            Self::CustomersOwn => ReasonCode::CustomersOwn,
            Self::Learned { .. } => ReasonCode::Learned,
            Self::Account { .. } => ReasonCode::Account,
            Self::Name { .. } => ReasonCode::Name,
            Self::NameAlike { .. } => ReasonCode::NameAlike,
            Self::PaysForAnother { .. } => ReasonCode::PaysForAnother,
            Self::AmountOfOne { .. } | Self::SaidPaid { .. } => ReasonCode::Amount,
            Self::AmountOfSet { .. } => ReasonCode::AmountOfSet,
            Self::Everything { .. } => ReasonCode::Everything,
            Self::EverythingDue { .. } => ReasonCode::EverythingDue,
            Self::OneSetOfSeveral { .. } => ReasonCode::OneSetOfSeveral,
            Self::SameAmount { .. } => ReasonCode::SameAmount,
            Self::Discount { .. } => ReasonCode::Discount,
            Self::LateDiscount { .. } => ReasonCode::LateDiscount,
            Self::Charges { .. } => ReasonCode::Charges,
            Self::Missing { .. } => ReasonCode::Missing,
            Self::Expected {
                kind: ExpectedKind::Promise,
                ..
            } => ReasonCode::Promise,
            Self::Expected {
                kind: ExpectedKind::Instalment,
                ..
            } => ReasonCode::Instalment,
            Self::Open { .. } => ReasonCode::PartPayment,
            Self::OnAccount { .. } => ReasonCode::Overpayment,
            Self::Claims { .. } => ReasonCode::Claims,
            Self::OtherCurrency => ReasonCode::OtherCurrency,
            Self::BeforeIssue { .. } => ReasonCode::BeforeIssue,
            Self::Refused => ReasonCode::Refused,
            Self::NamesAnother { .. } => ReasonCode::NamesAnother,
            Self::NamesSettled { .. } => ReasonCode::NamesSettled,
            Self::ListSaysOpen { .. } => ReasonCode::ListSaysOpen,
            Self::ClaimedTwice => ReasonCode::ClaimedTwice,
            Self::MaybeToldTwice => ReasonCode::MaybeToldTwice,
            Self::SameReference => ReasonCode::SameReference,
            Self::ReturnedAmount { .. } => ReasonCode::ReturnedAmount,
            Self::ReturnCharge { .. } => ReasonCode::ReturnCharge,
            Self::HadOnAccount { .. } => ReasonCode::HadOnAccount,
            Self::Told { .. } => ReasonCode::Told,
        }
    }

    /// The reason as a sentence, dates and amounts in the forms of `language`.
    pub fn text(&self, language: Language) -> String {
        let money = |amount: &Money| language.money(*amount);
        let date = |day: &Date| language.date(*day);
        match self {
            Self::Reference { scheme, number } => {
                format!("The {} is that of {number}.", scheme.name())
            }
            Self::OwnReference { number } => format!("The reference is that of {number}."),
            Self::Number { number, written } if *written == super::numbers::compact(number) => {
                format!("The description mentions {number}.")
            }
            Self::Number { number, written } => {
                format!("The description mentions {number}, written “{written}”.")
            }
            Self::NumberMaybe { number, written } => {
                format!("“{written}” in the description may mean {number}.")
            }
            Self::NumberAlike { number } => {
                format!("The description has a number close to {number}.")
            }
            Self::CustomersOwn => "It belongs to this customer.".to_owned(),
            Self::Learned { customer } => {
                format!("You matched this payer to {customer} before.")
            }
            Self::Account { customer } => format!("The payer's account is {customer}'s."),
            Self::Name { customer } => format!("Payer name: {customer}"),
            Self::NameAlike { customer, payer } => {
                format!("The payer's name, “{payer}”, is similar to {customer}.")
            }
            Self::PaysForAnother { payer, customer } => {
                format!("The payer's name is {payer}; this belongs to {customer}.")
            }
            Self::AmountOfOne { amount } => {
                format!("{} is exactly the open balance.", money(amount))
            }
            Self::SaidPaid { amount } => {
                format!("{} is exactly what a list says was paid.", money(amount))
            }
            Self::AmountOfSet { amount, items } => {
                format!(
                    "{} is exactly the open balance of these {items}.",
                    money(amount)
                )
            }
            Self::Everything { items: 1 } => "Equals the customer's total balance.".to_owned(),
            Self::Everything { items } => {
                format!("Equals the customer's total balance, {items} items.")
            }
            Self::EverythingDue { items } => {
                format!(
                    "Equals all that the customer has due, {items} items; other items may add up to it too."
                )
            }
            Self::OneSetOfSeveral { items } => {
                format!("These {items} items add up to it; other items may too.")
            }
            Self::SameAmount { others: 1 } => "Another item has the same balance.".to_owned(),
            Self::SameAmount { others } => format!("{others} other items have the same balance."),
            Self::Discount { taken, until } => {
                format!("Less {} for payment up to {}.", money(taken), date(until))
            }
            Self::LateDiscount { open } => {
                format!(
                    "{} stays open: it looks like a discount taken too late.",
                    money(open)
                )
            }
            Self::Charges { kept } => format!("Bank charges of {} were deducted.", money(kept)),
            Self::Missing { missing } => {
                format!(
                    "{} is missing; a bank may have deducted it as charges.",
                    money(missing)
                )
            }
            Self::Expected {
                kind: ExpectedKind::Promise,
                due,
            } => format!("Promised by {}.", date(due)),
            Self::Expected {
                kind: ExpectedKind::Instalment,
                due,
            } => format!("Instalment due on {}.", date(due)),
            Self::Open { open } => format!("Part payment; {} stays open.", money(open)),
            Self::OnAccount { over } => {
                format!(
                    "{} is more than is owed and stays unallocated.",
                    money(over)
                )
            }
            Self::Claims {
                paid,
                settled: true,
            } => format!(
                "{} is exactly what is open of interest, fees and costs.",
                money(paid)
            ),
            Self::Claims { paid, .. } => {
                format!("{} goes to interest, fees and costs.", money(paid))
            }
            Self::OtherCurrency => {
                "The invoice is in another currency; enter what the money is worth.".to_owned()
            }
            Self::BeforeIssue { issued } => {
                format!("Received before the invoice date, {}.", date(issued))
            }
            Self::Refused => "You undid this match before.".to_owned(),
            Self::NamesAnother { number } => format!("But the description mentions {number}."),
            Self::NamesSettled { number } => {
                format!("But the description mentions {number}, which is already paid.")
            }
            Self::ListSaysOpen { number, open } => {
                format!(
                    "But a later list says that {} of {number} is open.",
                    money(open)
                )
            }
            Self::ClaimedTwice => "Another entry may be for the same item.".to_owned(),
            Self::MaybeToldTwice => {
                "Another file has an entry that may be the same money.".to_owned()
            }
            Self::SameReference => "It has the reference of that payment.".to_owned(),
            Self::ReturnedAmount { dated, amount } => {
                format!("It returns {} of {}.", money(amount), date(dated))
            }
            Self::ReturnCharge { charge } => format!("The bank charges {} for it.", money(charge)),
            Self::HadOnAccount { amount } => format!("{} is unallocated.", money(amount)),
            Self::Told { dated, amount } => {
                format!(
                    "The book has this payment: {} of {}.",
                    money(amount),
                    date(dated)
                )
            }
        }
    }
}
