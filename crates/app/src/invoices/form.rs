//! The form for an invoice by hand.

use owed_receivables::{CustomerId, Invoice, InvoiceId, Language};
use owed_store::{BookReader, Record};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::Failure;
use crate::imports::corrected;
use crate::seen::still;
use crate::wire::{Saved, iso};
use crate::{discounts, journal, typed};

/// The editable fields of an invoice; amounts and dates as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct InvoiceForm {
    pub customer_id: i64,
    pub number: String,
    pub issued: String,
    /// Empty means the issue date plus the customer's terms.
    pub due: String,
    pub currency: String,
    /// As typed: `1,234.50`.
    pub gross: String,
    /// The early-payment discount, as typed: `2% 10 days`, `none`. Empty means the customer's terms for a new invoice,
    /// else unchanged.
    pub discount: String,
    pub disputed: bool,
    pub reference: String,
    pub note: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct InvoiceSave {
    /// `null` creates a new invoice.
    pub id: Option<i64>,
    pub form: InvoiceForm,
    /// The invoice as the person saw it; if someone else has changed it since, nothing is saved. `null` means
    /// unchecked.
    #[serde(default)]
    #[ts(optional)]
    pub seen: Option<InvoiceForm>,
}

impl InvoiceForm {
    /// Returns the form of an invoice.
    pub(super) fn from_invoice(invoice: &Invoice, language: Language) -> Self {
        Self {
            customer_id: invoice.customer.0,
            number: invoice.number.clone(),
            issued: iso(invoice.issued),
            due: iso(invoice.due),
            currency: invoice.gross.currency.code().to_owned(),
            gross: invoice.gross.number(),
            discount: discounts::word(invoice.discount).text(language),
            disputed: invoice.disputed,
            reference: invoice.reference.clone(),
            note: invoice.note.clone(),
        }
    }
}

/// Saves an invoice, or creates one if the id is missing.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) for a wrong field; [`Code::Refused`](crate::failure::Code::Refused)
/// if the number is taken (rule L4) or the invoice is in a letter (rule L3).
pub fn save(cx: &Context<'_>, request: InvoiceSave) -> Result<Saved, Failure> {
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "invoices.save"), |write| {
        let id = request.id.map(InvoiceId);
        let before = id.map(|id| write.plain_invoice(id)).transpose()?;
        if let (Some(id), Some(before)) = (id, &before) {
            let name = text!("invoices-invoice-number", number = &before.number);
            let now = InvoiceForm::from_invoice(before, cx.language(write)?);
            let seen = request.seen.as_ref();
            still(write, Record::Invoice(id), name, seen, &now)?;
        }
        let invoice = checked(cx, write, &request.form, before.as_ref())?;
        let number = &invoice.number;
        match id {
            Some(id) if before.as_ref() != Some(&invoice) => {
                write.summarize(text!("journal-invoice-changed", number));
                write.update_invoice(id, &invoice, cx.app.today())?;
                Ok(id)
            }
            Some(id) => Ok(id),
            None => {
                write.summarize(text!("journal-invoice-added", number));
                let id = write.insert_invoice(&invoice)?;
                corrected::settle(write, number)?;
                Ok::<_, Failure>(id)
            }
        }
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

/// Returns the invoice that a form describes.
fn checked(
    cx: &Context<'_>,
    book: &BookReader,
    form: &InvoiceForm,
    before: Option<&Invoice>,
) -> Result<Invoice, Failure> {
    let customer = book.customer(CustomerId(form.customer_id))?;
    let number = form.number.trim().to_owned();
    if number.is_empty() {
        return Err(Failure::invalid(
            "number",
            text!("error-invoices-no-number"),
        ));
    }
    let currency = typed::currency("currency", &form.currency)?;
    let issued = typed::date_or("issued", &form.issued, cx.app.today())?;
    let company = book.company()?;
    let terms = customer.terms_days.unwrap_or(company.terms_days);
    let due = typed::date_or(
        "due",
        &form.due,
        issued + chrono::Days::new(u64::from(terms)),
    )?;
    if due < issued {
        return Err(Failure::invalid("due", text!("error-invoices-due-before")));
    }
    let discount = match (form.discount.trim(), before) {
        ("", Some(before)) => before.discount,
        ("", None) => customer.discount.unwrap_or(company.discount),
        (text, _) => discounts::typed("discount", text)?,
    };
    Ok(Invoice {
        customer: CustomerId(form.customer_id),
        number,
        issued,
        due,
        gross: typed::amount("gross", &form.gross, currency)?,
        discount,
        disputed: form.disputed,
        reference: form.reference.trim().to_owned(),
        note: form.note.trim().to_owned(),
    })
}
