//! `owed payment add` and `owed credit add`

use clap::Args;
use owed_app::context::Context;
use owed_app::credits::{self, ClaimShare, CreditAdd, CreditsOf};
use owed_app::failure::{Code, Failure};
use owed_receivables::CreditKind;
use owed_texts::text;

use super::shares;
use crate::named;
use crate::output::{Output, money};

#[derive(Debug, Args)]
#[command(about = "help-credit-add")]
pub struct Add {
    #[arg(help = "help-common-customer", long)]
    customer: String,
    #[arg(long)]
    amount: String,
    #[arg(long)]
    currency: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(help = "help-common-number", long, default_value = "")]
    number: String,
    #[arg(long, default_value = "")]
    note: String,
    #[arg(
        help = "help-credit-invoice",
        long = "invoice",
        value_name = "NUMBER[=AMOUNT]"
    )]
    invoices: Vec<String>,
    #[arg(help = "help-common-claim", long = "claim", value_name = "ID[=AMOUNT]")]
    claims: Vec<String>,
    #[arg(help = "help-common-on-account", long)]
    on_account: bool,
}

pub fn run(
    cx: &Context<'_>,
    kind: CreditKind,
    args: Add,
    output: &mut Output,
) -> Result<u8, Failure> {
    let customer_id = named::customer(cx, &args.customer)?;
    let allocate = shares(cx, &args.invoices)?;
    let claims: Vec<ClaimShare> = args
        .claims
        .iter()
        .map(|named| claim(named))
        .collect::<Result<_, _>>()?;
    let request = CreditAdd {
        customer_id,
        kind,
        number: args.number,
        dated: args.date.unwrap_or_default(),
        currency: named::currency(cx, args.currency)?,
        amount: args.amount,
        note: args.note,
        spread: allocate.is_empty() && claims.is_empty() && !args.on_account,
        allocate,
        claims,
    };
    let saved = credits::add(cx, request)?;
    let rows = credits::list(cx, CreditsOf { customer_id })?;
    let row = rows
        .iter()
        .find(|row| row.id == saved.id)
        .ok_or_else(|| Failure::new(Code::Internal, text!("cli-saved-is-missing")))?;
    output.say(
        row,
        text!(
            "cli-credit-saved",
            amount = money(&row.amount),
            open = money(&row.open)
        ),
    )
}

/// Parses a claim's id and its share.
fn claim(named: &str) -> Result<ClaimShare, Failure> {
    let (id, amount) = named.split_once('=').unwrap_or((named, ""));
    let claim_id = id
        .parse()
        .map_err(|_| Failure::invalid("claim", text!("cli-no-claim-id", id)))?;
    Ok(ClaimShare {
        claim_id,
        amount: amount.to_owned(),
    })
}
