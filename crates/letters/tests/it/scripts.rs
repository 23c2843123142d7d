//! Every name prints (rule D2).

use owed_letters::page::{Draw, GlyphRun};
use owed_letters::text::{Style, Typesetter};
use owed_letters::{Notice, Press};
use owed_receivables::{Language, Tone};
use proptest::prelude::*;

use crate::facts::{facts, letter};

const STYLE: Style = Style::new(10.0, 14.0);

fn set(text: &str) -> (Vec<GlyphRun>, Vec<Notice>) {
    let mut setter = Typesetter::new();
    let runs = setter.line(text, STYLE).place(0.0, 0.0);
    (runs, setter.take_notices())
}

fn has_box(runs: &[GlyphRun]) -> bool {
    runs.iter()
        .flat_map(|run| &run.glyphs)
        .any(|glyph| glyph.id == 0)
}

#[test]
fn d2_names_of_many_scripts_are_set_without_a_box() {
    for name in [
        "Łódź Żółć",
        "Þórður Ðæmi",
        "Ελλάδα Αθήνα",
        "Москва Київ Ђорђе",
        "Nguyễn Thị Hường",
        "شركة النور للتجارة",
        "יעל כהן בע״מ",
        "株式会社山田 カタカナ ひらがな",
        "北京有限公司",
        "한국전자 주식회사",
        "บริษัท ไทย จำกัด",
        "भारत प्रकाशन",
        "Հայաստան",
        "საქართველო",
        "Café Ömür 🚲 🧾 🇩🇪 👩🏽‍💻 ☕ ♥",
        "Ørsted ½ № € ₺ ₹ ₴ ✓ → ☎",
    ] {
        let (runs, notices) = set(name);
        assert!(!has_box(&runs), "{name}");
        assert!(notices.is_empty(), "{name}: {notices:?}");
        let said: String = runs.iter().map(|run| run.text.as_str()).collect();
        let (mut said, mut name): (Vec<char>, Vec<char>) =
            (said.chars().collect(), name.chars().collect());
        said.sort_unstable();
        name.sort_unstable();
        assert_eq!(said, name, "every character can be copied out");
    }
}

#[test]
fn d2_arabic_letters_join() {
    let (joined, _) = set("بيت");
    let (apart, _) = set("ب ي ت");
    let ids = |runs: &[GlyphRun]| -> Vec<u16> {
        runs.iter()
            .flat_map(|run| run.glyphs.iter().map(|glyph| glyph.id))
            .collect()
    };
    assert!(
        ids(&joined).iter().all(|id| !ids(&apart).contains(id)),
        "initial, medial and final forms differ from lone ones"
    );
}

#[test]
fn d2_right_to_left_words_stand_in_visual_order() {
    let (runs, _) = set("אב 12");
    let said: Vec<_> = runs.iter().map(|run| run.text.trim().to_owned()).collect();
    assert_eq!(
        said.first().map(String::as_str),
        Some("12"),
        "the number stands left of the name: {said:?}"
    );
}

#[test]
fn d2_what_no_font_has_becomes_a_question_mark_and_is_reported() {
    let (runs, notices) = set("A\u{13000}B");
    assert!(!has_box(&runs));
    assert_eq!(
        runs.iter().map(|run| run.text.as_str()).collect::<String>(),
        "A?B"
    );
    assert_eq!(notices, [Notice::MissingGlyph('\u{13000}')]);
    let mut facts = facts(Language::En, Tone::Friendly);
    facts.head.recipient.name = "\u{13000} Ltd".into();
    let first = letter(&facts).notices;
    assert_eq!(first, [Notice::MissingGlyph('\u{13000}')]);
}

#[test]
fn d2_every_letter_gets_its_own_notice() {
    let mut setter = Typesetter::new();
    for _ in 0..2 {
        setter.line("\u{13000}", STYLE);
        assert_eq!(setter.take_notices().len(), 1);
    }
}

#[test]
fn long_words_break_where_they_must() {
    let mut setter = Typesetter::new();
    let lines = setter.wrap(&"Donaudampfschiff".repeat(20), STYLE, 100.0);
    assert!(lines.len() > 10);
    assert!(lines.iter().all(|line| line.width <= 101.0));
    let huge = "x".repeat(200_000);
    assert!(
        setter
            .wrap(&huge, STYLE, 400.0)
            .iter()
            .all(|line| line.width <= 401.0)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn d2_no_name_panics_or_prints_a_box(name in "\\PC{0,40}", contact in any::<String>()) {
        let mut facts = facts(Language::En, Tone::Friendly);
        facts.head.recipient.name = name;
        facts.head.recipient.contact.clone_from(&contact);
        facts.items[0].number = contact;
        let document = letter(&facts);
        for item in document.pages.iter().flat_map(|page| &page.items) {
            if let Draw::Glyphs(run) = &item.draw {
                prop_assert!(!has_box(std::slice::from_ref(run)), "{:?}", run.text);
                for glyph in &run.glyphs {
                    let text = run.text.get(usize::from(glyph.start)..usize::from(glyph.end));
                    prop_assert!(text.is_some(), "{:?} {glyph:?}", run.text);
                }
            }
        }
        prop_assert!(!Press::default().file(&document).unwrap().is_empty());
    }
}
