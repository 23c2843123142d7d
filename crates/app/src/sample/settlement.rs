//! What lowered the invoices: credit notes, payments with their allocations, and write-offs.

use std::collections::BTreeMap;

use owed_receivables::credit::effective_date;
use owed_receivables::{Credit, CreditKind, CustomerId, Date, Invoice, Money};

use super::buyers::{Buyer, Habit};
use super::calendar::{days_after, month_end, workday};
use super::random::Random;
use super::{Allocation, WriteOff};

/// A customer with the habit [`Habit::Stopped`] has paid nothing invoiced in the last so many days.
const STOPPED_DAYS: i64 = 240;
/// What banks deduct from a transfer on the way, in minor units.
const BANK_CHARGES: i64 = 1_500;
/// Payments in round sums are multiples of this, in minor units.
const ROUND_SUM: i64 = 50_000;

const COMPLAINTS: [&str; 4] = [
    "Two pieces arrived damaged; photos came by e-mail.",
    "Quantity disputed: they counted fewer than were invoiced.",
    "They say that a lower price was agreed.",
    "Delivered to the wrong address; carrier is looking into it.",
];

/// Everything that lowers what is owed.
pub(super) struct Settlement<'a> {
    buyers: &'a [Buyer],
    today: Date,
    /// What is still open on each invoice, in minor units.
    pub open: Vec<i64>,
    pub credits: Vec<Credit>,
    pub allocations: Vec<Allocation>,
    pub write_offs: Vec<WriteOff>,
}

impl<'a> Settlement<'a> {
    /// Simulates the months up to `today`; disputes are marked on the invoices themselves.
    pub(super) fn play(
        random: &mut Random,
        buyers: &'a [Buyer],
        invoices: &mut [Invoice],
        today: Date,
    ) -> Self {
        let mut settlement = Self {
            buyers,
            today,
            open: invoices.iter().map(|invoice| invoice.gross.minor).collect(),
            credits: Vec::new(),
            allocations: Vec::new(),
            write_offs: Vec::new(),
        };
        dispute(random, invoices, today);
        settlement.credit_notes(random, invoices);
        settlement.payments(random, invoices);
        settlement.give_up(invoices);
        settlement
    }

    /// Credits one invoice in 27 in part; every fifth of those credit notes is not allocated yet.
    fn credit_notes(&mut self, random: &mut Random, invoices: &[Invoice]) {
        for (index, invoice) in invoices.iter().enumerate().skip(13).step_by(27) {
            let dated = workday(days_after(invoice.issued, random.between(5, 20)));
            let minor = invoice.gross.minor * random.between(2, 10) / 20;
            if dated > self.today || invoice.disputed {
                continue;
            }
            let number = self.credits.len() + 1;
            self.credits.push(Credit {
                customer: invoice.customer,
                kind: CreditKind::CreditNote,
                number: format!("C{}-{number:03}", dated.format("%Y")),
                dated,
                amount: Money::new(minor, invoice.gross.currency),
                note: format!("Returned goods of invoice {}", invoice.number),
            });
            if !number.is_multiple_of(5) {
                self.allocate(number - 1, index, invoice, minor);
            }
        }
    }

    fn payments(&mut self, random: &mut Random, invoices: &[Invoice]) {
        let mut transfers: BTreeMap<(Date, CustomerId), Vec<(usize, i64)>> = BTreeMap::new();
        for (index, invoice) in invoices
            .iter()
            .enumerate()
            .filter(|(_, invoice)| !invoice.disputed)
        {
            for (on, minor) in self.intended(random, index, invoice) {
                let on = workday(on.max(days_after(invoice.issued, 2)));
                if on <= self.today && minor > 0 {
                    transfers
                        .entry((on, invoice.customer))
                        .or_default()
                        .push((index, minor));
                }
            }
        }
        for (count, ((on, customer), parts)) in transfers.into_iter().enumerate() {
            let due: i64 = parts.iter().map(|(_, minor)| minor).sum();
            let habit = self.buyer(customer).habit;
            let came = if habit == Habit::RoundSums {
                (due / ROUND_SUM + 1) * ROUND_SUM
            } else {
                due
            };
            let numbers: Vec<_> = parts
                .iter()
                .map(|(index, _)| invoices[*index].number.as_str())
                .collect();
            let credit = self.receive(customer, on, came, numbers.join(", "));
            for (index, minor) in parts {
                self.allocate(credit, index, &invoices[index], minor);
            }
            let again = workday(days_after(on, 3));
            if count % 97 == 60 && again <= self.today {
                self.receive(
                    customer,
                    again,
                    came,
                    format!("{}, paid twice", numbers.join(", ")),
                );
            }
        }
    }

    /// Returns when the customer pays how much of an invoice, including future days.
    fn intended(&self, random: &mut Random, index: usize, invoice: &Invoice) -> Vec<(Date, i64)> {
        let (due, open) = (invoice.due, self.open[index]);
        let mut late = |low, high| days_after(due, random.between(low, high));
        match self.buyer(invoice.customer).habit {
            Habit::Prompt => vec![(late(-6, 0), open)],
            Habit::TenDaysLate | Habit::RoundSums => vec![(late(8, 12), open)],
            Habit::BankCharges => vec![(late(8, 12), open - BANK_CHARGES)],
            Habit::MonthEnd => vec![(month_end(due), open)],
            Habit::ChronicallyLate => vec![(late(25, 95), open)],
            Habit::Parts => {
                let part = open * 2 / 5;
                vec![(late(0, 6), part), (late(40, 80), open - part)]
            }
            Habit::Stopped if (self.today - invoice.issued).num_days() > STOPPED_DAYS => {
                vec![(late(3, 12), open)]
            }
            Habit::Stopped => Vec::new(),
        }
    }

    /// Writes off what is no longer expected: bank charges after half a year, and the oldest invoice of each customer
    /// who has stopped paying.
    fn give_up(&mut self, invoices: &[Invoice]) {
        let mut stopped = Vec::new();
        for (index, invoice) in invoices.iter().enumerate() {
            let old = (self.today - invoice.due).num_days() > 180;
            if !old || self.open[index] == 0 || invoice.disputed {
                continue;
            }
            let reason = match self.buyer(invoice.customer).habit {
                Habit::BankCharges => "Bank charges, too small to chase",
                Habit::Stopped if !stopped.contains(&invoice.customer) => {
                    stopped.push(invoice.customer);
                    "Insolvency proceedings; no quota expected"
                }
                _ => continue,
            };
            let minor = std::mem::take(&mut self.open[index]);
            self.write_offs.push(WriteOff {
                invoice: index,
                amount: Money::new(minor, invoice.gross.currency),
                on: workday(days_after(invoice.due, 170)),
                reason: reason.to_owned(),
            });
        }
    }

    fn receive(&mut self, customer: CustomerId, dated: Date, minor: i64, note: String) -> usize {
        self.credits.push(Credit {
            customer,
            kind: CreditKind::Payment,
            number: String::new(),
            dated,
            amount: Money::new(minor, self.buyer(customer).currency),
            note,
        });
        self.credits.len() - 1
    }

    fn allocate(&mut self, credit: usize, index: usize, invoice: &Invoice, minor: i64) {
        self.open[index] -= minor;
        self.allocations.push(Allocation {
            credit,
            invoice: index,
            amount: Money::new(minor, invoice.gross.currency),
            on: effective_date(self.credits[credit].dated, invoice.issued),
        });
    }

    fn buyer(&self, customer: CustomerId) -> &'a Buyer {
        &self.buyers[usize::try_from(customer.0).unwrap_or(0)]
    }
}

/// Disputes every 37th invoice of the last seven months that is due; nothing is paid on it.
fn dispute(random: &mut Random, invoices: &mut [Invoice], today: Date) {
    let recent = invoices
        .iter_mut()
        .filter(|invoice| (1..210).contains(&(today - invoice.due).num_days()));
    for invoice in recent.skip(11).step_by(37) {
        invoice.disputed = true;
        invoice.note = (*random.any(&COMPLAINTS)).to_owned();
    }
}
