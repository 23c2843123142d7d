//! Words of the domain and of the wire as values of options.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use owed_receivables::Word;

/// Reads a word; one with several parts is written with hyphens, or as the wire has it.
pub fn word<W: Word>() -> impl TypedValueParser<Value = W> {
    let values = W::WORDS
        .iter()
        .map(|word| PossibleValue::new(word.option()).alias(word.spelled()));
    PossibleValuesParser::new(values).try_map(|text| {
        let mut words = W::WORDS.iter().copied();
        words
            .find(|word| {
                [word.option(), word.spelled()]
                    .iter()
                    .any(|one| one.eq_ignore_ascii_case(&text))
            })
            .ok_or_else(|| format!("“{text}” {}", W::UNKNOWN))
    })
}
