//! `owed writeoff add`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::invoices::{Reduce, Reduction};

use crate::agreements::Item;
use crate::commands::invoices::reduce::reduce;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-writeoff-add")]
pub struct Add {
    #[command(flatten)]
    item: Item,
    #[arg(help = "help-common-amount-all", long)]
    amount: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long)]
    reason: String,
}

pub fn run(cx: &Context<'_>, args: Add, output: &mut Output) -> Result<u8, Failure> {
    let request = Reduce {
        invoice_id: args.item.id(cx)?,
        kind: Reduction::WriteOff,
        amount: args.amount.unwrap_or_default(),
        on: args.date.unwrap_or_default(),
        reason: args.reason,
    };
    reduce(cx, request, output)
}
