//! `owed aging`

use std::path::PathBuf;

use clap::Args;
use owed_app::aging::{self, AgingExport, By, CustomerAmounts, InvoiceAmounts, Query, Whole};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::wire::TableFormat;
use owed_receivables::aging::{Basis, Buckets};
use owed_texts::{Message, text};

use crate::options::{text, word};
use crate::output::{Output, heads};

#[derive(Debug, Args)]
#[command(about = "help-aging")]
pub struct Aging {
    #[arg(help = "help-aging-as-of", long, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(help = "help-aging-basis", long, default_value = "due", value_parser = word::<Basis>())]
    basis: Basis,
    #[arg(help = "help-aging-by", long, default_value = "customer", value_parser = word::<By>())]
    by: By,
    #[arg(
        help = "help-aging-buckets",
        long,
        value_name = "DAYS",
        default_value = "30,60,90"
    )]
    buckets: String,
    #[arg(help = "help-aging-currency", long, value_name = "CODE")]
    currency: Option<String>,
    #[arg(help = "help-common-export-report", long, value_name = "FILE")]
    export: Option<PathBuf>,
}

pub fn run(cx: &Context<'_>, args: Aging, output: &mut Output) -> Result<u8, Failure> {
    let buckets = args
        .buckets
        .parse::<Buckets>()
        .map_err(|error| Failure::from(error).hint(text!("cli-buckets-form")))?;
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
            format: TableFormat::from_path(path)?,
            path: text(path)?,
        };
        aging::export(cx, request)?;
    }
    match args.by {
        By::Customer => {
            let report = aging::by_customer(cx, query)?;
            output.show(&report, |output| by_customer(&report, output))
        }
        By::Invoice => {
            let report = aging::by_invoice(cx, query)?;
            output.show(&report, |output| by_invoice(&report, output))
        }
    }
}

fn by_customer(report: &Whole<CustomerAmounts>, output: &mut Output) -> Result<(), Failure> {
    let rows = report.rows.iter().map(|row| {
        let first = vec![row.customer.clone(), row.name.clone()];
        [first, report.cells(row.currency, &row.amounts)].concat()
    });
    let heads = heads!["common-customer", "common-name"];
    let total = heads!["", "common-total"];
    print(report, (&heads, &total), rows.collect(), output)
}

fn by_invoice(report: &Whole<InvoiceAmounts>, output: &mut Output) -> Result<(), Failure> {
    let rows = report.rows.iter().map(|row| {
        let first = vec![
            row.invoice.clone(),
            row.customer.clone(),
            row.name.clone(),
            row.issued.to_string(),
            row.due.to_string(),
            row.days_overdue.to_string(),
        ];
        [first, report.cells(row.currency, &row.amounts)].concat()
    });
    let heads = heads![
        "common-invoice",
        "common-customer",
        "common-name",
        "cli-head-issued",
        "common-due",
        "common-days"
    ];
    let total = heads!["common-total", "", "", "", "", ""];
    print(report, (&heads, &total), rows.collect(), output)
}

/// Prints the rows and a total for each currency; the first cells are given with their heads.
fn print<R>(
    report: &Whole<R>,
    (heads, total): (&[Message], &[Message]),
    mut rows: Vec<Vec<String>>,
    output: &mut Output,
) -> Result<(), Failure> {
    for (currency, amounts) in &report.totals {
        let cells = total.iter().map(|cell| cell.text(output.language()));
        let first: Vec<String> = cells.collect();
        rows.push([first, report.cells(*currency, amounts)].concat());
    }
    output.line(report.heading())?;
    if rows.is_empty() {
        return output.line(text!("cli-nothing-open"));
    }
    let labels = report.labels();
    let buckets: Vec<Message> = labels.iter().map(Message::plain).collect();
    let first = [heads, &heads!["common-currency"]].concat();
    let heads = [
        first,
        buckets,
        heads!["common-unallocated", "common-total"].to_vec(),
    ]
    .concat();
    let numbers: Vec<usize> = (total.len() + 1..heads.len()).collect();
    output.table(&heads, rows, &numbers)
}
