//! Lists of payments.

use std::collections::HashMap;

use csv::StringRecord;

use owed_receivables::{Date, Money};

use crate::cells::Cells;
use crate::customers::Customers;
use crate::draft::{Drafts, PaymentDraft};
use crate::field::Field;
use crate::header::normal;
use crate::key::Key;
use crate::layout::Rows;
use crate::reading::Count;

/// Numbers equal payments, so that each has a key of its own (rule F2).
#[derive(Default)]
pub(crate) struct Keys(HashMap<u128, u32>);

impl Keys {
    pub fn next(&mut self, content: Key) -> String {
        let count = self.0.entry(content.value()).or_default();
        *count += 1;
        format!("{}-{count}", content.hex())
    }
}

pub(crate) fn read(records: &mut Rows, cells: &mut Cells) -> (Drafts, Count) {
    let mut customers = Customers::default();
    let mut payments = Vec::new();
    let mut keys = Keys::default();
    let mut count = Count::default();
    while let Some((row, record)) = records.next() {
        if !cells.begin(row, record) {
            continue;
        }
        count.lines += 1;
        if cells.is_header(record, Field::PaymentAmount) {
            cells.skip("the header once more");
            continue;
        }
        if cells.text(record, Field::PaymentDate).is_empty()
            && let Some(reason) = cells.reason_to_pass(record)
        {
            cells.skip(reason);
            continue;
        }
        count.documents += 1;
        payments.extend(payment(cells, record, &mut customers, &mut keys));
    }
    (
        Drafts {
            customers: customers.list,
            payments,
            ..Drafts::default()
        },
        count,
    )
}

fn payment(
    cells: &mut Cells,
    record: &StringRecord,
    customers: &mut Customers,
    keys: &mut Keys,
) -> Option<PaymentDraft> {
    let date = cells.date(record, Field::PaymentDate);
    let amount = cells.amount(record, Field::PaymentAmount);
    let invoices = numbers(cells.text(record, Field::InvoiceNumber));
    let customer = customers.place(cells, record);
    if cells.is_bad() {
        return None;
    }
    if date.is_none() {
        cells.missing(Field::PaymentDate);
    }
    if amount.is_none() {
        cells.missing(Field::PaymentAmount);
    }
    if customer.is_none() && invoices.is_empty() {
        cells.missing(Field::CustomerName);
    }
    let (date, amount) = (date?, amount?);
    let currency = cells.currency(record)?;
    let minor = cells.money(record, Field::PaymentAmount, Some(amount), currency)?;
    if cells.is_bad() {
        return None;
    }
    let status = normal(cells.text(record, Field::Status));
    if [
        "void",
        "cancel",
        "failed",
        "declined",
        "pending",
        "storniert",
        "bounced",
    ]
    .iter()
    .any(|word| status.starts_with(word))
    {
        cells.skip("the money did not come");
        return None;
    }
    if minor == 0 {
        cells.skip("the amount is zero");
        return None;
    }
    let amount = Money::new(minor, currency);
    let reference = cells.text(record, Field::Reference);
    let payer = customer.map_or("", |place| customers.list[place].customer.number.as_str());
    let key = invoices
        .iter()
        .fold(content(payer, date, amount, reference), |key, number| {
            key.part(number)
        });
    Some(PaymentDraft {
        row: cells.row(),
        key: keys.next(key),
        customer,
        invoices,
        date,
        amount,
        reference: reference.to_owned(),
    })
}

/// A payment among invoices: money on account (rule L2), of which only what is still open counts where the list says
/// that. Where it says what was paid for each invoice, the money is in there already.
pub(crate) fn in_invoice_list(
    cells: &mut Cells,
    record: &StringRecord,
    amount: Field,
    customers: &mut Customers,
    keys: &mut Keys,
) -> Option<PaymentDraft> {
    let has_open = cells.has(Field::Open);
    if !has_open && (cells.has(Field::Paid) || cells.has(Field::SettledDate)) {
        cells.skip("a payment; the list says elsewhere what was paid");
        return None;
    }
    let field = if has_open { Field::Open } else { amount };
    let date = cells.date(record, Field::InvoiceDate);
    let value = cells.amount(record, field);
    let customer = customers.place(cells, record);
    if cells.is_bad() {
        return None;
    }
    let Some(customer) = customer else {
        cells.missing(Field::CustomerName);
        return None;
    };
    let Some(date) = date else {
        cells.missing(Field::InvoiceDate);
        return None;
    };
    let value = value.unwrap_or_default().abs();
    if value.is_zero() {
        cells.skip("a payment of which nothing is left");
        return None;
    }
    let currency = cells.currency(record)?;
    let minor = cells.money(record, field, Some(value), currency)?;
    let reference = cells.text(record, Field::InvoiceNumber);
    let amount = Money::new(minor, currency);
    let payer = customers.list[customer].customer.number.as_str();
    Some(PaymentDraft {
        row: cells.row(),
        key: keys.next(content(payer, date, amount, reference)),
        customer: Some(customer),
        invoices: Vec::new(),
        date,
        amount,
        reference: reference.to_owned(),
    })
}

/// What makes a payment the same payment.
pub(crate) fn content(payer: &str, date: Date, amount: Money, reference: &str) -> Key {
    Key::new()
        .part(payer)
        .part(&date.to_string())
        .part(&amount.to_string())
        .part(reference)
}

/// The invoice numbers in one cell: “17”, “17, 18”, “17; 18”, “17 & 18”.
fn numbers(text: &str) -> Vec<String> {
    text.split([',', ';', '|', '&', '\n'])
        .map(str::trim)
        .filter(|number| !number.is_empty())
        .map(str::to_owned)
        .collect()
}
