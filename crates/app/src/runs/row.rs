//! What a run says of a customer in one currency: ids, minor units, codes and their parameters. This is compared and
//! stored in the book; texts are generated for display.

use std::collections::BTreeMap;

use owed_receivables::dunning::{Channel, Reason, ReasonCode, ReminderKind};
use owed_receivables::{Currency, Date, InvoiceId, Money, Tone};
use serde::{Deserialize, Serialize};

use super::charges::Spared;
use super::said::Said;
use super::stored::{Keep, minor};

/// Amounts are minor units of the row's currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ProposalRow {
    #[serde(rename = "in")]
    pub included: bool,
    pub kind: ReminderKind,
    pub level: u8,
    pub channel: Channel,
    pub tone: Tone,
    pub deadline: Date,
    /// The name of the policy.
    pub policy: String,
    pub currency: Currency,
    /// On the invoices.
    #[serde(deserialize_with = "minor")]
    pub balance: i64,
    #[serde(deserialize_with = "minor")]
    pub interest: i64,
    #[serde(deserialize_with = "minor")]
    pub fee: i64,
    #[serde(deserialize_with = "minor")]
    pub compensation: i64,
    /// Claims of earlier letters that are still open (rule I6).
    #[serde(deserialize_with = "minor")]
    pub claims: i64,
    /// The customer's unallocated money, which is deducted (rule L2).
    #[serde(default, deserialize_with = "minor")]
    pub on_account: i64,
    pub reasons: Vec<Said<Reason>>,
    /// Why less is charged than the policy names (rule I4).
    #[serde(default)]
    pub spared: Vec<Said<Spared>>,
    /// Charged under a law for businesses, and only the customer's kind says that they are one (rule I4).
    #[serde(default)]
    pub presumed_business: bool,
    pub items: Vec<RowItem>,
}

/// What a run stores of a customer.
impl Keep for Vec<ProposalRow> {}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct RowItem {
    #[serde(rename = "invoice_id")]
    pub invoice: InvoiceId,
    #[serde(rename = "in")]
    pub included: bool,
    pub level: u8,
    /// Whether this letter brings it to its level.
    pub advances: bool,
    pub due: Option<Date>,
    pub days_overdue: i64,
    #[serde(deserialize_with = "minor")]
    pub balance: i64,
    #[serde(deserialize_with = "minor")]
    pub interest: i64,
    pub reasons: Vec<Said<Reason>>,
}

impl ProposalRow {
    /// Returns what the letter asks for besides the invoices.
    pub fn charges(&self) -> i64 {
        self.fee
            .saturating_add(self.interest)
            .saturating_add(self.compensation)
            .saturating_add(self.claims)
    }

    /// Returns what the letter asks for.
    pub fn total(&self) -> Money {
        let asked = self.balance.saturating_add(self.charges()) - self.on_account;
        Money::new(asked.max(0), self.currency)
    }

    /// Leaves it out for this reason.
    pub fn leave_out(&mut self, reason: Reason) {
        self.included = false;
        self.reasons = vec![reason.into()];
    }

    /// Says whether a person must weigh something that waits about it (rule R13).
    pub fn is_doubtful(&self) -> bool {
        let mut reasons = self.reasons.iter();
        reasons.any(|reason| reason.code() == ReasonCode::MayBePaid)
    }
}

/// Says whether anything goes out for these rows of a customer.
pub(super) fn is_in(rows: &[ProposalRow]) -> bool {
    rows.iter().any(|row| row.included)
}

/// Returns what the included rows ask for, one sum per currency.
pub(super) fn asked<'r>(rows: impl IntoIterator<Item = &'r ProposalRow>) -> Vec<Money> {
    let included = rows.into_iter().filter(|row| row.included);
    sums(included.map(ProposalRow::total))
}

/// Returns the sums of amounts, one per currency.
pub(super) fn sums(amounts: impl Iterator<Item = Money>) -> Vec<Money> {
    let mut sums = BTreeMap::<Currency, i64>::new();
    for amount in amounts {
        let sum = sums.entry(amount.currency).or_default();
        *sum = sum.saturating_add(amount.minor);
    }
    let sums = sums.into_iter();
    sums.map(|(currency, minor)| Money::new(minor, currency))
        .collect()
}
