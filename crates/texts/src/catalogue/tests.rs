use std::collections::BTreeSet;

use super::*;
use crate::{catalogue_file, keys};

fn file(language: Language) -> &'static str {
    TEXTS[language as usize].file.text
}

#[test]
fn every_file_is_read_to_its_end_and_has_the_keys_of_the_english_one() {
    let english = catalogue_file::entries(file(Language::En)).unwrap();
    for language in Language::ALL {
        let entries = catalogue_file::entries(file(language)).unwrap();
        let missing: Vec<_> = english
            .keys()
            .filter(|key| !entries.contains_key(*key))
            .collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
        for (key, entry) in entries {
            let known = english.get(&key).map(|entry| &entry.parameters);
            assert!(known.is_some(), "{language} alone has {key}");
            let none = BTreeSet::new();
            let others: Vec<_> = entry
                .parameters
                .difference(known.unwrap_or(&none))
                .collect();
            assert!(others.is_empty(), "{language}: {key} has also {others:?}");
        }
    }
}

#[test]
fn a_text_alone_is_what_it_is_in_its_file() {
    for language in Language::ALL {
        let of_file = parse_runtime(file(language)).unwrap();
        let mut compared = 0;
        for entry in of_file.body {
            if let Entry::Message(message) = entry {
                let alone = TEXTS[language as usize].message(message.id.name);
                assert_eq!(alone, Some(&message), "{language}");
                compared += 1;
            }
        }
        assert_eq!(compared, keys().len(), "{language}");
    }
}

#[test]
fn every_text_and_hint_is_there_in_every_language() {
    for (key, parameters) in keys() {
        for (language, texts) in Language::ALL.into_iter().zip(&*TEXTS) {
            let hints = [&TEXTS[Language::En as usize], texts]
                .map(|texts| texts.pattern(key, Some("hint")).is_some());
            assert_eq!(hints[0], hints[1], "the hint of {key} in {language}");
            let message = texts.message(key).unwrap();
            let mut args = FluentArgs::new();
            for name in *parameters {
                args.set(*name, 7);
            }
            let attributes = message.attributes.iter().map(|attribute| &attribute.value);
            for pattern in message.value.iter().chain(attributes) {
                let mut errors = Vec::new();
                let text = texts
                    .bundle
                    .format_pattern(pattern, Some(&args), &mut errors);
                assert!(errors.is_empty(), "{key} in {language}: {errors:?}");
                assert!(!text.trim().is_empty(), "{key} in {language} says nothing");
            }
        }
    }
}

/// Lays a file out as the build does.
fn texts_of(language: Language, text: &'static str) -> Texts {
    let entries = catalogue_file::entries(text).unwrap();
    let places = keys().iter().map(|(key, _)| {
        let place = entries.get(*key).map(|entry| entry.place.clone());
        let place = place.unwrap_or_default();
        (place.start as u32, place.end as u32)
    });
    let file = File {
        text,
        places: places.collect::<Vec<_>>().leak(),
    };
    let parsed: Vec<_> = keys().iter().map(|_| Parsed::new()).collect();
    Texts::new(language, Box::leak(Box::new(file)), parsed.leak())
}

#[test]
fn what_a_language_lacks_is_said_in_english() {
    let english = "list-or = A\n    .hint = Do.\n# b\nlist-and = B { $last }";
    let texts = [
        texts_of(Language::En, english),
        texts_of(Language::De, "list-or = Ä"),
    ];
    let said = |message: &Message, attribute| in_first(&texts, Language::De, message, attribute);
    let (a, b) = (
        Message::new("list-or", []),
        Message::new("list-and", [("last", 1_u8.into())]),
    );
    assert_eq!(said(&a, None).as_deref(), Some("Ä"));
    assert_eq!(said(&a, Some("hint")).as_deref(), Some("Do."));
    assert_eq!(said(&b, None).as_deref(), Some("B 1"));
    assert_eq!(said(&b, Some("hint")), None);
}
