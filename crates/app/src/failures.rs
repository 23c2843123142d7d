//! Converts errors of the crates below to a [`Failure`]. They say what happened and what to do; the [`Code`] and the
//! field of the request, which belong to the interface, are chosen here.

use owed_letters::LettersError;
use owed_mail::MailError;
use owed_receivables::aging::BucketError;
use owed_receivables::company_account::AccountError;
use owed_receivables::dunning::policy::{NotAWeekday, PolicyError};
use owed_receivables::interest::{RateError, RegimeError};
use owed_receivables::{MoneyError, UnknownWord};
use owed_store::StoreError;
use owed_texts::{Arg, Language, Message, text};

use crate::failure::{Code, Failure};

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        // The window sends 0 if nothing is chosen in a field.
        if let StoreError::NotFound { what, key } = &error
            && key == "0"
        {
            let field = format!("{}_id", what.replace('-', "_"));
            return Self::invalid(&field, text!("error-book-none-selected", what = *what));
        }
        let (code, field) = kind(&error);
        Self {
            field: field.map(str::to_owned),
            ..Self::new(code, error.message())
        }
    }
}

/// Returns the code of an error and the form field that it concerns.
fn kind(error: &StoreError) -> (Code, Option<&'static str>) {
    use StoreError as E;
    let code = match error {
        E::Missing { .. } | E::Unfinished { .. } | E::NotFound { .. } | E::NoAddedRate { .. } => {
            Code::NotFound
        }
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
        E::CustomerNumberTaken { .. } | E::InvoiceNumberTaken { .. } => {
            return (Code::Refused, Some("number"));
        }
        E::NotPositive { .. } | E::Overallocated { .. } => return (Code::Refused, Some("amount")),
        E::TooOldToRead { .. }
        | E::CreditKeyTaken { .. }
        | E::InLetter { .. }
        | E::Underallocated { .. }
        | E::Mismatch { .. }
        | E::TooEarly { .. }
        | E::IssuedTooLate { .. }
        | E::AlreadyReversed
        | E::ClaimMismatch { .. }
        | E::ClaimInHouse
        | E::NameTaken { .. }
        | E::PolicyInUse { .. }
        | E::GroupInUse { .. }
        | E::UnreadablePolicy { .. }
        | E::NotOfCustomer { .. }
        | E::OtherCurrency { .. }
        | E::InPlan { .. }
        | E::UnevenPlan { .. }
        | E::InAgreement { .. }
        | E::AlreadyEnded { .. }
        | E::EntryDecided { .. }
        | E::Erased
        | E::LetterExists { .. }
        | E::NothingToUndo
        | E::NothingToRedo
        | E::ChangedMeanwhile { .. }
        | E::CannotUndo { .. }
        | E::CannotRedo { .. }
        | E::AlreadySending
        | E::WrongState { .. }
        | E::SumTooLarge => Code::Refused,
    };
    (code, None)
}

impl From<MailError> for Failure {
    fn from(error: MailError) -> Self {
        let code = match &error {
            MailError::PasswordMissing { .. }
            | MailError::NoKeychain { .. }
            | MailError::SignInMissing { .. }
            | MailError::SignInEnded { .. } => Code::PasswordNeeded,
            MailError::Folder { .. } => Code::Io,
            MailError::WrongPassword { .. }
            | MailError::LoginRequired { .. }
            | MailError::LoginNotOffered { .. }
            | MailError::SenderRefused { .. }
            | MailError::PasswordsOff { .. }
            | MailError::PasswordDoubted { .. }
            | MailError::AppPassword { .. }
            | MailError::SendingOff { .. }
            | MailError::BadEndpoint { .. }
            | MailError::NoLoopback { .. }
            | MailError::SignInTimedOut { .. }
            | MailError::SignInNotOurs { .. }
            | MailError::SignInDenied { .. }
            | MailError::SignInShort { .. }
            | MailError::SignInRejected { .. }
            | MailError::ProviderUnreachable { .. }
            | MailError::TokensNotOffered { .. }
            | MailError::TokenRefused { .. }
            | MailError::UnknownAuthority { .. }
            | MailError::CertificateExpired { .. }
            | MailError::WrongHostName { .. }
            | MailError::BadCertificate { .. }
            | MailError::NoTls { .. }
            | MailError::TlsFailed { .. }
            | MailError::PlainNotAllowed { .. }
            | MailError::CaFile { .. }
            | MailError::HostNotFound { .. }
            | MailError::Refused { .. }
            | MailError::TimedOut { .. }
            | MailError::Lost { .. }
            | MailError::Busy { .. }
            | MailError::Rejected { .. }
            | MailError::NotSmtp { .. }
            | MailError::BadAddress { .. }
            | MailError::BadHeader { .. }
            | MailError::BadAttachment { .. }
            | MailError::KeychainRefused { .. }
            | MailError::SecretReadOnly { .. } => Code::Mail,
        };
        Self::new(code, error.message())
    }
}

impl From<LettersError> for Failure {
    fn from(error: LettersError) -> Self {
        let failure = said(Code::Refused, &error.message());
        match error {
            LettersError::Edited { part, .. } => failure.field(format!("edits.{part}")),
            _ => failure,
        }
    }
}

impl From<MoneyError> for Failure {
    fn from(error: MoneyError) -> Self {
        said(Code::Refused, &error.message())
    }
}

impl From<RegimeError> for Failure {
    fn from(error: RegimeError) -> Self {
        said(Code::Invalid, &error.message()).field("regime")
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
        said(Code::Invalid, &error.message()).field(field)
    }
}

impl From<PolicyError> for Failure {
    fn from(error: PolicyError) -> Self {
        said(Code::Invalid, &error.message())
    }
}

impl From<AccountError> for Failure {
    fn from(error: AccountError) -> Self {
        use AccountError as E;
        let field = match &error {
            E::NoNumber(_)
            | E::Iban(_)
            | E::Number { .. }
            | E::Upi(_)
            | E::Pix(_)
            | E::Link(_)
            | E::LinkPart(_)
            | E::NoNumberHere => "number",
            E::BankCode { .. } | E::NoBankCodeHere => "bank_code",
            E::WireCode(_) | E::NoWireCodeHere => "wire_code",
            E::Bic(_) => "bic",
            E::NoBankHere => "bank_name",
            E::NoLines => "lines",
            E::OtherCurrency { .. } => "currency",
        };
        Self::invalid(field, error.message())
    }
}

impl From<BucketError> for Failure {
    fn from(error: BucketError) -> Self {
        said(Code::Invalid, &error.message()).field("buckets")
    }
}

impl From<NotAWeekday> for Failure {
    fn from(error: NotAWeekday) -> Self {
        said(Code::Invalid, &error.message())
    }
}

impl From<UnknownWord> for Failure {
    fn from(error: UnknownWord) -> Self {
        said(Code::Invalid, &error.message())
    }
}

/// Turns a message of a crate below, which begins in lower case, into a sentence.
pub(crate) fn said(code: Code, message: &Message) -> Failure {
    let failure = Failure::new(code, text!("plain", text = Arg::sentence_of(message)));
    match message.hint(Language::En) {
        Some(_) => failure.hint(text!("plain", text = Arg::hint_of(message))),
        None => failure,
    }
}

/// Converts an error about the value of a field.
pub(crate) fn at<E: Into<Failure>>(field: &str) -> impl Fn(E) -> Failure + '_ {
    move |error| error.into().field(field)
}

#[cfg(test)]
mod tests {
    use owed_store::PolicyUse;

    use super::*;

    #[test]
    fn what_happened_and_what_to_do_are_two_sentences() {
        let failure = Failure::from(StoreError::Busy);
        assert_eq!(failure.code, Code::Io);
        assert_eq!(
            failure.message.to_string(),
            "Another program is using this book."
        );
        assert_eq!(
            failure.told(Language::En).hint.as_deref(),
            Some("Nothing was changed. Try again in a moment.")
        );
        assert_eq!(
            failure.in_full(Language::En),
            "Another program is using this book. Nothing was changed. Try again in a moment."
        );
    }

    #[test]
    fn a_name_that_reads_like_a_hint_stays_in_the_message() {
        let name = || "North; strict".to_owned();
        for (error, message, hint) in [
            (
                StoreError::PolicyInUse {
                    name: name(),
                    by: PolicyUse::Customers(2),
                },
                "The policy “North; strict” cannot be deleted: customers still have it (2).",
                "Give them another policy first.",
            ),
            (
                StoreError::NameTaken {
                    what: "policy",
                    name: name(),
                },
                "There is already a policy called “North; strict”.",
                "Choose another name.",
            ),
            (
                StoreError::ChangedMeanwhile {
                    newest: text!("journal-words", words = "Policy North; strict deleted"),
                },
                "The book was changed meanwhile, and nothing was undone or redone: the last change is \
                 “Policy North; strict deleted”.",
                "Look again.",
            ),
        ] {
            let failure = Failure::from(error);
            assert_eq!(failure.message.to_string(), message);
            assert_eq!(
                failure.told(Language::En).hint.as_deref(),
                Some(hint),
                "{message}"
            );
        }
    }

    #[test]
    fn an_unknown_word_is_told_with_those_that_are_known() {
        let error = "loud; very".parse::<owed_receivables::Tone>().unwrap_err();
        let failure = at("tone")(error);
        assert_eq!(failure.field.as_deref(), Some("tone"));
        assert_eq!(failure.message.to_string(), "“loud; very” is not a tone.");
        assert_eq!(
            failure.told(Language::En).hint.as_deref(),
            Some("Use friendly, firm or final.")
        );
    }

    #[test]
    fn what_is_wrong_in_an_edited_text_is_told_at_its_part() {
        let failure = Failure::from(LettersError::Edited {
            part: "closing",
            line: 2,
            message: "undefined value".into(),
        });
        assert_eq!(failure.field.as_deref(), Some("edits.closing"));
        assert_eq!(
            failure.message.to_string(),
            "The closing as edited, line 2: undefined value."
        );
        let told = failure.told(Language::En);
        assert_eq!(told.key, "error-letter-edited");
        assert!(told.args.contains_key("line"));
    }

    #[test]
    fn what_was_not_chosen_is_told_at_its_field() {
        let failure = Failure::from(StoreError::NotFound {
            what: "customer",
            key: "0".to_owned(),
        });
        assert_eq!(failure.field.as_deref(), Some("customer_id"));
        assert_eq!(failure.message.to_string(), "No customer is selected.");
    }

    #[test]
    fn a_taken_number_points_at_its_field() {
        let failure = Failure::from(StoreError::CustomerNumberTaken {
            number: "7".to_owned(),
        });
        assert_eq!(failure.field.as_deref(), Some("number"));
    }
}
