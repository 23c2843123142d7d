//! The short names of reasons, which do not change.

use crate::words;

words! {
    /// The kind of a [`Reason`](super::Reason).
    pub enum ReasonCode: "word-reason-code" {
        /// In: an item reaches a level.
        LevelReached,
        /// In: an item is listed at its present level (rule R1).
        Listed,
        /// In: a note before the due date.
        Courtesy,
        NotOverdue,
        /// The next level is reached later, or there is none.
        WaitingForLevel,
        OnlyClaims,
        BelowMinimum,
        Disputed,
        LateDiscount,
        /// Waiting money is for it.
        PaymentWaits,
        /// Waiting money may be for it: a person weighs that (rule R13).
        MayBePaid,
        QuestionWaits,
        Promised,
        PlanKept,
        OnHold,
        CoveredOnAccount,
        /// The customer has just heard from us, or is about to.
        TooRecent,
        /// In, by letter: no mail can be sent (rule R11).
        ByLetter,
        NoAddress,
        HandedOver,
        /// Not on this day, not at this hour, or not so often (rule I8).
        QuietTime,
        /// By a person.
        TakenOut,
        /// For an existing letter: its day or its deadline has passed.
        Outdated,
        /// It did not exist yet when the run was proposed.
        NotProposed,
    }
}
