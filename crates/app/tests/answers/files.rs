//! Files that ask something, that have problems, that are ready, and that bring nothing new.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::Book;

const HEAD: &str = "Invoice;Customer;Invoice date;Due date;Total;Currency\n";

/// Days that can be read two ways.
const ASKS: &str =
    "R-20;Gum;03/04/2026;05/05/2026;12.50;EUR\nR-21;Gum;04/05/2026;06/06/2026;17.50;EUR\n";
/// A day and an amount that are none.
const WRONG: &str = "R-22;Gum;2026-03-01;2026-03-31;12.50;EUR\nR-23;Gum;someday;2026-03-31;x;EUR\n";
const READY: &str = "R-26;Gum;2026-03-01;2026-03-31;12.50;EUR\n";
/// What the book has already.
const AGAIN: &str = "R-1;Ash;2026-01-15;2026-02-16;100.00;EUR\n";
/// A table of which no name says what it is.
const UNNAMED: &str = "A;B;C;D\nR-24;Gum;2026-03-01;12.50\nR-25;Yew;2026-03-02;17.50\n";

pub fn tell(book: &mut Book) {
    let asks = json!({"source": source("asks.csv", &format!("{HEAD}{ASKS}")), "corrections": {}, "accept_problems": false});
    book.tell("import.preview", "asks.csv", asks);
    let files = [
        ("asks.csv", format!("{HEAD}{ASKS}")),
        ("wrong.csv", format!("{HEAD}{WRONG}")),
        ("unnamed.csv", UNNAMED.to_owned()),
        ("ready.csv", format!("{HEAD}{READY}")),
        ("again.csv", format!("{HEAD}{AGAIN}")),
        ("broken.xml", "<Invoice>".to_owned()),
    ];
    let files =
        files.map(|(name, content)| json!({"source": source(name, &content), "corrections": {}}));
    book.tell(
        "import.rehearse",
        "six files",
        json!({"files": files, "accept_problems": false}),
    );
}

pub fn source(name: &str, content: &str) -> Value {
    json!({"name": name, "base64": STANDARD.encode(content)})
}
