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
    if is_statement(names) {
        return Kind::Statement;
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

/// Parts of the names of columns that say whose document it is: a statement knows neither customers nor invoices.
const OF_DOCUMENTS: &[&str] = &[
    "customer", "client", "kunde", "debtor", "debitor", "invoice", "rechnung",
];
/// Parts of the names of columns that only banks have.
const OF_BANKS: &[&str] = &[
    "valuta",
    "wertstellung",
    "valuedate",
    "kontostand",
    "iban",
    "verwendungszweck",
    "buchungstag",
    "bankaccount",
    "paidin",
    "paidout",
    "moneyin",
    "moneyout",
    "withdrawal",
    "deposit",
    "counterparty",
    "payee",
    "sortcode",
    "belastung",
    "gutschrift",
];
/// Parts of the names of columns that banks have, and ledgers too.
const OF_ACCOUNTS: &[&str] = &["balance", "saldo"];
/// What the names of numbers begin with that banks give too.
const OF_MOVEMENTS: &[&str] = &["transaction", "operation", "check", "cheque"];

/// A statement has the date and the amount of each movement and a text or the other side's name, has no due date, and
/// speaks neither of customers nor of invoices. Besides, it has a column that only banks have; or no numbers of documents
/// and a balance, the amount in two columns, or a text without a word of payments.
fn is_statement(names: &[HeaderName]) -> bool {
    let has = |fields: &[Field]| {
        names.iter().any(|name| {
            let meanings = synonyms::meanings(Kind::Statement, name);
            meanings.iter().any(|(field, _)| fields.contains(field))
        })
    };
    let any_has = |words: &[&str]| {
        names.iter().any(|name| {
            let refers = name.full.contains("referen");
            !refers && words.iter().any(|word| name.full.contains(word))
        })
    };
    let apart = has(&[Field::Debit]) && has(&[Field::Credit]);
    let moves =
        has(&[Field::BookedDate, Field::ValueDate]) && (apart || has(&[Field::EntryAmount]));
    let tells = has(&[Field::Text, Field::OtherName, Field::Payer, Field::Payee]);
    let owes = names
        .iter()
        .any(|name| synonyms::is_strong(Kind::Invoices, name, Field::DueDate));
    let counts_documents = names.iter().any(|name| {
        let of_movements = OF_MOVEMENTS.iter().any(|word| name.full.starts_with(word));
        is_document_number(name) && !of_movements && !name.full.contains("ref")
    });
    let lists_payments = names.iter().any(synonyms::speaks_of_payments);
    let is_plain = has(&[Field::Text]) && !lists_payments;
    let is_of_account = apart || any_has(OF_ACCOUNTS) || is_plain;
    let shows = any_has(OF_BANKS) || is_of_account && !counts_documents;
    moves && tells && !owes && !any_has(OF_DOCUMENTS) && shows
}

/// Whether a column of this name may say who the customer is.
pub(crate) fn may_name_customers(name: &HeaderName) -> bool {
    const FIELDS: &[Field] = &[
        Field::CustomerNumber,
        Field::CustomerName,
        Field::FirstName,
        Field::LastName,
        Field::Email,
    ];
    let meanings = synonyms::meanings(Kind::Invoices, name);
    meanings.iter().any(|(field, _)| FIELDS.contains(field))
}

/// Whether a column of this name may hold the number of an invoice.
pub(crate) fn is_document_number(name: &HeaderName) -> bool {
    let meanings = synonyms::meanings(Kind::Invoices, name);
    meanings
        .iter()
        .any(|(field, _)| *field == Field::InvoiceNumber)
}

fn of_title(title: &str) -> Option<Kind> {
    let title = normal(title);
    TITLES
        .iter()
        .find(|(_, words)| words.contains(&title.as_str()))
        .map(|(kind, _)| *kind)
}
