//! Several files at once: a folder, a watched one, and files that contradict each other.

use serde_json::Value;

use super::{PLAIN, Ubl};
use crate::common::Book;

#[test]
fn f5_two_files_that_contradict_each_other_are_both_shown() {
    let book = Book::new();
    let other = Ubl {
        total: "120.00",
        payable: "120.00",
        ..PLAIN
    };
    book.file("a.xml", PLAIN.xml());
    book.file("b.xml", other.xml());
    let answer = book.run("import a.xml b.xml");
    assert_eq!(answer.code, 2);
    assert_eq!(answer.json["written"], false);
    let message = answer.json["problems"][0]["message"].as_str().unwrap();
    assert!(
        message.contains("a.xml") && message.contains("b.xml"),
        "{message}"
    );
    assert_eq!(
        book.done("import a.xml b.xml --accept-problems")["created"],
        1
    );
}

#[test]
fn a_folder_comes_in_with_one_change_that_is_undone_whole() {
    let book = Book::new();
    std::fs::create_dir_all(book.path("inbox/january")).unwrap();
    for number in 1..=3 {
        let number = format!("R{number}");
        let invoice = Ubl {
            number: &number,
            ..PLAIN
        };
        book.file(&format!("inbox/january/{number}.xml"), invoice.xml());
    }
    book.file("inbox/list.csv", crate::common::LIST);
    book.file("inbox/.hidden", "nothing");
    let rehearsed = book.done("import inbox --dry-run");
    assert_eq!(
        (&rehearsed["written"], &rehearsed["created"]),
        (&false.into(), &6.into())
    );
    assert!(!book.path("book.owed").exists());
    let report = book.done("import inbox");
    assert_eq!(report["created"], 6);
    assert_eq!(report["files"].as_array().unwrap().len(), 4);
    assert_eq!(book.invoices(), 6);
    book.done("undo");
    assert_eq!(book.invoices(), 0);
}

#[test]
fn f1_one_bad_file_keeps_all_out_until_it_is_left_out() {
    let book = Book::new();
    book.file("good.xml", PLAIN.xml());
    book.file("bad.xml", "<Invoice");
    let answer = book.run("import good.xml bad.xml");
    assert_eq!((answer.code, &answer.json["created"]), (2, &0.into()));
    assert_eq!(book.invoices(), 0);
    assert_eq!(
        book.done("import good.xml bad.xml --accept-problems")["created"],
        1
    );
    assert_eq!(book.refused("import bad.xml")["code"], "bad_file");
}

#[test]
fn the_watched_folder_gives_each_file_once_and_is_left_as_it_is() {
    let book = Book::new();
    std::fs::create_dir_all(book.path("inbox")).unwrap();
    book.file("inbox/R1.xml", PLAIN.xml());
    book.file("inbox/bad.xml", "<Invoice>&</Invoice>");
    let first = book.done("import --watch-folder inbox");
    assert_eq!(
        (&first["seen"], &first["report"]["created"]),
        (&2.into(), &1.into())
    );
    assert_eq!(first["problems"][0]["name"], "bad.xml");
    let again = book.done("import --watch-folder");
    assert_eq!(
        (&again["seen"], &again["report"]),
        (&0.into(), &Value::Null)
    );
    assert_eq!(again["problems"].as_array().unwrap().len(), 1);
    book.done("undo");
    assert_eq!(book.done("import --watch-folder")["seen"], 0);
    assert_eq!(book.invoices(), 0);
    book.file("inbox/bad.xml", PLAIN.xml().replace("R1<", "R2<"));
    let mended = book.done("import --watch-folder");
    assert_eq!(
        (
            &mended["report"]["created"],
            mended["problems"].as_array().unwrap().len()
        ),
        (&1.into(), 0)
    );
    assert_eq!(std::fs::read_dir(book.path("inbox")).unwrap().count(), 2);
}
