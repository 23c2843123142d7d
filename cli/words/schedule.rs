//! `owed schedule`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::schedule::{self, Install};
use owed_app::wire::Nothing;

use crate::args::{self, ScheduleAction};
use crate::output::Output;

pub fn run(cx: &Context<'_>, words: args::Schedule, output: &mut Output) -> Result<u8, Failure> {
    let status = match words.action {
        ScheduleAction::Install { at } => schedule::install(
            cx,
            Install {
                at: at.unwrap_or_default(),
            },
        )?,
        ScheduleAction::Remove => schedule::remove(cx, Nothing {})?,
        ScheduleAction::Status => schedule::status(cx, Nothing {})?,
    };
    if output.json {
        output.answer(&status)?;
        return Ok(0);
    }
    let at = status.at.unwrap_or_default();
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
    Ok(0)
}
