//! What a file reports as paid on an invoice, from several columns that must agree (rule F5).

use owed_receivables::{Currency, Date, Money};
use owed_texts::{Message, text};

use crate::draft::PaidDraft;
use crate::field::Field;
use crate::vocabulary::status::Status;

/// What a file says about one invoice; amounts in minor units, with signs such that an invoice's gross is positive.
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
pub(crate) type Contradiction = (Field, Message);

impl Said {
    /// Says whether it gives the paid amount. Being open does not exclude a partial payment.
    pub fn tells_paid(self) -> bool {
        self.paid.is_some()
            || self.open.is_some()
            || self.settled.is_some()
            || self.status == Status::Paid
    }

    /// Returns the payment, if there was one. A payment date alone means paid in full that day.
    pub fn payment(self) -> Result<Option<PaidDraft>, Contradiction> {
        let amount = self.amount()?;
        if amount < 0 {
            return Err((
                Field::Paid,
                text!("problem-cannot-be-paid", amount = self.said(amount)),
            ));
        }
        if amount == 0
            && let Some(date) = self.settled
        {
            return Err((
                Field::SettledDate,
                text!("problem-paid-nothing", date = date.to_string()),
            ));
        }
        if amount < self.gross && self.status == Status::Paid {
            let (amount, gross) = (self.said(amount), self.said(self.gross));
            return Err((Field::Status, text!("problem-paid-only", amount, gross)));
        }
        if amount >= self.gross && self.status == Status::Open {
            return Err((
                Field::Status,
                text!("problem-open-nothing", gross = self.said(self.gross)),
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
                let (paid, open, gross) = (self.said(paid), self.said(open), self.said(self.gross));
                Err((
                    Field::Open,
                    text!("problem-paid-and-open", paid, open, gross),
                ))
            }
            (Some(paid), None) => Ok(paid),
            (None, Some(open)) if open > self.gross => {
                let (open, gross) = (self.said(open), self.said(self.gross));
                Err((Field::Open, text!("problem-open-too-much", open, gross)))
            }
            (None, Some(open)) => Ok(self.gross.saturating_sub(open)),
            (None, None) if self.settled.is_some() || self.status == Status::Paid => Ok(self.gross),
            (None, None) if self.status == Status::Partial => {
                Err((Field::Status, text!("problem-part-paid")))
            }
            (None, None) => Ok(0),
        }
    }

    fn said(self, minor: i64) -> Message {
        self.money(minor).plain()
    }

    fn money(self, minor: i64) -> Money {
        Money::new(minor, self.currency)
    }
}
