//! Which part of an invoice in a plan falls due when (rule A5).

use super::PaymentPlan;
use crate::Date;

/// The part of an invoice that falls due on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanPart {
    pub due: Date,
    /// The rest of it in minor units, above zero.
    pub open: i64,
    /// Its instalment; `None` if the plan does not cover it, so that it keeps the invoice's own due date.
    pub instalment: Option<Nth>,
}

/// Instalment 2 of 6, as people count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nth {
    /// From 1.
    pub nth: u32,
    pub of: u32,
}

impl PaymentPlan {
    /// Returns what came for its invoices since it was agreed, in minor units: the decrease of each since then. `open` as in
    /// [`parts`](Self::parts).
    pub fn received(&self, open: &[(Date, i64)]) -> i64 {
        let items = self.items.iter().zip(open);
        items
            .map(|((_, amount), (_, balance))| (amount - balance).max(0))
            .sum()
    }

    /// Returns how the open amounts of its invoices fall due, oldest first. `open` are the invoices' own due dates and
    /// balances in minor units, in the order of its items; the remaining instalments fill them in that order. What the plan
    /// does not cover, such as after the reversal of an earlier payment, keeps the invoice's own day. The parts of an
    /// invoice add up to its balance (rule A4).
    pub fn parts(&self, open: &[(Date, i64)]) -> Vec<Vec<PlanPart>> {
        let of = u32::try_from(self.instalments.len()).unwrap_or(u32::MAX);
        let mut left = self
            .unpaid(self.received(open))
            .zip(1..)
            .map(|((instalment, unpaid), nth)| PlanPart {
                due: instalment.due,
                open: unpaid,
                instalment: Some(Nth { nth, of }),
            })
            .filter(|part| part.open > 0)
            .peekable();
        let items = self.items.iter().zip(open);
        items
            .map(|((_, amount), (own, balance))| {
                let mut parts = Vec::new();
                let mut covered = *amount.min(balance);
                let mut beyond = balance - covered;
                while covered > 0 {
                    let Some(next) = left.peek_mut() else {
                        beyond += covered;
                        break;
                    };
                    let open = covered.min(next.open);
                    parts.push(PlanPart { open, ..*next });
                    covered -= open;
                    next.open -= open;
                    left.next_if(|next| next.open == 0);
                }
                if beyond > 0 {
                    parts.push(PlanPart {
                        due: *own,
                        open: beyond,
                        instalment: None,
                    });
                }
                parts.sort_by_key(|part| part.due);
                parts
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::example::{day, plan};
    use super::*;

    fn part(due: Date, open: i64, nth: u32) -> PlanPart {
        let instalment = (nth > 0).then_some(Nth { nth, of: 3 });
        PlanPart {
            due,
            open,
            instalment,
        }
    }

    #[test]
    fn a5_what_is_left_of_the_instalments_fills_the_invoices_in_order() {
        let two = plan(&[4_000, 6_000], 3).unwrap();
        let own = day(1, 5);
        assert_eq!(
            two.parts(&[(own, 4_000), (own, 6_000)]),
            [
                vec![part(day(1, 31), 3_333, 1), part(day(2, 28), 667, 2)],
                vec![part(day(2, 28), 2_666, 2), part(day(3, 31), 3_334, 3)]
            ]
        );
        assert_eq!(
            two.parts(&[(own, 0), (own, 5_000)]),
            [
                vec![],
                vec![part(day(2, 28), 1_666, 2), part(day(3, 31), 3_334, 3)]
            ]
        );
        assert_eq!(
            two.parts(&[(own, 0), (own, 6_500)]),
            [
                vec![],
                vec![
                    part(own, 500, 0),
                    part(day(2, 28), 2_666, 2),
                    part(day(3, 31), 3_334, 3)
                ]
            ]
        );
    }

    proptest! {
        #[test]
        fn a4_the_parts_of_an_invoice_sum_to_its_balance(
            items in prop::collection::vec((1..10_000_i64, 0..12_000_i64), 1..6),
            count in 1..9_u32,
        ) {
            let amounts: Vec<i64> = items.iter().map(|(amount, _)| *amount).collect();
            if let Some(plan) = plan(&amounts, count) {
                let open: Vec<_> = items.iter().map(|(_, balance)| (day(1, 5), *balance)).collect();
                for (parts, (_, balance)) in plan.parts(&open).iter().zip(&open) {
                    prop_assert_eq!(parts.iter().map(|part| part.open).sum::<i64>(), *balance);
                    prop_assert!(parts.iter().all(|part| part.open > 0));
                    prop_assert!(parts.is_sorted_by_key(|part| part.due));
                }
            }
        }
    }
}
