//! What a file is taken for, shown and correctable (rule F4).

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
    /// Both ways of reading fit every row: only a person knows.
    Ambiguous,
}

words! {
    /// Why a column has its field.
    pub enum Why as ColumnWhy: "word-column-why" {
        ByName = "name",
        ByContent = "content",
        /// The rows prove it: net and tax make the gross amount.
        ByRows = "rows",
        /// Known of exports of this program or bank.
        ByPreset = "preset",
        /// As for an earlier file of this shape.
        Remembered,
        Chosen,
    }
}

/// Why it is not sure what a file is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Neither a title nor the columns' names say so: the kind is a guess from what the cells hold.
    Guessed,
    /// It is a list of these, of which nothing is owed: “quotes”.
    Unowed(PlainKey),
}

/// One column and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnMapping {
    /// 0 for the first.
    pub index: usize,
    pub header: String,
    /// `None`: not read.
    pub field: Option<Field>,
    /// The first values in it.
    pub samples: Vec<String>,
    pub why: Why,
}

/// What a file is taken for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Detection {
    /// The program or bank whose export it is, where that is known.
    pub preset: Option<&'static Preset>,
    /// All whose marks the file bears, the strongest first: what a person may choose among.
    pub bears: Vec<&'static Preset>,
    pub layout: Layout,
    /// The encoding's name as the web's standard has it: `UTF-8`, `windows-1252`.
    pub encoding: String,
    /// It is the best of several that are doubtful.
    pub(crate) doubts_encoding: bool,
    pub separator: char,
    pub quote: char,
    /// The header's line, 1 for the first; 0 where the file has none.
    pub header_row: u64,
    pub decimal: Finding<DecimalMark>,
    /// The decimal sign was told from how money with two decimals is written.
    pub(crate) takes_two_decimals: bool,
    pub date_order: Finding<DateOrder>,
    pub kind: Kind,
    /// What is not sure of the kind, and asked.
    pub doubt: Option<Doubt>,
    pub columns: Vec<ColumnMapping>,
    /// The column of a statement that may say which amounts left the account, where none has a sign.
    pub(crate) unsigned: Option<usize>,
    /// The currency of rows that name none, where it was chosen or stands in an amount's header.
    pub currency: Option<Currency>,
    /// The sign in an amount's header or in a title, where several currencies share it.
    #[serde(skip)]
    pub(crate) sign_in_header: Option<Sign>,
    /// The one currency that amounts name by their own sign or code.
    #[serde(skip)]
    pub(crate) named_by_amounts: Option<Currency>,
    /// The same for every file with these headers: the key that overrides are remembered under.
    pub fingerprint: String,
}

impl Detection {
    /// The first column with this field.
    pub fn column(&self, field: Field) -> Option<&ColumnMapping> {
        self.columns
            .iter()
            .find(|column| column.field == Some(field))
    }

    pub(crate) fn dialect(&self) -> Dialect {
        // Both come from `dialect::detect`, which gives ASCII only; a stored one that does not is read as a usual file.
        let ascii = |c: char, usual| u8::try_from(c).ok().filter(u8::is_ascii).unwrap_or(usual);
        Dialect {
            separator: ascii(self.separator, b','),
            quote: ascii(self.quote, b'"'),
        }
    }
}
