//! Why something is in a run or out of it (rules R2, R3), as data and in words.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::news::News;
use super::policy::AfterLast;
use super::reason_code::ReasonCode;
use crate::customer::Channel;
use crate::discount::late_text;
use crate::{Date, Language, Money};

/// A book keeps the reasons of a run like this: a variant or a field that is spelled differently needs a new version of what
/// is kept.
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
    /// All of it, or a part: the part that rests.
    Disputed {
        contested: Money,
        whole: bool,
    },
    /// What is open of the item is a discount that was taken too late (rule P4).
    LateDiscount {
        amount: Money,
        days: i64,
    },
    /// What keeps it out until somebody has looked at it, or is to be weighed where it is in (rule R13).
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
        what: String,
    },
    NoAddress {
        channel: Channel,
    },
    /// No mail can go, and why; in, a letter takes its place (rule R11).
    NoMail {
        why: String,
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
    /// Out: a person took it out of the letter.
    TakenOut,
    /// Out: it was not due yet when the run was proposed.
    NotProposed,
    /// A letter that was made gives time to pay until a day that is past.
    DeadlinePassed {
        deadline: Date,
    },
    /// An e-mail that was made bears an earlier day than the one it leaves on.
    OfAnotherDay {
        dated: Date,
    },
}

impl Reason {
    /// The short name that does not change. The two that say that a level is out of reach share one, and so do those
    /// that say that the customer has just heard from us.
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

    /// The reason as a sentence, dates and amounts in the forms of `language`.
    pub fn text(&self, language: Language) -> String {
        let date = |day: &Date| language.date(*day);
        let money = |amount: &Money| language.money(*amount);
        match self {
            Self::LevelReached {
                level,
                days_overdue,
            } => {
                let days = if *days_overdue == 1 { "day" } else { "days" };
                format!("{days_overdue} {days} overdue: level {level} is reached.")
            }
            Self::Listed {
                level,
                next: Some(next),
            } => {
                format!(
                    "Already reminded at level {level}; next level on {}.",
                    date(next)
                )
            }
            Self::Listed { level, next: None } => {
                format!("Already reminded at level {level}, the last.")
            }
            Self::Courtesy { due } => format!("Falls due on {}.", date(due)),
            Self::NotOverdue { due } => format!("Not overdue: due on {}.", date(due)),
            Self::WaitingForLevel { level, from } => {
                format!("Level {level} is reached on {}.", date(from))
            }
            Self::LastLevelSent { level, sent, then } => {
                let next = match then {
                    AfterLast::Stop => "no reminder follows",
                    AfterLast::Agency => "next comes the hand-over to an agency",
                    AfterLast::Legal => "next comes the hand-over to a lawyer",
                };
                format!(
                    "Level {level}, the last, was sent on {}; {next}.",
                    date(sent)
                )
            }
            Self::OnlyClaims { sum } => format!(
                "No invoice is open, only {} of fees, interest or charges: a statement asks for them.",
                money(sum)
            ),
            Self::BelowMinimum { sum, minimum } => {
                format!("{} is below the minimum of {}.", money(sum), money(minimum))
            }
            Self::Disputed { whole: true, .. } => "Disputed.".to_owned(),
            Self::Disputed { contested, .. } => {
                format!(
                    "{} of it is disputed; the rest is reminded.",
                    money(contested)
                )
            }
            Self::LateDiscount { amount, days } => late_text(*amount, *days, language),
            Self::Waits(news) => news.text(language),
            Self::Promised { until } => format!("Promised to pay by {}.", date(until)),
            Self::PlanKept { next: Some(next) } => {
                format!(
                    "On a payment plan with nothing missed; the next instalment is due on {}.",
                    date(next)
                )
            }
            Self::PlanKept { next: None } => "On a payment plan with nothing missed.".to_owned(),
            Self::OnHold { until, why } => {
                let until = match until {
                    Some(until) => format!("On hold until {}", date(until)),
                    None => "On hold".to_owned(),
                };
                if why.is_empty() {
                    format!("{until}.")
                } else {
                    format!("{until}: {why}.")
                }
            }
            Self::CoveredOnAccount { on_account } => format!(
                "{} unallocated covers it. Allocate it to the invoices.",
                money(on_account)
            ),
            Self::TooRecent { last, next } => format!(
                "Reminded on {}; next reminder from {}.",
                date(last),
                date(next)
            ),
            Self::AnotherWaits { what } => format!("{what} has not been sent yet."),
            Self::NoAddress {
                channel: Channel::Email,
            } => "No e-mail or postal address.".to_owned(),
            Self::NoAddress {
                channel: Channel::Letter,
            } => "No postal address.".to_owned(),
            Self::NoMail {
                why,
                by_letter: true,
            } => format!("{why} The reminder will be printed."),
            Self::NoMail {
                why,
                by_letter: false,
            } => format!("{why} There is no postal address either."),
            Self::HandedOver { on, whom } if whom.is_empty() => {
                format!("Handed over on {}.", date(on))
            }
            Self::HandedOver { on, whom } => format!("Handed over to {whom} on {}.", date(on)),
            Self::QuietDay { day } => format!("{} is a quiet day: nothing is sent.", date(day)),
            Self::QuietHours { opens } => format!(
                "Quiet hours: customers are contacted again from {} on {}.",
                opens.format("%H:%M"),
                date(&opens.date())
            ),
            Self::ContactsPerWeek { most } => {
                let times = match most {
                    1 => "once".to_owned(),
                    most => format!("{most} times"),
                };
                format!("Contact limit reached: {times} in seven days.")
            }
            Self::TakenOut => "Excluded by you.".to_owned(),
            Self::NotProposed => "Due since this run was proposed: propose again.".to_owned(),
            Self::DeadlinePassed { deadline } => {
                format!("Its deadline, {}, has passed.", date(deadline))
            }
            Self::OfAnotherDay { dated } => format!("It is dated {}.", date(dated)),
        }
    }
}
