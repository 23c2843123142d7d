//! Columns to fields: by what was chosen, by name, and where names do not say, by content (rule F4).

use std::collections::BTreeMap;

use crate::amounts;
use crate::currencies;
use crate::dates;
use crate::detection::Why;
use crate::field::{Field, Kind};
use crate::header::HeaderName;
use crate::synonyms;

/// A column's field and the reason for it.
pub(crate) type Mapped = (Option<Field>, Why);

/// Fields that a row cannot do without, in the order in which they claim a column that could mean several things.
fn needed(kind: Kind) -> &'static [&'static [Field]] {
    match kind {
        Kind::Invoices => &[
            &[Field::InvoiceNumber],
            &[Field::CustomerName, Field::CustomerNumber],
            &[Field::InvoiceDate],
            &[
                Field::Total,
                Field::LineTotal,
                Field::Net,
                Field::Debit,
                Field::UnitPrice,
                Field::Open,
            ],
        ],
        Kind::Customers => &[&[Field::CustomerName, Field::CustomerNumber]],
        Kind::Payments => &[
            &[Field::PaymentAmount],
            &[Field::PaymentDate],
            // Whose the money is, the invoice says too.
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
    let mut columns: Vec<Option<Mapped>> = vec![None; names.len()];
    for (index, mapped) in known {
        if let Some(column) = columns.get_mut(*index) {
            *column = Some(*mapped);
        }
    }
    by_name(kind, names, &mut columns);
    tell_number_from_name(kind, names, sample, &mut columns);
    for group in needed(kind) {
        if !has(&columns, group) {
            steal(kind, names, group, &mut columns);
        }
        if !has(&columns, group) {
            by_content(group[0], sample, &mut columns);
        }
    }
    columns
        .into_iter()
        .map(|column| column.unwrap_or((None, Why::ByName)))
        .collect()
}

fn has(columns: &[Option<Mapped>], fields: &[Field]) -> bool {
    columns
        .iter()
        .flatten()
        .any(|(field, _)| field.is_some_and(|field| fields.contains(&field)))
}

/// The strongest name takes its field first; a column has one field, and most fields one column.
fn by_name(kind: Kind, names: &[HeaderName], columns: &mut [Option<Mapped>]) {
    let mut candidates: Vec<_> = names
        .iter()
        .enumerate()
        .flat_map(|(index, name)| {
            synonyms::meanings(kind, name)
                .iter()
                .map(move |(field, rank)| (*rank, index, *field))
        })
        .collect();
    candidates.sort();
    for (_, index, field) in candidates {
        if columns[index].is_none() && (field.is_shared() || !has(columns, &[field])) {
            columns[index] = Some((Some(field), Why::ByName));
        }
    }
}

/// “Kunde” beside “Name” holds the customer's number where all its values look like one.
fn tell_number_from_name(
    kind: Kind,
    names: &[HeaderName],
    sample: &[Vec<String>],
    columns: &mut [Option<Mapped>],
) {
    let mut holding: Vec<_> = (0..columns.len())
        .filter(|index| columns[*index] == Some((Some(Field::CustomerName), Why::ByName)))
        .collect();
    holding.sort_by_key(|index| synonyms::rank(kind, &names[*index], Field::CustomerName));
    let is_code =
        |cell: &str| cell.bytes().any(|byte| byte.is_ascii_digit()) && !cell.contains(' ');
    let holds_codes = |index: usize| {
        let mut cells = sample
            .iter()
            .filter_map(|row| row.get(index))
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .peekable();
        cells.peek().is_some() && cells.all(is_code)
    };
    if holding.len() > 1
        && !has(columns, &[Field::CustomerNumber])
        && let Some(index) = holding.into_iter().find(|index| holds_codes(*index))
    {
        columns[index] = Some((Some(Field::CustomerNumber), Why::ByContent));
    }
}

/// Takes a column for a needed field from a field that can be done without: “Reference” is the invoice number where
/// there is no other.
fn steal(kind: Kind, names: &[HeaderName], group: &[Field], columns: &mut [Option<Mapped>]) {
    let taken = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.is_none_or(|(_, why)| why == Why::ByName))
        .flat_map(|(index, _)| {
            synonyms::meanings(kind, &names[index])
                .iter()
                .filter(|(field, _)| group.contains(field))
                .map(move |(field, rank)| (*rank, index, *field))
        })
        .min();
    let is_needed = |column: Option<Mapped>| {
        column
            .and_then(|(field, _)| field)
            .is_some_and(|field| needed(kind).iter().any(|group| group.contains(&field)))
    };
    if let Some((_, index, field)) = taken
        && !is_needed(columns[index])
    {
        columns[index] = Some((Some(field), Why::ByName));
    }
}

/// Gives the field to the only column (for a date, the first) without a meaning whose every value could be one.
fn by_content(field: Field, sample: &[Vec<String>], columns: &mut [Option<Mapped>]) {
    let mut fitting =
        (0..columns.len()).filter(|index| columns[*index].is_none() && fits(field, sample, *index));
    let Some(index) = fitting.next() else { return };
    if field.is_amount() && fitting.next().is_some() {
        return;
    }
    columns[index] = Some((Some(field), Why::ByContent));
    if field == Field::InvoiceDate && !has(columns, &[Field::DueDate]) {
        by_content(Field::DueDate, sample, columns);
    }
}

fn fits(field: Field, sample: &[Vec<String>], index: usize) -> bool {
    let cells: Vec<_> = sample
        .iter()
        .filter_map(|row| row.get(index))
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let is_date = |cell: &&str| dates::evidence(cell) != dates::Evidence::NotADate;
    let is_amount = |cell: &&str| amounts::evidence(cell) != amounts::Evidence::NotAnAmount;
    let distinct = || {
        let mut sorted = cells.clone();
        sorted.sort_unstable();
        sorted.dedup();
        sorted.len()
    };
    if cells.is_empty() {
        return false;
    }
    match field {
        _ if field.is_date() => cells.iter().all(is_date),
        // Without one decimal anywhere, the numbers may be anything.
        _ if field.is_amount() => {
            cells.iter().all(is_amount)
                && !cells.iter().any(is_date)
                && cells.iter().any(|cell| cell.contains(['.', ',']))
        }
        Field::InvoiceNumber => {
            distinct() == cells.len()
                && cells.len() == sample.len()
                && cells.iter().all(|cell| {
                    cell.bytes().any(|byte| byte.is_ascii_digit()) && !cell.contains('@')
                })
                && !cells.iter().any(is_date)
                && !cells
                    .iter()
                    .any(|cell| cell.contains([',', '.']) && is_amount(cell))
        }
        Field::CustomerName => {
            cells.len() == sample.len()
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
