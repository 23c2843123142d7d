//! `owed customers merge`

use clap::Args;
use owed_app::context::Context;
use owed_app::customers::{self, MergeOf, MergedField, Merging};
use owed_app::failure::Failure;
use owed_texts::text;

use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-customers-merge")]
pub struct Merge {
    #[arg(help = "help-customers-merge-customer")]
    customer: String,
    #[arg(help = "help-customers-merge-into", long, value_name = "NUMBER")]
    into: String,
    #[arg(help = "help-customers-merge-dry-run", long)]
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
            true => text!("cli-nothing-changed"),
            false => text!("cli-merged"),
        })
    })
}

fn tell(merging: &Merging, output: &mut Output) -> Result<(), Failure> {
    output.line(format!("{} → {}", merging.from, merging.into))?;
    if !merging.moves.is_empty() {
        output.line(text!("cli-merge-moves", moves = merging.moves.join(", ")))?;
    }
    for MergedField { what, value, .. } in &merging.takes {
        output.line(text!("cli-merge-takes", what, value))?;
    }
    for field in &merging.stays {
        output.line(text!(
            "cli-merge-stays",
            what = &field.what,
            value = &field.value,
            other = &field.instead_of
        ))?;
    }
    for remark in &merging.remarks {
        output.line(remark)?;
    }
    Ok(())
}
