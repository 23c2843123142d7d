//! A hold: nothing is sent to this customer, or for this invoice, temporarily or indefinitely (rule R3).

use crate::{CustomerId, Date, InvoiceId};

/// Days after the due date during which an invoice paid by direct debit is not reminded: by then the money is booked, or the
/// bank has returned the debit.
pub const DEBIT_DAYS: u64 = 14;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    pub customer: CustomerId,
    /// `None` means everything of the customer.
    pub invoice: Option<InvoiceId>,
    pub from: Date,
    /// The last day it holds; `None` means indefinitely.
    pub until: Option<Date>,
    pub reason: String,
    /// The day it was cancelled early.
    pub lifted: Option<Date>,
}

impl Hold {
    pub fn is_active(&self, on: Date) -> bool {
        self.from <= on
            && self.until.is_none_or(|until| on <= until)
            && self.lifted.is_none_or(|lifted| on < lifted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r3_a_hold_counts_through_its_last_day_or_until_it_is_lifted() {
        let day = |day| Date::from_ymd_opt(2026, 3, day).unwrap();
        let hold = Hold {
            customer: CustomerId(1),
            invoice: None,
            from: day(2),
            until: Some(day(10)),
            reason: String::new(),
            lifted: None,
        };
        assert!(!hold.is_active(day(1)));
        assert!(hold.is_active(day(2)) && hold.is_active(day(10)));
        assert!(!hold.is_active(day(11)));
        let for_good = Hold {
            until: None,
            lifted: Some(day(20)),
            ..hold
        };
        assert!(for_good.is_active(day(19)));
        assert!(!for_good.is_active(day(20)));
    }
}
