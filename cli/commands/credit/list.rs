//! `owed payment list` and `owed credit list`

use clap::Args;
use owed_app::context::Context;
use owed_app::credits::{self, CreditRow, CreditsOf};
use owed_app::failure::Failure;
use owed_receivables::CreditKind;
use owed_texts::{key, text};
use serde::Serialize;

use crate::named;
use crate::output::{Output, money};

#[derive(Debug, Args)]
#[command(about = "help-credit-list")]
pub struct List {
    #[arg(help = "help-common-customer", long, value_name = "NUMBER")]
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
            true => output.line(text!("cli-no-credits")),
            false => Ok(()),
        }
    })
}

fn print(row: &CreditRow, output: &mut Output) -> Result<(), Failure> {
    let what = match row.kind {
        CreditKind::Payment => key!("cli-payment"),
        CreditKind::CreditNote if row.cancels => key!("cli-cancelled-invoice"),
        CreditKind::CreditNote => key!("cli-credit-note"),
    };
    output.line(text!(
        "cli-credit",
        id = row.id.to_string(),
        day = &row.dated,
        what,
        number = &row.number,
        amount = money(&row.amount),
        open = money(&row.open)
    ))
}
