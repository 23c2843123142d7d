//! The proposal over the whole book: who would get what, and why (rules R2, R3).

use std::collections::{BTreeMap, HashMap};

use owed_receivables::dunning::{Debtor, Policy, Proposed, Reason, edit, propose};
use owed_receivables::{Currency, InvoiceId, Language, Money};
use owed_store::{OpenAccount, OpenItem, Reading, Whose};

use super::charges::{Charged, Charges, Charging};
use super::wire::{RunCustomer, RunEdits, RunItem, RunSum};
use crate::debtors::Known;
use crate::failure::Failure;
use crate::wire::{Why, in_table, iso};

/// A customer's rows, one a currency, with what they charge.
pub(super) struct Account<'k> {
    pub open: &'k OpenAccount,
    pub debtor: Debtor,
    pub policy: &'k Policy,
    pub rows: Vec<(Proposed, Charges)>,
}

/// What turns what is known into rows.
pub(super) struct Proposing<'b> {
    book: &'b Reading,
    charging: Charging,
    language: Language,
}

impl<'b> Proposing<'b> {
    pub fn new(book: &'b Reading, known: &Known, whose: Whose<'_>) -> Result<Self, Failure> {
        Ok(Self {
            book,
            charging: Charging::read(book, &known.accounts, whose, known.as_of)?,
            language: book.company()?.language,
        })
    }

    /// What the policy says of one customer, with what a person changed.
    pub fn account<'k>(
        &self,
        known: &'k Known,
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
                let charges = self.charging.of(self.book, whom, &row)?;
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

    /// The account as it goes over the wire.
    pub fn shown(&self, account: &Account<'_>) -> Vec<RunCustomer> {
        account
            .rows
            .iter()
            .map(|(row, charges)| self.row(account, row, charges))
            .collect()
    }

    fn row(&self, account: &Account<'_>, row: &Proposed, charges: &Charges) -> RunCustomer {
        let text = |minor| in_table(Money::new(minor, row.currency), self.language);
        let interest = charges.new_interest();
        let compensation = charges.compensation_in(row.currency);
        let extra = extra(row, charges);
        let total = total(row, charges);
        RunCustomer {
            customer_id: row.customer.0,
            customer: account.open.customer.number.clone(),
            name: account.open.customer.name.clone(),
            included: row.included,
            kind: row.kind,
            level: row.level,
            channel: row.channel,
            tone: row.tone,
            deadline: iso(row.deadline),
            policy: account.policy.name.clone(),
            currency: row.currency.code().to_owned(),
            balance: row.balance.to_string(),
            interest: interest.to_string(),
            fee: row.fee.to_string(),
            compensation: compensation.to_string(),
            claims: row.claims.to_string(),
            on_account: row.on_account.to_string(),
            total: total.to_string(),
            balance_text: text(row.balance),
            charges_text: text(extra),
            on_account_text: text(row.on_account),
            total_text: text(total),
            reasons: self.reasons(&row.reasons),
            spared: charges
                .spared
                .iter()
                .map(|spared| spared.shown(self.language))
                .collect(),
            presumed_business: charges.presumed_business,
            items: row
                .items
                .iter()
                .map(|item| {
                    let open = account
                        .open
                        .items
                        .iter()
                        .find(|open| open.invoice == item.invoice);
                    let known = account
                        .debtor
                        .items
                        .iter()
                        .find(|known| known.invoice == item.invoice);
                    let accrued = charges
                        .interest
                        .iter()
                        .find(|(invoice, ..)| *invoice == item.invoice);
                    RunItem {
                        invoice_id: item.invoice.0,
                        invoice: open.map_or_else(String::new, |open| open.number.clone()),
                        included: item.included,
                        level: item.level,
                        advances: item.advances,
                        due: known.map_or_else(String::new, |known| iso(known.due)),
                        days_overdue: item.days_overdue,
                        balance: item.balance.to_string(),
                        balance_text: text(item.balance),
                        interest: accrued
                            .map_or(0, |(_, accrual, before)| accrual.total.minor - before)
                            .to_string(),
                        reasons: self.reasons(&item.reasons),
                    }
                })
                .collect(),
        }
    }

    fn reasons(&self, reasons: &[Reason]) -> Vec<Why> {
        reasons
            .iter()
            .map(|reason| Why::of(reason, self.language))
            .collect()
    }
}

/// What a row asks for beside the invoices, in minor units.
fn extra(row: &Proposed, charges: &Charges) -> i64 {
    row.fee
        .saturating_add(charges.new_interest())
        .saturating_add(charges.compensation_in(row.currency))
        .saturating_add(row.claims)
}

/// What the letter of a row asks for, in minor units.
fn total(row: &Proposed, charges: &Charges) -> i64 {
    (row.balance.saturating_add(extra(row, charges)) - row.on_account).max(0)
}

/// The sums of what is in, one a currency.
pub(super) fn sums(rows: &[RunCustomer], language: Language) -> Vec<RunSum> {
    let included = rows.iter().filter(|row| row.included);
    sums_of(
        included.map(|row| (row.currency.as_str(), row.total.as_str())),
        language,
    )
}

/// The sums of currencies and totals as they go over the wire.
pub(super) fn sums_of<'r>(
    rows: impl Iterator<Item = (&'r str, &'r str)>,
    language: Language,
) -> Vec<RunSum> {
    let totals = totals(rows).into_iter();
    totals.map(|sum| RunSum::of(sum, language)).collect()
}

/// The sums of currencies and totals, one a currency.
pub(super) fn totals<'r>(rows: impl Iterator<Item = (&'r str, &'r str)>) -> Vec<Money> {
    let mut sums = BTreeMap::<Currency, i64>::new();
    for (currency, total) in rows {
        if let (Ok(currency), Ok(minor)) = (currency.parse(), total.parse::<i64>()) {
            let sum = sums.entry(currency).or_default();
            *sum = sum.saturating_add(minor);
        }
    }
    let sums = sums.into_iter();
    sums.map(|(currency, minor)| Money::new(minor, currency))
        .collect()
}
