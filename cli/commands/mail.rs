//! `owed mail`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::messages::{self, Queue};
use owed_app::wire::plural;

use crate::named;
use crate::options::Recipients;
use crate::output::Output;

/// Create reminder e-mails and hold them in the outbox
#[derive(Debug, Args)]
pub struct Mail {
    #[command(flatten)]
    to: Recipients,
}

pub fn run(cx: &Context<'_>, args: Mail, output: &mut Output) -> Result<u8, Failure> {
    let to = args.to;
    let request = Queue {
        customers: named::customers(cx, &to.customers)?,
        everyone: to.everyone(),
        despite: named::despite(cx, &to.despite, to.reason.as_deref())?,
        as_of: to.as_of,
        tone: to.tone,
    };
    let queued = messages::queue(cx, request)?;
    output.show(&queued, |output| {
        output.line(&format!(
            "{} in the outbox.",
            plural(queued.messages.len(), "message is", "messages are")
        ))?;
        if let Some(until) = &queued.held_until {
            output.line(&format!(
                "They are held until {until}; `owed send --now` sends them at once."
            ))?;
        }
        output.not_made("Check first", &queued.to_weigh)?;
        output.not_made("Excluded", &queued.left_out)
    })
}
