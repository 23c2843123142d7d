//! Formats of exported tables.

use std::path::Path;

use owed_receivables::words;
use owed_texts::text;

use crate::failure::Failure;

words! {
    /// The format of an exported table.
    pub enum TableFormat: "word-table-format" {
        Csv,
        Xlsx,
        Pdf,
    }
}

impl TableFormat {
    /// Returns the format for a file's extension.
    ///
    /// # Errors
    /// [`Code::Invalid`](crate::failure::Code::Invalid) for any other extension.
    pub fn from_path(path: &Path) -> Result<Self, Failure> {
        match path
            .extension()
            .and_then(|ending| ending.to_str())
            .map(str::to_lowercase)
            .as_deref()
        {
            Some("csv") => Ok(Self::Csv),
            Some("xlsx") => Ok(Self::Xlsx),
            Some("pdf") => Ok(Self::Pdf),
            _ => Err(Failure::invalid(
                "path",
                text!("error-table-format", path = path.display().to_string()),
            )),
        }
    }
}
