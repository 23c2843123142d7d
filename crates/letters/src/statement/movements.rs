//! The movements of an account with the balance after each.

use owed_receivables::{Date, Language, Money, MoneyError};

use super::facts::{Account, Movement, MovementKind};
use crate::labels::Labels;
use crate::layout::table::{Align, Column, Kind, Row, Table};
use crate::single_line::single_line;

/// An account with its sums, as printed (rule M3).
pub(super) struct Moved<'a> {
    account: &'a Account,
    /// After each movement.
    balances: Vec<Money>,
    charged: Money,
    credited: Money,
    pub closing: Money,
}

impl<'a> Moved<'a> {
    pub fn of(account: &'a Account) -> Result<Self, MoneyError> {
        let zero = Money::zero(account.opening.currency);
        let (mut closing, mut charged, mut credited) = (account.opening, zero, zero);
        let mut balances = Vec::with_capacity(account.movements.len());
        for movement in &account.movements {
            closing = closing.plus(movement.amount)?;
            balances.push(closing);
            if movement.amount.minor < 0 {
                credited = credited.minus(movement.amount)?;
            } else {
                charged = charged.plus(movement.amount)?;
            }
        }
        Ok(Self {
            account,
            balances,
            charged,
            credited,
            closing,
        })
    }

    pub fn table(&self, from: Date, to: Date, language: Language) -> Table {
        let labels = Labels::of(language);
        let code = self.closing.currency.code();
        let columns = vec![
            Column::new(labels.date, Align::Left, 0.5),
            Column::new(labels.entry, Align::Left, 3.0),
            Column::new(labels.charged, Align::Right, 1.0),
            Column::new(labels.credited, Align::Right, 1.0),
            Column::new(format!("{} {code}", labels.balance), Align::Right, 1.0),
        ];
        let mut rows = vec![Row {
            cells: vec![
                language.date(from),
                labels.brought_forward.to_owned(),
                String::new(),
                String::new(),
                language.number(self.account.opening),
            ],
            kind: Kind::Normal,
        }];
        let movements = self.account.movements.iter().zip(&self.balances);
        rows.extend(movements.map(|(movement, balance)| line(movement, *balance, language)));
        rows.push(Row {
            cells: vec![
                format!("{} {}", labels.balance_on, language.date(to)),
                String::new(),
                language.number(self.charged),
                language.number(self.credited),
                language.number(self.closing),
            ],
            kind: Kind::Total,
        });
        Table { columns, rows }
    }
}

fn line(movement: &Movement, balance: Money, language: Language) -> Row {
    let labels = Labels::of(language);
    let what = match movement.kind {
        MovementKind::Invoice => labels.invoice,
        MovementKind::CreditNote => labels.credit_note,
        MovementKind::Cancellation => labels.cancellation,
        MovementKind::Payment => labels.payment,
        MovementKind::Discount => labels.discount,
        MovementKind::WriteOff => labels.write_off,
        MovementKind::Refund => labels.refund,
        MovementKind::Claim(kind) => labels.claim_kind(kind),
    };
    let amount = movement.amount;
    let written = language.number(Money::new(amount.minor.saturating_abs(), amount.currency));
    let (charged, credited) = if amount.minor < 0 {
        (String::new(), written)
    } else {
        (written, String::new())
    };
    Row {
        cells: vec![
            language.date(movement.dated),
            single_line(&format!("{what} {}", movement.reference)),
            charged,
            credited,
            language.number(balance),
        ],
        kind: Kind::Normal,
    }
}
