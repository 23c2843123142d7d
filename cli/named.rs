//! Translates numbers and names on the command line into the book's keys.

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::letters::Despite;
use owed_app::wire::{Named, Nothing};
use owed_app::{customers as people, groups, invoices as items, policies, settings};

pub fn customer(cx: &Context<'_>, number: &str) -> Result<i64, Failure> {
    Ok(people::named(cx, named(number))?.id)
}

pub fn customers(cx: &Context<'_>, numbers: &[String]) -> Result<Vec<i64>, Failure> {
    numbers.iter().map(|number| customer(cx, number)).collect()
}

/// Returns the customers named by an option; everyone without the option.
pub fn customers_or_everyone(
    cx: &Context<'_>,
    numbers: &[String],
) -> Result<Option<Vec<i64>>, Failure> {
    match numbers {
        [] => Ok(None),
        numbers => customers(cx, numbers).map(Some),
    }
}

/// Returns the customers who are written to despite objections, and the reason.
pub fn despite(
    cx: &Context<'_>,
    numbers: &[String],
    reason: Option<&str>,
) -> Result<Vec<Despite>, Failure> {
    let reason = reason.unwrap_or_default();
    let ids = customers(cx, numbers)?.into_iter();
    Ok(ids
        .map(|customer_id| Despite {
            customer_id,
            reason: reason.to_owned(),
        })
        .collect())
}

pub fn invoice(cx: &Context<'_>, number: &str) -> Result<i64, Failure> {
    Ok(items::named(cx, named(number))?.id)
}

pub fn invoices(cx: &Context<'_>, numbers: &[String]) -> Result<Vec<i64>, Failure> {
    numbers.iter().map(|number| invoice(cx, number)).collect()
}

pub fn policy(cx: &Context<'_>, name: &str) -> Result<i64, Failure> {
    Ok(policies::named(cx, named(name))?.id)
}

pub fn group(cx: &Context<'_>, name: &str) -> Result<i64, Failure> {
    Ok(groups::named(cx, named(name))?.id)
}

/// Returns the named currency, or else the company's.
pub fn currency(cx: &Context<'_>, code: Option<String>) -> Result<String, Failure> {
    match code {
        Some(code) => Ok(code),
        None => Ok(settings::get(cx, Nothing {})?.company.currency),
    }
}

fn named(name: &str) -> Named {
    let name = name.to_owned();
    Named { name }
}
