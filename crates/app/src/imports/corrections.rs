//! A person's corrections of the detection.

use std::collections::BTreeMap;

use owed_import::{Field, Overrides, Preset};
use owed_texts::{Language, Message, text};

use super::sources::cannot_be_read;
use super::{ColumnsNamed, Corrections, SamePayments};
use crate::context::Context;
use crate::failure::Failure;
use crate::failures::at;
use crate::typed;
use crate::wire::Chosen;

pub fn overrides(corrections: &Corrections) -> Result<Overrides, Failure> {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let columns = corrections.columns.iter();
    Ok(Overrides {
        kind: corrections.kind,
        preset: given(&corrections.preset)
            .map(|id| preset(&id))
            .transpose()?,
        encoding: given(&corrections.encoding),
        separator: given(&corrections.separator)
            .map(|sign| separator(&sign))
            .transpose()?,
        decimal: corrections.decimal.map(Into::into),
        date_order: corrections.date_order,
        header_row: corrections.header_row.map(u64::from),
        columns: columns
            .map(|(index, field)| (*index as usize, field.0))
            .collect(),
        currency: given(&corrections.currency)
            .map(|code| typed::currency("currency", &code))
            .transpose()?,
        remembered: false,
    })
}

impl Corrections {
    /// Returns a person's answer whether rows that may be payments in the book are the same money.
    pub(super) fn are_payments_the_same(&self) -> Option<bool> {
        self.same_payments.map(|said| said == SamePayments::Yes)
    }
}

fn preset(id: &str) -> Result<String, Failure> {
    match Preset::of_id(id) {
        _ if id == "none" => Ok(String::new()),
        Some(preset) => Ok(preset.id.to_owned()),
        None => Err(Failure::invalid(
            "preset",
            text!("error-import-preset", said = id),
        )),
    }
}

fn separator(sign: &str) -> Result<char, Failure> {
    match sign {
        "tab" | "\\t" => Ok('\t'),
        _ => {
            let mut letters = sign.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => Ok(letter),
                _ => Err(Failure::invalid(
                    "separator",
                    text!("error-import-separator", said = sign),
                )),
            }
        }
    }
}

/// Finds named columns of a file: by their numbers from 1, or by their headings.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) if the file has no such column.
pub fn columns(
    _: &Context<'_>,
    request: ColumnsNamed,
) -> Result<BTreeMap<u32, Chosen<Field>>, Failure> {
    if request.columns.is_empty() {
        return Ok(BTreeMap::new());
    }
    let (name, bytes) = request.source.read()?;
    columns_in(&name, bytes, &request.corrections, &request.columns)
}

/// Says whether a column has this heading, as the file has it or as it is shown in any language.
fn is_called(header: &str, said: &str) -> bool {
    let mut languages = Language::ALL.into_iter();
    header.trim() == said
        || languages.any(|language| owed_import::heading(header).text(language).trim() == said)
}

/// The same for an opened file.
pub fn columns_in(
    name: &str,
    bytes: Vec<u8>,
    corrections: &Corrections,
    named: &[String],
) -> Result<BTreeMap<u32, Chosen<Field>>, Failure> {
    let unreadable = |error| cannot_be_read(name, &error);
    let bytes = owed_import::as_table(bytes).map_err(unreadable)?;
    let detection = owed_import::detect(&bytes, &overrides(corrections)?).map_err(unreadable)?;
    named
        .iter()
        .map(|text| {
            let invalid = |message: Message| Failure::invalid("column", message);
            let (column, field) = text
                .rsplit_once('=')
                .ok_or_else(|| invalid(text!("error-import-column-unnamed", said = text)))?;
            let by_head = detection
                .columns
                .iter()
                .find(|one| is_called(&one.header, column.trim()))
                .map(|one| one.index);
            let by_number = column
                .trim()
                .parse::<usize>()
                .ok()
                .and_then(|number| number.checked_sub(1));
            let index = by_head
                .or(by_number.filter(|index| *index < detection.columns.len()))
                .and_then(|index| u32::try_from(index).ok())
                .ok_or_else(|| invalid(text!("error-import-no-column", name, column)))?;
            Ok((index, field.parse().map_err(at("columns"))?))
        })
        .collect()
}
