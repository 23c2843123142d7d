//! `owed claim add`

use clap::Args;
use owed_app::claims::{self, ClaimAdd};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_receivables::ClaimKind;
use owed_texts::text;

use crate::named;
use crate::options::word;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-claim-add")]
pub struct Add {
    #[arg(help = "help-common-customer", long, value_name = "NUMBER")]
    customer: String,
    #[arg(long)]
    amount: String,
    #[arg(long, default_value = "charge", value_parser = word::<ClaimKind>())]
    kind: ClaimKind,
    #[arg(long)]
    currency: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(help = "help-claim-add-invoice", long, value_name = "NUMBER")]
    invoice: Option<String>,
    #[arg(long, default_value = "")]
    note: String,
}

pub fn run(cx: &Context<'_>, args: Add, output: &mut Output) -> Result<u8, Failure> {
    let currency = named::currency(cx, args.currency)?;
    let customer_id = named::customer(cx, &args.customer)?;
    let invoice_id = args
        .invoice
        .map(|number| named::invoice(cx, &number))
        .transpose()?;
    let request = ClaimAdd {
        customer_id,
        invoice_id,
        kind: args.kind,
        dated: args.date.unwrap_or_default(),
        currency,
        amount: args.amount,
        note: args.note,
    };
    let saved = claims::add(cx, request)?;
    output.say(&saved, text!("cli-claim-added", id = saved.id.to_string()))
}
