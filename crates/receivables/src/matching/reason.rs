//! Why a candidate is proposed, as data and in words.

use owed_texts::{Message, text};

use super::ExpectedKind;
use super::reason_code::MatchReasonCode;
use super::references::Scheme;
use crate::{Date, Language, Money};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MatchingReason {
    /// A reference with valid check digits.
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
    /// The payer is the customer that this one belongs to.
    Parent {
        payer: String,
        customer: String,
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
    /// Paid according to a list only.
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
    /// Others are open with the same balance.
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
    /// What goes to interest, fees and costs; `settled` means all of those concerned.
    Claims {
        paid: Money,
        settled: bool,
    },
    OtherCurrency,
    BeforeIssue {
        issued: Date,
    },
    Refused,
    /// The text names an invoice that this does not include.
    NamesAnother {
        number: String,
    },
    NamesSettled {
        number: String,
    },
    /// A list dated after the money shows something open that the money would have paid.
    ListSaysOpen {
        number: String,
        open: Money,
    },
    /// Another entry has an equal claim to the same item.
    ClaimedTwice,
    /// An entry in another file may be the same money.
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
    /// For money that was paid back.
    HadOnAccount {
        amount: Money,
    },
    /// A list or a person reported the payment.
    Told {
        dated: Date,
        amount: Money,
    },
}

impl MatchingReason {
    /// Returns the stable short name.
    pub fn code(&self) -> MatchReasonCode {
        match self {
            Self::Reference { .. } | Self::OwnReference { .. } => MatchReasonCode::Reference,
            Self::Number { .. } => MatchReasonCode::Number,
            Self::NumberMaybe { .. } => MatchReasonCode::NumberMaybe,
            Self::NumberAlike { .. } => MatchReasonCode::NumberAlike,
            Self::CustomersOwn => MatchReasonCode::CustomersOwn,
            Self::Learned { .. } => MatchReasonCode::Learned,
            Self::Account { .. } => MatchReasonCode::Account,
            Self::Name { .. } => MatchReasonCode::Name,
            Self::NameAlike { .. } => MatchReasonCode::NameAlike,
            Self::Parent { .. } => MatchReasonCode::Parent,
            Self::PaysForAnother { .. } => MatchReasonCode::PaysForAnother,
            Self::AmountOfOne { .. } | Self::SaidPaid { .. } => MatchReasonCode::Amount,
            Self::AmountOfSet { .. } => MatchReasonCode::AmountOfSet,
            Self::Everything { .. } => MatchReasonCode::Everything,
            Self::EverythingDue { .. } => MatchReasonCode::EverythingDue,
            Self::OneSetOfSeveral { .. } => MatchReasonCode::OneSetOfSeveral,
            Self::SameAmount { .. } => MatchReasonCode::SameAmount,
            Self::Discount { .. } => MatchReasonCode::Discount,
            Self::LateDiscount { .. } => MatchReasonCode::LateDiscount,
            Self::Charges { .. } => MatchReasonCode::Charges,
            Self::Missing { .. } => MatchReasonCode::Missing,
            Self::Expected {
                kind: ExpectedKind::Promise,
                ..
            } => MatchReasonCode::Promise,
            Self::Expected {
                kind: ExpectedKind::Instalment,
                ..
            } => MatchReasonCode::Instalment,
            Self::Open { .. } => MatchReasonCode::PartPayment,
            Self::OnAccount { .. } => MatchReasonCode::Overpayment,
            Self::Claims { .. } => MatchReasonCode::Claims,
            Self::OtherCurrency => MatchReasonCode::OtherCurrency,
            Self::BeforeIssue { .. } => MatchReasonCode::BeforeIssue,
            Self::Refused => MatchReasonCode::Refused,
            Self::NamesAnother { .. } => MatchReasonCode::NamesAnother,
            Self::NamesSettled { .. } => MatchReasonCode::NamesSettled,
            Self::ListSaysOpen { .. } => MatchReasonCode::ListSaysOpen,
            Self::ClaimedTwice => MatchReasonCode::ClaimedTwice,
            Self::MaybeToldTwice => MatchReasonCode::MaybeToldTwice,
            Self::SameReference => MatchReasonCode::SameReference,
            Self::ReturnedAmount { .. } => MatchReasonCode::ReturnedAmount,
            Self::ReturnCharge { .. } => MatchReasonCode::ReturnCharge,
            Self::HadOnAccount { .. } => MatchReasonCode::HadOnAccount,
            Self::Told { .. } => MatchReasonCode::Told,
        }
    }

    /// Returns the reason as a sentence, with dates and amounts formatted for `language`.
    pub fn text(&self, language: Language) -> String {
        self.message().text(language)
    }

    /// Returns the reason as a message of the catalogue.
    pub fn message(&self) -> Message {
        match self {
            Self::Reference { scheme, number } => {
                text!("match-reason-reference", scheme = scheme.name(), number)
            }
            Self::OwnReference { number } => text!("match-reason-own-reference", number),
            Self::Number { number, written } if *written == super::numbers::compact(number) => {
                text!("match-reason-number", number)
            }
            Self::Number { number, written } => {
                text!("match-reason-number-written", number, written)
            }
            Self::NumberMaybe { number, written } => {
                text!("match-reason-number-maybe", number, written)
            }
            Self::NumberAlike { number } => text!("match-reason-number-alike", number),
            Self::CustomersOwn => text!("match-reason-customers-own"),
            Self::Learned { customer } => text!("match-reason-learned", customer),
            Self::Account { customer } => text!("match-reason-account", customer),
            Self::Name { customer } => text!("match-reason-name", customer),
            Self::NameAlike { customer, payer } => {
                text!("match-reason-name-alike", customer, payer)
            }
            Self::Parent { payer, customer } => text!("match-reason-parent", payer, customer),
            Self::PaysForAnother { payer, customer } => {
                text!("match-reason-pays-for-another", payer, customer)
            }
            Self::AmountOfOne { amount } => text!("match-reason-amount-of-one", amount),
            Self::SaidPaid { amount } => text!("match-reason-said-paid", amount),
            Self::AmountOfSet { amount, items } => {
                text!("match-reason-amount-of-set", amount, items)
            }
            Self::Everything { items } => text!("match-reason-everything", items),
            Self::EverythingDue { items } => text!("match-reason-everything-due", items),
            Self::OneSetOfSeveral { items } => text!("match-reason-one-set-of-several", items),
            Self::SameAmount { others } => text!("match-reason-same-amount", others),
            Self::Discount { taken, until } => text!("match-reason-discount", taken, until),
            Self::LateDiscount { open } => text!("match-reason-late-discount", open),
            Self::Charges { kept } => text!("match-reason-charges", kept),
            Self::Missing { missing } => text!("match-reason-missing", missing),
            Self::Expected { kind, due } => match kind {
                ExpectedKind::Promise => text!("match-reason-promised", due),
                ExpectedKind::Instalment => text!("match-reason-instalment", due),
            },
            Self::Open { open } => text!("match-reason-part-payment", open),
            Self::OnAccount { over } => text!("match-reason-overpayment", over),
            Self::Claims {
                paid,
                settled: true,
            } => text!("match-reason-claims-settled", paid),
            Self::Claims { paid, .. } => text!("match-reason-claims", paid),
            Self::OtherCurrency => text!("match-reason-other-currency"),
            Self::BeforeIssue { issued } => text!("match-reason-before-issue", issued),
            Self::Refused => text!("match-reason-refused"),
            Self::NamesAnother { number } => text!("match-reason-names-another", number),
            Self::NamesSettled { number } => text!("match-reason-names-settled", number),
            Self::ListSaysOpen { number, open } => {
                text!("match-reason-list-says-open", number, open)
            }
            Self::ClaimedTwice => text!("match-reason-claimed-twice"),
            Self::MaybeToldTwice => text!("match-reason-maybe-told-twice"),
            Self::SameReference => text!("match-reason-same-reference"),
            Self::ReturnedAmount { dated, amount } => {
                text!("match-reason-returned-amount", dated, amount)
            }
            Self::ReturnCharge { charge } => text!("match-reason-return-charge", charge),
            Self::HadOnAccount { amount } => text!("match-reason-had-on-account", amount),
            Self::Told { dated, amount } => text!("match-reason-told", dated, amount),
        }
    }
}
