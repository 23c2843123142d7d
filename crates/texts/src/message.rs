//! A message: a key of the catalogue with its parameters.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Arg, Language, catalogue, keys};

/// A message independent of language. [`text!`](crate::text) creates one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Message {
    key: Cow<'static, str>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    args: BTreeMap<Cow<'static, str>, Arg>,
}

impl Message {
    /// Used by [`text!`](crate::text), which checks the key and the names.
    #[doc(hidden)]
    pub fn new<const N: usize>(key: &'static str, args: [(&'static str, Arg); N]) -> Self {
        Self {
            key: Cow::Borrowed(key),
            args: args
                .into_iter()
                .map(|(name, arg)| (Cow::Borrowed(name), arg))
                .collect(),
        }
    }

    /// Returns its key in the catalogue, which does not change with the wording.
    pub fn key(&self) -> &str {
        &self.key
    }

    pub fn args(&self) -> impl Iterator<Item = (&str, &Arg)> {
        self.args.iter().map(|(name, arg)| (&**name, arg))
    }

    /// Returns the same with its texts changed, including nested ones.
    #[must_use]
    pub fn with_texts(self, change: &dyn Fn(&str) -> String) -> Self {
        let args = self.args.into_iter();
        Self {
            key: self.key,
            args: args
                .map(|(name, arg)| (name, arg.with_texts(change)))
                .collect(),
        }
    }

    pub fn text(&self, language: Language) -> String {
        catalogue::text(language, self, None).unwrap_or_else(|| self.key.to_string())
    }

    /// Returns the remedy, if the catalogue has one.
    pub fn hint(&self, language: Language) -> Option<String> {
        catalogue::text(language, self, Some("hint"))
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

/// The key of a text without parameters, checked by [`key!`](crate::key). It is for tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct PlainKey(&'static str);

impl PlainKey {
    #[doc(hidden)]
    pub const fn new(key: &'static str) -> Self {
        Self(key)
    }

    /// The key that is spelled so, if the catalogue has it with no parameters: for keys that must stand as text elsewhere.
    pub fn find(spelled: &str) -> Option<Self> {
        let at = keys().binary_search_by_key(&spelled, |(key, _)| key);
        let (key, parameters) = keys().get(at.ok()?)?;
        parameters.is_empty().then_some(Self(key))
    }

    pub fn message(self) -> Message {
        Message::new(self.0, [])
    }

    pub fn text(self, language: Language) -> String {
        self.message().text(language)
    }
}

impl fmt::Display for PlainKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.message(), f)
    }
}

impl From<PlainKey> for Message {
    fn from(key: PlainKey) -> Self {
        key.message()
    }
}

/// Returns the [`PlainKey`] of a text without parameters; any other key does not compile.
#[macro_export]
macro_rules! key {
    ($key:literal) => {
        const {
            $crate::check($key, &[]);
            $crate::PlainKey::new($key)
        }
    };
}

impl From<&str> for Message {
    fn from(text: &str) -> Self {
        crate::text!("plain", text)
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        crate::text!("plain", text)
    }
}

impl From<&String> for Message {
    fn from(text: &String) -> Self {
        crate::text!("plain", text)
    }
}

impl From<Cow<'_, str>> for Message {
    fn from(text: Cow<'_, str>) -> Self {
        Self::from(&*text)
    }
}

impl From<&Message> for Message {
    fn from(message: &Message) -> Self {
        message.clone()
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

/// Creates a [`Message`] of the catalogue: `text!("reason-not-overdue", due)`, or `text!("list-or", others = names, last)`.
/// An unknown key, or parameters other than its text's, do not compile.
#[macro_export]
macro_rules! text {
    ($key:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {{
        const { $crate::check($key, &[$(stringify!($name)),*]) };
        $crate::Message::new(
            $key,
            [$((stringify!($name), $crate::text!(@arg $name $(= $value)?))),*],
        )
    }};
    (@arg $name:ident) => {
        $crate::Arg::from($name)
    };
    (@arg $name:ident = $value:expr) => {
        $crate::Arg::from($value)
    };
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
        let texts = |count| Language::ALL.map(|language| invoices(count).text(language));
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
            "1.234,50\u{a0}EUR liegt unter dem Mindestbetrag von 2.000,00\u{a0}EUR."
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
        assert_eq!(
            waits.text(Language::De),
            "Brief ist noch nicht hinausgegangen."
        );
    }

    #[test]
    fn a_hint_hangs_on_the_text() {
        let said = "loud".parse::<Language>().unwrap_err().message();
        assert_eq!(said.hint(Language::En).as_deref(), Some("Use en or de."));
        assert_eq!(
            said.hint(Language::De).as_deref(),
            Some("Verwenden Sie en oder de.")
        );
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
