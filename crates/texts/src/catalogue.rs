//! The catalogue: every language's file, read once.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::keys::files;
use crate::{Arg, Language, Message};

type Bundle = FluentBundle<FluentResource>;

/// A language's bundle is where the language is in [`Language::ALL`].
static BUNDLES: LazyLock<[Bundle; Language::ALL.len()]> = LazyLock::new(|| {
    let mut formatters = FORMATTERS.into_iter();
    Language::ALL.map(|language| bundle(language, formatters.next()))
});

type Formatter = fn(&FluentValue, &IntlLangMemoizer) -> Option<String>;

/// How each language writes a count. Fluent takes functions that hold nothing.
const FORMATTERS: [Formatter; Language::ALL.len()] = [count::<0>, count::<1>];

fn count<const AT: usize>(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        // A count is whole, and Fluent keeps it as a fraction.
        FluentValue::Number(number) => Some(Language::ALL[AT].count(number.value as i64)),
        _ => None,
    }
}

/// What the files hold is proved by a test; here a text that cannot be read is one that is not there.
fn bundle(language: Language, formatter: Option<Formatter>) -> Bundle {
    let mut files = files().iter();
    let text = files
        .find(|(code, _)| *code == language.code())
        .map_or("", |(_, text)| text);
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let locale = language.code().parse::<LanguageIdentifier>();
    let mut bundle = Bundle::new_concurrent(vec![locale.unwrap_or_default()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(formatter);
    bundle.add_resource_overriding(resource);
    bundle
}

/// A message in words, or one of its attributes: in this language, or in English where it is not translated.
pub(crate) fn text(language: Language, message: &Message, attribute: Option<&str>) -> Option<String> {
    let mut languages = [language, Language::En].into_iter();
    languages.find_map(|of| in_bundle(&BUNDLES[of as usize], language, message, attribute))
}

fn value(arg: &Arg, language: Language) -> FluentValue<'static> {
    match arg {
        Arg::Count(count) => FluentValue::from(*count),
        arg => FluentValue::from(arg.text(language)),
    }
}

fn in_bundle(
    bundle: &Bundle,
    language: Language,
    message: &Message,
    attribute: Option<&str>,
) -> Option<String> {
    let found = bundle.get_message(message.key())?;
    let pattern = match attribute {
        None => found.value()?,
        Some(name) => found.get_attribute(name)?.value(),
    };
    let mut args = FluentArgs::new();
    for (name, arg) in message.args() {
        args.set(name.to_owned(), value(arg, language));
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
    Some(text.into_owned())
}
