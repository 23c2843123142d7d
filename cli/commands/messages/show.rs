//! `owed messages show`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::messages::{self, MessageDetail, MessageGet};

use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-messages-show")]
pub struct Show {
    id: i64,
}

pub fn run(cx: &Context<'_>, args: &Show, output: &mut Output) -> Result<u8, Failure> {
    let message = messages::get(cx, MessageGet { id: args.id })?;
    output.show(&message, |output| print(&message, output))
}

fn print(message: &MessageDetail, output: &mut Output) -> Result<(), Failure> {
    output.line(format!(
        "From:    {}\nTo:      {}\nSubject: {}\nState:   {} {}",
        message.from,
        message.row.recipient,
        message.row.subject,
        message.row.state,
        message.row.detail
    ))?;
    for attachment in &message.attachments {
        output.line(format!(
            "With:    {} ({} bytes, SHA-256 {})",
            attachment.name, attachment.size, attachment.sha256
        ))?;
    }
    for attempt in &message.attempts {
        output.line(format!(
            "Tried:   {}  {}  {}",
            attempt.at, attempt.outcome, attempt.detail
        ))?;
    }
    output.line(format!("\n{}", message.text))
}
