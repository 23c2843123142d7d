//! `owed invoices write-off` and `owed invoices discount`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::invoices::{self, Reduction};

use super::show::detail;
use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
pub struct Reduce {
    #[arg(help = "help-common-invoice")]
    invoice: String,
    #[arg(help = "help-common-amount-all", long)]
    amount: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long)]
    reason: String,
}

pub fn run(
    cx: &Context<'_>,
    kind: Reduction,
    args: Reduce,
    output: &mut Output,
) -> Result<u8, Failure> {
    let request = invoices::Reduce {
        invoice_id: named::invoice(cx, &args.invoice)?,
        kind,
        amount: args.amount.unwrap_or_default(),
        on: args.date.unwrap_or_default(),
        reason: args.reason,
    };
    reduce(cx, request, output)
}

/// Reduces the open amount and prints the invoice.
pub fn reduce(
    cx: &Context<'_>,
    request: invoices::Reduce,
    output: &mut Output,
) -> Result<u8, Failure> {
    let invoice_id = request.invoice_id;
    invoices::reduce(cx, request)?;
    detail(cx, invoice_id, output)
}
