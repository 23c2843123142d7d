//! `owed writeoff small` and `owed writeoff limit`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::invoices;
use owed_app::small_balances::{self, SmallBalanceLimit, SmallBalanceWriteOff, SmallBalances};
use owed_app::wire::{Amount, Nothing, plural};

use crate::output::Output;

/// Lists what the rule would give up, or gives it up.
pub fn run(
    cx: &Context<'_>,
    write: bool,
    numbers: &[String],
    output: &mut Output,
) -> Result<u8, Failure> {
    let listed = small_balances::list(cx, Nothing {})?;
    let ids = if numbers.is_empty() {
        listed.rows.iter().map(|row| row.invoice_id).collect()
    } else {
        let ids = numbers.iter().map(|number| invoices::id_of(cx, number));
        ids.collect::<Result<Vec<_>, Failure>>()?
    };
    if !write || ids.is_empty() {
        return show(&listed, output);
    }
    let written = ids.len();
    let left = small_balances::write_off(cx, SmallBalanceWriteOff { invoice_ids: ids })?;
    if output.json {
        output.answer(&left)?;
    } else {
        let balances = plural(written, "small balance", "small balances");
        output.line(&format!(
            "{balances} written off. `owed undo` takes it back."
        ))?;
    }
    Ok(0)
}

/// Sets up to which amount a rest is small.
pub fn limit(
    cx: &Context<'_>,
    currency: Option<String>,
    amount: String,
    output: &mut Output,
) -> Result<u8, Failure> {
    let currency = currency.unwrap_or_default();
    small_balances::limit(cx, SmallBalanceLimit { currency, amount })?;
    show(&small_balances::list(cx, Nothing {})?, output)
}

fn show(listed: &SmallBalances, output: &mut Output) -> Result<u8, Failure> {
    if output.json {
        output.answer(listed)?;
        return Ok(0);
    }
    if listed.limits.is_empty() {
        output.line(
            "No rest is small: no limit is set. Set one with `owed writeoff limit --amount 1.00`.",
        )?;
        return Ok(0);
    }
    output.line(&format!("Small is up to {}.", sums(&listed.limits)))?;
    let rows: Vec<Vec<String>> = listed
        .rows
        .iter()
        .map(|row| {
            vec![
                row.invoice.clone(),
                row.customer.clone(),
                row.name.clone(),
                row.due.clone(),
                row.open.currency.clone(),
                row.open.text.clone(),
            ]
        })
        .collect();
    if rows.is_empty() {
        output.line("Nothing that is open is a small rest.")?;
        return Ok(0);
    }
    output.table(
        &["Invoice", "Customer", "Name", "Due", "", "Open"],
        rows,
        &[5],
    )?;
    let balances = plural(listed.rows.len(), "small balance", "small balances");
    output.line(&format!("{balances}: {}", sums(&listed.sums)))?;
    output.line("Write them off with `owed writeoff small --write`.")?;
    Ok(0)
}

fn sums(amounts: &[Amount]) -> String {
    let texts: Vec<String> = amounts
        .iter()
        .map(|amount| format!("{} {}", amount.text, amount.currency))
        .collect();
    texts.join(", ")
}
