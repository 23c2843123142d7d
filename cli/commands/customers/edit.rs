//! `owed customers edit`

use clap::Args;
use owed_app::context::Context;
use owed_app::customers;
use owed_app::failure::Failure;

use super::fields::{Fields, saved};
use crate::named;
use crate::output::Output;

/// Change what is given of a customer
#[derive(Debug, Args)]
pub struct Edit {
    customer: String,
    #[command(flatten)]
    fields: Fields,
}

pub fn run(cx: &Context<'_>, args: Edit, output: &mut Output) -> Result<u8, Failure> {
    let id = named::customer(cx, &args.customer)?;
    let belongs = args.fields.belongs(cx)?;
    let changed = customers::edit(cx, id, |form| args.fields.fill(&belongs, form))?;
    saved(cx, changed.id, output)
}
