//! The proposal for the whole book: who would get what, and why (rules R2, R3).

use std::collections::HashMap;

use owed_receivables::InvoiceId;
use owed_receivables::dunning::{Debtor, Policy, Proposed, ProposedItem, edit, propose};
use owed_store::{BookReader, OpenAccount, OpenItem, Whose};

use super::charges::{Charged, Charges, Charging};
use super::row::{ProposalRow, RowItem};
use super::said::{Fact, Said};
use super::wire::RunEdits;
use crate::debtors::KnownDebtors;
use crate::failure::Failure;

/// A customer's rows, one per currency, with their charges.
pub(super) struct Account<'k> {
    pub open: &'k OpenAccount,
    pub debtor: Debtor,
    pub policy: &'k Policy,
    pub rows: Vec<(Proposed, Charges)>,
}

/// Turns what is known into rows.
pub(super) struct Proposing<'b> {
    book: &'b BookReader,
    charging: Charging,
}

impl<'b> Proposing<'b> {
    pub fn new(
        book: &'b BookReader,
        known: &KnownDebtors,
        whose: Whose<'_>,
    ) -> Result<Self, Failure> {
        Ok(Self {
            book,
            charging: Charging::read(book, &known.accounts, whose, known.as_of)?,
        })
    }

    /// Returns what the policy says of one customer, with a person's changes.
    pub fn account<'k>(
        &self,
        known: &'k KnownDebtors,
        open: &'k OpenAccount,
        policy: &'k Policy,
        edits: &RunEdits,
    ) -> Result<Account<'k>, Failure> {
        let items: HashMap<InvoiceId, &OpenItem> =
            open.items.iter().map(|item| (item.invoice, item)).collect();
        let without: Vec<InvoiceId> = edits.without.iter().copied().map(InvoiceId).collect();
        let debtor = known.debtor(open);
        let mut rows = propose(policy, &debtor, known.as_of);
        edit(
            policy,
            debtor.calendar,
            &mut rows,
            &without,
            edits.level,
            known.as_of,
        );
        let whom = Charged {
            policy,
            customer: &open.customer,
            debtor: &debtor,
            items: &items,
        };
        let rows = rows
            .into_iter()
            .map(|row| {
                let charges = self.charging.charges_for(self.book, whom, &row)?;
                Ok((row, charges))
            })
            .collect::<Result<_, Failure>>()?;
        Ok(Account {
            open,
            debtor,
            policy,
            rows,
        })
    }

    /// Returns what a run says of the account.
    pub fn rows(&self, account: &Account<'_>) -> Vec<ProposalRow> {
        let rows = account.rows.iter();
        rows.map(|(proposed, charges)| row(account, proposed, charges))
            .collect()
    }
}

fn row(account: &Account<'_>, proposed: &Proposed, charges: &Charges) -> ProposalRow {
    ProposalRow {
        included: proposed.included,
        kind: proposed.kind,
        level: proposed.level,
        channel: proposed.channel,
        tone: proposed.tone,
        deadline: proposed.deadline,
        policy: account.policy.name.clone(),
        currency: proposed.currency,
        balance: proposed.balance,
        interest: charges.new_interest(),
        fee: proposed.fee,
        compensation: charges.compensation_in(proposed.currency),
        claims: proposed.claims,
        on_account: proposed.on_account,
        reasons: facts(&proposed.reasons),
        spared: facts(&charges.spared),
        presumed_business: charges.presumed_business,
        items: proposed
            .items
            .iter()
            .map(|item| row_item(account, item, charges))
            .collect(),
    }
}

fn row_item(account: &Account<'_>, item: &ProposedItem, charges: &Charges) -> RowItem {
    let mut known = account.debtor.items.iter();
    let known = known.find(|known| known.invoice == item.invoice);
    RowItem {
        invoice: item.invoice,
        included: item.included,
        level: item.level,
        advances: item.advances,
        due: known.map(|known| known.due),
        days_overdue: item.days_overdue,
        balance: item.balance,
        interest: charges.new_interest_on(item.invoice),
        reasons: facts(&item.reasons),
    }
}

fn facts<F: Fact + Clone>(facts: &[F]) -> Vec<Said<F>> {
    facts.iter().cloned().map(Said::Fact).collect()
}
