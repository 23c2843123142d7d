//! `owed dispute`

use clap::{Args, Subcommand};
use owed_app::agreements::Agreements;
use owed_app::agreements::disputes::{self, DisputeAssign, DisputeClose, DisputeOpen};
use owed_app::context::Context;
use owed_app::failure::Failure;

use crate::agreements::{EndOf, Item, ListOf, list, one};
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-dispute")]
pub struct Dispute {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Add(Add),
    #[command(about = "help-dispute-list")]
    List(ListOf),
    Assign(Assign),
    Close(Close),
}

#[derive(Debug, Args)]
#[command(about = "help-dispute-add")]
struct Add {
    #[command(flatten)]
    item: Item,
    #[arg(help = "help-dispute-add-amount", long)]
    amount: Option<String>,
    #[arg(long)]
    reason: String,
    #[arg(help = "help-dispute-add-owner", long, default_value = "")]
    owner: String,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(
        help = "help-dispute-deadline",
        long,
        value_name = "DATE",
        default_value = ""
    )]
    deadline: String,
}

#[derive(Debug, Args)]
#[command(about = "help-dispute-assign")]
struct Assign {
    id: i64,
    #[arg(long, required_unless_present = "deadline")]
    owner: Option<String>,
    #[arg(help = "help-dispute-deadline", long, value_name = "DATE")]
    deadline: Option<String>,
}

#[derive(Debug, Args)]
#[command(about = "help-dispute-close")]
struct Close {
    #[command(flatten)]
    end: EndOf,
    #[arg(help = "help-dispute-close-outcome", long)]
    outcome: String,
}

pub fn run(cx: &Context<'_>, args: Dispute, output: &mut Output) -> Result<u8, Failure> {
    let rows = |all: Agreements| all.disputes;
    let id = match args.action {
        Action::Add(args) => add(cx, args)?,
        Action::List(of) => return list(cx, "disputes", &of, rows, |row| &row.head, output),
        Action::Assign(args) => {
            let request = DisputeAssign {
                id: args.id,
                owner: args.owner,
                deadline: args.deadline,
            };
            disputes::assign(cx, request)?;
            args.id
        }
        Action::Close(Close { end, outcome }) => {
            let request = DisputeClose {
                id: end.id,
                on: end.date.unwrap_or_default(),
                outcome,
            };
            disputes::close(cx, request)?;
            end.id
        }
    };
    one(cx, id, rows, |row| &row.head, output)
}

fn add(cx: &Context<'_>, args: Add) -> Result<i64, Failure> {
    let request = DisputeOpen {
        invoice_id: args.item.id(cx)?,
        amount: args.amount.unwrap_or_default(),
        reason: args.reason,
        owner: args.owner,
        opened: args.date.unwrap_or_default(),
        deadline: args.deadline,
    };
    Ok(disputes::open(cx, request)?.id)
}
