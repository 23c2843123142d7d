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
            "opliste",
        ],
    ),
];

/// Fields that only a list of invoices has.
const OF_INVOICES: &[Field] = &[
    Field::InvoiceDate,
    Field::DueDate,
    Field::Total,
    Field::LineTotal,
    Field::UnitPrice,
    Field::Open,
    Field::Disputed,
];
/// Fields that tell how to reach a customer.
const OF_CUSTOMERS: &[Field] = &[
    Field::Email,
    Field::Street,
    Field::City,
    Field::Phone,
    Field::VatId,
    Field::Terms,
];
const AMOUNTS: &[Field] = &[
    Field::Total,
    Field::LineTotal,
    Field::Net,
    Field::Debit,
    Field::UnitPrice,
    Field::Open,
    Field::PaymentAmount,
];
const DATES: &[Field] = &[
    Field::InvoiceDate,
    Field::DueDate,
    Field::SettledDate,
    Field::PaymentDate,
];

pub(crate) fn detect(header: &Header, names: &[HeaderName]) -> Kind {
    if let Some(kind) = header.titles.iter().find_map(|title| of_title(title)) {
        return kind;
    }
    let strongly = |kind, field| {
        names
            .iter()
            .any(|name| synonyms::is_strong(kind, name, field))
    };
    let at_all = |kind, fields: &[Field]| {
        names
            .iter()
            .flat_map(|name| synonyms::meanings(kind, name))
            .any(|(field, _)| fields.contains(field))
    };
    let either = |fields| at_all(Kind::Invoices, fields) || at_all(Kind::Payments, fields);
    let has_number = strongly(Kind::Invoices, Field::InvoiceNumber);
    let has_documents = has_number || either(AMOUNTS) && either(DATES);
    let has_customers = at_all(
        Kind::Customers,
        &[Field::CustomerName, Field::CustomerNumber],
    );
    if !has_documents
        && (at_all(Kind::Customers, OF_CUSTOMERS) || has_customers && !either(AMOUNTS))
    {
        return Kind::Customers;
    }
    let of_payments = strongly(Kind::Payments, Field::PaymentDate)
        || names.iter().any(synonyms::speaks_of_payments);
    let of_invoices = OF_INVOICES
        .iter()
        .any(|field| strongly(Kind::Invoices, *field));
    // A date beside the date of payment is the invoice's.
    let has_two_dates = at_all(Kind::Invoices, &[Field::SettledDate])
        && at_all(Kind::Invoices, &[Field::InvoiceDate]);
    match of_payments && !of_invoices && !has_two_dates {
        true => Kind::Payments,
        false => Kind::Invoices,
    }
}

fn of_title(title: &str) -> Option<Kind> {
    let title = normal(title);
    TITLES
        .iter()
        .find(|(_, words)| words.contains(&title.as_str()))
        .map(|(kind, _)| *kind)
}
