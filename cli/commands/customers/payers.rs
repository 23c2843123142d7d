//! `owed customers payers`

use clap::Args;
use owed_app::context::Context;
use owed_app::customers::{self, CustomerGet};
use owed_app::failure::Failure;
use owed_app::payers::{self, CustomerPayer, PayerAdd, PayerForget};
use owed_texts::{Message, text};
use serde::Serialize;

use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-customers-payers")]
pub struct Payers {
    customer: String,
    #[arg(help = "help-customers-payers-add", long, value_name = "IBAN")]
    add: Vec<String>,
    #[arg(help = "help-customers-payers-forget", long, value_name = "PAYER")]
    forget: Vec<String>,
}

/// A customer's payers alone.
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
            output.line(text!("cli-no-payer"))?;
        }
        for payer in &answer.payers {
            output.line(told(payer))?;
        }
        Ok(())
    })
}

pub fn told(payer: &CustomerPayer) -> Message {
    let account = match payer.name.as_str() {
        "" => payer.text.clone(),
        name => format!("{} ({name})", payer.text),
    };
    match payer.invoice.as_str() {
        "" if payer.by_hand => text!("cli-payer-by-hand", account),
        "" => text!("cli-payer-learned", account),
        number => text!("cli-payer-on-invoice", account, number),
    }
}
