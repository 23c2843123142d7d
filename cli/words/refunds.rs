//! `owed refund`

use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::refunds::{self, RefundAdd, RefundRow, RefundTakeBack, RefundsOf};
use owed_app::wire::Nothing;
use owed_app::{customers, settings};
use serde::Serialize;

use crate::args::{RefundAction, RefundWord};
use crate::output::Output;

use super::customers::money;

/// The refunds of a customer.
#[derive(Serialize)]
struct Rows<'r> {
    rows: &'r [RefundRow],
}

pub fn run(cx: &Context<'_>, words: RefundWord, output: &mut Output) -> Result<u8, Failure> {
    match words.action {
        RefundAction::Add {
            customer,
            amount,
            currency,
            date,
            number,
            note,
        } => {
            let customer_id = customers::id_of(cx, &customer)?;
            let currency = match currency {
                Some(currency) => currency,
                None => settings::get(cx, Nothing {})?.company.currency,
            };
            let saved = refunds::add(
                cx,
                RefundAdd {
                    customer_id,
                    currency,
                    amount,
                    dated: date.unwrap_or_default(),
                    number,
                    note,
                },
            )?;
            let rows = refunds::list(cx, RefundsOf { customer_id })?;
            let row = rows.iter().find(|row| row.id == saved.id).ok_or_else(|| {
                Failure::new(Code::Internal, "What was just saved is not in the book.")
            })?;
            if output.json {
                output.answer(row)?;
            } else {
                output.line(&format!("Paid back: {}", money(&row.amount)))?;
            }
        }
        RefundAction::List { customer } => {
            let customer_id = customers::id_of(cx, &customer)?;
            list(&refunds::list(cx, RefundsOf { customer_id })?, output)?;
        }
        RefundAction::Undo { id, reason } => {
            let request = RefundTakeBack {
                refund_id: id,
                reason,
            };
            let done = refunds::take_back(cx, request)?;
            if output.json {
                output.answer(&done)?;
            } else {
                output.line("Taken back: the money is on account again.")?;
            }
        }
    }
    Ok(0)
}

fn list(rows: &[RefundRow], output: &mut Output) -> Result<(), Failure> {
    if output.json {
        return output.answer(&Rows { rows });
    }
    for row in rows {
        let taken_back = match &row.taken_back {
            Some(day) => format!("  taken back on {day}"),
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
    if rows.is_empty() {
        output.line("Nothing was paid back.")?;
    }
    Ok(())
}
