//! `owed ledger`

use std::path::PathBuf;

use clap::Args;
use owed_app::ledger::{Chart, Format};
use owed_receivables::posting::Occasion;

use super::spelled::word;

#[derive(Debug, Args)]
#[command(after_help = "\
For hledger or beancount, from the first day of the book:
  owed --book firm.owed ledger --out firm.journal
  owed --book firm.owed ledger --out firm.beancount
For DATEV, this financial year, without what the invoicing program sends itself:
  owed --book firm.owed ledger --out EXTF_Buchungsstapel.csv --without invoice,credit_note \\
       --consultant 29098 --client 55003 --chart skr04

After every posting up to a day, a customer's account holds what `owed aging` of that day shows, less what is on
account. Fees and interest are booked when they are paid. The accounts by part: bank, sales, discounts, bad_debts,
charges, bank_charges. A customer whose number is no account of DATEV gets a free one with the first export and keeps it.")]
pub struct Ledger {
    /// The file to write; its ending (.journal, .beancount, .csv) says the format
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The format, where the ending does not say it
    #[arg(long, value_parser = word::<Format>())]
    pub format: Option<Format>,
    /// The first day; else the book's first, for DATEV the financial year's
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// The last day; else today
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// What another program books already: invoice, credit_note, payment, transfer, discount, write_off, claim,
    /// refund, bank_charge
    #[arg(long, value_name = "OCCASION", value_delimiter = ',')]
    pub without: Vec<Occasion>,
    /// DATEV: the adviser's number
    #[arg(
        long,
        value_name = "NUMBER",
        default_value_t = 0,
        hide_default_value = true
    )]
    pub consultant: u32,
    /// DATEV: the client's number
    #[arg(
        long,
        value_name = "NUMBER",
        default_value_t = 0,
        hide_default_value = true
    )]
    pub client: u32,
    /// DATEV: month and day on which the financial year starts, such as 07-01
    #[arg(long, value_name = "MM-DD", default_value = "01-01")]
    pub year_start: String,
    /// DATEV: the chart of accounts
    #[arg(long, value_parser = word::<Chart>(), ignore_case = true, default_value = "skr03")]
    pub chart: Chart,
    /// DATEV: an account other than the chart's, such as sales=4300. May be given again
    #[arg(long = "account", value_name = "PART=NUMBER")]
    pub accounts: Vec<String>,
    /// DATEV: digits of the general ledger's accounts, 4 to 8; else as the named accounts have
    #[arg(
        long,
        value_name = "DIGITS",
        default_value_t = 0,
        hide_default_value = true
    )]
    pub account_length: u8,
    /// DATEV: units of another currency for one euro, such as USD=1.0850, or USD@2026-02-01=1.0850 from a day on.
    /// May be given again
    #[arg(long = "rate", value_name = "CURRENCY=RATE")]
    pub rates: Vec<String>,
}
