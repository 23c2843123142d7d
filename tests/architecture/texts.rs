//! What people read stands in the catalogue: string literals outside it are no sentences, and each of its texts is used.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::sources;

/// Where texts are made that people read.
const CRATES: &[&str] = &[
    "cli",
    "crates/app/src",
    "crates/import/src",
    "crates/letters/src",
    "crates/mail/src",
    "crates/receivables/src",
    "crates/store/src",
    "crates/texts/src",
    "src-tauri/src",
];

/// Files with sentences that belong there, and why.
const ELSEWHERE: &[(&str, &str)] = &[
    ("crates/app/src/bindings.rs", "TypeScript"),
    ("crates/app/src/imports/documents.rs", "a key of the book"),
    ("crates/app/src/runs/kept.rs", "a key of the book"),
    ("crates/app/src/runs/stored.rs", "a fault of what is stored"),
    (
        "crates/app/src/sample/",
        "what the sample company's people wrote",
    ),
    (
        "crates/app/src/schedule/",
        "units of the system's scheduler",
    ),
    (
        "crates/import/src/lists/aging_summary.rs",
        "words that files use",
    ),
    (
        "crates/import/src/lists/terms/elements.rs",
        "words that files use",
    ),
    (
        "crates/import/src/presets/",
        "the page of formats, which is English",
    ),
    (
        "crates/import/src/rows/layout.rs",
        "names by which columns are chosen",
    ),
    (
        "crates/import/src/text/dates/months.rs",
        "words that files use",
    ),
    ("crates/import/src/vocabulary/", "words that files use"),
    (
        "crates/letters/src/payment_part/words.rs",
        "what a standard prescribes, in four languages",
    ),
    (
        "crates/mail/src/memory.rs",
        "the answer of a server that only tests use",
    ),
    ("crates/mail/src/smtp/refusal.rs", "words that servers use"),
    (
        "crates/receivables/src/calendar/table.rs",
        "a fault of a table that is compiled in",
    ),
    (
        "crates/receivables/src/interest/laws.rs",
        "names of laws, in their language",
    ),
    (
        "crates/receivables/src/legal_form.rs",
        "abbreviations of legal forms",
    ),
    (
        "crates/store/src/book/file.rs",
        "details of a damaged file, for support",
    ),
    (
        "crates/store/src/dunning/policies.rs",
        "details of a damaged file, for support",
    ),
    (
        "crates/store/src/sql.rs",
        "details of a damaged file, for support",
    ),
    (
        "crates/texts/src/catalogue_file.rs",
        "a fault of the catalogue that a test tells",
    ),
];

/// Macros and methods whose words only developers read: in a log, or when the program is at fault.
const FOR_DEVELOPERS: &[&str] = &[
    "assert",
    "assert_eq",
    "debug",
    "debug_assert",
    "error",
    "expect",
    "info",
    "other",
    "panic",
    "trace",
    "unreachable",
    "warn",
];

/// What stands in SQL, and hardly in a sentence.
const SQL: &[&str] = &[
    "SELECT",
    "INSERT",
    "UPDATE",
    "DELETE",
    "CREATE",
    "FROM",
    "WHERE",
    "ORDER BY",
    "BETWEEN",
    "JOIN",
    "AND ",
    "coalesce(",
    "PRAGMA",
    "CASE WHEN",
    " = ?",
    " = '",
];

#[test]
fn no_sentence_stands_outside_the_catalogue() {
    let mut found = Vec::new();
    let mut needed = BTreeSet::new();
    for folder in CRATES {
        for (file, text) in sources(Path::new(folder)) {
            if file.to_str().unwrap().ends_with("_tests.rs") {
                continue;
            }
            let name = file.to_str().unwrap().replace('\\', "/");
            let elsewhere = ELSEWHERE.iter().find(|(place, _)| name.starts_with(place));
            walk(
                text.parse().unwrap(),
                &mut |line, sentence| match elsewhere {
                    Some((place, _)) => drop(needed.insert(*place)),
                    None => found.push(format!("{name}:{line}: {sentence}")),
                },
            );
        }
    }
    assert!(
        found.is_empty(),
        "put them into texts/en.ftl and its translations:\n{}",
        found.join("\n")
    );
    for (place, _) in ELSEWHERE {
        assert!(needed.contains(place), "{place} has no sentence any more");
    }
}

#[test]
fn every_text_is_used() {
    let mut used = BTreeSet::new();
    for folder in CRATES.iter().chain(&["ui/src"]) {
        quoted(Path::new(folder), &mut used);
    }
    let catalogue = fs::read_to_string("texts/en.ftl").unwrap();
    // The names of countries, which `receivables::country` finds by their codes.
    let keys = catalogue
        .lines()
        .filter_map(|line| Some(line.split_once(" =")?.0));
    let idle: Vec<_> = keys
        .filter(|key| {
            key.starts_with(|sign: char| sign.is_ascii_lowercase())
                && !key.starts_with("country-")
                && !used.contains(*key)
        })
        .collect();
    assert!(idle.is_empty(), "nobody uses {idle:?}");
}

/// The texts between quotes in a folder's files, without those that are generated.
fn quoted(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("bindings") {
                quoted(&path, found);
            }
        } else if let Ok(text) = fs::read_to_string(&path) {
            found.extend(text.split(['"', '\'', '`']).map(str::to_owned));
        }
    }
}

fn walk(tokens: TokenStream, hear: &mut impl FnMut(usize, &str)) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                // An attribute; if it is `cfg(test)`, the item after it is a test too.
                let inner = is_bang(tokens.get(at + 1));
                let attribute = group(tokens.get(at + 1 + usize::from(inner)));
                at += 2 + usize::from(inner);
                if attribute.is_some_and(|group| group.stream().to_string() == "cfg (test)") {
                    at = after_item(&tokens, at);
                }
                continue;
            }
            TokenTree::Ident(name) if FOR_DEVELOPERS.contains(&name.to_string().as_str()) => {
                let inside = at + 1 + usize::from(is_bang(tokens.get(at + 1)));
                if group(tokens.get(inside)).is_some() {
                    at = inside;
                }
            }
            TokenTree::Group(group) => walk(group.stream(), hear),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if is_sentence(&text) {
                    hear(literal.span().start().line, &text);
                }
            }
            _ => {}
        }
        at += 1;
    }
}

fn is_bang(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(sign)) if sign.as_char() == '!')
}

fn group(token: Option<&TokenTree>) -> Option<&Group> {
    match token {
        Some(TokenTree::Group(group)) => Some(group),
        _ => None,
    }
}

/// The position after an item: behind its braces or its semicolon.
fn after_item(tokens: &[TokenTree], from: usize) -> usize {
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(sign) => sign.as_char() == ';',
        _ => false,
    };
    tokens[from..]
        .iter()
        .position(ends)
        .map_or(tokens.len(), |end| from + end + 1)
}

/// Whether a literal is words for a person, and not SQL, markup, a policy for browsers or a list of columns.
fn is_sentence(literal: &str) -> bool {
    let text = literal
        .trim_start_matches(['b', 'r', '#'])
        .trim_matches(['"', '#'])
        .trim();
    let plain = |word: &&str| {
        let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        word.len() > 1 && word.chars().all(char::is_alphabetic)
    };
    let words = text.split_whitespace().filter(plain);
    let lower = words
        .clone()
        .filter(|word| word.starts_with(char::is_lowercase))
        .count();
    let is_code = text.starts_with('<')
        || text.contains(['_', ';'])
        || SQL.iter().any(|mark| text.contains(mark));
    literal.starts_with(['"', 'r']) && !is_code && words.count() >= 3 && lower >= 2
}

#[test]
fn a_sentence_is_told_from_what_only_programs_read() {
    let code = r#"
        //! A comment is no text.
        fn f() {
            g("There is no such thing here.");
            h("SELECT id FROM thing WHERE name");
            panic!("this can never happen here");
        }
        #[cfg(test)]
        mod tests { const T: &str = "the words of a test"; }
    "#;
    let mut found = Vec::new();
    walk(code.parse().unwrap(), &mut |_, text| {
        found.push(text.to_owned())
    });
    assert_eq!(found, ["\"There is no such thing here.\""]);
}
