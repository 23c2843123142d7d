//! `owed schedule`

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::schedule;
use owed_app::wire::Nothing;

use crate::output::Output;

/// Have the system start `owed run` every day
#[derive(Debug, Args)]
#[command(after_help = "\
The system then starts `owed run` for this book every day: it proposes and holds for review, and only mails of levels whose \
policy says `send_alone` leave by themselves. A day on which the computer was off is caught up.

Under Linux it is a user's timer of systemd, under macOS an agent of launchd, under Windows a task of the task scheduler. \
Where there is none of these, the error names the line for cron.")]
pub struct Schedule {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Install(Install),
    /// Do not start it any more
    Remove,
    /// Whether it is started, and when
    Status,
}

/// Start the run every day; installing again changes the time
#[derive(Debug, Args)]
struct Install {
    /// The time of day; 07:30 where it is left out
    #[arg(long, value_name = "HH:MM")]
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
        output.line(&match (status.installed, status.active) {
            (true, true) => format!("Every day at {at}: {}", status.command),
            (true, false) => format!(
                "Installed for {at}, but {} will not start it; install it again.",
                status.system
            ),
            (false, _) => "There is no daily run of this book.".to_owned(),
        })?;
        for warning in &status.warnings {
            output.line(warning)?;
        }
        Ok(())
    })
}
