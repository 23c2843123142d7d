//! The book itself: sample, undo, journal, check, info.

use std::path::Path;

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::wire::{Nothing, Window, plural};
use owed_app::{book, journal};
use serde::Serialize;

use crate::output::{CHECK, Output};

pub fn sample(cx: &Context<'_>, path: &Path, output: &mut Output) -> Result<u8, Failure> {
    let info = book::sample_at(cx, path)?;
    if output.json {
        output.answer(&info)?;
    } else {
        output.line(&format!(
            "The sample company is in {}: {}, {}, {} of them open.",
            info.path,
            plural(info.customers, "customer", "customers"),
            plural(info.invoices, "invoice", "invoices"),
            info.open_invoices
        ))?;
    }
    Ok(0)
}

pub fn undo(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let undone = journal::undo(cx, journal::Step::default())?;
    said(output, &undone, &format!("Undone: {}", undone.summary))
}

pub fn redo(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let done = journal::redo(cx, journal::Step::default())?;
    said(output, &done, &format!("Done again: {}", done.summary))
}

fn said<T: Serialize>(output: &mut Output, answer: &T, words: &str) -> Result<u8, Failure> {
    if output.json {
        output.answer(answer)?
    } else {
        output.line(words)?
    }
    Ok(0)
}

pub fn journal(cx: &Context<'_>, limit: u32, output: &mut Output) -> Result<u8, Failure> {
    let page = journal::list(
        cx,
        journal::Query {
            window: Window { offset: 0, limit },
        },
    )?;
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
                row.at,
                row.who,
                row.state.to_string(),
                row.summary,
            ]
        })
        .collect();
    output.table(&["#", "When", "Who", "State", "What"], rows, &[0])?;
    Ok(0)
}

pub fn check(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let report = book::check(cx, Nothing {})?;
    if output.json {
        output.answer(&report)?;
    } else if report.ok {
        output.line("Every figure agrees with what it is made of.")?;
    } else {
        for problem in &report.problems {
            output.line(problem)?;
        }
    }
    Ok(if report.ok { 0 } else { CHECK })
}

pub fn info(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let Some(info) = book::info(cx, Nothing {})? else {
        return Ok(0);
    };
    if output.json {
        output.answer(&info)?;
        return Ok(0);
    }
    output.line(&format!(
        "{}\n{}, {}, {} of them open",
        info.path,
        plural(info.customers, "customer", "customers"),
        plural(info.invoices, "invoice", "invoices"),
        info.open_invoices
    ))?;
    match &info.payments_known_to {
        Some(day) => output.line(&format!("Payments known to {day}"))?,
        None => output.line("No payments known yet")?,
    }
    for need in info.letters_need.iter().chain(&info.mail_needs) {
        output.line(&format!("Missing: {need}"))?;
    }
    Ok(0)
}
