//! `owed handover`

use clap::{Args, Subcommand};
use owed_app::agreements::Agreements;
use owed_app::agreements::handovers::{self, HandoverAdd};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_receivables::Collector;

use crate::agreements::{About, EndOf, ListOf, list, one};
use crate::options::word;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-handover")]
pub struct Handover {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Add(Add),
    #[command(about = "help-handover-list")]
    List(ListOf),
    #[command(about = "help-handover-end")]
    End(EndOf),
}

#[derive(Debug, Args)]
#[command(about = "help-handover-add")]
struct Add {
    #[command(flatten)]
    about: About,
    #[arg(long, value_parser = word::<Collector>())]
    to: Collector,
    #[arg(help = "help-handover-add-whom", long, default_value = "")]
    whom: String,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long, default_value = "")]
    note: String,
}

pub fn run(cx: &Context<'_>, args: Handover, output: &mut Output) -> Result<u8, Failure> {
    let rows = |all: Agreements| all.handovers;
    let id = match args.action {
        Action::Add(args) => add(cx, args)?,
        Action::List(of) => return list(cx, "handovers", &of, rows, |row| &row.head, output),
        Action::End(args) => {
            let id = args.id;
            handovers::end(cx, args.into())?;
            id
        }
    };
    one(cx, id, rows, |row| &row.head, output)
}

fn add(cx: &Context<'_>, args: Add) -> Result<i64, Failure> {
    let (customer_id, invoice_id) = args.about.ids(cx)?;
    let request = HandoverAdd {
        customer_id,
        invoice_id,
        to: args.to,
        whom: args.whom,
        dated: args.date.unwrap_or_default(),
        note: args.note,
    };
    Ok(handovers::add(cx, request)?.id)
}
