//! A run under review: who is included, who is not, and why.

use owed_app::failure::Failure;
use owed_app::runs::{Run, RunCustomer, RunState, RunSum};
use owed_texts::{Language, Message, key, text};

use crate::output::{self, Output, heads};

const NUMBERS: &[usize] = &[3, 5, 6, 7, 8];

pub fn show(run: &Run, only_in: bool, output: &mut Output) -> Result<u8, Failure> {
    output.show(run, |output| print(run, only_in, output))
}

fn print(run: &Run, only_in: bool, output: &mut Output) -> Result<(), Failure> {
    let head = &run.head;
    let known = match &head.payments_known_to {
        Some(day) => Message::plain(day),
        None => text!("cli-no-payments-known"),
    };
    output.line(text!(
        "cli-run-head",
        run = head.run.to_string(),
        day = &head.as_of,
        known,
        state = output::word(head.state.name(), output.language())
    ))?;
    let remarks = [&head.warning, &head.presumed_businesses];
    for said in remarks.into_iter().flatten() {
        output.line(said)?;
    }
    if run.customers.is_empty() {
        return output.line(text!("cli-nobody-owes"));
    }
    let shown = |row: &&RunCustomer| row.included || !only_in;
    if run.customers.iter().any(|row| shown(&row)) {
        table(run.customers.iter().filter(shown), output)?;
    }
    if let (0, Some(most)) = (head.letters, head.left_out.first()) {
        output.line(text!(
            "cli-no-reminders-due",
            count = most.customers,
            why = &most.text
        ))?;
    }
    let asked = sums(&head.sums, output.language());
    output.line(text!("cli-reminders-ask", count = head.letters, asked))?;
    if head.letters > 0 && head.state == RunState::Proposed {
        output.line(text!("cli-approve-with", run = head.run.to_string()))?;
    }
    Ok(())
}

pub fn table<'r>(
    rows: impl Iterator<Item = &'r RunCustomer>,
    output: &mut Output,
) -> Result<(), Failure> {
    let language = output.language();
    let heads = heads![
        "",
        "common-customer",
        "common-name",
        "common-level-head",
        "cli-head-by",
        "cli-head-owed",
        "common-charges",
        "common-unallocated",
        "common-total",
        "cli-head-pay-by",
        "common-why"
    ];
    output.table(
        &heads,
        rows.map(|row| line(row, language)).collect(),
        NUMBERS,
    )
}

fn line(row: &RunCustomer, language: Language) -> Vec<String> {
    let reasons = row.reasons.iter().map(|why| why.text.as_str());
    let spared = row.spared.iter().map(|why| why.text.as_str());
    let why: Vec<&str> = reasons.chain(spared).collect();
    let (is_in, deadline) = match row.included {
        true => (key!("cli-run-in"), row.deadline.as_str()),
        false => (key!("cli-run-out"), ""),
    };
    vec![
        is_in.text(language),
        row.customer.clone(),
        row.name.clone(),
        row.level.to_string(),
        output::word(row.channel.name(), language),
        row.balance_text.clone(),
        row.charges_text.clone(),
        row.on_account_text.clone(),
        row.total_text.clone(),
        deadline.to_owned(),
        why.join(" "),
    ]
}

pub fn sums(sums: &[RunSum], language: Language) -> String {
    let texts: Vec<&str> = sums.iter().map(|sum| sum.total_text.as_str()).collect();
    match texts.is_empty() {
        true => key!("cli-nothing-to-ask").text(language),
        false => texts.join("; "),
    }
}
