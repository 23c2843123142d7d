//! The movements of an account with the balance after each.

use owed_receivables::{Date, Language, Money, MoneyError};

use super::facts::{Movement, MovementKind, StatementAccount};
use crate::labels::Labels;
use crate::layout::table::{Align, Table, TableColumn, TableRow, TableRowKind};
use crate::single_line::single_line;

/// An account with its sums, as printed (rule M3).
pub(super) struct Moved<'a> {
    account: &'a StatementAccount,
    /// After each movement.
    balances: Vec<Money>,
    charged: Money,
    credited: Money,
    pub closing: Money,
}

impl<'a> Moved<'a> {
    pub fn from_account(account: &'a StatementAccount) -> Result<Self, MoneyError> {
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
        let labels = Labels::for_language(language);
        let code = self.closing.currency.code();
        let columns = vec![
            TableColumn::new(labels.date, Align::Left, 0.5),
            TableColumn::new(labels.entry, Align::Left, 3.0),
            TableColumn::new(labels.charged, Align::Right, 1.0),
            TableColumn::new(labels.credited, Align::Right, 1.0),
            TableColumn::new(format!("{} {code}", labels.balance), Align::Right, 1.0),
        ];
        let mut rows = vec![TableRow {
            cells: vec![
                language.date(from),
                labels.brought_forward.to_owned(),
                String::new(),
                String::new(),
                language.number(self.account.opening),
            ],
            kind: TableRowKind::Normal,
        }];
        let movements = self.account.movements.iter().zip(&self.balances);
        rows.extend(movements.map(|(movement, balance)| line(movement, *balance, language)));
        rows.push(TableRow {
            cells: vec![
                format!("{} {}", labels.balance_on, language.date(to)),
                String::new(),
                language.number(self.charged),
                language.number(self.credited),
                language.number(self.closing),
            ],
            kind: TableRowKind::Total,
        });
        Table { columns, rows }
    }
}

fn line(movement: &Movement, balance: Money, language: Language) -> TableRow {
    let labels = Labels::for_language(language);
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
    TableRow {
        cells: vec![
            language.date(movement.dated),
            single_line(&format!("{what} {}", movement.reference)),
            charged,
            credited,
            language.number(balance),
        ],
        kind: TableRowKind::Normal,
    }
}
