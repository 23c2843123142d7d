//! `owed invoices put-off`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::invoices;

use super::show::detail;
use crate::named;
use crate::output::Output;

/// Put the due date off: reminders and interest rest until the new one, and past days keep the old
#[derive(Debug, Args)]
pub struct PutOff {
    /// The invoice's number
    invoice: String,
    /// The new due date
    #[arg(long, value_name = "DATE")]
    until: String,
    /// The first day on which it counts; today where it is left out
    #[arg(long, value_name = "DATE", default_value = "")]
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
