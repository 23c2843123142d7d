//! `owed customers erase`

use clap::Args;
use owed_app::context::Context;
use owed_app::customers::{self, CustomerGet};
use owed_app::failure::Failure;

use crate::named;
use crate::output::Output;

/// Erase who a customer is, for a person's right to erasure; figures stay. Without --yes it says what that means
#[derive(Debug, Args)]
pub struct Erase {
    customer: String,
    /// Do it: the customer's name. It cannot be undone
    #[arg(long, value_name = "NAME")]
    yes: Option<String>,
}

pub fn run(cx: &Context<'_>, args: Erase, output: &mut Output) -> Result<u8, Failure> {
    let id = named::customer(cx, &args.customer)?;
    match args.yes {
        None => show(cx, &args.customer, id, output),
        Some(name) => erase(cx, customers::Erase { id, name }, output),
    }
}

fn show(cx: &Context<'_>, number: &str, id: i64, output: &mut Output) -> Result<u8, Failure> {
    let erasing = customers::erasing(cx, CustomerGet { id })?;
    output.show(&erasing, |output| {
        list("Goes from the book:", &erasing.goes, output)?;
        list("Stays:", &erasing.stays, output)?;
        list("Is not erased by Owed:", &erasing.outside, output)?;
        if let Some(duty) = &erasing.duty {
            output.line(duty)?;
        }
        output.line(&format!(
            "Nothing was erased. It cannot be undone; to do it: owed customers erase {number} --yes '{}'",
            erasing.name
        ))
    })
}

fn erase(cx: &Context<'_>, request: customers::Erase, output: &mut Output) -> Result<u8, Failure> {
    let erased = customers::erase(cx, request)?;
    output.show(&erased, |output| {
        output.line(&format!("Erased. What is left is {}.", erased.name))?;
        if !erased.unfinished.is_empty() {
            output.line(&erased.unfinished)?;
        }
        list("Is not erased by Owed:", &erased.outside, output)
    })
}

fn list(head: &str, lines: &[String], output: &mut Output) -> Result<(), Failure> {
    output.line(head)?;
    for line in lines {
        output.line(&format!("  {line}"))?;
    }
    Ok(())
}
