//! Reading of files with one statement.

use owed_import::{Contents, Overrides, Statement, read_any};
use owed_receivables::Date;

pub fn read(content: impl AsRef<[u8]>) -> Contents {
    read_any(content.as_ref(), &Overrides::default()).unwrap()
}

/// Returns the only statement, and what is told of its problems.
pub fn one(content: &str) -> (Statement, Vec<String>) {
    let contents = read(content);
    let [statement] = &contents.statements[..] else {
        panic!("{contents:?}")
    };
    let problems = contents.problems.list.iter();
    (
        statement.clone(),
        problems
            .map(|problem| problem.message.to_string())
            .collect(),
    )
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}
