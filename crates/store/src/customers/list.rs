//! Lists of customers, with what they owe.

use owed_receivables::{Currency, Customer, CustomerId, Date, words};
use rusqlite::params_from_iter;

use super::{COLUMNS, customer};
use crate::book::folding;
use crate::invoices::instalments::Planned;
use crate::invoices::open;
use crate::page::{Conditions, direction};
use crate::sql::{self, Columns};
use crate::{BookReader, Page, PageRequest, Result, Sum, Whose};

/// Filter and order of a list of customers.
#[derive(Debug, Clone)]
pub struct CustomerQuery {
    pub today: Date,
    pub state: CustomerFilter,
    /// Only customers who owe in this currency, and only what they owe in it.
    pub currency: Option<Currency>,
    /// Searched in number, name, people, their e-mail addresses, and place, and in former numbers and names.
    pub text: String,
    /// Only those whom this person of the company looks after; empty for all.
    pub in_charge: String,
    pub sort: CustomerSort,
    pub descending: bool,
    pub page: PageRequest,
}

words! {
    #[derive(Default)]
    pub enum CustomerFilter: "word-customer-filter" {
        #[default]
        All,
        Owing = "open",
        Overdue,
        /// Those to look at again by today.
        NextStep,
    }
}

words! {
    #[derive(Default)]
    pub enum CustomerSort as CustomerColumn: "word-customer-column" {
        #[default]
        Name,
        Number,
        /// By the largest balance in one currency, since currencies are never added (rule M2).
        Open,
        Overdue,
        /// By the oldest due date of an open invoice.
        Oldest = "oldest_due",
    }
}

/// What a customer owes in one currency, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CustomerBalance {
    pub currency: Currency,
    pub open: i64,
    pub overdue: i64,
    pub on_account: i64,
}

/// A row of the list of customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    pub id: CustomerId,
    pub customer: Customer,
    pub balances: Vec<CustomerBalance>,
    pub open_invoices: u64,
    pub oldest_due: Option<Date>,
}

impl BookReader {
    pub fn customers(&self, query: &CustomerQuery) -> Result<Page<CustomerRow>> {
        let today = sql::day(query.today);
        let only = query.currency.map_or(String::new(), |currency| {
            format!(" WHERE currency = '{}'", currency.code())
        });
        let planned = self.instalments(query.today)?;
        let source = open::open_by_due(&planned);
        let owed = format!(
            "WITH owed AS MATERIALIZED (
               SELECT customer_id, currency, sum(open) AS open, sum(iif(due < {today}, open, 0)) AS overdue,
                      sum(item) AS items, min(due) AS oldest
               FROM ({source}){only} GROUP BY customer_id, currency),
             most AS MATERIALIZED (
               SELECT customer_id, max(open) AS open, max(overdue) AS overdue, sum(items) AS items, min(oldest) AS oldest
               FROM owed GROUP BY customer_id) "
        );
        let conditions = conditions(query);
        let order = match query.sort {
            CustomerSort::Name => "fold(c.name)",
            CustomerSort::Number => "c.number",
            CustomerSort::Open => "coalesce(most.open, 0)",
            CustomerSort::Overdue => "coalesce(most.overdue, 0)",
            CustomerSort::Oldest => "most.oldest",
        };
        let columns = COLUMNS
            .split(", ")
            .map(|column| format!("c.{column}"))
            .collect::<Vec<_>>()
            .join(", ");
        let from = "FROM customer c LEFT JOIN most ON most.customer_id = c.id";
        let mut statement = self.db.prepare(&format!(
            "{owed} SELECT c.id, {columns}, coalesce(most.items, 0), most.oldest {from}{} ORDER BY {order} {}, c.id{}",
            conditions.sql(),
            direction(query.descending),
            query.page.sql()
        ))?;
        let mut rows = statement
            .query_map(params_from_iter(conditions.values()), |row| {
                let mut row = Columns::new(row);
                Ok(CustomerRow {
                    id: CustomerId(row.get()?),
                    customer: customer(&mut row)?,
                    balances: Vec::new(),
                    open_invoices: row.get::<i64>()?.unsigned_abs(),
                    oldest_due: row.optional_date()?,
                })
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let ids: Vec<CustomerId> = rows.iter().map(|row| row.id).collect();
        let mut people = self.people(Whose::These(&ids))?;
        for row in &mut rows {
            row.customer = people.join(row.id, std::mem::take(&mut row.customer));
            row.balances = self.balances_with(row.id, query.today, &planned)?;
        }
        let total: i64 = self
            .db
            .prepare(&format!(
                "{owed} SELECT count(*) {from}{}",
                conditions.sql()
            ))?
            .query_row(params_from_iter(conditions.values()), |row| row.get(0))?;
        let sums = self
            .db
            .prepare(&format!(
                "{owed} SELECT owed.currency, count(*), sum(owed.open) {from} JOIN owed ON owed.customer_id = c.id{}
                 GROUP BY owed.currency",
                conditions.sql()
            ))?
            .query_map(
                params_from_iter(conditions.values()),
                |row| {
                    let mut row = Columns::new(row);
                    let (currency, rows, open) = (row.parsed()?, row.get::<i64>()?, row.get()?);
                    Ok(Sum {
                        currency,
                        rows: rows.unsigned_abs(),
                        amount: open,
                        open,
                    })
                },
            )?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Page {
            rows,
            total: total.unsigned_abs(),
            sums,
        })
    }

    /// Returns what a customer owes and has on account, by currency; invoices in a plan are overdue by instalment (rule
    /// P2).
    pub fn balances(&self, customer: CustomerId, today: Date) -> Result<Vec<CustomerBalance>> {
        self.balances_with(customer, today, &self.instalments(today)?)
    }

    fn balances_with(
        &self,
        customer: CustomerId,
        today: Date,
        planned: &Planned,
    ) -> Result<Vec<CustomerBalance>> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT currency, sum(open), sum(overdue), sum(on_account) FROM (
               SELECT currency, open, iif(due < ?2, open, 0) AS overdue, 0 AS on_account
               FROM ({}) WHERE customer_id = ?1
               UNION ALL
               SELECT currency, 0, 0, open FROM credit INDEXED BY credit_open WHERE customer_id = ?1 AND open > 0)
             GROUP BY currency",
            open::open_by_due(planned)
        ))?;
        let rows = statement.query_map([customer.0, sql::day(today)], |row| {
            let mut row = Columns::new(row);
            Ok(CustomerBalance {
                currency: row.parsed()?,
                open: row.get()?,
                overdue: row.get()?,
                on_account: row.get()?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn conditions(query: &CustomerQuery) -> Conditions {
    let mut conditions = Conditions::default();
    match query.state {
        CustomerFilter::All if query.currency.is_none() => {}
        CustomerFilter::All | CustomerFilter::Owing => conditions.add("most.open > 0", []),
        CustomerFilter::Overdue => conditions.add("most.overdue > 0", []),
        CustomerFilter::NextStep => {
            conditions.add("c.next_on <= ?", [Box::new(sql::day(query.today))]);
        }
    }
    if !query.in_charge.is_empty() {
        let in_charge = query.in_charge.clone();
        conditions.add("fold(c.in_charge) = fold(?)", [Box::new(in_charge)]);
    }
    if !query.text.trim().is_empty() {
        let columns = ["number", "name", "contact", "email", "city"]
            .map(|column| format!("holds(c.{column}, ?)"));
        let former = ["number", "name"].map(|column| {
            format!("c.id IN (SELECT customer_id FROM former_{column} WHERE holds({column}, ?))")
        });
        let people = ["name", "email"].map(|column| {
            format!("c.id IN (SELECT customer_id FROM contact WHERE holds({column}, ?))")
        });
        conditions.add(
            &[
                columns.join(" OR "),
                former.join(" OR "),
                people.join(" OR "),
            ]
            .join(" OR "),
            [(); 9].map(|()| Box::new(folding::searched(&query.text)) as _),
        );
    }
    conditions
}
