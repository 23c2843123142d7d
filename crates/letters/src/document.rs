//! A finished letter or report: pages and what a file says about itself.

use std::fmt::Write;

use owed_receivables::{Date, Language};
use owed_texts::{Message, text};

use crate::page::{Draw, Page};

/// Pages with the facts that a file carries beside them.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub title: String,
    pub author: String,
    pub language: Language,
    /// The letter's own date; files carry it, never the clock, so that the same facts give the same bytes.
    pub dated: Date,
    pub pages: Vec<Page>,
    /// What a person should know before sending.
    pub notices: Vec<Notice>,
}

/// Something that was done differently than asked, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Notice {
    /// No font at hand has this character; a question mark stands in its place (rule D2).
    MissingGlyph(char),
    /// The letter carries no payment code, for this reason (rule D6).
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
    /// The words of all pages in reading order, one baseline a line, for tests and for search.
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
