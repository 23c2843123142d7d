//! `owed payment list` and `owed credit list`

use clap::Args;
use owed_app::context::Context;
use owed_app::credits::{self, CreditRow, CreditsOf};
use owed_app::failure::Failure;
use owed_receivables::CreditKind;
use serde::Serialize;

use crate::named;
use crate::output::{Output, money};

/// The payments and credit notes of a customer with their ids, and what of each is unallocated
#[derive(Debug, Args)]
pub struct List {
    /// The customer's number
    #[arg(long, value_name = "NUMBER")]
    customer: String,
}

/// The payments and credit notes of a customer.
#[derive(Serialize)]
struct Rows {
    rows: Vec<CreditRow>,
}

pub fn run(cx: &Context<'_>, args: &List, output: &mut Output) -> Result<u8, Failure> {
    let customer_id = named::customer(cx, &args.customer)?;
    let rows = credits::list(cx, CreditsOf { customer_id })?;
    let answer = Rows { rows };
    output.show(&answer, |output| {
        for row in &answer.rows {
            print(row, output)?;
        }
        match answer.rows.is_empty() {
            true => output.line("No payments and no credit notes."),
            false => Ok(()),
        }
    })
}

fn print(row: &CreditRow, output: &mut Output) -> Result<(), Failure> {
    let what = match row.kind {
        CreditKind::Payment => "payment",
        CreditKind::CreditNote if row.cancels => "cancelled invoice",
        CreditKind::CreditNote => "credit note",
    };
    output.line(&format!(
        "{}  {}  {what} {}  {}, {} of it unallocated",
        row.id,
        row.dated,
        row.number,
        money(&row.amount),
        money(&row.open)
    ))
}
