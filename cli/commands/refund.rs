//! `owed refund`

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::refunds::{self, RefundAdd, RefundRow, RefundTakeBack, RefundsOf};
use owed_texts::text;
use serde::Serialize;

use crate::named;
use crate::output::{Output, money};

#[derive(Debug, Args)]
#[command(about = "help-refund", after_help = "help-refund-more")]
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

#[derive(Debug, Args)]
#[command(about = "help-refund-add")]
struct Add {
    #[arg(help = "help-common-customer", long, value_name = "NUMBER")]
    customer: String,
    #[arg(help = "help-refund-add-amount", long, default_value = "")]
    amount: String,
    #[arg(long)]
    currency: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(help = "help-common-number", long, default_value = "")]
    number: String,
    #[arg(long, default_value = "")]
    note: String,
}

#[derive(Debug, Args)]
#[command(about = "help-refund-list")]
struct List {
    #[arg(help = "help-common-customer", long, value_name = "NUMBER")]
    customer: String,
}

#[derive(Debug, Args)]
#[command(about = "help-refund-undo")]
struct Undo {
    #[arg(help = "help-common-id")]
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
        .ok_or_else(|| Failure::new(Code::Internal, text!("cli-saved-is-missing")))?;
    output.say(row, text!("cli-paid-back", amount = money(&row.amount)))
}

fn list(cx: &Context<'_>, args: &List, output: &mut Output) -> Result<u8, Failure> {
    let customer_id = named::customer(cx, &args.customer)?;
    let rows = refunds::list(cx, RefundsOf { customer_id })?;
    let answer = Rows { rows };
    output.show(&answer, |output| {
        for row in &answer.rows {
            let taken_back = match &row.taken_back {
                Some(day) => text!("cli-undone-on", day).text(output.language()),
                None => String::new(),
            };
            output.line(format!(
                "{}  {}  {}  {} {}{taken_back}",
                row.id,
                row.dated,
                money(&row.amount),
                row.number,
                row.note
            ))?;
        }
        match answer.rows.is_empty() {
            true => output.line(text!("cli-nothing-paid-back")),
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
        text!("cli-money-unallocated-again"),
    )
}
