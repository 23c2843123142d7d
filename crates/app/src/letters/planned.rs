//! The effect of payment plans on invoices listed on papers (rules A5, P2).

use owed_letters::{Instalments, OpenItem};
use owed_receivables::aging::days_overdue;
use owed_receivables::{Date, InvoiceId, Money, PlanPart};
use owed_store::{BookReader, InvoiceRow};

use super::items::open_item;
use crate::failure::Failure;

/// Which part of each invoice in an active plan falls due when.
pub(crate) struct Planned {
    as_of: Date,
    parts: owed_store::Planned,
}

impl Planned {
    pub fn read(book: &BookReader, as_of: Date) -> Result<Self, Failure> {
        Ok(Self {
            as_of,
            parts: book.instalments(as_of)?,
        })
    }

    /// Returns an invoice as one item, or by instalment if it is in a plan.
    pub fn rows(&self, row: InvoiceRow) -> Vec<OpenItem> {
        let parts = self.parts.get(&row.id);
        let whole = open_item(row);
        let Some(parts) = parts else {
            return vec![whole];
        };
        let part = |part: &PlanPart| OpenItem {
            due: part.due,
            days_overdue: days_overdue(self.as_of, part.due),
            open: Money::new(part.open, whole.gross.currency),
            instalments: named(std::iter::once(part)),
            ..whole.clone()
        };
        parts.iter().map(part).collect()
    }

    /// Returns the overdue parts of an invoice; the first says how much falls due later. While a plan is kept nothing
    /// is overdue, so a letter written anyway uses the invoice's own due date.
    pub fn overdue_rows(&self, row: InvoiceRow) -> Vec<OpenItem> {
        let whole = open_item(row.clone());
        let (mut overdue, later): (Vec<_>, Vec<_>) = self
            .rows(row)
            .into_iter()
            .partition(|item| item.days_overdue > 0);
        match overdue.first_mut() {
            Some(first) => first.later.minor = later.iter().map(|item| item.open.minor).sum(),
            None if whole.days_overdue > 0 => overdue.push(whole),
            None => {}
        }
        overdue
    }

    /// Returns which instalments of its plan are overdue on an invoice.
    pub fn overdue(&self, invoice: InvoiceId) -> Option<Instalments> {
        let parts = self.parts.get(&invoice)?.iter();
        named(parts.filter(|part| days_overdue(self.as_of, part.due) > 0))
    }
}

/// Returns the instalments of these parts; `None` if one of them is in no plan.
fn named<'p>(parts: impl Iterator<Item = &'p PlanPart>) -> Option<Instalments> {
    let parts = parts
        .map(|part| part.instalment)
        .collect::<Option<Vec<_>>>()?;
    Some(Instalments {
        first: parts.iter().map(|part| part.nth).min()?,
        last: parts.iter().map(|part| part.nth).max()?,
        of: parts.first()?.of,
    })
}
