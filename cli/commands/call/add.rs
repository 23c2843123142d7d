//! `owed call add`

use clap::Args;
use owed_app::agreements::calls::{self, CallAdd};
use owed_app::agreements::disputes::DisputeOpen;
use owed_app::agreements::promises::PromiseAdd;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_receivables::CallOutcome;
use owed_texts::text;

use crate::agreements::{About, one};
use crate::options::word;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-call-add")]
pub struct Add {
    #[command(flatten)]
    about: About,
    #[arg(long, value_parser = word::<CallOutcome>())]
    outcome: CallOutcome,
    #[arg(help = "help-call-add-person", long, default_value = "")]
    person: String,
    #[arg(long, default_value = "")]
    note: String,
    #[arg(help = "help-call-add-again", long, value_name = "DATE")]
    again: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(help = "help-call-add-until", long, value_name = "DATE")]
    until: Option<String>,
    #[arg(help = "help-call-add-amount", long)]
    amount: Option<String>,
    #[arg(long)]
    currency: Option<String>,
    #[arg(help = "help-call-add-reason", long, requires = "invoice")]
    reason: Option<String>,
    #[arg(help = "help-call-add-owner", long, default_value = "")]
    owner: String,
}

pub fn run(cx: &Context<'_>, args: Add, output: &mut Output) -> Result<u8, Failure> {
    let saved = calls::add(cx, args.request(cx)?)?;
    one(cx, saved.id, |all| all.calls, |row| &row.head, output)
}

impl Add {
    fn request(self, cx: &Context<'_>) -> Result<CallAdd, Failure> {
        let (customer_id, invoice_id) = self.about.ids(cx)?;
        if self.amount.is_some() && self.until.is_none() && self.reason.is_none() {
            return Err(Failure::invalid("amount", text!("cli-amount-of-nothing")));
        }
        let amount = self.amount.unwrap_or_default();
        let promise = self.until.map(|until| PromiseAdd {
            invoice_id,
            currency: self.currency.unwrap_or_default(),
            amount: amount.clone(),
            until,
            ..PromiseAdd::default()
        });
        let disputed = self.reason.zip(invoice_id);
        let dispute = disputed.map(|(reason, invoice_id)| DisputeOpen {
            invoice_id,
            amount,
            reason,
            owner: self.owner,
            ..DisputeOpen::default()
        });
        Ok(CallAdd {
            customer_id,
            dated: self.date.unwrap_or_default(),
            outcome: self.outcome,
            person: self.person,
            note: self.note,
            again_on: self.again.unwrap_or_default(),
            promise,
            dispute,
        })
    }
}
