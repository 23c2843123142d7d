//! `owed policy print`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::{self, PolicyPrint};
use owed_texts::text;

use crate::named;
use crate::options::text;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-policy-print")]
pub struct Print {
    name: String,
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub fn run(cx: &Context<'_>, args: &Print, output: &mut Output) -> Result<u8, Failure> {
    let request = PolicyPrint {
        id: named::policy(cx, &args.name)?,
        path: text(&args.out)?,
    };
    let written = policies::print(cx, request)?;
    output.say(&written, text!("cli-written", path = &written.path))
}
