//! The words of the wire for what the import crate says.

use owed_import::{
    Code, ColumnMapping, DateOrder, DecimalMark, Finding, Proposal, Reading, Unused,
};

use super::{Corrections, DetectedColumn, Problem, UnusedColumn};
use crate::wire::count;

pub fn column(column: &ColumnMapping) -> DetectedColumn {
    let field = column.field.map(|field| field.name().to_owned());
    DetectedColumn {
        index: count(column.index),
        header: column.header.clone(),
        why: match field {
            Some(_) => column.why.to_string(),
            None => String::new(),
        },
        field: field.unwrap_or_default(),
        samples: column.samples.clone(),
    }
}

pub fn decimal(found: Finding<DecimalMark>) -> &'static str {
    match found {
        Finding::Known(DecimalMark::Point) => ".",
        Finding::Known(DecimalMark::Comma) => ",",
        Finding::Ambiguous => "ambiguous",
    }
}

pub fn date_order(found: Finding<DateOrder>) -> &'static str {
    match found {
        Finding::Known(order) => order.name(),
        Finding::Ambiguous => "ambiguous",
    }
}

pub fn problem(problem: &owed_import::Problem) -> Problem {
    Problem {
        row: problem.row.and_then(|row| u32::try_from(row).ok()),
        column: problem.column.clone(),
        value: problem.value.clone(),
        message: problem.message.clone(),
        settled_by: match problem.code {
            Code::AmbiguousDates => Some("date_order"),
            Code::AmbiguousDecimals => Some("decimal"),
            Code::NoCurrency => Some("currency"),
            Code::Undecodable | Code::AmbiguousEncoding => Some("encoding"),
            Code::UnknownKind => Some("kind"),
            Code::GuessedColumns | Code::MissingColumn | Code::UnknownSigns => Some("columns"),
            _ => None,
        },
        proposal: problem.proposal.as_deref().map(proposal),
        names_file: false,
    }
}

fn proposal(proposal: &Proposal) -> Corrections {
    let field = |field: &Option<owed_import::Field>| field.map_or("", |field| field.name());
    let columns = proposal.columns.iter();
    Corrections {
        kind: proposal.kind.map(|one| one.to_string()),
        currency: proposal.currency.map(|one| one.code().to_owned()),
        columns: columns
            .map(|(index, one)| (count(*index), field(one).to_owned()))
            .collect(),
        ..Corrections::default()
    }
}

/// The columns that were not read.
pub fn unused(columns: &[Unused]) -> Vec<UnusedColumn> {
    columns
        .iter()
        .map(|unused| UnusedColumn {
            column: unused.column.clone(),
            samples: unused.samples.clone(),
        })
        .collect()
}

/// The parts of addresses among them: the customers' addresses are not complete then.
pub fn lost_addresses(reading: &Reading) -> impl Iterator<Item = Problem> {
    let columns = reading.unused.iter().filter(|unused| unused.is_address);
    columns.map(|unused| Problem {
        column: Some(unused.column.clone()),
        value: unused.samples.first().cloned().unwrap_or_default(),
        message: "this part of the address was not read; say which one it is".to_owned(),
        ..Problem::default()
    })
}
