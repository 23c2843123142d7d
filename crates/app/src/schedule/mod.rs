//! The daily run without the window: a system timer that starts `owed run` (rule R9).

mod launchd;
mod recipe;
mod systemd;
mod task_scheduler;

use std::path::PathBuf;
use std::process::Command;

use owed_receivables::dunning::{GuardRails, Policy};
use owed_texts::{Message, key, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::places::{self, Scheduler};
use crate::wire::Nothing;
use crate::{export, typed};

use recipe::{Job, Recipe};

/// Between breakfast and the first letters of the day.
const USUAL_TIME: &str = "07:30";

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "ScheduleInstall")]
#[serde(default)]
pub struct Install {
    /// The time of day, such as `07:30`; empty means 07:30.
    pub at: String,
}

/// The daily run of the open book.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ScheduleStatus")]
pub struct Status {
    pub system: Scheduler,
    pub installed: bool,
    /// Whether the system reports that it will start it.
    pub active: bool,
    /// The time of day.
    pub at: Option<String>,
    /// Its name in the system.
    pub name: String,
    /// What is written for the system.
    pub files: Vec<String>,
    /// The command started.
    pub command: String,
    /// What to reconsider: a time of day at which no mail may be sent.
    pub warnings: Vec<String>,
}

/// Makes the system start `owed run` for the open book every day; a missed day is caught up on. Installing again
/// changes the time.
///
/// # Errors
/// [`Code::Refused`] if the system has no timers for this user, with what to do instead; [`Code::Invalid`] for a wrong
/// time.
pub fn install(cx: &Context<'_>, request: Install) -> Result<Status, Failure> {
    let at = match request.at.trim() {
        "" => USUAL_TIME,
        at => at,
    };
    let (hour, minute) = typed::time("at", at)?;
    let job = Job {
        hour,
        minute,
        ..job(cx)?
    };
    let recipe = recipe(cx, &job)?;
    if let Some(check) = &recipe.check {
        run(check).map_err(|why| {
            Failure::new(
                Code::Refused,
                text!(
                    "error-schedule-no-timers",
                    system = recipe.system.to_string(),
                    why,
                    line = job.cron_line()
                ),
            )
        })?;
    }
    for (path, bytes) in &recipe.files {
        export::write_whole(path, bytes)?;
    }
    if let Some(replace) = &recipe.replace {
        // What follows shows whether there was one.
        let _ = run(replace);
    }
    for command in &recipe.install {
        run(command).map_err(|why| refused(&recipe, command, why))?;
    }
    schedule_status(cx, &job, &recipe)
}

/// Removes the daily run of the open book, if there is one.
///
/// # Errors
/// [`Code::Refused`] if the system cannot remove it; [`Code::Io`] if a file cannot be removed.
pub fn remove(cx: &Context<'_>, _: Nothing) -> Result<Status, Failure> {
    let job = job(cx)?;
    let recipe = recipe(cx, &job)?;
    if recipe.is_installed() {
        for command in &recipe.remove {
            run(command).map_err(|why| refused(&recipe, command, why))?;
        }
        for (path, _) in &recipe.files {
            std::fs::remove_file(path).map_err(|error| {
                Failure::new(
                    Code::Io,
                    text!(
                        "error-unremovable",
                        path = path.display().to_string(),
                        why = error.to_string()
                    ),
                )
            })?;
        }
    }
    schedule_status(cx, &job, &recipe)
}

/// Returns whether the open book has a daily run, and when.
///
/// # Errors
/// No book is open.
pub fn status(cx: &Context<'_>, _: Nothing) -> Result<Status, Failure> {
    let job = job(cx)?;
    schedule_status(cx, &job, &recipe(cx, &job)?)
}

fn job(cx: &Context<'_>) -> Result<Job, Failure> {
    let book = cx
        .app
        .book_path()
        .ok_or_else(|| Failure::new(Code::NoBook, key!("error-no-book")))?;
    let book = std::path::absolute(&book).map_err(|error| {
        Failure::new(
            Code::Io,
            text!(
                "error-folder-unknown",
                path = book.display().to_string(),
                why = error.to_string()
            ),
        )
    })?;
    Ok(Job {
        program: places::command_line()?,
        book,
        hour: 0,
        minute: 0,
    })
}

fn recipe(cx: &Context<'_>, job: &Job) -> Result<Recipe, Failure> {
    Ok(match places::scheduler() {
        Scheduler::Systemd => systemd::recipe(job, &places::systemd_folder()?),
        Scheduler::Launchd => launchd::recipe(job, &places::launchd_folder()?),
        Scheduler::TaskScheduler => task_scheduler::recipe(job, cx.app.data_dir()),
    })
}

fn schedule_status(cx: &Context<'_>, job: &Job, recipe: &Recipe) -> Result<Status, Failure> {
    let installed = recipe.is_installed();
    let at = recipe.installed_at();
    let path = |(path, _): &(PathBuf, Vec<u8>)| path.display().to_string();
    Ok(Status {
        system: recipe.system,
        installed,
        active: installed && run(&recipe.status).is_ok(),
        name: job.name(),
        warnings: match &at {
            Some(at) => quiet_at(cx, at)?,
            None => Vec::new(),
        },
        at,
        files: recipe.files.iter().map(path).collect(),
        command: job.command(),
    })
}

/// Warns of policies that allow no mail at that time of day (rule I8). What they postpone is sent by the next run that
/// may.
fn quiet_at(cx: &Context<'_>, at: &str) -> Result<Vec<String>, Failure> {
    let now = cx.app.today().and_time(typed::time_of_day("at", at)?);
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let warn = |policy: &Policy| {
        // Only the hours matter: a quiet day passes.
        let hours = GuardRails {
            hours: policy.guard_rails.hours,
            ..GuardRails::default()
        };
        let opens = hours.opens(now)?.format("%H:%M").to_string();
        let name = &policy.name;
        Some(text!("schedule-quiet", name, at, opens).text(language))
    };
    let policies = book.policies()?;
    Ok(policies
        .iter()
        .filter_map(|row| warn(&row.policy))
        .collect())
}

fn refused(recipe: &Recipe, command: &[String], why: Message) -> Failure {
    Failure::new(
        Code::Refused,
        text!(
            "error-schedule-refused",
            system = recipe.system.to_string(),
            command = command.join(" "),
            why
        ),
    )
}

/// Runs a system command; fails with its error output.
fn run(command: &[String]) -> Result<(), Message> {
    let [program, arguments @ ..] = command else {
        return Ok(());
    };
    let output = Command::new(program)
        .args(arguments)
        .output()
        .map_err(|error| text!("error-program", program, why = error.to_string()))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(match said.trim() {
        "" => text!(
            "error-program-ended",
            program,
            status = output.status.to_string()
        ),
        said => text!("error-program-said", said = said.trim_end_matches('.')),
    })
}
