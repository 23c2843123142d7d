//! Export of the aging report.

use std::path::Path;

use owed_receivables::aging::AgedAmounts;
use owed_receivables::{Currency, Money};
use owed_texts::{PlainKey, key};

use super::whole::{CustomerAmounts, InvoiceAmounts, Whole, by_customer, by_invoice};
use super::{AgingExport, By};
use crate::context::Context;
use crate::export::{Cell, Column, Sheet};
use crate::failure::Failure;
use crate::wire::Written;

const TOTAL: PlainKey = key!("common-total");
const UNALLOCATED: PlainKey = key!("common-unallocated");
const DAYS: PlainKey = key!("common-days");

/// Writes the whole report to a file.
///
/// # Errors
/// As [`by_customer`], or the file cannot be written.
pub fn export(cx: &Context<'_>, request: AgingExport) -> Result<Written, Failure> {
    let cx = &cx.for_file();
    let sheet = match request.by {
        By::Customer => customer_sheet(by_customer(cx, request.query)?),
        By::Invoice => invoice_sheet(by_invoice(cx, request.query)?),
    };
    sheet.write(request.format, Path::new(&request.path))?;
    Ok(Written { path: request.path })
}

fn customer_sheet(whole: Whole<CustomerAmounts>) -> Sheet {
    let columns = [(key!("common-number"), 0), (key!("common-name"), 1)];
    let rows = whole.rows.iter().map(|row| {
        let first = [
            Cell::Text(row.customer.clone()),
            Cell::Text(row.name.clone()),
        ];
        first
            .into_iter()
            .chain(amount_cells(row.currency, &row.amounts))
            .collect()
    });
    let rows = rows.collect();
    sheet(&whole, &columns, rows)
}

fn invoice_sheet(whole: Whole<InvoiceAmounts>) -> Sheet {
    let columns = [
        (key!("common-invoice"), 0),
        (key!("common-customer"), 0),
        (key!("common-name"), 1),
        (key!("invoices-issued"), 0),
        (key!("common-due"), 0),
        (DAYS, 0),
    ];
    let rows = whole.rows.iter().map(|row| {
        let first = [
            Cell::Text(row.invoice.clone()),
            Cell::Text(row.customer.clone()),
            Cell::Text(row.name.clone()),
            Cell::Date(row.issued),
            Cell::Date(row.due),
            Cell::Count(row.days_overdue),
        ];
        first
            .into_iter()
            .chain(amount_cells(row.currency, &row.amounts))
            .collect()
    });
    let rows = rows.collect();
    sheet(&whole, &columns, rows)
}

fn amount_cells(currency: Currency, amounts: &AgedAmounts) -> impl Iterator<Item = Cell> {
    let money = move |minor| Cell::Money(Money::new(minor, currency));
    let (buckets, on_account, total) =
        (amounts.buckets.clone(), amounts.on_account, amounts.total());
    std::iter::once(Cell::Text(currency.code().to_owned()))
        .chain(buckets.into_iter().map(money))
        .chain([money(on_account), money(total)])
}

fn sheet<R>(whole: &Whole<R>, first: &[(PlainKey, u8)], rows: Vec<Vec<Cell>>) -> Sheet {
    let said = |key: PlainKey| key.text(whole.language);
    let text = |head, weight| Column {
        head: said(head),
        weight,
        number: head == DAYS,
    };
    let number = |head: String| Column {
        head,
        weight: 0,
        number: true,
    };
    let columns = first
        .iter()
        .map(|(head, weight)| text(*head, *weight))
        .chain([text(key!("common-currency"), 0)])
        .chain(whole.labels().into_iter().map(number))
        .chain([UNALLOCATED, TOTAL].map(|head| number(said(head))))
        .collect();
    let totals = whole.totals.iter().map(|(currency, amounts)| {
        let blanks = (0..first.len())
            .map(|at| Cell::Text(if at == 0 { said(TOTAL) } else { String::new() }));
        blanks.chain(amount_cells(*currency, amounts)).collect()
    });
    Sheet {
        title: said(key!("common-aging")),
        subtitle: whole.heading(),
        author: whole.company.clone(),
        dated: whole.as_of,
        language: whole.language,
        columns,
        rows,
        totals: totals.collect(),
    }
}
