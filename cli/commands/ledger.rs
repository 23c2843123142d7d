//! `owed ledger`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::ledger::{self, Chart, DatevOptions, GeneralAccount, LedgerExport, LedgerFormat};
use owed_receivables::UnknownWord;
use owed_receivables::posting::PostingOccasion;
use owed_texts::text;

use crate::options::{text, word};
use crate::output::{Output, moneys};

#[derive(Debug, Args)]
#[command(about = "help-ledger", after_help = "help-ledger-more")]
pub struct Ledger {
    #[arg(help = "help-ledger-out", long, value_name = "FILE")]
    out: PathBuf,
    #[arg(help = "help-ledger-format", long, value_parser = word::<LedgerFormat>())]
    format: Option<LedgerFormat>,
    #[arg(help = "help-ledger-from", long, value_name = "DATE")]
    from: Option<String>,
    #[arg(help = "help-ledger-to", long, value_name = "DATE")]
    to: Option<String>,
    #[arg(
        help = "help-ledger-without",
        long,
        value_name = "OCCASION",
        value_delimiter = ','
    )]
    without: Vec<PostingOccasion>,
    #[arg(
        help = "help-ledger-consultant",
        long,
        value_name = "NUMBER",
        default_value_t = 0,
        hide_default_value = true
    )]
    consultant: u32,
    #[arg(
        help = "help-ledger-client",
        long,
        value_name = "NUMBER",
        default_value_t = 0,
        hide_default_value = true
    )]
    client: u32,
    #[arg(
        help = "help-ledger-year-start",
        long,
        value_name = "MM-DD",
        default_value = "01-01"
    )]
    year_start: String,
    #[arg(help = "help-ledger-chart", long, value_parser = word::<Chart>(), ignore_case = true, default_value = "skr03")]
    chart: Chart,
    #[arg(
        help = "help-ledger-account",
        long = "account",
        value_name = "PART=NUMBER"
    )]
    accounts: Vec<String>,
    #[arg(
        help = "help-ledger-account-length",
        long,
        value_name = "DIGITS",
        default_value_t = 0,
        hide_default_value = true
    )]
    account_length: u8,
    #[arg(help = "help-ledger-rate", long = "rate", value_name = "CURRENCY=RATE")]
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
        output.line(text!(
            "cli-ledger-written",
            count = written.postings,
            from = &written.from,
            to = &written.to,
            turnover = moneys(&written.turnover),
            path = &written.path
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
                Failure::invalid(field, text!("cli-not-of-form", said = pair, form, example))
            })
    };
    given.iter().map(pair).collect()
}

fn format(said: Option<LedgerFormat>, path: &Path) -> Result<LedgerFormat, Failure> {
    let ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .map(str::to_lowercase);
    match (said, ending.as_deref()) {
        (Some(said), _) => Ok(said),
        (None, Some("journal" | "hledger" | "j" | "ledger")) => Ok(LedgerFormat::Hledger),
        (None, Some("beancount" | "bean")) => Ok(LedgerFormat::Beancount),
        (None, Some("csv")) => Ok(LedgerFormat::Datev),
        (None, _) => Err(Failure::invalid(
            "path",
            text!("cli-format-not-said", path = path.display().to_string()),
        )),
    }
}
