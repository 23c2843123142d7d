//! A run under review: who is in, who is out, and why.

use owed_app::failure::Failure;
use owed_app::runs::{Run, RunCustomer, RunState, RunSum};
use owed_app::wire::plural;

use crate::output::Output;

const HEADS: &[&str] = &[
    "",
    "Customer",
    "Name",
    "Level",
    "By",
    "Owed",
    "Charges",
    "Unallocated",
    "Total",
    "Pay by",
    "Why",
];
const NUMBERS: &[usize] = &[3, 5, 6, 7, 8];

pub fn show(run: &Run, only_in: bool, output: &mut Output) -> Result<u8, Failure> {
    output.show(run, |output| print(run, only_in, output))
}

fn print(run: &Run, only_in: bool, output: &mut Output) -> Result<(), Failure> {
    let head = &run.head;
    let known = head.payments_known_to.as_deref().unwrap_or("none");
    output.line(&format!(
        "Run {}, as of {}, payments known up to: {known}, {}",
        head.run, head.as_of, head.state
    ))?;
    let remarks = [&head.warning, &head.presumed_businesses];
    for said in remarks.into_iter().flatten() {
        output.line(said)?;
    }
    if run.customers.is_empty() {
        return output.line("Nobody owes anything.");
    }
    let shown = |row: &&RunCustomer| row.included || !only_in;
    if run.customers.iter().any(|row| shown(&row)) {
        table(run.customers.iter().filter(shown), output)?;
    }
    if let (0, Some(most)) = (head.letters, head.left_out.first()) {
        let customers = plural(most.customers, "customer", "customers");
        output.line(&format!(
            "No reminders due. Mostly, for {customers}: {}",
            most.text
        ))?;
    }
    let reminders = plural(head.letters, "reminder", "reminders");
    output.line(&format!("{reminders}: {}", sums(&head.sums)))?;
    if head.letters > 0 && head.state == RunState::Proposed {
        output.line(&format!(
            "Approve them with `owed run approve {}`.",
            head.run
        ))?;
    }
    Ok(())
}

pub fn table<'r>(
    rows: impl Iterator<Item = &'r RunCustomer>,
    output: &mut Output,
) -> Result<(), Failure> {
    output.table(HEADS, rows.map(line).collect(), NUMBERS)
}

fn line(row: &RunCustomer) -> Vec<String> {
    let reasons = row.reasons.iter().map(|why| why.text.as_str());
    let spared = row.spared.iter().map(|why| why.text.as_str());
    let why: Vec<&str> = reasons.chain(spared).collect();
    let (is_in, deadline) = match row.included {
        true => ("in", row.deadline.as_str()),
        false => ("out", ""),
    };
    vec![
        is_in.to_owned(),
        row.customer.clone(),
        row.name.clone(),
        row.level.to_string(),
        row.channel.to_string(),
        row.balance_text.clone(),
        row.charges_text.clone(),
        row.on_account_text.clone(),
        row.total_text.clone(),
        deadline.to_owned(),
        why.join(" "),
    ]
}

pub fn sums(sums: &[RunSum]) -> String {
    let texts: Vec<&str> = sums.iter().map(|sum| sum.total_text.as_str()).collect();
    match texts.is_empty() {
        true => "nothing to ask for".to_owned(),
        false => texts.join("; "),
    }
}
