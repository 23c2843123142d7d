//! `owed read`

use std::path::PathBuf;

use clap::Args;

use super::DateOrder;

#[derive(Debug, Args)]
#[command(after_help = "\
E-invoices, bank statements, lists, and archives of them are told apart by what is in them, never by their names.")]
pub struct Read {
    /// The files to read
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// The order of day, month and year in dates that leave it open
    #[arg(long, value_enum)]
    pub date_order: Option<DateOrder>,
    /// The currency of amounts that name none
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    /// The encoding of files that leave it open, such as cp850 or macintosh
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
}
