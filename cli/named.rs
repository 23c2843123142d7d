//! What the command line names by numbers and names, and the book by keys.

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::wire::Nothing;
use owed_app::{customers as people, invoices as items, settings};

pub fn customer(cx: &Context<'_>, number: &str) -> Result<i64, Failure> {
    people::id_of(cx, number)
}

pub fn invoice(cx: &Context<'_>, number: &str) -> Result<i64, Failure> {
    items::id_of(cx, number)
}

pub fn invoices(cx: &Context<'_>, numbers: &[String]) -> Result<Vec<i64>, Failure> {
    numbers.iter().map(|number| invoice(cx, number)).collect()
}

/// The currency that is named, else the company's.
pub fn currency(cx: &Context<'_>, code: Option<String>) -> Result<String, Failure> {
    match code {
        Some(code) => Ok(code),
        None => Ok(settings::get(cx, Nothing {})?.company.currency),
    }
}
