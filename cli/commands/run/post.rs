//! `owed run post`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs;

use super::status;
use crate::named;
use crate::output::{DONE, NOT_SENT, Output};

/// Mark the printed letters of a run as posted: only then do they count as sent
#[derive(Debug, Args)]
pub struct Post {
    run: i64,
    /// Only this customer's; may be given again
    #[arg(long = "customer", value_name = "NUMBER")]
    customers: Vec<String>,
    /// The day they were posted
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// They will not be posted: they count for nothing
    #[arg(long)]
    not_posted: bool,
    /// This customer's was posted although it is outdated; needs --reason; may be given again
    #[arg(long, value_name = "NUMBER", requires = "reason")]
    despite: Vec<String>,
    /// Why it counts all the same; kept with the letter
    #[arg(long, value_name = "TEXT", requires = "despite")]
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
        output.not_made("Not marked as posted", &posted.kept_back)
    })?;
    Ok(match posted.kept_back.is_empty() {
        true => DONE,
        false => NOT_SENT,
    })
}
