//! Checks whether a statement's movements lead from its opening to its closing balance (rule F5).

use owed_receivables::Money;
use owed_texts::{Arg, text};

use crate::bank::statement::{MovementState, Statement};
use crate::problem::{Code, Problems};

/// Reports a gap as a problem at `row`, where the statement begins.
pub(crate) fn check(statement: &Statement, row: u64, problems: &mut Problems) {
    let (Some(opening), Some(closing)) = (statement.opening, statement.closing) else {
        return;
    };
    let (opening, closing) = (opening.amount, closing.amount);
    let Some(difference) = closing.minus(opening).ok() else {
        let message = text!(
            "problem-balances-differ",
            opening = opening.plain(),
            closing = closing.plain()
        );
        problems.cell(
            Code::Contradiction,
            row,
            "closing balance",
            &closing.number(),
            message,
        );
        return;
    };
    let booked = statement
        .entries
        .iter()
        .filter(|entry| entry.state == MovementState::Booked);
    let mut moved = 0_i128;
    for entry in booked {
        if entry
            .currency
            .is_some_and(|currency| currency != opening.currency)
        {
            let message = text!(
                "problem-movement-currency",
                currency = opening.currency.code()
            );
            problems.cell(Code::Contradiction, entry.row, "currency", "", message);
            return;
        }
        moved += i128::from(entry.amount);
    }
    if moved != i128::from(difference.minor) {
        let sum = i64::try_from(moved).map_or_else(
            |_| Arg::from(moved.to_string()),
            |sum| Money::new(sum, opening.currency).plain().into(),
        );
        let message = text!(
            "problem-closing-balance",
            opening = opening.plain(),
            sum,
            closing = closing.plain()
        );
        problems.cell(
            Code::Contradiction,
            row,
            "closing balance",
            &closing.number(),
            message,
        );
    }
}
