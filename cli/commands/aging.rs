//! `owed aging`

use std::path::PathBuf;

use clap::Args;
use owed_app::aging::{self, AgingExport, By, CustomerAmounts, InvoiceAmounts, Query, Whole};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::wire::TableFormat;
use owed_receivables::aging::{Basis, Buckets};

use crate::options::{text, word};
use crate::output::Output;

/// Aged receivables as of any day
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
    let (heads, total) = (["Customer", "Name"], ["", "Total"]);
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
    let heads = ["Invoice", "Customer", "Name", "Issued", "Due", "Days"];
    let total = ["Total", "", "", "", "", ""];
    print(report, (&heads, &total), rows.collect(), output)
}

/// Prints the rows and a total for each currency; the first cells are given with their heads.
fn print<R>(
    report: &Whole<R>,
    (heads, total): (&[&str], &[&str]),
    mut rows: Vec<Vec<String>>,
    output: &mut Output,
) -> Result<(), Failure> {
    for (currency, amounts) in &report.totals {
        let first: Vec<String> = total.iter().map(|&cell| cell.to_owned()).collect();
        rows.push([first, report.cells(*currency, amounts)].concat());
    }
    output.line(&report.heading())?;
    if rows.is_empty() {
        return output.line("Nothing is open.");
    }
    let labels = report.labels();
    let buckets = labels.iter().map(String::as_str);
    let heads: Vec<&str> = heads
        .iter()
        .copied()
        .chain(["Currency"])
        .chain(buckets)
        .chain(["Unallocated", "Total"])
        .collect();
    let numbers: Vec<usize> = (total.len() + 1..heads.len()).collect();
    output.table(&heads, rows, &numbers)
}
