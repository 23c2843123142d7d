//! `owed invoices show`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::invoices::{self, InvoiceDetail, InvoiceGet};
use owed_texts::text;

use crate::named;
use crate::output::{Output, money};

#[derive(Debug, Args)]
#[command(about = "help-invoices-show")]
pub struct Show {
    invoice: String,
}

pub fn run(cx: &Context<'_>, args: &Show, output: &mut Output) -> Result<u8, Failure> {
    detail(cx, named::invoice(cx, &args.invoice)?, output)
}

/// Prints the invoice's current state.
pub fn detail(cx: &Context<'_>, id: i64, output: &mut Output) -> Result<u8, Failure> {
    let detail = invoices::get(cx, InvoiceGet { id })?;
    output.show(&detail, |output| print(&detail, output))
}

fn print(detail: &InvoiceDetail, output: &mut Output) -> Result<(), Failure> {
    let row = &detail.row;
    output.line(text!(
        "cli-invoice",
        number = &row.number,
        customer = &row.customer,
        issued = &row.issued,
        due = &row.due,
        gross = money(&row.gross),
        open = money(&row.open),
        state = row.state_words()
    ))?;
    for offer in &detail.discount.offers {
        output.line(text!(
            "cli-discount-until",
            amount = money(&offer.amount),
            until = &offer.until
        ))?;
    }
    if let Some(late) = &detail.discount.late {
        output.line(format!("  {late}"))?;
    }
    for allocation in &detail.allocations {
        output.line(format!(
            "  {}  {}  {}",
            allocation.on,
            money(&allocation.amount),
            allocation.text
        ))?;
    }
    Ok(())
}
