//! Customers.

mod contacts;
mod erasing;
mod former_numbers;
pub(crate) mod groups;
mod identifiers;
pub(crate) mod list;
pub(crate) mod merging;
pub(crate) mod timeline;

use std::collections::HashMap;

use owed_receivables::dunning::PolicyId;
use owed_receivables::{Address, Customer, CustomerId, GroupId, Money, NextStep};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params_from_iter};

use crate::error::is_taken;
use crate::journal::relation::Relation;
use crate::sql::{self, Columns};
use crate::{BookReader, Result, StoreError, Whose, Write};

pub(crate) const COLUMNS: &str = "number, name, contact, email, phone, street, extra, postal_code, city, region, country, language, \
     terms_days, vat_id, note, kind, channel, group_id, policy_id, discount, parent_id, sector, \
     credit_limit, credit_currency, in_charge, next_on, next_step";

/// A mark for each of [`COLUMNS`].
const MARKS: &str =
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

/// What identifies a customer to people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CustomerLabel {
    pub number: String,
    pub name: String,
}

/// Returns the columns of a customer's row, in the order of [`COLUMNS`].
fn cells(customer: &Customer) -> [Value; 27] {
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
        customer.parent.map(|parent| parent.0).into(),
        customer.sector.clone().into(),
        customer.credit_limit.map(|limit| limit.minor).into(),
        customer
            .credit_limit
            .map(|limit| limit.currency.code().to_owned())
            .into(),
        customer.in_charge.clone().into(),
        customer
            .next_step
            .as_ref()
            .map(|step| sql::day(step.on))
            .into(),
        customer
            .next_step
            .as_ref()
            .map_or(String::new(), |step| step.what.clone())
            .into(),
    ]
}

impl Write<'_> {
    pub fn insert_customer(&mut self, customer: &Customer) -> Result<CustomerId> {
        if customer.policy.is_some() {
            self.keep_ready_policies()?;
        }
        self.db
            .prepare_cached(&format!(
                "INSERT INTO customer ({COLUMNS}) VALUES ({MARKS})"
            ))?
            .execute(params_from_iter(cells(customer)))
            .map_err(|error| number_taken(error, customer))?;
        let id = CustomerId(self.added(Relation::Customer));
        if customer.has_more_people() {
            self.edit(|reader| reader.put_contacts(id, customer))?;
        }
        Ok(id)
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

/// Reads a customer's own row; [`People::join`](contacts::People::join) adds the people.
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
        parent: row.get::<Option<i64>>()?.map(CustomerId),
        sector: row.get()?,
        credit_limit: credit_limit(row)?,
        in_charge: row.get()?,
        next_step: next_step(row)?,
        ..Customer::default()
    })
}

fn credit_limit(row: &mut Columns<'_, '_>) -> rusqlite::Result<Option<Money>> {
    let (minor, currency) = (row.get::<Option<i64>>()?, row.optional_parsed()?);
    Ok(minor
        .zip(currency)
        .map(|(minor, currency)| Money::new(minor, currency)))
}

fn next_step(row: &mut Columns<'_, '_>) -> rusqlite::Result<Option<NextStep>> {
    let (on, what) = (row.optional_date()?, row.get()?);
    Ok(on.map(|on| NextStep { on, what }))
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

impl BookReader {
    /// Writes a customer's row; returns how many rows changed.
    pub(crate) fn put_customer(&self, id: CustomerId, customer: &Customer) -> Result<usize> {
        let rows = self
            .db
            .prepare_cached(&format!(
                "UPDATE customer SET ({COLUMNS}) = ({MARKS}) WHERE id = ?"
            ))?
            .execute(params_from_iter(
                cells(customer).into_iter().chain([id.0.into()]),
            ))
            .map_err(|error| number_taken(error, customer))?;
        self.put_contacts(id, customer)?;
        Ok(rows)
    }

    pub fn customer(&self, id: CustomerId) -> Result<Customer> {
        let customer = self
            .db
            .prepare_cached(&format!("SELECT {COLUMNS} FROM customer WHERE id = ?"))?
            .query_row([id.0], |row| customer(&mut Columns::new(row)))
            .optional()?
            .ok_or_else(|| StoreError::not_found("customer", id.0))?;
        Ok(self.people(Whose::One(id))?.join(id, customer))
    }

    /// Returns the customers that belong to another, with that one.
    pub fn parents(&self) -> Result<Vec<(CustomerId, CustomerId)>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT id, parent_id FROM customer WHERE parent_id IS NOT NULL ORDER BY id",
            )?
            .query_map([], |row| {
                Ok((CustomerId(row.get(0)?), CustomerId(row.get(1)?)))
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Returns everybody of the company who looks after a customer, by name.
    pub fn people_in_charge(&self) -> Result<Vec<String>> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT DISTINCT in_charge FROM customer WHERE in_charge <> '' ORDER BY fold(in_charge)",
            )?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the customers that belong to another.
    pub fn children(&self, parent: CustomerId) -> Result<Vec<CustomerId>> {
        Ok(self
            .db
            .prepare_cached("SELECT id FROM customer WHERE parent_id = ? ORDER BY id")?
            .query_map([parent.0], |row| row.get(0).map(CustomerId))?
            .collect::<rusqlite::Result<_>>()?)
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
        self.customers_of(Whose::Everyone)
    }

    /// Returns these customers by key.
    pub(crate) fn customers_of(&self, whose: Whose<'_>) -> Result<Vec<(CustomerId, Customer)>> {
        let mut people = self.people(whose)?;
        let mut statement = self.db.prepare(&format!(
            "SELECT id, {COLUMNS} FROM customer{} ORDER BY id",
            whose.only("id")
        ))?;
        let rows = statement.query_map([], with_id)?.map(|row| {
            let (id, customer) = row?;
            Ok((id, people.join(id, customer)))
        });
        rows.collect()
    }
}

fn with_id(row: &Row<'_>) -> rusqlite::Result<(CustomerId, Customer)> {
    let mut row = Columns::new(row);
    Ok((CustomerId(row.get()?), customer(&mut row)?))
}
