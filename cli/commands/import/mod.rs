//! `owed import`

pub mod report;
mod watch;

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::imports::{self, ColumnsNamed, FileChoice, FilesRequest, SamePayments};
use owed_app::wire::Source;

use crate::options::{Corrections, text, word};
use crate::output::{DONE, Output, PROBLEMS};

/// Import lists, electronic invoices and bank statements
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
    files: Vec<PathBuf>,
    /// Import what is new in the book's watched folder; with a folder, watch that one from now on
    #[arg(long, value_name = "DIR", num_args = 0..=1, conflicts_with = "files")]
    #[expect(
        clippy::option_option,
        reason = "asked for, and then with a folder or without"
    )]
    watch_folder: Option<Option<PathBuf>>,
    #[command(flatten)]
    said: Corrections,
    /// Whether payments that the book may have are the same money: yes, or no where they are others
    #[arg(long, value_name = "ANSWER", value_parser = word::<SamePayments>())]
    same_payments: Option<SamePayments>,
    /// Show what would happen and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Skip the rows with problems and import the rest
    #[arg(long)]
    accept_problems: bool,
}

impl Import {
    /// Says whether nothing is written, so that no book needs to exist.
    pub fn rehearses(&self) -> bool {
        self.dry_run
    }

    fn request(&self, cx: &Context<'_>) -> Result<FilesRequest, Failure> {
        let corrections = imports::Corrections {
            same_payments: self.same_payments,
            ..self.said.without_columns()
        };
        let files = self.files.iter().map(|file| {
            let source = Source::Path { path: text(file)? };
            let named = ColumnsNamed {
                source: source.clone(),
                corrections: corrections.clone(),
                columns: self.said.columns.clone(),
            };
            let corrections = imports::Corrections {
                columns: imports::columns(cx, named)?,
                ..corrections.clone()
            };
            Ok(FileChoice {
                source,
                corrections,
                within: BTreeMap::new(),
            })
        });
        Ok(FilesRequest {
            files: files.collect::<Result<_, Failure>>()?,
            accept_problems: self.accept_problems,
        })
    }
}

pub fn run(cx: &Context<'_>, args: &Import, output: &mut Output) -> Result<u8, Failure> {
    if let Some(folder) = &args.watch_folder {
        return watch::run(cx, folder.as_deref(), output);
    }
    let request = args.request(cx)?;
    let report = match args.dry_run {
        true => imports::rehearse(cx, request)?,
        false => imports::bring_in(cx, request)?,
    };
    let stopped = report.is_stopped(args.accept_problems);
    output.show(&report, |output| {
        report::print(&report, stopped, args.dry_run, output)
    })?;
    Ok(match stopped {
        true => PROBLEMS,
        false => DONE,
    })
}
