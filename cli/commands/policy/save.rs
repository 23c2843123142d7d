//! `owed policy save`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::{self, PolicyGet, PolicySave};

use super::file;
use crate::output::Output;

/// Save a policy from a JSON file; one of its name is changed, else it is new
#[derive(Debug, Args)]
pub struct Save {
    file: PathBuf,
}

pub fn run(cx: &Context<'_>, args: &Save, output: &mut Output) -> Result<u8, Failure> {
    let (id, form) = file::read(cx, &args.file)?;
    let what = match id {
        Some(_) => "Changed",
        None => "Added",
    };
    let request = PolicySave {
        id,
        form,
        seen: None,
    };
    let saved = policies::save(cx, request)?;
    let policy = policies::get(cx, PolicyGet { id: saved.id })?;
    output.say(&policy, &format!("{what}: {}", policy.form.name))
}
