//! `owed invoices cancel`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::invoices;

use super::show::detail;
use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-invoices-cancel")]
pub struct Cancel {
    #[arg(help = "help-common-invoice")]
    invoice: String,
    #[arg(
        help = "help-invoices-cancel-on",
        long,
        value_name = "DATE",
        default_value = ""
    )]
    on: String,
    #[arg(long)]
    reason: String,
}

pub fn run(cx: &Context<'_>, args: Cancel, output: &mut Output) -> Result<u8, Failure> {
    let invoice_id = named::invoice(cx, &args.invoice)?;
    let request = invoices::Cancel {
        invoice_id,
        on: args.on,
        reason: args.reason,
    };
    invoices::cancel(cx, request)?;
    detail(cx, invoice_id, output)
}
