//! Plans for tests.

use super::{PaymentPlan, Rhythm, instalments};
use crate::{Currency, CustomerId, Date, InvoiceId, Money};

/// Returns a day of 2026.
pub(crate) fn day(month: u32, day: u32) -> Date {
    Date::from_ymd_opt(2026, month, day).unwrap()
}

/// Returns a plan over invoices of these amounts, agreed on 10 January, in so many instalments on the last days of January,
/// February and so on; `None` if that is impossible.
pub(crate) fn plan(amounts: &[i64], count: u32) -> Option<PaymentPlan> {
    let total = Money::new(amounts.iter().sum(), Currency::EUR);
    Some(PaymentPlan {
        customer: CustomerId(1),
        currency: Currency::EUR,
        agreed: day(1, 10),
        items: (1..).map(InvoiceId).zip(amounts.iter().copied()).collect(),
        instalments: instalments(total, count, Rhythm::Monthly, day(1, 31))?,
        interest: None,
        ended: None,
        note: String::new(),
    })
}
