//! `owed invoices`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::invoices::{
    self, Cancel, InvoiceForm, InvoiceGet, InvoiceSave, PutOff, Query, Reduce, Reduction,
};
use owed_app::tables::Table;
use owed_app::wire::{Nothing, Window, plural};
use owed_app::{customers, settings};

use crate::args::{self, InvoiceAction, WriteOffAction};
use crate::output::Output;

use super::customers::money;
use super::tables::export;
use super::{originals, small_balances};

pub fn run(cx: &Context<'_>, words: args::Invoices, output: &mut Output) -> Result<u8, Failure> {
    match words.action {
        None => list(cx, words, output),
        Some(InvoiceAction::Show { invoice }) => show(cx, &invoice, output),
        Some(InvoiceAction::Add {
            customer,
            number,
            amount,
            currency,
            issued,
            due,
            discount,
            reference,
            note,
        }) => {
            let form = InvoiceForm {
                customer_id: customers::id_of(cx, &customer)?,
                number,
                issued: issued.unwrap_or_default(),
                due: due.unwrap_or_default(),
                currency: match currency {
                    Some(currency) => currency,
                    None => settings::get(cx, Nothing {})?.company.currency,
                },
                gross: amount,
                discount,
                disputed: false,
                reference,
                note,
            };
            let saved = invoices::save(
                cx,
                InvoiceSave {
                    id: None,
                    form,
                    seen: None,
                },
            )?;
            detail(cx, saved.id, output)
        }
        Some(InvoiceAction::Original {
            number,
            credit_note,
            out,
            file,
        }) => originals::run(cx, &number, credit_note, (out.as_deref(), file), output),
        Some(InvoiceAction::PutOff {
            invoice,
            until,
            since,
            reason,
        }) => {
            let invoice_id = invoices::id_of(cx, &invoice)?;
            let request = PutOff {
                invoice_id,
                until,
                since,
                reason,
            };
            invoices::put_off(cx, request)?;
            detail(cx, invoice_id, output)
        }
        Some(InvoiceAction::Cancel {
            invoice,
            on,
            reason,
        }) => {
            let invoice_id = invoices::id_of(cx, &invoice)?;
            let request = Cancel {
                invoice_id,
                on,
                reason,
            };
            invoices::cancel(cx, request)?;
            detail(cx, invoice_id, output)
        }
        Some(InvoiceAction::WriteOff(words)) => reduce(cx, Reduction::WriteOff, words, output),
        Some(InvoiceAction::Discount(words)) => reduce(cx, Reduction::Discount, words, output),
    }
}

/// `owed writeoff`
pub fn write_off(
    cx: &Context<'_>,
    words: args::WriteOffWord,
    output: &mut Output,
) -> Result<u8, Failure> {
    let (item, amount, date, reason) = match words.action {
        WriteOffAction::Small { write, invoices } => {
            return small_balances::run(cx, write, &invoices, output);
        }
        WriteOffAction::Limit { amount, currency } => {
            return small_balances::limit(cx, currency, amount, output);
        }
        WriteOffAction::Add {
            item,
            amount,
            date,
            reason,
        } => (item, amount, date, reason),
    };
    super::agreements::item_id(cx, &item)?;
    let words = args::Reduce {
        invoice: item.invoice,
        amount,
        date,
        reason,
    };
    reduce(cx, Reduction::WriteOff, words, output)
}

fn list(cx: &Context<'_>, words: args::Invoices, output: &mut Output) -> Result<u8, Failure> {
    let customer_id = words
        .customer
        .as_deref()
        .map(|number| customers::id_of(cx, number))
        .transpose()?;
    let query = Query {
        search: words.search,
        customer_id,
        state: words.state,
        as_of: words.as_of,
        window: Window::ALL,
        ..Query::default()
    };
    let page = invoices::list(cx, query.clone())?;
    export(cx, Table::Invoices(query), words.export.as_deref())?;
    if output.json {
        output.answer(&page)?;
        return Ok(0);
    }
    let rows = page
        .rows
        .iter()
        .map(|row| {
            vec![
                row.number.clone(),
                row.customer.clone(),
                row.issued.clone(),
                row.due.clone(),
                row.days.to_string(),
                row.state_words(),
                row.gross.text.clone(),
                row.open.text.clone(),
                row.open.currency.clone(),
            ]
        })
        .collect();
    output.table(
        &[
            "Number", "Customer", "Issued", "Due", "Days", "State", "Gross", "Open", "Currency",
        ],
        rows,
        &[4, 6, 7],
    )?;
    for sum in &page.sums {
        let items = plural(sum.count, "item", "items");
        output.line(&format!("{items}, open {}", money(&sum.open)))?;
    }
    Ok(0)
}

fn show(cx: &Context<'_>, number: &str, output: &mut Output) -> Result<u8, Failure> {
    detail(cx, invoices::id_of(cx, number)?, output)
}

fn detail(cx: &Context<'_>, id: i64, output: &mut Output) -> Result<u8, Failure> {
    let detail = invoices::get(cx, InvoiceGet { id })?;
    if output.json {
        output.answer(&detail)?;
        return Ok(0);
    }
    let row = &detail.row;
    output.line(&format!(
        "Invoice {} of {}, issued {}, due {}: {}, open {} ({})",
        row.number,
        row.customer,
        row.issued,
        row.due,
        money(&row.gross),
        money(&row.open),
        row.state_words()
    ))?;
    for offer in &detail.discount.offers {
        output.line(&format!(
            "  Discount of {} until {}",
            money(&offer.amount),
            offer.until
        ))?;
    }
    if let Some(late) = &detail.discount.late {
        output.line(&format!("  {late}"))?;
    }
    for allocation in &detail.allocations {
        output.line(&format!(
            "  {}  {}  {}",
            allocation.on,
            money(&allocation.amount),
            allocation.text
        ))?;
    }
    Ok(0)
}

fn reduce(
    cx: &Context<'_>,
    kind: Reduction,
    words: args::Reduce,
    output: &mut Output,
) -> Result<u8, Failure> {
    let invoice_id = invoices::id_of(cx, &words.invoice)?;
    invoices::reduce(
        cx,
        Reduce {
            invoice_id,
            kind,
            amount: words.amount.unwrap_or_default(),
            on: words.date.unwrap_or_default(),
            reason: words.reason,
        },
    )?;
    detail(cx, invoice_id, output)
}
