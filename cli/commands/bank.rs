//! `owed bank`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::bank::{self, BankEntryPage, BankStatementPage, EntryQuery, StatementQuery};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::tables::Table;
use owed_app::wire::Window;
use owed_receivables::EntryState;
use owed_texts::text;

use crate::options::{export, word};
use crate::output::{Output, heads, money};

#[derive(Debug, Args)]
#[command(about = "help-bank", after_help = "help-bank-more")]
pub struct Bank {
    #[arg(help = "help-bank-export", long, value_name = "FILE")]
    export: Option<PathBuf>,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Entries(Entries),
}

#[derive(Debug, Args)]
#[command(about = "help-bank-entries")]
struct Entries {
    #[arg(help = "help-bank-entries-state", long, value_parser = word::<EntryState>())]
    state: Option<EntryState>,
    #[arg(help = "help-bank-entries-statement", long, value_name = "ID")]
    statement: Option<i64>,
    #[arg(
        help = "help-bank-entries-find",
        long,
        value_name = "TEXT",
        default_value = ""
    )]
    find: String,
    #[arg(help = "help-bank-entries-export", long, value_name = "FILE")]
    export: Option<PathBuf>,
}

pub fn run(cx: &Context<'_>, args: Bank, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        None => statements(cx, &args, output),
        Some(Action::Entries(args)) => entries(cx, args, output),
    }
}

fn statements(cx: &Context<'_>, args: &Bank, output: &mut Output) -> Result<u8, Failure> {
    let query = StatementQuery {
        window: Window::ALL,
        ..StatementQuery::default()
    };
    let page = bank::statements(cx, query.clone())?;
    export(cx, Table::BankStatements(query), args.export.as_deref())?;
    output.show(&page, |output| print_statements(&page, output))
}

fn entries(cx: &Context<'_>, args: Entries, output: &mut Output) -> Result<u8, Failure> {
    let query = EntryQuery {
        statement: args.statement,
        state: args.state.into(),
        text: args.find,
        window: Window::ALL,
        ..EntryQuery::default()
    };
    let page = bank::entries(cx, query.clone())?;
    export(cx, Table::BankEntries(query), args.export.as_deref())?;
    output.show(&page, |output| print_entries(&page, output))
}

fn print_statements(page: &BankStatementPage, output: &mut Output) -> Result<(), Failure> {
    if page.rows.is_empty() {
        return output.line(text!("cli-no-statements"));
    }
    let rows = page.rows.iter().map(|row| {
        let balance = |amount: &Option<_>| amount.as_ref().map(money).unwrap_or_default();
        let day = |day: &Option<String>| day.clone().unwrap_or_default();
        vec![
            row.id.to_string(),
            row.account.clone(),
            row.number.clone(),
            day(&row.from),
            day(&row.to),
            balance(&row.opening),
            balance(&row.closing),
            balance(&row.gap),
            row.entries.to_string(),
            row.open.to_string(),
        ]
    });
    output.table(
        &heads![
            "",
            "common-account",
            "common-number",
            "common-from",
            "common-to",
            "cli-head-opening",
            "cli-head-closing",
            "cli-head-gap",
            "cli-head-entries",
            "common-state-open"
        ],
        rows.collect(),
        &[0, 5, 6, 7, 8, 9],
    )
}

fn print_entries(page: &BankEntryPage, output: &mut Output) -> Result<(), Failure> {
    if page.rows.is_empty() {
        return output.line(text!("cli-no-entries"));
    }
    let rows = page.rows.iter().map(|row| {
        let state = match row.reason.as_str() {
            "" => row.state.word().to_string(),
            reason => format!("{}: {reason}", row.state.word()),
        };
        vec![
            row.id.to_string(),
            row.booked.clone(),
            money(&row.amount),
            row.name.clone(),
            row.text.clone(),
            row.reference.clone(),
            state,
        ]
    });
    output.table(
        &heads![
            "",
            "cli-head-booked",
            "common-amount",
            "common-name",
            "cli-head-text",
            "common-reference",
            "common-state"
        ],
        rows.collect(),
        &[0, 2],
    )
}
