//! Importing: what was detected, the preview, one undoable commit (rules F1–F5).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::settings::Source;
use crate::wire::Amount;

/// What a person corrects of the detection; `null` and absence leave what was detected or remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Corrections {
    /// `invoices`, `customers` or `payments`.
    pub kind: Option<String>,
    pub encoding: Option<String>,
    pub separator: Option<String>,
    /// 1-based line of the header.
    pub header_row: Option<u32>,
    /// `.` or `,`.
    pub decimal: Option<String>,
    /// `dmy`, `mdy` or `ymd`.
    pub date_order: Option<String>,
    /// For rows that name none.
    pub currency: Option<String>,
    /// Field by column index; an empty field ignores the column.
    pub columns: std::collections::BTreeMap<u32, String>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportRequest {
    pub source: Source,
    #[serde(default)]
    pub corrections: Corrections,
    /// Leave out the rows with problems and take the rest.
    #[serde(default)]
    pub accept_problems: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DetectedColumn {
    pub index: u32,
    pub header: String,
    /// Empty: ignored.
    pub field: String,
    /// `name`, `content`, `remembered`, `chosen`, or empty.
    pub why: String,
    pub samples: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldChoice {
    pub field: String,
    pub label: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Detected {
    pub kind: String,
    pub encoding: String,
    pub separator: String,
    pub header_row: u32,
    pub decimal: String,
    /// `dmy`, `mdy`, `ymd`, or `ambiguous`: then it must be chosen (rule F4).
    pub date_order: String,
    pub currency: String,
    pub columns: Vec<DetectedColumn>,
    /// The fields that a column of this kind of file can mean.
    pub fields: Vec<FieldChoice>,
    /// Whether an earlier file of this shape taught the mapping.
    pub remembered: bool,
}

/// A problem at its cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Problem {
    pub row: Option<u32>,
    pub column: Option<String>,
    pub value: String,
    pub message: String,
}

/// One document as it would come in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PreviewRow {
    pub row: u32,
    /// `created`, `changed`, `unchanged`.
    pub action: String,
    /// The cells of the preview, in the order of `preview_heads`.
    pub cells: Vec<String>,
    /// For a changed row: what changes, in words.
    pub changes: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportPreview {
    pub file: String,
    pub detected: Detected,
    pub read: u32,
    pub created: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub skipped: u32,
    /// Why rows were skipped, with their count.
    pub skipped_reasons: Vec<String>,
    pub problems: Vec<Problem>,
    pub problem_count: u32,
    pub preview_heads: Vec<String>,
    /// The first 200.
    pub preview: Vec<PreviewRow>,
    /// What the file comes to, one a currency.
    pub sums: Vec<Amount>,
    /// Whether it can be committed as it is, and as it is without the problem rows.
    pub ready: bool,
    pub ready_without_problems: bool,
}

/// What came in. Where problems stopped it, `written` is false and the counts of changes are 0.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportReport {
    pub written: bool,
    pub kind: String,
    pub read: u32,
    pub created: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub skipped: u32,
    pub problems: Vec<Problem>,
}
