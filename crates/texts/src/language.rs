//! The languages, by their codes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

use crate::word::{self, UnknownWord, Word};
use crate::{Message, text, typescript_of_words};

macro_rules! languages {
    ($English:ident: $english:literal $(, $Other:ident: $other:literal)* $(,)?) => {
        /// A language of letters, mails and screens: each file in `texts/` is one. It is not made by
        /// [`words!`](crate::words), since its codes may have a region.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "lowercase")]
        pub enum Language {
            #[default]
            $English,
            $($Other,)*
        }

        impl Language {
            pub const ALL: [Self; [$english $(, $other)*].len()] =
                [Self::$English $(, Self::$Other)*];

            /// Returns the ISO 639 code.
            pub const fn code(self) -> &'static str {
                match self {
                    Self::$English => $english,
                    $(Self::$Other => $other,)*
                }
            }
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Word for Language {
    const WORDS: &'static [Self] = &Self::ALL;
    const UNKNOWN: fn(&str) -> Message = |said| text!("word-language", said);

    fn spelled(self) -> &'static str {
        self.code()
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        word::deserialize(from)
    }
}

typescript_of_words!(Language);

impl FromStr for Language {
    type Err = UnknownWord;

    /// Parses a code with or without a region: `de`, `de-AT`, `en_GB`.
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let code = text
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .trim()
            .to_lowercase();
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
            .ok_or_else(|| UnknownWord::new::<Self>(text))
    }
}
