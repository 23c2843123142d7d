//! `owed promise`, `dispute`, `hold`, `plan` and `handover`

use std::fmt::Display;

use owed_app::agreements::disputes::{self, DisputeAssign, DisputeClose, DisputeOpen};
use owed_app::agreements::handovers::{self, HandoverAdd};
use owed_app::agreements::holds::{self, HoldAdd};
use owed_app::agreements::plans::{self, InstalmentRow, PlanAdd, PlanLetter};
use owed_app::agreements::promises::{self, PromiseAdd};
use owed_app::agreements::{self, Agreements, AgreementsOf, End, Head};
use owed_app::context::Context;
use owed_app::customers;
use owed_app::failure::{Code, Failure};
use owed_app::invoices::{self, InvoiceGet};
use serde::Serialize;
use serde_json::json;

use crate::args::{
    self, About, DisputeAction, EndOf, HandoverAction, HoldAction, Item, ListOf, PlanAction,
    PlanFields, PromiseAction,
};
use crate::output::Output;

use super::customers::money;
use super::text;

pub fn promise(
    cx: &Context<'_>,
    words: args::PromiseWord,
    output: &mut Output,
) -> Result<u8, Failure> {
    let rows = |all: Agreements| all.promises;
    match words.action {
        PromiseAction::Add {
            about,
            amount,
            currency,
            until,
            date,
            note,
        } => {
            let (customer_id, invoice_id) = ids(cx, &about)?;
            let request = PromiseAdd {
                customer_id,
                invoice_id,
                currency: currency.unwrap_or_default(),
                amount: amount.unwrap_or_default(),
                made: date.unwrap_or_default(),
                until,
                note,
            };
            let saved = promises::add(cx, request)?;
            one(cx, saved.id, rows, |row| &row.head, output)
        }
        PromiseAction::List(of) => list(cx, "promises", &of, rows, |row| &row.head, output),
        PromiseAction::Withdraw(words) => {
            let id = words.id;
            promises::withdraw(cx, end(words))?;
            one(cx, id, rows, |row| &row.head, output)
        }
    }
}

pub fn dispute(
    cx: &Context<'_>,
    words: args::DisputeWord,
    output: &mut Output,
) -> Result<u8, Failure> {
    let rows = |all: Agreements| all.disputes;
    let id = match words.action {
        DisputeAction::Add {
            item,
            amount,
            reason,
            owner,
            date,
        } => {
            let request = DisputeOpen {
                invoice_id: item_id(cx, &item)?,
                amount: amount.unwrap_or_default(),
                reason,
                owner,
                opened: date.unwrap_or_default(),
            };
            disputes::open(cx, request)?.id
        }
        DisputeAction::List(of) => {
            return list(cx, "disputes", &of, rows, |row| &row.head, output);
        }
        DisputeAction::Assign { id, owner } => {
            disputes::assign(cx, DisputeAssign { id, owner })?;
            id
        }
        DisputeAction::Close { end, outcome } => {
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

pub fn hold(cx: &Context<'_>, words: args::HoldWord, output: &mut Output) -> Result<u8, Failure> {
    let rows = |all: Agreements| all.holds;
    match words.action {
        HoldAction::Add {
            about,
            until,
            reason,
            date,
        } => {
            let (customer_id, invoice_id) = ids(cx, &about)?;
            let request = HoldAdd {
                customer_id,
                invoice_id,
                from: date.unwrap_or_default(),
                until: until.unwrap_or_default(),
                reason,
            };
            let saved = holds::add(cx, request)?;
            one(cx, saved.id, rows, |row| &row.head, output)
        }
        HoldAction::List(of) => list(cx, "holds", &of, rows, |row| &row.head, output),
        HoldAction::Lift(words) => {
            let id = words.id;
            holds::lift(cx, end(words))?;
            one(cx, id, rows, |row| &row.head, output)
        }
    }
}

pub fn plan(cx: &Context<'_>, words: args::PlanWord, output: &mut Output) -> Result<u8, Failure> {
    let rows = |all: Agreements| all.plans;
    match words.action {
        PlanAction::Add(fields) => {
            let saved = plans::add(cx, plan_request(cx, fields)?)?;
            one(cx, saved.id, rows, |row| &row.head, output)
        }
        PlanAction::Preview(fields) => {
            let preview = plans::preview(cx, plan_request(cx, fields)?)?;
            if output.json {
                output.answer(&preview)?;
                return Ok(0);
            }
            instalments(&preview.instalments, output)?;
            output.line(&format!("Together {}", money(&preview.total)))?;
            Ok(0)
        }
        PlanAction::List(of) => list(cx, "plans", &of, rows, |row| &row.head, output),
        PlanAction::Letter { id, out } => {
            let path = Some(text(&out)?);
            let made = plans::letter(cx, PlanLetter { id, path })?;
            if output.json {
                output.answer(&made)?;
            } else {
                let path = made.path.unwrap_or_default();
                output.line(&format!("Agreement with {}: {path}", made.name))?;
            }
            Ok(0)
        }
        PlanAction::End(words) => {
            let id = words.id;
            plans::end(cx, end(words))?;
            one(cx, id, rows, |row| &row.head, output)
        }
    }
}

pub fn handover(
    cx: &Context<'_>,
    words: args::HandoverWord,
    output: &mut Output,
) -> Result<u8, Failure> {
    let rows = |all: Agreements| all.handovers;
    match words.action {
        HandoverAction::Add {
            about,
            to,
            whom,
            date,
            note,
        } => {
            let (customer_id, invoice_id) = ids(cx, &about)?;
            let request = HandoverAdd {
                customer_id,
                invoice_id,
                to,
                whom,
                dated: date.unwrap_or_default(),
                note,
            };
            let saved = handovers::add(cx, request)?;
            one(cx, saved.id, rows, |row| &row.head, output)
        }
        HandoverAction::List(of) => list(cx, "handovers", &of, rows, |row| &row.head, output),
        HandoverAction::End(words) => {
            let id = words.id;
            handovers::end(cx, end(words))?;
            one(cx, id, rows, |row| &row.head, output)
        }
    }
}

fn plan_request(cx: &Context<'_>, fields: PlanFields) -> Result<PlanAdd, Failure> {
    let invoice_ids = fields
        .invoices
        .iter()
        .map(|number| invoices::id_of(cx, number))
        .collect::<Result<_, _>>()?;
    Ok(PlanAdd {
        customer_id: customers::id_of(cx, &fields.customer)?,
        invoice_ids,
        currency: fields.currency.unwrap_or_default(),
        amount: fields.amount.unwrap_or_default(),
        instalments: fields.instalments,
        rhythm: fields.rhythm,
        first: fields.first.unwrap_or_default(),
        agreed: fields.date.unwrap_or_default(),
        interest: fields.interest.unwrap_or_default(),
        note: fields.note,
    })
}

/// The keys of the customer and the invoice that the words name; the customer may follow from the invoice.
pub(super) fn ids(cx: &Context<'_>, about: &About) -> Result<(i64, Option<i64>), Failure> {
    let invoice_id = about
        .invoice
        .as_deref()
        .map(|number| invoices::id_of(cx, number))
        .transpose()?;
    let customer_id = match (&about.customer, invoice_id) {
        (Some(number), _) => customers::id_of(cx, number)?,
        (None, Some(id)) => invoices::get(cx, InvoiceGet { id })?.form.customer_id,
        (None, None) => {
            return Err(Failure::invalid(
                "customer",
                "Neither a customer nor an invoice is named.",
            ));
        }
    };
    Ok((customer_id, invoice_id))
}

/// The key of an invoice, which must be of the customer where one is named.
pub(super) fn item_id(cx: &Context<'_>, item: &Item) -> Result<i64, Failure> {
    let id = invoices::id_of(cx, &item.invoice)?;
    if let Some(number) = &item.customer {
        let customer_id = customers::id_of(cx, number)?;
        if invoices::get(cx, InvoiceGet { id })?.form.customer_id != customer_id {
            return Err(Failure::invalid(
                "customer",
                format!("Invoice {} is not of customer {number}.", item.invoice),
            ));
        }
    }
    Ok(id)
}

fn end(words: EndOf) -> End {
    End {
        id: words.id,
        on: words.date.unwrap_or_default(),
    }
}

/// Prints what was just written.
pub(super) fn one<T: Serialize, S: Display>(
    cx: &Context<'_>,
    id: i64,
    rows: impl Fn(Agreements) -> Vec<T>,
    head: impl Fn(&T) -> &Head<S>,
    output: &mut Output,
) -> Result<u8, Failure> {
    let rows = rows(agreements::of(cx, AgreementsOf::default())?);
    let row = rows
        .iter()
        .find(|row| head(row).id == id)
        .ok_or_else(|| Failure::new(Code::Internal, "What was just saved is not in the book."))?;
    if output.json {
        output.answer(row)?;
        return Ok(0);
    }
    let head = head(row);
    let what = match &head.invoice {
        Some(invoice) => format!("{}, invoice {invoice}", head.name),
        None => head.name.clone(),
    };
    output.line(&format!(
        "{}  {}  {what}: {}",
        head.id, head.state, head.text
    ))?;
    Ok(0)
}

/// Prints a list, in JSON under its name.
pub(super) fn list<T: Serialize, S: Display>(
    cx: &Context<'_>,
    name: &str,
    of: &ListOf,
    rows: impl Fn(Agreements) -> Vec<T>,
    head: impl Fn(&T) -> &Head<S>,
    output: &mut Output,
) -> Result<u8, Failure> {
    let customer_id = of
        .customer
        .as_deref()
        .map(|number| customers::id_of(cx, number))
        .transpose()?;
    let rows = rows(agreements::of(cx, AgreementsOf { customer_id })?);
    if output.json {
        output.answer(&json!({ name: rows }))?;
        return Ok(0);
    }
    let lines = rows
        .iter()
        .map(head)
        .map(|head| {
            vec![
                head.id.to_string(),
                head.customer.clone(),
                head.name.clone(),
                head.invoice.clone().unwrap_or_default(),
                head.state.to_string(),
                head.text.clone(),
            ]
        })
        .collect();
    let heads = ["Id", "Customer", "Name", "Invoice", "State", "What"];
    output.table(&heads, lines, &[0])?;
    Ok(0)
}

fn instalments(rows: &[InstalmentRow], output: &mut Output) -> Result<(), Failure> {
    let lines = rows
        .iter()
        .map(|row| vec![row.due.clone(), money(&row.amount)])
        .collect();
    output.table(&["Due", "Amount"], lines, &[1])
}
