//! `owed ledger`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::ledger::{self, Chart, DatevOptions, Format, GeneralAccount, LedgerExport};
use owed_app::wire::plural;
use owed_receivables::UnknownWord;
use owed_receivables::posting::Occasion;

use crate::options::{text, word};
use crate::output::{Output, moneys};

/// Write the postings for hledger, beancount or DATEV
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
    out: PathBuf,
    /// The format, where the ending does not say it
    #[arg(long, value_parser = word::<Format>())]
    format: Option<Format>,
    /// The first day; else the book's first, for DATEV the financial year's
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// The last day; else today
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// What another program posts already: invoice, credit_note, payment, transfer, discount, write_off, claim,
    /// refund, bank_charge
    #[arg(long, value_name = "OCCASION", value_delimiter = ',')]
    without: Vec<Occasion>,
    /// DATEV: the adviser's number
    #[arg(
        long,
        value_name = "NUMBER",
        default_value_t = 0,
        hide_default_value = true
    )]
    consultant: u32,
    /// DATEV: the client's number
    #[arg(
        long,
        value_name = "NUMBER",
        default_value_t = 0,
        hide_default_value = true
    )]
    client: u32,
    /// DATEV: month and day on which the financial year starts, such as 07-01
    #[arg(long, value_name = "MM-DD", default_value = "01-01")]
    year_start: String,
    /// DATEV: the chart of accounts
    #[arg(long, value_parser = word::<Chart>(), ignore_case = true, default_value = "skr03")]
    chart: Chart,
    /// DATEV: an account other than the chart's, such as sales=4300. May be given again
    #[arg(long = "account", value_name = "PART=NUMBER")]
    accounts: Vec<String>,
    /// DATEV: digits of the general ledger's accounts, 4 to 8; else as the named accounts have
    #[arg(
        long,
        value_name = "DIGITS",
        default_value_t = 0,
        hide_default_value = true
    )]
    account_length: u8,
    /// DATEV: units of another currency for one euro, such as USD=1.0850, or USD@2026-02-01=1.0850 from a day on.
    /// May be given again
    #[arg(long = "rate", value_name = "CURRENCY=RATE")]
    rates: Vec<String>,
}

pub fn run(cx: &Context<'_>, args: Ledger, output: &mut Output) -> Result<u8, Failure> {
    let accounts = pairs(&args.accounts, "accounts", "PART=NUMBER", "sales=4300")?;
    let named = |(name, number): (String, String)| Ok((account(&name)?, number));
    let rates = pairs(&args.rates, "rates", "CURRENCY=RATE", "USD=1.0850")?;
    let request = LedgerExport {
        format: format(args.format, &args.out)?,
        from: args.from.unwrap_or_default(),
        to: args.to.unwrap_or_default(),
        without: args.without,
        datev: DatevOptions {
            consultant: args.consultant,
            client: args.client,
            year_start: args.year_start,
            chart: args.chart.into(),
            accounts: accounts
                .into_iter()
                .map(named)
                .collect::<Result<_, Failure>>()?,
            account_length: args.account_length,
            rates,
        },
        path: text(&args.out)?,
    };
    let written = ledger::export(cx, request)?;
    output.show(&written, |output| {
        output.line(&format!(
            "{} from {} to {}, {}: {}",
            plural(written.postings, "posting", "postings"),
            written.from,
            written.to,
            moneys(&written.turnover),
            written.path
        ))?;
        for note in &written.notes {
            output.line(note)?;
        }
        Ok(())
    })
}

fn account(name: &str) -> Result<GeneralAccount, Failure> {
    name.parse()
        .map_err(|unknown: UnknownWord| Failure::from(unknown).field("accounts"))
}

fn pairs(
    given: &[String],
    field: &str,
    form: &str,
    example: &str,
) -> Result<BTreeMap<String, String>, Failure> {
    let pair = |pair: &String| {
        pair.split_once('=')
            .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
            .ok_or_else(|| {
                Failure::invalid(field, format!("“{pair}” is not {form}."))
                    .hint(format!("Write for instance {example}."))
            })
    };
    given.iter().map(pair).collect()
}

fn format(said: Option<Format>, path: &Path) -> Result<Format, Failure> {
    let ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .map(str::to_lowercase);
    match (said, ending.as_deref()) {
        (Some(said), _) => Ok(said),
        (None, Some("journal" | "hledger" | "j" | "ledger")) => Ok(Format::Hledger),
        (None, Some("beancount" | "bean")) => Ok(Format::Beancount),
        (None, Some("csv")) => Ok(Format::Datev),
        (None, _) => Err(Failure::invalid(
            "path",
            format!("{} does not say which format is wanted.", path.display()),
        )
        .hint("End the name in .journal, .beancount or .csv, or say --format.")),
    }
}
