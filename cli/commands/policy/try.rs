//! `owed policy try`

use std::path::Path;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::PolicyForm;
use owed_app::runs::{self, PolicyTrial, PolicyTry, RunCustomer};
use owed_receivables::LegalKind;
use owed_texts::{Language, key, text};

use super::file;
use crate::named;
use crate::options::word;
use crate::output::{Output, heads};

#[derive(Debug, Args)]
#[command(about = "help-policy-try")]
pub struct Try {
    #[arg(help = "help-policy-try-policy")]
    policy: String,
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(help = "help-policy-try-for", long = "for", value_parser = word::<LegalKind>())]
    kind: Option<LegalKind>,
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

/// Finds the named policy: a file, or else a policy of the book.
fn tried(cx: &Context<'_>, named: &str) -> Result<(Option<i64>, Option<PolicyForm>), Failure> {
    let file = Path::new(named);
    if file.is_file() {
        let (id, form) = file::read(cx, file)?;
        return Ok((id, Some(form)));
    }
    Ok((Some(named::policy(cx, named)?), None))
}

fn print(trial: &PolicyTrial, output: &mut Output) -> Result<(), Failure> {
    let language = output.language();
    let rows = trial.changes.iter().filter_map(|row| {
        let customer = row.now.first().or(row.then.first())?;
        Some(vec![
            customer.customer.clone(),
            customer.name.clone(),
            outcome(&row.now, language),
            outcome(&row.then, language),
        ])
    });
    output.table(
        &heads![
            "common-number",
            "common-name",
            "cli-head-now",
            "cli-head-then"
        ],
        rows.collect(),
        &[],
    )?;
    output.line(text!(
        "cli-policy-tried",
        policy = &trial.policy,
        day = &trial.as_of,
        letters = trial.letters_then,
        now = trial.letters_now,
        customers = trial.customers
    ))
}

/// Returns what a customer gets, or why nothing.
fn outcome(rows: &[RunCustomer], language: Language) -> String {
    let each = rows.iter().map(|row| {
        if !row.included {
            return match row.reasons.first() {
                Some(why) => why.text.clone(),
                None => key!("cli-nothing").text(language),
            };
        }
        let what = match row.level {
            0 => text!("cli-courtesy-note"),
            level => text!("cli-level", level),
        };
        let RunCustomer {
            channel,
            total_text,
            deadline,
            ..
        } = row;
        text!(
            "cli-asks",
            what,
            channel = channel.to_string(),
            total = total_text,
            deadline
        )
        .text(language)
    });
    each.collect::<Vec<_>>().join("; ")
}
