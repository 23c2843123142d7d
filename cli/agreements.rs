//! Shared by the commands for agreements with customers: whom and what they concern, and how they are listed.

use std::fmt::Display;

use clap::Args;
use owed_app::agreements::{self, Agreements, AgreementsOf, End, Head};
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::invoices::{self, InvoiceGet};
use owed_texts::text;
use serde::Serialize;
use serde_json::json;

use crate::named;
use crate::output::{self, Output, heads};

/// `--customer`, `--invoice` or both.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub struct About {
    #[arg(help = "help-common-customer", long, value_name = "NUMBER")]
    customer: Option<String>,
    #[arg(help = "help-common-invoice-or-all", long, value_name = "NUMBER")]
    invoice: Option<String>,
}

impl About {
    /// Returns the keys of the customer and the invoice; the customer may follow from the invoice.
    pub fn ids(&self, cx: &Context<'_>) -> Result<(i64, Option<i64>), Failure> {
        let invoice_id = self
            .invoice
            .as_deref()
            .map(|number| named::invoice(cx, number))
            .transpose()?;
        let customer_id = match (&self.customer, invoice_id) {
            (Some(number), _) => named::customer(cx, number)?,
            (None, Some(id)) => invoices::get(cx, InvoiceGet { id })?.form.customer_id,
            (None, None) => {
                return Err(Failure::invalid("customer", text!("cli-nobody-named")));
            }
        };
        Ok((customer_id, invoice_id))
    }
}

/// `--invoice`, and `--customer` to be sure.
#[derive(Debug, Args)]
pub struct Item {
    #[arg(help = "help-common-invoice", long, value_name = "NUMBER")]
    invoice: String,
    #[arg(help = "help-common-customer-check", long, value_name = "NUMBER")]
    customer: Option<String>,
}

impl Item {
    /// Returns the key of the invoice, which must belong to the customer if one is named.
    pub fn id(&self, cx: &Context<'_>) -> Result<i64, Failure> {
        let id = named::invoice(cx, &self.invoice)?;
        if let Some(number) = &self.customer {
            let customer_id = named::customer(cx, number)?;
            if invoices::get(cx, InvoiceGet { id })?.form.customer_id != customer_id {
                return Err(Failure::invalid(
                    "customer",
                    text!(
                        "cli-invoice-of-another",
                        invoice = &self.invoice,
                        customer = number
                    ),
                ));
            }
        }
        Ok(id)
    }
}

/// What is ended, and when.
#[derive(Debug, Args)]
pub struct EndOf {
    #[arg(help = "help-common-id-listed")]
    pub id: i64,
    #[arg(help = "help-common-date", long, value_name = "DATE")]
    pub date: Option<String>,
}

impl From<EndOf> for End {
    fn from(end: EndOf) -> Self {
        Self {
            id: end.id,
            on: end.date.unwrap_or_default(),
        }
    }
}

/// The list of a word.
#[derive(Debug, Args)]
pub struct ListOf {
    #[arg(help = "help-common-customer-only", long, value_name = "NUMBER")]
    customer: Option<String>,
}

/// Prints the agreement just saved.
pub fn one<T: Serialize, S: Display>(
    cx: &Context<'_>,
    id: i64,
    rows: impl Fn(Agreements) -> Vec<T>,
    head: impl Fn(&T) -> &Head<S>,
    output: &mut Output,
) -> Result<u8, Failure> {
    let rows = rows(agreements::agreements_of_customer(
        cx,
        AgreementsOf::default(),
    )?);
    let row = rows
        .iter()
        .find(|row| head(row).id == id)
        .ok_or_else(|| Failure::new(Code::Internal, text!("cli-saved-is-missing")))?;
    let head = head(row);
    let what = match &head.invoice {
        Some(invoice) => {
            text!("cli-name-and-invoice", name = &head.name, invoice).text(output.language())
        }
        None => head.name.clone(),
    };
    output.say(
        row,
        format!(
            "{}  {}  {what}: {}",
            head.id,
            output::word(&head.state.to_string(), output.language()),
            head.text
        ),
    )
}

/// Prints a list; in JSON, under the given name.
pub fn list<T: Serialize, S: Display>(
    cx: &Context<'_>,
    name: &str,
    of: &ListOf,
    rows: impl Fn(Agreements) -> Vec<T>,
    head: impl Fn(&T) -> &Head<S>,
    output: &mut Output,
) -> Result<u8, Failure> {
    let customer_id = of
        .customer
        .as_deref()
        .map(|number| named::customer(cx, number))
        .transpose()?;
    let rows = rows(agreements::agreements_of_customer(
        cx,
        AgreementsOf { customer_id },
    )?);
    output.show(&json!({ name: rows }), |output| {
        let language = output.language();
        let lines = rows.iter().map(head).map(|head| {
            vec![
                head.id.to_string(),
                head.customer.clone(),
                head.name.clone(),
                head.invoice.clone().unwrap_or_default(),
                output::word(&head.state.to_string(), language),
                head.text.clone(),
            ]
        });
        let heads = heads![
            "cli-head-id",
            "common-customer",
            "common-name",
            "common-invoice",
            "common-state",
            "common-what"
        ];
        output.table(&heads, lines.collect(), &[0])
    })
}
