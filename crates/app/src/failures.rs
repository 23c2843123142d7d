//! What the crates below report, put as a [`Failure`].

use owed_letters::LettersError;
use owed_mail::MailError;
use owed_receivables::MoneyError;
use owed_receivables::interest::{RateError, RegimeError};
use owed_store::StoreError;

use crate::failure::{Code, Failure};

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        // The window sends 0 where nothing is chosen in a field.
        if let StoreError::NotFound { what, key } = &error
            && key == "0"
        {
            let field = format!("{}_id", what.replace(' ', "_"));
            return Self::invalid(&field, format!("No {what} is chosen."))
                .hint("Choose one from the list.");
        }
        let (message, hint) = sentences(&error.to_string());
        let failure = Self::new(code(&error), message);
        let failure = match field(&error) {
            Some(field) => failure.field(field),
            None => failure,
        };
        match hint {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}

fn code(error: &StoreError) -> Code {
    use StoreError as E;
    match error {
        E::Missing { .. } | E::Unfinished { .. } | E::NotFound { .. } => Code::NotFound,
        E::NotABook { .. }
        | E::TooNew { .. }
        | E::Damaged { .. }
        | E::OtherLog { .. }
        | E::SeveralNames { .. } => Code::BadBook,
        E::Exists { .. }
        | E::Busy
        | E::ReadOnly
        | E::DiskFull
        | E::Disk { .. }
        | E::File { .. } => Code::Io,
        E::Sql(_) => Code::Internal,
        _ => Code::Refused,
    }
}

/// The field of a form that the error is about.
fn field(error: &StoreError) -> Option<&'static str> {
    use StoreError as E;
    match error {
        E::CustomerNumberTaken { .. } | E::InvoiceNumberTaken { .. } => Some("number"),
        E::NotPositive { .. } | E::Overallocated { .. } => Some("amount"),
        _ => None,
    }
}

/// Splits what happened from what to do, and makes sentences of both.
pub(crate) fn sentences(text: &str) -> (String, Option<String>) {
    match text.split_once("; ") {
        Some((what, hint)) => (sentence(what), Some(sentence(hint))),
        None => (sentence(text), None),
    }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters
        .next()
        .map(|letter| letter.to_uppercase().collect())
        .unwrap_or_default();
    // A file's name keeps its case.
    let names_a_file = text
        .split(' ')
        .next()
        .is_some_and(|word| word.contains(['.', '/', '\\']));
    let first = if names_a_file {
        text.chars().take(1).collect()
    } else {
        first
    };
    let end = if text.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    format!("{first}{}{end}", letters.as_str())
}

impl From<MailError> for Failure {
    fn from(error: MailError) -> Self {
        let code = match &error {
            MailError::PasswordMissing { .. } | MailError::NoKeychain { .. } => {
                Code::PasswordNeeded
            }
            MailError::Folder { .. } => Code::Io,
            _ => Code::Mail,
        };
        Self::new(code, error.to_string()).hint(error.hint())
    }
}

impl From<MoneyError> for Failure {
    fn from(error: MoneyError) -> Self {
        Self::new(Code::Refused, sentence(&error.to_string()))
    }
}

impl From<RegimeError> for Failure {
    fn from(error: RegimeError) -> Self {
        let (message, hint) = sentences(&error.to_string());
        let failure = Self::invalid("regime", message);
        match hint {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}

impl From<RateError> for Failure {
    fn from(error: RateError) -> Self {
        let field = match &error {
            RateError::UnknownSeries(_) => "series",
            RateError::NotAHalfYear(_) => "from",
            RateError::NoSource => "source",
            RateError::NotAPercentage(_) | RateError::Line { .. } => "rate",
        };
        let (message, hint) = sentences(&error.to_string());
        let failure = Self::invalid(field, message);
        match hint {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}

impl From<LettersError> for Failure {
    fn from(error: LettersError) -> Self {
        Self::new(Code::Refused, sentence(&error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happened_and_what_to_do_become_two_sentences() {
        let failure = Failure::from(StoreError::Busy);
        assert_eq!(failure.code, Code::Io);
        assert_eq!(failure.message, "Another program is writing to the book.");
        assert_eq!(failure.hint.as_deref(), Some("Try again when it is done."));
    }

    #[test]
    fn a_files_name_keeps_its_case() {
        assert_eq!(
            sentence("firm.owed is there already"),
            "firm.owed is there already."
        );
        assert_eq!(sentence("the disk is full"), "The disk is full.");
    }

    #[test]
    fn what_was_not_chosen_is_told_at_its_field() {
        let failure = Failure::from(StoreError::NotFound {
            what: "customer",
            key: "0".to_owned(),
        });
        assert_eq!(failure.field.as_deref(), Some("customer_id"));
        assert_eq!(failure.message, "No customer is chosen.");
    }

    #[test]
    fn a_taken_number_points_at_its_field() {
        let failure = Failure::from(StoreError::CustomerNumberTaken {
            number: "7".to_owned(),
        });
        assert_eq!(failure.field.as_deref(), Some("number"));
    }
}
