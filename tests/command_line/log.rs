//! The log: what the program did, without anybody's data.

use std::fs;

use crate::common::{Book, LIST};

/// Returns the full log of a book's commands.
fn log(book: &Book) -> String {
    let folder = book.path(".local/state/owed/log");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    files
        .map(|file| fs::read_to_string(file).unwrap())
        .collect()
}

#[test]
fn each_command_each_change_and_each_failure_is_a_line_without_anybodys_data() {
    let book = Book::with(LIST);
    book.refused("customers show 'Nobody At All'");
    book.refused("payment add --customer K1 --amount lots");
    let log = log(&book);
    for part in [
        r#"command{name="import"}"#,
        "imported files=1 created=3",
        r#"the book was changed command="import" journal=1"#,
        r#"command{name="customers show"}: failed code=NotFound"#,
        r#"command{name="payment add"}: failed code=Invalid field="amount""#,
        "close time.busy=",
    ] {
        assert!(log.contains(part), "{part}: {log}");
    }
    for word in ["Alpha", "Beta", "K1", "=1001", "Nobody", "lots", "list.csv"] {
        assert!(!log.contains(word), "{word}: {log}");
    }
}

#[test]
fn the_log_is_told_on_the_terminal_where_that_is_asked_for() {
    let book = Book::with(LIST);
    let said = |level: &str| {
        let output = book
            .command("aging")
            .env("OWED_LOG", level)
            .output()
            .unwrap();
        (
            output.status.code(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, told) = said("info");
    assert!(code == Some(0) && told.contains("command{"), "{told}");
    assert_eq!(said("error"), (Some(0), String::new()));
    let (code, told) = said("loud=very");
    assert!(code == Some(1) && told.contains("OWED_LOG"), "{told}");
}
