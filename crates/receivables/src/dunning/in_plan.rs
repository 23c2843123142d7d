//! An item whose invoice is in a payment plan (rules P2, A5).

use super::account::{DunningItem, Pause};
use crate::Date;
use crate::payment_plan::{PlanPart, PlanState};

impl DunningItem {
    /// Returns the item according to its plan on a day, given its remaining `parts`: the missed ones, due with the oldest of
    /// them; if none is missed, all of it, paused.
    #[must_use]
    pub fn in_plan(self, state: PlanState, mut parts: Vec<PlanPart>, as_of: Date) -> Self {
        let Some(due) = parts.first().map(|part| part.due) else {
            return self;
        };
        if due >= as_of {
            let next = match state {
                PlanState::Kept { next } => next,
                // The missed parts belong to other invoices in the plan.
                _ => Some(due),
            };
            return Self {
                due,
                pause: self.pause.or(Some(Pause::PlanKept { next })),
                parts,
                ..self
            };
        }
        parts.retain(|part| part.due < as_of);
        let balance = parts.iter().map(|part| part.open).sum();
        Self {
            due,
            balance,
            contested: self.contested.min(balance),
            parts,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payment_plan::Nth;
    use crate::payment_plan::example::{day, plan};
    use crate::{Currency, InvoiceId};

    /// Returns the invoice according to its plan on a day when this much of it is open.
    fn item(open: i64, on: Date) -> DunningItem {
        let plan = plan(&[10_000], 4).unwrap();
        let of_invoice = [(day(1, 5), open)];
        let state = plan.state(plan.received(&of_invoice), on);
        let parts = plan.parts(&of_invoice).remove(0);
        DunningItem {
            invoice: InvoiceId(1),
            currency: Currency::EUR,
            due: day(1, 5),
            balance: open,
            contested: 0,
            late_discount: None,
            pause: None,
            news: None,
            parts: Vec::new(),
            reminded: None,
            noted: false,
        }
        .in_plan(state, parts, on)
    }

    #[test]
    fn p2_a_kept_plan_rests_until_its_next_day() {
        let kept = item(10_000, day(1, 31));
        assert_eq!((kept.due, kept.balance), (day(1, 31), 10_000));
        let next = Some(day(1, 31));
        assert_eq!(kept.pause, Some(Pause::PlanKept { next }));
    }

    #[test]
    fn a5_what_is_missed_is_chased_from_its_oldest_day() {
        let chased = |open, on| {
            let item = item(open, on);
            assert_eq!(item.pause, None);
            (item.due, item.balance)
        };
        assert_eq!(chased(10_000, day(2, 1)), (day(1, 31), 2_500));
        assert_eq!(chased(10_000, day(2, 28)), (day(1, 31), 2_500));
        assert_eq!(chased(10_000, day(3, 1)), (day(1, 31), 5_000));
        assert_eq!(chased(7_000, day(3, 1)), (day(2, 28), 2_000));
        let second = item(10_000, day(3, 1)).parts[1].instalment;
        assert_eq!(second, Some(Nth { nth: 2, of: 4 }));
    }
}
