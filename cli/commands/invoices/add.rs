//! `owed invoices add`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::invoices::{self, InvoiceForm, InvoiceSave};

use super::show::detail;
use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-invoices-add")]
pub struct Add {
    #[arg(help = "help-common-customer", long)]
    customer: String,
    #[arg(long)]
    number: String,
    #[arg(long)]
    amount: String,
    #[arg(long)]
    currency: Option<String>,
    #[arg(long, value_name = "DATE")]
    issued: Option<String>,
    #[arg(long, value_name = "DATE")]
    due: Option<String>,
    #[arg(
        help = "help-invoices-add-discount",
        long,
        value_name = "TERMS",
        default_value = ""
    )]
    discount: String,
    #[arg(long, default_value = "")]
    reference: String,
    #[arg(long, default_value = "")]
    note: String,
}

pub fn run(cx: &Context<'_>, args: Add, output: &mut Output) -> Result<u8, Failure> {
    let form = InvoiceForm {
        customer_id: named::customer(cx, &args.customer)?,
        number: args.number,
        issued: args.issued.unwrap_or_default(),
        due: args.due.unwrap_or_default(),
        currency: named::currency(cx, args.currency)?,
        gross: args.amount,
        discount: args.discount,
        disputed: false,
        reference: args.reference,
        note: args.note,
    };
    let new = InvoiceSave {
        id: None,
        form,
        seen: None,
    };
    detail(cx, invoices::save(cx, new)?.id, output)
}
