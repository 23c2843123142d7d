//! JSON for serde, with an error that keeps its parts: serde_json's error only has a text.

use std::fmt::{self, Display};

use owed_texts::{Arg, Message, key, text};
use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, Error, Expected, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Value;

/// What is wrong with a value.
#[derive(Debug)]
pub enum Wrong {
    /// The field is missing.
    Missing(&'static str),
    /// There is no such field.
    Unknown(String),
    NotA {
        found: String,
        wanted: Arg,
    },
    /// The message of the type being read.
    Told(Message),
    /// Text from a type that has no message.
    Said(String),
}

impl Wrong {
    /// Returns the error in words, beginning in lower case.
    pub fn message(&self) -> Message {
        match self {
            Self::Missing(field) => text!("error-request-missing", field = *field),
            Self::Unknown(field) => text!("error-request-unknown", field),
            Self::NotA { found, wanted } if found == NULL => text!("error-request-empty", wanted),
            Self::NotA { found, wanted } => text!("error-request-not", found, wanted),
            Self::Told(message) => message.clone(),
            Self::Said(words) => text!("plain", text = words),
        }
    }
}

impl Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.message(), f)
    }
}

impl std::error::Error for Wrong {}

const NULL: &str = "null";

impl Error for Wrong {
    fn custom<T: Display>(said: T) -> Self {
        serde_json::from_str(&format!("{said:#}"))
            .map_or_else(|_| Self::Said(said.to_string()), Self::Told)
    }

    fn invalid_type(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self::NotA {
            found: text_of_unexpected(found),
            wanted: in_words(&wanted.to_string()),
        }
    }

    fn invalid_value(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self::invalid_type(found, wanted)
    }

    fn unknown_variant(found: &str, known: &'static [&'static str]) -> Self {
        Self::NotA {
            found: found.to_owned(),
            wanted: text!("request-one-of", known = known.join(", ")).into(),
        }
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Self::Unknown(field.to_owned())
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }
}

fn text_of_unexpected(found: Unexpected<'_>) -> String {
    match found {
        Unexpected::Bool(value) => value.to_string(),
        Unexpected::Unsigned(value) => value.to_string(),
        Unexpected::Signed(value) => value.to_string(),
        Unexpected::Float(value) => value.to_string(),
        Unexpected::Str(value) => value.to_owned(),
        Unexpected::Unit => NULL.to_owned(),
        kind => kind.to_string(),
    }
}

/// Returns a serde type in words.
fn in_words(name: &str) -> Arg {
    Arg::from(match name {
        "u8" | "u16" | "u32" | "u64" | "usize" => key!("request-whole-from-zero"),
        "i8" | "i16" | "i32" | "i64" | "isize" => key!("request-whole"),
        "a string" | "str" => key!("request-text"),
        "a boolean" => key!("request-true-or-false"),
        "a sequence" => key!("request-list"),
        other => return other.into(),
    })
}

/// A value to be read.
pub struct Json(pub Value);

impl<'de> Deserializer<'de> for Json {
    type Error = Wrong;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(value),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(value), _) => visitor.visit_u64(value),
                (None, Some(value)) => visitor.visit_i64(value),
                (None, None) => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::String(text) => visitor.visit_string(text),
            Value::Array(values) => {
                visitor.visit_seq(SeqDeserializer::new(values.into_iter().map(Json)))
            }
            Value::Object(fields) => visitor.visit_map(map(fields)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        match self.0 {
            Value::String(text) => visitor.visit_enum(text.into_deserializer()),
            Value::Object(fields) => visitor.visit_enum(MapAccessDeserializer::new(map(fields))),
            other => Json(other).deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl IntoDeserializer<'_, Wrong> for Json {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

fn map<'de>(
    fields: serde_json::Map<String, Value>,
) -> MapDeserializer<'de, impl Iterator<Item = (Key, Json)>, Wrong> {
    let fields = fields.into_iter();
    MapDeserializer::new(fields.map(|(key, value)| (Key(key), Json(value))))
}

/// The name of a field; JSON writes numbers as texts there.
struct Key(String);

impl<'de> Deserializer<'de> for Key {
    type Error = Wrong;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        visitor.visit_string(self.0)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.0.parse() {
            Ok(number) => visitor.visit_u32(number),
            Err(_) => visitor.visit_string(self.0),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        visitor.visit_enum(self.0.into_deserializer())
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl IntoDeserializer<'_, Wrong> for Key {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
