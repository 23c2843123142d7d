//! Words in requests and forms that may be left empty.

use owed_receivables::{UnknownWord, Word};
use owed_texts::text;
use serde::de::IntoDeserializer;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::{Config, TS, TypeVisitor};

use crate::failure::Failure;

/// A chosen word; an empty text in JSON means none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen<W>(pub Option<W>);

impl<W> Default for Chosen<W> {
    fn default() -> Self {
        Self(None)
    }
}

impl<W: Word> Chosen<W> {
    /// Returns the word, which `field` of a form requires.
    ///
    /// # Errors
    /// [`Code::Invalid`](crate::failure::Code::Invalid) if none was chosen.
    pub(crate) fn must(self, field: &str) -> Result<W, Failure> {
        self.0.ok_or_else(|| {
            let known: Vec<_> = W::WORDS.iter().map(|word| word.spelled()).collect();
            let message = text!("error-chosen-nothing", known = known.join(", "));
            Failure::invalid(field, message)
        })
    }
}

impl<W> From<W> for Chosen<W> {
    fn from(word: W) -> Self {
        Self(Some(word))
    }
}

impl<W> From<Option<W>> for Chosen<W> {
    fn from(word: Option<W>) -> Self {
        Self(word)
    }
}

impl<W: Word> std::fmt::Display for Chosen<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.0.map_or("", W::spelled))
    }
}

impl<W: Word> std::str::FromStr for Chosen<W> {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        match text.trim() {
            "" => Ok(Self(None)),
            word => word.parse().map(|word| Self(Some(word))),
        }
    }
}

impl<W: Word> Serialize for Chosen<W> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0.map_or("", W::spelled))
    }
}

impl<'de, W: Deserialize<'de>> Deserialize<'de> for Chosen<W> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        match text.trim() {
            "" => Ok(Self(None)),
            word => W::deserialize(word.to_owned().into_deserializer()).map(Self::from),
        }
    }
}

impl<W: TS> TS for Chosen<W> {
    type WithoutGenerics = Chosen<ts_rs::Dummy>;
    type OptionInnerType = Self;

    fn name(config: &Config) -> String {
        format!("{} | \"\"", W::name(config))
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        visitor.visit::<W>();
    }

    fn visit_generics(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        visitor.visit::<W>();
    }
}

/// Deserialises a word of a list's query; an empty text means the default.
pub(crate) fn or_usual<'de, W, D>(from: D) -> Result<W, D::Error>
where
    W: Deserialize<'de> + Default,
    D: Deserializer<'de>,
{
    Chosen::deserialize(from).map(|chosen| chosen.0.unwrap_or_default())
}

/// Deserialises a word that may be `null` or empty.
pub(crate) fn if_any<'de, W, D>(from: D) -> Result<Option<W>, D::Error>
where
    W: Deserialize<'de>,
    D: Deserializer<'de>,
{
    let chosen = Option::<Chosen<W>>::deserialize(from)?;
    Ok(chosen.and_then(|chosen| chosen.0))
}

#[cfg(test)]
mod tests {
    use owed_receivables::Tone;
    use serde_json::json;

    use super::*;

    #[test]
    fn an_empty_text_is_no_word() {
        let read = |text: &str| serde_json::from_value::<Chosen<Tone>>(json!(text));
        assert_eq!(read(" ").unwrap(), Chosen(None));
        assert_eq!(read("firm ").unwrap(), Chosen(Some(Tone::Firm)));
        let unknown = read("loud").unwrap_err().to_string();
        assert_eq!(unknown, "“loud” is not a tone");
        assert_eq!(
            serde_json::to_string(&Chosen::from(Tone::Firm)).unwrap(),
            "\"firm\""
        );
        assert_eq!(
            serde_json::to_string(&Chosen::<Tone>(None)).unwrap(),
            "\"\""
        );
    }
}
