//! Imports of lists of invoices and of payments, each compared with the sqlite3 shell's `.import` into tables with
//! indexes, and their previews.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::company::Company;
use super::outcome::{Limit, Outcome};
use super::{Bench, measure, peers};

const INVOICES: &str = "\
    CREATE TABLE invoice (number TEXT PRIMARY KEY, customer TEXT, name TEXT, issued TEXT, due TEXT, currency TEXT, total NUMERIC)";

const PAYMENTS: &str = "\
    CREATE TABLE payment (dated TEXT, invoice TEXT, customer TEXT, currency TEXT, amount NUMERIC, reference TEXT PRIMARY KEY);
    CREATE INDEX payment_customer ON payment (customer);
    CREATE TABLE allocation (payment INTEGER, invoice TEXT, amount NUMERIC);
    CREATE INDEX allocation_payment ON allocation (payment);
    CREATE INDEX allocation_invoice ON allocation (invoice)";
const ALLOCATE: &str = "INSERT INTO allocation SELECT rowid, invoice, amount FROM payment";

pub fn run(bench: &Bench) -> Result<Vec<Outcome>, String> {
    peers::shell(bench.ground)?;
    let counts = [100_000, 1_000_000].map(|count| bench.size(count));
    let mut outcomes = Vec::new();
    for count in counts {
        outcomes.push(invoices(bench, count)?);
    }
    // The limit is for very many rows; with fewer, look-ups matter more.
    for (count, limit) in counts.into_iter().zip([Limit::None, Limit::AtMost(4.0)]) {
        outcomes.push(payments(bench, count, limit)?);
    }
    outcomes.extend(previews(bench, bench.size(100_000))?);
    Ok(outcomes)
}

fn invoices(bench: &Bench, count: usize) -> Result<Outcome, String> {
    let list = invoice_list(bench, count)?;
    let [ours, theirs] = measure::in_turns(
        bench.turns(),
        [
            &mut || {
                remove(bench, "import.owed");
                import(bench, "invoices", &list, &[])
            },
            &mut || shell(bench, &list, "invoice", &[INVOICES], &[]),
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

fn payments(bench: &Bench, count: usize, limit: Limit) -> Result<Outcome, String> {
    let list = payment_list(bench, count)?;
    let book = book_of_invoices(bench, count)?;
    let [ours, theirs] = measure::in_turns(
        bench.turns(),
        [
            &mut || {
                copy(bench, &book)?;
                import(bench, "payments", &list, &[])
            },
            &mut || shell(bench, &list, "payment", &[PAYMENTS], &[ALLOCATE]),
        ],
    )?;
    remove(bench, "import.owed");
    remove(bench, "import.sqlite");
    Ok(Outcome::times(
        &format!("import of {count} payments by list, into a book of as many invoices"),
        ours,
        ("sqlite3 .import into payments and allocations", theirs),
        limit,
    ))
}

/// Measures the window's preview of a list, first with a new list, then with one that the book has in full.
fn previews(bench: &Bench, count: usize) -> Result<Vec<Outcome>, String> {
    let book = book_of_invoices(bench, count)?;
    let (invoices, payments) = (invoice_list(bench, count)?, payment_list(bench, count)?);
    let one = |what: String, kind: &str, list: &Path| -> Result<Outcome, String> {
        let [ours] = measure::in_turns(
            bench.turns(),
            [&mut || import(bench, kind, list, &["--dry-run"])],
        )?;
        Ok(Outcome::figure(&what, ours, "s", Some(3.0)))
    };
    let mut outcomes = Vec::new();
    remove(bench, "import.owed");
    outcomes.push(one(
        format!("preview of {count} invoices"),
        "invoices",
        &invoices,
    )?);
    copy(bench, &book)?;
    outcomes.push(one(
        format!("preview of {count} invoices that the book has"),
        "invoices",
        &invoices,
    )?);
    outcomes.push(one(
        format!("preview of {count} payments"),
        "payments",
        &payments,
    )?);
    import(bench, "payments", &payments, &[])?;
    outcomes.push(one(
        format!("preview of {count} payments that the book has"),
        "payments",
        &payments,
    )?);
    remove(bench, "import.owed");
    Ok(outcomes)
}

fn import(bench: &Bench, kind: &str, list: &Path, more: &[&str]) -> Result<f64, String> {
    let mut command = bench.owed("import.owed", &["--json", "import", "--kind", kind]);
    command.args(more).arg(list);
    measure::seconds(command, &bench.path("output"))
}

fn shell(
    bench: &Bench,
    list: &Path,
    table: &str,
    before: &[&str],
    after: &[&str],
) -> Result<f64, String> {
    remove(bench, "import.sqlite");
    let mut command = Command::new("sqlite3");
    command
        .arg(bench.path("import.sqlite"))
        .args(before)
        .arg(".mode csv")
        .arg(format!(".import --skip 1 '{}' {table}", list.display()))
        .args(after);
    measure::seconds(command, &bench.path("output"))
}

fn invoice_list(bench: &Bench, count: usize) -> Result<PathBuf, String> {
    bench.invoices(
        Company::with_invoices(count),
        &format!("invoices-{count}.csv"),
    )
}

/// Writes the first `count` payments of a company with that many invoices.
fn payment_list(bench: &Bench, count: usize) -> Result<PathBuf, String> {
    bench.file(&format!("payments-{count}.csv"), |path| {
        Company::with_invoices(count).write_payments(path, count)
    })
}

/// Creates a book with the invoices alone if it is missing; returns its name in the bench's folder.
fn book_of_invoices(bench: &Bench, count: usize) -> Result<String, String> {
    let name = format!("book-unpaid-{count}.owed");
    if !bench.path(&name).exists() {
        println!("    making {name}");
        remove(bench, "import.owed");
        import(bench, "invoices", &invoice_list(bench, count)?, &[])?;
        fs::rename(bench.path("import.owed"), bench.path(&name))
            .map_err(|error| format!("Cannot keep {name}: {error}"))?;
    }
    Ok(name)
}

/// Copies a book to where the next import will write.
fn copy(bench: &Bench, book: &str) -> Result<(), String> {
    remove(bench, "import.owed");
    fs::copy(bench.path(book), bench.path("import.owed"))
        .map_err(|error| format!("Cannot copy {book}: {error}"))?;
    measure::disk_at_rest();
    Ok(())
}

/// Removes a database and its companion files, if they exist.
pub fn remove(bench: &Bench, name: &str) {
    for end in ["", "-wal", "-shm", "-journal"] {
        let _ = fs::remove_file(bench.path(&format!("{name}{end}")));
    }
}
