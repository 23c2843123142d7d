//! `owed customers payers`

use clap::Args;
use owed_app::context::Context;
use owed_app::customers::{self, CustomerGet};
use owed_app::failure::Failure;
use owed_app::payers::{self, CustomerPayer, PayerAdd, PayerForget};
use serde::Serialize;

use crate::named;
use crate::output::Output;

/// Who pays for a customer: what was learned from matches, and accounts given here
#[derive(Debug, Args)]
pub struct Payers {
    customer: String,
    /// An account that they pay from
    #[arg(long, value_name = "IBAN")]
    add: Vec<String>,
    /// An account or name that is not theirs
    #[arg(long, value_name = "PAYER")]
    forget: Vec<String>,
}

/// The payers of a customer on their own.
#[derive(Serialize)]
struct Answer {
    payers: Vec<CustomerPayer>,
}

pub fn run(cx: &Context<'_>, args: Payers, output: &mut Output) -> Result<u8, Failure> {
    let customer_id = named::customer(cx, &args.customer)?;
    for key in args.forget {
        payers::forget(cx, PayerForget { customer_id, key })?;
    }
    for account in args.add {
        let request = PayerAdd {
            customer_id,
            account,
        };
        payers::add(cx, request)?;
    }
    let payers = customers::get(cx, CustomerGet { id: customer_id })?.payers;
    let answer = Answer { payers };
    output.show(&answer, |output| {
        if answer.payers.is_empty() {
            output.line("No payer is known.")?;
        }
        for payer in &answer.payers {
            output.line(&told(payer))?;
        }
        Ok(())
    })
}

pub fn told(payer: &CustomerPayer) -> String {
    let name = if payer.name.is_empty() {
        String::new()
    } else {
        format!(" ({})", payer.name)
    };
    let how = match payer.invoice.as_str() {
        "" if payer.by_hand => "given by hand".to_owned(),
        "" => "learned from a match".to_owned(),
        number => format!("named on invoice {number}"),
    };
    format!("Pays from {}{name}, {how}", payer.text)
}
