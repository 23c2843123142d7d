//! `owed mail`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::messages::{self, Queue};
use owed_texts::{key, text};

use crate::named;
use crate::options::Recipients;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-mail")]
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
        output.line(text!("cli-in-outbox", count = queued.messages.len()))?;
        if let Some(until) = &queued.held_until {
            output.line(text!("cli-held-until", until))?;
        }
        output.not_made(key!("cli-check-first"), &queued.to_weigh)?;
        output.not_made(key!("cli-excluded"), &queued.left_out)
    })
}
