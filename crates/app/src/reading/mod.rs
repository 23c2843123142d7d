//! Reading files of any format without a book: what they say, and what is wrong with them.

mod items;
mod parties;
mod statements;

use std::path::PathBuf;

use owed_import::{Contents, Overrides, read_any};
use serde::Serialize;

use crate::context::Context;
use crate::failure::Failure;
use crate::imports::{Problem, UnusedColumn};
use crate::typed;

pub use items::{Item, PartyOf};
pub use parties::{CustomerOf, PaymentOf};
pub use statements::{Movement, OtherSide, StatementOf};

/// The files to read, and what a person says of those that leave it open.
#[derive(Debug, Clone, Default)]
pub struct ReadRequest {
    pub files: Vec<PathBuf>,
    /// `dmy`, `mdy` or `ymd`.
    pub date_order: Option<String>,
    /// For amounts that name no currency.
    pub currency: Option<String>,
    /// For files whose bytes leave it open.
    pub encoding: Option<String>,
}

/// One a file, in the order asked.
#[derive(Debug, Clone, Serialize)]
pub struct ReadReport {
    pub files: Vec<FileReport>,
}

#[derive(Debug, Clone, Serialize)]
pub struct FileReport {
    /// The path as it was given.
    pub file: String,
    /// Empty where the file could not be read.
    pub format: String,
    /// The program or bank whose export a table is, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preset: Option<&'static str>,
    /// Whether anything in it could be read.
    pub ok: bool,
    pub items: Vec<Item>,
    /// Of a list of customers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub customers: Vec<CustomerOf>,
    /// Of a list of payments, and of others that hold some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<PaymentOf>,
    pub statements: Vec<StatementOf>,
    /// The columns of a table that hold something and were not read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unused: Vec<UnusedColumn>,
    pub problems: Vec<Problem>,
}

/// Reads every file to its end. One that cannot be read has `ok` false and a problem that says why.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) on an option that makes no sense; where the user cancels.
pub fn read(cx: &Context<'_>, request: &ReadRequest) -> Result<ReadReport, Failure> {
    let mut chosen = Overrides {
        encoding: request.encoding.clone(),
        ..Overrides::default()
    };
    if let Some(order) = &request.date_order {
        chosen.date_order = Some(
            order
                .parse()
                .map_err(|error: String| Failure::invalid("date_order", format!("{error}.")))?,
        );
    }
    if let Some(code) = &request.currency {
        chosen.currency = Some(typed::currency("currency", code)?);
    }
    let mut files = Vec::with_capacity(request.files.len());
    for path in &request.files {
        let file = path.display().to_string();
        cx.step(files.len(), request.files.len(), &file)?;
        let contents = std::fs::read(path)
            .map_err(|error| error.to_string())
            .and_then(|bytes| read_any(&bytes, &chosen).map_err(|error| error.to_string()));
        files.push(match contents {
            Ok(contents) => FileReport::read(file, &contents),
            Err(error) => FileReport::unread(file, &error),
        });
    }
    Ok(ReadReport { files })
}

impl FileReport {
    fn read(file: String, contents: &Contents) -> Self {
        let items = items::of(contents);
        let statements: Vec<_> = contents.statements.iter().map(StatementOf::new).collect();
        let customers = parties::customers(contents);
        let payments = parties::payments(&contents.drafts);
        let nothing = items.is_empty()
            && statements.is_empty()
            && customers.is_empty()
            && payments.is_empty();
        Self {
            format: contents.format.to_string(),
            preset: contents.preset.map(|preset| preset.name),
            ok: !nothing,
            items,
            customers,
            payments,
            statements,
            unused: crate::imports::unused(&contents.unused),
            problems: contents
                .problems
                .list
                .iter()
                .map(crate::imports::problem)
                .collect(),
            file,
        }
    }

    fn unread(file: String, error: &str) -> Self {
        let message = format!("{file} cannot be read: {error}.");
        Self {
            file,
            format: String::new(),
            preset: None,
            ok: false,
            items: Vec::new(),
            customers: Vec::new(),
            payments: Vec::new(),
            statements: Vec::new(),
            unused: Vec::new(),
            problems: vec![Problem {
                message,
                ..Problem::default()
            }],
        }
    }
}
