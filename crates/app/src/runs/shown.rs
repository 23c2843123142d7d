//! Rows as returned: with numbers and names, and every amount as displayed.

use std::collections::HashMap;

use owed_receivables::dunning::Reason;
use owed_receivables::{CustomerId, InvoiceId, Language, Money};
use owed_store::{BookReader, CustomerLabel, OpenAccount};

use super::row::{ProposalRow, RowItem};
use super::said::Said;
use super::wire::{RunCustomer, RunItem};
use crate::failure::Failure;
use crate::wire::{Why, in_table, iso};

/// Returns the rows of a customer considered.
pub(super) fn looked_at(
    open: &OpenAccount,
    rows: &[ProposalRow],
    language: Language,
) -> Vec<RunCustomer> {
    let whom = Whom {
        id: open.id,
        number: &open.customer.number,
        name: &open.customer.name,
        language,
        invoice: |invoice| {
            let found = open.items.iter().find(|item| item.invoice == invoice);
            found.map_or_else(String::new, |item| item.number.clone())
        },
    };
    rows.iter().map(|row| whom.row(row)).collect()
}

/// Returns the rows that a run stored of a customer.
pub(super) fn kept(
    book: &BookReader,
    id: CustomerId,
    label: &CustomerLabel,
    rows: &[ProposalRow],
    language: Language,
) -> Result<Vec<RunCustomer>, Failure> {
    let items = rows.iter().flat_map(|row| &row.items);
    let numbers = items
        .map(|item| Ok((item.invoice, book.invoice_number(item.invoice)?)))
        .collect::<Result<HashMap<InvoiceId, Option<String>>, Failure>>()?;
    let whom = Whom {
        id,
        number: &label.number,
        name: &label.name,
        language,
        invoice: |invoice| numbers.get(&invoice).cloned().flatten().unwrap_or_default(),
    };
    Ok(rows.iter().map(|row| whom.row(row)).collect())
}

/// The customer of the rows, with the names that people know.
struct Whom<'a, N: Fn(InvoiceId) -> String> {
    id: CustomerId,
    number: &'a str,
    name: &'a str,
    language: Language,
    /// Returns the number of an invoice.
    invoice: N,
}

impl<N: Fn(InvoiceId) -> String> Whom<'_, N> {
    fn row(&self, row: &ProposalRow) -> RunCustomer {
        let text = |minor| in_table(Money::new(minor, row.currency), self.language);
        let total = row.total();
        RunCustomer {
            customer_id: self.id.0,
            customer: self.number.to_owned(),
            name: self.name.to_owned(),
            included: row.included,
            kind: row.kind,
            level: row.level,
            channel: row.channel,
            tone: row.tone,
            deadline: iso(row.deadline),
            policy: row.policy.clone(),
            currency: row.currency.code().to_owned(),
            balance: row.balance.to_string(),
            interest: row.interest.to_string(),
            fee: row.fee.to_string(),
            compensation: row.compensation.to_string(),
            claims: row.claims.to_string(),
            on_account: row.on_account.to_string(),
            total: total.minor.to_string(),
            balance_text: text(row.balance),
            charges_text: text(row.charges()),
            on_account_text: text(row.on_account),
            total_text: in_table(total, self.language),
            reasons: self.reasons(&row.reasons),
            spared: row
                .spared
                .iter()
                .map(|spared| spared.words(self.language))
                .collect(),
            presumed_business: row.presumed_business,
            items: row
                .items
                .iter()
                .map(|item| self.item(item, &text))
                .collect(),
        }
    }

    fn item(&self, item: &RowItem, text: &impl Fn(i64) -> String) -> RunItem {
        RunItem {
            invoice_id: item.invoice.0,
            invoice: (self.invoice)(item.invoice),
            included: item.included,
            level: item.level,
            advances: item.advances,
            due: item.due.map(iso).unwrap_or_default(),
            days_overdue: item.days_overdue,
            balance: item.balance.to_string(),
            balance_text: text(item.balance),
            interest: item.interest.to_string(),
            reasons: self.reasons(&item.reasons),
        }
    }

    fn reasons(&self, reasons: &[Said<Reason>]) -> Vec<Why> {
        let reasons = reasons.iter();
        reasons.map(|reason| reason.words(self.language)).collect()
    }
}
