//! `owed customers edit`

use clap::Args;
use owed_app::context::Context;
use owed_app::customers::{self, CustomerEdit};
use owed_app::failure::Failure;

use super::fields::{Fields, saved};
use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-customers-edit")]
pub struct Edit {
    customer: String,
    #[command(flatten)]
    fields: Fields,
}

pub fn run(cx: &Context<'_>, args: &Edit, output: &mut Output) -> Result<u8, Failure> {
    let request = CustomerEdit {
        id: named::customer(cx, &args.customer)?,
        changes: args.fields.changes(cx)?,
    };
    saved(cx, customers::edit(cx, request)?.id, output)
}
