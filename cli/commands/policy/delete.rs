//! `owed policy delete`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::{self, PolicyGet};
use owed_texts::text;

use super::list;
use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-policy-delete")]
pub struct Delete {
    name: String,
}

pub fn run(cx: &Context<'_>, args: &Delete, output: &mut Output) -> Result<u8, Failure> {
    let id = named::policy(cx, &args.name)?;
    policies::delete(cx, PolicyGet { id })?;
    output.say(&list::all(cx)?, text!("cli-deleted", what = &args.name))
}
