//! `owed payment add` and `owed credit add`

use clap::Args;
use owed_app::context::Context;
use owed_app::credits::{self, ClaimShare, CreditAdd, CreditsOf};
use owed_app::failure::{Code, Failure};
use owed_receivables::CreditKind;

use super::shares;
use crate::named;
use crate::output::{Output, money};

/// Add one; without --invoice and --claim it is allocated in the company's order, the oldest open items first
#[derive(Debug, Args)]
pub struct Add {
    /// The customer's number
    #[arg(long)]
    customer: String,
    #[arg(long)]
    amount: String,
    #[arg(long)]
    currency: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// Its number or reference
    #[arg(long, default_value = "")]
    number: String,
    #[arg(long, default_value = "")]
    note: String,
    /// The invoice that gets it, and how much: 1042 or 1042=99.50
    #[arg(long = "invoice", value_name = "NUMBER[=AMOUNT]")]
    invoices: Vec<String>,
    /// The claim that gets it, by its id, and how much: 7 or 7=2.50
    #[arg(long = "claim", value_name = "ID[=AMOUNT]")]
    claims: Vec<String>,
    /// Allocate nothing: leave it unallocated
    #[arg(long)]
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
        .ok_or_else(|| Failure::new(Code::Internal, "What was just saved is not in the book."))?;
    output.say(
        row,
        &format!(
            "Saved: {}, {} of it unallocated",
            money(&row.amount),
            money(&row.open)
        ),
    )
}

/// Parses a claim's id with the amount that it gets.
fn claim(named: &str) -> Result<ClaimShare, Failure> {
    let (id, amount) = named.split_once('=').unwrap_or((named, ""));
    let claim_id = id.parse().map_err(|_| {
        Failure::invalid("claim", format!("“{id}” is not the id of a claim."))
            .hint("`owed claim list --customer NUMBER` shows the ids.")
    })?;
    Ok(ClaimShare {
        claim_id,
        amount: amount.to_owned(),
    })
}
