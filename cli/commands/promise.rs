//! `owed promise`

use clap::{Args, Subcommand};
use owed_app::agreements::Agreements;
use owed_app::agreements::promises::{self, PromiseAdd};
use owed_app::context::Context;
use owed_app::failure::Failure;

use crate::agreements::{About, EndOf, ListOf, list, one};
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-promise")]
pub struct Promise {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Add(Add),
    #[command(about = "help-promise-list")]
    List(ListOf),
    #[command(about = "help-promise-withdraw")]
    Withdraw(EndOf),
}

#[derive(Debug, Args)]
#[command(about = "help-promise-add")]
struct Add {
    #[command(flatten)]
    about: About,
    #[arg(help = "help-promise-add-amount", long)]
    amount: Option<String>,
    #[arg(long)]
    currency: Option<String>,
    #[arg(help = "help-promise-add-until", long, value_name = "DATE")]
    until: String,
    #[arg(help = "help-promise-add-date", long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long, default_value = "")]
    note: String,
}

pub fn run(cx: &Context<'_>, args: Promise, output: &mut Output) -> Result<u8, Failure> {
    let rows = |all: Agreements| all.promises;
    let id = match args.action {
        Action::Add(args) => add(cx, args)?,
        Action::List(of) => return list(cx, "promises", &of, rows, |row| &row.head, output),
        Action::Withdraw(args) => {
            let id = args.id;
            promises::withdraw(cx, args.into())?;
            id
        }
    };
    one(cx, id, rows, |row| &row.head, output)
}

fn add(cx: &Context<'_>, args: Add) -> Result<i64, Failure> {
    let (customer_id, invoice_id) = args.about.ids(cx)?;
    let request = PromiseAdd {
        customer_id,
        invoice_id,
        currency: args.currency.unwrap_or_default(),
        amount: args.amount.unwrap_or_default(),
        made: args.date.unwrap_or_default(),
        until: args.until,
        note: args.note,
    };
    Ok(promises::add(cx, request)?.id)
}
