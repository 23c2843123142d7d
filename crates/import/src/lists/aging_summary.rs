//! Aging summaries: one row per customer, one column per age. They contain no invoices, so each amount becomes an opening
//! balance that is due on the first day of its age: no reminder goes out too early, and the aging equals the report's. The
//! invoices themselves are in the detailed report.

use owed_receivables::{Currency, Money};
use owed_texts::{key, text};

use crate::detection::ages::Age;
use crate::draft::{DocumentKind, Drafts, InvoiceDraft};
use crate::field::Field;
use crate::lists::Count;
use crate::lists::cells::Cells;
use crate::lists::customers::Customers;
use crate::lists::totals::{Part, Totals};
use crate::problem::Code;
use crate::rows::layout::{self, Rows};

pub(crate) fn read(rows: &mut Rows, cells: &mut Cells, titles: &[String]) -> (Drafts, Count) {
    let (mut customers, mut invoices, mut count) =
        (Customers::default(), Vec::new(), Count::default());
    let Some(day) = layout::as_of(titles, cells.order) else {
        let message = key!("problem-aging-no-day");
        cells.problems.file(Code::MissingValue, None, "", message);
        return (Drafts::default(), count);
    };
    let by_invoice_date = titles.iter().any(|title| {
        let title = title.to_lowercase();
        title.contains("by invoice date") || title.contains("by transaction date")
    });
    let columns: Vec<(usize, Age, String)> = cells
        .columns(Field::AgedAmount)
        .filter_map(|column| {
            let header = cells.header_of(column);
            Some((column, Age::named(header)?, header.trim().to_owned()))
        })
        .collect();
    let mut totals = Totals::new([Some(Field::Total), None]);
    while let Some((row, record)) = rows.next() {
        if !cells.begin(row, record) {
            continue;
        }
        count.lines += 1;
        if let Some(reason) = cells.reason_to_pass(record) {
            totals.pass(cells, record);
            cells.skip(reason);
            continue;
        }
        let amounts: Vec<_> = columns
            .iter()
            .map(|(column, ..)| cells.amount_in(record, *column))
            .collect();
        let stated = cells.amount(record, Field::Total);
        let currency = (!cells.is_bad()).then(|| cells.currency(record)).flatten();
        let (Some(currency), Some(customer)) = (currency, customers.place(cells, record)) else {
            totals.lose_a_row();
            continue;
        };
        let name = customers.list[customer].customer.name.clone();
        let mut sum = 0_i64;
        let before = invoices.len();
        for ((column, age, header), amount) in columns.iter().zip(&amounts) {
            let Some(minor) = amount.and_then(|amount| exact(cells, *column, amount, currency))
            else {
                continue;
            };
            sum = sum.saturating_add(minor);
            let Some(due) = age.due(day).filter(|_| minor != 0) else {
                continue;
            };
            invoices.push(InvoiceDraft {
                row,
                customer,
                kind: if minor < 0 {
                    DocumentKind::CreditNote
                } else {
                    DocumentKind::Invoice
                },
                number: format!("Opening balance, {header}, {name}"),
                issued: due,
                due: (!by_invoice_date).then_some(due),
                gross: Money::new(minor.saturating_abs(), currency),
                paid: Vec::new(),
                tells_paid: false,
                discount: None,
                disputed: None,
                reference: String::new(),
                note: text!("import-aging-summary-note", day, header).text(cells.language),
            });
        }
        count.documents += (invoices.len() - before) as u64;
        let stated = stated.and_then(|stated| Money::from_decimal(stated, currency).ok());
        if let Some(stated) = stated.filter(|stated| stated.minor != sum) {
            let message = text!(
                "problem-aging-sum",
                sum = Money::new(sum, currency).plain(),
                stated = stated.plain()
            );
            cells.problem(Code::Contradiction, Field::Total, &stated.number(), message);
        }
        totals.add(
            currency,
            [
                Part {
                    shown: sum,
                    owed: sum,
                },
                Part::default(),
            ],
        );
    }
    let drafts = Drafts {
        customers: customers.list,
        invoices,
        ..Drafts::default()
    };
    (drafts, count)
}

fn exact(
    cells: &mut Cells,
    column: usize,
    amount: rust_decimal::Decimal,
    currency: Currency,
) -> Option<i64> {
    match Money::from_decimal(amount, currency) {
        Ok(money) => Some(money.minor),
        Err(error) => {
            let header = cells.header_of(column).to_owned();
            cells.problems.cell(
                Code::BadAmount,
                cells.row(),
                &header,
                &amount.to_string(),
                error.message(),
            );
            None
        }
    }
}
