//! `owed run post`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs;
use owed_texts::key;

use super::status;
use crate::named;
use crate::output::{DONE, NOT_SENT, Output};

#[derive(Debug, Args)]
#[command(about = "help-run-post")]
pub struct Post {
    run: i64,
    #[arg(
        help = "help-run-post-customer",
        long = "customer",
        value_name = "NUMBER"
    )]
    customers: Vec<String>,
    #[arg(help = "help-run-post-date", long, value_name = "DATE")]
    date: Option<String>,
    #[arg(help = "help-run-post-not-posted", long)]
    not_posted: bool,
    #[arg(
        help = "help-run-post-despite",
        long,
        value_name = "NUMBER",
        requires = "reason"
    )]
    despite: Vec<String>,
    #[arg(
        help = "help-run-post-reason",
        long,
        value_name = "TEXT",
        requires = "despite"
    )]
    reason: Option<String>,
}

pub fn run(cx: &Context<'_>, args: Post, output: &mut Output) -> Result<u8, Failure> {
    let request = runs::Post {
        run: args.run,
        customers: named::customers_or_everyone(cx, &args.customers)?,
        on: args.date,
        not_posted: args.not_posted,
        despite: named::despite(cx, &args.despite, args.reason.as_deref())?,
    };
    let posted = runs::post(cx, request)?;
    output.show(&posted, |output| {
        status::print(&posted.status, output)?;
        output.not_made(key!("cli-not-posted"), &posted.kept_back)
    })?;
    Ok(match posted.kept_back.is_empty() {
        true => DONE,
        false => NOT_SENT,
    })
}
