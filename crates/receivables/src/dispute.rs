//! A dispute over an invoice (rule P3).

use crate::{Date, InvoiceId};

/// What a customer disputes. Only that part is paused; the rest is still chased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    pub invoice: InvoiceId,
    /// Minor units of the invoice's currency; `None` means all of it.
    pub amount: Option<i64>,
    pub reason: String,
    /// Our person in charge; empty if there is none yet.
    pub owner: String,
    pub opened: Date,
    pub closed: Option<Date>,
    /// Its outcome.
    pub outcome: String,
    /// By when it is to be settled, if anybody said so.
    pub deadline: Option<Date>,
}

impl Dispute {
    /// Says whether it should have been settled by now.
    pub fn is_late(&self, on: Date) -> bool {
        self.is_open(on) && self.deadline.is_some_and(|deadline| deadline < on)
    }

    pub fn is_open(&self, on: Date) -> bool {
        self.opened <= on && self.closed.is_none_or(|closed| on < closed)
    }
}

/// Returns how much of a balance these disputes pause, in minor units: never more than the balance.
pub fn contested<'a>(
    disputes: impl IntoIterator<Item = &'a Dispute>,
    balance: i64,
    on: Date,
) -> i64 {
    disputes
        .into_iter()
        .filter(|dispute| dispute.is_open(on))
        .fold(0_i64, |sum, dispute| {
            sum.saturating_add(dispute.amount.unwrap_or(balance))
        })
        .clamp(0, balance.max(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dispute(amount: Option<i64>) -> Dispute {
        Dispute {
            invoice: InvoiceId(1),
            amount,
            reason: "damaged".into(),
            owner: String::new(),
            opened: Date::from_ymd_opt(2026, 3, 2).unwrap(),
            closed: Date::from_ymd_opt(2026, 3, 20),
            outcome: String::new(),
            deadline: None,
        }
    }

    fn day(day: u32) -> Date {
        Date::from_ymd_opt(2026, 3, day).unwrap()
    }

    #[test]
    fn p3_only_the_disputed_part_rests() {
        assert_eq!(contested(&[dispute(Some(3_000))], 10_000, day(5)), 3_000);
        assert_eq!(contested(&[dispute(None)], 10_000, day(5)), 10_000);
    }

    #[test]
    fn p3_a_part_larger_than_what_is_left_rests_all_of_it() {
        assert_eq!(contested(&[dispute(Some(3_000))], 2_000, day(5)), 2_000);
        let two = [dispute(Some(7_000)), dispute(Some(7_000))];
        assert_eq!(contested(&two, 10_000, day(5)), 10_000);
    }

    #[test]
    fn p3_a_dispute_counts_from_its_first_day_until_the_day_it_ended() {
        let one = [dispute(None)];
        assert_eq!(contested(&one, 500, day(1)), 0);
        assert_eq!(contested(&one, 500, day(2)), 500);
        assert_eq!(contested(&one, 500, day(19)), 500);
        assert_eq!(contested(&one, 500, day(20)), 0);
    }
}
