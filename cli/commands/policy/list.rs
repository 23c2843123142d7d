//! `owed policy list`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::{self, PolicyRow};
use owed_app::wire::Nothing;
use serde::Serialize;

use crate::output::Output;

/// The policies, as programs read them.
#[derive(Serialize)]
pub struct Policies {
    policies: Vec<PolicyRow>,
}

pub fn all(cx: &Context<'_>) -> Result<Policies, Failure> {
    let policies = policies::list(cx, Nothing {})?;
    Ok(Policies { policies })
}

pub fn run(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let all = all(cx)?;
    output.show(&all, |output| {
        output.table(
            &[
                "Policy",
                "Levels",
                "Courtesy note",
                "Charges",
                "Default for",
            ],
            all.policies.iter().map(line).collect(),
            &[1],
        )
    })
}

fn line(row: &PolicyRow) -> Vec<String> {
    let courtesy = row.courtesy_days.map(|days| format!("{days} days before"));
    let standard_for: Vec<&str> = row.standard_for.iter().map(|kind| kind.name()).collect();
    vec![
        row.name.clone(),
        row.levels.to_string(),
        courtesy.unwrap_or_else(|| "–".to_owned()),
        if row.charges { "yes" } else { "no" }.to_owned(),
        standard_for.join(", "),
    ]
}
