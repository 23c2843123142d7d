//! Agreements with the sample company's customers: a few of each kind, around today. Customers and invoices are
//! identified by index.

use owed_receivables::payment_plan::instalments;
use owed_receivables::{
    Call, CallOutcome, Collector, CustomerId, Date, Dispute, Handover, Hold, Invoice, InvoiceId,
    Money, PaymentPlan, Promise, Rhythm,
};

use super::Allocation;
use super::buyers::{Buyer, Habit};
use super::calendar::days_after;

/// The people responsible for disputes; every third has nobody yet.
const OWNERS: [&str; 3] = ["Jana", "Marek", ""];

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agreements {
    pub promises: Vec<Promise>,
    pub disputes: Vec<Dispute>,
    pub holds: Vec<Hold>,
    pub plans: Vec<PaymentPlan>,
    pub handovers: Vec<Handover>,
    pub calls: Vec<Call>,
}

/// The sales as they are today.
pub(super) struct Ledger<'a> {
    pub buyers: &'a [Buyer],
    pub invoices: &'a [Invoice],
    /// The open amount of each invoice, in minor units.
    pub open: &'a [i64],
    pub allocations: &'a [Allocation],
    pub today: Date,
}

impl Ledger<'_> {
    pub(super) fn agreements(&self) -> Agreements {
        let mut made = Agreements {
            disputes: self.disputes(),
            ..Agreements::default()
        };
        for (index, customer) in self.late(Habit::ChronicallyLate).take(3).enumerate() {
            self.promise(&mut made, index, customer);
        }
        made.promises.extend(self.kept_promise());
        let mut stopped = self.late(Habit::Stopped);
        made.plans
            .extend(stopped.find_map(|customer| self.plan(customer, 40, 35)));
        made.handovers
            .extend(stopped.next().map(|customer| Handover {
                customer,
                invoice: None,
                to: Collector::Agency,
                whom: "Elbe Inkasso".to_owned(),
                dated: self.day(-25),
                ended: None,
                note: "File 2207".to_owned(),
            }));
        let mut in_parts = self
            .late(Habit::Parts)
            .chain(self.late(Habit::ChronicallyLate).skip(3));
        made.plans
            .extend(in_parts.find_map(|customer| self.plan(customer, 9, -12)));
        for customer in self.late(Habit::BankCharges).take(1) {
            made.holds.push(Hold {
                customer,
                invoice: None,
                from: self.day(-6),
                until: Some(self.day(20)),
                reason: "Their bank looks for the missing charges".to_owned(),
                lifted: None,
            });
        }
        made
    }

    /// Creates three promises for the oldest item, each from a call: broken, open, and one with another call due today.
    fn promise(&self, made: &mut Agreements, index: usize, customer: CustomerId) {
        let (called, until) = [(-12, -3), (-4, 5), (-7, 0)][index];
        let call = Call {
            customer,
            dated: self.day(called),
            outcome: CallOutcome::Promised,
            person: "Accounts payable".to_owned(),
            note: String::new(),
            again_on: None,
        };
        if index == 2 {
            made.calls.push(Call {
                outcome: CallOutcome::Again,
                note: "The person in charge is back on that day".to_owned(),
                again_on: Some(self.today),
                ..call
            });
            return;
        }
        if let Some(oldest) = self.overdue(customer).next() {
            made.promises.push(Promise {
                customer,
                invoice: Some(InvoiceId(index_of(oldest))),
                amount: self.balance(oldest),
                made: call.dated,
                until: self.day(until),
                note: "On the telephone".to_owned(),
                withdrawn: None,
            });
            made.calls.push(call);
        }
    }

    /// Returns a promise for an invoice paid in full, one day early.
    fn kept_promise(&self) -> Option<Promise> {
        let paid = self.allocations.iter().rev().find(|allocation| {
            let invoice = &self.invoices[allocation.invoice];
            let late = (allocation.on - invoice.due).num_days() > 20;
            late && allocation.amount == invoice.gross
        })?;
        Some(Promise {
            customer: self.invoices[paid.invoice].customer,
            invoice: Some(InvoiceId(index_of(paid.invoice))),
            amount: paid.amount,
            made: days_after(paid.on, -5),
            until: days_after(paid.on, 1),
            note: String::new(),
            withdrawn: None,
        })
    }

    fn disputes(&self) -> Vec<Dispute> {
        let disputed = self.invoices.iter().enumerate();
        disputed
            .filter(|(_, invoice)| invoice.disputed)
            .zip(OWNERS.iter().cycle())
            .map(|((index, invoice), owner)| Dispute {
                invoice: InvoiceId(index_of(index)),
                amount: (index % 2 == 0).then_some(self.open[index] / 2),
                reason: invoice.note.clone(),
                owner: (*owner).to_owned(),
                opened: days_after(invoice.due, 4).min(self.today),
                closed: None,
                outcome: String::new(),
                deadline: None,
            })
            .collect()
    }

    /// Returns six monthly instalments for what was overdue on the day of the agreement; both days are given as days
    /// ago.
    fn plan(&self, customer: CustomerId, agreed: i64, first: i64) -> Option<PaymentPlan> {
        let agreed = self.day(-agreed);
        let items: Vec<(InvoiceId, i64)> = self
            .overdue(customer)
            .filter(|index| self.invoices[*index].due < agreed)
            .map(|index| (InvoiceId(index_of(index)), self.open[index]))
            .collect();
        let currency = self.buyers[usize::try_from(customer.0).ok()?].currency;
        let total = Money::new(items.iter().map(|(_, minor)| minor).sum(), currency);
        Some(PaymentPlan {
            customer,
            currency,
            agreed,
            instalments: instalments(total, 6, Rhythm::Monthly, self.day(-first))?,
            items,
            interest: None,
            ended: None,
            note: String::new(),
        })
    }

    /// Returns the customers of a habit with something overdue, in the order of their numbers.
    fn late(&self, habit: Habit) -> impl Iterator<Item = CustomerId> {
        let customers = self.buyers.iter().enumerate();
        customers
            .filter(move |(_, buyer)| buyer.habit == habit)
            .map(|(index, _)| CustomerId(index_of(index)))
            .filter(|customer| self.overdue(*customer).next().is_some())
    }

    /// Returns a customer's overdue and undisputed invoices, oldest first.
    fn overdue(&self, customer: CustomerId) -> impl Iterator<Item = usize> {
        let invoices = self.invoices.iter().enumerate();
        invoices
            .filter(move |(index, invoice)| {
                invoice.customer == customer
                    && self.open[*index] > 0
                    && invoice.due < self.today
                    && !invoice.disputed
            })
            .map(|(index, _)| index)
    }

    fn balance(&self, invoice: usize) -> Money {
        Money::new(self.open[invoice], self.invoices[invoice].gross.currency)
    }

    fn day(&self, days: i64) -> Date {
        days_after(self.today, days)
    }
}

fn index_of(place: usize) -> i64 {
    i64::try_from(place).unwrap_or_default()
}
