//! The short names of reasons, which do not change.

use crate::words;

words! {
    /// Why an entry was or may be matched: the kind of a [`MatchingReason`](super::Reason), or what a person said.
    pub enum MatchReasonCode: "word-match-reason-code" {
        Reference,
        Number,
        NumberMaybe,
        NumberAlike,
        CustomersOwn,
        Learned,
        Account,
        Name,
        NameAlike,
        Parent,
        PaysForAnother,
        Amount,
        AmountOfSet,
        Everything,
        EverythingDue,
        OneSetOfSeveral,
        SameAmount,
        Claims,
        ListSaysOpen,
        Discount,
        LateDiscount,
        Charges,
        Missing,
        Promise,
        Instalment,
        PartPayment,
        Overpayment,
        OtherCurrency,
        BeforeIssue,
        Refused,
        NamesAnother,
        NamesSettled,
        ClaimedTwice,
        MaybeToldTwice,
        SameReference,
        ReturnedAmount,
        ReturnCharge,
        HadOnAccount,
        Told,
        /// A person named the invoices.
        ByHand,
        /// A person put it on account.
        Parked,
        /// A person said that it was paid back.
        Refund,
        /// A person said what it is worth in the invoices' currency.
        Settles,
        /// A person said what a bank deducted.
        BankCharge,
        /// A person said that it is not from a customer.
        SetAside,
    }
}
