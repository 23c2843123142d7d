//! Words: enums spelled on the wire, in the book, in files and on the command line. [`words!`](crate::words) derives
//! everything from an enum's variants, so that the spelling, the set of words and the error for unknown ones have one
//! definition.

use std::fmt::{self, Display};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Deserializer, Error, Visitor};

use crate::{Arg, Message};

#[doc(hidden)]
pub use serde;
#[cfg(feature = "ts")]
#[doc(hidden)]
pub use ts_rs;

/// An enum spelled in words.
pub trait Word: Copy + Eq + Display + FromStr<Err = UnknownWord> + Send + Sync + 'static {
    /// Every value, in the order of the definition.
    const WORDS: &'static [Self];
    /// The error for an unknown text: `“loud” is not a tone`.
    const UNKNOWN: fn(&str) -> Message;

    /// Returns its spelling on the wire, in the book and in files.
    fn spelled(self) -> &'static str;

    /// Returns its spelling on the command line, with hyphens between its parts.
    fn option(self) -> &'static str {
        self.spelled()
    }
}

/// An unknown text, with the valid words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord(Box<Message>);

impl UnknownWord {
    /// Reports that `text` is none of these words.
    pub fn new<W: Word>(text: &str) -> Self {
        let known = W::WORDS.iter().map(|word| Arg::from(word.spelled()));
        Self(Box::new(crate::text!(
            "word-unknown",
            said = (W::UNKNOWN)(text),
            known = Arg::OneOf(known.collect())
        )))
    }

    /// Returns what it is not: `“loud” is not a tone`; with the valid words as its hint: `Use friendly, firm or final.`
    pub fn message(&self) -> Message {
        (*self.0).clone()
    }
}

crate::errors!(UnknownWord);

/// Returns the value with this spelling.
///
/// # Errors
/// It is unknown; the error names the valid words.
pub fn read<W: Word>(text: &str) -> Result<W, UnknownWord> {
    let mut words = W::WORDS.iter().copied();
    words
        .find(|word| word.spelled() == text)
        .ok_or_else(|| UnknownWord::new::<W>(text))
}

/// Reads a word from the wire, tolerating surrounding blanks and hyphens in it.
///
/// # Errors
/// As its `FromStr`, or it is not text.
pub fn deserialize<'de, W: Word, D: Deserializer<'de>>(from: D) -> Result<W, D::Error> {
    from.deserialize_str(Spelled(PhantomData))
}

struct Spelled<W>(PhantomData<W>);

impl<W: Word> Visitor<'_> for Spelled<W> {
    type Value = W;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<W, E> {
        let text = text.trim();
        text.parse()
            .or_else(|unknown| text.replace('-', "_").parse().map_err(|_| unknown))
            .map_err(E::custom)
    }
}

/// Returns the TypeScript type of the words: `"friendly" | "firm" | "final"`.
#[cfg(feature = "ts")]
#[doc(hidden)]
pub fn union<W: Word>() -> String {
    let words = W::WORDS.iter().map(|word| format!("\"{word}\""));
    words.collect::<Vec<_>>().join(" | ")
}

/// Returns the length of [`parted`].
#[doc(hidden)]
pub const fn parted_len(name: &str) -> usize {
    let (name, mut len, mut at) = (name.as_bytes(), 0, 0);
    while at < name.len() {
        len += if at > 0 && name[at].is_ascii_uppercase() {
            2
        } else {
            1
        };
        at += 1;
    }
    len
}

/// Returns the spelling of a variant's name, its parts separated by `by`: `SetAside` is `set_aside`.
#[doc(hidden)]
pub const fn parted<const LEN: usize>(name: &str, by: u8) -> [u8; LEN] {
    let (name, mut spelled) = (name.as_bytes(), [by; LEN]);
    let (mut at, mut to) = (0, 0);
    while at < name.len() {
        if at > 0 && name[at].is_ascii_uppercase() {
            to += 1;
        }
        spelled[to] = name[at].to_ascii_lowercase();
        at += 1;
        to += 1;
    }
    spelled
}

/// Makes an enum of words of its variants and their comments, and of the key of what is said of a text that is none of
/// them, with the parameter `said`:
///
/// ```
/// owed_texts::words! {
///     /// How loud a bell is.
///     #[derive(Default)]
///     pub enum Bell: "word-language" {
///         #[default]
///         Low,
///         /// All of the house hears it.
///         VeryLoud,
///     }
/// }
/// assert_eq!(Bell::VeryLoud.name(), "very_loud");
/// assert_eq!("low".parse(), Ok(Bell::Low));
/// assert_eq!(Bell::ALL.len(), 2);
/// let unknown = "shrill".parse::<Bell>().unwrap_err();
/// assert_eq!(unknown.hint().as_deref(), Some("Use low or very_loud."));
/// ```
///
/// A word is its variant in snake case, or what stands behind it: `Thirty360 = "30360"`. The enum has `ALL`, `name()`,
/// `Display`, `FromStr`, serde's traits and [`Word`]; with the feature `ts` also its union in TypeScript, by the enum's
/// name or by another one (`enum Kind as ListKind`).
#[macro_export]
macro_rules! words {
    (
        $(#[$about:meta])*
        $vis:vis enum $Name:ident $(as $Ts:ident)?: $unknown:literal {
            $($(#[$meant:meta])* $Word:ident $(= $spelled:literal)?),* $(,)?
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $Name {
            $($(#[$meant])* $Word,)*
        }

        impl $Name {
            /// Every value, in the order of the definition.
            pub const ALL: [Self; [$(Self::$Word),*].len()] = [$(Self::$Word),*];

            /// How it is spelled on the wire, in the book and in files.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$Word => $crate::words!(@spelled b'_', $Word $($spelled)?),)*
                }
            }
        }

        impl $crate::word::Word for $Name {
            const WORDS: &'static [Self] = &Self::ALL;
            const UNKNOWN: fn(&str) -> $crate::Message = |said| $crate::text!($unknown, said);

            fn spelled(self) -> &'static str {
                self.name()
            }

            fn option(self) -> &'static str {
                match self {
                    $(Self::$Word => $crate::words!(@spelled b'-', $Word $($spelled)?),)*
                }
            }
        }

        impl ::std::fmt::Display for $Name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.name())
            }
        }

        impl ::std::str::FromStr for $Name {
            type Err = $crate::word::UnknownWord;

            fn from_str(text: &str) -> ::std::result::Result<Self, $crate::word::UnknownWord> {
                $crate::word::read(text)
            }
        }

        impl $crate::word::serde::Serialize for $Name {
            fn serialize<S: $crate::word::serde::Serializer>(
                &self,
                to: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                to.serialize_str(self.name())
            }
        }

        impl<'de> $crate::word::serde::Deserialize<'de> for $Name {
            fn deserialize<D: $crate::word::serde::Deserializer<'de>>(
                from: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::word::deserialize(from)
            }
        }

        $crate::typescript_of_words!($Name $(as $Ts)?);
    };
    (@spelled $by:literal, $Word:ident $spelled:literal) => {
        $spelled
    };
    (@spelled $by:literal, $Word:ident) => {{
        const NAME: &str = stringify!($Word);
        const SPELLED: [u8; $crate::word::parted_len(NAME)] = $crate::word::parted(NAME, $by);
        const TEXT: &str = match ::std::str::from_utf8(&SPELLED) {
            Ok(text) => text,
            Err(_) => panic!("a word is written in ASCII"),
        };
        TEXT
    }};
}

#[cfg(feature = "ts")]
#[doc(hidden)]
#[macro_export]
macro_rules! typescript_of_words {
    ($Name:ident) => {
        $crate::typescript_of_words!($Name as $Name);
    };
    ($Name:ident as $Ts:ident) => {
        impl $crate::word::ts_rs::TS for $Name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            const IS_ENUM: bool = true;

            fn name(_: &$crate::word::ts_rs::Config) -> String {
                stringify!($Ts).to_owned()
            }

            fn inline(_: &$crate::word::ts_rs::Config) -> String {
                $crate::word::union::<Self>()
            }

            fn decl(config: &$crate::word::ts_rs::Config) -> String {
                format!("type {} = {};", stringify!($Ts), Self::inline(config))
            }

            fn decl_concrete(config: &$crate::word::ts_rs::Config) -> String {
                Self::decl(config)
            }

            fn output_path() -> Option<::std::path::PathBuf> {
                Some(concat!(stringify!($Ts), ".ts").into())
            }
        }
    };
}

#[cfg(not(feature = "ts"))]
#[doc(hidden)]
#[macro_export]
macro_rules! typescript_of_words {
    ($($name:tt)*) => {};
}

#[cfg(test)]
mod tests {
    use super::*;

    words! {
        enum Day: "word-language" {
            Today,
            /// The one after.
            After1Night,
            Never = "n/a",
        }
    }

    #[test]
    fn a_word_is_its_variant_in_snake_case_or_what_stands_behind_it() {
        let names = Day::ALL.map(Day::name);
        assert_eq!(names, ["today", "after1_night", "n/a"]);
        let options = Day::ALL.map(Word::option);
        assert_eq!(options, ["today", "after1-night", "n/a"]);
        for day in Day::ALL {
            assert_eq!(day.to_string().parse(), Ok(day));
        }
    }

    #[test]
    fn what_is_no_word_is_told_with_all_that_are() {
        let said = "yesterday".parse::<Day>().unwrap_err();
        assert_eq!(
            said.to_string(),
            "“yesterday” is not a language that letters are written in"
        );
        assert_eq!(
            said.hint().as_deref(),
            Some("Use today, after1_night or n/a.")
        );
        assert_eq!(format!("{said:#}"), format!("{:#}", said.message()));
    }
}
