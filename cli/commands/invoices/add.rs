//! `owed invoices add`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::invoices::{self, InvoiceForm, InvoiceSave};

use super::show::detail;
use crate::named;
use crate::output::Output;

/// Add an invoice
#[derive(Debug, Args)]
pub struct Add {
    /// The customer's number
    #[arg(long)]
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
    /// Early-payment discount: '2% 10 days', '3% 7 days, 2% 14 days', '20.00 10 days', none
    #[arg(long, value_name = "TERMS", default_value = "")]
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
