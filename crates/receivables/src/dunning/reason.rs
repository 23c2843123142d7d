//! Why something is in a run or out of it (rules R2, R3), as data and in words.

use chrono::NaiveDateTime;
use owed_texts::{Message, text};
use serde::{Deserialize, Serialize};

use super::news::News;
use super::policy::AfterLast;
use super::reason_code::ReasonCode;
use super::told::KeptMessage;
use crate::customer::Channel;
use crate::discount::late_discount;
use crate::{Date, Language, Money};

/// The book stores the reasons of a run in this form: renaming a variant or a field requires a new version of the stored
/// data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// In: the item reaches this level.
    LevelReached {
        level: u8,
        days_overdue: i64,
    },
    /// In: the item was reminded before and is listed at its level (rule R1).
    Listed {
        level: u8,
        next: Option<Date>,
    },
    /// In: a note before the due date.
    Courtesy {
        due: Date,
    },

    NotOverdue {
        due: Date,
    },
    /// Out: the next level is reached on that day.
    WaitingForLevel {
        level: u8,
        from: Date,
    },
    /// Out: there is no further level.
    LastLevelSent {
        level: u8,
        sent: Date,
        then: AfterLast,
    },
    /// Out: fees, interest or charges are open, and no invoice is.
    OnlyClaims {
        sum: Money,
    },
    BelowMinimum {
        sum: Money,
        minimum: Money,
    },
    /// All of it, or a part: the paused part.
    Disputed {
        contested: Money,
        whole: bool,
    },
    /// The open amount is a discount that was taken too late (rule P4).
    LateDiscount {
        amount: Money,
        days: i64,
    },
    /// Keeps the item out until somebody has decided, or is to be considered if it is in (rule R13).
    Waits(News),
    Promised {
        until: Date,
    },
    PlanKept {
        next: Option<Date>,
    },
    OnHold {
        until: Option<Date>,
        why: String,
    },
    CoveredOnAccount {
        on_account: Money,
    },
    TooRecent {
        last: Date,
        next: Date,
    },
    /// Out: a reminder was made and has not left the house.
    AnotherWaits {
        what: KeptMessage,
    },
    NoAddress {
        channel: Channel,
    },
    /// No mail can be sent, and why; in: a letter takes its place (rule R11).
    NoMail {
        why: KeptMessage,
        by_letter: bool,
    },
    HandedOver {
        on: Date,
        whom: String,
    },
    QuietDay {
        day: Date,
    },
    /// Not at this moment.
    QuietHours {
        opens: NaiveDateTime,
    },
    ContactsPerWeek {
        most: u32,
    },
    /// Out: a person removed it from the letter.
    TakenOut,
    /// Out: it was not yet due when the run was proposed.
    NotProposed,
    /// A letter sets a deadline that has passed.
    DeadlinePassed {
        deadline: Date,
    },
    /// An e-mail is dated earlier than the day it leaves.
    OfAnotherDay {
        dated: Date,
    },
}

impl Reason {
    /// Returns the stable short name. The two for a level out of reach share one, as do those for a customer who has just
    /// heard from us.
    pub fn code(&self) -> ReasonCode {
        match self {
            Self::LevelReached { .. } => ReasonCode::LevelReached,
            Self::Listed { .. } => ReasonCode::Listed,
            Self::Courtesy { .. } => ReasonCode::Courtesy,
            Self::NotOverdue { .. } => ReasonCode::NotOverdue,
            Self::WaitingForLevel { .. } | Self::LastLevelSent { .. } => {
                ReasonCode::WaitingForLevel
            }
            Self::OnlyClaims { .. } => ReasonCode::OnlyClaims,
            Self::BelowMinimum { .. } => ReasonCode::BelowMinimum,
            Self::Disputed { .. } => ReasonCode::Disputed,
            Self::LateDiscount { .. } => ReasonCode::LateDiscount,
            Self::Waits(news) => news.code(),
            Self::Promised { .. } => ReasonCode::Promised,
            Self::PlanKept { .. } => ReasonCode::PlanKept,
            Self::OnHold { .. } => ReasonCode::OnHold,
            Self::CoveredOnAccount { .. } => ReasonCode::CoveredOnAccount,
            Self::TooRecent { .. } | Self::AnotherWaits { .. } => ReasonCode::TooRecent,
            Self::NoMail {
                by_letter: true, ..
            } => ReasonCode::ByLetter,
            Self::NoAddress { .. } | Self::NoMail { .. } => ReasonCode::NoAddress,
            Self::HandedOver { .. } => ReasonCode::HandedOver,
            Self::QuietDay { .. } | Self::QuietHours { .. } | Self::ContactsPerWeek { .. } => {
                ReasonCode::QuietTime
            }
            Self::TakenOut => ReasonCode::TakenOut,
            Self::NotProposed => ReasonCode::NotProposed,
            Self::DeadlinePassed { .. } | Self::OfAnotherDay { .. } => ReasonCode::Outdated,
        }
    }

    /// Returns the reason as a sentence, with dates and amounts formatted for `language`.
    pub fn text(&self, language: Language) -> String {
        self.message().text(language)
    }

    /// Returns the reason as a message of the catalogue.
    pub fn message(&self) -> Message {
        match self {
            Self::LevelReached {
                level,
                days_overdue,
            } => text!("reason-level-reached", level, days = days_overdue),
            Self::Listed {
                level,
                next: Some(next),
            } => text!("reason-listed", level, next),
            Self::Listed { level, next: None } => text!("reason-listed-last", level),
            Self::Courtesy { due } => text!("reason-courtesy", due),
            Self::NotOverdue { due } => text!("reason-not-overdue", due),
            Self::WaitingForLevel { level, from } => {
                text!("reason-waiting-for-level", level, from)
            }
            Self::LastLevelSent { level, sent, then } => last_level_sent(*level, *sent, *then),
            Self::OnlyClaims { sum } => text!("reason-only-claims", sum),
            Self::BelowMinimum { sum, minimum } => text!("reason-below-minimum", sum, minimum),
            Self::Disputed { whole: true, .. } => text!("reason-disputed"),
            Self::Disputed { contested, .. } => text!("reason-disputed-in-part", contested),
            Self::LateDiscount { amount, days } => late_discount(*amount, *days),
            Self::Waits(news) => news.message(),
            Self::Promised { until } => text!("reason-promised", until),
            Self::PlanKept { next: Some(next) } => text!("reason-plan-kept-until", next),
            Self::PlanKept { next: None } => text!("reason-plan-kept"),
            Self::OnHold { until, why } => on_hold(*until, why),
            Self::CoveredOnAccount { on_account } => {
                text!("reason-covered-on-account", on_account)
            }
            Self::TooRecent { last, next } => text!("reason-too-recent", last, next),
            Self::AnotherWaits { what } => text!("reason-another-waits", what),
            Self::NoAddress { channel } => match channel {
                Channel::Email => text!("reason-no-address"),
                Channel::Letter => text!("reason-no-postal-address"),
            },
            Self::NoMail {
                why,
                by_letter: true,
            } => text!("reason-by-letter", why),
            Self::NoMail {
                why,
                by_letter: false,
            } => text!("reason-no-way", why),
            Self::HandedOver { on, whom } if whom.is_empty() => text!("reason-handed-over", on),
            Self::HandedOver { on, whom } => text!("reason-handed-over-to", on, whom),
            Self::QuietDay { day } => text!("reason-quiet-day", day),
            Self::QuietHours { opens } => text!(
                "reason-quiet-hours",
                time = opens.format("%H:%M").to_string(),
                day = opens.date()
            ),
            Self::ContactsPerWeek { most } => text!("reason-contacts-per-week", most),
            Self::TakenOut => text!("reason-taken-out"),
            Self::NotProposed => text!("reason-not-proposed"),
            Self::DeadlinePassed { deadline } => text!("reason-deadline-passed", deadline),
            Self::OfAnotherDay { dated } => text!("reason-of-another-day", dated),
        }
    }
}

fn last_level_sent(level: u8, sent: Date, then: AfterLast) -> Message {
    match then {
        AfterLast::Stop => text!("reason-last-level-stop", level, sent),
        AfterLast::Agency => text!("reason-last-level-agency", level, sent),
        AfterLast::Legal => text!("reason-last-level-legal", level, sent),
    }
}

fn on_hold(until: Option<Date>, why: &str) -> Message {
    match (until, why.is_empty()) {
        (Some(until), true) => text!("reason-on-hold-until", until),
        (Some(until), false) => text!("reason-on-hold-until-because", until, why),
        (None, true) => text!("reason-on-hold"),
        (None, false) => text!("reason-on-hold-because", why),
    }
}
