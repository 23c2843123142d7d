//! What a person says of files, before what was detected in them.

use clap::Args;
use owed_app::imports::{DateOrder, DecimalSign, Kind};

use super::spelled::word;

/// The answers to what a file leaves open; every word that reads files takes them.
#[derive(Debug, Args)]
pub struct Corrections {
    /// What the rows are; those of a statement are the movements of an account
    #[arg(long, value_parser = word::<Kind>())]
    pub kind: Option<Kind>,
    /// The export that it is, as docs/formats.md calls it, or none
    #[arg(long, value_name = "ID")]
    pub preset: Option<String>,
    /// The order of day, month and year in dates
    #[arg(long, value_parser = word::<DateOrder>())]
    pub date_order: Option<DateOrder>,
    /// The currency of rows that name none
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    /// The decimal sign of amounts
    #[arg(long, value_name = "SIGN", value_parser = word::<DecimalSign>())]
    pub decimal: Option<DecimalSign>,
    /// The separator of columns
    #[arg(long, value_name = "SIGN")]
    pub separator: Option<String>,
    /// The file's encoding, such as utf-8, windows-1252, cp850 or macintosh
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// The line that the column heads are in
    #[arg(long, value_name = "LINE")]
    pub header_row: Option<u32>,
    /// What a column means: its number or head, and a field; an empty field leaves it out
    #[arg(long = "column", value_name = "COLUMN=FIELD")]
    pub columns: Vec<String>,
}
