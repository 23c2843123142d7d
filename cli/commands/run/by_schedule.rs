//! `owed run` alone, as started by the system's scheduler

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs::{self, Scheduled};
use owed_app::wire::Nothing;
use owed_texts::text;

use crate::commands::import::report;
use crate::output::{DONE, NOT_SENT, Output};

pub fn run(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let done = runs::by_schedule(cx, Nothing {})?;
    output.show(&done, |output| print(&done, output))?;
    Ok(match done.troubles.is_empty() {
        true => DONE,
        false => NOT_SENT,
    })
}

fn print(done: &Scheduled, output: &mut Output) -> Result<(), Failure> {
    let watched = done.watched.as_ref();
    if let Some(came) = watched.and_then(|watched| watched.report.as_ref()) {
        report::print(came, false, false, output)?;
    }
    for warning in &done.warnings {
        output.line(warning)?;
    }
    output.line(text!(
        "cli-run-by-schedule",
        run = done.run.to_string(),
        held = done.held,
        sent = done.sent
    ))?;
    for why in &done.troubles {
        output.line(why)?;
    }
    Ok(())
}
