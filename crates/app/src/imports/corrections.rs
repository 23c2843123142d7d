//! What a person corrects of the detection.

use std::collections::BTreeMap;

use owed_import::{DateOrder, DecimalMark, Field, Kind, Overrides, Preset};

use super::Corrections;
use super::sources::cannot_be_read;
use crate::failure::Failure;
use crate::failures::at;
use crate::typed;
use crate::wire::Source;

pub fn overrides(corrections: &Corrections) -> Result<Overrides, Failure> {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let decimal = match given(&corrections.decimal).as_deref() {
        None => None,
        Some(".") => Some(DecimalMark::Point),
        Some(",") => Some(DecimalMark::Comma),
        Some(other) => {
            return Err(
                Failure::invalid("decimal", format!("“{other}” is not a decimal sign."))
                    .hint("Use . or ,"),
            );
        }
    };
    let columns = corrections
        .columns
        .iter()
        .map(|(index, name)| {
            let field = match name.as_str() {
                "" => None,
                name => Some(name.parse::<Field>().map_err(at("columns"))?),
            };
            Ok((*index as usize, field))
        })
        .collect::<Result<BTreeMap<_, _>, Failure>>()?;
    Ok(Overrides {
        kind: given(&corrections.kind)
            .map(|kind| kind.parse::<Kind>().map_err(at("kind")))
            .transpose()?,
        preset: given(&corrections.preset)
            .map(|id| preset(&id))
            .transpose()?,
        encoding: given(&corrections.encoding),
        separator: given(&corrections.separator)
            .map(|sign| separator(&sign))
            .transpose()?,
        decimal,
        date_order: given(&corrections.date_order)
            .map(|order| order.parse::<DateOrder>().map_err(at("date_order")))
            .transpose()?,
        header_row: corrections.header_row.map(u64::from),
        columns,
        currency: given(&corrections.currency)
            .map(|code| typed::currency("currency", &code))
            .transpose()?,
        remembered: false,
    })
}

/// What a person says of rows that may be payments which the book has: that they are the same money, or are not.
pub fn same_payments(corrections: &Corrections) -> Result<Option<bool>, Failure> {
    match corrections.same_payments.as_deref() {
        None | Some("") => Ok(None),
        Some("yes") => Ok(Some(true)),
        Some("no") => Ok(Some(false)),
        Some(other) => Err(Failure::invalid(
            "same_payments",
            format!("“{other}” is not an answer."),
        )
        .hint("Say yes where they are payments that the book has, no where they are others.")),
    }
}

fn preset(id: &str) -> Result<String, Failure> {
    match Preset::of_id(id) {
        _ if id == "none" => Ok(String::new()),
        Some(preset) => Ok(preset.id.to_owned()),
        None => Err(
            Failure::invalid("preset", format!("“{id}” is not a known export."))
                .hint("The page on formats lists them; write none where it is none of them."),
        ),
    }
}

fn separator(sign: &str) -> Result<char, Failure> {
    match sign {
        "tab" | "\\t" => Ok('\t'),
        _ => {
            let mut letters = sign.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => Ok(letter),
                _ => Err(
                    Failure::invalid("separator", format!("“{sign}” is not a separator."))
                        .hint("Use one sign, or the word tab."),
                ),
            }
        }
    }
}

/// Reads `COLUMN=FIELD`, where the column is its number from 1 or its head in the file.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) where the file has no such column.
pub fn named_columns(
    source: &Source,
    corrections: &Corrections,
    named: &[String],
) -> Result<BTreeMap<u32, String>, Failure> {
    if named.is_empty() {
        return Ok(BTreeMap::new());
    }
    let (name, bytes) = source.read()?;
    columns_in(&name, bytes, corrections, named)
}

/// The same of a file that was opened.
pub fn columns_in(
    name: &str,
    bytes: Vec<u8>,
    corrections: &Corrections,
    named: &[String],
) -> Result<BTreeMap<u32, String>, Failure> {
    let unreadable = |error| cannot_be_read(name, &error);
    let bytes = owed_import::as_table(bytes).map_err(unreadable)?;
    let detection = owed_import::detect(&bytes, &overrides(corrections)?).map_err(unreadable)?;
    named
        .iter()
        .map(|text| {
            let invalid = |message: String| {
                Failure::invalid("column", message)
                    .hint("Write --column 3=due_date or --column \"Due on=due_date\".")
            };
            let (column, field) = text
                .rsplit_once('=')
                .ok_or_else(|| invalid(format!("“{text}” has no = in it.")))?;
            let by_head = detection
                .columns
                .iter()
                .find(|one| one.header.trim() == column.trim())
                .map(|one| one.index);
            let by_number = column
                .trim()
                .parse::<usize>()
                .ok()
                .and_then(|number| number.checked_sub(1));
            let index = by_head
                .or(by_number.filter(|index| *index < detection.columns.len()))
                .and_then(|index| u32::try_from(index).ok())
                .ok_or_else(|| invalid(format!("{name} has no column “{column}”.")))?;
            Ok((index, field.trim().to_owned()))
        })
        .collect()
}
