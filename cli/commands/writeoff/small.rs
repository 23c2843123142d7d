//! `owed writeoff small`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::small_balances::{self, SmallBalanceWriteOff, SmallBalances};
use owed_app::wire::{Amount, Nothing, plural};

use crate::named;
use crate::output::{Output, money};

/// List small balances of partly paid invoices; with --write, write them off
#[derive(Debug, Args)]
pub struct Small {
    /// Write off what is listed, with the reason “small balance”
    #[arg(long)]
    write: bool,
    /// Only this invoice; give it again for more
    #[arg(long = "invoice", value_name = "NUMBER", requires = "write")]
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
    let written = plural(invoice_ids.len(), "small balance", "small balances");
    let left = small_balances::write_off(cx, SmallBalanceWriteOff { invoice_ids })?;
    output.say(
        &left,
        &format!("{written} written off. `owed undo` undoes it."),
    )
}

/// Prints what the limits would write off.
pub fn show(listed: &SmallBalances, output: &mut Output) -> Result<u8, Failure> {
    output.show(listed, |output| print(listed, output))
}

fn print(listed: &SmallBalances, output: &mut Output) -> Result<(), Failure> {
    if listed.limits.is_empty() {
        return output.line(
            "No balance is small: no limit is set. Set one with `owed writeoff limit --amount 1.00`.",
        );
    }
    output.line(&format!("Small is up to {}.", sums(&listed.limits)))?;
    if listed.rows.is_empty() {
        return output.line("No open balance is small.");
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
        &["Invoice", "Customer", "Name", "Due", "", "Open"],
        rows.collect(),
        &[5],
    )?;
    let balances = plural(listed.rows.len(), "small balance", "small balances");
    output.line(&format!("{balances}: {}", sums(&listed.sums)))?;
    output.line("Write them off with `owed writeoff small --write`.")
}

fn sums(amounts: &[Amount]) -> String {
    let texts: Vec<String> = amounts.iter().map(money).collect();
    texts.join(", ")
}
