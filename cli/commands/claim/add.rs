//! `owed claim add`

use clap::Args;
use owed_app::claims::{self, ClaimAdd};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_receivables::ClaimKind;

use crate::named;
use crate::options::word;
use crate::output::Output;

/// Add a claim, such as the bank's charge for a returned direct debit
#[derive(Debug, Args)]
pub struct Add {
    /// The customer's number
    #[arg(long, value_name = "NUMBER")]
    customer: String,
    #[arg(long)]
    amount: String,
    #[arg(long, default_value = "charge", value_parser = word::<ClaimKind>())]
    kind: ClaimKind,
    #[arg(long)]
    currency: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// The invoice it comes from
    #[arg(long, value_name = "NUMBER")]
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
    output.say(&saved, &format!("Added: claim {}", saved.id))
}
