//! The catalogue: every language's file, read once.

mod wording;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::keys::files;
use crate::{Arg, Language, Message};

type Bundle = FluentBundle<FluentResource>;

/// The bundles, in the order of [`Language::ALL`]. Each is read when its language is first spoken: most readers have one.
static BUNDLES: [LazyLock<Bundle>; Language::ALL.len()] =
    [LazyLock::new(bundle_at::<0>), LazyLock::new(bundle_at::<1>)];

fn bundle_at<const AT: usize>() -> Bundle {
    let language = Language::ALL[AT];
    bundle(language, file(language), Some(count::<AT>))
}

fn file(language: Language) -> &'static str {
    let mut files = files().iter();
    files
        .find(|(code, _)| *code == language.code())
        .map_or("", |(_, text)| text)
}

/// How a language writes a count. Fluent takes functions without state.
type Formatter = fn(&FluentValue, &IntlLangMemoizer) -> Option<String>;

fn count<const AT: usize>(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        // A count is whole, but Fluent stores it as a fraction.
        FluentValue::Number(number) => Some(Language::ALL[AT].count(number.value as i64)),
        _ => None,
    }
}

/// Builds a bundle. A test checks the files; here an unreadable text counts as missing.
fn bundle(language: Language, text: &str, formatter: Option<Formatter>) -> Bundle {
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

/// Returns a message in words, or one of its attributes: in this language, or in English if it is not translated.
fn text(language: Language, message: &Message, attribute: Option<&str>) -> Option<String> {
    let bundle_of = |of: Language| &*BUNDLES[of as usize];
    in_first(bundle_of, language, message, attribute)
}

fn in_first<'b>(
    bundle_of: impl Fn(Language) -> &'b Bundle,
    language: Language,
    message: &Message,
    attribute: Option<&str>,
) -> Option<String> {
    let mut languages = [language, Language::En].into_iter();
    languages.find_map(|of| in_bundle(bundle_of(of), language, message, attribute))
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalogue_file;

    #[test]
    fn every_file_is_read_to_its_end_and_has_the_keys_of_the_english_one() {
        let english = catalogue_file::keys(file(Language::En)).unwrap();
        assert_eq!(
            files().len(),
            Language::ALL.len(),
            "a file is no language's"
        );
        for language in Language::ALL {
            let keys = catalogue_file::keys(file(language)).unwrap();
            let missing: Vec<_> = english
                .keys()
                .filter(|key| !keys.contains_key(*key))
                .collect();
            assert!(missing.is_empty(), "{language} lacks {missing:?}");
            for (key, parameters) in keys {
                let known = english.get(&key);
                assert!(known.is_some(), "{language} alone has {key}");
                let none = BTreeSet::new();
                let others: Vec<_> = parameters.difference(known.unwrap_or(&none)).collect();
                assert!(others.is_empty(), "{language}: {key} has also {others:?}");
            }
        }
    }

    #[test]
    fn every_text_and_hint_is_there_in_every_language() {
        for (key, parameters) in crate::keys() {
            let of_english = &*BUNDLES[Language::En as usize];
            for (language, bundle) in Language::ALL.into_iter().zip(&BUNDLES) {
                let bundle = &**bundle;
                let hints = [of_english, bundle].map(|bundle| {
                    let message = bundle.get_message(key).unwrap();
                    message.get_attribute("hint").is_some()
                });
                assert_eq!(hints[0], hints[1], "the hint of {key} in {language}");
                let message = bundle.get_message(key).unwrap();
                let mut args = FluentArgs::new();
                for name in *parameters {
                    args.set(*name, 7);
                }
                let attributes = message.attributes().map(|attribute| attribute.value());
                for pattern in message.value().into_iter().chain(attributes) {
                    let mut errors = Vec::new();
                    let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
                    assert!(errors.is_empty(), "{key} in {language}: {errors:?}");
                    assert!(!text.trim().is_empty(), "{key} in {language} says nothing");
                }
            }
        }
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let english = "a = A\n    .hint = Do.\nb = B { $day }";
        let bundles = [
            bundle(Language::En, english, None),
            bundle(Language::De, "a = Ä", None),
        ];
        let bundle_of = |of: Language| &bundles[of as usize];
        let said =
            |message: &Message, attribute| in_first(bundle_of, Language::De, message, attribute);
        let (a, b) = (
            Message::new("a", []),
            Message::new("b", [("day", 1_u8.into())]),
        );
        assert_eq!(said(&a, None).as_deref(), Some("Ä"));
        assert_eq!(said(&a, Some("hint")).as_deref(), Some("Do."));
        assert_eq!(said(&b, None).as_deref(), Some("B 1"));
        assert_eq!(said(&b, Some("hint")), None);
    }
}
