//! `owed import`

use std::path::PathBuf;

use clap::Args;
use owed_app::imports::SamePayments;

use super::Corrections;
use super::spelled::word;

#[derive(Debug, Args)]
#[command(after_help = "\
Reads lists (CSV, XLSX, XLS, ODS), electronic invoices (UBL, CII, XRechnung, Factur-X, FatturaPA) and bank statements \
(camt, MT940, OFX, QIF, tables of banks and payment services); what a file is is found by its content. All files come in with one change, or none does. \
An electronic invoice is kept with its file; entries of a statement wait to be matched.

Exports of known programs and banks (QuickBooks, Xero, Stripe, DATEV, Sparkasse, Chase, PayPal and more) are known by their \
columns; docs/formats.md lists them with what is odd about each. \
Of other tables encoding, separator, decimal sign, date order and columns are detected by name and by content. \
`--dry-run` shows what would happen. Reading the same file again changes nothing. \
Where every day in the file is 12 or less the date order cannot be known: say --date-order dmy or mdy.

A corrected mapping is remembered for the next file of the same shape:
  owed --book firm.owed import list.csv --column 3=due_date --column Ref=invoice_number")]
pub struct Import {
    /// The files to read; of a folder or a ZIP archive each file in it
    #[arg(required_unless_present = "watch_folder")]
    pub files: Vec<PathBuf>,
    /// Bring in what is new in the book's watched folder; with a folder, watch that one from now on
    #[arg(long, value_name = "DIR", num_args = 0..=1, conflicts_with = "files")]
    #[expect(
        clippy::option_option,
        reason = "asked for, and then with a folder or without"
    )]
    pub watch_folder: Option<Option<PathBuf>>,
    #[command(flatten)]
    pub said: Corrections,
    /// Whether payments that the book may have are the same money: yes, or no where they are others
    #[arg(long, value_name = "ANSWER", value_parser = word::<SamePayments>())]
    pub same_payments: Option<SamePayments>,
    /// Show what would happen and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Leave out the rows with problems and take the rest
    #[arg(long)]
    pub accept_problems: bool,
}
