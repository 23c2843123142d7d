//! The table of tables: kind, count and sums of each list and statement, and the questions about it.
//!
//! The expected results for the project's own files are kept in `snapshots`; after an intended change,
//! `INSTA_UPDATE=always cargo test --test conformance` updates them, and the commit shows the change. For other files
//! the test checks that none is imported as the wrong kind, that the reading rests on names or is asked about, and that
//! its sums agree with another program's.

mod named;
mod row;

use std::path::{Path, PathBuf};

use serde_json::Value;

use named::rests_on_names;
use row::Row;

/// Extensions of tables.
const ENDINGS: [&str; 5] = ["csv", "tsv", "xlsx", "xls", "ods"];

/// Returns the tables in folders, sorted by name. Those without an extension are a fuzzer's variants of the others.
fn tables(root: &Path, folders: &[&str]) -> Vec<PathBuf> {
    let mut tables = Vec::new();
    for folder in folders {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            if ending.is_some_and(|ending| ENDINGS.contains(&ending)) {
                tables.push(path.strip_prefix(root).unwrap().to_owned());
            }
        }
    }
    tables.sort();
    tables
}

/// Writes one line per file, in columns.
fn written(rows: &[Row]) -> String {
    let cells: Vec<_> = rows.iter().map(Row::cells).collect();
    let width = |column: usize| {
        let lengths = cells.iter().map(|row| row[column].chars().count());
        lengths.max().unwrap_or(0)
    };
    let widths = [width(0), width(1), width(2)];
    let line = |[file, kind, count, sums, asked]: &[String; 5]| {
        let [of_file, of_kind, of_count] = widths;
        let line = format!(
            "{file:of_file$}  {kind:of_kind$}  {count:>of_count$}  {sums}{}{asked}",
            if asked.is_empty() { "" } else { "  " }
        );
        line.trim_end().to_owned() + "\n"
    };
    cells.iter().map(line).collect()
}

#[test]
fn f4_each_table_of_the_project_is_read_as_is_kept() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [
        "crates/import/tests/fixtures",
        "fuzz/seeds/csv",
        "fuzz/seeds/ods",
        "fuzz/seeds/xlsx",
        "tests/fixtures",
        "tests/fixtures/tables",
    ];
    let tables = tables(root, &folders);
    let rows: Vec<Row> = tables.iter().map(|file| Row::read(root, file)).collect();
    let table = written(&rows);
    println!("{table}");
    let wrong: Vec<_> = tables
        .iter()
        .filter_map(|file| rests_on_names(root, file).err())
        .collect();
    insta::assert_snapshot!(table);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns the kind of a corpus file, given by its folder.
fn kind_of(file: &Path) -> &'static str {
    let name = file.to_str().unwrap();
    let place = ["bank", "client", "payment"]
        .iter()
        .position(|part| name.contains(part));
    match place {
        Some(0) => "statements",
        Some(1) => "customers",
        Some(2) if !name.contains("late-payment") => "payments",
        _ => "invoices",
    }
}

/// Returns how the row differs from what other sources say about the file.
fn differences(file: &Path, row: &Row, expected: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    let kind = kind_of(file);
    if !row.asks("kind") && !row.kind.is_empty() && row.kind != kind {
        differences.push(format!("written as {}, though it holds {kind}", row.kind));
    }
    if expected["rows"].is_null() || row.kind != kind {
        return differences;
    }
    if expected["rows"] != row.count {
        differences.push(format!("{} read, {} expected", row.count, expected["rows"]));
    }
    let sums = expected["sums"].as_object().unwrap();
    let sums: Vec<_> = sums
        .iter()
        .map(|(currency, sum)| {
            let minor: i128 = sum.as_str().unwrap().parse().unwrap();
            let named = !currency.is_empty();
            (
                if named { currency } else { row::CURRENCY }.to_owned(),
                minor,
            )
        })
        .collect();
    if sums != row.sums {
        differences.push(format!("{:?} summed, {sums:?} expected", row.sums));
    }
    differences
}

#[test]
#[ignore = "needs files that are no part of the project"]
fn f4_each_table_of_others_is_what_it_is_or_is_asked() {
    let root = super::corpora();
    let tables = tables(&root, &["bank/sheet", "invoices"]);
    assert!(!tables.is_empty());
    let paths: Vec<_> = tables.iter().map(|file| root.join(file)).collect();
    let expected = super::single::oracle(&paths);
    let rows: Vec<Row> = tables.iter().map(|file| Row::read(&root, file)).collect();
    println!("{}", written(&rows));
    let mut wrong = Vec::new();
    for ((file, row), path) in tables.iter().zip(&rows).zip(&paths) {
        let differences = differences(file, row, &expected[path.to_str().unwrap()]);
        wrong.extend(
            differences
                .iter()
                .map(|one| format!("{}: {one}", file.display())),
        );
        wrong.extend(rests_on_names(&root, file).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
