//! `owed rates`

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::interest::{self, KnownRate, RateAdd, RateRemove};
use owed_app::wire::Nothing;
use owed_receivables::interest::Series;
use owed_texts::text;

use crate::options::word;
use crate::output::{Output, heads};

#[derive(Debug, Args)]
#[command(about = "help-rates")]
pub struct Rates {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Add(Add),
    Remove(Remove),
}

#[derive(Debug, Args)]
#[command(about = "help-rates-add")]
struct Add {
    #[arg(long, value_parser = word::<Series>())]
    series: Series,
    #[arg(help = "help-rates-add-from", long, value_name = "DATE")]
    from: String,
    #[arg(help = "help-rates-add-rate", long, allow_negative_numbers = true)]
    rate: String,
    #[arg(help = "help-rates-add-source", long)]
    source: String,
}

#[derive(Debug, Args)]
#[command(about = "help-rates-remove")]
struct Remove {
    #[arg(long, value_parser = word::<Series>())]
    series: Series,
    #[arg(long, value_name = "DATE")]
    from: String,
}

impl Rates {
    /// Says whether the book is only read, and may be absent.
    pub fn lists(&self) -> bool {
        self.action.is_none()
    }
}

pub fn run(cx: &Context<'_>, args: Rates, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        None => {}
        Some(Action::Add(args)) => {
            let request = RateAdd {
                series: args.series,
                from: args.from,
                rate: args.rate,
                source: args.source,
            };
            interest::add(cx, request)?;
        }
        Some(Action::Remove(Remove { series, from })) => {
            interest::remove(cx, RateRemove { series, from })?;
        }
    }
    let known = interest::rates(cx, Nothing {})?;
    output.show(&known, |output| print(&known, output))
}

fn print(known: &interest::Rates, output: &mut Output) -> Result<(), Failure> {
    for regime in &known.regimes {
        output.line(format!("{}  {}", regime.regime, regime.name))?;
        output.line(format!("    {}", regime.rule))?;
        if let Some(compensation) = &regime.compensation {
            output.line(text!("cli-fixed-compensation", compensation))?;
        }
        output.line(text!("cli-source-of-rule", source = &regime.source))?;
    }
    for series in known.rates.chunk_by(|one, next| one.series == next.series) {
        output.line("")?;
        if let Some(first) = series.first() {
            output.line(format!("{}  {}", first.series, first.series_name))?;
        }
        let newest_first = series.iter().rev().map(cells).collect();
        output.table(
            &heads!["common-from", "common-rate", "", "cli-head-source"],
            newest_first,
            &[1],
        )?;
    }
    output.line("")?;
    output.line(&known.legal)
}

fn cells(rate: &KnownRate) -> Vec<String> {
    let mark = if rate.provisional { "provisional" } else { "" };
    vec![
        rate.from.clone(),
        rate.rate_text.clone(),
        mark.to_owned(),
        rate.source.clone(),
    ]
}
