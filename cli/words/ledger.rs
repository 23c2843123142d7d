//! `owed ledger`

use std::collections::BTreeMap;
use std::path::Path;

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::ledger::{self, DatevOptions, Format, GeneralAccount, LedgerExport};
use owed_receivables::UnknownWord;

use crate::args;
use crate::output::{Output, money};
use owed_app::wire::plural;

use super::text;

pub fn run(cx: &Context<'_>, words: args::Ledger, output: &mut Output) -> Result<u8, Failure> {
    let accounts = pairs(&words.accounts, "accounts", "PART=NUMBER", "sales=4300")?;
    let named = |(name, number): (String, String)| Ok((account(&name)?, number));
    let rates = pairs(&words.rates, "rates", "CURRENCY=RATE", "USD=1.0850")?;
    let written = ledger::export(
        cx,
        LedgerExport {
            format: format(words.format, &words.out)?,
            from: words.from.unwrap_or_default(),
            to: words.to.unwrap_or_default(),
            without: words.without,
            datev: DatevOptions {
                consultant: words.consultant,
                client: words.client,
                year_start: words.year_start,
                chart: words.chart.into(),
                accounts: accounts
                    .into_iter()
                    .map(named)
                    .collect::<Result<_, Failure>>()?,
                account_length: words.account_length,
                rates,
            },
            path: text(&words.out)?,
        },
    )?;
    if output.json {
        output.answer(&written)?;
        return Ok(0);
    }
    let turnover: Vec<String> = written.turnover.iter().map(money).collect();
    output.line(&format!(
        "{} from {} to {}, {}: {}",
        plural(written.postings, "posting", "postings"),
        written.from,
        written.to,
        turnover.join("; "),
        written.path
    ))?;
    for note in &written.notes {
        output.line(note)?;
    }
    Ok(0)
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
