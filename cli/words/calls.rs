//! `owed call`

use owed_app::agreements::Agreements;
use owed_app::agreements::call_list::{self, CallListQuery};
use owed_app::agreements::calls::{self, CallAdd};
use owed_app::agreements::disputes::DisputeOpen;
use owed_app::agreements::promises::PromiseAdd;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::tables::Table;
use owed_app::wire::Window;

use crate::args::{self, CallAction, CallFields};
use crate::output::Output;

use super::agreements::{ids, list, one};
use super::customers::money;
use super::tables;

pub fn run(cx: &Context<'_>, words: args::CallWord, output: &mut Output) -> Result<u8, Failure> {
    let rows = |all: Agreements| all.calls;
    match words.action {
        CallAction::Add(fields) => {
            let saved = calls::add(cx, request(cx, *fields)?)?;
            one(cx, saved.id, rows, |row| &row.head, output)
        }
        CallAction::List {
            due: true,
            limit,
            export,
            ..
        } => {
            let query = CallListQuery {
                window: Window::ALL,
            };
            tables::export(cx, Table::Calls(query), export.as_deref())?;
            due(cx, limit, output)
        }
        CallAction::List { of, .. } => list(cx, "calls", &of, rows, |row| &row.head, output),
    }
}

/// Whom to call today, and what to say.
fn due(cx: &Context<'_>, limit: u32, output: &mut Output) -> Result<u8, Failure> {
    let window = Window { offset: 0, limit };
    let list = call_list::list(cx, CallListQuery { window })?;
    if output.json {
        output.answer(&list)?;
        return Ok(0);
    }
    for task in &list.rows {
        let owed: Vec<String> = task.overdue.iter().map(money).collect();
        let phone = match task.phone.as_str() {
            "" => "no telephone number",
            phone => phone,
        };
        output.line(&format!(
            "{}  {}  {}  {phone}",
            task.customer,
            task.name,
            owed.join("; ")
        ))?;
        output.line(&format!("    {}", task.why))?;
        if let Some(last) = &task.last_contact {
            output.line(&format!("    Last contact: {}, {}", last.on, last.text))?;
        }
        match &task.held_back {
            Some(reason) => output.line(&format!("    Not today: {reason}"))?,
            None => {
                let script = &task.script;
                for words in [&script.greet, &script.say, &script.ask, &script.close] {
                    output.line(&format!("    > {words}"))?;
                }
            }
        }
    }
    let more = list.count as usize - list.rows.len();
    match (list.count, more) {
        (0, _) => output.line("Nobody to call today.")?,
        (_, 0) => {}
        _ => output.line(&format!("{more} more; see --limit."))?,
    }
    Ok(0)
}

fn request(cx: &Context<'_>, fields: CallFields) -> Result<CallAdd, Failure> {
    let (customer_id, invoice_id) = ids(cx, &fields.about)?;
    if fields.amount.is_some() && fields.until.is_none() && fields.reason.is_none() {
        return Err(
            Failure::invalid("amount", "The amount belongs to a promise or a dispute.").hint(
                "Say until when it was promised (--until), or why it is disputed (--reason).",
            ),
        );
    }
    let amount = fields.amount.unwrap_or_default();
    let promise = fields.until.map(|until| PromiseAdd {
        invoice_id,
        currency: fields.currency.unwrap_or_default(),
        amount: amount.clone(),
        until,
        ..PromiseAdd::default()
    });
    let dispute = fields
        .reason
        .zip(invoice_id)
        .map(|(reason, invoice_id)| DisputeOpen {
            invoice_id,
            amount,
            reason,
            owner: fields.owner,
            ..DisputeOpen::default()
        });
    Ok(CallAdd {
        customer_id,
        dated: fields.date.unwrap_or_default(),
        outcome: fields.outcome,
        person: fields.person,
        note: fields.note,
        again_on: fields.again.unwrap_or_default(),
        promise,
        dispute,
    })
}
