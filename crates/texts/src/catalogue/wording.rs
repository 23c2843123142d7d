//! What messages, their parameters and errors say in a language.

use std::fmt;

use super::text;
use crate::sentence::sentence;
use crate::{Arg, Language, Message, PlainKey};

impl Message {
    pub fn text(&self, language: Language) -> String {
        text(language, self, None).unwrap_or_else(|| self.key().to_owned())
    }

    /// Returns the remedy, if the catalogue has one.
    pub fn hint(&self, language: Language) -> Option<String> {
        text(language, self, Some("hint"))
    }
}

impl fmt::Display for Message {
    /// Formats in English, for logs and for developers; with `{:#}` as JSON, from which it can be read again, since serde
    /// takes only the displayed text of an error.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match f.alternate() {
            true => f.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?),
            false => f.pad(&self.text(Language::En)),
        }
    }
}

impl PlainKey {
    pub fn text(self, language: Language) -> String {
        self.message().text(language)
    }
}

impl fmt::Display for PlainKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.message(), f)
    }
}

impl Language {
    /// Returns the language's own name: “Deutsch”.
    pub fn own_name(self) -> String {
        crate::key!("language-name").text(self)
    }
}

impl Arg {
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Count(count) => language.count(*count),
            Self::Number(plain) => language.plain(plain),
            Self::Amount(amount) => language.money(amount.clone()),
            Self::Date(date) => language.date(*date),
            Self::Message(message) => message.text(language),
            Self::Sentence(message) => sentence(message.text(language)),
            Self::Hint(message) => message.hint(language).unwrap_or_default(),
            Self::OneOf(args) => list(args, language, |others, last| {
                crate::text!("list-or", others, last)
            }),
            Self::AllOf(args) => list(args, language, |others, last| {
                crate::text!("list-and", others, last)
            }),
        }
    }
}

impl fmt::Display for Arg {
    /// Formats in English, like [`Message`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text(Language::En))
    }
}

fn list(args: &[Arg], language: Language, join: fn(String, String) -> Message) -> String {
    let mut texts: Vec<String> = args.iter().map(|arg| arg.text(language)).collect();
    match texts.pop() {
        Some(last) if !texts.is_empty() => join(texts.join(", "), last).text(language),
        last => last.unwrap_or_default(),
    }
}

/// Turns types with `fn message(&self) -> Message` into errors, which display its English text, or with `{:#}` what
/// [`Message`] displays, and have its hint.
#[macro_export]
macro_rules! errors {
    ($($Error:ty),+ $(,)?) => {$(
        impl $Error {
            /// Returns the remedy in English, if there is one.
            pub fn hint(&self) -> ::std::option::Option<::std::string::String> {
                self.message().hint($crate::Language::En)
            }
        }

        impl ::std::fmt::Display for $Error {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.message(), f)
            }
        }

        impl ::std::error::Error for $Error {}
    )+};
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::Amount;

    fn listed(level: u32) -> Message {
        let next = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        crate::text!("reason-listed", level, next)
    }

    #[test]
    fn a_number_chooses_the_form_and_is_grouped_as_the_language_groups() {
        let invoices = |count: i64| crate::text!("common-count-invoices", count);
        let both = [Language::En, Language::De];
        let texts = |count| both.map(|language| invoices(count).text(language));
        assert_eq!(texts(0), ["0 invoices", "0 Rechnungen"]);
        assert_eq!(texts(1), ["1 invoice", "1 Rechnung"]);
        assert_eq!(texts(12_345), ["12,345 invoices", "12.345 Rechnungen"]);
        assert_eq!(texts(-1), ["\u{2212}1 invoice", "\u{2212}1 Rechnung"]);
    }

    #[test]
    fn amounts_and_dates_have_the_languages_form() {
        let amount = |number: &str| {
            Arg::Amount(Amount {
                number: number.to_owned(),
                currency: "EUR".to_owned(),
            })
        };
        let below = crate::text!(
            "reason-below-minimum",
            sum = amount("1234.50"),
            minimum = amount("2000.00")
        );
        assert_eq!(
            below.to_string(),
            "EUR\u{a0}1,234.50 is below the minimum of EUR\u{a0}2,000.00."
        );
        assert_eq!(
            below.text(Language::De),
            "1.234,50\u{a0}EUR liegen unter dem Mindestbetrag von 2.000,00\u{a0}EUR."
        );
        assert_eq!(
            listed(2).text(Language::De),
            "Bereits auf Mahnstufe 2 gemahnt; nächste Stufe am 02.03.2026."
        );
        assert_eq!(Arg::Number("0.50".into()).text(Language::De), "0,50");
    }

    #[test]
    fn lists_and_texts_stand_in_others() {
        let names = |names: &[&str]| names.iter().map(|name| Arg::from(*name)).collect();
        let one_of = Arg::OneOf(names(&["a", "b", "c"]));
        assert_eq!(one_of.text(Language::En), "a, b or c");
        assert_eq!(one_of.text(Language::De), "a, b oder c");
        assert_eq!(Arg::AllOf(names(&["a", "b"])).text(Language::De), "a und b");
        assert_eq!(Arg::AllOf(names(&["a"])).text(Language::En), "a");
        assert_eq!(Arg::AllOf(Vec::new()).text(Language::En), "");
        let waits = crate::text!("reason-another-waits", what = crate::key!("common-letter"));
        assert_eq!(waits.to_string(), "Letter has not been sent yet.");
        assert_eq!(waits.text(Language::De), "Brief ist noch nicht versendet.");
    }

    #[test]
    fn a_hint_hangs_on_the_text() {
        let said = "loud".parse::<Language>().unwrap_err().message();
        let codes = Arg::OneOf(Language::ALL.map(|one| Arg::from(one.code())).to_vec());
        for (language, words) in [(Language::En, "Use"), (Language::De, "Verwenden Sie")] {
            let hint = format!("{words} {}.", codes.text(language));
            assert_eq!(said.hint(language), Some(hint));
        }
        assert_eq!(listed(2).hint(Language::En), None);
    }

    #[test]
    fn an_unknown_key_says_itself() {
        let message: Message = serde_json::from_str(r#"{"key":"no-such-key"}"#).unwrap();
        assert_eq!(message.text(Language::De), "no-such-key");
        assert_eq!(message.hint(Language::De), None);
    }

    #[test]
    fn a_message_survives_json() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let amount = Amount {
            number: "0.05".to_owned(),
            currency: "EUR".to_owned(),
        };
        let all = [
            Arg::Text("“x”".to_owned()),
            Arg::Count(-3),
            Arg::Number("1.5".to_owned()),
            Arg::Amount(amount),
            Arg::Date(day),
            Arg::from(listed(7)),
        ];
        let message = Message::new("no-such-key", [("all", Arg::AllOf(all.to_vec()))]);
        for message in [message, listed(1), crate::key!("common-save").message()] {
            let json = format!("{message:#}");
            assert_eq!(
                serde_json::from_str::<Message>(&json).unwrap(),
                message,
                "{json}"
            );
        }
        assert_eq!(
            serde_json::to_string(&listed(1)).unwrap(),
            r#"{"key":"reason-listed","args":{"level":{"count":1},"next":{"date":"2026-03-02"}}}"#
        );
    }
}
