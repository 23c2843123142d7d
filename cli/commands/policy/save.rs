//! `owed policy save`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::{self, PolicyGet, PolicySave};
use owed_texts::text;

use super::file;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-policy-save")]
pub struct Save {
    file: PathBuf,
}

pub fn run(cx: &Context<'_>, args: &Save, output: &mut Output) -> Result<u8, Failure> {
    let (id, form) = file::read(cx, &args.file)?;
    let is_new = id.is_none();
    let request = PolicySave {
        id,
        form,
        seen: None,
    };
    let saved = policies::save(cx, request)?;
    let policy = policies::get(cx, PolicyGet { id: saved.id })?;
    let what = &policy.form.name;
    let said = match is_new {
        true => text!("cli-added", what),
        false => text!("cli-changed", what),
    };
    output.say(&policy, said)
}
