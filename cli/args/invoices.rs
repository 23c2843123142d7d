//! `owed invoices`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::invoices::InvoiceFilter;

use super::spelled::word;

#[derive(Debug, Args)]
pub struct Invoices {
    /// Only those whose number, customer or reference contains it
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub search: String,
    /// Only this customer's
    #[arg(long, value_name = "NUMBER")]
    pub customer: Option<String>,
    /// Only those that stand so
    #[arg(long, default_value = "open", value_parser = word::<InvoiceFilter>())]
    pub state: InvoiceFilter,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Also write the list to a file: .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
    pub export: Option<PathBuf>,
    #[command(subcommand)]
    pub action: Option<InvoiceAction>,
}

#[derive(Debug, Subcommand)]
pub enum InvoiceAction {
    /// One invoice with what was allocated to it
    Show { invoice: String },
    /// Add an invoice
    Add {
        /// The customer's number
        #[arg(long)]
        customer: String,
        #[arg(long)]
        number: String,
        #[arg(long)]
        amount: String,
        #[arg(long)]
        currency: Option<String>,
        #[arg(long, value_name = "DATE")]
        issued: Option<String>,
        #[arg(long, value_name = "DATE")]
        due: Option<String>,
        /// What may be taken off for paying early: '2% 10 days', '3% 7 days, 2% 14 days', '20.00 10 days', none
        #[arg(long, value_name = "TERMS", default_value = "")]
        discount: String,
        #[arg(long, default_value = "")]
        reference: String,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// The files that an invoice or a credit note came as; with --out, one of them as it was
    Original {
        /// The number of the invoice, or of the credit note
        number: String,
        #[arg(long)]
        credit_note: bool,
        /// Where the file is to be written
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// Which file of several, from 1
        #[arg(long, value_name = "N", requires = "out", value_parser = clap::value_parser!(u16).range(1..))]
        file: Option<u16>,
    },
    /// Put the due date off: reminders and interest rest until the new one, and past days keep the old
    PutOff {
        /// The invoice's number
        invoice: String,
        /// The new due date
        #[arg(long, value_name = "DATE")]
        until: String,
        /// The first day on which it counts; today where it is left out
        #[arg(long, value_name = "DATE", default_value = "")]
        since: String,
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Note that an invoice was cancelled in the program that wrote it: nothing is owed, and what was paid is on account
    Cancel {
        /// The invoice's number
        invoice: String,
        /// The day from which nothing is owed; today where it is left out
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
        #[arg(long)]
        reason: String,
    },
    /// Give up what is open of an invoice, or a part of it
    WriteOff(Reduce),
    /// Take a discount off what is open
    Discount(Reduce),
}

#[derive(Debug, Args)]
pub struct Reduce {
    /// The invoice's number
    pub invoice: String,
    /// All that is open where it is left out
    #[arg(long)]
    pub amount: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    #[arg(long)]
    pub reason: String,
}
