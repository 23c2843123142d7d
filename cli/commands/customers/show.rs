//! `owed customers show`

use clap::Args;
use owed_app::context::Context;
use owed_app::customers::{
    self, CustomerDetail, CustomerForm, CustomerGet, TimelineEvent, TimelineQuery,
};
use owed_app::failure::Failure;
use owed_app::wire::Window;
use owed_texts::text;
use serde::Serialize;

use super::payers;
use crate::named;
use crate::output::{Output, heads, money};

#[derive(Debug, Args)]
#[command(about = "help-customers-show")]
pub struct Show {
    customer: String,
}

/// A customer with the timeline.
#[derive(Serialize)]
struct Shown {
    customer: CustomerDetail,
    timeline: Vec<TimelineEvent>,
}

pub fn run(cx: &Context<'_>, args: &Show, output: &mut Output) -> Result<u8, Failure> {
    let id = named::customer(cx, &args.customer)?;
    let customer = customers::get(cx, CustomerGet { id })?;
    let query = TimelineQuery {
        customer_id: id,
        window: Window::ALL,
    };
    let timeline = customers::timeline(cx, query)?.events;
    let shown = Shown { customer, timeline };
    output.show(&shown, |output| {
        detail(&shown.customer, output)?;
        let rows = shown.timeline.iter().map(|event| {
            vec![
                event.on.clone(),
                event.text.clone(),
                event.amount.as_ref().map(money).unwrap_or_default(),
            ]
        });
        output.table(
            &heads!["common-day", "common-what", "common-amount"],
            rows.collect(),
            &[2],
        )
    })
}

fn detail(customer: &CustomerDetail, output: &mut Output) -> Result<(), Failure> {
    let form = &customer.form;
    output.line(format!("{}  {}", form.number, form.name))?;
    let place = place(form);
    if !place.is_empty() {
        output.line(&place)?;
    }
    for warning in &customer.warnings {
        output.line(warning)?;
    }
    output.line(text!("cli-policy", policy = &customer.policy))?;
    people(customer, output)?;
    for payer in &customer.payers {
        output.line(payers::told(payer))?;
    }
    if customer.balances.is_empty() {
        output.line(text!("cli-customer-owes-nothing"))?;
    }
    for balance in &customer.balances {
        output.line(text!(
            "cli-customer-owes",
            open = money(&balance.open),
            overdue = money(&balance.overdue),
            on_account = money(&balance.on_account)
        ))?;
    }
    for claims in &customer.claims {
        output.line(text!("cli-claims-open", sum = money(claims)))?;
    }
    Ok(())
}

/// Prints who is known there, who looks after them, where they belong, and what to do next.
fn people(customer: &CustomerDetail, output: &mut Output) -> Result<(), Failure> {
    let form = &customer.form;
    for contact in customer.contacts.iter().skip(1) {
        let parts = [
            &contact.form.name,
            &contact.role_text,
            &contact.form.email,
            &contact.form.phone,
        ];
        let parts: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        output.line(parts.join(", "))?;
    }
    if let Some(parent) = &customer.parent {
        output.line(text!(
            "cli-customer-parent",
            name = &parent.name,
            number = &parent.number
        ))?;
    }
    if let Some(name) = form.in_charge.as_ref().filter(|name| !name.is_empty()) {
        output.line(text!("cli-customer-in-charge", name))?;
    }
    if let Some(day) = form.next_on.as_ref().filter(|day| !day.is_empty()) {
        let what = form.next_step.clone().unwrap_or_default();
        output.line(text!("cli-customer-next", day, what))?;
    }
    Ok(())
}

fn place(form: &CustomerForm) -> String {
    let parts = [
        &form.street,
        &form.extra,
        &form.postal_code,
        &form.city,
        &form.region,
        &form.country,
        &form.email,
        &form.phone,
    ];
    let parts = parts.into_iter().map(String::as_str);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
