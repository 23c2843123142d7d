//! What a run's status displays of a customer's rows, stored beside the entry: for 20,000 customers nothing else is
//! read.

use owed_receivables::dunning::Channel;
use owed_receivables::{Currency, Money};
use owed_store::RunEntry;
use owed_texts::{PlainKey, key};
use serde::{Deserialize, Serialize};

use super::row::{self, ProposalRow};
use super::stored::{self, Keep, minor, some_minor};
use crate::failure::Failure;

/// One row, for one currency of a customer; amounts are minor units.
#[derive(Serialize, Deserialize)]
struct Line {
    #[serde(rename = "in")]
    included: bool,
    level: u8,
    channel: Channel,
    currency: Currency,
    #[serde(deserialize_with = "minor")]
    total: i64,
    /// Absent in older entries.
    #[serde(default, deserialize_with = "some_minor")]
    interest: Option<i64>,
    /// Whether a person must weigh something that waits about it (rule R13).
    #[serde(default)]
    doubtful: bool,
}

/// Why an approved customer is under review again.
const ASKS_MORE: PlainKey = key!("runs-reason-asks-more");
const MAY_BE_PAID: PlainKey = key!("runs-reason-may-be-paid");

impl Line {
    fn from_row(row: &ProposalRow) -> Self {
        Self {
            included: row.included,
            level: row.level,
            channel: row.channel,
            currency: row.currency,
            total: row.total().minor,
            interest: Some(row.interest),
            doubtful: row.included && row.is_doubtful(),
        }
    }

    fn without_interest(&self) -> i64 {
        self.total - self.interest.unwrap_or(0)
    }
}

/// The rows of one customer, as reviewed.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Outline(Vec<Line>);

impl Keep for Outline {}

/// Returns the outline of these rows, as stored.
pub(super) fn stored_outline(rows: &[ProposalRow]) -> Result<String, Failure> {
    stored::to_keep(&Outline(rows.iter().map(Line::from_row).collect()))
}

impl Outline {
    pub fn read(entry: &RunEntry) -> Result<Self, Failure> {
        stored::read(&entry.outline)
    }

    /// Returns the channel for this customer.
    pub fn channel(&self) -> Channel {
        self.0
            .first()
            .map_or_else(Channel::default, |line| line.channel)
    }

    /// Returns the highest level.
    pub fn level(&self) -> u8 {
        self.0.iter().map(|line| line.level).max().unwrap_or(0)
    }

    /// Returns the level and the channel of each row included.
    pub fn included(&self) -> impl Iterator<Item = (u8, Channel)> {
        self.0
            .iter()
            .filter(|line| line.included)
            .map(|line| (line.level, line.channel))
    }

    /// Says whether a person must look before anything leaves (rule R13).
    pub fn is_doubtful(&self) -> bool {
        self.0.iter().any(|line| line.doubtful)
    }

    /// Says why a letter with these rows must be reviewed again: it would be at a higher level, ask for more, or money
    /// came that may be for it. Interest that only grew from day to day is no reason, as the approver expects that; it
    /// is one if none was reviewed.
    pub fn objection(&self, rows: &[ProposalRow]) -> Option<PlainKey> {
        let mut included = rows.iter().filter(|row| row.included);
        if included.clone().any(|row| self.is_exceeded_by(row)) {
            return Some(ASKS_MORE);
        }
        let doubtful = included.any(ProposalRow::is_doubtful);
        (doubtful && !self.is_doubtful()).then_some(MAY_BE_PAID)
    }

    fn is_exceeded_by(&self, row: &ProposalRow) -> bool {
        let of_currency: Vec<&Line> = self
            .0
            .iter()
            .filter(|before| before.included && before.currency == row.currency)
            .collect();
        let same = of_currency.iter().find(|before| before.level == row.level);
        let before = match (same, of_currency.as_slice()) {
            (Some(before), _) => before,
            (None, [only]) => only,
            (None, _) => return true,
        };
        row.level > before.level
            || row.total().minor - row.interest > before.without_interest()
            || before.interest == Some(0) && row.interest > 0
    }

    /// Returns the sums of what is included, one per currency.
    pub fn sums(&self) -> Vec<Money> {
        let included = self.0.iter().filter(|line| line.included);
        row::sums(included.map(|line| Money::new(line.total, line.currency)))
    }
}
