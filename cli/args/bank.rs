//! `owed bank`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_receivables::EntryState;

use super::spelled::word;

#[derive(Debug, Args)]
#[command(after_help = "\
Statements come in with `owed import`. A gap is what a statement's balances and its entries differ by: \
a page or a statement between is missing.")]
pub struct Bank {
    /// Also write the statements to this file; its ending is .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
    pub export: Option<PathBuf>,
    #[command(subcommand)]
    pub action: Option<BankAction>,
}

#[derive(Debug, Subcommand)]
pub enum BankAction {
    /// List the entries of the statements, the latest first
    Entries(BankEntries),
}

#[derive(Debug, Args)]
pub struct BankEntries {
    /// Only those that this became of
    #[arg(long, value_parser = word::<EntryState>())]
    pub state: Option<EntryState>,
    /// Only those of this statement, by its number in `owed bank`
    #[arg(long, value_name = "ID")]
    pub statement: Option<i64>,
    /// Only those in whose text, reference or other side this is found
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub find: String,
    /// Also write the entries to this file; its ending is .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
    pub export: Option<PathBuf>,
}
