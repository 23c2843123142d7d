//! The reminder policy (rule R12): levels, waits, fees, and what follows the last level.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Weekday};
use owed_texts::{Message, errors, text};
use serde::{Deserialize, Serialize};

use super::hours::Hours;
use crate::customer::Channel;
use crate::handover::Collector;
use crate::{Calendar, Currency, Date, Tone, words};

/// A fee or a minimum in each currency, in minor units; a currency that is missing has none.
pub type PerCurrency = BTreeMap<Currency, i64>;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    pub name: String,
    /// Sends a note this many days before the due date to customers who want to be reminded in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub courtesy_days: Option<u32>,
    /// Level 1 is at index 0; never empty.
    pub levels: Vec<Level>,
    #[serde(default)]
    pub fees: FeeRule,
    /// The short name of the interest regime; `None` means that of the company's country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regime: Option<String>,
    /// Whether the regime's fixed compensation is charged, once per invoice (rule I4).
    #[serde(default)]
    pub compensation: bool,
    /// One letter per level instead of one per customer (rule R1).
    #[serde(default)]
    pub split_by_level: bool,
    #[serde(default)]
    pub after_last: AfterLast,
    /// Whether a deadline that would end on a day off ends on the next working day.
    #[serde(default = "yes")]
    pub deadline_on_working_days: bool,
    #[serde(default)]
    pub guard_rails: GuardRails,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Days that must pass since `from`.
    pub days: u32,
    pub from: CountFrom,
    /// Days that the letter gives for payment.
    pub deadline_days: u32,
    pub tone: Tone,
    #[serde(default)]
    pub channel: Channel,
    #[serde(default)]
    pub fee: PerCurrency,
    #[serde(default)]
    pub interest: bool,
    /// No reminder if less than this is due.
    #[serde(default)]
    pub minimum: PerCurrency,
    /// Days between two reminders to one customer, regardless of the schedule (rule R5).
    #[serde(default)]
    pub gap_days: u32,
    /// Whether its e-mails may be sent without a person's approval.
    #[serde(default)]
    pub send_alone: bool,
}

words! {
    /// The day from which a level's days count.
    #[derive(Default)]
    pub enum CountFrom: "word-count-from" {
        #[default]
        Due,
        /// The day the previous level's reminder left the house.
        Sent,
        /// The deadline set by the previous level's reminder.
        Deadline,
    }
}

words! {
    /// How the fees of several levels combine.
    #[derive(Default)]
    pub enum FeeRule: "word-fee-rule" {
        /// Each level charges its own fee.
        #[default]
        EachLevel,
        /// A level's fee is cumulative: only the difference to the item's previous level is charged.
        UpToLevel,
    }
}

words! {
    /// What follows the deadline of the last level.
    #[derive(Default)]
    pub enum AfterLast: "word-after-last" {
        #[default]
        Stop,
        Agency,
        Legal,
    }
}

/// Limits on when and how often a customer hears from us (rule I8).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuardRails {
    #[serde(default)]
    pub quiet_weekdays: BTreeSet<IsoWeekday>,
    /// Days of the year on which nothing is sent.
    #[serde(default)]
    pub quiet_days: BTreeSet<Date>,
    /// The hours in which mails are sent and calls are made; `None` means at any hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// The maximum number of letters, mails and calls to a customer within seven days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contacts_per_week: Option<u32>,
}

/// 1 is Monday, 7 is Sunday, as ISO 8601 counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct IsoWeekday(u8);

/// A number that is not a weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAWeekday(pub u8);

impl NotAWeekday {
    /// Returns a message with the valid numbers as its hint.
    pub fn message(self) -> Message {
        text!("error-weekday", number = self.0)
    }
}

/// Errors in a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyError {
    NoName,
    NoLevels,
    FirstFromReminder,
    NoHours,
    NegativeFee { level: usize },
    NegativeMinimum { level: usize },
    TooLong { level: usize, days: u32, max: u32 },
    FeeFalls { level: usize, currency: Currency },
}

impl PolicyError {
    pub fn message(&self) -> Message {
        match self {
            Self::NoName => text!("error-policy-no-name"),
            Self::NoLevels => text!("error-policy-no-level"),
            Self::FirstFromReminder => text!("error-policy-first-from-reminder"),
            Self::NoHours => text!("error-policy-no-hours"),
            Self::NegativeFee { level } => text!("error-policy-negative-fee", level),
            Self::NegativeMinimum { level } => text!("error-policy-negative-minimum", level),
            Self::TooLong { level, days, max } => {
                text!("error-policy-too-long", level, days, max)
            }
            Self::FeeFalls { level, currency } => {
                text!("error-policy-fee-falls", level, currency = currency.code())
            }
        }
    }
}

errors!(NotAWeekday, PolicyError);

const MAX_DAYS: u32 = 3_650;

/// Longer than any run of days off.
const LONGEST_DAYS_OFF: u32 = 31;

fn yes() -> bool {
    true
}

impl Policy {
    /// Checks whether it can be used.
    pub fn check(&self) -> Result<(), PolicyError> {
        if self.name.trim().is_empty() {
            return Err(PolicyError::NoName);
        }
        let first = self.levels.first().ok_or(PolicyError::NoLevels)?;
        if first.from != CountFrom::Due {
            return Err(PolicyError::FirstFromReminder);
        }
        if self
            .guard_rails
            .hours
            .is_some_and(|hours| hours.to == Some(hours.from))
        {
            return Err(PolicyError::NoHours);
        }
        for (index, level) in self.levels.iter().enumerate() {
            level.check(index + 1)?;
            let before = index.checked_sub(1).map(|before| &self.levels[before].fee);
            if let (FeeRule::UpToLevel, Some(before)) = (self.fees, before) {
                let falls = |(currency, fee): &(&Currency, &i64)| {
                    level.fee.get(currency).copied().unwrap_or(0) < **fee
                };
                if let Some((currency, _)) = before.iter().find(falls) {
                    return Err(PolicyError::FeeFalls {
                        level: index + 1,
                        currency: *currency,
                    });
                }
            }
        }
        Ok(())
    }

    /// Returns level `number`, counted from 1.
    pub fn level(&self, number: u8) -> Option<&Level> {
        self.levels.get(usize::from(number).checked_sub(1)?)
    }

    /// Returns the deadline that a letter of the level, written on `day`, sets for payment.
    pub fn deadline(&self, level: &Level, day: Date, calendar: Calendar) -> Date {
        self.ends(later(day, level.deadline_days), calendar)
    }

    /// Returns the day on which a deadline ends. One that would fall on a weekend, a holiday of the customer's country or a
    /// quiet day ends on the next working day, as § 193 BGB and similar laws require.
    pub fn ends(&self, deadline: Date, calendar: Calendar) -> Date {
        if !self.deadline_on_working_days {
            return deadline;
        }
        (0..=LONGEST_DAYS_OFF)
            .map(|days| later(deadline, days))
            .find(|day| calendar.is_working_day(*day) && !self.guard_rails.is_quiet(*day))
            .unwrap_or(deadline)
    }

    /// Returns the fee of a letter that brings an item from level `from` to level `to`. Each level charges once (rule R6): a
    /// letter at a level that the item already has adds nothing.
    pub fn fee(&self, from: u8, to: u8, currency: Currency) -> i64 {
        let of = |number: u8| {
            self.level(number)
                .and_then(|level| level.fee.get(&currency).copied())
                .unwrap_or(0)
        };
        match self.fees {
            _ if to <= from => 0,
            FeeRule::EachLevel => of(to),
            FeeRule::UpToLevel => (of(to) - of(from)).max(0),
        }
    }
}

impl Level {
    fn check(&self, number: usize) -> Result<(), PolicyError> {
        let negative = |amounts: &PerCurrency| amounts.values().any(|minor| *minor < 0);
        if negative(&self.fee) {
            return Err(PolicyError::NegativeFee { level: number });
        }
        if negative(&self.minimum) {
            return Err(PolicyError::NegativeMinimum { level: number });
        }
        let days = self.days.max(self.deadline_days).max(self.gap_days);
        if days > MAX_DAYS {
            return Err(PolicyError::TooLong {
                level: number,
                days,
                max: MAX_DAYS,
            });
        }
        Ok(())
    }

    /// Returns the first day on which the level is reached, counted from `day`.
    pub fn reached(&self, day: Date) -> Date {
        later(day, self.days)
    }
}

/// Adds days; saturates at the calendar's end.
pub(super) fn later(day: Date, days: u32) -> Date {
    day.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(Date::MAX)
}

impl AfterLast {
    pub fn collector(self) -> Option<Collector> {
        match self {
            Self::Stop => None,
            Self::Agency => Some(Collector::Agency),
            Self::Legal => Some(Collector::Legal),
        }
    }
}

impl GuardRails {
    /// Says whether nothing is sent on a day.
    pub fn is_quiet(&self, day: Date) -> bool {
        let weekday = IsoWeekday::from(chrono::Datelike::weekday(&day));
        self.quiet_weekdays.contains(&weekday) || self.quiet_days.contains(&day)
    }
}

impl From<Weekday> for IsoWeekday {
    fn from(day: Weekday) -> Self {
        Self(day.number_from_monday() as u8)
    }
}

impl TryFrom<u8> for IsoWeekday {
    type Error = NotAWeekday;

    fn try_from(number: u8) -> Result<Self, NotAWeekday> {
        if (1..=7).contains(&number) {
            Ok(Self(number))
        } else {
            Err(NotAWeekday(number))
        }
    }
}

impl From<IsoWeekday> for u8 {
    fn from(day: IsoWeekday) -> Self {
        day.0
    }
}
