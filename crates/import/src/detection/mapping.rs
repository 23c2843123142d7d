//! Maps columns to fields: by what was chosen, by name, and if names do not help, by content (rule F4).

use std::collections::BTreeMap;

use crate::detection::columns::{Columns, Mapped};
use crate::detection::values::{self, Held, Values};
use crate::detection::{ColumnWhy, movements, taxes};
use crate::field::{Field, Kind};
use crate::text::currencies;
use crate::vocabulary::header_name::{HeaderName, Tax};
use crate::vocabulary::synonyms::{self, Rank};
use crate::vocabulary::{document, status};

/// The amounts that can make up an invoice.
pub(crate) const INVOICE_AMOUNTS: &[Field] = &[
    Field::Total,
    Field::LineTotal,
    Field::Net,
    Field::Debit,
    Field::UnitPrice,
    Field::Open,
];

/// Returns the fields required in a row, in the order in which they claim a column with several possible meanings.
pub(crate) fn needed(kind: Kind) -> &'static [&'static [Field]] {
    match kind {
        Kind::Invoices => &[
            &[Field::InvoiceNumber],
            &[Field::CustomerName, Field::CustomerNumber],
            &[Field::InvoiceDate],
            INVOICE_AMOUNTS,
        ],
        Kind::Customers => &[&[Field::CustomerName, Field::CustomerNumber]],
        Kind::Payments => &[
            &[Field::PaymentAmount],
            &[Field::PaymentDate],
            // The invoice identifies the customer, too.
            &[
                Field::CustomerName,
                Field::CustomerNumber,
                Field::InvoiceNumber,
            ],
        ],
        Kind::Statement => &[
            &[Field::BookedDate, Field::ValueDate],
            &[Field::EntryAmount, Field::Net, Field::Debit, Field::Credit],
        ],
    }
}

pub(crate) fn map(
    kind: Kind,
    names: &[HeaderName],
    sample: &[Vec<String>],
    known: &BTreeMap<usize, Mapped>,
) -> Vec<Mapped> {
    let mut columns = Columns {
        kind,
        names,
        values: Values::new(sample, names.len()),
        mapped: vec![None; names.len()],
    };
    for (index, mapped) in known {
        if let Some(column) = columns.mapped.get_mut(*index) {
            *column = Some(*mapped);
        }
    }
    by_name(&mut columns);
    tell_number_from_name(&mut columns);
    if kind == Kind::Invoices {
        taxes::tell(&mut columns);
    }
    for group in needed(kind) {
        if !columns.has(group) {
            steal(group, &mut columns);
        }
        if !columns.has(group) {
            by_content(group[0], &mut columns);
        }
    }
    match kind {
        Kind::Statement => movements::tell(&mut columns),
        Kind::Invoices => {
            by_words(Field::Status, status::tells_of_invoices, &mut columns);
            by_words(Field::DocumentType, document::tells_types, &mut columns);
        }
        Kind::Payments => by_words(Field::Status, status::tells_of_payments, &mut columns),
        Kind::Customers => {}
    }
    let mapped = columns.mapped.into_iter();
    mapped
        .map(|column| column.unwrap_or((None, ColumnWhy::ByName)))
        .collect()
}

/// Returns the possible meanings of a column's name, considering what it says about tax: “Betrag inkl. MwSt” is preferred to
/// “Betrag” as the invoice's amount, and “Amount (net of tax)” is not that amount.
pub(crate) fn meanings(kind: Kind, name: &HeaderName) -> Vec<(Field, Rank)> {
    let known = match kind {
        Kind::Statement => return synonyms::meanings_in_statement(name),
        Kind::Invoices => synonyms::meanings(kind, name),
        Kind::Customers | Kind::Payments => return synonyms::meanings(kind, name).to_vec(),
    };
    let taxed = |(field, rank): &(Field, Rank)| match (field, name.tax) {
        (Field::Total | Field::LineTotal | Field::Net, Some(Tax::Without)) => (Field::Net, 0),
        (Field::Total | Field::Net, Some(Tax::With)) => (Field::Total, 0),
        _ => (*field, *rank),
    };
    known.iter().map(taxed).collect()
}

/// Lets the strongest name take its field first; a column has one field, and most fields one column. A column whose cells
/// contradict its name is skipped, and one without a cell comes last.
fn by_name(columns: &mut Columns) {
    let mut candidates = Vec::new();
    for (index, name) in columns.names.iter().enumerate() {
        let held = columns.values.held(index);
        for (field, rank) in meanings(columns.kind, name) {
            let is_rate = field == Field::Tax && name.tax == Some(Tax::Rate);
            let misleads = misleads(columns, name, index, field);
            if !is_rate && !misleads && !refuses(field, &columns.values, index) {
                candidates.push((held == Held::Nothing, rank, index, field));
            }
        }
    }
    candidates.sort();
    for (_, _, index, field) in candidates {
        if columns.mapped[index].is_none() && (field.is_shared() || !columns.has(&[field])) {
            columns.set(index, field, ColumnWhy::ByName);
        }
    }
}

/// Says whether the name is ambiguous and the cells have no word of this meaning: a “State” of California, a “Type” of
/// goods.
fn misleads(columns: &Columns, name: &HeaderName, index: usize, field: Field) -> bool {
    /// Names of a status that may also mean a place or a day.
    const PLACES: &[&str] = &["state", "estado", "etat", "stato", "stand", "stav"];
    let mut cells = columns.values.cells_of(index).peekable();
    let is_empty = cells.peek().is_none() || columns.kind == Kind::Statement;
    match field {
        _ if is_empty => false,
        Field::Status => PLACES.contains(&name.full.as_str()) && !cells.any(status::is_known),
        Field::DocumentType => document::says_no_types(cells),
        _ => false,
    }
}

/// Says whether cells with this content cannot belong to the field, whatever the column is called.
fn refuses(field: Field, values: &Values, column: usize) -> bool {
    let held = values.held(column);
    let holds_digits = || {
        values
            .cells_of(column)
            .any(|cell| cell.contains(|c: char| c.is_ascii_digit()))
    };
    match field {
        _ if held == Held::Nothing => false,
        _ if field.is_date() => {
            matches!(held, Held::Money | Held::Currencies | Held::Ibans) || !holds_digits()
        }
        _ if field.is_amount() => {
            matches!(held, Held::Dates | Held::Currencies | Held::Ibans) || !holds_digits()
        }
        Field::Currency => matches!(held, Held::Dates | Held::Money | Held::Ibans),
        Field::CustomerName | Field::OtherName | Field::Payer | Field::Payee => {
            matches!(held, Held::Dates | Held::Money | Held::Ibans)
        }
        // Short numbers are amounts or rates: a VAT number has at least eight digits.
        Field::VatId => {
            let is_short = |cell: &str| cell.len() < 8 && values::is_amount(cell);
            held == Held::Money || values.cells_of(column).all(is_short)
        }
        Field::Side => held == Held::Money,
        Field::OtherAccount | Field::Account => matches!(held, Held::Dates | Held::Money),
        _ => false,
    }
}

/// Makes “Kunde” beside “Name” the customer's number if all its values look like one.
fn tell_number_from_name(columns: &mut Columns) {
    let kind = columns.kind;
    let mut holding: Vec<_> = (0..columns.mapped.len())
        .filter(|index| {
            columns.mapped[*index] == Some((Some(Field::CustomerName), ColumnWhy::ByName))
        })
        .collect();
    holding.sort_by_key(|index| synonyms::rank(kind, &columns.names[*index], Field::CustomerName));
    let is_code =
        |cell: &str| cell.bytes().any(|byte| byte.is_ascii_digit()) && !cell.contains(' ');
    let holds_codes = |index: usize| {
        let mut cells = columns.values.cells_of(index).peekable();
        cells.peek().is_some() && cells.all(is_code)
    };
    if holding.len() > 1
        && !columns.has(&[Field::CustomerNumber])
        && let Some(index) = holding.into_iter().find(|index| holds_codes(*index))
    {
        columns.set(index, Field::CustomerNumber, ColumnWhy::ByContent);
    }
}

/// Takes a column for a required field from an optional one: “Reference” is the invoice number if there is no other.
fn steal(group: &[Field], columns: &mut Columns) {
    let kind = columns.kind;
    let taken = columns
        .mapped
        .iter()
        .enumerate()
        .filter(|(_, column)| column.is_none_or(|(_, why)| why == ColumnWhy::ByName))
        .flat_map(|(index, _)| {
            let values = &columns.values;
            meanings(kind, &columns.names[index])
                .into_iter()
                .filter(move |(field, _)| group.contains(field) && !refuses(*field, values, index))
                .map(move |(field, rank)| (rank, index, field))
        })
        .min();
    let is_needed = |column: Option<Mapped>| {
        column
            .and_then(|(field, _)| field)
            .is_some_and(|field| needed(kind).iter().any(|group| group.contains(&field)))
    };
    if let Some((_, index, field)) = taken
        && !is_needed(columns.mapped[index])
    {
        columns.set(index, field, ColumnWhy::ByName);
    }
}

/// Gives the field to the first column without a meaning whose cells classify the rows in known words. Owed asks for
/// confirmation, because otherwise rows in which nothing is owed would be read as debts or money.
fn by_words(field: Field, tells: fn(&[&str]) -> bool, columns: &mut Columns) {
    if columns.has(&[field]) {
        return;
    }
    let tells_of_it = |index: &usize| {
        let cells: Vec<&str> = columns.values.cells_of(*index).collect();
        tells(&cells)
    };
    if let Some(index) = columns.free().into_iter().find(tells_of_it) {
        columns.set(index, field, ColumnWhy::ByContent);
    }
}

/// Gives the field to the only column (for a date, the first) without a meaning whose every value could be one.
fn by_content(field: Field, columns: &mut Columns) {
    let free = columns.free();
    let mut fitting = free
        .into_iter()
        .filter(|index| fits(field, &columns.values, *index));
    let Some(index) = fitting.next() else { return };
    if field.is_amount() && fitting.next().is_some() {
        return;
    }
    columns.set(index, field, ColumnWhy::ByContent);
    if field == Field::InvoiceDate && !columns.has(&[Field::DueDate]) {
        by_content(Field::DueDate, columns);
    }
}

fn fits(field: Field, values: &Values, index: usize) -> bool {
    let cells: Vec<_> = values.cells_of(index).collect();
    let is_date = |cell: &&str| values::is_date(cell);
    let is_amount = |cell: &&str| values::is_amount(cell);
    let distinct = || values.distinct(index).len();
    let is_full = cells.len() == values.rows.len();
    if cells.is_empty() {
        return false;
    }
    match field {
        _ if field.is_date() => cells.iter().all(is_date),
        // Without any decimals, the numbers may be anything.
        _ if field.is_amount() => {
            cells.iter().all(is_amount)
                && !cells.iter().any(is_date)
                && cells.iter().any(|cell| cell.contains(['.', ',']))
        }
        Field::InvoiceNumber => {
            distinct() == cells.len()
                && is_full
                && cells.iter().all(|cell| {
                    cell.bytes().any(|byte| byte.is_ascii_digit()) && !cell.contains('@')
                })
                && !cells.iter().any(is_date)
                && !cells
                    .iter()
                    .any(|cell| cell.contains([',', '.']) && is_amount(cell))
        }
        Field::CustomerName => {
            is_full
                && cells
                    .iter()
                    .all(|cell| cell.contains(char::is_alphabetic) && !cell.contains('@'))
                && !cells.iter().any(|cell| {
                    is_date(cell) || is_amount(cell) || currencies::named(cell).is_some()
                })
                && distinct() > 1
        }
        _ => false,
    }
}
