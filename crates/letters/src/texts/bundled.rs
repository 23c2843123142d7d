//! The texts that come with Owed.

use std::sync::LazyLock;

use owed_receivables::{Language, Tone};
use owed_texts::key;

use super::Texts;
use crate::error::LettersError;

/// A kind of letter with its own texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// Before the due date.
    Courtesy,
    Reminder(Tone),
    Statement,
    Agreement,
}

impl From<Tone> for Template {
    fn from(tone: Tone) -> Self {
        Self::Reminder(tone)
    }
}

struct Source {
    language: Language,
    template: Template,
    name: &'static str,
    text: &'static str,
}

macro_rules! sources {
    ($($language:ident: $code:literal),+ $(,)?) => {
        [$(
            sources!(@one $language, Template::Reminder(Tone::Friendly), $code, "/friendly.txt"),
            sources!(@one $language, Template::Reminder(Tone::Firm), $code, "/firm.txt"),
            sources!(@one $language, Template::Reminder(Tone::Final), $code, "/final.txt"),
            sources!(@one $language, Template::Courtesy, $code, "/courtesy.txt"),
            sources!(@one $language, Template::Statement, $code, "/statement.txt"),
            sources!(@one $language, Template::Agreement, $code, "/agreement.txt"),
        )+]
    };
    (@one $language:ident, $template:expr, $code:literal, $file:literal) => {
        Source {
            language: Language::$language,
            template: $template,
            name: concat!($code, $file),
            text: include_str!(concat!("../../templates/", $code, $file)),
        }
    };
}

/// Six for each language, which is written here with its folder.
const SOURCES: [Source; 6 * Language::ALL.len()] = sources!(En: "en", De: "de");

static PARSED: LazyLock<Vec<Result<Texts, LettersError>>> = LazyLock::new(|| {
    SOURCES
        .iter()
        .map(|source| Texts::parse(source.name, source.text))
        .collect()
});

fn find(language: Language, template: Template) -> Option<usize> {
    SOURCES
        .iter()
        .position(|source| source.language == language && source.template == template)
}

impl Texts {
    /// Returns the texts of a kind of letter.
    pub fn bundled(
        language: Language,
        template: impl Into<Template>,
    ) -> Result<&'static Self, LettersError> {
        find(language, template.into())
            .and_then(|at| PARSED[at].as_ref().ok())
            .ok_or_else(|| LettersError::Template {
                template: language.code().to_owned(),
                line: 1,
                message: key!("letter-text-none").into(),
            })
    }

    /// Returns the source of the bundled texts, as a starting point for custom ones.
    pub fn bundled_source(language: Language, template: impl Into<Template>) -> &'static str {
        find(language, template.into()).map_or("", |at| SOURCES[at].text)
    }
}
