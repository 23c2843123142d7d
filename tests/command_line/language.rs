//! The language of people: the book's, or else the system's; scripts get English.

use crate::common::{Book, company};

/// Returns what a person with a German system reads.
fn in_german(book: &Book, line: &str) -> (i32, String) {
    let mut command = book.command(line);
    let output = command.env("LC_ALL", "de_DE.UTF-8").output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(text).unwrap(),
    )
}

#[test]
fn people_are_told_in_the_language_of_the_book_and_scripts_in_english() {
    let book = company("k1@example.com");
    book.done("company set --language de");
    let (code, text) = book.text("run propose");
    assert_eq!(code, 0, "{text}");
    for said in [
        "Mahnlauf 1, Stand ",
        "Kunde",
        "Grund",
        "Geben Sie sie mit `owed run approve 1` frei.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let (code, text) = book.text("letters");
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("Wohin sollen die Briefe?"), "{text}");
    assert!(text.contains("--out ORDNER"), "{text}");
    let failure = book.refused("letters");
    assert_eq!(failure["message"], "Where should the letters go?");
    assert!(
        failure["hint"]
            .as_str()
            .unwrap()
            .starts_with("Say --out DIR")
    );
}

#[test]
fn the_language_of_the_system_counts_before_a_book_is_open() {
    let book = company("k1@example.com");
    let (_, text) = in_german(&book, "info");
    assert!(text.contains("of them open"), "the book is English: {text}");
    let elsewhere = Book::new();
    let (code, text) = in_german(&elsewhere, "sample");
    assert_eq!(code, 0, "{text}");
    assert!(text.starts_with("Die Beispielfirma ist in "), "{text}");
}

#[test]
fn a_new_book_speaks_the_language_of_the_system() {
    let book = Book::new();
    book.file(
        "list.csv",
        "Customer,Invoice number,Date,Due date,Amount,Currency\nAlpha,R-1,2026-03-02,2026-03-16,100.00,EUR\n",
    );
    let (code, text) = in_german(&book, "import list.csv");
    assert_eq!(code, 0, "{text}");
    let (_, text) = book.text("run propose");
    assert!(text.contains("Mahnlauf 1, Stand "), "{text}");
    assert!(text.contains(", vorgeschlagen"), "{text}");
}

#[test]
fn help_is_in_the_language_of_the_system() {
    let book = Book::new();
    let (code, text) = in_german(&book, "help policy");
    assert_eq!(code, 0, "{text}");
    for said in [
        "Mahnverfahren: wann welche Mahnung versendet wird",
        "Aufruf: owed policy",
        "\nBefehle:\n",
        "\nOptionen:\n",
        "Hilfe anzeigen",
        "\"deadline_days\": 10",
        "Je Mahnstufe:",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let (_, text) = in_german(&book, "help aging");
    assert!(text.contains("[Vorgabe: 30,60,90]"), "{text}");
    let (code, text) = book.text("help policy");
    assert_eq!(code, 0);
    assert!(text.contains("Usage: owed policy"), "{text}");
}

#[test]
fn an_exported_table_is_in_the_language_of_the_book_even_for_scripts() {
    let book = company("k1@example.com");
    book.done("company set --language de");
    for line in ["invoices --export list.csv", "aging --export list.csv"] {
        book.done(line);
        let table = std::fs::read_to_string(book.path("list.csv")).unwrap();
        let head = table.lines().next().unwrap();
        assert!(head.contains("Währung"), "{line}: {head}");
    }
}

#[test]
fn a_change_of_the_language_is_answered_in_the_new_one() {
    let book = company("k1@example.com");
    let (code, text) = book.text("company set --language de");
    assert_eq!(code, 0, "{text}");
    assert!(
        text.contains("Postleitzahl") || text.contains("Zahlungsziel"),
        "{text}"
    );
    let answer = book.done("company set --language en");
    assert_eq!(answer["language"], "en");
}
