//! Lists of invoices and payments, imported into a book.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn lists() -> PathBuf {
    super::corpora().join("invoices")
}

/// Returns the exit code and the JSON answer of a command.
fn owed(book: &Path, words: &[&str]) -> (i32, Value) {
    let output = Command::new(env!("CARGO_BIN_EXE_owed"))
        .arg("--book")
        .arg(book)
        .args(words)
        .arg("--json")
        .env("XDG_CONFIG_HOME", book.with_extension("config"))
        .env("XDG_DATA_HOME", book.with_extension("data"))
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let answer = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{words:?}: {error}: {told}"));
    (output.status.code().unwrap(), answer)
}

/// Imports a list as a user would: as it is or, if that reports problems, without their rows. Returns the report and
/// the number of problems.
fn import(book: &Path, list: &Path) -> (Value, usize) {
    let words = ["import", list.to_str().unwrap(), "--currency", "USD"];
    let (code, report) = owed(book, &words);
    let problems = report["problems"].as_array().unwrap().len();
    if code == 0 {
        return (report, problems);
    }
    assert_eq!(
        (code, report["created"].as_u64()),
        (2, Some(0)),
        "{}: {report}",
        list.display()
    );
    let (code, report) = owed(book, &[&words[..], &["--accept-problems"]].concat());
    assert_eq!(code, 0, "{}: {report}", list.display());
    (report, problems)
}

/// Returns the lists of each program, customers first and payments last.
fn by_program() -> BTreeMap<String, Vec<PathBuf>> {
    let order = |path: &Path| {
        let name = path.to_string_lossy().into_owned();
        ["client", "invoice", "payment"]
            .iter()
            .position(|part| name.contains(part))
    };
    let mut programs: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for entry in std::fs::read_dir(lists()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            programs
                .entry(name.split('_').next().unwrap().to_owned())
                .or_default()
                .push(path);
        }
    }
    for lists in programs.values_mut() {
        lists.sort_by_key(|path| order(path.file_stem().unwrap().as_ref()));
    }
    programs
}

fn minor(value: &Value) -> i128 {
    value.as_str().unwrap().parse().unwrap()
}

#[test]
#[ignore = "needs files that are no part of the project"]
fn f2_every_list_reads_and_again_without_a_change() {
    let folder = tempfile::tempdir().unwrap();
    let mut wrong = Vec::new();
    for (program, lists) in by_program() {
        let book = folder.path().join(format!("{program}.owed"));
        for list in &lists {
            let (report, problems) = import(&book, list);
            let read = report["read"].as_u64().unwrap();
            println!("{}: {read} read, {problems} problems", list.display());
            if read == 0 || problems as u64 * 100 > read {
                wrong.push(format!(
                    "{}: more than one row in a hundred needs a person: {report}",
                    list.display()
                ));
            }
        }
        for list in &lists {
            let (report, _) = import(&book, list);
            if report["created"] != 0 || report["changed"] != 0 {
                wrong.push(format!("{} again: {report}", list.display()));
            }
        }
        let (_, check) = owed(&book, &["check"]);
        if check["ok"] != true {
            wrong.push(format!("{program}: {check}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
#[ignore = "needs files that are no part of the project"]
fn a4_every_aging_adds_up() {
    let folder = tempfile::tempdir().unwrap();
    for (program, lists) in by_program() {
        let book = folder.path().join(format!("{program}.owed"));
        for list in &lists {
            import(&book, list);
        }
        for by in ["customer", "invoice"] {
            let (_, aging) = owed(&book, &["aging", "--by", by]);
            for line in ["totals", "rows"]
                .iter()
                .flat_map(|part| aging[part].as_array().unwrap())
            {
                let buckets: i128 = line["buckets"].as_array().unwrap().iter().map(minor).sum();
                assert_eq!(buckets, minor(&line["total"]), "{program} by {by}: {line}");
            }
            for total in aging["totals"].as_array().unwrap() {
                let rows = aging["rows"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .filter(|row| row["currency"] == total["currency"]);
                assert_eq!(
                    rows.map(|row| minor(&row["total"])).sum::<i128>(),
                    minor(&total["total"]),
                    "{program} by {by}"
                );
            }
        }
    }
}

/// Returns the days since 1970-01-01 of a date written month/day/year.
fn us_day(text: &str) -> i64 {
    let parts: Vec<i64> = text.split('/').map(|part| part.parse().unwrap()).collect();
    let [month, day, year] = parts[..] else {
        panic!("{text} is no date")
    };
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    365 * year + year / 4 - year / 100 + year / 400 + of_year - 719_468
}

#[test]
#[ignore = "needs files that are no part of the project"]
fn a2_the_ibm_list_ages_as_its_own_columns_say() {
    let list = lists().join("ibm-late-payment-asof-2013-06-30.csv");
    let text = std::fs::read_to_string(&list).unwrap();
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let heads: Vec<&str> = lines.next().unwrap().split(',').collect();
    let place = |name: &str| heads.iter().position(|head| *head == name).unwrap();
    let (due, amount, settled) = (
        place("DueDate"),
        place("InvoiceAmount"),
        place("SettledDate"),
    );
    let as_of = us_day("6/30/2013");
    let mut expected = [0_i128; 5];
    let mut open = 0;
    for cells in lines
        .map(|line| line.split(',').collect::<Vec<_>>())
        .filter(|cells| cells[settled].is_empty())
    {
        let days = as_of - us_day(cells[due]);
        let bucket = [0, 30, 60, 90].iter().filter(|edge| days > **edge).count();
        let (whole, cents) = cells[amount].split_once('.').unwrap_or((cells[amount], ""));
        expected[bucket] +=
            whole.parse::<i128>().unwrap() * 100 + format!("{cents:0<2}").parse::<i128>().unwrap();
        open += 1;
    }
    assert_eq!(open, 84);

    let folder = tempfile::tempdir().unwrap();
    let book = folder.path().join("ibm.owed");
    let (report, problems) = import(&book, &list);
    assert_eq!(
        (problems, report["created"].as_u64()),
        (0, Some(1_930)),
        "{report}"
    );
    let (_, aging) = owed(
        &book,
        &["aging", "--as-of", "2013-06-30", "--by", "invoice"],
    );
    let [total] = &aging["totals"].as_array().unwrap()[..] else {
        panic!("one currency: {aging}")
    };
    let buckets: Vec<i128> = total["buckets"]
        .as_array()
        .unwrap()
        .iter()
        .map(minor)
        .collect();
    assert_eq!(buckets, expected);
    assert_eq!(aging["rows"].as_array().unwrap().len(), 84);
}
