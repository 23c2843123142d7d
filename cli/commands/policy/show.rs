//! `owed policy show`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::policies::{self, PolicyForm, PolicyGet};

use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-policy-show")]
pub struct Show {
    name: String,
}

pub fn run(cx: &Context<'_>, args: &Show, output: &mut Output) -> Result<u8, Failure> {
    let id = named::policy(cx, &args.name)?;
    let policy = policies::get(cx, PolicyGet { id })?;
    output.show(&policy, |output| output.line(&pretty(&policy.form)?))
}

fn pretty(form: &PolicyForm) -> Result<String, Failure> {
    serde_json::to_string_pretty(form).map_err(Failure::internal)
}
