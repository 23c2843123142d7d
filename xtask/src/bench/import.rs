//! Import of an invoice list, beside `.import` of the sqlite3 shell into a table with one index.

use std::fs;
use std::process::Command;

use super::company::Company;
use super::outcome::{Limit, Outcome};
use super::{Bench, measure, peers};

pub fn run(bench: &Bench) -> Result<Vec<Outcome>, String> {
    peers::shell(bench.ground)?;
    [100_000, 1_000_000]
        .into_iter()
        .map(|count| one(bench, bench.size(count)))
        .collect()
}

fn one(bench: &Bench, count: usize) -> Result<Outcome, String> {
    let list = bench.invoices(Company::of(count), &format!("invoices-{count}.csv"))?;
    let output = bench.path("output");
    let [ours, theirs] = measure::in_turns(
        bench.turns(),
        [
            &mut || {
                remove(bench, "import.owed");
                let mut command =
                    bench.owed("import.owed", &["--json", "import", "--kind", "invoices"]);
                command.arg(&list);
                measure::seconds(command, &output)
            },
            &mut || {
                remove(bench, "import.sqlite");
                let mut command = Command::new("sqlite3");
                command.arg(bench.path("import.sqlite")).args([
                    "CREATE TABLE invoice (number TEXT PRIMARY KEY, customer TEXT, name TEXT, issued TEXT, due TEXT, \
                     currency TEXT, total NUMERIC)",
                    ".mode csv",
                ]);
                command.arg(format!(".import --skip 1 '{}' invoice", list.display()));
                measure::seconds(command, &output)
            },
        ],
    )?;
    remove(bench, "import.owed");
    remove(bench, "import.sqlite");
    Ok(Outcome::times(
        &format!("import of {count} invoices from CSV"),
        ours,
        ("sqlite3 .import", theirs),
        Limit::AtMost(3.0),
    ))
}

/// Takes a database and its companions away; that they are not there is what is wanted.
pub fn remove(bench: &Bench, name: &str) {
    for end in ["", "-wal", "-shm", "-journal"] {
        let _ = fs::remove_file(bench.path(&format!("{name}{end}")));
    }
}
