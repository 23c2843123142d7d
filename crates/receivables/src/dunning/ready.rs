//! Three built-in policies, named in a language; each can be changed.

use owed_texts::key;

use super::policy::{AfterLast, CountFrom, GuardRails, Level, PerCurrency, Policy};
use crate::customer::Channel;
use crate::{Currency, Language, Tone};

/// Returns friendly and strict for business customers, and one for consumers.
pub fn all(language: Language) -> [Policy; 3] {
    [friendly(language), strict(language), consumers(language)]
}

/// Returns the one that a new book begins with.
pub fn friendly(language: Language) -> Policy {
    Policy {
        courtesy_days: Some(3),
        after_last: AfterLast::Stop,
        ..named(
            key!("policy-ready-friendly").text(language),
            vec![
                level(7, CountFrom::Due, 10, Tone::Friendly),
                level(7, CountFrom::Deadline, 10, Tone::Friendly),
                Level {
                    channel: Channel::Letter,
                    interest: true,
                    ..level(7, CountFrom::Deadline, 10, Tone::Firm)
                },
            ],
        )
    }
}

pub fn strict(language: Language) -> Policy {
    let mut policy = Policy {
        compensation: true,
        after_last: AfterLast::Agency,
        ..named(
            key!("policy-ready-strict").text(language),
            vec![
                level(3, CountFrom::Due, 7, Tone::Friendly),
                Level {
                    interest: true,
                    ..level(3, CountFrom::Deadline, 7, Tone::Firm)
                },
                Level {
                    channel: Channel::Letter,
                    interest: true,
                    ..level(3, CountFrom::Deadline, 7, Tone::Final)
                },
            ],
        )
    };
    for level in &mut policy.levels {
        level.gap_days = 7;
    }
    policy
}

/// Charges no fixed compensation and no business rate (rule I4); the fee is small, as German courts accept for the cost of a
/// letter, and is first charged by the second reminder.
pub fn consumers(language: Language) -> Policy {
    let fee = PerCurrency::from([
        (Currency::EUR, 250),
        (Currency::GBP, 250),
        (Currency::CHF, 500),
    ]);
    Policy {
        courtesy_days: Some(3),
        after_last: AfterLast::Stop,
        ..named(
            key!("policy-ready-consumers").text(language),
            vec![
                level(10, CountFrom::Due, 14, Tone::Friendly),
                Level {
                    fee: fee.clone(),
                    ..level(7, CountFrom::Deadline, 14, Tone::Friendly)
                },
                Level {
                    channel: Channel::Letter,
                    fee,
                    ..level(7, CountFrom::Deadline, 14, Tone::Firm)
                },
            ],
        )
    }
}

fn named(name: String, levels: Vec<Level>) -> Policy {
    Policy {
        name,
        courtesy_days: None,
        levels,
        fees: super::FeeRule::EachLevel,
        regime: None,
        compensation: false,
        split_by_level: false,
        after_last: AfterLast::Stop,
        deadline_on_working_days: true,
        guard_rails: GuardRails::default(),
    }
}

fn level(days: u32, from: CountFrom, deadline_days: u32, tone: Tone) -> Level {
    Level {
        days,
        from,
        deadline_days,
        tone,
        channel: Channel::Email,
        fee: PerCurrency::new(),
        interest: false,
        minimum: PerCurrency::from([
            (Currency::EUR, 500),
            (Currency::GBP, 500),
            (Currency::USD, 500),
            (Currency::CHF, 500),
        ]),
        gap_days: 14,
        send_alone: false,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn r12_the_policies_that_come_ready_can_be_used() {
        for policy in super::all(crate::Language::En) {
            assert_eq!(policy.check(), Ok(()), "{}", policy.name);
        }
    }
}
