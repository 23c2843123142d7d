//! `owed interest`

use clap::{Args, Subcommand};
use owed_receivables::interest::{DayCount, Series};

use super::spelled::word;

#[derive(Debug, Args)]
#[command(after_help = "\
Interest runs from the day after the due date through the last day, both included, on what is open on each day, and is \
never compounded. A payment counts from its own day. A new row starts with each payment and each new rate.

What a business customer in Germany owes for 10,000 euros, of which 4,000 came on 10 June:
  owed interest --regime de-b2b --principal 10000 --due 2025-05-15 --paid 2025-06-10:4000

With a rate that was agreed on, in any currency:
  owed interest --regime contract:9.5 --principal 1200 --currency USD --due 2026-01-31

`owed rates` lists the regimes with their laws. Owed states rules and their sources; it gives no legal advice.")]
pub struct Interest {
    /// de-b2b, de-b2c, at-b2b, at-b2c, uk, ch, eu, eu:COUNTRY or contract:RATE (percent a year)
    #[arg(long, value_name = "REGIME")]
    pub regime: String,
    /// What was owed at first
    #[arg(long, value_name = "AMOUNT")]
    pub principal: String,
    /// The debt's currency; the regime's own where it is left out
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    /// The day on which the debt fell due
    #[arg(long, value_name = "DATE")]
    pub due: String,
    /// The last day that counts; today where it is left out
    #[arg(long, value_name = "DATE")]
    pub through: Option<String>,
    /// A part payment: its day and its amount
    #[arg(long, value_name = "DATE:AMOUNT")]
    pub paid: Vec<String>,
    /// How days become parts of a year: ACT/365, ACT/ACT (ISDA), ACT/360 or 30E/360
    #[arg(long, default_value = "act365", value_parser = word::<DayCount>())]
    pub day_count: DayCount,
}

#[derive(Debug, Args)]
pub struct Rates {
    #[command(subcommand)]
    pub action: Option<RatesAction>,
}

#[derive(Debug, Subcommand)]
pub enum RatesAction {
    /// Add a rate to the book, in the place of what is known for its half-year
    Add {
        #[arg(long, value_parser = word::<Series>())]
        series: Series,
        /// The first day of the half-year: 1 January or 1 July
        #[arg(long, value_name = "DATE")]
        from: String,
        /// Percent a year, such as 1.27
        #[arg(long, allow_negative_numbers = true)]
        rate: String,
        /// Where it was published
        #[arg(long)]
        source: String,
    },
    /// Take an added rate away
    Remove {
        #[arg(long, value_parser = word::<Series>())]
        series: Series,
        #[arg(long, value_name = "DATE")]
        from: String,
    },
}
