//! What a run's status shows of a customer's rows, kept beside the entry: of 20,000 customers nothing else is read.

use owed_receivables::Language;
use owed_receivables::dunning::{Channel, ReasonCode};
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
    channel: Channel,
    currency: String,
    total: String,
    /// Absent in entries from before it was kept.
    #[serde(default)]
    interest: Option<String>,
    /// Whether something about it waits that a person has to weigh (rule R13).
    #[serde(default)]
    doubtful: bool,
}

/// Why a customer that was approved is under review again.
const ASKS_MORE: &str =
    "It would ask for more than what was approved: look at it and approve it again.";
const MAY_BE_PAID: &str =
    "Money came that may be for it since it was approved: look at it and approve it again.";

fn is_doubtful(row: &RunCustomer) -> bool {
    row.reasons
        .iter()
        .any(|why| why.code == ReasonCode::MayBePaid)
}

impl Row {
    fn without_interest(&self) -> i64 {
        minor(&self.total) - self.interest.as_deref().map_or(0, minor)
    }
}

/// An amount as the wire has it.
fn minor(text: &str) -> i64 {
    text.parse().unwrap_or(0)
}

/// The rows of one customer, as they were reviewed.
pub(super) struct Outline(Vec<Row>);

/// The outline of these rows, as the book keeps it.
pub(super) fn of(rows: &[RunCustomer]) -> Result<String, Failure> {
    let outline = rows.iter().map(|row| Row {
        included: row.included,
        level: row.level,
        channel: row.channel,
        currency: row.currency.clone(),
        total: row.total.clone(),
        interest: Some(row.interest.clone()),
        doubtful: row.included && is_doubtful(row),
    });
    wire::to_keep(&outline.collect::<Vec<_>>())
}

impl Outline {
    pub fn read(entry: &RunEntry) -> Result<Self, Failure> {
        wire::kept(&entry.outline).map(Self)
    }

    /// How the customer is written to.
    pub fn channel(&self) -> Channel {
        self.0
            .first()
            .map_or_else(Channel::default, |row| row.channel)
    }

    /// The highest level of them.
    pub fn level(&self) -> u8 {
        self.0.iter().map(|row| row.level).max().unwrap_or(0)
    }

    /// The level and the channel of each row that is in.
    pub fn included(&self) -> impl Iterator<Item = (u8, Channel)> {
        self.0
            .iter()
            .filter(|row| row.included)
            .map(|row| (row.level, row.channel))
    }

    /// Whether a person has to look before anything leaves (rule R13).
    pub fn is_doubtful(&self) -> bool {
        self.0.iter().any(|row| row.doubtful)
    }

    /// Why a letter of these rows is to be looked at again, where it is not what was reviewed: it would stand at a higher
    /// level, ask for more, or money came that may be for it. Interest grows from day to day, as whoever approved it
    /// knows; none at all was reviewed where it is new.
    pub fn objection(&self, rows: &[RunCustomer]) -> Option<&'static str> {
        let mut included = rows.iter().filter(|row| row.included);
        if included.clone().any(|row| self.is_exceeded_by(row)) {
            return Some(ASKS_MORE);
        }
        let doubtful = included.any(is_doubtful);
        (doubtful && !self.is_doubtful()).then_some(MAY_BE_PAID)
    }

    fn is_exceeded_by(&self, row: &RunCustomer) -> bool {
        let of_currency: Vec<&Row> = self
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
            || minor(&row.total) - minor(&row.interest) > before.without_interest()
            || before.interest.as_deref() == Some("0") && minor(&row.interest) > 0
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
