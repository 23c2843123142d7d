//! Printed letters are marked as posted, or not, and only then count (rule R4).

use owed_receivables::CustomerId;
use owed_receivables::dunning::Channel;
use owed_store::RunId;
use serde::Deserialize;
use ts_rs::TS;

use super::wire::RunStatus;
use super::{chosen, status};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::iso;
use crate::{journal, typed};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "RunPost")]
#[serde(default)]
pub struct Post {
    pub run: i64,
    /// Only these; empty: every printed letter of the run.
    pub customers: Vec<i64>,
    /// The day they were posted; `null`: today, or the run's own day where it was made on another.
    pub on: Option<String>,
    /// They will not be posted: they count for nothing, and the next run proposes anew.
    pub not_posted: bool,
}

/// # Errors
/// [`Code::Refused`] where the run has no printed letter that waits, [`Code::Invalid`] on the day.
pub fn post(cx: &Context<'_>, request: Post) -> Result<RunStatus, Failure> {
    let run = RunId(request.run);
    let mut book = cx.app.book()?;
    let own = book.run(run)?.day(cx.app.today());
    let on = match request.on.as_deref() {
        Some(text) => typed::date("on", text)?,
        None => own,
    };
    if on > own {
        return Err(Failure::invalid(
            "on",
            format!("{} has not come yet.", iso(on)),
        ));
    }
    let chosen: Vec<CustomerId> = chosen(&book, run, &request.customers)?
        .iter()
        .map(|entry| entry.customer)
        .collect();
    let mut letters = book.letters_of_run(run, &chosen[..])?;
    letters.retain(|row| {
        row.letter.channel == Channel::Letter && row.void.is_none() && row.left_on.is_none()
    });
    if letters.is_empty() {
        return Err(Failure::new(
            Code::Refused,
            format!(
                "Run {} has no printed letter that waits to be posted.",
                run.0
            ),
        )
        .hint("`owed run produce` makes the letters of a run."));
    }
    if let Some(early) = letters.iter().find(|row| row.letter.dated > on) {
        return Err(Failure::invalid(
            "on",
            format!(
                "The letter to {} is dated {}; it cannot have been posted before.",
                early.customer_name,
                iso(early.letter.dated)
            ),
        ));
    }
    let many = letters.len();
    let summary = if request.not_posted {
        format!("Run {}: {many} letters not posted", run.0)
    } else {
        format!("Run {}: {many} letters posted on {}", run.0, iso(on))
    };
    book.write(journal::entry(cx, "runs.post", summary), |write| {
        for row in &letters {
            if request.not_posted {
                write.void_letter(row.id, "It was not posted.")?;
            } else {
                write.set_posted(row.id, Some(on))?;
            }
        }
        Ok::<_, Failure>(())
    })?;
    status(cx, super::RunGet { run: run.0 })
}
