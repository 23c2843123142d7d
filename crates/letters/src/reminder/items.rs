//! The table of items, one for each currency (rules M2, M3).

use super::facts::{Claim, ReminderFacts};
use super::fields::single_line;
use crate::labels::Labels;
use crate::layout::sheet::Sheet;
use crate::layout::table::{Align, Column, Kind, Row, Table};

/// Which columns the items of a claim need, and the cells in them.
pub(super) struct ItemTable {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

pub(super) fn draw(sheet: &mut Sheet, facts: &ReminderFacts, claims: &[Claim]) {
    for claim in claims {
        let table = table(facts, claim);
        Table {
            columns: &table.columns,
            rows: &table.rows,
        }
        .draw(sheet);
        sheet.gap(14.0);
    }
}

/// “Amount” and “paid” appear only where something was paid: with nothing paid they repeat what “open” says.
pub(super) fn table(facts: &ReminderFacts, claim: &Claim) -> ItemTable {
    let labels = Labels::of(facts.language);
    let language = facts.language;
    let code = claim.currency.code();
    let partly_paid = claim.items.iter().any(|item| item.gross != item.open);
    let column = |head: String, align, weight| Column {
        head,
        align,
        weight,
    };
    let mut columns = vec![
        column(labels.invoice.into(), Align::Left, 2.0),
        column(labels.issued.into(), Align::Left, 1.0),
        column(labels.due.into(), Align::Left, 1.0),
        column(labels.days_overdue.into(), Align::Right, 0.5),
    ];
    if partly_paid {
        columns.push(column(labels.amount.into(), Align::Right, 1.0));
        columns.push(column(labels.paid.into(), Align::Right, 1.0));
    }
    columns.push(column(format!("{} {code}", labels.open), Align::Right, 1.0));
    let mut rows: Vec<Row> = claim
        .items
        .iter()
        .map(|item| {
            let mark = if item.disputed {
                format!(" ({})", labels.disputed)
            } else {
                String::new()
            };
            let mut cells = vec![
                single_line(&item.number) + &mark,
                language.date(item.issued),
                language.date(item.due),
                item.days_overdue.max(0).to_string(),
            ];
            if partly_paid {
                let paid = item.gross.minus(item.open).unwrap_or(item.gross);
                cells.push(language.number(item.gross));
                cells.push(language.number(paid));
            }
            cells.push(language.number(item.open));
            Row {
                cells,
                kind: Kind::Normal,
            }
        })
        .collect();
    let mut total = |label: &str, amount| {
        let mut cells = vec![String::new(); columns.len()];
        cells[0] = label.to_owned();
        cells[columns.len() - 1] = amount;
        rows.push(Row {
            cells,
            kind: Kind::Total,
        });
    };
    total(labels.total, language.number(claim.open));
    if !claim.on_account.is_zero() {
        let less = owed_receivables::Money::new(-claim.on_account.minor, claim.currency);
        total(labels.on_account, language.number(less));
        total(labels.to_pay, language.number(claim.to_pay));
    }
    ItemTable { columns, rows }
}
