//! Opening, making and looking at a book.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "BookOpen")]
pub struct Open {
    pub path: String,
    /// Make the book where there is none.
    #[serde(default)]
    pub create: bool,
}

/// What the shell shows of the open book.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BookInfo {
    pub path: String,
    /// The file's name without its ending.
    pub name: String,
    /// The sample company, which can be thrown away.
    pub sample: bool,
    pub customers: u32,
    pub invoices: u32,
    pub open_invoices: u32,
    /// The day of the newest payment known (rule R8); `null` without any.
    pub payments_known_to: Option<String>,
    /// Today's date on this computer.
    pub today: String,
    /// What still has to be set before a letter, or a mail, can be made: texts for the user, empty when ready.
    pub letters_need: Vec<String>,
    pub mail_needs: Vec<String>,
    /// The newest change that can be undone, in words.
    pub undo: Option<String>,
    pub redo: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RecentBook {
    pub path: String,
    pub name: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CheckReport {
    pub ok: bool,
    pub problems: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "BookClose")]
#[serde(default)]
pub struct Close {
    /// Throw the book away; only the sample company can be.
    pub discard: bool,
}
