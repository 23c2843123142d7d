//! Payments of a list, added many at once with what each of them pays.

use std::collections::BTreeSet;

use owed_receivables::{
    AllocationKind, Credit, CreditId, CreditKind, CustomerId, Date, InvoiceId, Money,
};

use crate::allocations::{Side, not_before};
use crate::restating::unsound_error;
use crate::sql;
use crate::standing::Standing;
use crate::{Result, StoreError, Write};

/// A payment that a row of a list tells of. What its parts leave of it is on account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPayment<'d> {
    pub customer: CustomerId,
    pub dated: Date,
    pub amount: Money,
    pub number: &'d str,
    /// The row's, see [`NewCredit::key`](crate::NewCredit::key).
    pub key: &'d str,
    pub parts: Vec<Part>,
}

impl ListedPayment<'_> {
    /// The payment itself, without what it pays.
    pub fn credit(&self) -> Credit {
        Credit {
            customer: self.customer,
            kind: CreditKind::Payment,
            number: self.number.to_owned(),
            dated: self.dated,
            amount: self.amount,
            note: String::new(),
        }
    }
}

/// So much for an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub invoice: InvoiceId,
    /// As of [`NewAllocation::effective`](crate::NewAllocation::effective).
    pub effective: Date,
    /// Minor units, above zero.
    pub amount: i64,
}

impl Write<'_> {
    /// The same as [`insert_credit`](Self::insert_credit) and [`allocate`](Self::allocate) for one after the other, but
    /// no row is written twice: a payment comes in with what is left of it, and each invoice is restated once.
    pub fn insert_listed(&mut self, payments: &[ListedPayment<'_>]) -> Result<Vec<CreditId>> {
        let mut ids = Vec::with_capacity(payments.len());
        let mut invoices = BTreeSet::new();
        for payment in payments {
            let id = self.insert_listed_credit(payment)?;
            self.insert_payment_row(id, payment.key, payment.amount.minor)?;
            for part in &payment.parts {
                self.insert_listed_part(payment, id, *part)?;
                invoices.insert(part.invoice.0);
            }
            ids.push(id);
        }
        self.restate_invoices(&invoices)?;
        Ok(ids)
    }

    fn insert_listed_credit(&mut self, payment: &ListedPayment<'_>) -> Result<CreditId> {
        let mut days: Vec<(i64, i64)> = payment
            .parts
            .iter()
            .map(|part| (sql::day(part.effective), part.amount))
            .collect();
        days.sort_unstable();
        let standing = Standing::of(payment.amount.minor, days).map_err(|unsound| {
            unsound_error(unsound, "payment or credit note", payment.number.to_owned())
        })?;
        self.insert_used_credit(&payment.credit(), None, standing.open, standing.settled)
    }

    fn insert_listed_part(
        &mut self,
        payment: &ListedPayment<'_>,
        id: CreditId,
        part: Part,
    ) -> Result<()> {
        if part.amount <= 0 {
            return Err(StoreError::NotPositive {
                amount: part.amount,
            });
        }
        let credit = Side {
            customer: payment.customer.0,
            currency: payment.amount.currency.code().to_owned(),
            from: payment.dated,
            number: String::new(),
            kind: AllocationKind::Payment,
        };
        let invoice = self.invoice_side(part.invoice)?;
        credit.must_fit(&invoice, part.effective)?;
        not_before("the invoice's date", part.effective, invoice.from)?;
        self.insert_allocation(
            part.invoice.0,
            Some(id.0),
            credit.kind,
            part.effective,
            part.amount,
            None,
            None,
            "",
        )?;
        Ok(())
    }
}
