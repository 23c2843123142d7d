//! `owed aging`

use std::path::PathBuf;

use clap::Args;
use owed_app::aging::{self, AgingExport, By, Query};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::wire::TableFormat;
use owed_receivables::aging::{Basis, Buckets};

use crate::options::{text, word};
use crate::output::{DONE, Output};

/// Who owes what since when, as of any day
#[derive(Debug, Args)]
pub struct Aging {
    /// The day to look at; later payments, credits and invoices are left out
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Count days from the due date or from the issue date
    #[arg(long, default_value = "due", value_parser = word::<Basis>())]
    basis: Basis,
    /// A row for each customer or for each invoice
    #[arg(long, default_value = "customer", value_parser = word::<By>())]
    by: By,
    /// The last day of each bucket
    #[arg(long, value_name = "DAYS", default_value = "30,60,90")]
    buckets: String,
    /// Only this currency
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// Also write the report to a file: .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
    export: Option<PathBuf>,
}

pub fn run(cx: &Context<'_>, args: Aging, output: &mut Output) -> Result<u8, Failure> {
    let buckets = args
        .buckets
        .parse::<Buckets>()
        .map_err(|error| Failure::from(error).hint("Write the edges as --buckets 30,60,90."))?;
    let query = Query {
        as_of: args.as_of,
        basis: args.basis,
        buckets: buckets.edges().to_vec(),
        currency: args.currency,
        ..Query::default()
    };
    if let Some(path) = &args.export {
        let request = AgingExport {
            query: query.clone(),
            by: args.by,
            format: TableFormat::of(path)?,
            path: text(path)?,
        };
        aging::export(cx, request)?;
    }
    match args.by {
        By::Customer => by_customer(cx, &query, output),
        By::Invoice => by_invoice(cx, &query, output),
    }
}

fn by_customer(cx: &Context<'_>, query: &Query, output: &mut Output) -> Result<u8, Failure> {
    let report = aging::by_customer(cx, query)?;
    if output.json {
        output.answer(&report.json())?;
        return Ok(0);
    }
    let language = report.language;
    let heads: Vec<String> = ["Customer", "Name", "Currency"]
        .into_iter()
        .map(str::to_owned)
        .chain(report.labels())
        .chain(["On account".into(), "Total".into()])
        .collect();
    let mut rows: Vec<Vec<String>> = report
        .rows
        .iter()
        .map(|row| {
            [
                vec![row.customer.clone(), row.name.clone()],
                aging::cells(language, row.currency, &row.amounts),
            ]
            .concat()
        })
        .collect();
    for (currency, amounts) in &report.totals {
        rows.push(
            [
                vec![String::new(), "Total".to_owned()],
                aging::cells(language, *currency, amounts),
            ]
            .concat(),
        );
    }
    print(output, &report.heading(), &heads, rows, 3)
}

fn by_invoice(cx: &Context<'_>, query: &Query, output: &mut Output) -> Result<u8, Failure> {
    let report = aging::by_invoice(cx, query)?;
    if output.json {
        output.answer(&report.json())?;
        return Ok(0);
    }
    let language = report.language;
    let heads: Vec<String> = [
        "Invoice", "Customer", "Name", "Issued", "Due", "Days", "Currency",
    ]
    .into_iter()
    .map(str::to_owned)
    .chain(report.labels())
    .chain(["On account".into(), "Total".into()])
    .collect();
    let mut rows: Vec<Vec<String>> = report
        .rows
        .iter()
        .map(|row| {
            let first = vec![
                row.invoice.clone(),
                row.customer.clone(),
                row.name.clone(),
                row.issued.to_string(),
                row.due.to_string(),
                row.days_overdue.to_string(),
            ];
            [first, aging::cells(language, row.currency, &row.amounts)].concat()
        })
        .collect();
    for (currency, amounts) in &report.totals {
        let first = vec![
            "Total".to_owned(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ];
        rows.push([first, aging::cells(language, *currency, amounts)].concat());
    }
    print(output, &report.heading(), &heads, rows, 7)
}

fn print(
    output: &mut Output,
    heading: &str,
    heads: &[String],
    rows: Vec<Vec<String>>,
    first_number: usize,
) -> Result<u8, Failure> {
    output.line(heading)?;
    if rows.is_empty() {
        output.line("Nothing is open.")?;
        return Ok(0);
    }
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let numbers: Vec<usize> = (first_number..heads.len()).collect();
    output.table(&heads, rows, &numbers)?;
    Ok(0)
}
