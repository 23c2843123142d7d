//! `owed hold`

use clap::{Args, Subcommand};
use owed_app::agreements::Agreements;
use owed_app::agreements::holds::{self, HoldAdd};
use owed_app::context::Context;
use owed_app::failure::Failure;

use crate::agreements::{About, EndOf, ListOf, list, one};
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-hold")]
pub struct Hold {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Add(Add),
    #[command(about = "help-hold-list")]
    List(ListOf),
    #[command(about = "help-hold-lift")]
    Lift(EndOf),
}

#[derive(Debug, Args)]
#[command(about = "help-hold-add")]
struct Add {
    #[command(flatten)]
    about: About,
    #[arg(help = "help-hold-add-until", long, value_name = "DATE")]
    until: Option<String>,
    #[arg(long, default_value = "")]
    reason: String,
    #[arg(help = "help-hold-add-date", long, value_name = "DATE")]
    date: Option<String>,
}

pub fn run(cx: &Context<'_>, args: Hold, output: &mut Output) -> Result<u8, Failure> {
    let rows = |all: Agreements| all.holds;
    let id = match args.action {
        Action::Add(args) => add(cx, args)?,
        Action::List(of) => return list(cx, "holds", &of, rows, |row| &row.head, output),
        Action::Lift(args) => {
            let id = args.id;
            holds::lift(cx, args.into())?;
            id
        }
    };
    one(cx, id, rows, |row| &row.head, output)
}

fn add(cx: &Context<'_>, args: Add) -> Result<i64, Failure> {
    let (customer_id, invoice_id) = args.about.ids(cx)?;
    let request = HoldAdd {
        customer_id,
        invoice_id,
        from: args.date.unwrap_or_default(),
        until: args.until.unwrap_or_default(),
        reason: args.reason,
    };
    Ok(holds::add(cx, request)?.id)
}
