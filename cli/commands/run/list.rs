//! `owed run list`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs::{self, RunLine};
use owed_app::wire::Nothing;
use serde::Serialize;

use crate::output::{self, Output, heads};

#[derive(Serialize)]
struct Runs {
    runs: Vec<RunLine>,
}

pub fn run(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let runs = runs::list(cx, Nothing {})?;
    let answer = Runs { runs };
    output.show(&answer, |output| {
        let language = output.language();
        let rows = answer.runs.iter().map(|run| {
            vec![
                run.run.to_string(),
                run.as_of.clone(),
                output::word(run.state.name(), language),
                run.letters.to_string(),
            ]
        });
        output.table(
            &heads![
                "cli-head-run",
                "common-as-of",
                "common-state",
                "common-reminders"
            ],
            rows.collect(),
            &[0, 3],
        )
    })
}
