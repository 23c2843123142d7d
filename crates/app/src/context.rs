//! What every command gets: the open book, today's date, and a way to report progress and to be cancelled.

use std::path::PathBuf;
use std::sync::Mutex;

use owed_mail::secret::Secrets;
use owed_receivables::Date;
use owed_store::Book;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Code, Failure};

/// How far a long piece of work has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Step {
    pub done: u32,
    pub total: u32,
    /// What is being worked on, in words.
    pub what: String,
}

/// The one mechanism by which long work reports and is cancelled, for the window and the command line.
pub trait Progress: Sync {
    fn step(&self, step: &Step);
    /// Whether the user asked to stop; asked between two pieces of work, so nothing is left half done.
    fn cancelled(&self) -> bool;
}

/// Work that nobody watches.
pub struct Silent;

impl Progress for Silent {
    fn step(&self, _: &Step) {}
    fn cancelled(&self) -> bool {
        false
    }
}
