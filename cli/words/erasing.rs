//! `owed customers erase`

use owed_app::context::Context;
use owed_app::customers::{self, CustomerGet, Erase};
use owed_app::failure::Failure;

use crate::output::Output;

pub fn run(
    cx: &Context<'_>,
    customer: &str,
    yes: Option<String>,
    output: &mut Output,
) -> Result<u8, Failure> {
    let id = customers::id_of(cx, customer)?;
    match yes {
        None => show(cx, customer, id, output),
        Some(name) => erase(cx, Erase { id, name }, output),
    }
}

fn show(cx: &Context<'_>, number: &str, id: i64, output: &mut Output) -> Result<u8, Failure> {
    let erasing = customers::erasing(cx, CustomerGet { id })?;
    if output.json {
        output.answer(&erasing)?;
        return Ok(0);
    }
    list("Goes from the book:", &erasing.goes, output)?;
    list("Stays:", &erasing.stays, output)?;
    list("Is not erased by Owed:", &erasing.outside, output)?;
    if let Some(duty) = &erasing.duty {
        output.line(duty)?;
    }
    output.line(&format!(
        "Nothing was erased. It cannot be undone; to do it: owed customers erase {number} --yes '{}'",
        erasing.name
    ))?;
    Ok(0)
}

fn erase(cx: &Context<'_>, request: Erase, output: &mut Output) -> Result<u8, Failure> {
    let erased = customers::erase(cx, request)?;
    if output.json {
        output.answer(&erased)?;
        return Ok(0);
    }
    output.line(&format!("Erased. What is left is {}.", erased.name))?;
    if !erased.unfinished.is_empty() {
        output.line(&erased.unfinished)?;
    }
    list("Is not erased by Owed:", &erased.outside, output)?;
    Ok(0)
}

fn list(head: &str, lines: &[String], output: &mut Output) -> Result<(), Failure> {
    output.line(head)?;
    for line in lines {
        output.line(&format!("  {line}"))?;
    }
    Ok(())
}
