//! `owed run edit`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs::{self, EditFields, RunCustomer};
use owed_app::wire::Changes;
use serde::Serialize;

use super::review;
use crate::named;
use crate::output::Output;

/// Change the reminder to one customer before it is approved
#[derive(Debug, Args)]
pub struct Edit {
    run: i64,
    /// The customer's number
    #[arg(long)]
    customer: String,
    /// No reminder to this customer in this run
    #[arg(long)]
    exclude: bool,
    /// Exclude an invoice from it
    #[arg(long, value_name = "NUMBER")]
    without: Vec<String>,
    /// Create it at another level; a higher one needs --reason
    #[arg(long)]
    level: Option<u8>,
    /// Why the level is another
    #[arg(long, default_value = "")]
    reason: String,
}

#[derive(Serialize)]
struct Rows {
    customers: Vec<RunCustomer>,
}

pub fn run(cx: &Context<'_>, args: Edit, output: &mut Output) -> Result<u8, Failure> {
    let without = named::invoices(cx, &args.without)?;
    let mut changes = Changes::default();
    if !without.is_empty() {
        changes = changes.and("without", without);
    }
    if let Some(level) = args.level {
        changes = changes.and("level", level).and("level_reason", args.reason);
    }
    let request = EditFields {
        run: args.run,
        customer_id: named::customer(cx, &args.customer)?,
        exclude: args.exclude,
        changes,
    };
    let customers = runs::edit_fields(cx, request)?;
    let answer = Rows { customers };
    output.show(&answer, |output| {
        review::table(answer.customers.iter(), output)
    })
}
