//! `owed invoices`

mod add;
mod cancel;
mod original;
mod put_off;
pub mod reduce;
mod show;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::invoices::{self, InvoiceFilter, Query, Reduction};
use owed_app::tables::Table;
use owed_app::wire::Window;
use owed_texts::text;

use crate::named;
use crate::options::{export, word};
use crate::output::{Output, heads, money};

#[derive(Debug, Args)]
#[command(about = "help-invoices")]
pub struct Invoices {
    #[arg(
        help = "help-invoices-search",
        long,
        value_name = "TEXT",
        default_value = ""
    )]
    search: String,
    #[arg(help = "help-common-customer-only", long, value_name = "NUMBER")]
    customer: Option<String>,
    #[arg(help = "help-invoices-state", long, default_value = "open", value_parser = word::<InvoiceFilter>())]
    state: InvoiceFilter,
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(help = "help-common-export-list", long, value_name = "FILE")]
    export: Option<PathBuf>,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Show(show::Show),
    Add(add::Add),
    Original(original::Original),
    PutOff(put_off::PutOff),
    Cancel(cancel::Cancel),
    #[command(about = "help-writeoff-add")]
    WriteOff(reduce::Reduce),
    #[command(about = "help-invoices-discount")]
    Discount(reduce::Reduce),
}

pub fn run(cx: &Context<'_>, args: Invoices, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        None => list(cx, args, output),
        Some(Action::Show(args)) => show::run(cx, &args, output),
        Some(Action::Add(args)) => add::run(cx, args, output),
        Some(Action::Original(args)) => original::run(cx, &args, output),
        Some(Action::PutOff(args)) => put_off::run(cx, args, output),
        Some(Action::Cancel(args)) => cancel::run(cx, args, output),
        Some(Action::WriteOff(args)) => reduce::run(cx, Reduction::WriteOff, args, output),
        Some(Action::Discount(args)) => reduce::run(cx, Reduction::Discount, args, output),
    }
}

fn list(cx: &Context<'_>, args: Invoices, output: &mut Output) -> Result<u8, Failure> {
    let customer_id = args
        .customer
        .as_deref()
        .map(|number| named::customer(cx, number))
        .transpose()?;
    let query = Query {
        search: args.search,
        customer_id,
        state: args.state,
        as_of: args.as_of,
        window: Window::ALL,
        ..Query::default()
    };
    let page = invoices::list(cx, query.clone())?;
    export(cx, Table::Invoices(query), args.export.as_deref())?;
    output.show(&page, |output| {
        let rows = page.rows.iter().map(|row| {
            vec![
                row.number.clone(),
                row.customer.clone(),
                row.issued.clone(),
                row.due.clone(),
                row.days.to_string(),
                row.state_words().to_string(),
                row.gross.text.clone(),
                row.open.text.clone(),
                row.open.currency.clone(),
            ]
        });
        output.table(
            &heads![
                "common-number",
                "common-customer",
                "cli-head-issued",
                "common-due",
                "common-days",
                "common-state",
                "cli-head-gross",
                "common-state-open",
                "common-currency"
            ],
            rows.collect(),
            &[4, 6, 7],
        )?;
        for sum in &page.sums {
            output.line(text!(
                "cli-items-open",
                count = sum.count,
                open = money(&sum.open)
            ))?;
        }
        Ok(())
    })
}
