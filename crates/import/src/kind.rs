//! What a file is a list of, told by its title and its headers.

use crate::field::{Field, Kind};
use crate::header::{Header, HeaderName, normal};
use crate::synonyms;

const TITLES: &[(Kind, &[&str])] = &[
    (
        Kind::Payments,
        &[
            "payments",
            "payment",
            "zahlungen",
            "zahlungseingaenge",
            "paymentsreceived",
            "customerpayments",
        ],
    ),
    (
        Kind::Customers,
        &[
            "clients",
            "customers",
            "contacts",
            "kunden",
            "debitoren",
            "kundenliste",
            "customerlist",
            "debitorenkreditoren",
            "kundenstamm",
        ],
    ),
    (
        Kind::Invoices,
        &[
            "invoices",
            "rechnungen",
            "openinvoices",
            "offeneposten",
            "rechnungsliste",
            "invoicelist",
            "oplistedebitoren",
            "opliste",
        ],
    ),
];

pub(crate) fn detect(header: &Header, names: &[HeaderName]) -> Kind {
    if let Some(kind) = header.titles.iter().find_map(|title| of_title(title)) {
        return kind;
    }
    let has = |kind: Kind, wanted: &[Field], rank: usize| {
        names
            .iter()
            .flat_map(|name| synonyms::meanings(kind, name))
            .any(|(field, at)| wanted.contains(field) && *at < rank)
    };
    let amounts = [
        Field::Total,
        Field::LineTotal,
        Field::Open,
        Field::Debit,
        Field::UnitPrice,
        Field::Net,
    ];
    let any = usize::MAX;
    let has_amount =
        has(Kind::Invoices, &amounts, any) || has(Kind::Payments, &[Field::PaymentAmount], any);
    let has_reach = has(
        Kind::Customers,
        &[
            Field::Email,
            Field::Street,
            Field::City,
            Field::Phone,
            Field::VatId,
            Field::Terms,
        ],
        any,
    );
    let has_date = has(Kind::Invoices, &[Field::InvoiceDate, Field::DueDate], any)
        || has(Kind::Payments, &[Field::PaymentDate], any);
    // “Number” and “ID” alone are no invoice number.
    let has_number = has(Kind::Invoices, &[Field::InvoiceNumber], 37);
    if has_reach && !has_number && !(has_amount && has_date) {
        return Kind::Customers;
    }
    let mentions_payments = names
        .iter()
        .any(|name| synonyms::speaks_of_payments(&name.full));
    // Only names that mean nothing else: “Date” and “Amount” fit both.
    let of_invoices = has(
        Kind::Invoices,
        &[
            Field::DueDate,
            Field::LineTotal,
            Field::Open,
            Field::Disputed,
            Field::UnitPrice,
            Field::SettledDate,
        ],
        any,
    ) && !only_payment_dates(names)
        || has(Kind::Invoices, &[Field::InvoiceDate], 14)
        || has(Kind::Invoices, &[Field::Total], 3);
    match mentions_payments && !of_invoices {
        true => Kind::Payments,
        false
            if !has_amount
                && !has_number
                && !has_date
                && !names.is_empty()
                && has(
                    Kind::Customers,
                    &[Field::CustomerName, Field::CustomerNumber],
                    any,
                ) =>
        {
            Kind::Customers
        }
        false => Kind::Invoices,
    }
}

/// Whether the date of payment is the file's only sign of an invoice list: then it is a list of payments.
fn only_payment_dates(names: &[HeaderName]) -> bool {
    let fields: Vec<_> = names
        .iter()
        .filter_map(|name| synonyms::meanings(Kind::Invoices, name).first())
        .map(|(field, _)| *field)
        .collect();
    let of_invoices = [
        Field::DueDate,
        Field::LineTotal,
        Field::Open,
        Field::Disputed,
        Field::UnitPrice,
        Field::InvoiceDate,
    ];
    fields.contains(&Field::SettledDate) && !fields.iter().any(|field| of_invoices.contains(field))
}

fn of_title(title: &str) -> Option<Kind> {
    let title = normal(title);
    TITLES
        .iter()
        .find(|(_, words)| words.contains(&title.as_str()))
        .map(|(kind, _)| *kind)
}
