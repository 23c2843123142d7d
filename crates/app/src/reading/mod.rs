//! Reads files of any format without a book: what they say, and what is wrong with them.

mod items;
mod parties;
mod statements;

use std::path::PathBuf;

use owed_import::{Contents, FileFormat, Kind, Overrides, read_any};
use owed_texts::{Language, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::Failure;
use crate::imports::{self, Corrections, DetectedColumn, Problem, UnusedColumn};
use crate::wire::Chosen;

pub use items::{Item, PartyOf};
pub use parties::{CustomerOf, PaymentOf};
pub use statements::{Movement, OtherSide, StatementOf};

/// The files to read, with a person's answers to what they leave open.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ReadRequest {
    pub paths: Vec<PathBuf>,
    /// For every file.
    #[serde(default)]
    pub corrections: Corrections,
    /// `COLUMN=FIELD`, by each file's own headings.
    #[serde(default)]
    pub columns: Vec<String>,
}

/// One for each file, in the requested order.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadReport {
    pub files: Vec<FileReport>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ReadFile")]
pub struct FileReport {
    /// The path as given.
    pub file: String,
    /// Empty if the file could not be read.
    pub format: Chosen<FileFormat>,
    /// The program or bank whose export a table is, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub preset: Option<&'static str>,
    /// The detected kind of a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub kind: Option<Kind>,
    /// The columns of a table, with the detected field of each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<DetectedColumn>>", optional)]
    pub columns: Vec<DetectedColumn>,
    /// Whether anything in it could be read.
    pub ok: bool,
    pub items: Vec<Item>,
    /// From a list of customers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<CustomerOf>>", optional)]
    pub customers: Vec<CustomerOf>,
    /// From a list of payments, and from others that have some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<PaymentOf>>", optional)]
    pub payments: Vec<PaymentOf>,
    pub statements: Vec<StatementOf>,
    /// The columns of a table that have content and were not read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<UnusedColumn>>", optional)]
    pub unused: Vec<UnusedColumn>,
    pub problems: Vec<Problem>,
}

/// Reads every file completely. One that cannot be read has `ok` false and a problem with the reason.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) for an impossible option; the user cancels.
pub fn read(cx: &Context<'_>, request: ReadRequest) -> Result<ReadReport, Failure> {
    let chosen = imports::overrides(&request.corrections)?;
    let language = cx.app.language();
    let mut files = Vec::with_capacity(request.paths.len());
    for path in &request.paths {
        let file = path.display().to_string();
        cx.step(
            files.len(),
            request.paths.len(),
            text!("plain", text = &file),
        )?;
        files.push(match std::fs::read(path) {
            Ok(bytes) => {
                let named = with_columns(&file, &bytes, &request)?;
                let contents = read_any(&bytes, named.as_ref().unwrap_or(&chosen));
                match contents {
                    Ok(contents) => FileReport::read(file, &contents, language),
                    Err(error) => {
                        let failure = imports::cannot_be_read(&file, &error);
                        FileReport::unread(file, &failure, language)
                    }
                }
            }
            Err(error) => {
                let failure = imports::unreadable(&file, error.to_string());
                FileReport::unread(file, &failure, language)
            }
        });
    }
    Ok(ReadReport { files })
}

/// Returns the corrections of a file including the named columns; `None` if none were named.
fn with_columns(
    file: &str,
    bytes: &[u8],
    request: &ReadRequest,
) -> Result<Option<Overrides>, Failure> {
    let ReadRequest {
        corrections,
        columns,
        ..
    } = request;
    if columns.is_empty() {
        return Ok(None);
    }
    let columns = imports::columns_in(file, bytes.to_vec(), corrections, columns)?;
    let corrections = Corrections {
        columns,
        ..corrections.clone()
    };
    imports::overrides(&corrections).map(Some)
}

impl FileReport {
    fn read(file: String, contents: &Contents, language: Language) -> Self {
        let items = items::items_of_contents(contents);
        let statements: Vec<_> = contents.statements.iter().map(StatementOf::new).collect();
        let customers = parties::customers(contents);
        let payments = parties::payments(&contents.drafts);
        let nothing = items.is_empty()
            && statements.is_empty()
            && customers.is_empty()
            && payments.is_empty();
        Self {
            format: contents.format.into(),
            preset: contents.preset.map(|preset| preset.name),
            kind: contents.kind,
            columns: contents
                .columns
                .iter()
                .map(|column| imports::column(column, language))
                .collect(),
            ok: !nothing,
            items,
            customers,
            payments,
            statements,
            unused: imports::unused(&contents.unused, language),
            problems: contents
                .problems
                .list
                .iter()
                .map(|one| imports::problem(one, language))
                .collect(),
            file,
        }
    }

    fn unread(file: String, failure: &Failure, language: Language) -> Self {
        Self {
            file,
            format: Chosen(None),
            preset: None,
            kind: None,
            columns: Vec::new(),
            ok: false,
            items: Vec::new(),
            customers: Vec::new(),
            payments: Vec::new(),
            statements: Vec::new(),
            unused: Vec::new(),
            problems: vec![Problem {
                message: failure.in_full(language),
                names_file: true,
                ..Problem::default()
            }],
        }
    }
}
