//! The lists of the bank: entries and statements.

use super::{Drawn, blank, day, money, number, text, word};
use owed_receivables::EntryState;

use crate::bank::{BankEntryPage, BankStatementPage};
use crate::export::Cell;
use crate::wire::{Amount, plural};

pub(super) fn entries(page: BankEntryPage) -> Drawn {
    let rows = page.rows.iter().map(|row| {
        let name = [&row.name, &row.ultimate]
            .into_iter()
            .find(|name| !name.is_empty());
        vec![
            day(&row.booked),
            day(row.value.as_deref().unwrap_or_default()),
            word(name.map_or("", String::as_str)),
            word(&row.account),
            word(&row.text),
            word(&row.reference),
            word(&state(row.state, &row.reason)),
            word(&row.amount.currency),
            money(&row.amount),
        ]
    });
    let totals = page.sums.iter().map(|sum| {
        let mut line = vec![word("Total")];
        line.extend([(); 6].map(|()| blank()));
        line.extend([word(&sum.currency), money(sum)]);
        line
    });
    Drawn {
        title: "Bank transactions",
        subtitle: plural(page.count, "transaction", "transactions"),
        columns: vec![
            text("Booked", 0),
            text("Value", 0),
            text("Payer / payee", 1),
            text("Account", 1),
            text("Description", 2),
            text("Reference", 1),
            text("State", 1),
            text("Currency", 0),
            number("Amount"),
        ],
        totals: totals.collect(),
        rows: rows.collect(),
    }
}

pub(super) fn statements(page: BankStatementPage) -> Drawn {
    let known = |amount: &Option<Amount>| -> Cell { amount.as_ref().map_or_else(blank, money) };
    let rows = page.rows.iter().map(|row| {
        let account = [&row.account, &row.account_name]
            .into_iter()
            .find(|name| !name.is_empty());
        vec![
            word(account.map_or("", String::as_str)),
            word(&row.number),
            day(row.from.as_deref().unwrap_or_default()),
            day(row.to.as_deref().unwrap_or_default()),
            word(&row.currency),
            known(&row.opening),
            money(&row.moved),
            known(&row.closing),
            known(&row.gap),
            Cell::Count(row.entries.into()),
            Cell::Count(row.open.into()),
        ]
    });
    Drawn {
        title: "Bank statements",
        subtitle: plural(page.count, "statement", "statements"),
        columns: vec![
            text("Account", 2),
            text("Number", 0),
            text("From", 0),
            text("To", 0),
            text("Currency", 0),
            number("Opening"),
            number("Moved"),
            number("Closing"),
            number("Gap"),
            number("Transactions"),
            number("Open"),
        ],
        rows: rows.collect(),
        totals: Vec::new(),
    }
}

/// What became of an entry, with the reason where it was set aside.
fn state(state: EntryState, reason: &str) -> String {
    let state = state.word().to_string();
    match reason {
        "" => state,
        reason => format!("{state}: {reason}"),
    }
}
