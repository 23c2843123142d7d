//! `owed customers erase`

use clap::Args;
use owed_app::context::Context;
use owed_app::customers::{self, CustomerGet};
use owed_app::failure::Failure;
use owed_texts::{PlainKey, key, text};

use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-customers-erase")]
pub struct Erase {
    customer: String,
    #[arg(help = "help-customers-erase-yes", long, value_name = "NAME")]
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
        list(key!("cli-erase-goes"), &erasing.goes, output)?;
        list(key!("cli-erase-stays"), &erasing.stays, output)?;
        list(key!("cli-erase-outside"), &erasing.outside, output)?;
        if let Some(duty) = &erasing.duty {
            output.line(duty)?;
        }
        output.line(text!("cli-nothing-erased", number, name = &erasing.name))
    })
}

fn erase(cx: &Context<'_>, request: customers::Erase, output: &mut Output) -> Result<u8, Failure> {
    let erased = customers::erase(cx, request)?;
    output.show(&erased, |output| {
        output.line(text!("cli-erased", name = &erased.name))?;
        if !erased.unfinished.is_empty() {
            output.line(&erased.unfinished)?;
        }
        list(key!("cli-erase-outside"), &erased.outside, output)
    })
}

fn list(head: PlainKey, lines: &[String], output: &mut Output) -> Result<(), Failure> {
    output.line(head)?;
    for line in lines {
        output.line(format!("  {line}"))?;
    }
    Ok(())
}
