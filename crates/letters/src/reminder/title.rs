//! The titles of reminders.

use owed_receivables::{Language, Tone};

pub(super) fn courtesy(language: Language) -> &'static str {
    match language {
        Language::En => "Courtesy note",
        Language::De => "Zahlungshinweis",
    }
}

/// Returns the title of a first letter in a firm tone.
pub(super) fn first_firm(language: Language) -> &'static str {
    match language {
        Language::En => "Payment reminder",
        Language::De => "Mahnung",
    }
}

/// Returns the title of a reminder of this level; level 0 goes by the tone. German business letters start counting after the
/// first, friendly one.
pub fn title(language: Language, level: u8, tone: Tone, is_last: bool) -> String {
    const ORDINALS: [&str; 4] = ["Second", "Third", "Fourth", "Fifth"];
    let is_final = match level {
        0 => tone == Tone::Final,
        1 => false,
        _ => is_last,
    };
    match (language, level, tone) {
        (Language::En, ..) if is_final => "Final reminder".into(),
        (Language::De, ..) if is_final => "Letzte Mahnung".into(),
        (Language::En, 0, Tone::Firm) => "Second reminder".into(),
        (Language::De, 0, Tone::Firm) => "Mahnung".into(),
        (Language::En, 0 | 1, _) => "Payment reminder".into(),
        (Language::De, 0 | 1, _) => "Zahlungserinnerung".into(),
        (Language::En, level, _) => ORDINALS.get(usize::from(level) - 2).map_or_else(
            || format!("Reminder no. {level}"),
            |word| format!("{word} reminder"),
        ),
        (Language::De, level, _) => format!("{}. Mahnung", level - 1),
    }
}
