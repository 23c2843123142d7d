//! A message: a key of the catalogue with its parameters.

mod arg;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::keys;

pub use arg::{Amount, Arg};

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

    /// Carries what is in words already: what a person typed, or another program answered.
    pub fn plain(words: impl fmt::Display) -> Self {
        crate::text!("plain", text = words.to_string())
    }

    /// Returns the message that this one only makes a sentence of.
    pub fn framed(&self) -> Option<&Self> {
        match (self.key(), self.args.get("text")) {
            ("plain", Some(Arg::Sentence(message))) => Some(message),
            _ => None,
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
        keys::plain(spelled).map(Self)
    }

    pub fn message(self) -> Message {
        Message::new(self.0, [])
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

impl From<&Message> for Message {
    fn from(message: &Message) -> Self {
        message.clone()
    }
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
