//! What was done, and taking it back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::wire::Window;

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(rename = "JournalQuery")]
#[serde(default)]
pub struct Query {
    pub window: Window,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalRow {
    pub id: i64,
    /// RFC 3339.
    pub at: String,
    pub who: String,
    pub command: String,
    pub summary: String,
    /// `done`, `undone`, `undo`, or `kept` when something left the house because of it.
    pub state: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalPage {
    pub count: u32,
    pub rows: Vec<JournalRow>,
}

/// What was undone or done again, in words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Undone {
    pub summary: String,
}
