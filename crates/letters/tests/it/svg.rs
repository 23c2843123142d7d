//! Pages on screen.

use owed_letters::svg;
use owed_receivables::{Language, Tone};

use crate::facts::{facts, letter};

#[test]
fn a_page_is_one_safe_small_svg() {
    let mut facts = facts(Language::De, Tone::Firm);
    facts.head.recipient.name = "<script>&\"x\"</script>".into();
    let document = letter(&facts);
    let svg = svg::page(&document.pages[0], &document.title);
    assert!(svg.len() < 150_000, "{} bytes", svg.len());
    assert!(usvg::Tree::from_str(&svg, &usvg::Options::default()).is_ok());
    for unsafe_part in ["<script", "style=", "http://", "https://", "url(", "onload"] {
        let rest = svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assert!(!rest.contains(unsafe_part), "{unsafe_part}");
    }
}

#[test]
fn what_the_page_says_is_there_to_be_read() {
    let document = letter(&facts(Language::De, Tone::Firm));
    let svg = svg::page(&document.pages[0], &document.title);
    assert!(svg.contains("<title>Mahnung: ") && svg.contains("Bäckerei Grünwald &amp; Söhne KG"));
}
