//! `owed interest`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::interest::{self, Calculate, Calculation, InterestRow, PartPayment};
use owed_app::wire::Amount;
use owed_receivables::interest::DayCount;
use serde::Serialize;

use crate::options::word;
use crate::output::Output;

/// Calculate the interest on one debt, without a book
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
    regime: String,
    /// What was owed at first
    #[arg(long, value_name = "AMOUNT")]
    principal: String,
    /// The debt's currency; the regime's own where it is left out
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// The day on which the debt fell due
    #[arg(long, value_name = "DATE")]
    due: String,
    /// The last day that counts; today where it is left out
    #[arg(long, value_name = "DATE")]
    through: Option<String>,
    /// A part payment: its day and its amount
    #[arg(long, value_name = "DATE:AMOUNT")]
    paid: Vec<String>,
    /// How days become parts of a year: ACT/365, ACT/ACT (ISDA), ACT/360 or 30E/360
    #[arg(long, default_value = "act365", value_parser = word::<DayCount>())]
    day_count: DayCount,
}

/// The JSON shape: minor units in strings.
#[derive(Serialize)]
struct Json<'a> {
    regime: &'a str,
    name: &'a str,
    rule: &'a str,
    source: &'a str,
    currency: &'a str,
    day_count: DayCount,
    principal: &'a str,
    due: &'a str,
    through: &'a str,
    rows: Vec<JsonRow<'a>>,
    total: &'a str,
    /// In its own currency.
    compensation: Option<&'a Amount>,
    /// Why there is none.
    no_compensation: Option<&'a str>,
    legal: &'a str,
}

#[derive(Serialize)]
struct JsonRow<'a> {
    from: &'a str,
    to: &'a str,
    days: i64,
    balance: &'a str,
    rate: Option<&'a str>,
    amount: &'a str,
    provisional: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

pub fn run(cx: &Context<'_>, args: Interest, output: &mut Output) -> Result<u8, Failure> {
    let paid = args.paid.iter().map(|text| payment(text));
    let request = Calculate {
        paid: paid.collect::<Result<_, _>>()?,
        regime: args.regime,
        principal: args.principal,
        currency: args.currency.unwrap_or_default(),
        due: args.due,
        through: args.through.unwrap_or_default(),
        day_count: args.day_count,
    };
    let done = interest::calculate(cx, request)?;
    output.show(&json(&done), |output| print(&done, output))
}

/// Parses `2026-03-02:99.50`.
fn payment(text: &str) -> Result<PartPayment, Failure> {
    let (date, amount) = text.split_once(':').ok_or_else(|| {
        Failure::invalid("paid", format!("“{text}” is not a part payment."))
            .hint("Use its day and its amount: --paid 2026-03-02:99.50")
    })?;
    Ok(PartPayment {
        date: date.to_owned(),
        amount: amount.to_owned(),
    })
}

fn json(done: &Calculation) -> Json<'_> {
    Json {
        regime: &done.regime,
        name: &done.name,
        rule: &done.rule,
        source: &done.source,
        currency: &done.currency,
        day_count: done.day_count,
        principal: &done.principal.minor,
        due: &done.due,
        through: &done.through,
        rows: done.rows.iter().map(json_row).collect(),
        total: &done.total.minor,
        compensation: done.compensation.as_ref(),
        no_compensation: done.no_compensation.as_deref(),
        legal: &done.legal,
    }
}

fn json_row(row: &InterestRow) -> JsonRow<'_> {
    JsonRow {
        from: &row.from,
        to: &row.to,
        days: row.days,
        balance: &row.balance.minor,
        rate: row.rate.as_deref(),
        amount: &row.amount.minor,
        provisional: row.provisional,
        note: row.note.as_deref(),
    }
}

fn print(done: &Calculation, output: &mut Output) -> Result<(), Failure> {
    output.line(&format!(
        "Interest on {} {}, due {}, through {}",
        done.currency, done.principal.text, done.due, done.through
    ))?;
    output.line(&format!(
        "{}: {}, {}",
        done.name, done.rule, done.day_count_name
    ))?;
    output.line(&format!("Source: {}", done.source))?;
    output.line("")?;
    if done.rows.is_empty() {
        output.line("None of it is overdue.")?;
    } else {
        rows(done, output)?;
    }
    output.line("")?;
    if let Some(amount) = &done.compensation {
        output.line(&format!(
            "In addition, once for this invoice: {} {} fixed compensation.",
            amount.currency, amount.text
        ))?;
    }
    if let Some(why) = &done.no_compensation {
        output.line(why)?;
    }
    output.line(&done.legal)
}

fn rows(done: &Calculation, output: &mut Output) -> Result<(), Failure> {
    let cells = |row: &InterestRow| {
        vec![
            row.from.clone(),
            row.to.clone(),
            row.days.to_string(),
            row.balance.text.clone(),
            row.rate_text.clone(),
            row.amount.text.clone(),
            row.note.clone().unwrap_or_default(),
        ]
    };
    let mut table: Vec<_> = done.rows.iter().map(cells).collect();
    let total = ["Total", "", "", "", "", &done.total.text, ""];
    table.push(total.map(str::to_owned).to_vec());
    let heads = ["From", "To", "Days", "Balance", "Rate", "Interest", ""];
    output.table(&heads, table, &[2, 3, 4, 5])
}
