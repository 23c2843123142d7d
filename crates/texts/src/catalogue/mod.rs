//! The catalogue in words. A text is parsed when it is first said: a run of the command line says a few of thousands.

#[cfg(test)]
mod tests;
mod wording;

use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{self, Entry, Pattern};
use fluent_syntax::parser::parse_runtime;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::keys::{File, files};
use crate::{Arg, Language, Message, keys};

/// The texts, in the order of [`Language::ALL`].
static TEXTS: LazyLock<[Texts; Language::ALL.len()]> = LazyLock::new(|| {
    Language::ALL.map(|language| {
        let at = language as usize;
        Texts::new(language, &files()[at], &PARSED[at])
    })
});

/// What is parsed already. Here rather than in memory that is taken at each start.
static PARSED: [[Parsed; keys::COUNT]; Language::ALL.len()] =
    [const { [const { Parsed::new() }; _] }; _];

/// A text once it is parsed; `None` if it is missing.
type Parsed = OnceLock<Option<Box<ast::Message<&'static str>>>>;

/// The catalogue in one language.
struct Texts {
    file: &'static File,
    /// In the order of the keys.
    parsed: &'static [Parsed],
    /// Knows the language's plurals and counts. It has no texts, so none can refer to another.
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    fn new(language: Language, file: &'static File, parsed: &'static [Parsed]) -> Self {
        let locale = language.code().parse::<LanguageIdentifier>();
        let mut bundle = FluentBundle::new_concurrent(vec![locale.unwrap_or_default()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(count));
        Self {
            file,
            parsed,
            bundle,
        }
    }

    fn message(&self, key: &str) -> Option<&ast::Message<&'static str>> {
        let at = keys::position(key)?;
        let message = self
            .parsed
            .get(at)?
            .get_or_init(|| parse(self.file.source(at)?).map(Box::new));
        message.as_deref()
    }

    /// Returns a text, or one of its attributes.
    fn pattern(&self, key: &str, attribute: Option<&str>) -> Option<&Pattern<&'static str>> {
        let message = self.message(key)?;
        let Some(name) = attribute else {
            return message.value.as_ref();
        };
        let mut attributes = message.attributes.iter();
        attributes
            .find(|attribute| attribute.id.name == name)
            .map(|attribute| &attribute.value)
    }
}

/// A test parses all of the files; here an unreadable text counts as missing.
fn parse(source: &'static str) -> Option<ast::Message<&'static str>> {
    let (Ok(resource) | Err((resource, _))) = parse_runtime(source);
    resource.body.into_iter().find_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// The language of a bundle, for its formatter: Fluent takes functions without state.
struct Spoken(Language);

impl Memoizable for Spoken {
    type Args = ();
    type Error = ();

    fn construct(locale: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let language = locale.language.as_str().parse();
        language.map(Self).map_err(|_| ())
    }
}

fn count(value: &FluentValue, of_bundle: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let language = of_bundle.with_try_get::<Spoken, _, _>((), |spoken| spoken.0);
    // A count is whole, but Fluent stores it as a fraction.
    Some(language.ok()?.count(number.value as i64))
}

/// Returns a message in words, or one of its attributes: in this language, or in English if it is not translated.
fn text(language: Language, message: &Message, attribute: Option<&str>) -> Option<String> {
    in_first(&*TEXTS, language, message, attribute)
}

fn in_first(
    texts: &[Texts],
    language: Language,
    message: &Message,
    attribute: Option<&str>,
) -> Option<String> {
    let mut languages = [language, Language::En].into_iter();
    languages.find_map(|of| {
        let texts = &texts[of as usize];
        let pattern = texts.pattern(message.key(), attribute)?;
        let mut args = FluentArgs::new();
        for (name, arg) in message.args() {
            args.set(name.to_owned(), value(arg, language));
        }
        let mut errors = Vec::new();
        let text = texts
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        Some(text.into_owned())
    })
}

fn value(arg: &Arg, language: Language) -> FluentValue<'static> {
    match arg {
        Arg::Count(count) => FluentValue::from(*count),
        arg => FluentValue::from(arg.text(language)),
    }
}
