//! Agreements with customers and obstacles to collecting: promises, disputes, holds, payment plans, hand-overs and
//! calls (rules P1–P3, R3).

pub mod call_list;
mod call_script;
pub mod calls;
pub mod disputes;
pub mod handovers;
pub mod holds;
mod plan_letter;
pub mod plans;
pub mod promises;
#[cfg(test)]
mod tests;
mod work;

use std::collections::HashMap;

use owed_receivables::{Currency, CustomerId, Date, InvoiceId, Language, Money};
use owed_store::{BookReader, CustomerLabel, InvoiceRow, Write};
use owed_texts::{Arg, Message, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::Nothing;
use crate::{journal, typed};

pub(crate) use work::tasks;

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct AgreementsOf {
    /// `null` means all customers.
    pub customer_id: Option<i64>,
}

/// All agreements of one customer or of all, newest first, including ended ones.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Agreements {
    pub promises: Vec<promises::PromiseRow>,
    pub disputes: Vec<disputes::DisputeRow>,
    pub holds: Vec<holds::HoldRow>,
    pub plans: Vec<plans::PlanRow>,
    pub handovers: Vec<handovers::HandoverRow>,
    pub calls: Vec<calls::CallRow>,
}

/// Whose agreement it is, what it concerns, and its state today.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "AgreementHead")]
pub struct Head<S> {
    pub id: i64,
    pub customer_id: i64,
    /// The customer's number.
    pub customer: String,
    pub name: String,
    /// `null` means everything of the customer.
    pub invoice_id: Option<i64>,
    /// The invoice's number.
    pub invoice: Option<String>,
    pub state: S,
    /// The state as a sentence.
    pub text: String,
}

/// Ends an agreement as of a day.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "AgreementEnd")]
pub struct End {
    pub id: i64,
    /// Empty means today.
    #[serde(default)]
    pub on: String,
}

/// Returns the agreements with one customer or all, in their state today.
///
/// # Errors
/// The book cannot be read.
pub fn agreements_of_customer(
    cx: &Context<'_>,
    query: AgreementsOf,
) -> Result<Agreements, Failure> {
    let book = cx.app.book()?;
    let shelf = Shelf::read(cx, &book)?;
    let customer = query.customer_id.map(CustomerId);
    Ok(Agreements {
        promises: promises::rows(&shelf, customer)?,
        disputes: disputes::rows(&shelf, customer)?,
        holds: holds::rows(&shelf, customer)?,
        plans: plans::rows(&shelf, customer)?,
        handovers: handovers::rows(&shelf, customer)?,
        calls: calls::rows(&shelf, customer)?,
    })
}

/// The book, read for display.
struct Shelf<'b> {
    book: &'b BookReader,
    labels: HashMap<CustomerId, CustomerLabel>,
    language: Language,
    today: Date,
}

impl<'b> Shelf<'b> {
    fn read(cx: &Context<'_>, book: &'b BookReader) -> Result<Self, Failure> {
        Ok(Self {
            book,
            labels: book.customer_labels()?,
            language: cx.language(book)?,
            today: cx.app.today(),
        })
    }

    fn head<S>(
        &self,
        id: i64,
        customer: CustomerId,
        invoice: Option<InvoiceId>,
        state: S,
        text: String,
    ) -> Result<Head<S>, Failure> {
        let label = self.labels.get(&customer).cloned().unwrap_or_default();
        let number = invoice.map(|id| self.number(id)).transpose()?;
        Ok(Head {
            id,
            customer_id: customer.0,
            customer: label.number,
            name: label.name,
            invoice_id: invoice.map(|id| id.0),
            invoice: number,
            state,
            text,
        })
    }

    fn number(&self, invoice: InvoiceId) -> Result<String, Failure> {
        Ok(self.book.plain_invoice(invoice)?.number)
    }
}

/// What an agreement may concern: a customer's open items on a day, or one of its invoices.
struct Subject {
    items: Vec<InvoiceRow>,
    /// Its name in a sentence.
    name: Arg,
    on: Date,
}

impl Subject {
    fn read(
        book: &BookReader,
        customer: CustomerId,
        invoice: Option<InvoiceId>,
        on: Date,
    ) -> Result<Self, Failure> {
        let mut items = book.open_items(customer, on)?;
        let name = match invoice {
            Some(id) => {
                items.retain(|item| item.id == id);
                let number = book.plain_invoice(id)?.number;
                text!("agreements-subject-invoice", number).into()
            }
            None => book.customer(customer)?.name.into(),
        };
        Ok(Self { items, name, on })
    }

    /// Returns the currency typed, else the only one there is.
    fn currency(&self, typed: &str) -> Result<Currency, Failure> {
        if !typed.trim().is_empty() {
            return typed::currency("currency", typed);
        }
        let first = self.items.first().ok_or_else(|| self.nothing_open())?;
        let currency = first.balance.currency;
        if self
            .items
            .iter()
            .any(|item| item.balance.currency != currency)
        {
            return Err(Failure::invalid(
                "currency",
                text!("error-agreements-currencies", name = &self.name),
            ));
        }
        Ok(currency)
    }

    /// Returns the sum of the wanted balances in a currency.
    fn sum(&self, currency: Currency, wanted: impl Fn(&InvoiceRow) -> bool) -> i64 {
        self.items
            .iter()
            .filter(|item| item.balance.currency == currency && wanted(item))
            .map(|item| item.balance.minor)
            .sum()
    }

    fn more_than_open(&self, amount: Money, open: Money) -> Message {
        text!(
            "error-agreements-more-than-open",
            amount,
            open,
            name = &self.name
        )
    }

    fn nothing_open(&self) -> Failure {
        Failure::new(
            Code::Refused,
            text!(
                "error-agreements-nothing-open",
                name = &self.name,
                day = self.on
            ),
        )
    }
}

/// Ends an agreement in one write; its journal entry names the customer.
fn finish(
    cx: &Context<'_>,
    command: &str,
    said: impl FnOnce(String) -> Message,
    end: impl FnOnce(&mut Write<'_>) -> Result<CustomerId, Failure>,
) -> Result<Nothing, Failure> {
    let entry = journal::begin(cx, command);
    cx.app.book()?.write(entry, |write| {
        let customer = end(write)?;
        write.summarize(said(write.customer(customer)?.name));
        Ok::<_, Failure>(Nothing {})
    })?;
    Ok(Nothing {})
}

/// Returns a note as stored.
fn trimmed(text: &str) -> String {
    text.trim().to_owned()
}

/// Appends a detail in brackets, if there is one.
fn bracketed(text: String, detail: &str) -> String {
    if detail.is_empty() {
        text
    } else {
        format!("{text} ({detail})")
    }
}
