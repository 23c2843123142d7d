//! Payments of a list that only lower the invoices they name: they are collected and written together.

use std::collections::{HashMap, HashSet};

use owed_receivables::credit::effective_date;
use owed_receivables::{Credit, CreditId, CustomerId, InvoiceId};
use owed_store::{BookReader, ListedPart, ListedPayment, OpenRest, Write};

use super::plan::Plan;
use crate::accrual;
use crate::failure::Failure;

/// A payment that names no invoice, to be allocated once every row that names one has its own (rule I7).
#[derive(Debug)]
pub struct Unallocated {
    pub id: CreditId,
    pub credit: Credit,
}

impl Unallocated {
    fn new(id: CreditId, payment: &ListedPayment<'_>) -> Self {
        Self {
            id,
            credit: payment.credit(),
        }
    }
}

/// The collected payments. They must be [written](Waiting::write) before anything else changes the book.
pub struct Waiting<'d> {
    /// Invoices with money implied by lists, which makes way for a payment.
    implied: &'d HashSet<InvoiceId>,
    /// Customers with an interest-bearing plan, whose interest is claimed with the last payment.
    bearing: HashSet<CustomerId>,
    /// What the collected payments leave open of the invoices.
    rests: HashMap<InvoiceId, OpenRest>,
    payments: Vec<ListedPayment<'d>>,
    /// The positions of those that name no invoice.
    nameless: Vec<usize>,
    /// Written payments that name no invoice.
    unallocated: Vec<Unallocated>,
}

impl<'d> Waiting<'d> {
    pub fn read(book: &BookReader, implied: &'d HashSet<InvoiceId>) -> Result<Self, Failure> {
        let plans = accrual::plans::running(book, None)?.into_iter();
        Ok(Self {
            implied,
            bearing: plans.map(|row| row.plan.customer).collect(),
            rests: HashMap::new(),
            payments: Vec::new(),
            nameless: Vec::new(),
            unallocated: Vec::new(),
        })
    }

    /// Collects a payment given without its parts; returns it if it does more than lower invoices.
    pub fn take(
        &mut self,
        write: &mut Write<'_>,
        payment: ListedPayment<'d>,
        plan: &Plan,
    ) -> Result<Option<ListedPayment<'d>>, Failure> {
        if plan.invoices.is_empty() {
            self.nameless.push(self.payments.len());
            self.payments.push(payment);
            return Ok(None);
        }
        let is_implied = |invoice| self.implied.contains(invoice);
        if self.bearing.contains(&payment.customer) || plan.invoices.iter().any(is_implied) {
            return Ok(Some(payment));
        }
        let mut open = Vec::with_capacity(plan.invoices.len());
        for invoice in &plan.invoices {
            open.push(self.rest(write, *invoice)?.open);
        }
        let shares = plan.divided(payment.amount, open);
        let mut lowered = HashMap::with_capacity(shares.len());
        for (invoice, amount) in &shares {
            let rest = lowered.entry(*invoice).or_insert(self.rests[invoice]);
            rest.open -= amount;
            // Overpayment is for the store to refuse. What is open of an invoice with a discount may be that discount
            // (rule P4). What was reopened may not have been open on the payment's day.
            if rest.open < 0 || rest.open > 0 && rest.has_discount || rest.was_opened_again {
                return Ok(Some(payment));
            }
        }
        let part = |(invoice, amount): (InvoiceId, i64)| ListedPart {
            invoice,
            effective: effective_date(payment.dated, self.rests[&invoice].issued),
            amount,
        };
        let parts = shares.into_iter().map(part).collect();
        self.payments.push(ListedPayment { parts, ..payment });
        self.rests.extend(lowered);
        Ok(None)
    }

    fn rest(&mut self, book: &BookReader, invoice: InvoiceId) -> Result<OpenRest, Failure> {
        if let Some(rest) = self.rests.get(&invoice) {
            return Ok(*rest);
        }
        let rest = book.rest_of(invoice)?;
        self.rests.insert(invoice, rest);
        Ok(rest)
    }

    /// Writes the collected payments.
    pub fn write(&mut self, write: &mut Write<'_>) -> Result<(), Failure> {
        // The next step may change the invoices too.
        self.rests.clear();
        let payments = std::mem::take(&mut self.payments);
        let ids = write.insert_listed(&payments)?;
        for at in std::mem::take(&mut self.nameless) {
            let unallocated = Unallocated::new(ids[at], &payments[at]);
            self.unallocated.push(unallocated);
        }
        Ok(())
    }

    /// Writes the last of them; returns all that name no invoice.
    pub fn finish(mut self, write: &mut Write<'_>) -> Result<Vec<Unallocated>, Failure> {
        self.write(write)?;
        Ok(self.unallocated)
    }
}
