//! The first screen: what to do now.

use serde::Serialize;
use ts_rs::TS;

use crate::aging::{AgingLine, Bucket};

/// One line of work.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Task {
    /// `set_up_company`, `import`, `overdue`, `messages_unknown`, `messages_failed`, `messages_held`, `on_account`,
    /// `payments_old`, `disputes`, `no_address`.
    pub kind: String,
    pub text: String,
    /// A second line: sums, dates.
    pub detail: String,
    pub count: u32,
    /// Red: needs action today.
    pub urgent: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Today {
    pub date: String,
    pub tasks: Vec<Task>,
    pub buckets: Vec<Bucket>,
    pub aging: Vec<AgingLine>,
}
