//! `owed refund`

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::refunds::{self, RefundAdd, RefundRow, RefundTakeBack, RefundsOf};
use serde::Serialize;

use crate::named;
use crate::output::{Output, money};

/// Money paid back to customers: add, list, undo
#[derive(Debug, Args)]
#[command(after_help = "\
What was paid back is no longer on account from that day on. Where the bank's statement lists it, accept the entry: \
owed match accept, or owed match park with the customer.")]
pub struct Refund {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Add(Add),
    List(List),
    Undo(Undo),
}

/// Record that unallocated money was paid back
#[derive(Debug, Args)]
struct Add {
    /// The customer's number
    #[arg(long, value_name = "NUMBER")]
    customer: String,
    /// All that is unallocated where it is left out
    #[arg(long, default_value = "")]
    amount: String,
    #[arg(long)]
    currency: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// Its number or reference
    #[arg(long, default_value = "")]
    number: String,
    #[arg(long, default_value = "")]
    note: String,
}

/// What was paid back to a customer
#[derive(Debug, Args)]
struct List {
    /// The customer's number
    #[arg(long, value_name = "NUMBER")]
    customer: String,
}

/// Undo a refund: the money is unallocated again, from today on
#[derive(Debug, Args)]
struct Undo {
    /// Its id in the list
    id: i64,
    #[arg(long)]
    reason: String,
}

/// The refunds of a customer.
#[derive(Serialize)]
struct Rows {
    rows: Vec<RefundRow>,
}

pub fn run(cx: &Context<'_>, args: Refund, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        Action::Add(args) => add(cx, args, output),
        Action::List(args) => list(cx, &args, output),
        Action::Undo(args) => undo(cx, args, output),
    }
}

fn add(cx: &Context<'_>, args: Add, output: &mut Output) -> Result<u8, Failure> {
    let customer_id = named::customer(cx, &args.customer)?;
    let request = RefundAdd {
        customer_id,
        currency: named::currency(cx, args.currency)?,
        amount: args.amount,
        dated: args.date.unwrap_or_default(),
        number: args.number,
        note: args.note,
    };
    let saved = refunds::add(cx, request)?;
    let rows = refunds::list(cx, RefundsOf { customer_id })?;
    let row = rows
        .iter()
        .find(|row| row.id == saved.id)
        .ok_or_else(|| Failure::new(Code::Internal, "What was just saved is not in the book."))?;
    output.say(row, &format!("Paid back: {}", money(&row.amount)))
}

fn list(cx: &Context<'_>, args: &List, output: &mut Output) -> Result<u8, Failure> {
    let customer_id = named::customer(cx, &args.customer)?;
    let rows = refunds::list(cx, RefundsOf { customer_id })?;
    let answer = Rows { rows };
    output.show(&answer, |output| {
        for row in &answer.rows {
            let taken_back = match &row.taken_back {
                Some(day) => format!("  undone on {day}"),
                None => String::new(),
            };
            output.line(&format!(
                "{}  {}  {}  {} {}{taken_back}",
                row.id,
                row.dated,
                money(&row.amount),
                row.number,
                row.note
            ))?;
        }
        match answer.rows.is_empty() {
            true => output.line("Nothing was paid back."),
            false => Ok(()),
        }
    })
}

fn undo(cx: &Context<'_>, args: Undo, output: &mut Output) -> Result<u8, Failure> {
    let request = RefundTakeBack {
        refund_id: args.id,
        reason: args.reason,
    };
    output.say(
        &refunds::take_back(cx, request)?,
        "Undone: the money is unallocated again.",
    )
}
