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

#[derive(Debug, Args)]
#[command(about = "help-run-edit")]
pub struct Edit {
    run: i64,
    #[arg(help = "help-common-customer", long)]
    customer: String,
    #[arg(help = "help-run-edit-exclude", long)]
    exclude: bool,
    #[arg(help = "help-run-edit-without", long, value_name = "NUMBER")]
    without: Vec<String>,
    #[arg(help = "help-run-edit-level", long)]
    level: Option<u8>,
    #[arg(help = "help-run-edit-reason", long, default_value = "")]
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
