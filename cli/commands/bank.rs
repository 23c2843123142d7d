//! `owed bank`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::bank::{self, BankEntryPage, BankStatementPage, EntryQuery, StatementQuery};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::tables::Table;
use owed_app::wire::Window;
use owed_receivables::EntryState;

use crate::options::{export, word};
use crate::output::{Output, money};

/// List the imported bank statements, or their transactions
#[derive(Debug, Args)]
#[command(after_help = "\
Statements come in with `owed import`. A gap is what a statement's balances and its entries differ by: \
a page or a statement between is missing.")]
pub struct Bank {
    /// Also write the statements to this file; its ending is .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
    export: Option<PathBuf>,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Entries(Entries),
}

/// List the entries of the statements, the latest first
#[derive(Debug, Args)]
struct Entries {
    /// Only those that this became of
    #[arg(long, value_parser = word::<EntryState>())]
    state: Option<EntryState>,
    /// Only those of this statement, by its number in `owed bank`
    #[arg(long, value_name = "ID")]
    statement: Option<i64>,
    /// Only those in whose description, reference, payer or payee this is found
    #[arg(long, value_name = "TEXT", default_value = "")]
    find: String,
    /// Also write the entries to this file; its ending is .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
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
        return output.line("No statements yet. Import one with: owed import FILE");
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
        &[
            "", "Account", "Number", "From", "To", "Opening", "Closing", "Gap", "Entries", "Open",
        ],
        rows.collect(),
        &[0, 5, 6, 7, 8, 9],
    )
}

fn print_entries(page: &BankEntryPage, output: &mut Output) -> Result<(), Failure> {
    if page.rows.is_empty() {
        return output.line("No entries.");
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
        &["", "Booked", "Amount", "Name", "Text", "Reference", "State"],
        rows.collect(),
        &[0, 2],
    )
}
