//! Customers and payments of a list as returned.

use owed_import::{Contents, Drafts};
use serde::Serialize;
use ts_rs::TS;

use crate::wire::iso;

/// A customer of a customer list; parts are empty if the list does not give them.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ReadCustomer")]
pub struct CustomerOf {
    pub row: u64,
    pub number: String,
    pub name: String,
    pub contact: String,
    pub email: String,
    pub phone: String,
    pub street: String,
    pub extra: String,
    pub postal_code: String,
    pub city: String,
    pub region: String,
    pub country: String,
    pub vat_id: String,
}

/// A payment; the amount in minor units, negative for a refund.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ReadPayment")]
pub struct PaymentOf {
    pub row: u64,
    pub date: String,
    /// Empty if only the invoices say whose it is.
    pub customer: String,
    pub amount: String,
    pub currency: String,
    /// The invoices that it pays; empty means on account.
    pub invoices: Vec<String>,
    pub reference: String,
}

/// Returns the customers of a list that has nothing else.
pub fn customers(contents: &Contents) -> Vec<CustomerOf> {
    let drafts = &contents.drafts;
    if !drafts.invoices.is_empty() || !drafts.payments.is_empty() {
        return Vec::new();
    }
    let customer = |draft: &owed_import::CustomerDraft| {
        let customer = draft.customer.clone();
        let address = customer.address;
        CustomerOf {
            row: draft.row,
            number: customer.number,
            name: customer.name,
            contact: customer.contact,
            email: customer.email,
            phone: customer.phone,
            street: address.street,
            extra: address.extra,
            postal_code: address.postal_code,
            city: address.city,
            region: address.region,
            country: address.country,
            vat_id: customer.vat_id,
        }
    };
    drafts.customers.iter().map(customer).collect()
}

pub fn payments(drafts: &Drafts) -> Vec<PaymentOf> {
    let name = |place: usize| drafts.customers.get(place).map(|one| one.name().to_owned());
    let payments = drafts.payments.iter();
    payments
        .map(|draft| PaymentOf {
            row: draft.row,
            date: iso(draft.date),
            customer: draft.customer.and_then(name).unwrap_or_default(),
            amount: draft.amount.minor.to_string(),
            currency: draft.amount.currency.code().to_owned(),
            invoices: draft.invoices.clone(),
            reference: draft.reference.clone(),
        })
        .collect()
}
