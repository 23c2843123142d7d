//! Options shared by several commands.

use std::path::Path;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::imports::{self, DateOrder, DecimalSign, Kind};
use owed_app::tables::{self, Table, TableExport};
use owed_app::wire::TableFormat;
use owed_receivables::{Tone, Word};
use owed_texts::text;

/// Parses a word; one with several parts is written with hyphens, or as on the wire.
pub fn word<W: Word>() -> impl TypedValueParser<Value = W> {
    let values = W::WORDS
        .iter()
        .map(|word| PossibleValue::new(word.option()).alias(word.spelled()));
    PossibleValuesParser::new(values).try_map(|text| {
        let mut words = W::WORDS.iter().copied();
        words
            .find(|word| {
                [word.option(), word.spelled()]
                    .iter()
                    .any(|one| one.eq_ignore_ascii_case(&text))
            })
            .ok_or_else(|| (W::UNKNOWN)(&text).text(crate::setup::language()))
    })
}

/// Parses `yes` or `no`.
pub fn yes_or_no(text: &str) -> Result<bool, String> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(text!("cli-yes-or-no").text(crate::setup::language())),
    }
}

/// Returns a path as text, for the wire.
pub fn text(path: &Path) -> Result<String, Failure> {
    path.to_str().map(str::to_owned).ok_or_else(|| {
        Failure::new(
            Code::Invalid,
            text!("cli-path-not-text", path = path.display().to_string()),
        )
    })
}

/// Implements `--export`: writes all rows of a list to the file, if one is named.
pub fn export(cx: &Context<'_>, table: Table, path: Option<&Path>) -> Result<(), Failure> {
    if let Some(path) = path {
        let request = TableExport {
            table,
            format: TableFormat::from_path(path)?,
            path: text(path)?,
        };
        tables::export(cx, request)?;
    }
    Ok(())
}

/// Who is reminded by hand, and in what tone.
#[derive(Debug, Args)]
pub struct Recipients {
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    #[arg(help = "help-common-customers", long = "customer", value_name = "NUMBER", num_args = 1..)]
    pub customers: Vec<String>,
    #[arg(help = "help-common-despite", long, value_name = "NUMBER", num_args = 1.., requires = "reason")]
    pub despite: Vec<String>,
    #[arg(
        help = "help-common-reason",
        long,
        value_name = "TEXT",
        requires = "despite"
    )]
    pub reason: Option<String>,
    #[arg(long, default_value = "friendly", value_parser = word::<Tone>())]
    pub tone: Tone,
}

impl Recipients {
    pub fn everyone(&self) -> bool {
        self.customers.is_empty() && self.despite.is_empty()
    }
}

/// The answers to what a file leaves open; every word that reads files takes them.
#[derive(Debug, Args)]
pub struct Corrections {
    #[arg(help = "help-common-kind", long, value_parser = word::<Kind>())]
    kind: Option<Kind>,
    #[arg(help = "help-common-preset", long, value_name = "ID")]
    preset: Option<String>,
    #[arg(help = "help-common-date-order", long, value_parser = word::<DateOrder>())]
    date_order: Option<DateOrder>,
    #[arg(help = "help-common-currency", long, value_name = "CODE")]
    currency: Option<String>,
    #[arg(help = "help-common-decimal", long, value_name = "SIGN", value_parser = word::<DecimalSign>())]
    decimal: Option<DecimalSign>,
    #[arg(help = "help-common-separator", long, value_name = "SIGN")]
    separator: Option<String>,
    #[arg(help = "help-common-encoding", long, value_name = "NAME")]
    encoding: Option<String>,
    #[arg(help = "help-common-header-row", long, value_name = "LINE")]
    header_row: Option<u32>,
    #[arg(
        help = "help-common-column",
        long = "column",
        value_name = "COLUMN=FIELD"
    )]
    pub columns: Vec<String>,
}

impl Corrections {
    /// Returns the answers about a file except the columns, which depend on the file's own heads.
    pub fn without_columns(&self) -> imports::Corrections {
        imports::Corrections {
            kind: self.kind,
            preset: self.preset.clone(),
            encoding: self.encoding.clone(),
            separator: self.separator.clone(),
            header_row: self.header_row,
            decimal: self.decimal,
            date_order: self.date_order,
            currency: self.currency.clone(),
            ..imports::Corrections::default()
        }
    }
}
