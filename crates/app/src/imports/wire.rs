//! Imports on the wire: what is asked, what was detected, and what would happen.

use std::collections::BTreeMap;

use owed_import::{DateOrder, Field, Kind, Why};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::{DecimalSign, Found, PreviewHead, RowAction, SamePayments, SettledBy};
use crate::wire::{Amount, Chosen, Source, if_any};

/// What a person corrects of the detection; `null` and absence leave what was detected or remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Corrections {
    #[serde(deserialize_with = "if_any")]
    pub kind: Option<Kind>,
    /// The id of the export that it is, or `none`.
    pub preset: Option<String>,
    pub encoding: Option<String>,
    pub separator: Option<String>,
    /// 1-based line of the header.
    pub header_row: Option<u32>,
    #[serde(deserialize_with = "if_any")]
    pub decimal: Option<DecimalSign>,
    #[serde(deserialize_with = "if_any")]
    pub date_order: Option<DateOrder>,
    /// For rows that name none.
    pub currency: Option<String>,
    /// It holds for this file alone.
    #[serde(deserialize_with = "if_any")]
    pub same_payments: Option<SamePayments>,
    /// Field by column index; an empty field ignores the column.
    pub columns: BTreeMap<u32, Chosen<Field>>,
}

/// Columns of a file, as people name them.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ImportColumnsNamed")]
pub struct ColumnsNamed {
    pub source: Source,
    /// What else is said of the file; how its columns are told apart rests on it.
    #[serde(default)]
    pub corrections: Corrections,
    /// `COLUMN=FIELD` each, where the column is its number from 1 or its head in the file.
    pub columns: Vec<String>,
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

/// Files of any format, folders and archives, brought in together.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FilesRequest {
    pub files: Vec<FileChoice>,
    /// Leave out what has problems and take the rest.
    #[serde(default)]
    pub accept_problems: bool,
}

/// A file, a folder or an archive, and what is corrected of its tables.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileChoice {
    pub source: Source,
    #[serde(default)]
    pub corrections: Corrections,
    /// What is corrected of single files in a folder or an archive instead, by the names that the report gives them.
    #[serde(default)]
    pub within: BTreeMap<String, Corrections>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DetectedColumn {
    pub index: u32,
    pub header: String,
    /// Empty: ignored.
    pub field: Chosen<Field>,
    /// Why it has its field.
    pub why: Chosen<Why>,
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
    /// The id of the export of a program or bank that it is; empty where that is not known or not wanted.
    pub preset: String,
    /// The exports that it may be by its columns, the likeliest first.
    pub presets: Vec<PresetChoice>,
    pub encoding: String,
    pub separator: String,
    pub header_row: u32,
    pub decimal: Found<DecimalSign>,
    pub date_order: Found<DateOrder>,
    pub currency: String,
    pub columns: Vec<DetectedColumn>,
    /// The fields that a column of this kind of file can mean.
    pub fields: Vec<FieldChoice>,
    /// What columns are asked for: fields that every row needs and no name speaks for.
    pub asked: Vec<AskedField>,
    /// Whether an earlier file of this shape taught the mapping.
    pub remembered: bool,
}

/// A field that a column is asked for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AskedField {
    pub field: Field,
    pub label: String,
    /// The column that is taken for it until somebody says otherwise; `null`: none.
    pub column: Option<u32>,
}

/// A column that holds something and is not read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnusedColumn {
    pub column: String,
    /// The first values in it.
    pub samples: Vec<String>,
}

/// An account of a statement, and what the file says was on it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AccountPreview {
    /// IBAN or number; empty where the file names none.
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
    /// `null`: the file itself must be corrected.
    pub settled_by: Option<SettledBy>,
    /// Of a question about the kind or the columns: the guess, which settles it as it is.
    pub proposal: Option<Corrections>,
    /// Whether the message says which file it is about.
    #[serde(skip)]
    #[ts(skip)]
    pub names_file: bool,
}

/// One document as it would come in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PreviewRow {
    pub row: u32,
    /// Empty where it is not told for each row.
    pub action: Chosen<RowAction>,
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
    /// What is odd in the file and keeps nothing out.
    pub notes: Vec<Problem>,
    pub preview_heads: Vec<PreviewHead>,
    /// The first 200.
    pub preview: Vec<PreviewRow>,
    /// What the file comes to, one a currency.
    pub sums: Vec<Amount>,
    /// What of a list of invoices is open, credit notes and money on account taken off, one a currency.
    pub open: Vec<Amount>,
    /// The accounts of a statement.
    pub accounts: Vec<AccountPreview>,
    /// Whether it can be committed as it is, and as it is without the problem rows.
    pub ready: bool,
    pub ready_without_problems: bool,
}
