//! `owed interest`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::interest::{self, Calculate, Calculation, InterestRow, PartPayment};
use owed_app::wire::Amount;
use owed_receivables::interest::DayCount;
use owed_texts::{key, text};
use serde::Serialize;

use crate::options::word;
use crate::output::{Output, heads};

#[derive(Debug, Args)]
#[command(about = "help-interest", after_help = "help-interest-more")]
pub struct Interest {
    #[arg(help = "help-interest-regime", long, value_name = "REGIME")]
    regime: String,
    #[arg(help = "help-interest-principal", long, value_name = "AMOUNT")]
    principal: String,
    #[arg(help = "help-interest-currency", long, value_name = "CODE")]
    currency: Option<String>,
    #[arg(help = "help-interest-due", long, value_name = "DATE")]
    due: String,
    #[arg(help = "help-interest-through", long, value_name = "DATE")]
    through: Option<String>,
    #[arg(help = "help-interest-paid", long, value_name = "DATE:AMOUNT")]
    paid: Vec<String>,
    #[arg(help = "help-interest-day-count", long, default_value = "act365", value_parser = word::<DayCount>())]
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
    /// Why there is no compensation.
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
    let (date, amount) = text
        .split_once(':')
        .ok_or_else(|| Failure::invalid("paid", text!("cli-no-part-payment", said = text)))?;
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
    output.line(text!(
        "cli-interest-on",
        currency = &done.currency,
        principal = &done.principal.text,
        due = &done.due,
        through = &done.through
    ))?;
    output.line(format!(
        "{}: {}, {}",
        done.name, done.rule, done.day_count_name
    ))?;
    output.line(text!("cli-source", source = &done.source))?;
    output.line("")?;
    if done.rows.is_empty() {
        output.line(text!("cli-none-overdue"))?;
    } else {
        rows(done, output)?;
    }
    output.line("")?;
    if let Some(amount) = &done.compensation {
        output.line(text!(
            "cli-compensation-too",
            currency = &amount.currency,
            amount = &amount.text
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
    let total_head = key!("common-total").text(output.language());
    let total = [&*total_head, "", "", "", "", &done.total.text, ""];
    table.push(total.map(str::to_owned).to_vec());
    let heads = heads![
        "common-from",
        "common-to",
        "common-days",
        "cli-head-balance",
        "common-rate",
        "common-interest",
        ""
    ];
    output.table(&heads, table, &[2, 3, 4, 5])
}
