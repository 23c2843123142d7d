//! `owed policy list`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::{self, PolicyRow};
use owed_app::wire::Nothing;
use owed_texts::{Language, key, text};
use serde::Serialize;

use crate::output::{Output, heads};

/// The policies in JSON.
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
        let language = output.language();
        let rows = all.policies.iter().map(|row| line(row, language));
        output.table(
            &heads![
                "common-policy",
                "cli-head-levels",
                "cli-head-courtesy-note",
                "common-charges",
                "cli-head-default-for"
            ],
            rows.collect(),
            &[1],
        )
    })
}

fn line(row: &PolicyRow, language: Language) -> Vec<String> {
    let courtesy = row
        .courtesy_days
        .map(|days| text!("cli-days-before", days).text(language));
    let standard_for: Vec<&str> = row.standard_for.iter().map(|kind| kind.name()).collect();
    vec![
        row.name.clone(),
        row.levels.to_string(),
        courtesy.unwrap_or_else(|| "–".to_owned()),
        match row.charges {
            true => key!("cli-yes"),
            false => key!("cli-no"),
        }
        .text(language),
        standard_for.join(", "),
    ]
}
