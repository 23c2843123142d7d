//! Tables of banks and payment services, in files of their layout: read to the same statements as other formats.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod abroad;
mod german;
mod running;
mod services;
mod unknown;

use owed_import::{Contents, MovementState, Overrides, Statement, StatementEntry, read_any};

fn read(file: &str) -> Contents {
    read_any(file.as_bytes(), &Overrides::default()).unwrap()
}

fn id(contents: &Contents) -> &'static str {
    contents.preset.map_or("none", |preset| preset.id)
}

/// Returns one line per entry: day, amount, other side, account, reference, text, and anything special.
fn told(statement: &Statement) -> Vec<String> {
    let tell = |entry: &StatementEntry| {
        let other = &entry.counterparty;
        let mut told = format!(
            "{} {} | {} | {} | {} | {}",
            entry.booked.unwrap(),
            entry.amount,
            other.name,
            other.account,
            entry.reference,
            entry.text
        );
        if entry.state != MovementState::Booked {
            told += &format!(" | {:?}", entry.state);
        }
        if entry.reversal {
            told += " | reversal";
        }
        if entry.fees != 0 || entry.is_fee {
            told += &format!(
                " | fees {}{}",
                entry.fees,
                if entry.is_fee { " itself" } else { "" }
            );
        }
        told
    };
    statement.entries.iter().map(tell).collect()
}

fn balances(statement: &Statement) -> (Option<i64>, Option<i64>) {
    let minor = |balance: &owed_import::Balance| balance.amount.minor;
    (
        statement.opening.as_ref().map(minor),
        statement.closing.as_ref().map(minor),
    )
}

fn one(contents: &Contents) -> &Statement {
    assert_eq!(contents.problems.list, []);
    let [statement] = &contents.statements[..] else {
        panic!("{:?}", contents.statements)
    };
    statement
}
