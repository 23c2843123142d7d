//! What a file says was paid for an invoice, from the columns that speak of it, which must agree (rule F5).

use owed_receivables::{Currency, Date, Money};

use crate::draft::PaidDraft;
use crate::field::Field;
use crate::vocabulary::status::Status;

/// What a file says of one invoice; amounts in minor units, the signs such that an invoice's gross is positive.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said {
    pub gross: i64,
    pub currency: Currency,
    pub paid: Option<i64>,
    pub open: Option<i64>,
    pub settled: Option<Date>,
    pub status: Status,
}

/// The column to blame, and why.
pub(crate) type Contradiction = (Field, String);

impl Said {
    /// Whether it says how much was paid. That it is open says nothing of a part that was.
    pub fn tells_paid(self) -> bool {
        self.paid.is_some()
            || self.open.is_some()
            || self.settled.is_some()
            || self.status == Status::Paid
    }

    /// The payment, if there was one. A date of payment alone means paid in full that day.
    pub fn payment(self) -> Result<Option<PaidDraft>, Contradiction> {
        let amount = self.amount()?;
        if amount < 0 {
            return Err((
                Field::Paid,
                format!("{} cannot have been paid", self.money(amount)),
            ));
        }
        if amount == 0
            && let Some(date) = self.settled
        {
            return Err((
                Field::SettledDate,
                format!("paid on {date}, yet nothing was paid"),
            ));
        }
        if amount < self.gross && self.status == Status::Paid {
            let (amount, gross) = (self.money(amount), self.money(self.gross));
            return Err((
                Field::Status,
                format!("marked as paid, yet only {amount} of {gross} was"),
            ));
        }
        if amount >= self.gross && self.status == Status::Open {
            return Err((
                Field::Status,
                format!(
                    "marked as open, yet nothing of {} is",
                    self.money(self.gross)
                ),
            ));
        }
        Ok((amount > 0).then(|| PaidDraft {
            date: self.settled,
            amount: self.money(amount),
        }))
    }

    fn amount(self) -> Result<i64, Contradiction> {
        match (self.paid, self.open) {
            (Some(paid), Some(open)) => {
                let overpaid = paid > self.gross && open == 0;
                if paid.checked_add(open) == Some(self.gross) || overpaid {
                    return Ok(paid);
                }
                let (paid, open, gross) = (self.money(paid), self.money(open), self.money(self.gross));
                Err((Field::Open, format!("{paid} paid and {open} open do not make {gross}")))
            }
            (Some(paid), None) => Ok(paid),
            (None, Some(open)) if open > self.gross => {
                let (open, gross) = (self.money(open), self.money(self.gross));
                Err((Field::Open, format!("{open} open is more than the invoice's {gross}")))
            }
            (None, Some(open)) => Ok(self.gross.saturating_sub(open)),
            (None, None) if self.settled.is_some() || self.status == Status::Paid => Ok(self.gross),
            (None, None) if self.status == Status::Partial => Err((
                Field::Status,
                "paid in part, but no column says how much; add a column with the amount paid or open".to_owned(),
            )),
            (None, None) => Ok(0),
        }
    }

    fn money(self, minor: i64) -> Money {
        Money::new(minor, self.currency)
    }
}
