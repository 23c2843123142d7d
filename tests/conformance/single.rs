//! E-invoices and bank statements, each read by itself and compared with another program's reading.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Extensions of files that are read here; files without one are read too.
const ENDINGS: &[&str] = &["", "xml", "pdf", "zip", "sta", "ofx", "qif"];

/// Returns the files of each corpus, by its folder.
fn files(root: &Path) -> BTreeMap<String, Vec<PathBuf>> {
    let mut corpora: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    let mut folders = vec![root.join("bank"), root.join("einvoice")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let ending = path
                .extension()
                .map(|ending| ending.to_string_lossy().to_lowercase())
                .unwrap_or_default();
            if path.is_dir() {
                folders.push(path);
            } else if ENDINGS.contains(&ending.as_str()) && !path.ends_with("LICENSE") {
                let name = folder.strip_prefix(root).unwrap().display().to_string();
                corpora.entry(name).or_default().push(path);
            }
        }
    }
    corpora
}

fn json(command: &mut Command) -> Value {
    let output = command.output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{command:?}: {error}: {told}"))
}

/// Returns another program's reading of files.
pub fn oracle(files: &[PathBuf]) -> Value {
    let oracle = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/conformance/oracle.py");
    // Prevents a compiled copy beside it.
    json(Command::new("python3").arg("-B").arg(oracle).args(files))
}

/// Returns how the file's reading differs from the other program's; empty if they agree.
fn differences(read: &Value, expected: &Value) -> Vec<String> {
    if expected["reject"] == true {
        let wrongly = read["ok"] == true;
        return Vec::from_iter(wrongly.then(|| "was read, though nothing is in it".to_owned()));
    }
    let mut differences = Vec::new();
    let mut compare = |what: &str, found: Value, wanted: &Value| {
        if found != *wanted {
            differences.push(format!("{what}: {found} read, {wanted} expected"));
        }
    };
    for (at, item) in expected["items"]
        .as_array()
        .into_iter()
        .flatten()
        .enumerate()
    {
        let found = &read["items"][at];
        for field in ["kind", "number", "issued", "currency", "payable"] {
            compare(field, found[field].clone(), &item[field]);
        }
        for role in ["seller", "buyer"] {
            compare(role, found[role]["name"].clone(), &item[role]);
        }
    }
    let statements = || read["statements"].as_array().into_iter().flatten();
    let movements = |statement: &Value| statement["entries"].as_array().unwrap().clone();
    if let Some(wanted) = expected["statements"].as_array() {
        let found: Vec<Value> = statements()
            .map(|statement| {
                let sum: i128 = movements(statement)
                    .iter()
                    .map(|entry| entry["amount"].as_str().unwrap().parse::<i128>().unwrap())
                    .sum();
                serde_json::json!({"account": statement["account"], "sum": sum.to_string()})
            })
            .collect();
        compare(
            "statements",
            Value::Array(found),
            &Value::Array(wanted.clone()),
        );
    }
    if expected["movements"].is_array() {
        let found: Vec<Value> = statements()
            .flat_map(movements)
            .map(|entry| entry["amount"].clone())
            .collect();
        compare("movements", Value::Array(found), &expected["movements"]);
    }
    differences
}

#[test]
#[ignore = "needs files that are no part of the project"]
fn f1_every_file_says_what_another_program_finds_in_it() {
    let mut wrong = Vec::new();
    println!(
        "{:44} {:>6} {:>6} {:>20} {:>6}",
        "corpus", "files", "read", "rejected, as it is", "wrong"
    );
    for (corpus, files) in files(&super::corpora()) {
        let read = json(
            Command::new(env!("CARGO_BIN_EXE_owed"))
                .args(["read", "--json"])
                .args(&files),
        );
        let expected = oracle(&files);
        let (mut right, mut rejected) = (0, 0);
        let before = wrong.len();
        for (file, read) in files.iter().zip(read["files"].as_array().unwrap()) {
            let expected = &expected[file.to_str().unwrap()];
            let differences = differences(read, expected);
            match (differences.is_empty(), expected["reject"] == true) {
                (true, true) => rejected += 1,
                (true, false) => right += 1,
                (false, _) => wrong.push(format!("{}: {}", file.display(), differences.join("; "))),
            }
        }
        println!(
            "{corpus:44} {:>6} {right:>6} {rejected:>20} {:>6}",
            files.len(),
            wrong.len() - before
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
