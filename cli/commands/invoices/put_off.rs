//! `owed invoices put-off`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::invoices;

use super::show::detail;
use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-invoices-put-off")]
pub struct PutOff {
    #[arg(help = "help-common-invoice")]
    invoice: String,
    #[arg(help = "help-invoices-put-off-until", long, value_name = "DATE")]
    until: String,
    #[arg(
        help = "help-invoices-put-off-since",
        long,
        value_name = "DATE",
        default_value = ""
    )]
    since: String,
    #[arg(long, default_value = "")]
    reason: String,
}

pub fn run(cx: &Context<'_>, args: PutOff, output: &mut Output) -> Result<u8, Failure> {
    let invoice_id = named::invoice(cx, &args.invoice)?;
    let request = invoices::PutOff {
        invoice_id,
        until: args.until,
        since: args.since,
        reason: args.reason,
    };
    invoices::put_off(cx, request)?;
    detail(cx, invoice_id, output)
}
