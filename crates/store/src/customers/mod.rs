//! Customers and lists of them.

mod erasing;
mod former_numbers;
pub(crate) mod groups;
mod identifiers;
pub(crate) mod merging;
pub(crate) mod timeline;

use std::collections::HashMap;

use owed_receivables::dunning::PolicyId;
use owed_receivables::{Address, Currency, Customer, CustomerId, Date, GroupId, words};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params_from_iter};

use crate::book::folding;
use crate::error::is_taken;
use crate::invoices::instalments::Planned;
use crate::invoices::items;
use crate::journal::relation::Relation;
use crate::page::{Conditions, direction};
use crate::sql::{self, Columns};
use crate::{Page, PageRequest, Reading, Result, StoreError, Sum, Write};

pub(crate) const COLUMNS: &str = "number, name, contact, email, phone, street, extra, postal_code, city, region, country, language, \
     terms_days, vat_id, note, kind, channel, group_id, policy_id, discount";

/// Filter and order of a list of customers.
#[derive(Debug, Clone)]
pub struct CustomerQuery {
    pub today: Date,
    pub state: CustomerFilter,
    /// Only customers who owe in this currency, and only what they owe in it.
    pub currency: Option<Currency>,
    /// Searched in number, name, contact, e-mail address and place, and in former numbers and names.
    pub text: String,
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

/// What identifies a customer to people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CustomerLabel {
    pub number: String,
    pub name: String,
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

/// Returns the columns of a customer's row, in the order of [`COLUMNS`].
fn cells(customer: &Customer) -> [Value; 20] {
    let address = &customer.address;
    [
        customer.number.clone().into(),
        customer.name.clone().into(),
        customer.contact.clone().into(),
        customer.email.clone().into(),
        customer.phone.clone().into(),
        address.street.clone().into(),
        address.extra.clone().into(),
        address.postal_code.clone().into(),
        address.city.clone().into(),
        address.region.clone().into(),
        address.country.clone().into(),
        customer
            .language
            .map(|language| language.code().to_owned())
            .into(),
        customer.terms_days.into(),
        customer.vat_id.clone().into(),
        customer.note.clone().into(),
        customer.kind.name().to_owned().into(),
        customer
            .channel
            .map(|channel| channel.name().to_owned())
            .into(),
        customer.group.map(|group| group.0).into(),
        customer.policy.map(|policy| policy.0).into(),
        customer.discount.map(|terms| terms.to_string()).into(),
    ]
}

impl Write<'_> {
    pub fn insert_customer(&mut self, customer: &Customer) -> Result<CustomerId> {
        if customer.policy.is_some() {
            self.keep_ready_policies()?;
        }
        self.db
            .prepare_cached(&format!(
                "INSERT INTO customer ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            ))?
            .execute(params_from_iter(cells(customer)))
            .map_err(|error| number_taken(error, customer))?;
        Ok(CustomerId(self.added(Relation::Customer)))
    }

    pub fn update_customer(&mut self, id: CustomerId, customer: &Customer) -> Result<()> {
        if customer.policy.is_some() {
            self.keep_ready_policies()?;
        }
        let before: Option<String> = self
            .db
            .prepare_cached("SELECT number FROM customer WHERE id = ?")?
            .query_row([id.0], |row| row.get(0))
            .optional()?;
        let rows = self.edit(|reading| reading.put_customer(id, customer))?;
        if let Some(before) = before.filter(|before| *before != customer.number) {
            self.keep_former_number(id.0, &before)?;
        }
        self.edited(id.0);
        match rows {
            0 => Err(StoreError::not_found("customer", id.0)),
            _ => Ok(()),
        }
    }
}

fn number_taken(error: rusqlite::Error, customer: &Customer) -> StoreError {
    if is_taken(&error) {
        StoreError::CustomerNumberTaken {
            number: customer.number.clone(),
        }
    } else {
        error.into()
    }
}

pub(crate) fn customer(row: &mut Columns<'_, '_>) -> rusqlite::Result<Customer> {
    Ok(Customer {
        number: row.get()?,
        name: row.get()?,
        contact: row.get()?,
        email: row.get()?,
        phone: row.get()?,
        address: address(row)?,
        language: row.optional_parsed()?,
        terms_days: row.get()?,
        vat_id: row.get()?,
        note: row.get()?,
        kind: row.parsed()?,
        channel: row.optional_parsed()?,
        group: row.get::<Option<i64>>()?.map(GroupId),
        policy: row.get::<Option<i64>>()?.map(PolicyId),
        discount: row.optional_parsed()?,
    })
}

pub(crate) fn address(row: &mut Columns<'_, '_>) -> rusqlite::Result<Address> {
    Ok(Address {
        street: row.get()?,
        extra: row.get()?,
        postal_code: row.get()?,
        city: row.get()?,
        region: row.get()?,
        country: row.get()?,
    })
}

impl Reading {
    /// Writes a customer's row; returns how many rows changed.
    pub(crate) fn put_customer(&self, id: CustomerId, customer: &Customer) -> Result<usize> {
        self.db
            .prepare_cached(&format!(
                "UPDATE customer SET ({COLUMNS}) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?"
            ))?
            .execute(params_from_iter(cells(customer).into_iter().chain([id.0.into()])))
            .map_err(|error| number_taken(error, customer))
    }

    pub fn customer(&self, id: CustomerId) -> Result<Customer> {
        self.db
            .prepare_cached(&format!("SELECT {COLUMNS} FROM customer WHERE id = ?"))?
            .query_row([id.0], |row| customer(&mut Columns::of(row)))
            .optional()?
            .ok_or_else(|| StoreError::not_found("customer", id.0))
    }

    /// Returns every customer's number and name.
    pub fn customer_labels(&self) -> Result<HashMap<CustomerId, CustomerLabel>> {
        let mut statement = self.db.prepare("SELECT id, number, name FROM customer")?;
        let rows = statement.query_map([], |row| {
            Ok((
                CustomerId(row.get(0)?),
                CustomerLabel {
                    number: row.get(1)?,
                    name: row.get(2)?,
                },
            ))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the VAT numbers of all customers that have one.
    pub fn customer_vat_ids(&self) -> Result<Vec<(CustomerId, String)>> {
        Ok(self
            .db
            .prepare_cached("SELECT id, vat_id FROM customer WHERE vat_id <> '' ORDER BY id")?
            .query_map([], |row| Ok((CustomerId(row.get(0)?), row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the highest plain number plus one, for a customer without a number.
    pub fn free_customer_number(&self) -> Result<String> {
        let highest: i64 = self.db.query_row(
            "SELECT coalesce(max(CAST(number AS INTEGER)), 0) FROM customer
             WHERE number NOT GLOB '*[^0-9]*' AND length(number) < 16",
            [],
            |row| row.get(0),
        )?;
        Ok((highest + 1).to_string())
    }

    /// Returns the customer with a number, or else the one who had it before.
    pub fn customer_by_number(&self, number: &str) -> Result<Option<CustomerId>> {
        let current = self
            .db
            .prepare_cached("SELECT id FROM customer WHERE number = ?")?
            .query_row([number], |row| row.get(0).map(CustomerId))
            .optional()?;
        match current {
            Some(id) => Ok(Some(id)),
            None => self.customer_by_former_number(number),
        }
    }

    /// Returns every customer by key, for an import to compare its rows with.
    pub fn all_customers(&self) -> Result<Vec<(CustomerId, Customer)>> {
        let mut statement = self
            .db
            .prepare(&format!("SELECT id, {COLUMNS} FROM customer ORDER BY id"))?;
        let rows = statement.query_map([], with_id)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub fn customers(&self, query: &CustomerQuery) -> Result<Page<CustomerRow>> {
        let today = sql::day(query.today);
        let only = query.currency.map_or(String::new(), |currency| {
            format!(" WHERE currency = '{}'", currency.code())
        });
        let planned = self.instalments(query.today)?;
        let source = items::open_by_due(&planned);
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
                let mut row = Columns::of(row);
                Ok(CustomerRow {
                    id: CustomerId(row.get()?),
                    customer: customer(&mut row)?,
                    balances: Vec::new(),
                    open_invoices: row.get::<i64>()?.unsigned_abs(),
                    oldest_due: row.optional_date()?,
                })
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        for row in &mut rows {
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
                    let mut row = Columns::of(row);
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
            items::open_by_due(planned)
        ))?;
        let rows = statement.query_map([customer.0, sql::day(today)], |row| {
            let mut row = Columns::of(row);
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

fn with_id(row: &Row<'_>) -> rusqlite::Result<(CustomerId, Customer)> {
    let mut row = Columns::of(row);
    Ok((CustomerId(row.get()?), customer(&mut row)?))
}

fn conditions(query: &CustomerQuery) -> Conditions {
    let mut conditions = Conditions::default();
    match query.state {
        CustomerFilter::All if query.currency.is_none() => {}
        CustomerFilter::All | CustomerFilter::Owing => conditions.add("most.open > 0", []),
        CustomerFilter::Overdue => conditions.add("most.overdue > 0", []),
    }
    if !query.text.trim().is_empty() {
        let columns = ["number", "name", "contact", "email", "city"]
            .map(|column| format!("holds(c.{column}, ?)"));
        let former = ["number", "name"].map(|column| {
            format!("c.id IN (SELECT customer_id FROM former_{column} WHERE holds({column}, ?))")
        });
        conditions.add(
            &[columns.join(" OR "), former.join(" OR ")].join(" OR "),
            [(); 7].map(|()| Box::new(folding::searched(&query.text)) as _),
        );
    }
    conditions
}
