//! Lists of payments.

mod merging;

use std::collections::HashMap;

use csv::StringRecord;

use owed_receivables::key::Key;
use owed_receivables::{Date, Money};
use owed_texts::{Message, key, text};

use crate::draft::{Drafts, PaymentDraft};
use crate::field::Field;
use crate::lists::Count;
use crate::lists::cells::Cells;
use crate::lists::customers::Customers;
use crate::problem::Code;
use crate::rows::layout::Rows;
use crate::vocabulary::status::Arrival;
use merging::Merging;

/// Numbers equal payments, so that each has a different key (rule F2).
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
    let mut merging = Merging::from_cells(cells);
    let mut failed = Vec::new();
    let mut count = Count::default();
    while let Some((row, record)) = records.next() {
        if !cells.begin(row, record) {
            continue;
        }
        count.lines += 1;
        if cells.is_header(record, Field::PaymentAmount) {
            cells.skip(key!("skip-header-again"));
            continue;
        }
        if cells.text(record, Field::PaymentDate).is_empty()
            && let Some(reason) = cells.reason_to_pass(record)
        {
            cells.skip(reason);
            continue;
        }
        count.documents += 1;
        match payment(cells, record, &mut customers) {
            Some((payment, false)) => failed.push(payment),
            Some((payment, true)) => {
                count.documents -= u64::from(merging.take(payment, cells));
            }
            None => {}
        }
    }
    let mut payments = merging.payments(cells);
    let mut keys = Keys::default();
    // Received money is numbered first: a failed attempt beside it is another payment.
    for payment in payments.iter_mut().chain(&mut failed) {
        payment.key = keys.next(key(payment, &customers));
    }
    (
        Drafts {
            customers: customers.list,
            payments,
            failed,
            ..Drafts::default()
        },
        count,
    )
}

/// Returns what identifies a payment, whatever has become of it since.
fn key(payment: &PaymentDraft, customers: &Customers) -> Key {
    let payer = payment
        .customer
        .map_or("", |place| customers.list[place].customer.number.as_str());
    let amount = payment.amount;
    let came = Money::new(
        amount.minor.saturating_add(payment.refunded),
        amount.currency,
    );
    let invoices = payment.invoices.iter();
    invoices.fold(
        content(payer, payment.date, came, &payment.reference),
        |key, number| key.part(number),
    )
}

/// Returns the row's payment, without its key, and whether its money came.
fn payment(
    cells: &mut Cells,
    record: &StringRecord,
    customers: &mut Customers,
) -> Option<(PaymentDraft, bool)> {
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
    if minor == 0 {
        cells.skip(key!("skip-zero"));
        return None;
    }
    let refunded = refunded(cells, record, Money::new(minor, currency))?;
    let (came, refunded) = (refunded.is_some(), refunded.unwrap_or_default());
    let applied = cells.amount(record, Field::Applied);
    let applied = cells.money(record, Field::Applied, applied, currency);
    if cells.is_bad() {
        return None;
    }
    let payment = PaymentDraft {
        row: cells.row(),
        key: String::new(),
        customer,
        applied: match invoices.len() {
            1 => vec![applied],
            count => vec![None; count],
        },
        invoices,
        date,
        amount: Money::new(minor - refunded, currency),
        refunded,
        reference: cells.text(record, Field::Reference).to_owned(),
    };
    Some((payment, came))
}

/// Returns how much of a payment went back, or an inner `None` if its money did not come; `None` if it is unknown, which is
/// a problem.
fn refunded(cells: &mut Cells, record: &StringRecord, amount: Money) -> Option<Option<i64>> {
    let status = cells.text(record, Field::Status);
    let stated = cells.amount(record, Field::Refunded);
    let stated = cells
        .money(record, Field::Refunded, stated, amount.currency)
        .map_or(0, i64::abs);
    let has_column = cells.has(Field::Refunded);
    let mut problem = |code, message: Message| {
        cells.problem(code, Field::Status, status, message);
        None
    };
    // Money paid back has a separate row.
    if amount.minor < 0 {
        return Some(Some(0));
    }
    match Arrival::from_text(status) {
        None => problem(Code::UnknownStatus, text!("problem-arrival-unknown")),
        Some(Arrival::DidNotCome) => Some(None),
        Some(_) if stated > amount.minor => problem(
            Code::Contradiction,
            text!("problem-refunded-too-much", amount = amount.plain()),
        ),
        Some(Arrival::WentBackInPart) if stated == 0 => {
            problem(Code::MissingValue, text!("problem-refunded-unknown"))
        }
        Some(Arrival::WentBack) if stated == 0 && has_column => {
            problem(Code::Contradiction, text!("problem-refunded-nothing"))
        }
        Some(Arrival::WentBack) if stated == 0 => Some(Some(amount.minor)),
        Some(_) => Some(Some(stated)),
    }
}

/// Returns a payment among invoices: money on account (rule L2), of which only the open part counts if the list gives it. If
/// the list gives the paid amount of each invoice, the money is already included there.
pub(crate) fn in_invoice_list(
    cells: &mut Cells,
    record: &StringRecord,
    amount: Field,
    customers: &mut Customers,
    keys: &mut Keys,
) -> Option<PaymentDraft> {
    let has_open = cells.has(Field::Open);
    if !has_open && (cells.has(Field::Paid) || cells.has(Field::SettledDate)) {
        cells.skip(key!("skip-payment-told"));
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
        cells.skip(key!("skip-payment-used"));
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
        applied: Vec::new(),
        date,
        amount,
        refunded: 0,
        reference: reference.to_owned(),
    })
}

/// Identifies a payment by its content.
pub(crate) fn content(payer: &str, date: Date, amount: Money, reference: &str) -> Key {
    Key::default()
        .part(payer)
        .part(&date.to_string())
        .part(&amount.to_string())
        .part(reference)
}

/// Returns the invoice numbers in one cell: “17”, “17, 18”, “17; 18”, “17 & 18”.
fn numbers(text: &str) -> Vec<String> {
    text.split([',', ';', '|', '&', '\n'])
        .map(str::trim)
        .filter(|number| !number.is_empty())
        .map(str::to_owned)
        .collect()
}
