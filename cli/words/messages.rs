//! `owed mail`, `owed send` and `owed messages`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::messages::{self, Decide, Decision, Deliver, MessageGet, MessageSave, Query, Queue};
use owed_app::runs;
use owed_app::tables::Table;
use owed_app::wire::{Window, plural};

use crate::args::{self, MessageAction};
use crate::output::{NOT_SENT, Output};

use super::tables::export;
use super::{customer_ids, despite, text};

pub fn queue(cx: &Context<'_>, words: args::Mail, output: &mut Output) -> Result<u8, Failure> {
    let queued = messages::queue(
        cx,
        Queue {
            as_of: words.as_of,
            customers: customer_ids(cx, &words.customers)?,
            everyone: words.customers.is_empty() && words.despite.is_empty(),
            despite: despite(cx, &words.despite, words.reason.as_deref())?,
            tone: words.tone,
        },
    )?;
    if output.json {
        output.answer(&queued)?;
        return Ok(0);
    }
    output.line(&format!(
        "{} in the outbox.",
        plural(queued.messages.len(), "message is", "messages are")
    ))?;
    if let Some(until) = &queued.held_until {
        output.line(&format!(
            "They are held until {until}; `owed send --now` sends them at once."
        ))?;
    }
    for one in &queued.to_weigh {
        output.line(&format!(
            "Look first: {}  {}: {}",
            one.customer, one.name, one.reason
        ))?;
    }
    for left in &queued.left_out {
        output.line(&format!(
            "Left out: {}  {}: {}",
            left.customer, left.name, left.reason
        ))?;
    }
    Ok(0)
}

pub fn send(cx: &Context<'_>, words: args::Send, output: &mut Output) -> Result<u8, Failure> {
    let folder = words.to_folder.as_deref().map(text).transpose()?;
    let report = runs::deliver(
        cx,
        Deliver {
            now: words.now,
            folder,
        },
    )?;
    if output.json {
        output.answer(&report)?;
    } else {
        for one in &report.results {
            output.line(&format!(
                "{}  {}  {}  {}",
                one.state, one.recipient, one.name, one.detail
            ))?;
        }
        output.line(&format!(
            "{} sent, {} failed, {} waiting, {} of unknown fate, {} not sent because something changed",
            report.sent, report.failed, report.waiting, report.unknown, report.dropped
        ))?;
        if let Some(hint) = report.stopped.as_ref().and_then(|why| why.hint.as_ref()) {
            output.line(hint)?;
        }
    }
    Ok(if report.is_troubled() { NOT_SENT } else { 0 })
}

pub fn run(cx: &Context<'_>, words: args::Messages, output: &mut Output) -> Result<u8, Failure> {
    match words.action {
        None => list(cx, words, output),
        Some(MessageAction::Show { id }) => show(cx, id, output),
        Some(MessageAction::Save { id, path }) => {
            let written = messages::save(
                cx,
                MessageSave {
                    id,
                    path: Some(text(&path)?),
                },
            )?;
            if output.json {
                output.answer(&written)?
            } else {
                output.line(&written.path)?
            }
            Ok(0)
        }
        Some(MessageAction::Release { ids }) => decide(cx, ids, Decision::Release, output),
        Some(MessageAction::Cancel { ids }) => decide(cx, ids, Decision::Cancel, output),
        Some(MessageAction::Retry { ids }) => decide(cx, ids, Decision::Retry, output),
        Some(MessageAction::Arrived { ids }) => decide(cx, ids, Decision::Arrived, output),
        Some(MessageAction::NotArrived { ids }) => decide(cx, ids, Decision::NotArrived, output),
    }
}

fn list(cx: &Context<'_>, words: args::Messages, output: &mut Output) -> Result<u8, Failure> {
    let query = Query {
        mailbox: words.folder,
        window: Window::ALL,
        ..Query::default()
    };
    let page = messages::list(cx, query.clone())?;
    export(cx, Table::Messages(query), words.export.as_deref())?;
    if output.json {
        output.answer(&page)?;
        return Ok(0);
    }
    let rows = page
        .rows
        .into_iter()
        .map(|row| {
            vec![
                row.id.to_string(),
                row.state.to_string(),
                row.when.unwrap_or(row.created),
                row.recipient,
                row.subject,
                row.detail,
            ]
        })
        .collect();
    output.table(
        &["#", "State", "When", "To", "Subject", "Detail"],
        rows,
        &[0],
    )?;
    Ok(0)
}

fn show(cx: &Context<'_>, id: i64, output: &mut Output) -> Result<u8, Failure> {
    let message = messages::get(cx, MessageGet { id })?;
    if output.json {
        output.answer(&message)?;
        return Ok(0);
    }
    output.line(&format!(
        "From:    {}\nTo:      {}\nSubject: {}\nState:   {} {}",
        message.from,
        message.row.recipient,
        message.row.subject,
        message.row.state,
        message.row.detail
    ))?;
    for attachment in &message.attachments {
        output.line(&format!(
            "With:    {} ({} bytes, SHA-256 {})",
            attachment.name, attachment.size, attachment.sha256
        ))?;
    }
    for attempt in &message.attempts {
        output.line(&format!(
            "Tried:   {}  {}  {}",
            attempt.at, attempt.outcome, attempt.detail
        ))?;
    }
    output.line(&format!("\n{}", message.text))?;
    Ok(0)
}

fn decide(
    cx: &Context<'_>,
    ids: Vec<i64>,
    decision: Decision,
    output: &mut Output,
) -> Result<u8, Failure> {
    let decided = messages::decide(cx, Decide { ids, decision })?;
    if output.json {
        output.answer(&decided)?;
    } else {
        let changed = plural(decided.changed, "message", "messages");
        output.line(&format!("{changed} changed"))?;
    }
    Ok(0)
}
