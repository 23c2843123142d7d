//! The words of the wire for what the import crate says.

use owed_import::{Code, DateOrder, DecimalMark, Finding, Kind, Why};

use super::Problem;

pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Invoices => "invoices",
        Kind::Customers => "customers",
        Kind::Payments => "payments",
        Kind::Statement => "statement",
    }
}

pub fn why(why: Why) -> &'static str {
    match why {
        Why::ByName => "name",
        Why::ByContent => "content",
        Why::ByPreset => "preset",
        Why::Remembered => "remembered",
        Why::Chosen => "chosen",
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
        Finding::Known(DateOrder::Dmy) => "dmy",
        Finding::Known(DateOrder::Mdy) => "mdy",
        Finding::Known(DateOrder::Ymd) => "ymd",
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
            _ => None,
        },
    }
}
