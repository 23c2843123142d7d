//! `owed writeoff small`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::small_balances::{self, SmallBalanceWriteOff, SmallBalances};
use owed_app::wire::{Amount, Nothing};
use owed_texts::text;

use crate::named;
use crate::output::{Output, heads, money};

#[derive(Debug, Args)]
#[command(about = "help-writeoff-small")]
pub struct Small {
    #[arg(help = "help-writeoff-small-write", long)]
    write: bool,
    #[arg(
        help = "help-writeoff-small-invoice",
        long = "invoice",
        value_name = "NUMBER",
        requires = "write"
    )]
    invoices: Vec<String>,
}

pub fn run(cx: &Context<'_>, args: &Small, output: &mut Output) -> Result<u8, Failure> {
    let listed = small_balances::list(cx, Nothing {})?;
    let invoice_ids = if args.invoices.is_empty() {
        listed.rows.iter().map(|row| row.invoice_id).collect()
    } else {
        named::invoices(cx, &args.invoices)?
    };
    if !args.write || invoice_ids.is_empty() {
        return show(&listed, output);
    }
    let count = invoice_ids.len();
    let left = small_balances::write_off(cx, SmallBalanceWriteOff { invoice_ids })?;
    output.say(&left, text!("cli-small-written-off", count))
}

/// Prints what the limits would write off.
pub fn show(listed: &SmallBalances, output: &mut Output) -> Result<u8, Failure> {
    output.show(listed, |output| print(listed, output))
}

fn print(listed: &SmallBalances, output: &mut Output) -> Result<(), Failure> {
    if listed.limits.is_empty() {
        return output.line(text!("cli-no-small-limit"));
    }
    output.line(text!("cli-small-is", limits = sums(&listed.limits)))?;
    if listed.rows.is_empty() {
        return output.line(text!("cli-none-small"));
    }
    let rows = listed.rows.iter().map(|row| {
        vec![
            row.invoice.clone(),
            row.customer.clone(),
            row.name.clone(),
            row.due.clone(),
            row.open.currency.clone(),
            row.open.text.clone(),
        ]
    });
    output.table(
        &heads![
            "common-invoice",
            "common-customer",
            "common-name",
            "common-due",
            "",
            "common-state-open"
        ],
        rows.collect(),
        &[5],
    )?;
    output.line(text!(
        "cli-small-balances",
        count = listed.rows.len(),
        sums = sums(&listed.sums)
    ))?;
    output.line(text!("cli-write-off-small"))
}

fn sums(amounts: &[Amount]) -> String {
    let texts: Vec<String> = amounts.iter().map(money).collect();
    texts.join(", ")
}
