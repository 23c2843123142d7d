//! The table of what is owed, one for each currency (rules M2, M3).

use owed_receivables::{Date, Language, Money};

use super::facts::{OpenClaim, OpenItem};
use super::sums::Demand;
use crate::labels::Labels;
use crate::layout::table::{Align, Column, Kind, Row, Table};
use crate::letter::single_line;

/// What the last line of a table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sum {
    /// What the customer is asked for; never below zero.
    ToPay,
    /// Where the account stands.
    Balance,
}

/// What a table shows beside the amounts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub language: Language,
    /// The paper's day; a claim of an earlier one is shown with its day.
    pub dated: Date,
    /// Whether each item's level is told (rule R1).
    pub levels: bool,
    pub sum: Sum,
}

/// “Amount” and “paid” appear only where something was paid: with nothing paid they repeat what “open” says. They give way to
/// what is in dispute, as there is no room for both.
struct Shown {
    issued: bool,
    levels: bool,
    days: bool,
    paid: bool,
    dispute: bool,
}

impl Shown {
    fn of(demand: &Demand, look: Look) -> Self {
        let any = |test: fn(&OpenItem) -> bool| demand.items.iter().any(|item| test(item));
        let dispute = any(|item| item.in_dispute.is_some());
        Self {
            issued: !demand.items.is_empty(),
            levels: look.levels,
            days: any(|item| item.days_overdue > 0),
            paid: !dispute && any(|item| item.gross != item.open),
            dispute,
        }
    }

    fn columns(&self, demand: &Demand, labels: &Labels) -> Vec<Column> {
        let mut columns = Vec::with_capacity(8);
        if self.issued {
            columns.push(Column::new(labels.invoice, Align::Left, 2.0));
            if self.levels {
                columns.push(Column::new(labels.level, Align::Right, 0.5));
            }
            columns.push(Column::new(labels.issued, Align::Left, 1.0));
            columns.push(Column::new(labels.due, Align::Left, 1.0));
        } else {
            columns.push(Column::new(labels.claim, Align::Left, 2.0));
        }
        if self.days {
            columns.push(Column::new(labels.days_overdue, Align::Right, 0.5));
        }
        if self.paid {
            columns.push(Column::new(labels.amount, Align::Right, 1.0));
            columns.push(Column::new(labels.paid, Align::Right, 1.0));
        }
        if self.dispute {
            columns.push(Column::new(labels.open, Align::Right, 1.0));
            columns.push(Column::new(labels.in_dispute, Align::Right, 1.0));
        }
        let last = match (self.issued, self.dispute) {
            (false, _) => labels.amount,
            (true, true) => labels.undisputed,
            (true, false) => labels.open,
        };
        let last = format!("{last} {}", demand.currency.code());
        columns.push(Column::new(last, Align::Right, 1.0));
        columns
    }

    fn cells(&self, item: &OpenItem, labels: &Labels, language: Language) -> Vec<String> {
        let mark = if item.disputed {
            format!(" ({})", labels.disputed)
        } else {
            String::new()
        };
        let mut cells = vec![single_line(&item.number) + &mark];
        if self.levels {
            cells.push(item.level.to_string());
        }
        cells.push(language.date(item.issued));
        cells.push(language.date(item.due));
        if self.days {
            cells.push(item.days_overdue.max(0).to_string());
        }
        if self.paid {
            let paid = item.gross.minus(item.open).unwrap_or(item.gross);
            cells.push(language.number(item.gross));
            cells.push(language.number(paid));
        }
        if self.dispute {
            let part = item.in_dispute.unwrap_or(Money::zero(item.open.currency));
            cells.push(language.number(item.open));
            cells.push(language.number(part));
        }
        cells.push(language.number(item.asked().unwrap_or(item.open)));
        cells
    }

    /// Each column of open amounts has its sum.
    fn total(&self, demand: &Demand, width: usize, language: Language) -> Row {
        let labels = Labels::of(language);
        let label = if self.dispute {
            labels.sum
        } else {
            labels.total
        };
        let mut row = Row::spanning(Kind::Total, width, label, language.number(demand.open));
        if self.dispute {
            let open = Money::new(
                demand.open.minor.saturating_add(demand.in_dispute.minor),
                demand.currency,
            );
            row.cells[width - 3] = language.number(open);
            row.cells[width - 2] = language.number(demand.in_dispute);
        }
        row
    }
}

pub(crate) fn table(demand: &Demand, look: Look) -> Table {
    let language = look.language;
    let labels = Labels::of(language);
    let shown = Shown::of(demand, look);
    let columns = shown.columns(demand, labels);
    let width = columns.len();
    let mut rows: Vec<Row> = demand
        .items
        .iter()
        .map(|item| Row {
            cells: shown.cells(item, labels, language),
            kind: Kind::Normal,
        })
        .collect();
    if !demand.items.is_empty() {
        rows.push(shown.total(demand, width, language));
    }
    let mut add = |kind, label: String, amount| {
        rows.push(Row::spanning(kind, width, label, language.number(amount)));
    };
    for claim in &demand.claims {
        add(Kind::Extra, words(claim, look), claim.open);
    }
    if !demand.on_account.is_zero() {
        let less = Money::new(-demand.on_account.minor, demand.currency);
        add(Kind::Extra, labels.on_account.to_owned(), less);
    }
    let is_simple = demand.claims.is_empty() && demand.on_account.is_zero();
    match look.sum {
        _ if is_simple => {}
        Sum::ToPay => add(Kind::Total, labels.to_pay.to_owned(), demand.to_pay()),
        Sum::Balance => add(Kind::Total, labels.balance.to_owned(), demand.balance),
    }
    Table { columns, rows }
}

/// “Interest for late payment on RE-1, from our letter of 3 May 2026”.
fn words(claim: &OpenClaim, look: Look) -> String {
    let labels = Labels::of(look.language);
    let mut words = match &claim.text {
        Some(text) => single_line(text),
        None => labels.claim_kind(claim.kind).to_owned(),
    };
    let invoice = single_line(&claim.invoice);
    if !invoice.is_empty() {
        words = format!("{words} {} {invoice}", labels.on_invoice);
    }
    if claim.since < look.dated {
        let day = look.language.date(claim.since);
        words = format!("{words}, {} {day}", labels.from_letter_of);
    }
    words
}

/// On which days which items were reminded before; items with the same days together.
pub(crate) fn earlier_reminders(items: &[OpenItem], language: Language) -> Option<String> {
    let labels = Labels::of(language);
    let mut groups: Vec<(&[Date], Vec<String>)> = Vec::new();
    for item in items.iter().filter(|item| !item.reminded.is_empty()) {
        let days = item.reminded.as_slice();
        let number = single_line(&item.number);
        match groups.iter_mut().find(|(known, _)| *known == days) {
            Some((_, numbers)) => numbers.push(number),
            None => groups.push((days, vec![number])),
        }
    }
    let written = |days: &[Date]| {
        let days: Vec<String> = days.iter().map(|day| language.long_date(*day)).collect();
        labels.list(&days)
    };
    let text = match groups.as_slice() {
        [] => return None,
        [(days, numbers)] if numbers.len() == items.len() => written(days),
        groups => {
            let parts: Vec<String> = groups
                .iter()
                .map(|(days, numbers)| format!("{} ({})", written(days), numbers.join(", ")))
                .collect();
            parts.join("; ")
        }
    };
    Some(format!("{}: {text}.", labels.earlier_reminders))
}
