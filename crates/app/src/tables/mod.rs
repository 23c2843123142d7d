//! Exports every list of the screens: filtered and sorted as there, with all rows.

mod bank_rows;
mod rows;

use std::path::Path;

use owed_receivables::Money;
use owed_texts::{Message, PlainKey};
use serde::Deserialize;
use ts_rs::TS;

use crate::agreements::call_list::{self, CallListQuery};
use crate::context::Context;
use crate::export::{Cell, Column, Sheet};
use crate::failure::Failure;
use crate::wire::{Amount, TableFormat, Window, Written};
use crate::{bank, customers, invoices, messages, runs, typed};

/// A list and which of its rows; pages are ignored.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "list", content = "query", rename_all = "snake_case")]
pub enum Table {
    Customers(customers::Query),
    Invoices(invoices::Query),
    Messages(messages::Query),
    Calls(CallListQuery),
    /// The outcome for each recipient of a run.
    Run(runs::RunGet),
    BankEntries(bank::EntryQuery),
    BankStatements(bank::StatementQuery),
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct TableExport {
    pub table: Table,
    pub format: TableFormat,
    pub path: String,
}

/// What a list provides for its sheet.
struct Drawn {
    title: PlainKey,
    subtitle: Message,
    columns: Vec<Head>,
    rows: Vec<Vec<Cell>>,
    totals: Vec<Vec<Cell>>,
}

/// A column; `weight` as in [`Column`].
struct Head {
    head: PlainKey,
    weight: u8,
    number: bool,
}

/// Writes all rows of a list to a file.
///
/// # Errors
/// As the list itself, or the file cannot be written.
pub fn export(cx: &Context<'_>, request: TableExport) -> Result<Written, Failure> {
    let cx = &cx.for_file();
    let company = cx.app.book()?.company()?;
    let language = company.language;
    let drawn = match request.table {
        Table::Customers(query) => rows::customers(customers::list(
            cx,
            customers::Query {
                window: Window::ALL,
                ..query
            },
        )?),
        Table::Invoices(query) => rows::invoices(
            invoices::list(
                cx,
                invoices::Query {
                    window: Window::ALL,
                    ..query
                },
            )?,
            language,
        ),
        Table::Messages(query) => rows::messages(
            messages::list(
                cx,
                messages::Query {
                    window: Window::ALL,
                    ..query
                },
            )?,
            language,
        ),
        Table::Calls(_) => rows::calls(call_list::list(
            cx,
            CallListQuery {
                window: Window::ALL,
            },
        )?),
        Table::Run(query) => rows::run(runs::status(cx, query)?, language),
        Table::BankEntries(query) => bank_rows::entries(
            bank::entries(
                cx,
                bank::EntryQuery {
                    window: Window::ALL,
                    ..query
                },
            )?,
            language,
        ),
        Table::BankStatements(query) => bank_rows::statements(bank::statements(
            cx,
            bank::StatementQuery {
                window: Window::ALL,
                ..query
            },
        )?),
    };
    let columns = drawn.columns.into_iter().map(|column| Column {
        head: column.head.text(language),
        weight: column.weight,
        number: column.number,
    });
    let sheet = Sheet {
        title: drawn.title.text(language),
        subtitle: drawn.subtitle.text(language),
        author: company.name,
        dated: cx.app.today(),
        language,
        columns: columns.collect(),
        rows: drawn.rows,
        totals: drawn.totals,
    };
    sheet.write(request.format, Path::new(&request.path))?;
    Ok(Written { path: request.path })
}

/// Returns a column of texts or days.
fn column(head: PlainKey, weight: u8) -> Head {
    Head {
        head,
        weight,
        number: false,
    }
}

fn number(head: PlainKey) -> Head {
    Head {
        head,
        weight: 0,
        number: true,
    }
}

fn word(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn blank() -> Cell {
    word("")
}

/// Returns a cell for a day; anything else stays as text.
fn day(iso: &str) -> Cell {
    typed::date("", iso).map_or_else(|_| word(iso), Cell::Date)
}

fn money(amount: &Amount) -> Cell {
    let exact = amount.minor.parse().ok().zip(amount.currency.parse().ok());
    exact.map_or_else(
        || word(&amount.text),
        |(minor, currency)| Cell::Money(Money::new(minor, currency)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use owed_receivables::{Currency, Date, Language};

    #[test]
    fn m1_amounts_leave_as_the_numbers_they_are() {
        let yen = Amount::new(Money::new(1_234, Currency::JPY), Language::De);
        assert!(
            matches!(money(&yen), Cell::Money(money) if money == Money::new(1_234, Currency::JPY))
        );
        assert!(
            matches!(day("2026-03-02"), Cell::Date(date) if Some(date) == Date::from_ymd_opt(2026, 3, 2))
        );
        assert!(matches!(day(""), Cell::Text(_)));
    }
}
