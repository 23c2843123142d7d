//! Whether a statement's movements lead from its opening to its closing balance (rule F5).

use owed_receivables::Money;

use crate::bank::statement::{State, Statement};
use crate::problem::{Code, Problems};

/// Notes a gap as a problem at `row`, where the statement begins.
pub(crate) fn check(statement: &Statement, row: u64, problems: &mut Problems) {
    let (Some(opening), Some(closing)) = (statement.opening, statement.closing) else {
        return;
    };
    let (opening, closing) = (opening.amount, closing.amount);
    let Some(difference) = closing.minus(opening).ok() else {
        let message = format!(
            "the statement opens with {opening} and closes with {closing}, which cannot be compared"
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
        .filter(|entry| entry.state == State::Booked);
    let mut moved = 0_i128;
    for entry in booked {
        if entry
            .currency
            .is_some_and(|currency| currency != opening.currency)
        {
            let message = format!(
                "a movement in another currency than the balances, which are in {}",
                opening.currency
            );
            problems.cell(Code::Contradiction, entry.row, "currency", "", message);
            return;
        }
        moved += i128::from(entry.amount);
    }
    if moved != i128::from(difference.minor) {
        let sum = i64::try_from(moved).map_or_else(
            |_| moved.to_string(),
            |sum| Money::new(sum, opening.currency).to_string(),
        );
        let message = format!(
            "{opening} and movements of {sum} do not give the closing balance {closing}: something is missing or twice"
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
