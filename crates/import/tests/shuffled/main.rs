//! Two hundred tables with shuffled, renamed, translated and meaningless heads: each is read to its source data, or asked
//! about; none is read wrong (rule F4).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod chance;
#[path = "../common/mod.rs"]
mod common;
mod heads;
mod tables;

use common::read_with;
use owed_import::{Overrides, TableContents};
use tables::{Heads, table};

const TABLES: u64 = 200;

/// Returns the same for what was read.
fn told(reading: &TableContents, truth: &[String]) -> Vec<String> {
    let drafts = &reading.drafts;
    let invoices = drafts.invoices.iter().map(|draft| {
        let name = drafts.customers[draft.customer].name();
        let due = draft.due.map(|due| due.to_string()).unwrap_or_default();
        format!(
            "{name} {} {} {due} {}",
            draft.number, draft.issued, draft.gross.minor
        )
    });
    let entries = reading
        .statements
        .iter()
        .flat_map(|statement| &statement.entries);
    let entries = entries.enumerate().map(|(at, entry)| {
        let day = entry.booked.map(|day| day.to_string()).unwrap_or_default();
        // A text may include the words of other columns besides its own.
        let own = truth
            .get(at)
            .and_then(|line| line.splitn(3, ' ').nth(2))
            .unwrap_or_default();
        let text = if entry.text.contains(own) {
            own
        } else {
            &entry.text
        };
        format!("{day} {} {text}", entry.amount)
    });
    invoices.chain(entries).collect()
}

#[test]
fn f4_tables_with_any_heads_are_read_right_or_asked() {
    let (mut read, mut asked) = (0, 0);
    for seed in 0..TABLES {
        let table = table(seed);
        let (detection, reading) = read_with(table.text.as_bytes(), &Overrides::default());
        let says = || {
            format!(
                "table {seed} {:?} {:?}\n{}\n{:?}\n{:?}",
                table.heads, table.kind, table.text, detection.columns, reading.problems
            )
        };
        if reading.problems.concern_the_file() {
            asked += 1;
            assert!(
                reading.drafts.invoices.is_empty() && reading.statements.is_empty(),
                "{}",
                says()
            );
            assert_ne!(table.heads, Heads::Named, "asked without need: {}", says());
            continue;
        }
        read += 1;
        assert_eq!(reading.problems.list, [], "{}", says());
        assert_eq!(reading.kind, table.kind, "{}", says());
        assert_eq!(told(&reading, &table.truth), table.truth, "{}", says());
    }
    assert!(read > 60 && asked > 60, "{read} read, {asked} asked");
}

#[test]
fn f4_the_guess_is_the_answer_where_nothing_but_the_cells_speaks() {
    let (mut right, mut all) = (0, 0);
    for table in (0..TABLES)
        .map(table)
        .filter(|table| table.heads == Heads::Senseless)
    {
        let bytes = table.text.as_bytes();
        let mut answer = Overrides::default();
        // One question may follow another; each is answered as proposed.
        for _ in 0..3 {
            let (_, reading) = read_with(bytes, &answer);
            let Some(proposal) = reading
                .problems
                .list
                .first()
                .and_then(|first| first.proposal.clone())
            else {
                break;
            };
            answer = Overrides {
                kind: proposal.kind.or(answer.kind),
                columns: proposal.columns,
                ..Overrides::default()
            }
            .over(&answer);
        }
        let (_, reading) = read_with(bytes, &answer);
        all += 1;
        right += usize::from(reading.kind == table.kind);
    }
    assert!(
        right * 10 >= all * 9,
        "the kind of {right} of {all} was guessed"
    );
}
