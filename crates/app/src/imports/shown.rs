//! Converts results of the import crate to the interface's types.

use std::collections::{BTreeMap, HashMap};

use owed_import::{Code, ColumnMapping, Proposal, TableContents, Unused, heading};
use owed_texts::{Language, Message, key};

use super::{Corrections, DetectedColumn, Problem, SettledBy, UnusedColumn};
use crate::wire::count;

pub fn column(column: &ColumnMapping, language: Language) -> DetectedColumn {
    DetectedColumn {
        index: count(column.index),
        header: heading(&column.header).text(language),
        why: column.field.map(|_| column.why).into(),
        field: column.field.into(),
        samples: column.samples.clone(),
    }
}

pub fn problem(problem: &owed_import::Problem, language: Language) -> Problem {
    Problem {
        row: problem.row.and_then(|row| u32::try_from(row).ok()),
        column: of_column(problem.column.as_deref(), language),
        value: problem.value.clone(),
        message: problem.message.text(language),
        settled_by: settled_by(problem.code),
        proposal: problem.proposal.as_deref().map(proposal),
        names_file: false,
    }
}

fn of_column(header: Option<&str>, language: Language) -> Option<String> {
    header.map(|header| heading(header).text(language))
}

/// Returns why rows of a file are left out, each reason with its count. Each reason is put into words once, however
/// many rows it has.
pub fn left_out(reading: &TableContents, language: Language) -> BTreeMap<String, u32> {
    let mut counts = HashMap::<&Message, u32>::new();
    for skipped in &reading.skipped {
        *counts.entry(&skipped.reason).or_default() += 1;
    }
    let counts = counts.into_iter();
    counts
        .map(|(reason, count)| (reason.text(language), count))
        .collect()
}

fn settled_by(code: Code) -> Option<SettledBy> {
    match code {
        Code::AmbiguousDates => Some(SettledBy::DateOrder),
        Code::AmbiguousDecimals => Some(SettledBy::Decimal),
        Code::NoCurrency => Some(SettledBy::Currency),
        Code::Undecodable | Code::AmbiguousEncoding => Some(SettledBy::Encoding),
        Code::UnknownKind => Some(SettledBy::Kind),
        Code::GuessedColumns | Code::MissingColumn | Code::UnknownSigns => Some(SettledBy::Columns),
        Code::MissingValue
        | Code::BadDate
        | Code::BadAmount
        | Code::BadCurrency
        | Code::BadCountry
        | Code::UnknownStatus
        | Code::UnknownDocument
        | Code::UnknownTerms
        | Code::Contradiction
        | Code::ReadAs
        | Code::RowsDisagree
        | Code::NumberOfAnother
        | Code::ExtraCells
        | Code::CutOff
        | Code::Unreadable => None,
    }
}

fn proposal(proposal: &Proposal) -> Corrections {
    let columns = proposal.columns.iter();
    Corrections {
        kind: proposal.kind,
        currency: proposal.currency.map(|one| one.code().to_owned()),
        columns: columns
            .map(|(index, field)| (count(*index), (*field).into()))
            .collect(),
        ..Corrections::default()
    }
}

/// Returns the columns that were not read.
pub fn unused(columns: &[Unused], language: Language) -> Vec<UnusedColumn> {
    columns
        .iter()
        .map(|unused| UnusedColumn {
            column: heading(&unused.column).text(language),
            samples: unused.samples.clone(),
        })
        .collect()
}

/// Reports unread columns with parts of addresses, without which the customers' addresses are incomplete.
pub fn lost_addresses(
    reading: &TableContents,
    language: Language,
) -> impl Iterator<Item = Problem> {
    let columns = reading.unused.iter().filter(|unused| unused.is_address);
    columns.map(move |unused| Problem {
        column: of_column(Some(&unused.column), language),
        value: unused.samples.first().cloned().unwrap_or_default(),
        message: key!("import-note-lost-address").text(language),
        ..Problem::default()
    })
}
