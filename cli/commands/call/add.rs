//! `owed call add`

use clap::Args;
use owed_app::agreements::calls::{self, CallAdd};
use owed_app::agreements::disputes::DisputeOpen;
use owed_app::agreements::promises::PromiseAdd;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_receivables::CallOutcome;

use crate::agreements::{About, one};
use crate::options::word;
use crate::output::Output;

/// Log a call, with the promise or the dispute that it led to
#[derive(Debug, Args)]
pub struct Add {
    #[command(flatten)]
    about: About,
    #[arg(long, value_parser = word::<CallOutcome>())]
    outcome: CallOutcome,
    /// Whom you spoke to
    #[arg(long, default_value = "")]
    person: String,
    #[arg(long, default_value = "")]
    note: String,
    /// The day to call back
    #[arg(long, value_name = "DATE")]
    again: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// With promised: until when; adds the promise too
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// With promised or disputes: how much of it
    #[arg(long)]
    amount: Option<String>,
    #[arg(long)]
    currency: Option<String>,
    /// With disputes and --invoice: why; opens the dispute too
    #[arg(long, requires = "invoice")]
    reason: Option<String>,
    /// With disputes: its owner
    #[arg(long, default_value = "")]
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
            return Err(Failure::invalid(
                "amount",
                "The amount belongs to a promise or a dispute.",
            )
            .hint("Say until when it was promised (--until), or why it is disputed (--reason)."));
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
