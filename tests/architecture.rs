//! Dependencies point in one direction, each external library is known to one crate, a crate's modules are layered, and
//! changes rely only on what holds when they are written (ARCHITECTURE.md).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

#[path = "architecture/modules.rs"]
mod modules;
#[path = "architecture/texts.rs"]
mod texts;

/// Which of the project's own packages each package may use.
const OWN: &[(&str, &[&str])] = &[
    ("owed-texts", &[]),
    ("owed-receivables", &["owed-texts"]),
    ("owed-store", &["owed-receivables", "owed-texts"]),
    ("owed-import", &["owed-receivables", "owed-texts"]),
    ("owed-letters", &["owed-receivables", "owed-texts"]),
    ("owed-mail", &["owed-receivables", "owed-texts"]),
    (
        "owed-app",
        &[
            "owed-receivables",
            "owed-texts",
            "owed-store",
            "owed-import",
            "owed-letters",
            "owed-mail",
        ],
    ),
    ("owed", &["owed-app", "owed-receivables", "owed-texts"]),
    (
        "owed-window",
        &["owed-app", "owed-receivables", "owed-texts"],
    ),
    ("mailstack", &[]),
    ("xtask", &[]),
];

/// A package that only tests may use.
const FOR_TESTS: &str = "mailstack";

/// The packages that may use each of these. Lists are read by import and written by app.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("rusqlite", &["owed-store"]),
    ("csv", &["owed-import", "owed-app"]),
    ("quick-xml", &["owed-import"]),
    ("zip", &["owed-import", "owed-app"]),
    ("calamine", &["owed-import"]),
    ("calcard", &["owed-import"]),
    ("lopdf", &["owed-import", "owed-letters"]),
    ("printpdf", &["owed-letters"]),
    ("lettre", &["owed-mail"]),
    ("keyring", &["owed-mail"]),
    ("ureq", &["owed-mail"]),
    ("tauri", &["owed-window"]),
];

/// The packages used by a package, by name; those used only by its tests are marked.
struct Uses {
    name: String,
    in_tests_only: bool,
}

fn packages() -> BTreeMap<String, Vec<Uses>> {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let uses = |package: &Value| {
        let dependencies = package["dependencies"].as_array().unwrap().iter();
        dependencies
            .map(|one| Uses {
                name: text(&one["name"]),
                in_tests_only: one["kind"] == "dev",
            })
            .collect()
    };
    metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| (text(&package["name"]), uses(package)))
        .collect()
}

#[test]
fn every_package_has_its_place() {
    let known: BTreeSet<&str> = OWN.iter().map(|(name, _)| *name).collect();
    let unknown: Vec<String> = packages()
        .into_keys()
        .filter(|name| !known.contains(name.as_str()))
        .collect();
    assert!(
        unknown.is_empty(),
        "say in OWN what these may use, and in ARCHITECTURE.md what they are for: {unknown:?}"
    );
}

#[test]
fn dependencies_go_in_one_direction() {
    let packages = packages();
    for (package, allowed) in OWN {
        for used in packages
            .get(*package)
            .into_iter()
            .flatten()
            .filter(|used| packages.contains_key(&used.name))
        {
            let for_its_tests = used.in_tests_only && used.name == FOR_TESTS;
            assert!(
                for_its_tests || allowed.contains(&used.name.as_str()),
                "{package} must not use {}",
                used.name
            );
        }
    }
}

#[test]
fn each_outside_world_stays_where_it_is_known() {
    for (package, used) in packages() {
        for (outside, homes) in OUTSIDE {
            let knows = used
                .iter()
                .any(|used| used.name == *outside && !used.in_tests_only);
            assert!(
                !knows || homes.contains(&package.as_str()),
                "{package} uses {outside}, which only {homes:?} may know"
            );
        }
    }
}

#[test]
fn the_domain_reads_no_clock_and_no_file() {
    let used = packages().remove("owed-receivables").unwrap();
    let allowed = [
        "chrono",
        // Checks an IBAN by the structure of its country; a table and a function as well.
        "iban_validate",
        // Converts the domain of an e-mail address to ASCII; a table and a function, nothing more.
        "idna",
        // The catalogue is built in.
        "owed-texts",
        "rust_decimal",
        "serde",
        "unicode-normalization",
    ];
    for used in used.iter().filter(|used| !used.in_tests_only) {
        assert!(
            allowed.contains(&used.name.as_str()),
            "the domain stays pure: it must not use {}",
            used.name
        );
    }
}

/// Functions that read before their write and check the result against the book inside it, and how they do so.
const LOOK_FIRST: &[(&str, &str)] = &[
    ("rehearse", "writes nothing"),
    ("take_certain", "each match is compared once more"),
    ("propose", "the standing proposal is looked for once more"),
    ("in_parts", "each part reads its own entries"),
    ("recheck", "fails where others have written since"),
    ("readdress", "fails where others have written since"),
];

/// Another program may change anything that a use case reads from the book before its write (rule L6).
#[test]
fn what_a_change_rests_on_is_read_inside_its_write() {
    let mut looked = BTreeSet::new();
    for (file, text) in sources(Path::new("crates/app/src")) {
        for function in text.split("fn ").skip(1) {
            let name: String = function
                .chars()
                .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
                .collect();
            let dense: String = function.split_whitespace().collect();
            let Some((before, _)) = ["book.write(", "book.write_or("]
                .iter()
                .find_map(|write| dense.split_once(write))
            else {
                continue;
            };
            let reads = before.contains("book.") || before.contains("&book");
            if !reads {
                continue;
            }
            assert!(
                LOOK_FIRST.iter().any(|(known, _)| *known == name),
                "{name} in {} reads the book before it writes: read inside the write",
                file.display()
            );
            looked.insert(name);
        }
    }
    let known: BTreeSet<String> = LOOK_FIRST.iter().map(|(name, _)| (*name).into()).collect();
    assert_eq!(looked, known, "LOOK_FIRST names what looks first, no more");
}

/// Every record that is saved as a whole states the version that was seen.
#[test]
fn whoever_saves_a_whole_record_says_what_they_saw() {
    let mut forms = 0;
    for (file, text) in sources(Path::new("crates/app/src")) {
        for request in text.split("pub struct ").skip(1) {
            let Some((name, fields)) = request.split_once('{') else {
                continue;
            };
            let fields = fields
                .split_once("\n}")
                .map_or(fields, |(fields, _)| fields);
            let saves = name.trim().ends_with("Save") || name.trim() == "Edit";
            if saves && (fields.contains("form:") || fields.contains("edits:")) {
                forms += 1;
                assert!(
                    fields.contains("pub seen: Option<"),
                    "{} in {} overwrites what others changed: it needs `seen`",
                    name.trim(),
                    file.display()
                );
            }
        }
    }
    assert!(forms >= 7, "only {forms} forms were found");
}

/// The window, `owed serve` and the command line work alike: whatever the command line asks of the app is in the one
/// list of commands.
#[test]
fn the_command_line_goes_through_the_one_list_of_commands() {
    let list = fs::read_to_string("crates/app/src/commands.rs").unwrap();
    let listed: BTreeSet<String> = list
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.split_once("\": "))
        .filter_map(|(_, command)| Some(last_two(command.split_once(',')?.0)))
        .collect();
    assert!(listed.len() > 100, "only {} commands", listed.len());
    let mut called = 0;
    for (file, text) in sources(Path::new("cli")) {
        let dense: String = text.split_whitespace().collect();
        for (module, name) in modules_of_the_app(&text) {
            for call in dense.split(&format!("{name}::")).skip(1) {
                let Some((function, _)) = call.split_once("(cx,") else {
                    continue;
                };
                if function.chars().all(is_of_a_name) {
                    called += 1;
                    let command = format!("{module}::{function}");
                    assert!(
                        listed.contains(&command),
                        "{} calls {command}, which is no command",
                        file.display()
                    );
                }
            }
        }
    }
    assert!(called > 100, "only {called} calls were found");
}

/// Returns the modules of the app that a file uses, each with its local name:
/// `use owed_app::{customers as people, groups}`.
fn modules_of_the_app(text: &str) -> Vec<(String, String)> {
    let mut modules = Vec::new();
    for used in text.split("use owed_app::").skip(1) {
        let used = used.split(';').next().unwrap();
        let parts = match used.strip_prefix('{') {
            Some(group) => group.trim_end_matches('}').split(',').collect(),
            None => vec![used.split("::{").next().unwrap()],
        };
        for part in parts {
            let path = part.trim();
            let (path, name) = path.split_once(" as ").unwrap_or((path, path));
            let module = path.rsplit("::").next().unwrap();
            let name = name.rsplit("::").next().unwrap();
            if !module.is_empty() && module.chars().all(is_of_a_name) {
                modules.push((module.to_owned(), name.to_owned()));
            }
        }
    }
    modules
}

fn is_of_a_name(sign: char) -> bool {
    sign.is_ascii_lowercase() || sign == '_'
}

fn last_two(path: &str) -> String {
    let parts: Vec<&str> = path.rsplit("::").take(2).collect();
    format!("{}::{}", parts[1], parts[0])
}

/// Returns every Rust file below a folder, except test files next to the code they test.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !path.ends_with("tests.rs")
        {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}
