//! `owed claim`

use owed_app::claims::{self, ClaimAdd, ClaimPay, ClaimReverse, ClaimWaive, Claims, ClaimsOf};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::wire::Nothing;
use owed_app::{customers, invoices, settings};

use crate::args::{self, ClaimAction, Which};
use crate::output::Output;

use super::customers::money;

pub fn run(cx: &Context<'_>, words: args::Claim, output: &mut Output) -> Result<u8, Failure> {
    match words.action {
        ClaimAction::List { customer, open } => {
            let customer_id = customers::id_of(cx, &customer)?;
            list(&claims::of(cx, ClaimsOf { customer_id, open })?, output)
        }
        ClaimAction::Add {
            customer,
            amount,
            kind,
            currency,
            date,
            invoice,
            note,
        } => {
            let invoice_id = invoice.map(|number| invoices::id_of(cx, &number));
            let currency = match currency {
                Some(currency) => currency,
                None => settings::get(cx, Nothing {})?.company.currency,
            };
            let saved = claims::add(
                cx,
                ClaimAdd {
                    customer_id: customers::id_of(cx, &customer)?,
                    invoice_id: invoice_id.transpose()?,
                    kind,
                    dated: date.unwrap_or_default(),
                    currency,
                    amount,
                    note,
                },
            )?;
            done(&format!("Added: claim {}", saved.id), &saved, output)
        }
        ClaimAction::Waive { which, reason } => {
            let (claim_ids, amount) = named(cx, which)?;
            let request = ClaimWaive {
                claim_ids,
                amount,
                reason,
            };
            done("Waived.", &claims::waive(cx, request)?, output)
        }
        ClaimAction::Pay { which } => {
            let (claim_ids, amount) = named(cx, which)?;
            let request = ClaimPay {
                claim_ids,
                credit_id: None,
                amount,
            };
            done("Paid.", &claims::pay(cx, request)?, output)
        }
        ClaimAction::Reverse { settlement, reason } => {
            let request = ClaimReverse {
                settlement_id: settlement,
                reason,
            };
            done("Taken back.", &claims::reverse(cx, request)?, output)
        }
    }
}

/// The claims that the words name, and the amount.
fn named(cx: &Context<'_>, which: Which) -> Result<(Vec<i64>, String), Failure> {
    let amount = which.amount.unwrap_or_default();
    let Some(customer) = which.customer else {
        return Ok((which.claims, amount));
    };
    let customer_id = customers::id_of(cx, &customer)?;
    let open = claims::of(
        cx,
        ClaimsOf {
            customer_id,
            open: true,
        },
    )?;
    Ok((open.claims.iter().map(|claim| claim.id).collect(), amount))
}

fn done(said: &str, answer: &impl serde::Serialize, output: &mut Output) -> Result<u8, Failure> {
    if output.json {
        output.answer(answer)?;
    } else {
        output.line(said)?;
    }
    Ok(0)
}

fn list(claims: &Claims, output: &mut Output) -> Result<u8, Failure> {
    if output.json {
        output.answer(claims)?;
        return Ok(0);
    }
    let rows = claims
        .claims
        .iter()
        .map(|claim| {
            vec![
                claim.id.to_string(),
                claim
                    .counts_from
                    .clone()
                    .unwrap_or_else(|| "not sent".to_owned()),
                claim.kind.name().to_owned(),
                claim.invoice.clone(),
                claim.note.clone(),
                money(&claim.amount),
                money(&claim.open),
            ]
        })
        .collect();
    output.table(
        &["Id", "From", "Kind", "Invoice", "Note", "Amount", "Open"],
        rows,
        &[0, 5, 6],
    )?;
    for sum in &claims.open {
        output.line(&format!("Open {}", money(sum)))?;
    }
    Ok(0)
}
