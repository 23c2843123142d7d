//! `owed read`

use std::path::PathBuf;

use clap::Args;

use super::Corrections;

#[derive(Debug, Args)]
#[command(after_help = "\
E-invoices, bank statements, lists, and archives of them are told apart by what is in them, never by their names. \
What a file leaves open is asked, with the option that answers it; `owed import` takes the same.

  owed read list.csv --kind invoices --column 3=due_date --date-order dmy")]
pub struct Read {
    /// The files to read
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub said: Corrections,
}
