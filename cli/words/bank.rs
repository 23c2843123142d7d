//! `owed bank`

use owed_app::bank::{self, BankEntryPage, BankStatementPage, EntryQuery, StatementQuery};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::tables::Table;
use owed_app::wire::Window;

use crate::args::{self, BankAction};
use crate::output::Output;

use super::customers::money;
use super::tables::export;

pub fn run(cx: &Context<'_>, words: args::Bank, output: &mut Output) -> Result<u8, Failure> {
    match words.action {
        None => {
            let query = StatementQuery {
                window: Window::ALL,
                ..StatementQuery::default()
            };
            let page = bank::statements(cx, query.clone())?;
            export(cx, Table::BankStatements(query), words.export.as_deref())?;
            if output.json {
                output.answer(&page)?;
            } else {
                statements(&page, output)?;
            }
        }
        Some(BankAction::Entries(words)) => {
            let query = EntryQuery {
                statement: words.statement,
                state: words.state.into(),
                text: words.find,
                window: Window::ALL,
                ..EntryQuery::default()
            };
            let page = bank::entries(cx, query.clone())?;
            export(cx, Table::BankEntries(query), words.export.as_deref())?;
            if output.json {
                output.answer(&page)?;
            } else {
                entries(&page, output)?;
            }
        }
    }
    Ok(0)
}

fn statements(page: &BankStatementPage, output: &mut Output) -> Result<(), Failure> {
    if page.rows.is_empty() {
        return output.line("No statement was read yet. Read one with: owed import FILE");
    }
    let rows = page.rows.iter().map(|row| {
        let balance = |amount: &Option<_>| amount.as_ref().map(money).unwrap_or_default();
        let day = |day: &Option<String>| day.clone().unwrap_or_default();
        vec![
            row.id.to_string(),
            row.account.clone(),
            row.number.clone(),
            day(&row.from),
            day(&row.to),
            balance(&row.opening),
            balance(&row.closing),
            balance(&row.gap),
            row.entries.to_string(),
            row.open.to_string(),
        ]
    });
    output.table(
        &[
            "", "Account", "Number", "From", "To", "Opening", "Closing", "Gap", "Entries", "Open",
        ],
        rows.collect(),
        &[0, 5, 6, 7, 8, 9],
    )
}

fn entries(page: &BankEntryPage, output: &mut Output) -> Result<(), Failure> {
    if page.rows.is_empty() {
        return output.line("No entries.");
    }
    let rows = page.rows.iter().map(|row| {
        let state = match row.reason.as_str() {
            "" => row.state.word().to_owned(),
            reason => format!("{}: {reason}", row.state.word()),
        };
        vec![
            row.id.to_string(),
            row.booked.clone(),
            money(&row.amount),
            row.name.clone(),
            row.text.clone(),
            row.reference.clone(),
            state,
        ]
    });
    output.table(
        &["", "Booked", "Amount", "Name", "Text", "Reference", "State"],
        rows.collect(),
        &[0, 2],
    )
}
