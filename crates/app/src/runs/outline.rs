//! What a run's status shows of a customer's rows, kept beside the entry: of 20,000 customers nothing else is read.

use owed_receivables::Language;
use owed_store::RunEntry;
use serde::{Deserialize, Serialize};

use super::proposal;
use super::wire::{self, RunCustomer, RunSum};
use crate::failure::Failure;

/// One row, a currency of a customer.
#[derive(Serialize, Deserialize)]
struct Row {
    #[serde(rename = "in")]
    included: bool,
    level: u8,
    channel: String,
    currency: String,
    total: String,
}

/// The rows of one customer, as they were reviewed.
pub(super) struct Outline(Vec<Row>);

/// The outline of these rows, as the book keeps it.
pub(super) fn of(rows: &[RunCustomer]) -> Result<String, Failure> {
    let outline = rows.iter().map(|row| Row {
        included: row.included,
        level: row.level,
        channel: row.channel.clone(),
        currency: row.currency.clone(),
        total: row.total.clone(),
    });
    wire::to_keep(&outline.collect::<Vec<_>>())
}

impl Outline {
    pub fn read(entry: &RunEntry) -> Result<Self, Failure> {
        wire::kept(&entry.outline).map(Self)
    }

    /// How the customer is written to.
    pub fn channel(&self) -> &str {
        self.0.first().map_or("", |row| &row.channel)
    }

    /// The highest level of them.
    pub fn level(&self) -> u8 {
        self.0.iter().map(|row| row.level).max().unwrap_or(0)
    }

    /// The level and the channel of each row that is in.
    pub fn included(&self) -> impl Iterator<Item = (u8, &str)> {
        self.0
            .iter()
            .filter(|row| row.included)
            .map(|row| (row.level, row.channel.as_str()))
    }

    /// The sums of what is in, one a currency.
    pub fn sums(&self, language: Language) -> Vec<RunSum> {
        let included = self.0.iter().filter(|row| row.included);
        proposal::sums_of(
            included.map(|row| (row.currency.as_str(), row.total.as_str())),
            language,
        )
    }
}
