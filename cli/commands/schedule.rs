//! `owed schedule`

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::schedule;
use owed_app::wire::Nothing;
use owed_texts::text;

use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-schedule", after_help = "help-schedule-more")]
pub struct Schedule {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Install(Install),
    #[command(about = "help-schedule-remove")]
    Remove,
    #[command(about = "help-schedule-status")]
    Status,
}

#[derive(Debug, Args)]
#[command(about = "help-schedule-install")]
struct Install {
    #[arg(help = "help-schedule-install-at", long, value_name = "HH:MM")]
    at: Option<String>,
}

pub fn run(cx: &Context<'_>, args: Schedule, output: &mut Output) -> Result<u8, Failure> {
    let status = match args.action {
        Action::Install(args) => {
            let at = args.at.unwrap_or_default();
            schedule::install(cx, schedule::Install { at })?
        }
        Action::Remove => schedule::remove(cx, Nothing {})?,
        Action::Status => schedule::status(cx, Nothing {})?,
    };
    output.show(&status, |output| {
        let at = status.at.as_deref().unwrap_or_default();
        output.line(match (status.installed, status.active) {
            (true, true) => text!("cli-schedule-daily", at, command = &status.command),
            (true, false) => {
                text!(
                    "cli-schedule-inactive",
                    at,
                    system = status.system.to_string()
                )
            }
            (false, _) => text!("cli-schedule-none"),
        })?;
        for warning in &status.warnings {
            output.line(warning)?;
        }
        Ok(())
    })
}
