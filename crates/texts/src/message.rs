//! A message: a key of the catalogue with its parameters.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Arg, Language, catalogue};

/// Something to say, in no language yet. [`text!`](crate::text) makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    key: Cow<'static, str>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    args: BTreeMap<Cow<'static, str>, Arg>,
}

impl Message {
    /// For [`text!`](crate::text), which checks the key and the names.
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

    /// Its key in the catalogue, which does not change with the wording.
    pub fn key(&self) -> &str {
        &self.key
    }

    pub fn args(&self) -> impl Iterator<Item = (&str, &Arg)> {
        self.args.iter().map(|(name, arg)| (&**name, arg))
    }

    pub fn text(&self, language: Language) -> String {
        catalogue::text(language, self, None).unwrap_or_else(|| self.key.to_string())
    }

    /// What to do about it, where the catalogue says so.
    pub fn hint(&self, language: Language) -> Option<String> {
        catalogue::text(language, self, Some("hint"))
    }
}

impl fmt::Display for Message {
    /// In English, for logs and for what only a developer reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text(Language::En))
    }
}

/// A [`Message`] of the catalogue: `text!("reason-not-overdue", due)`, or `text!("list-or", others = names, last)`.
/// A key that the catalogue lacks, or other parameters than its text has, do not compile.
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
