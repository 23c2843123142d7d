//! `owed policy try`

use std::path::Path;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::PolicyForm;
use owed_app::runs::{self, PolicyTrial, PolicyTry, RunCustomer};
use owed_app::wire::plural;
use owed_receivables::CustomerKind;

use super::file;
use crate::named;
use crate::options::word;
use crate::output::Output;

/// Who would get what under a policy, against what the present ones do; nothing is written
#[derive(Debug, Args)]
pub struct Try {
    /// A policy's name, or a JSON file
    policy: String,
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// As the default for these customers
    #[arg(long = "for", value_parser = word::<CustomerKind>())]
    kind: Option<CustomerKind>,
}

pub fn run(cx: &Context<'_>, args: Try, output: &mut Output) -> Result<u8, Failure> {
    let (id, form) = tried(cx, &args.policy)?;
    let request = PolicyTry {
        id,
        form,
        as_of: args.as_of,
        kind: args.kind,
    };
    let trial = runs::try_policy(cx, request)?;
    output.show(&trial, |output| print(&trial, output))
}

/// Finds the named policy: a file, else a policy of the book.
fn tried(cx: &Context<'_>, named: &str) -> Result<(Option<i64>, Option<PolicyForm>), Failure> {
    let file = Path::new(named);
    if file.is_file() {
        let (id, form) = file::read(cx, file)?;
        return Ok((id, Some(form)));
    }
    Ok((Some(named::policy(cx, named)?), None))
}

fn print(trial: &PolicyTrial, output: &mut Output) -> Result<(), Failure> {
    let rows = trial.changes.iter().filter_map(|row| {
        let customer = row.now.first().or(row.then.first())?;
        Some(vec![
            customer.customer.clone(),
            customer.name.clone(),
            outcome(&row.now),
            outcome(&row.then),
        ])
    });
    output.table(&["Number", "Name", "Now", "Then"], rows.collect(), &[])?;
    output.line(&format!(
        "{} on {}: {} instead of {}, to {} with something open",
        trial.policy,
        trial.as_of,
        plural(trial.letters_then, "letter", "letters"),
        trial.letters_now,
        plural(trial.customers, "customer", "customers")
    ))
}

/// Returns what a customer gets, or why nothing.
fn outcome(rows: &[RunCustomer]) -> String {
    let each = rows.iter().map(|row| {
        if !row.included {
            let why = row.reasons.first().map_or("nothing", |why| &why.text);
            return why.to_owned();
        }
        let what = match row.level {
            0 => "courtesy note".to_owned(),
            level => format!("level {level}"),
        };
        let RunCustomer {
            channel,
            total_text,
            deadline,
            ..
        } = row;
        format!("{what}, {channel}, {total_text} by {deadline}")
    });
    each.collect::<Vec<_>>().join("; ")
}
