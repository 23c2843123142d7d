//! Reads small files in tests.
#![allow(clippy::unwrap_used, dead_code)]

use owed_import::{
    Defaults, Detection, DocumentKind, InvoiceDraft, Overrides, TableContents, detect, read,
};
use owed_receivables::Currency;

/// Detects and reads with the defaults of a company in euros.
pub fn read_all(bytes: &[u8]) -> (Detection, TableContents) {
    read_with(bytes, &Overrides::default())
}

pub fn read_with(bytes: &[u8], overrides: &Overrides) -> (Detection, TableContents) {
    let detection = detect(bytes, overrides).unwrap();
    let defaults = Defaults {
        currency: Some(Currency::EUR),
        ..Defaults::default()
    };
    let reading = read(bytes, &detection, &defaults).unwrap();
    (detection, reading)
}

/// Returns one line per invoice: customer, number, kind, dates, gross, payments.
pub fn told(reading: &TableContents) -> Vec<String> {
    let tell = |invoice: &InvoiceDraft| {
        let customer = &reading.drafts.customers[invoice.customer].customer;
        let kind = match invoice.kind {
            DocumentKind::Invoice => "",
            DocumentKind::CreditNote => " credit",
        };
        let due = invoice.due.map_or("-".to_owned(), |due| due.to_string());
        let paid: String = invoice
            .paid
            .iter()
            .map(|paid| {
                format!(
                    " paid {} on {}",
                    paid.amount,
                    paid.date.map_or("?".to_owned(), |date| date.to_string())
                )
            })
            .collect();
        format!(
            "{} {}{kind} {} {due} {}{paid}",
            customer.number, invoice.number, invoice.issued, invoice.gross
        )
    };
    reading.drafts.invoices.iter().map(tell).collect()
}
