//! What an invoice in a plan owed from day to day, for calculating interest (rules I1, A5).

use std::collections::{BTreeMap, BTreeSet};

use super::PaymentPlan;
use crate::interest::Debt;
use crate::{Date, InvoiceId, Money, MoneyError};

/// An invoice of a plan, with its reductions over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedInvoice {
    /// Its own due date.
    pub due: Date,
    /// Minor units.
    pub gross: i64,
    /// Its reductions in minor units, by the day from which they count; negative if reversed.
    pub changes: Vec<(Date, i64)>,
}

impl PlannedInvoice {
    fn balance(&self, on: Date) -> i64 {
        let until = self.changes.iter().filter(|(day, _)| *day <= on);
        self.gross - until.map(|(_, amount)| amount).sum::<i64>()
    }
}

impl PaymentPlan {
    /// Returns one debt for each day on which something of `invoice` falls due under the plan: the open amount of that part
    /// on each day since the plan was agreed, through `as_of`. `invoices` are those of the plan, in the order of its items.
    ///
    /// # Errors
    /// A sum is too large.
    pub fn debts(
        &self,
        invoice: InvoiceId,
        invoices: &[PlannedInvoice],
        as_of: Date,
    ) -> Result<Vec<Debt>, MoneyError> {
        let Some(at) = self.items.iter().position(|(id, _)| *id == invoice) else {
            return Ok(Vec::new());
        };
        let changed = invoices.iter().flat_map(|one| &one.changes);
        let days: BTreeSet<Date> = changed
            .map(|(day, _)| *day)
            .filter(|day| (self.agreed..=as_of).contains(day))
            .chain([self.agreed])
            .collect();
        let mut open_parts = BTreeMap::<Date, i64>::new();
        let mut debts = BTreeMap::<Date, Debt>::new();
        let money = |minor| Money::new(minor, self.currency);
        for day in days {
            let open: Vec<(Date, i64)> = invoices
                .iter()
                .map(|one| (one.due, one.balance(day).max(0)))
                .collect();
            let mut now = BTreeMap::<Date, i64>::new();
            for part in self.parts(&open).swap_remove(at) {
                *now.entry(part.due).or_default() += part.open;
            }
            let dues: BTreeSet<Date> = now.keys().chain(open_parts.keys()).copied().collect();
            for due in dues {
                let of = |parts: &BTreeMap<Date, i64>| parts.get(&due).copied().unwrap_or(0);
                let less = of(&open_parts) - of(&now);
                let debt = debts.remove(&due).unwrap_or(Debt::new(money(0), due));
                debts.insert(due, debt.less(day, money(less))?);
            }
            open_parts = now;
        }
        Ok(debts.into_values().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::PaymentPlan;
    use super::super::example::{self, day};
    use super::*;
    use crate::interest::{DayCount, RateTable, Regime, accrue};

    /// Returns 100.00 and 100.00, due on 5 January, in two halves on 31 January and 28 February.
    fn plan() -> PaymentPlan {
        example::plan(&[10_000, 10_000], 2).unwrap()
    }

    fn invoices(first: &[(Date, i64)], second: &[(Date, i64)]) -> [PlannedInvoice; 2] {
        [first, second].map(|changes| PlannedInvoice {
            due: day(1, 5),
            gross: 10_000,
            changes: changes.to_vec(),
        })
    }

    /// Returns the minor units open at the ends of the days, by due date.
    fn open(invoice: i64, invoices: &[PlannedInvoice], on: Date) -> Vec<(Date, i64)> {
        let debts = plan().debts(InvoiceId(invoice), invoices, on).unwrap();
        let balance = |debt: &Debt| (debt.due(), debt.balance(on).unwrap().minor);
        debts.iter().map(balance).collect()
    }

    #[test]
    fn i1_a_part_that_was_paid_late_owed_until_then() {
        let paid = invoices(&[(day(2, 10), 10_000)], &[]);
        assert_eq!(open(1, &paid, day(2, 9)), [(day(1, 31), 10_000)]);
        assert_eq!(open(1, &paid, day(2, 10)), [(day(1, 31), 0)]);
        assert_eq!(open(2, &paid, day(3, 1)), [(day(2, 28), 10_000)]);
    }

    #[test]
    fn a5_what_is_paid_on_a_later_invoice_pays_the_oldest_instalment() {
        let paid = invoices(&[], &[(day(2, 10), 6_000)]);
        assert_eq!(
            open(1, &paid, day(2, 10)),
            [(day(1, 31), 4_000), (day(2, 28), 6_000)]
        );
        assert_eq!(open(2, &paid, day(2, 10)), [(day(2, 28), 4_000)]);
    }

    #[test]
    fn i1_interest_runs_by_the_dates_of_the_plan() {
        let accrued = |debts: Vec<Debt>| -> Vec<i64> {
            let rate: Regime = "contract:7.3".parse().unwrap();
            let interest = |debt: &Debt| {
                accrue(
                    debt,
                    rate,
                    RateTable::built_in(),
                    DayCount::default(),
                    day(3, 2),
                )
                .unwrap()
                .total
                .minor
            };
            debts.iter().map(interest).collect()
        };
        let unpaid = invoices(&[], &[]);
        let of = |invoice| {
            plan()
                .debts(InvoiceId(invoice), &unpaid, day(3, 2))
                .unwrap()
        };
        assert_eq!(accrued(of(1)), [60], "30 days since 31 January");
        assert_eq!(accrued(of(2)), [4], "2 days since 28 February");
        assert_eq!(of(3), []);
    }
}
