//! `owed payment add` and `owed credit add`

use owed_app::context::Context;
use owed_app::credits::{self, ClaimShare, CreditAdd, CreditsOf, Share};
use owed_app::failure::{Code, Failure};
use owed_app::wire::Nothing;
use owed_app::{customers, invoices, settings};
use owed_receivables::CreditKind;

use crate::args::{self, CreditAction};
use crate::output::Output;

use super::customers::money;

pub fn run(
    cx: &Context<'_>,
    kind: CreditKind,
    words: args::Credit,
    output: &mut Output,
) -> Result<u8, Failure> {
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
    } = words.action;
    let customer_id = customers::id_of(cx, &customer)?;
    let allocate = invoices
        .iter()
        .map(|named| {
            let (number, amount) = named.split_once('=').unwrap_or((named, ""));
            Ok(Share {
                invoice_id: invoices::id_of(cx, number)?,
                amount: amount.to_owned(),
            })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
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
    Ok(0)
}
