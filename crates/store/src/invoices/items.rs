//! Lists of invoices, with balances as of any day (rules L1, A3).

use owed_receivables::aging::{Basis, days_overdue};
use owed_receivables::{Currency, CustomerId, Date, InvoiceId, Money, words};
use rusqlite::{Row, params_from_iter};

use crate::book::folding;
use crate::invoices::balance::balance;
use crate::invoices::cancellations::cancelled;
use crate::invoices::instalments::Planned;
use crate::invoices::open::{open_on, without};
use crate::invoices::put_offs;
use crate::page::{Conditions, direction};
use crate::sql::{self, Columns};
use crate::{BookReader, Page, PageRequest, Result, Sum};

/// Filter and order of a list of invoices.
#[derive(Debug, Clone)]
pub struct InvoiceQuery {
    /// The day of balances and ages; invoices issued later are absent (rule A3).
    pub as_of: Date,
    pub state: InvoiceFilter,
    pub customer: Option<CustomerId>,
    pub currency: Option<Currency>,
    pub age: Option<AgeRange>,
    /// Searched in the number, the reference, and the customer's number and name.
    pub text: String,
    pub sort: InvoiceSort,
    pub descending: bool,
    pub page: PageRequest,
}

impl InvoiceQuery {
    /// Returns a query for every invoice, by due date.
    pub fn new(as_of: Date) -> Self {
        Self {
            as_of,
            state: InvoiceFilter::All,
            customer: None,
            currency: None,
            age: None,
            text: String::new(),
            sort: InvoiceSort::Due,
            descending: false,
            page: PageRequest::default(),
        }
    }
}

words! {
    #[derive(Default)]
    pub enum InvoiceFilter: "word-invoice-filter" {
        #[default]
        All,
        Open,
        Overdue,
        Settled,
        /// Settled, at least in part by a write-off (rule P5).
        WrittenOff,
        /// Credited in full because it was cancelled in the program that issued it.
        Cancelled,
        /// Open and disputed (rule A6).
        Disputed,
    }
}

/// Days overdue from `from` to `to`, inclusive, as in a bucket of the aging; `None` is unbounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeRange {
    pub basis: Basis,
    pub from: Option<i64>,
    pub to: Option<i64>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum InvoiceSort {
    #[default]
    Due,
    Issued,
    Number,
    Customer,
    Gross,
    Balance,
}

/// A row of a list of invoices, or an item of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceRow {
    pub id: InvoiceId,
    pub customer: CustomerId,
    pub customer_number: String,
    pub customer_name: String,
    pub number: String,
    pub issued: Date,
    pub due: Date,
    pub gross: Money,
    /// What is open on the requested day.
    pub balance: Money,
    /// What was written off by then; the rest of gross less balance was paid or credited.
    pub written_off: Money,
    /// Whether it was cancelled by then.
    pub cancelled: bool,
    /// Days from the due date to the requested day (rule A1).
    pub days_overdue: i64,
    pub disputed: bool,
    pub reference: String,
}

/// SQL for the amount of invoice `i` written off by a day (rule P5).
fn written_off(day: i64) -> String {
    format!(
        "iif(i.touched <= {day}, (SELECT coalesce(sum(a.amount), 0) FROM allocation a INDEXED BY allocation_invoice
                                  WHERE a.invoice_id = i.id AND a.effective <= {day} AND a.kind = 'write_off'), 0)"
    )
}

/// The `select` with each invoice in a plan reduced to the instalments whose days overdue are in range (rule A5), due
/// on the oldest of their days.
fn with_instalments(source: String, planned: &Planned, within: Within, as_of: Date) -> String {
    let cut = planned.iter().filter_map(|(invoice, parts)| {
        let parts = parts.iter().filter(|part| {
            let days = days_overdue(as_of, part.due);
            within.from.is_none_or(|from| from <= days) && within.to.is_none_or(|to| days <= to)
        });
        let due = parts.clone().map(|part| part.due).min()?;
        let sum: i64 = parts.map(|part| part.open).sum();
        Some(format!("({}, {}, {sum})", invoice.0, sql::day(due)))
    });
    let cut: Vec<String> = cut.collect();
    let rest = without(source, planned.keys());
    if cut.is_empty() {
        return rest;
    }
    format!(
        "{rest} UNION ALL
         SELECT i.id, i.customer_id, i.currency, i.issued, part.column2, i.gross, part.column3, i.disputed, i.number
         FROM (VALUES {}) part JOIN invoice i ON i.id = part.column1",
        cut.join(", ")
    )
}

/// The requested days overdue, inclusive; `None` is unbounded.
#[derive(Clone, Copy)]
struct Within {
    from: Option<i64>,
    to: Option<i64>,
}

impl Within {
    fn for_query(query: &InvoiceQuery) -> Self {
        let overdue = (query.state == InvoiceFilter::Overdue).then_some(1);
        let age = query.age.filter(|age| age.basis == Basis::Due);
        Self {
            from: overdue.max(age.and_then(|age| age.from)),
            to: age.and_then(|age| age.to),
        }
    }
}

/// SQL for all invoices issued by a day, with their balances on it.
fn issued_by(day: i64, today: bool) -> String {
    let (balance, due) = if today {
        ("i.open".to_owned(), "i.due".to_owned())
    } else {
        (balance(day), put_offs::due(day))
    };
    format!(
        "SELECT id, customer_id, currency, issued, {due} AS due, gross, {balance} AS balance, disputed, number
         FROM invoice i WHERE issued <= {day}"
    )
}

impl BookReader {
    /// Says whether nothing in the book takes effect after the day, so that the stored balances are those of the day.
    pub(crate) fn is_today(&self, day: i64) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached("SELECT horizon <= ? FROM book")?
            .query_row([day], |row| row.get(0))?)
    }

    pub fn invoices(&self, query: &InvoiceQuery) -> Result<Page<InvoiceRow>> {
        let day = sql::day(query.as_of);
        let today = self.is_today(day)?;
        let source = match query.state {
            InvoiceFilter::All
            | InvoiceFilter::Settled
            | InvoiceFilter::WrittenOff
            | InvoiceFilter::Cancelled => issued_by(day, today),
            _ => match open_on(day, today) {
                (open, None) => open,
                (open, Some(settled_since)) => format!("{open} UNION ALL {settled_since}"),
            },
        };
        let planned = self.instalments(query.as_of)?;
        let source = with_instalments(source, &planned, Within::for_query(query), query.as_of);
        let conditions = conditions(query, day);
        let order = match query.sort {
            InvoiceSort::Due => "s.due",
            InvoiceSort::Issued => "s.issued",
            InvoiceSort::Number => "s.number",
            InvoiceSort::Customer => "(SELECT fold(name) FROM customer WHERE id = s.customer_id)",
            InvoiceSort::Gross => "s.gross",
            InvoiceSort::Balance => "s.balance",
        };
        let direction = direction(query.descending);
        let from = format!("FROM ({source}) s{}", conditions.sql());
        // Sorts narrow rows and only then adds columns: a page needs the names of 200 rows, not of all.
        let rows = self
            .db
            .prepare(&format!(
                "SELECT s.id, s.customer_id, c.number, c.name, i.number, s.issued, s.due, s.currency, s.gross, s.balance,
                        {given_up}, {cancelled}, {day} - s.due, s.disputed, i.reference
                 FROM (SELECT s.id, s.customer_id, s.currency, s.issued, s.due, s.gross, s.balance, s.disputed, {order} AS sorted {from} ORDER BY sorted {direction}, s.id{}) s
                 JOIN invoice i ON i.id = s.id JOIN customer c ON c.id = s.customer_id
                 ORDER BY s.sorted {direction}, s.id",
                query.page.sql(),
                given_up = written_off(day),
                cancelled = cancelled(day)
            ))?
            .query_map(params_from_iter(conditions.values()), read)?
            .collect::<rusqlite::Result<_>>()?;
        let sums: Vec<Sum> = self
            .db
            .prepare(&format!(
                "SELECT s.currency, count(*), sum(s.gross), sum(s.balance) {from} GROUP BY s.currency"
            ))?
            .query_map(params_from_iter(conditions.values()), Sum::read)?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Page::new(rows, sums))
    }

    /// Returns how much of an invoice was written off by a day, in minor units (rule P5).
    pub fn written_off(&self, invoice: InvoiceId, as_of: Date) -> Result<i64> {
        let given_up = written_off(sql::day(as_of));
        let sum = self
            .db
            .prepare_cached(&format!("SELECT {given_up} FROM invoice i WHERE id = ?"))?
            .query_row([invoice.0], |row| row.get::<_, Option<i64>>(0))?;
        Ok(sum.unwrap_or(0))
    }

    /// Returns what a customer owes on a day, the oldest due date first, as a letter lists it.
    pub fn open_items(&self, customer: CustomerId, as_of: Date) -> Result<Vec<InvoiceRow>> {
        let day = sql::day(as_of);
        let (balance, due) = (balance(day), put_offs::due(day));
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT i.id, i.customer_id, c.number, c.name, i.number, i.issued, {due} AS due_then, i.currency, i.gross,
                    {balance} AS balance, {given_up}, 0, {day} - {due}, i.disputed, i.reference
             FROM invoice i INDEXED BY invoice_customer JOIN customer c ON c.id = i.customer_id
             WHERE i.customer_id = ? AND i.issued <= {day} AND (i.settled IS NULL OR i.settled > {day}) AND balance > 0
             ORDER BY due_then, i.id",
            given_up = written_off(day)
        ))?;
        let rows = statement.query_map([customer.0], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<InvoiceRow> {
    let mut row = Columns::new(row);
    let (id, customer) = (InvoiceId(row.get()?), CustomerId(row.get()?));
    let (customer_number, customer_name, number) = (row.get()?, row.get()?, row.get()?);
    let (issued, due) = (row.date()?, row.date()?);
    let [gross, balance, written_off] = row.money()?;
    Ok(InvoiceRow {
        id,
        customer,
        customer_number,
        customer_name,
        number,
        issued,
        due,
        gross,
        balance,
        written_off,
        cancelled: row.get()?,
        days_overdue: row.get()?,
        disputed: row.get()?,
        reference: row.get()?,
    })
}

fn conditions(query: &InvoiceQuery, day: i64) -> Conditions {
    let mut conditions = Conditions::default();
    match query.state {
        InvoiceFilter::All => {}
        InvoiceFilter::Open => conditions.add("s.balance > 0", []),
        InvoiceFilter::Overdue => {
            conditions.add("s.balance > 0", []);
            conditions.add("s.due < ?", [Box::new(day)]);
        }
        InvoiceFilter::Settled => conditions.add("s.balance = 0", []),
        InvoiceFilter::WrittenOff => {
            conditions.add("s.balance = 0", []);
            conditions.add(
                "(SELECT sum(a.amount) FROM allocation a
                  WHERE a.invoice_id = s.id AND a.kind = 'write_off' AND a.effective <= ?) > 0",
                [Box::new(day)],
            );
        }
        InvoiceFilter::Cancelled => {
            conditions.add("s.balance = 0", []);
            let cancelled = cancelled(day);
            conditions.add(
                &format!("EXISTS (SELECT 1 FROM invoice i WHERE i.id = s.id AND {cancelled})"),
                [],
            );
        }
        InvoiceFilter::Disputed => {
            conditions.add("s.balance > 0", []);
            conditions.add("s.disputed", []);
        }
    }
    if let Some(customer) = query.customer {
        conditions.add("s.customer_id = ?", [Box::new(customer.0)]);
    }
    if let Some(currency) = query.currency {
        conditions.add("s.currency = ?", [Box::new(currency.code().to_owned())]);
    }
    if let Some(age) = query.age {
        let reference = match age.basis {
            Basis::Due => "s.due",
            Basis::Issue => "s.issued",
        };
        if let Some(from) = age.from {
            conditions.add(&format!("{reference} <= ?"), [Box::new(day - from)]);
        }
        if let Some(to) = age.to {
            conditions.add(&format!("{reference} >= ?"), [Box::new(day - to)]);
        }
    }
    if !query.text.trim().is_empty() {
        conditions.add(
            "s.customer_id IN (SELECT id FROM customer WHERE holds(number, ?) OR holds(name, ?))
             OR s.id IN (SELECT id FROM invoice WHERE holds(number, ?) OR holds(reference, ?))",
            [(); 4].map(|()| Box::new(folding::searched(&query.text)) as _),
        );
    }
    conditions
}
