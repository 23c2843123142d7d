//! A running balance: the account's balance after each movement (rule F5).

use owed_receivables::{Currency, Money};
use owed_texts::text;

use crate::bank::statement::{Balance, Statement};
use crate::problem::{Code, Problems};

/// Sets the statement's opening and closing balance if its movements lead from one balance to the next, oldest or newest
/// first; reports gaps. If most rows disagree, the column is not a running balance.
pub(super) fn check(
    statement: &mut Statement,
    balances: &[Option<i64>],
    column: &str,
    problems: &mut Problems,
) {
    let known: Vec<(usize, i64)> = balances
        .iter()
        .enumerate()
        .filter_map(|(at, balance)| Some((at, (*balance)?)))
        .collect();
    let amounts: Vec<i64> = statement.entries.iter().map(|entry| entry.amount).collect();
    // Every movement between two known balances must have a balance too, else nothing can be concluded.
    if known.is_empty() || known.len() != booked(statement) {
        return;
    }
    let pairs = || known.windows(2).map(|pair| (pair[0], pair[1]));
    let rising = |((_, before), (at, after)): ((usize, i64), (usize, i64))| {
        before.checked_add(amounts[at]) == Some(after)
    };
    let falling = |((at, after), (_, before)): ((usize, i64), (usize, i64))| {
        before.checked_add(amounts[at]) == Some(after)
    };
    let gaps_rising: Vec<usize> = pairs()
        .filter(|pair| !rising(*pair))
        .map(|pair| pair.1.0)
        .collect();
    let gaps_falling: Vec<usize> = pairs()
        .filter(|pair| !falling(*pair))
        .map(|pair| pair.0.0)
        .collect();
    let newest_first = match gaps_rising.len() == gaps_falling.len() {
        true => dates_fall(statement),
        false => gaps_falling.len() < gaps_rising.len(),
    };
    let gaps = if newest_first {
        gaps_falling
    } else {
        gaps_rising
    };
    if gaps.len() * 2 > known.len() {
        return;
    }
    let currency = statement.currency.unwrap_or(Currency::EUR);
    for at in &gaps {
        let stated = Money::new(balances[*at].unwrap_or_default(), currency);
        let message = text!("problem-running-balance", stated = stated.plain());
        problems.cell(
            Code::Contradiction,
            statement.entries[*at].row,
            column,
            &stated.number(),
            message,
        );
    }
    let (Some(first), Some(last)) = (known.first(), known.last()) else {
        return;
    };
    let (oldest, newest) = if newest_first {
        (last, first)
    } else {
        (first, last)
    };
    let balance = |at: usize, amount: Option<i64>| {
        Some(Balance {
            date: statement.entries[at].booked,
            amount: Money::new(amount?, currency),
        })
    };
    statement.opening = balance(oldest.0, oldest.1.checked_sub(amounts[oldest.0]));
    statement.closing = balance(newest.0, Some(newest.1));
}

fn booked(statement: &Statement) -> usize {
    let booked = statement
        .entries
        .iter()
        .filter(|entry| entry.state == crate::bank::statement::MovementState::Booked);
    booked.count()
}

fn dates_fall(statement: &Statement) -> bool {
    let first = statement.entries.first().and_then(|entry| entry.booked);
    let last = statement.entries.last().and_then(|entry| entry.booked);
    first > last
}
