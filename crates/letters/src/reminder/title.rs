//! The titles of reminders.

use owed_receivables::{Language, Tone};
use owed_texts::{key, text};

pub(super) fn courtesy(language: Language) -> String {
    key!("letters-title-courtesy").text(language)
}

/// Returns the title of a first letter in a firm tone.
pub(super) fn first_firm(language: Language) -> String {
    key!("letters-title-first-firm").text(language)
}

/// Returns the title of a reminder of this level; level 0 goes by the tone. German business letters start counting after the
/// first, friendly one.
pub fn title(language: Language, level: u8, tone: Tone, is_last: bool) -> String {
    let is_final = match level {
        0 => tone == Tone::Final,
        1 => false,
        _ => is_last,
    };
    let title = match (level, tone) {
        _ if is_final => key!("letters-title-final"),
        (0, Tone::Firm) => key!("letters-title-firm"),
        (0 | 1, _) => key!("letters-title-first"),
        (2, _) => key!("letters-title-second"),
        (3, _) => key!("letters-title-third"),
        (4, _) => key!("letters-title-fourth"),
        (5, _) => key!("letters-title-fifth"),
        (level, _) => {
            return text!("letters-title-later", level).text(language);
        }
    };
    title.text(language)
}
