//! `owed customers merge`

use clap::Args;
use owed_app::context::Context;
use owed_app::customers::{self, MergeOf, MergedField, Merging};
use owed_app::failure::Failure;

use crate::named;
use crate::output::Output;

/// Merge a customer into another who is the same: everything moves, and the old number and name find the other
#[derive(Debug, Args)]
pub struct Merge {
    /// The customer who goes
    customer: String,
    /// The customer who remains
    #[arg(long, value_name = "NUMBER")]
    into: String,
    /// Only show what would move, and what would stay
    #[arg(long)]
    dry_run: bool,
}

pub fn run(cx: &Context<'_>, args: &Merge, output: &mut Output) -> Result<u8, Failure> {
    let from_id = named::customer(cx, &args.customer)?;
    let into_id = named::customer(cx, &args.into)?;
    let merging = if args.dry_run {
        customers::merging(cx, MergeOf { from_id, into_id })?
    } else {
        let request = customers::Merge {
            from_id,
            into_id,
            seen: None,
        };
        customers::merge(cx, request)?
    };
    output.show(&merging, |output| {
        tell(&merging, output)?;
        output.line(match args.dry_run {
            true => "Nothing was changed.",
            false => "Merged. `owed undo` undoes it.",
        })
    })
}

fn tell(merging: &Merging, output: &mut Output) -> Result<(), Failure> {
    output.line(&format!("{} → {}", merging.from, merging.into))?;
    if !merging.moves.is_empty() {
        output.line(&format!("Moves: {}", merging.moves.join(", ")))?;
    }
    for MergedField { what, value, .. } in &merging.takes {
        output.line(&format!("Taken over: {what} {value}"))?;
    }
    for field in &merging.stays {
        output.line(&format!(
            "Stays: {} {} (not {})",
            field.what, field.value, field.instead_of
        ))?;
    }
    for remark in &merging.remarks {
        output.line(remark)?;
    }
    Ok(())
}
