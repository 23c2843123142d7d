//! The form for editing a policy: amounts are typed, everything else is as in the domain.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveTime;
use owed_receivables::dunning::policy::{IsoWeekday, PerCurrency};
use owed_receivables::dunning::{
    AfterLast, Channel, CountFrom, FeeRule, GuardRails, Hours, Level, Policy,
};
use owed_receivables::interest::Regime;
use owed_receivables::{Money, Tone};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Failure;
use crate::failures::at;
use crate::typed;
use crate::wire::{clock, iso};

/// A reminder policy (rule R12).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PolicyForm {
    pub name: String,
    /// A courtesy note this many days before the due date; `null` means none.
    #[serde(default)]
    pub courtesy_days: Option<u32>,
    /// In order; at least one.
    pub levels: Vec<LevelForm>,
    /// `each_level`: each level charges its own fee; `up_to_level`: a level's fee is the sum up to it.
    #[serde(default)]
    pub fees: FeeRule,
    /// The code of the regime for interest; `null` means the one of the company's country.
    #[serde(default)]
    pub regime: Option<String>,
    /// Whether the regime's fixed compensation is charged, once per invoice (rule I4).
    #[serde(default)]
    pub compensation: bool,
    /// One letter per level instead of one per customer (rule R1).
    #[serde(default)]
    pub split_by_level: bool,
    /// What follows after the deadline of the last level.
    #[serde(default)]
    pub after_last: AfterLast,
    /// Whether a deadline that would end on a weekend, holiday or quiet day ends on the next working day.
    #[serde(default = "yes")]
    pub deadline_on_working_days: bool,
    #[serde(default)]
    pub guard_rails: GuardRailsForm,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LevelForm {
    /// The days that must pass since `from`.
    pub days: u32,
    /// The due date, the day of the previous reminder, or its deadline.
    #[serde(default)]
    pub from: CountFrom,
    /// The days that the letter gives to pay.
    pub deadline_days: u32,
    #[serde(default)]
    pub tone: Tone,
    #[serde(default)]
    pub channel: Channel,
    /// By currency, as typed: `{"EUR": "2.50"}`.
    #[serde(default)]
    pub fee: BTreeMap<String, String>,
    #[serde(default)]
    pub interest: bool,
    /// No reminder if less than this is due, by currency.
    #[serde(default)]
    pub minimum: BTreeMap<String, String>,
    /// Days between two reminders to one customer, whatever the schedule says (rule R5).
    #[serde(default)]
    pub gap_days: u32,
    /// Whether its e-mails may be sent without a person's approval.
    #[serde(default)]
    pub send_alone: bool,
}

/// Limits on when and how often a customer is contacted (rule I8).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct GuardRailsForm {
    /// 1 is Monday, 7 is Sunday.
    pub quiet_weekdays: Vec<u8>,
    /// Days on which nothing is sent, such as `2026-12-25`.
    pub quiet_days: Vec<String>,
    /// The local time from which mails are sent and calls made, such as `08:00`; `null` means from the start of the
    /// day.
    pub hours_from: Option<String>,
    /// The end of that time; on the next day if earlier than `hours_from`. `null` means the end of the day.
    pub hours_to: Option<String>,
    /// The maximum number of letters, mails and calls to a customer within seven days.
    pub contacts_per_week: Option<u32>,
}

fn yes() -> bool {
    true
}

impl PolicyForm {
    pub(super) fn from_policy(policy: &Policy) -> Self {
        Self {
            name: policy.name.clone(),
            courtesy_days: policy.courtesy_days,
            levels: policy.levels.iter().map(LevelForm::from_level).collect(),
            fees: policy.fees,
            regime: policy.regime.clone(),
            compensation: policy.compensation,
            split_by_level: policy.split_by_level,
            after_last: policy.after_last,
            deadline_on_working_days: policy.deadline_on_working_days,
            guard_rails: GuardRailsForm {
                quiet_weekdays: policy
                    .guard_rails
                    .quiet_weekdays
                    .iter()
                    .map(|day| u8::from(*day))
                    .collect(),
                quiet_days: policy
                    .guard_rails
                    .quiet_days
                    .iter()
                    .map(|day| iso(*day))
                    .collect(),
                hours_from: policy.guard_rails.hours.and_then(|hours| {
                    let midnight = hours.from == NaiveTime::MIN && hours.to.is_some();
                    (!midnight).then(|| clock(hours.from))
                }),
                hours_to: policy
                    .guard_rails
                    .hours
                    .and_then(|hours| hours.to.map(clock)),
                contacts_per_week: policy.guard_rails.contacts_per_week,
            },
        }
    }

    /// Returns the policy, if it is valid.
    pub(crate) fn checked(&self) -> Result<Policy, Failure> {
        let regime = match self.regime.as_deref().map(str::trim) {
            None | Some("") => None,
            Some(code) => {
                let regime: Regime = code.parse()?;
                Some(regime.to_string())
            }
        };
        let levels = self.levels.iter().zip(1..);
        let policy = Policy {
            name: self.name.trim().to_owned(),
            courtesy_days: self.courtesy_days,
            levels: levels
                .map(|(level, number)| level.checked(number))
                .collect::<Result<_, _>>()?,
            fees: self.fees,
            regime,
            compensation: self.compensation,
            split_by_level: self.split_by_level,
            after_last: self.after_last,
            deadline_on_working_days: self.deadline_on_working_days,
            guard_rails: self.guard_rails.checked()?,
        };
        policy.check()?;
        Ok(policy)
    }
}

impl LevelForm {
    fn from_level(level: &Level) -> Self {
        Self {
            days: level.days,
            from: level.from,
            deadline_days: level.deadline_days,
            tone: level.tone,
            channel: level.channel,
            fee: amounts_by_currency(&level.fee),
            interest: level.interest,
            minimum: amounts_by_currency(&level.minimum),
            gap_days: level.gap_days,
            send_alone: level.send_alone,
        }
    }

    fn checked(&self, number: usize) -> Result<Level, Failure> {
        Ok(Level {
            days: self.days,
            from: self.from,
            deadline_days: self.deadline_days,
            tone: self.tone,
            channel: self.channel,
            fee: typed_amounts(&format!("levels.{number}.fee"), &self.fee)?,
            interest: self.interest,
            minimum: typed_amounts(&format!("levels.{number}.minimum"), &self.minimum)?,
            gap_days: self.gap_days,
            send_alone: self.send_alone,
        })
    }
}

impl GuardRailsForm {
    fn checked(&self) -> Result<GuardRails, Failure> {
        let weekdays = self
            .quiet_weekdays
            .iter()
            .map(|day| IsoWeekday::try_from(*day).map_err(at("quiet_weekdays")));
        let days = self.quiet_days.iter();
        Ok(GuardRails {
            quiet_weekdays: weekdays.collect::<Result<BTreeSet<_>, _>>()?,
            quiet_days: days
                .map(|day| typed::date("quiet_days", day))
                .collect::<Result<_, _>>()?,
            hours: hours(self.hours_from.as_deref(), self.hours_to.as_deref())?,
            contacts_per_week: self.contacts_per_week,
        })
    }
}

/// Returns the hours between both ends, or from the start or to the end of the day.
fn hours(from: Option<&str>, to: Option<&str>) -> Result<Option<Hours>, Failure> {
    let typed = |field: &str, text: Option<&str>| {
        let given = text.filter(|text| !text.trim().is_empty());
        given
            .map(|text| typed::time_of_day(field, text))
            .transpose()
    };
    let (from, to) = (typed("hours_from", from)?, typed("hours_to", to)?);
    if from.is_none() && to.is_none() {
        return Ok(None);
    }
    Ok(Some(Hours {
        from: from.unwrap_or_default(),
        to,
    }))
}

fn amounts_by_currency(amounts: &PerCurrency) -> BTreeMap<String, String> {
    let amounts = amounts.iter();
    amounts
        .map(|(currency, minor)| {
            let number = Money::new(*minor, *currency).number();
            (currency.code().to_owned(), number)
        })
        .collect()
}

/// Returns the amounts that are not zero.
fn typed_amounts(field: &str, amounts: &BTreeMap<String, String>) -> Result<PerCurrency, Failure> {
    let given = amounts.iter().filter(|(_, amount)| {
        let nothing = |letter: char| letter.is_whitespace() || matches!(letter, '0' | '.' | ',');
        !amount.chars().all(nothing)
    });
    given
        .map(|(code, amount)| {
            let currency = typed::currency(field, code)?;
            Ok((currency, typed::amount(field, amount, currency)?.minor))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use owed_receivables::Language;
    use owed_receivables::dunning::ready;

    use super::*;

    #[test]
    fn r12_a_policy_comes_back_from_its_form() {
        for policy in ready::all(Language::En) {
            let json = serde_json::to_string(&PolicyForm::from_policy(&policy)).unwrap();
            let form: PolicyForm = serde_json::from_str(&json).unwrap();
            assert_eq!(form.checked().unwrap(), policy);
        }
    }

    #[test]
    fn r12_amounts_are_typed_and_nothing_is_none() {
        let form = |fee: &str| PolicyForm {
            name: "Small".to_owned(),
            levels: vec![LevelForm {
                fee: BTreeMap::from([("EUR".to_owned(), fee.to_owned())]),
                ..LevelForm::default()
            }],
            ..PolicyForm::default()
        };
        let fee = |text: &str| {
            form(text)
                .checked()
                .map(|policy| policy.levels[0].fee.clone())
        };
        let euro = "EUR".parse().unwrap();
        assert_eq!(fee("2,50").unwrap(), PerCurrency::from([(euro, 250)]));
        assert_eq!(fee("0.00").unwrap(), PerCurrency::new());
        assert_eq!(
            fee("-1").unwrap_err().field.as_deref(),
            Some("levels.1.fee")
        );
    }

    #[test]
    fn i8_hours_of_older_books_are_read() {
        let json = r#"{"from":"08:00:00","to":"21:00:00"}"#;
        let hours: Hours = serde_json::from_str(json).unwrap();
        assert_eq!(clock(hours.from), "08:00");
        assert_eq!(hours.to.map(clock).as_deref(), Some("21:00"));
        assert_eq!(serde_json::to_string(&hours).unwrap(), json);
    }

    #[test]
    fn r12_what_is_shown_can_be_saved_again_in_any_currency() {
        let policy = ready::strict(Language::En);
        for (code, minor, shown) in [("KWD", 1_250, "1.250"), ("JPY", 1_250, "1250")] {
            let currency = code.parse().unwrap();
            let mut policy = policy.clone();
            policy.levels[0].fee = PerCurrency::from([(currency, minor)]);
            policy.regime = Some("contract:9.125".to_owned());
            let form = PolicyForm::from_policy(&policy);
            assert_eq!(form.levels[0].fee[code], shown);
            assert_eq!(form.checked().unwrap(), policy, "{code}");
        }
    }

    #[test]
    fn r12_a_policy_without_levels_is_refused_in_words() {
        let failure = PolicyForm {
            name: "Empty".to_owned(),
            ..PolicyForm::default()
        };
        let failure = failure.checked().unwrap_err();
        assert_eq!(failure.message.to_string(), "The policy has no level.");
        assert_eq!(
            failure.told(Language::En).hint.as_deref(),
            Some("Add at least one.")
        );
    }
}
