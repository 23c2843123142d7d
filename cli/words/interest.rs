//! `owed interest` and `owed rates`, which need no book

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::interest::{
    self, Calculate, Calculation, InterestRow, KnownRate, PartPayment, RateAdd, RateRemove, Rates,
};
use owed_app::wire::{Amount, Nothing};
use owed_receivables::interest::DayCount;
use serde::Serialize;

use crate::args::{self, RatesAction};
use crate::output::Output;

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
    /// In a currency of its own.
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

pub fn calculate(
    cx: &Context<'_>,
    words: &args::Interest,
    output: &mut Output,
) -> Result<u8, Failure> {
    output.without_book();
    let paid = words.paid.iter().map(|text| payment(text));
    let done = interest::calculate(
        cx,
        Calculate {
            regime: words.regime.clone(),
            principal: words.principal.clone(),
            currency: words.currency.clone().unwrap_or_default(),
            due: words.due.clone(),
            through: words.through.clone().unwrap_or_default(),
            paid: paid.collect::<Result<_, _>>()?,
            day_count: words.day_count,
        },
    )?;
    if output.json {
        output.answer(&json(&done))?;
    } else {
        print(&done, output)?;
    }
    Ok(0)
}

/// Reads `2026-03-02:99.50`.
fn payment(text: &str) -> Result<PartPayment, Failure> {
    let (date, amount) = text.split_once(':').ok_or_else(|| {
        Failure::invalid("paid", format!("“{text}” is not a part payment."))
            .hint("Write its day and its amount: --paid 2026-03-02:99.50")
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
        output.line("Nothing of it is overdue.")?;
    } else {
        rows(done, output)?;
    }
    output.line("")?;
    if let Some(amount) = &done.compensation {
        output.line(&format!(
            "Beside it, once for this invoice: {} {} fixed compensation.",
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

pub fn rates(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    output.without_book();
    let known = interest::rates(cx, Nothing {})?;
    if output.json {
        output.answer(&known)?;
    } else {
        print_rates(&known, output)?;
    }
    Ok(0)
}

/// Adds a rate to the book or takes one away, and shows what is known then.
pub fn change(cx: &Context<'_>, words: args::Rates, output: &mut Output) -> Result<u8, Failure> {
    match words.action {
        Some(RatesAction::Add {
            series,
            from,
            rate,
            source,
        }) => {
            let request = RateAdd {
                series,
                from,
                rate,
                source,
            };
            interest::add(cx, request)?;
        }
        Some(RatesAction::Remove { series, from }) => {
            interest::remove(cx, RateRemove { series, from })?;
        }
        None => {}
    }
    rates(cx, output)
}

fn print_rates(known: &Rates, output: &mut Output) -> Result<(), Failure> {
    for regime in &known.regimes {
        output.line(&format!("{}  {}", regime.regime, regime.name))?;
        output.line(&format!("    {}", regime.rule))?;
        if let Some(compensation) = &regime.compensation {
            output.line(&format!("    Fixed compensation: {compensation}"))?;
        }
        output.line(&format!("    Source: {}", regime.source))?;
    }
    for series in known.rates.chunk_by(|one, next| one.series == next.series) {
        output.line("")?;
        if let Some(first) = series.first() {
            output.line(&format!("{}  {}", first.series, first.series_name))?;
        }
        let cells = |rate: &KnownRate| {
            let mark = if rate.provisional { "provisional" } else { "" };
            vec![
                rate.from.clone(),
                rate.rate_text.clone(),
                mark.to_owned(),
                rate.source.clone(),
            ]
        };
        let newest_first = series.iter().rev().map(cells).collect();
        output.table(&["From", "Rate", "", "Source"], newest_first, &[1])?;
    }
    output.line("")?;
    output.line(&known.legal)
}
