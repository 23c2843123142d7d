//! Errors on the way from facts to a file.

use owed_receivables::{Money, MoneyError};
use owed_texts::{Arg, Message, PlainKey, errors, key, text};

/// The errors.
#[derive(Debug)]
pub enum LettersError {
    Template {
        template: String,
        line: usize,
        message: Arg,
    },
    /// A part of one letter's text edited by a person: `subject`, `opening`, `request` or `closing`.
    Edited {
        part: &'static str,
        line: usize,
        message: Arg,
    },
    MissingSection {
        template: String,
        section: &'static str,
    },
    Logo(Arg),
    LiveText,
    Money(MoneyError),
    NothingToRemind,
    InterestDiffers {
        claimed: Money,
        calculated: Money,
    },
    OneCurrency,
    InstalmentsDiffer {
        owed: Money,
        paid: Money,
    },
    RowShape {
        row: usize,
        found: usize,
        expected: usize,
    },
    Subset {
        font: &'static str,
        message: String,
    },
    NotPdf {
        number: usize,
        message: Arg,
    },
    Writer(PlainKey),
    Io(std::io::Error),
}

impl LettersError {
    /// Returns what happened and where, with the remedy as its hint.
    pub fn message(&self) -> Message {
        match self {
            Self::Template {
                template,
                line,
                message: problem,
            } => text!(
                "error-letter-template",
                template,
                line = line.to_string(),
                problem
            ),
            Self::Edited {
                part,
                line,
                message: problem,
            } => text!(
                "error-letter-edited",
                part = part_name(part),
                line = line.to_string(),
                problem
            ),
            Self::MissingSection { template, section } => {
                text!("error-letter-missing-section", template, section = *section)
            }
            Self::Logo(why) => text!("error-letter-logo", why),
            Self::LiveText => text!("error-letter-live-text"),
            Self::Money(error) => money(&error.message(), error.hint().is_some()),
            Self::NothingToRemind => text!("error-letter-nothing-to-remind"),
            Self::InterestDiffers {
                claimed,
                calculated,
            } => text!(
                "error-letter-interest-differs",
                claimed = claimed.plain(),
                calculated = calculated.plain()
            ),
            Self::OneCurrency => text!("error-letter-one-currency"),
            Self::InstalmentsDiffer { owed, paid } => text!(
                "error-letter-instalments-differ",
                owed = owed.plain(),
                paid = paid.plain()
            ),
            Self::RowShape {
                row,
                found,
                expected,
            } => text!("error-letter-row-shape", row, found, expected),
            Self::Subset { font, message: why } => {
                text!("error-letter-subset", font = *font, why)
            }
            Self::NotPdf {
                number,
                message: why,
            } => text!("error-letter-not-pdf", number, why),
            Self::Writer(part) => text!("error-letter-writer", part = *part),
            Self::Io(error) => text!("error-letter-io", why = error.to_string()),
        }
    }
}

fn money(why: &Message, has_hint: bool) -> Message {
    match has_hint {
        true => text!("error-letter-money-hinted", why, hint = Arg::hint_of(why)),
        false => text!("error-letter-money", why),
    }
}

/// Returns the name of a part of a letter's text.
fn part_name(part: &str) -> Arg {
    Arg::from(match part {
        "subject" => key!("letter-part-subject"),
        "salutation" => key!("letter-part-salutation"),
        "opening" => key!("letter-part-opening"),
        "request" => key!("letter-part-request"),
        "closing" => key!("letter-part-closing"),
        "farewell" => key!("letter-part-farewell"),
        "mail_attachment" => key!("letter-part-mail-attachment"),
        other => return Arg::from(other),
    })
}

errors!(LettersError);

impl From<MoneyError> for LettersError {
    fn from(error: MoneyError) -> Self {
        Self::Money(error)
    }
}

impl From<std::io::Error> for LettersError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}
