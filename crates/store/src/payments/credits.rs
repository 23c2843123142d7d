//! Payments and credit notes, and what of them is on account (rule L2).

use owed_receivables::{Credit, CreditId, CreditKind, Currency, CustomerId, Date, Money};
use rusqlite::{OptionalExtension, params_from_iter};

use crate::book::folding;
use crate::error::is_taken;
use crate::journal::relation::Relation;
use crate::page::{Conditions, direction};
use crate::sql::{self, Columns};
use crate::{BankSide, BookReader, Page, PageRequest, Result, StoreError, Sum, Write};

/// A credit to be added. The key identifies the source line in the file, so that reading it again adds nothing (rule
/// F2); payments entered by hand have none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCredit {
    pub credit: Credit,
    pub key: Option<String>,
}

/// Filter and order of a list of payments and credit notes.
#[derive(Debug, Clone)]
pub struct CreditQuery {
    /// The day for amounts on account; credits dated later are absent (rule A3).
    pub as_of: Date,
    pub state: CreditState,
    pub customer: Option<CustomerId>,
    pub currency: Option<Currency>,
    /// Searched in the number, the note, and the customer's number and name.
    pub text: String,
    pub sort: CreditSort,
    pub descending: bool,
    pub page: PageRequest,
}

impl CreditQuery {
    /// Returns a query for all credits of a customer as of a day, the newest first.
    pub fn of_customer(customer: CustomerId, as_of: Date) -> Self {
        Self {
            as_of,
            state: CreditState::All,
            customer: Some(customer),
            currency: None,
            text: String::new(),
            sort: CreditSort::Dated,
            descending: true,
            page: PageRequest::ALL,
        }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CreditState {
    #[default]
    All,
    OnAccount,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CreditSort {
    #[default]
    Dated,
    Number,
    Customer,
    Amount,
    OnAccount,
}

/// A row of the list of credits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditRow {
    pub id: CreditId,
    pub customer: CustomerId,
    pub customer_number: String,
    pub customer_name: String,
    pub kind: CreditKind,
    pub number: String,
    pub dated: Date,
    pub amount: Money,
    /// What is not allocated on the requested day.
    pub on_account: Money,
    pub note: String,
    /// Whether it credits an invoice that was cancelled in the program that issued it.
    pub cancels: bool,
    pub bank: BankSide,
}

/// The days from a credit's date until it was fully used, by powers of two; the text of the index `credit_applied`.
const SHELF: &str = "(CASE WHEN applied - dated < 2 THEN 1 WHEN applied - dated < 4 THEN 2
   WHEN applied - dated < 8 THEN 3 WHEN applied - dated < 16 THEN 4 WHEN applied - dated < 32 THEN 5
   WHEN applied - dated < 64 THEN 6 WHEN applied - dated < 128 THEN 7 WHEN applied - dated < 256 THEN 8
   WHEN applied - dated < 512 THEN 9 WHEN applied - dated < 1024 THEN 10 WHEN applied - dated < 2048 THEN 11
   ELSE 24 END)";

/// SQL for what is left of credit `c` on a day.
fn rest(day: i64) -> String {
    format!(
        "c.amount - (SELECT coalesce(sum(a.amount), 0) FROM allocation a INDEXED BY allocation_credit
                     WHERE a.credit_id = c.id AND a.effective <= {day})
                  - (SELECT coalesce(sum(a.amount), 0) FROM claim_allocation a INDEXED BY claim_allocation_credit
                     WHERE a.credit_id = c.id AND a.effective <= {day})
                  - (SELECT coalesce(sum(p.amount), 0) FROM refund_part p INDEXED BY refund_part_credit
                     WHERE p.credit_id = c.id AND p.effective <= {day})"
    )
}

/// A `select` of (id, customer_id, currency, dated, amount, rest) of what is on account on a day.
pub(crate) fn on_account(day: i64, today: bool) -> String {
    if today {
        return "SELECT id, customer_id, currency, dated, amount, open AS rest FROM credit INDEXED BY credit_open WHERE open > 0"
            .to_owned();
    }
    let rest = rest(day);
    format!(
        "SELECT * FROM (
           SELECT id, customer_id, currency, dated, amount, {rest} AS rest
           FROM credit c INDEXED BY credit_open WHERE open > 0 AND dated <= {day}
           UNION ALL
           SELECT id, customer_id, currency, dated, amount, {rest}
           FROM (VALUES {spans}) span CROSS JOIN credit c INDEXED BY credit_applied
           WHERE {SHELF} = span.column1 AND applied > dated AND dated > {day} - span.column2 AND dated <= {day}
             AND applied > {day})
         WHERE rest > 0",
        spans = sql::spans()
    )
}

impl Write<'_> {
    pub fn insert_credit(&mut self, new: &NewCredit) -> Result<CreditId> {
        let (credit, key) = (&new.credit, new.key.as_deref());
        if credit.kind == CreditKind::CreditNote {
            return self.insert_bare_credit(credit, key);
        }
        let id = self.insert_bare_credit(credit, None)?;
        match key {
            Some(key) => self.insert_payment_row(id, key, credit.amount.minor)?,
            None => self.insert_hand(id, credit.amount.minor)?,
        }
        Ok(id)
    }

    /// Adds a credit without its source.
    pub(crate) fn insert_bare_credit(
        &mut self,
        credit: &Credit,
        key: Option<&str>,
    ) -> Result<CreditId> {
        self.insert_used_credit(credit, key, credit.amount.minor, None)
    }

    /// Adds a credit whose allocations follow: `open` is what they leave of it, `applied` the day from which nothing is
    /// left.
    pub(crate) fn insert_used_credit(
        &mut self,
        credit: &Credit,
        key: Option<&str>,
        open: i64,
        applied: Option<i64>,
    ) -> Result<CreditId> {
        self.must_be_positive(credit.amount)?;
        let dated = sql::day(credit.dated);
        let row = self.next_row(Relation::Credit);
        sql::insert!(
            self.db,
            credit {
                customer_id: credit.customer.0,
                kind: credit.kind.name(),
                number: credit.number,
                dated: dated,
                currency: credit.amount.currency.code(),
                amount: credit.amount.minor,
                open: open,
                applied: applied,
                key: key,
                note: credit.note,
                id: row,
            }
        )
        .map_err(|error| match key {
            Some(key) if is_taken(&error) => StoreError::CreditKeyTaken {
                key: key.to_owned(),
            },
            _ => error.into(),
        })?;
        self.reaches(dated);
        Ok(CreditId(self.added(Relation::Credit)))
    }
}

impl BookReader {
    pub fn credit(&self, id: CreditId) -> Result<CreditRow> {
        self.db
            .prepare_cached(
                "SELECT c.id, c.customer_id, u.number, u.name, c.kind, c.number, c.dated, c.currency, c.amount, c.open, c.note, c.cancels IS NOT NULL,
                        c.charges, c.came_currency, c.came
                 FROM credit c JOIN customer u ON u.id = c.customer_id WHERE c.id = ?",
            )?
            .query_row([id.0], |row| read(&mut Columns::new(row)))
            .optional()?
            .ok_or_else(|| StoreError::not_found("credit", id.0))
    }

    /// Says whether a list reported a credit.
    pub fn is_listed(&self, id: CreditId) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT 1 FROM credit WHERE id = ?1 AND key IS NOT NULL
                 UNION ALL SELECT 1 FROM payment_source WHERE credit_id = ?1 AND kind <> 'hand'",
            )?
            .exists([id.0])?)
    }

    /// Returns the credit note with an import's key.
    pub fn credit_by_key(&self, key: &str) -> Result<Option<CreditId>> {
        Ok(self
            .db
            .prepare_cached("SELECT id FROM credit WHERE key = ?")?
            .query_row([key], |row| row.get(0).map(CreditId))
            .optional()?)
    }

    pub fn credits(&self, query: &CreditQuery) -> Result<Page<CreditRow>> {
        let day = sql::day(query.as_of);
        let today = self.is_today(day)?;
        let source = match query.state {
            CreditState::OnAccount => on_account(day, today),
            CreditState::All if today => {
                "SELECT id, customer_id, currency, dated, amount, open AS rest FROM credit"
                    .to_owned()
            }
            CreditState::All => format!(
                "SELECT id, customer_id, currency, dated, amount, {} AS rest FROM credit c WHERE dated <= {day}",
                rest(day)
            ),
        };
        let mut conditions = Conditions::default();
        if let Some(customer) = query.customer {
            conditions.add("s.customer_id = ?", [Box::new(customer.0)]);
        }
        if let Some(currency) = query.currency {
            conditions.add("s.currency = ?", [Box::new(currency.code().to_owned())]);
        }
        if !query.text.trim().is_empty() {
            let columns = ["c.number", "c.note", "u.number", "u.name"]
                .map(|column| format!("holds({column}, ?)"));
            conditions.add(
                &columns.join(" OR "),
                [(); 4].map(|()| Box::new(folding::searched(&query.text)) as _),
            );
        }
        let order = match query.sort {
            CreditSort::Dated => "s.dated",
            CreditSort::Number => "c.number",
            CreditSort::Customer => "fold(u.name)",
            CreditSort::Amount => "s.amount",
            CreditSort::OnAccount => "s.rest",
        };
        let from = format!(
            "FROM ({source}) s JOIN credit c ON c.id = s.id JOIN customer u ON u.id = s.customer_id{}",
            conditions.sql()
        );
        let rows = self
            .db
            .prepare(&format!(
                "SELECT s.id, s.customer_id, u.number, u.name, c.kind, c.number, s.dated, s.currency, s.amount, s.rest, c.note, c.cancels IS NOT NULL,
                        c.charges, c.came_currency, c.came
                 {from} ORDER BY {order} {}, s.id{}",
                direction(query.descending),
                query.page.sql()
            ))?
            .query_map(params_from_iter(conditions.values()), |row| {
                read(&mut Columns::new(row))
            })?
            .collect::<rusqlite::Result<_>>()?;
        let sums: Vec<Sum> = self
            .db
            .prepare(&format!(
                "SELECT s.currency, count(*), sum(s.amount), sum(s.rest) {from} GROUP BY s.currency"
            ))?
            .query_map(params_from_iter(conditions.values()), Sum::read)?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Page::new(rows, sums))
    }
}

fn read(row: &mut Columns<'_, '_>) -> rusqlite::Result<CreditRow> {
    let (id, customer, customer_number, customer_name, kind, number, dated) = (
        CreditId(row.get()?),
        CustomerId(row.get()?),
        row.get()?,
        row.get()?,
        row.parsed()?,
        row.get()?,
        row.date()?,
    );
    let [amount, on_account] = row.money()?;
    Ok(CreditRow {
        id,
        customer,
        customer_number,
        customer_name,
        kind,
        number,
        dated,
        amount,
        on_account,
        note: row.get()?,
        cancels: row.get()?,
        bank: BankSide {
            charges: row.get()?,
            came: match row.optional_parsed()? {
                Some(currency) => Some(Money::new(row.get()?, currency)),
                None => None,
            },
        },
    })
}
