//! `owed`'s help, and its answers to wrong arguments.

use serde_json::json;

use crate::common::Book;

#[test]
#[cfg(not(feature = "serve"))]
fn help_teaches() {
    let (code, text) = Book::new().text("help");
    assert_eq!(code, 0);
    insta::assert_snapshot!(text);
    insta::assert_snapshot!("help_teaches_each_word", Book::new().text("help import").1);
}

#[test]
fn every_word_that_help_lists_has_help_of_its_own() {
    let book = Book::new();
    let (_, text) = book.text("help");
    let words = text
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty());
    let words: Vec<&str> = words
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(words.len() > 15, "{text}");
    for word in words {
        let (code, text) = book.text(&format!("help {word}"));
        assert_eq!(code, 0, "{word}");
        assert!(text.contains("Usage: owed"), "{word}: {text}");
    }
}

#[test]
fn a_wrong_command_line_exits_with_64_and_makes_nothing() {
    let book = Book::new();
    for words in [
        "",
        "nonsense",
        "import",
        "import a.csv --kind bills",
        "aging --basis both",
        "aging --nonsense",
        "payment add --customer K1",
        "help nonsense",
    ] {
        let (code, text) = book.text(words);
        assert_eq!(code, 64, "{words}: {text}");
        assert!(text.starts_with("error: "), "{words}: {text}");
    }
    assert!(!book.path("book.owed").exists());
}

#[test]
fn a_book_must_be_named_and_be_there() {
    let book = Book::new();
    for words in [
        "aging",
        "letters --out out",
        "payment add --customer K1 --amount 1",
        "undo",
        "check",
        "send",
        "mail",
    ] {
        let failure = book.refused(words);
        assert_eq!(failure["code"], "not_found", "{words}");
        assert!(
            failure["message"].as_str().unwrap().contains("book.owed"),
            "{words}: {failure}"
        );
        assert!(!book.path("book.owed").exists(), "{words}");
    }
    let output = book
        .command("aging --json")
        .env_remove("OWED_BOOK")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (
            &answer["version"],
            &answer["failure"]["code"],
            &answer["book"]
        ),
        (&json!(1), &json!("no_book"), &json!(null))
    );
    assert!(
        answer["failure"]["hint"]
            .as_str()
            .unwrap()
            .contains("--book"),
        "{answer}"
    );

    book.file("book.owed", "no book at all");
    let failure = book.refused("aging");
    assert_eq!(failure["code"], "bad_book", "{failure}");
}
