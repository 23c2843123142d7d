//! `owed payment` and `owed credit`

use owed_app::context::Context;
use owed_app::credits::{
    self, Allocate, ClaimShare, CreditAdd, CreditRow, CreditsOf, ReleaseFrom, Share, TakeBack,
};
use owed_app::failure::{Code, Failure};
use owed_app::wire::Nothing;
use owed_app::{customers, invoices, settings};
use owed_receivables::CreditKind;
use serde::Serialize;

use crate::args::{self, CreditAction};
use crate::output::Output;

use super::customers::money;

/// The payments and credit notes of a customer.
#[derive(Serialize)]
struct Rows<'r> {
    rows: &'r [CreditRow],
}

pub fn run(
    cx: &Context<'_>,
    kind: CreditKind,
    words: args::Credit,
    output: &mut Output,
) -> Result<u8, Failure> {
    match words.action {
        add @ CreditAction::Add { .. } => save(cx, kind, add, output)?,
        CreditAction::List { customer } => {
            let customer_id = customers::id_of(cx, &customer)?;
            list(&credits::list(cx, CreditsOf { customer_id })?, output)?;
        }
        CreditAction::Allocate { id, invoices } => {
            let request = Allocate {
                credit_id: id,
                shares: shares(cx, &invoices)?,
            };
            done("Allocated.", &credits::allocate(cx, request)?, output)?;
        }
        CreditAction::Release {
            id,
            invoices,
            reason,
        } => {
            let ids = invoices.iter().map(|number| invoices::id_of(cx, number));
            let ids: Vec<i64> = ids.collect::<Result<_, _>>()?;
            let request = ReleaseFrom {
                credit_id: id,
                invoice_ids: (!ids.is_empty()).then_some(ids),
                reason,
            };
            let done_ = credits::release_from(cx, request)?;
            done("Taken back: it is on account again.", &done_, output)?;
        }
        CreditAction::Undo { id, reason } => {
            let request = TakeBack {
                credit_id: id,
                reason,
            };
            done("Taken back.", &credits::take_back(cx, request)?, output)?;
        }
    }
    Ok(0)
}

fn done(said: &str, answer: &Nothing, output: &mut Output) -> Result<(), Failure> {
    if output.json {
        output.answer(answer)
    } else {
        output.line(said)
    }
}

fn list(rows: &[CreditRow], output: &mut Output) -> Result<(), Failure> {
    if output.json {
        return output.answer(&Rows { rows });
    }
    for row in rows {
        let what = match row.kind {
            CreditKind::Payment => "payment",
            CreditKind::CreditNote if row.cancels => "cancelled invoice",
            CreditKind::CreditNote => "credit note",
        };
        output.line(&format!(
            "{}  {}  {what} {}  {}, of it on account {}",
            row.id,
            row.dated,
            row.number,
            money(&row.amount),
            money(&row.open)
        ))?;
    }
    if rows.is_empty() {
        output.line("No payments and no credit notes.")?;
    }
    Ok(())
}

/// Invoices by their numbers, each with the amount that it gets.
fn shares(cx: &Context<'_>, named: &[String]) -> Result<Vec<Share>, Failure> {
    let share = |named: &String| {
        let (number, amount) = named.split_once('=').unwrap_or((named, ""));
        Ok(Share {
            invoice_id: invoices::id_of(cx, number)?,
            amount: amount.to_owned(),
        })
    };
    named.iter().map(share).collect()
}

fn save(
    cx: &Context<'_>,
    kind: CreditKind,
    add: CreditAction,
    output: &mut Output,
) -> Result<(), Failure> {
    let CreditAction::Add {
        customer,
        amount,
        currency,
        date,
        number,
        note,
        invoices,
        claims,
        on_account,
    } = add
    else {
        return Ok(());
    };
    let customer_id = customers::id_of(cx, &customer)?;
    let allocate = shares(cx, &invoices)?;
    let claims = claims
        .iter()
        .map(|named| {
            let (id, amount) = named.split_once('=').unwrap_or((named, ""));
            let claim_id = id.parse().map_err(|_| {
                Failure::invalid("claim", format!("“{id}” is not the id of a claim."))
                    .hint("`owed claim list --customer NUMBER` shows the ids.")
            })?;
            Ok(ClaimShare {
                claim_id,
                amount: amount.to_owned(),
            })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    let currency = match currency {
        Some(currency) => currency,
        None => settings::get(cx, Nothing {})?.company.currency,
    };
    let saved = credits::add(
        cx,
        CreditAdd {
            customer_id,
            kind,
            number,
            dated: date.unwrap_or_default(),
            currency,
            amount,
            note,
            spread: allocate.is_empty() && claims.is_empty() && !on_account,
            allocate,
            claims,
        },
    )?;
    let row = credits::list(cx, CreditsOf { customer_id })?
        .into_iter()
        .find(|row| row.id == saved.id)
        .ok_or_else(|| Failure::new(Code::Internal, "What was just saved is not in the book."))?;
    if output.json {
        output.answer(&row)?;
    } else {
        output.line(&format!(
            "Saved: {}, of it on account {}",
            money(&row.amount),
            money(&row.open)
        ))?;
    }
    Ok(())
}
