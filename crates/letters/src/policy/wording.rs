//! The words of the written policy.

use owed_receivables::dunning::{AfterLast, Channel, CountFrom, FeeRule, Policy};
use owed_receivables::{Language, Tone};
use owed_texts::{key, text};

use crate::labels::Labels;

pub(super) fn title(language: Language) -> String {
    key!("policy-paper-title").text(language)
}

pub(super) fn heads(language: Language) -> [String; 10] {
    [
        key!("policy-paper-head-level"),
        key!("policy-paper-head-paper"),
        key!("policy-paper-head-when"),
        key!("policy-paper-head-time-to-pay"),
        key!("policy-paper-head-tone"),
        key!("policy-paper-head-by"),
        key!("policy-paper-head-fee"),
        key!("policy-paper-head-interest"),
        key!("policy-paper-head-minimum"),
        key!("policy-paper-head-gap"),
    ]
    .map(|head| head.text(language))
}

pub(super) fn counted_from(from: CountFrom, language: Language) -> String {
    match from {
        CountFrom::Due => key!("policy-paper-after-due").text(language),
        CountFrom::Sent => key!("policy-paper-after-sent").text(language),
        CountFrom::Deadline => key!("policy-paper-after-deadline").text(language),
    }
}

pub(super) fn tone(tone: Tone, language: Language) -> String {
    match tone {
        Tone::Friendly => key!("policy-paper-friendly").text(language),
        Tone::Firm => key!("policy-paper-firm").text(language),
        Tone::Final => key!("policy-paper-final").text(language),
    }
}

pub(super) fn channel(channel: Channel, language: Language) -> String {
    match channel {
        Channel::Email => key!("policy-paper-email").text(language),
        Channel::Letter => key!("policy-paper-letter").text(language),
    }
}

pub(super) fn yes_or_no(is_so: bool, language: Language) -> String {
    if is_so {
        key!("policy-paper-yes").text(language)
    } else {
        key!("policy-paper-no").text(language)
    }
}

/// Returns the text above the table of levels.
pub(super) fn before(policy: &Policy, language: Language) -> String {
    let labels = Labels::for_language(language);
    let mut text = match policy.courtesy_days {
        Some(days) => {
            let days = labels.days_of(days);
            text!("policy-paper-courtesy", days).text(language) + " "
        }
        None => String::new(),
    };
    text.push_str(&key!("policy-paper-how").text(language));
    text
}

/// Returns the text below it, one paragraph for each setting of the policy.
pub(super) fn after(policy: &Policy, language: Language) -> String {
    let mut paragraphs = vec![if policy.split_by_level {
        key!("policy-paper-letter-each-level").text(language)
    } else {
        key!("policy-paper-letter-for-all").text(language)
    }];
    let charges_fees = policy
        .levels
        .iter()
        .any(|level| level.fee.values().any(|minor| *minor > 0));
    if charges_fees {
        paragraphs.push(match policy.fees {
            FeeRule::EachLevel => key!("policy-paper-fee-each-level").text(language),
            FeeRule::UpToLevel => key!("policy-paper-fee-up-to-level").text(language),
        });
    }
    if policy.compensation {
        paragraphs.push(key!("policy-paper-compensation").text(language));
    }
    paragraphs.push(if policy.deadline_on_working_days {
        key!("policy-paper-deadline-working-days").text(language)
    } else {
        key!("policy-paper-deadline-any-day").text(language)
    });
    if let Some(hours) = policy.guard_rails.hours {
        let from = hours.from.format("%H:%M");
        let to = hours
            .to
            .map_or("24:00".to_owned(), |to| to.format("%H:%M").to_string());
        paragraphs.push(text!("policy-paper-hours", from = from.to_string(), to).text(language));
    }
    if let Some(most) = policy.guard_rails.contacts_per_week {
        paragraphs.push(text!("policy-paper-contacts", most).text(language));
    }
    paragraphs.push(match policy.after_last {
        AfterLast::Stop => key!("policy-paper-after-last-stop").text(language),
        AfterLast::Agency => key!("policy-paper-after-last-agency").text(language),
        AfterLast::Legal => key!("policy-paper-after-last-legal").text(language),
    });
    paragraphs.join("\n\n")
}
