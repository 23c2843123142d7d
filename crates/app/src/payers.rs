//! Who pays for a customer: learned from matches by a person, or an account typed by hand.

use owed_receivables::CustomerId;
use owed_receivables::matching::{Payer, payer_key};
use owed_store::{BookReader, PayerRow};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::wire::{Nothing, in_groups};

/// A payer whose money counts as a customer's.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CustomerPayer {
    /// The key that bank entries are compared with; used to forget the payer.
    pub key: String,
    /// The account, or the name if the bank gave no account.
    pub text: String,
    /// The name that the bank gave with the account; may be empty.
    pub name: String,
    /// Whether a person typed it; otherwise it was learned from a match or named on an invoice.
    pub by_hand: bool,
    /// The invoice that named the account for direct debit; empty if none did.
    pub invoice: String,
}

/// An account that a customer pays from.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PayerAdd {
    pub customer_id: i64,
    /// An IBAN or account number, as typed.
    pub account: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct PayerForget {
    pub customer_id: i64,
    pub key: String,
}

pub(crate) fn payers_of_customer(
    book: &BookReader,
    customer: CustomerId,
) -> Result<Vec<CustomerPayer>, Failure> {
    Ok(book
        .payers_of(customer)?
        .into_iter()
        .map(customer_payer)
        .collect())
}

fn customer_payer(row: PayerRow) -> CustomerPayer {
    // A payer without an account is identified by its name, normalised for comparison.
    let named = row.payer.starts_with("name:");
    CustomerPayer {
        text: if named {
            row.name.clone()
        } else {
            in_groups(&row.payer)
        },
        name: if named { String::new() } else { row.name },
        key: row.payer,
        by_hand: row.by_hand,
        invoice: row.invoice,
    }
}

/// Adds an account that a customer pays from: its money counts as the customer's.
///
/// # Errors
/// [`Code::Invalid`] if it is not an account number; [`Code::NotFound`] without such a customer.
pub fn add(cx: &Context<'_>, request: PayerAdd) -> Result<Nothing, Failure> {
    let key = account_key(&request.account)?;
    let customer = CustomerId(request.customer_id);
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "customers.payer_add"), |write| {
        let name = write.customer(customer)?.name;
        write.summarize(text!(
            "journal-payer-added",
            name,
            account = in_groups(&key)
        ));
        write.insert_customer_account(customer, &key, None)
    })?;
    Ok(Nothing {})
}

/// Returns an account number as compared with entries.
///
/// # Errors
/// [`Code::Invalid`] on the field `account` if it is not one.
pub(crate) fn account_key(account: &str) -> Result<String, Failure> {
    let key = payer_key(&Payer {
        account: account.to_owned(),
        ..Payer::default()
    })
    .ok_or_else(|| Failure::invalid("account", text!("error-payers-no-account")))?;
    // Two letters and two digits begin an IBAN, whose check digits reveal typing errors.
    let begins_as_iban = key.chars().take(2).all(|sign| sign.is_ascii_alphabetic())
        && key
            .chars()
            .skip(2)
            .take(2)
            .all(|sign| sign.is_ascii_digit());
    if begins_as_iban && key.parse::<iban::Iban>().is_err() {
        return Err(Failure::invalid(
            "account",
            text!("error-payers-no-iban", account = account.trim()),
        ));
    }
    if key.len() < 4 {
        return Err(Failure::invalid(
            "account",
            text!("error-payers-short-account"),
        ));
    }
    Ok(key)
}

/// Forgets a payer of a customer: its money no longer counts as the customer's.
///
/// # Errors
/// [`Code::NotFound`] if it is not one of the customer's.
pub fn forget(cx: &Context<'_>, request: PayerForget) -> Result<Nothing, Failure> {
    let customer = CustomerId(request.customer_id);
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "customers.payer_forget"), |write| {
        let name = write.customer(customer)?.name;
        let key = known(write, customer, request.key.trim())?.ok_or_else(|| {
            Failure::new(Code::NotFound, text!("error-payers-unknown", name = &name))
                .field("account")
        })?;
        write.summarize(text!("journal-payer-forgotten", name));
        Ok::<_, Failure>(write.forget_payer(customer, &key)?)
    })?;
    Ok(Nothing {})
}

/// Returns the key of a customer's payer, given its key, account or name.
fn known(book: &BookReader, customer: CustomerId, asked: &str) -> Result<Option<String>, Failure> {
    let account = payer_key(&Payer {
        account: asked.to_owned(),
        ..Payer::default()
    });
    let found = book.payers_of(customer)?.into_iter().find(|row| {
        row.payer == asked || Some(&row.payer) == account.as_ref() || row.name == asked
    });
    Ok(found.map(|row| row.payer))
}
