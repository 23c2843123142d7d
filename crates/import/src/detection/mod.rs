//! The interpretation of a file, shown and correctable (rule F4).

pub(crate) mod ages;
mod columns;
pub(crate) mod detect;
mod kind;
mod mapping;
mod movements;
pub(crate) mod questions;
mod signs;
mod taxes;
mod values;

use owed_receivables::{Currency, words};
use owed_texts::PlainKey;
use serde::{Deserialize, Serialize};

use crate::field::{Field, Kind};
use crate::presets::Preset;
use crate::rows::layout::Layout;
use crate::rows::records::Dialect;
use crate::text::amounts::DecimalMark;
use crate::text::currencies::Sign;
use crate::text::dates::DateOrder;

/// Something that the file either shows or leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding<T> {
    Known(T),
    /// Both readings fit every row: only a person knows.
    Ambiguous,
}

words! {
    /// Why a column has its field.
    pub enum ColumnWhy: "word-column-why" {
        ByName = "name",
        ByContent = "content",
        /// The rows prove it: net and tax add up to the gross amount.
        ByRows = "rows",
        /// Known from exports of this program or bank.
        ByPreset = "preset",
        /// As in an earlier file with this layout.
        Remembered,
        Chosen,
    }
}

/// Why the kind of a list is doubtful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Neither a title nor the column names are conclusive: the kind is a guess from the cells.
    Guessed,
    /// It is a list of documents that are not owed: “quotes”.
    Unowed(PlainKey),
}

/// A column and its meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnMapping {
    /// 0 for the first.
    pub index: usize,
    pub header: String,
    /// `None` if it is not read.
    pub field: Option<Field>,
    /// The first values in it.
    pub samples: Vec<String>,
    pub why: ColumnWhy,
}

/// The interpretation of a file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Detection {
    /// The program or bank whose export it is, if known.
    pub preset: Option<&'static Preset>,
    /// All presets whose marks the file has, strongest first, among which a person may choose.
    pub bears: Vec<&'static Preset>,
    pub layout: Layout,
    /// The encoding's name in the web standard: `UTF-8`, `windows-1252`.
    pub encoding: String,
    /// It is the best of several doubtful ones.
    pub(crate) doubts_encoding: bool,
    pub separator: char,
    pub quote: char,
    /// The header's line, counted from 1; 0 if the file has none.
    pub header_row: u64,
    pub decimal: Finding<DecimalMark>,
    /// The decimal sign was inferred from money being written with two decimals.
    pub(crate) takes_two_decimals: bool,
    pub date_order: Finding<DateOrder>,
    pub kind: Kind,
    /// The doubt about the kind, which Owed asks about.
    pub doubt: Option<Doubt>,
    pub columns: Vec<ColumnMapping>,
    /// A statement's column that may say which amounts left the account, if none has a sign.
    pub(crate) unsigned: Option<usize>,
    /// The currency of rows that name none, if it was chosen or is in an amount's header.
    pub currency: Option<Currency>,
    /// The sign in an amount's header or in a title, if several currencies share it.
    #[serde(skip)]
    pub(crate) sign_in_header: Option<Sign>,
    /// The only currency named by amounts with their own sign or code.
    #[serde(skip)]
    pub(crate) named_by_amounts: Option<Currency>,
    /// The same for all files with these headers: the key under which overrides are remembered.
    pub fingerprint: String,
}

impl Detection {
    /// Returns the first column with this field.
    pub fn column(&self, field: Field) -> Option<&ColumnMapping> {
        self.columns
            .iter()
            .find(|column| column.field == Some(field))
    }

    pub(crate) fn dialect(&self) -> Dialect {
        // Both come from `dialect::detect`, which gives only ASCII; a stored value that is not ASCII is ignored.
        let ascii = |c: char, usual| u8::try_from(c).ok().filter(u8::is_ascii).unwrap_or(usual);
        Dialect {
            separator: ascii(self.separator, b','),
            quote: ascii(self.quote, b'"'),
        }
    }
}
