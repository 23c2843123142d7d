//! `owed customers merge`

use owed_app::context::Context;
use owed_app::customers::{self, Merge, MergeOf, MergedField, Merging};
use owed_app::failure::Failure;

use crate::output::Output;

pub fn run(
    cx: &Context<'_>,
    customer: &str,
    into: &str,
    dry_run: bool,
    output: &mut Output,
) -> Result<u8, Failure> {
    let from_id = customers::id_of(cx, customer)?;
    let into_id = customers::id_of(cx, into)?;
    let merging = if dry_run {
        customers::merging(cx, MergeOf { from_id, into_id })?
    } else {
        let request = Merge {
            from_id,
            into_id,
            seen: None,
        };
        customers::merge(cx, request)?
    };
    if output.json {
        output.answer(&merging)?;
        return Ok(0);
    }
    tell(&merging, output)?;
    output.line(if dry_run {
        "Nothing was changed."
    } else {
        "Merged. `owed undo` takes it back."
    })?;
    Ok(0)
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
