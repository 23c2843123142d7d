//! `owed invoices show`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::invoices::{self, InvoiceDetail, InvoiceGet};

use crate::named;
use crate::output::{Output, money};

/// One invoice with what was allocated to it
#[derive(Debug, Args)]
pub struct Show {
    invoice: String,
}

pub fn run(cx: &Context<'_>, args: &Show, output: &mut Output) -> Result<u8, Failure> {
    detail(cx, named::invoice(cx, &args.invoice)?, output)
}

/// Prints the invoice as it is now.
pub fn detail(cx: &Context<'_>, id: i64, output: &mut Output) -> Result<u8, Failure> {
    let detail = invoices::get(cx, InvoiceGet { id })?;
    output.show(&detail, |output| print(&detail, output))
}

fn print(detail: &InvoiceDetail, output: &mut Output) -> Result<(), Failure> {
    let row = &detail.row;
    output.line(&format!(
        "Invoice {} of {}, issued {}, due {}: {}, open {} ({})",
        row.number,
        row.customer,
        row.issued,
        row.due,
        money(&row.gross),
        money(&row.open),
        row.state_words()
    ))?;
    for offer in &detail.discount.offers {
        output.line(&format!(
            "  Discount of {} until {}",
            money(&offer.amount),
            offer.until
        ))?;
    }
    if let Some(late) = &detail.discount.late {
        output.line(&format!("  {late}"))?;
    }
    for allocation in &detail.allocations {
        output.line(&format!(
            "  {}  {}  {}",
            allocation.on,
            money(&allocation.amount),
            allocation.text
        ))?;
    }
    Ok(())
}
