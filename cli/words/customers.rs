//! `owed customers`

use owed_app::context::Context;
use owed_app::customers::{
    self, CustomerFilter, CustomerForm, CustomerGet, CustomerSave, Query, TimelineQuery,
};
use owed_app::failure::Failure;
use owed_app::payers::{self, CustomerPayer, PayerAdd, PayerForget};
use owed_app::tables::Table;
use owed_app::wire::{Amount, Chosen, Window};
use owed_app::{groups, policies};
use serde::Serialize;

use crate::args::{self, CustomerAction, CustomerFields};
use crate::output::Output;

use super::tables::export;
use super::{erasing, merging, set};

pub fn run(cx: &Context<'_>, words: args::Customers, output: &mut Output) -> Result<u8, Failure> {
    match words.action {
        None => list(cx, words, output),
        Some(CustomerAction::Show { customer }) => show(cx, &customer, output),
        Some(CustomerAction::Payers {
            customer,
            add,
            forget,
        }) => payers(cx, &customer, add, forget, output),
        Some(CustomerAction::Merge {
            customer,
            into,
            dry_run,
        }) => merging::run(cx, &customer, &into, dry_run, output),
        Some(CustomerAction::Erase { customer, yes }) => erasing::run(cx, &customer, yes, output),
        Some(CustomerAction::Add(fields)) => {
            let mut form = CustomerForm::default();
            fill(&mut form, Belongs::of(cx, &fields)?, *fields);
            let saved = customers::save(
                cx,
                CustomerSave {
                    id: None,
                    form,
                    seen: None,
                },
            )?;
            told_saved(cx, saved.id, output)
        }
        Some(CustomerAction::Edit { customer, fields }) => {
            let id = customers::id_of(cx, &customer)?;
            let belongs = Belongs::of(cx, &fields)?;
            let saved = customers::edit(cx, id, |form| fill(form, belongs, *fields))?;
            told_saved(cx, saved.id, output)
        }
    }
}

fn list(cx: &Context<'_>, words: args::Customers, output: &mut Output) -> Result<u8, Failure> {
    let query = Query {
        search: words.search,
        state: match words.overdue {
            true => CustomerFilter::Overdue,
            false => CustomerFilter::All,
        },
        window: Window::ALL,
        ..Query::default()
    };
    let page = customers::list(cx, query.clone())?;
    export(cx, Table::Customers(query), words.export.as_deref())?;
    if output.json {
        output.answer(&page)?;
        return Ok(0);
    }
    let amounts = |pick: fn(&customers::Balance) -> &Amount, row: &customers::CustomerRow| {
        row.balances
            .iter()
            .map(|balance| money(pick(balance)))
            .collect::<Vec<_>>()
            .join("; ")
    };
    let rows = page
        .rows
        .iter()
        .map(|row| {
            vec![
                row.number.clone(),
                row.name.clone(),
                row.city.clone(),
                amounts(|b| &b.open, row),
                amounts(|b| &b.overdue, row),
                row.oldest_due.clone().unwrap_or_default(),
            ]
        })
        .collect();
    output.table(
        &["Number", "Name", "Place", "Open", "Overdue", "Oldest due"],
        rows,
        &[3, 4],
    )?;
    Ok(0)
}

/// One customer with its timeline.
#[derive(Serialize)]
struct Shown {
    customer: customers::CustomerDetail,
    timeline: Vec<customers::TimelineEvent>,
}

fn show(cx: &Context<'_>, number: &str, output: &mut Output) -> Result<u8, Failure> {
    let id = customers::id_of(cx, number)?;
    let customer = customers::get(cx, CustomerGet { id })?;
    let timeline = customers::timeline(
        cx,
        TimelineQuery {
            customer_id: id,
            window: Window::ALL,
        },
    )?
    .events;
    let shown = Shown { customer, timeline };
    if output.json {
        output.answer(&shown)?;
        return Ok(0);
    }
    let form = &shown.customer.form;
    output.line(&format!("{}  {}", form.number, form.name))?;
    let place = [
        &form.street,
        &form.extra,
        &form.postal_code,
        &form.city,
        &form.region,
        &form.country,
        &form.email,
        &form.phone,
    ];
    let place: Vec<&str> = place
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    if !place.is_empty() {
        output.line(&place.join(", "))?;
    }
    for warning in &shown.customer.warnings {
        output.line(warning)?;
    }
    output.line(&format!("Policy: {}", shown.customer.policy))?;
    for payer in &shown.customer.payers {
        output.line(&told(payer))?;
    }
    if shown.customer.balances.is_empty() {
        output.line("Open 0.00, of it overdue 0.00, on account 0.00")?;
    }
    for balance in &shown.customer.balances {
        output.line(&format!(
            "Open {}, of it overdue {}, on account {}",
            money(&balance.open),
            money(&balance.overdue),
            money(&balance.on_account)
        ))?;
    }
    for claims in &shown.customer.claims {
        output.line(&format!(
            "Fees, interest and charges open {}",
            money(claims)
        ))?;
    }
    let rows = shown
        .timeline
        .iter()
        .map(|event| {
            vec![
                event.on.clone(),
                event.text.clone(),
                event.amount.as_ref().map(money).unwrap_or_default(),
            ]
        })
        .collect();
    output.table(&["Day", "What", "Amount"], rows, &[2])?;
    Ok(0)
}

/// The payers of a customer, by themselves.
#[derive(Serialize)]
struct Payers {
    payers: Vec<CustomerPayer>,
}

fn payers(
    cx: &Context<'_>,
    number: &str,
    add: Vec<String>,
    forget: Vec<String>,
    output: &mut Output,
) -> Result<u8, Failure> {
    let customer_id = customers::id_of(cx, number)?;
    for key in forget {
        payers::forget(cx, PayerForget { customer_id, key })?;
    }
    for account in add {
        payers::add(
            cx,
            PayerAdd {
                customer_id,
                account,
            },
        )?;
    }
    let payers = customers::get(cx, CustomerGet { id: customer_id })?.payers;
    if output.json {
        output.answer(&Payers { payers })?;
        return Ok(0);
    }
    if payers.is_empty() {
        output.line("No payer is known.")?;
    }
    for payer in &payers {
        output.line(&told(payer))?;
    }
    Ok(0)
}

fn told(payer: &CustomerPayer) -> String {
    let name = if payer.name.is_empty() {
        String::new()
    } else {
        format!(" ({})", payer.name)
    };
    let how = match payer.invoice.as_str() {
        "" if payer.by_hand => "given by hand".to_owned(),
        "" => "learned from a match".to_owned(),
        number => format!("stood on invoice {number}"),
    };
    format!("Pays from {}{name}, {how}", payer.text)
}

/// The keys of the group and the policy that are named, 0 where they are taken away.
struct Belongs {
    group: Option<i64>,
    policy: Option<i64>,
}

impl Belongs {
    fn of(cx: &Context<'_>, fields: &CustomerFields) -> Result<Self, Failure> {
        let key = |named: Option<&str>, of: &dyn Fn(&str) -> Result<i64, Failure>| match named {
            None => Ok(None),
            Some("") => Ok(Some(0)),
            Some(name) => of(name).map(Some),
        };
        Ok(Self {
            group: key(fields.group.as_deref(), &|name| {
                Ok(groups::named(cx, name)?.id)
            })?,
            policy: key(fields.policy.as_deref(), &|name| policies::id_of(cx, name))?,
        })
    }
}

/// Sets the fields that are named.
fn fill(form: &mut CustomerForm, belongs: Belongs, fields: CustomerFields) {
    set(&mut form.number, fields.number);
    set(&mut form.name, fields.name);
    set(&mut form.contact, fields.contact);
    set(&mut form.email, fields.email);
    set(&mut form.phone, fields.phone);
    set(&mut form.street, fields.street);
    set(&mut form.extra, fields.extra);
    set(&mut form.postal_code, fields.postal_code);
    set(&mut form.city, fields.city);
    set(&mut form.region, fields.region);
    set(&mut form.country, fields.country);
    set(&mut form.language, fields.language);
    form.terms_days = fields.terms.or(form.terms_days);
    form.discount = fields.discount.or(form.discount.take());
    set(&mut form.vat_id, fields.vat_id);
    set(&mut form.note, fields.note);
    set(&mut form.kind, fields.kind.map(Chosen::from));
    form.channel = fields.channel.or(form.channel);
    form.group_id = belongs.group.or(form.group_id);
    form.policy_id = belongs.policy.or(form.policy_id);
}

fn told_saved(cx: &Context<'_>, id: i64, output: &mut Output) -> Result<u8, Failure> {
    let form = customers::get(cx, CustomerGet { id })?.form;
    if output.json {
        output.answer(&form)?;
    } else {
        output.line(&format!("Saved: {}  {}", form.number, form.name))?;
    }
    Ok(0)
}

/// An amount with its currency.
pub fn money(amount: &Amount) -> String {
    format!("{} {}", amount.text, amount.currency)
}
