//! The bank's lists: entries and statements.

use super::{Drawn, blank, column, day, money, number, word};
use owed_receivables::EntryState;
use owed_texts::{Language, key, text};

use crate::bank::{BankEntryPage, BankStatementPage};
use crate::export::Cell;
use crate::wire::Amount;

pub(super) fn entries(page: BankEntryPage, language: Language) -> Drawn {
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
            word(&state(row.state, &row.reason, language)),
            word(&row.amount.currency),
            money(&row.amount),
        ]
    });
    let total = key!("common-total").text(language);
    let totals = page.sums.iter().map(|sum| {
        let mut line = vec![word(&total)];
        line.extend([(); 6].map(|()| blank()));
        line.extend([word(&sum.currency), money(sum)]);
        line
    });
    Drawn {
        title: key!("bank-transactions"),
        subtitle: text!("common-count-transactions", count = page.count),
        columns: vec![
            column(key!("bank-booked"), 0),
            column(key!("tables-value-date"), 0),
            column(key!("common-payer-payee"), 1),
            column(key!("common-account"), 1),
            column(key!("common-description"), 2),
            column(key!("common-reference"), 1),
            column(key!("common-state"), 1),
            column(key!("common-currency"), 0),
            number(key!("common-amount")),
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
        title: key!("bank-statements"),
        subtitle: text!("tables-count-statements", count = page.count),
        columns: vec![
            column(key!("common-account"), 2),
            column(key!("common-number"), 0),
            column(key!("common-from"), 0),
            column(key!("common-to"), 0),
            column(key!("common-currency"), 0),
            number(key!("bank-opening")),
            number(key!("tables-moved")),
            number(key!("bank-closing")),
            number(key!("tables-gap")),
            number(key!("common-transactions")),
            number(key!("common-state-open")),
        ],
        rows: rows.collect(),
        totals: Vec::new(),
    }
}

/// Returns the state of an entry, with the reason if it was set aside.
fn state(state: EntryState, reason: &str, language: Language) -> String {
    let state = state.word().text(language);
    match reason {
        "" => state,
        reason => format!("{state}: {reason}"),
    }
}
