//! `owed aging`

use std::path::PathBuf;

use clap::Args;
use owed_app::aging::By;
use owed_receivables::aging::Basis;

use super::spelled::word;

#[derive(Debug, Args)]
pub struct Aging {
    /// The day to look at; later payments, credits and invoices are left out
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Count days from the due date or from the issue date
    #[arg(long, default_value = "due", value_parser = word::<Basis>())]
    pub basis: Basis,
    /// A row for each customer or for each invoice
    #[arg(long, default_value = "customer", value_parser = word::<By>())]
    pub by: By,
    /// The last day of each bucket
    #[arg(long, value_name = "DAYS", default_value = "30,60,90")]
    pub buckets: String,
    /// Only this currency
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    /// Also write the report to a file: .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
    pub export: Option<PathBuf>,
}
