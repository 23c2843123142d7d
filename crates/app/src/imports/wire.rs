//! The import's requests and responses: what is asked, what was detected, and what would happen.

use std::collections::BTreeMap;

use owed_import::{ColumnWhy, DateOrder, Field, Kind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::wire_words::{DecimalSign, Found, PreviewHead, RowAction, SamePayments, SettledBy};
use crate::wire::{Amount, Chosen, Source, if_any};

/// A person's corrections of the detection; where `null` or absent, what was detected or remembered applies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Corrections {
    #[serde(deserialize_with = "if_any")]
    pub kind: Option<Kind>,
    /// The id of the export that it is, or `none`.
    pub preset: Option<String>,
    pub encoding: Option<String>,
    pub separator: Option<String>,
    /// The line of the header, from 1.
    pub header_row: Option<u32>,
    #[serde(deserialize_with = "if_any")]
    pub decimal: Option<DecimalSign>,
    #[serde(deserialize_with = "if_any")]
    pub date_order: Option<DateOrder>,
    /// For rows that name none.
    pub currency: Option<String>,
    /// Applies to this file only.
    #[serde(deserialize_with = "if_any")]
    pub same_payments: Option<SamePayments>,
    /// Fields by column index; an empty field ignores the column.
    pub columns: BTreeMap<u32, Chosen<Field>>,
}

/// Columns of a file, as people name them.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ImportColumnsNamed")]
pub struct ColumnsNamed {
    pub source: Source,
    /// Further corrections of the file, on which the division into columns depends.
    #[serde(default)]
    pub corrections: Corrections,
    /// `COLUMN=FIELD` each; the column is its number from 1 or its heading in the file.
    pub columns: Vec<String>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportRequest {
    pub source: Source,
    #[serde(default)]
    pub corrections: Corrections,
    /// Leave out rows with problems and import the rest.
    #[serde(default)]
    pub accept_problems: bool,
}

/// Files of any format, folders and archives, imported together.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FilesRequest {
    pub files: Vec<FileChoice>,
    /// Leave out what has problems and import the rest.
    #[serde(default)]
    pub accept_problems: bool,
}

/// A file, a folder or an archive, with corrections of its tables.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileChoice {
    pub source: Source,
    #[serde(default)]
    pub corrections: Corrections,
    /// Corrections of single files in a folder or an archive instead, by their names in the report.
    #[serde(default)]
    pub within: BTreeMap<String, Corrections>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DetectedColumn {
    pub index: u32,
    pub header: String,
    /// Empty means ignored.
    pub field: Chosen<Field>,
    /// Why it has its field.
    pub why: Chosen<ColumnWhy>,
    pub samples: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldChoice {
    pub field: Field,
    pub label: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Detected {
    pub kind: Kind,
    /// The id of the program's or bank's export that it is; empty if unknown or not wanted.
    pub preset: String,
    /// The exports that it may be by its columns, the most likely first.
    pub presets: Vec<PresetChoice>,
    pub encoding: String,
    pub separator: String,
    pub header_row: u32,
    pub decimal: Found<DecimalSign>,
    pub date_order: Found<DateOrder>,
    pub currency: String,
    pub columns: Vec<DetectedColumn>,
    /// The fields that a column of this kind of file can have.
    pub fields: Vec<FieldChoice>,
    /// Questions about columns: fields that every row needs and that no heading names.
    pub asked: Vec<AskedField>,
    /// Whether the mapping was remembered from an earlier file of this layout.
    pub remembered: bool,
}

/// A field whose column is asked for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AskedField {
    pub field: Field,
    pub label: String,
    /// The column assumed until a person answers; `null` means none.
    pub column: Option<u32>,
}

/// A column that has content and is not read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnusedColumn {
    pub column: String,
    /// Its first values.
    pub samples: Vec<String>,
}

/// An account of a statement, with its balances according to the file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AccountPreview {
    /// IBAN or number; empty if the file names none.
    pub account: String,
    pub entries: u32,
    pub opening: Option<Amount>,
    pub closing: Option<Amount>,
}

/// An export of a program or bank.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PresetChoice {
    pub id: String,
    pub name: String,
}

/// A problem at its cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Problem {
    pub row: Option<u32>,
    pub column: Option<String>,
    pub value: String,
    pub message: String,
    /// `null` means that the file itself must be corrected.
    pub settled_by: Option<SettledBy>,
    /// The guess to accept, for a question about the kind or the columns.
    pub proposal: Option<Corrections>,
    /// Whether the message names the file concerned.
    #[serde(skip)]
    #[ts(skip)]
    pub names_file: bool,
}

/// One document as it would be imported.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PreviewRow {
    pub row: u32,
    /// Empty if not determined for each row.
    pub action: Chosen<RowAction>,
    /// The cells of the preview, in the order of `preview_heads`.
    pub cells: Vec<String>,
    /// For a changed row: the changes in words.
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
    /// Oddities that do not prevent the import.
    pub notes: Vec<Problem>,
    pub preview_heads: Vec<PreviewHead>,
    /// The first 200.
    pub preview: Vec<PreviewRow>,
    /// The file's total, one per currency.
    pub sums: Vec<Amount>,
    /// The open total of an invoice list, less credit notes and money on account, one per currency.
    pub open: Vec<Amount>,
    /// The accounts of a statement.
    pub accounts: Vec<AccountPreview>,
    /// Whether it can be committed as it is, and without the problem rows.
    pub ready: bool,
    pub ready_without_problems: bool,
}
