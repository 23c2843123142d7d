//! `owed messages save`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::messages::{self, MessageSave};

use crate::options::text;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-messages-save")]
pub struct Save {
    id: i64,
    path: PathBuf,
}

pub fn run(cx: &Context<'_>, args: &Save, output: &mut Output) -> Result<u8, Failure> {
    let request = MessageSave {
        id: args.id,
        path: Some(text(&args.path)?),
    };
    let written = messages::save(cx, request)?;
    output.say(&written, &written.path)
}
