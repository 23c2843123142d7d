//! What the program did, for troubleshooting: one line for each command with its duration, each change of the book,
//! each e-mail and each failure. Things are identified by key: nothing written by a customer, a person or a file is
//! logged, and no password.

use std::io;
use std::str::FromStr;
use std::sync::Mutex;

use owed_texts::text;
use serde::Serialize;
use tracing::level_filters::LevelFilter;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::places;
use crate::wire::Nothing;

/// The number of days kept, one file each.
const DAYS: usize = 14;
/// Also logs to the terminal: a level, or a level for each part of the program.
const VARIABLE: &str = "OWED_LOG";
/// The prefix of the program's own parts; libraries are not logged.
const OURS: &str = "owed";

/// The location of the log.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LogPlace {
    /// The folder, with a file for each day.
    pub folder: String,
}

/// Starts the log. If its folder cannot be written, nothing is logged to files.
///
/// # Errors
/// [`Code::Invalid`] if `OWED_LOG` is not a level.
pub fn start() -> Result<(), Failure> {
    let terminal = std::env::var(VARIABLE)
        .ok()
        .filter(|wish| !wish.trim().is_empty())
        .map(|wish| targets(wish.trim()))
        .transpose()?;
    let terminal = terminal.map(|targets| {
        fmt::layer()
            .with_writer(io::stderr)
            .with_span_events(FmtSpan::CLOSE)
            .with_filter(targets)
    });
    let file = file().map(|file| {
        fmt::layer()
            .with_ansi(false)
            .with_target(false)
            .with_span_events(FmtSpan::CLOSE)
            .with_writer(Mutex::new(file))
            .with_filter(Targets::new().with_target(OURS, LevelFilter::INFO))
    });
    let log = tracing_subscriber::registry().with(file).with(terminal);
    if log.try_init().is_ok() {
        note_panics();
    }
    Ok(())
}

/// Returns the location of the log.
///
/// # Errors
/// [`Code::Io`] if the system reports no home folder.
pub fn place(_: &Context<'_>, _: Nothing) -> Result<LogPlace, Failure> {
    Ok(LogPlace {
        folder: places::log_folder()?.display().to_string(),
    })
}

/// Runs a command within its span, and logs how it failed.
///
/// # Errors
/// The command's own.
pub fn command<T>(name: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    let span = tracing::info_span!("command", name);
    span.in_scope(|| work().inspect_err(failed))
}

fn failed(failure: &Failure) {
    let (code, field) = (failure.code, failure.field.as_deref());
    match code {
        Code::Cancelled => tracing::info!("cancelled"),
        // Messages of the book or a library about themselves; any other text may name a customer.
        Code::Internal => tracing::error!(?code, message = %failure.message, "failed"),
        _ => tracing::warn!(?code, field, "failed"),
    }
}

fn file() -> Option<RollingFileAppender> {
    let folder = places::log_folder().ok()?;
    places::make_folder(&folder).ok()?;
    RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("owed")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(folder)
        .ok()
}

fn targets(wish: &str) -> Result<Targets, Failure> {
    if let Ok(level) = LevelFilter::from_str(wish) {
        return Ok(Targets::new().with_target(OURS, level));
    }
    // A name alone would mean everything from this part; here it is a mistyped level.
    let has_level = |part: &str| part.contains('=') || LevelFilter::from_str(part).is_ok();
    let parsed = wish
        .split(',')
        .all(|part| has_level(part.trim()))
        .then(|| wish.parse().ok())
        .flatten();
    parsed.ok_or_else(|| {
        Failure::invalid(
            VARIABLE,
            text!("error-log-level", variable = VARIABLE, said = wish),
        )
    })
}

/// Logs where the program panicked; the message itself may contain anything.
fn note_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let at = panic.location().map(ToString::to_string);
        tracing::error!(at, "panicked");
        before(panic);
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variable_takes_a_level_or_levels_of_parts() {
        for wish in [
            "debug",
            "INFO",
            "owed_app=debug, owed_store=trace",
            "info,owed_app=debug",
        ] {
            assert!(targets(wish).is_ok(), "{wish}");
        }
        for wish in ["loud=very", "blah"] {
            let refused = targets(wish).unwrap_err();
            assert_eq!(refused.field.as_deref(), Some("OWED_LOG"), "{wish}");
        }
    }
}
