//! A finished letter or report: pages and the file's metadata.

use std::fmt::Write;

use owed_receivables::{Date, Language};
use owed_texts::{Message, text};

use crate::page::{Draw, Page};

/// Pages with the metadata that a file carries.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub title: String,
    pub author: String,
    pub language: Language,
    /// The letter's own date; files carry it rather than the time, so that the same facts give the same bytes.
    pub dated: Date,
    pub pages: Vec<Page>,
    /// What a person should know before sending.
    pub notices: Vec<Notice>,
}

/// A deviation from the request, and the reason.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Notice {
    /// No available font has this character; a question mark replaces it (rule D2).
    MissingGlyph(char),
    /// The letter has no payment code, for this reason (rule D6).
    NoPaymentCode(Message),
}

impl Notice {
    pub fn message(&self) -> Message {
        match self {
            Self::MissingGlyph(character) => text!(
                "letter-notice-glyph",
                character = *character,
                code = format!("U+{:04X}", u32::from(*character))
            ),
            Self::NoPaymentCode(why) => text!("letter-notice-no-code", why),
        }
    }
}

impl std::fmt::Display for Notice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

impl Document {
    /// Returns the words of all pages in reading order, one baseline per line, for tests and for searching.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for (number, page) in self.pages.iter().enumerate() {
            if number > 0 {
                let _ = writeln!(out, "\n--- page {} ---", number + 1);
            }
            let mut baseline = f32::NAN;
            let mut end = 0.0;
            for item in &page.items {
                let Draw::Glyphs(run) = &item.draw else {
                    continue;
                };
                if run.y != baseline {
                    if !baseline.is_nan() {
                        out.push('\n');
                    }
                    baseline = run.y;
                } else if run.x > end + 1.0 {
                    out.push_str(" | ");
                }
                out.push_str(&run.text);
                end = run.x + run.width();
            }
        }
        out
    }
}
