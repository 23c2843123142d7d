//! A run of reminders over 20,000 customers with 100,000 open items: the proposal, and a thousand of its letters.

use std::fs;
use std::process::Command;

use super::company::Company;
use super::import::remove;
use super::letters::Folders;
use super::outcome::{Limit, Outcome};
use super::{Bench, TODAY, measure};

/// The limit in seconds for a proposal.
const PROPOSAL: f64 = 2.0;

pub fn run(bench: &Bench) -> Result<Vec<Outcome>, String> {
    bench.build(
        &["--package", "owed-letters", "--example", "batch"],
        "building the letters",
    )?;
    let count = bench.size(1_000_000);
    let letters = bench.size(1_000);
    let company = bench.book(Company::with_invoices(count), &format!("book-{count}.owed"))?;
    let book = "run.owed";
    let proposal = bench.path("proposal.json");
    let mut spans = Vec::new();
    for _ in 0..=bench.turns() {
        fresh(bench, &company, book)?;
        spans.push(measure::seconds(
            bench.owed(book, &["--json", "run", "propose", "--as-of", TODAY]),
            &proposal,
        )?);
    }
    let proposed = measure::median(spans.split_off(1));
    let text = fs::read_to_string(&proposal)
        .map_err(|error| format!("{}: {error}", proposal.display()))?;
    let included = included(&text);
    if included.len() < letters {
        return Err(format!("only {} customers are proposed", included.len()));
    }
    let mut words = vec!["--json", "run", "approve", "1"];
    for customer in &included[..letters] {
        words.extend(["--customer", customer]);
    }
    let approved = "approved.owed";
    copy(bench, book, approved)?;
    measure::seconds(bench.owed(approved, &words), &bench.path("output"))?;
    let mut folders = Folders::new(bench, "letters");
    let mut batch = || {
        let mut command = Command::new(bench.program("examples/batch"));
        command
            .arg(folders.next())
            .args([&letters.to_string(), "2"]);
        measure::seconds(command, &bench.path("output"))
    };
    let produce = || {
        copy(bench, approved, book)?;
        // Otherwise the program would wait for the disk to finish the copy, which is much larger than its own output.
        measure::disk_at_rest();
        measure::seconds(
            bench.owed(book, &["--json", "run", "produce", "1"]),
            &bench.path("output"),
        )
    };
    let [made, plain] = measure::in_turns(bench.turns(), [&mut || produce(), &mut || batch()])?;
    let rate = |seconds: f64| letters as f64 / seconds;
    Ok(vec![
        Outcome::figure(
            &format!(
                "proposal over 20000 customers with {} open items",
                count / 10
            ),
            proposed,
            "s",
            Some(PROPOSAL),
        ),
        Outcome::rates(
            &format!("{letters} letters of that run, checked, made and kept in the book"),
            rate(made),
            ("the letters alone as files", rate(plain)),
            Limit::AtLeast(1.0),
        ),
    ])
}

/// Restores the book to its state before a run, with addresses for its customers.
fn fresh(bench: &Bench, company: &str, book: &str) -> Result<(), String> {
    let known = "run-before.owed";
    if !bench.path(known).exists() {
        copy(bench, company, known)?;
        let list = bench.path("addresses.csv");
        fs::write(&list, addresses()).map_err(|error| format!("{}: {error}", list.display()))?;
        let list = list.display().to_string();
        for words in [
            &["--json", "import", &list, "--kind", "customers"][..],
            &[
                "company",
                "set",
                "--name",
                "Bench",
                "--street",
                "1 High Street",
                "--city",
                "Leeds",
                "--country",
                "GB",
            ],
        ] {
            measure::seconds(bench.owed(known, words), &bench.path("output"))?;
        }
    }
    // Upgrades a book left by an older version now rather than in a measured turn.
    measure::seconds(bench.owed(known, &["run", "list"]), &bench.path("output"))?;
    copy(bench, known, book)?;
    measure::disk_at_rest();
    Ok(())
}

fn copy(bench: &Bench, from: &str, to: &str) -> Result<(), String> {
    remove(bench, to);
    fs::copy(bench.path(from), bench.path(to))
        .map(|_| ())
        .map_err(|error| format!("Cannot copy {from}: {error}"))
}

fn addresses() -> String {
    let mut text = String::from("Customer No,Customer,Street,Postcode,City,Country\n");
    for customer in 0..super::company::CUSTOMERS {
        let name = super::company::name(customer);
        text += &format!("C{customer:05},{name},{customer} High Street,LS1 4AP,Leeds,GB\n");
    }
    text
}

/// Returns the number of each included customer once. The answer is the program's own, so the order of its keys is
/// known.
fn included(json: &str) -> Vec<&str> {
    let mut numbers: Vec<&str> = Vec::new();
    for row in json.split("{\"customer_id\":").skip(1) {
        let number = row
            .split("\"customer\":\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        let is_in = row
            .split("\"in\":")
            .nth(1)
            .is_some_and(|rest| rest.starts_with("true"));
        if let Some(number) = number.filter(|_| is_in)
            && numbers.last() != Some(&number)
        {
            numbers.push(number);
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    #[test]
    fn customers_that_are_in_are_found_once() {
        let json = "{\"customers\":[{\"customer_id\":1,\"customer\":\"A\",\"name\":\"x\",\"in\":true},\
                    {\"customer_id\":1,\"customer\":\"A\",\"name\":\"x\",\"in\":true},\
                    {\"customer_id\":2,\"customer\":\"B\",\"name\":\"y\",\"in\":false,\"items\":[{\"in\":true}]}]}";
        assert_eq!(super::included(json), ["A"]);
    }
}
