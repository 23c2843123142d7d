//! The table of debts, one for each currency (rules M2, M3).

use owed_receivables::{Date, Language, Money};

use super::facts::{Instalments, OpenClaim, OpenItem, Origin};
use super::sums::Demand;
use crate::labels::Labels;
use crate::layout::table::{Align, Table, TableColumn, TableRow, TableRowKind};
use crate::single_line::single_line;

/// The content of a table's last line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sum {
    /// The amount asked of the customer; never negative.
    ToPay,
    /// The account's balance.
    Balance,
}

/// What a table shows besides the amounts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub language: Language,
    /// Whether each item's level is shown (rule R1).
    pub levels: bool,
    pub sum: Sum,
}

/// “Amount” and “paid” appear only if they differ from “open”. The disputed column replaces them, as there is no room for
/// both; amounts due later under a payment plan replace the day of issue.
struct ShownColumns {
    items: bool,
    issued: bool,
    levels: bool,
    days: bool,
    paid: bool,
    written_off: bool,
    later: bool,
    dispute: bool,
}

impl ShownColumns {
    fn new(demand: &Demand, look: Look) -> Self {
        let any = |test: fn(&OpenItem) -> bool| demand.items.iter().any(|item| test(item));
        let dispute = any(|item| item.in_dispute.is_some());
        let paid = !dispute && any(|item| item.gross != item.open);
        let later = paid && any(|item| !item.later.is_zero());
        Self {
            items: !demand.items.is_empty(),
            issued: !later,
            levels: look.levels,
            days: any(|item| item.days_overdue > 0),
            paid,
            written_off: any(|item| !item.written_off.is_zero()),
            later,
            dispute,
        }
    }

    fn columns(&self, demand: &Demand, labels: &Labels) -> Vec<TableColumn> {
        let mut columns = Vec::with_capacity(8);
        if self.items {
            columns.push(TableColumn::new(labels.invoice, Align::Left, 2.0));
            if self.levels {
                columns.push(TableColumn::new(labels.level, Align::Right, 0.5));
            }
            if self.issued {
                columns.push(TableColumn::new(labels.issued, Align::Left, 1.0));
            }
            columns.push(TableColumn::new(labels.due, Align::Left, 1.0));
        } else {
            columns.push(TableColumn::new(labels.claim, Align::Left, 2.0));
        }
        if self.days {
            columns.push(TableColumn::new(labels.days_overdue, Align::Right, 0.5));
        }
        if self.paid {
            columns.push(TableColumn::new(labels.amount, Align::Right, 1.0));
            let paid = if self.written_off {
                labels.paid_or_written_off
            } else {
                labels.paid
            };
            columns.push(TableColumn::new(paid, Align::Right, 1.0));
        }
        if self.later {
            columns.push(TableColumn::new(labels.not_yet_due, Align::Right, 1.0));
        }
        if self.dispute {
            columns.push(TableColumn::new(labels.open, Align::Right, 1.0));
            columns.push(TableColumn::new(labels.in_dispute, Align::Right, 1.0));
        }
        let last = match (self.items, self.dispute) {
            (false, _) => labels.amount,
            (true, true) => labels.undisputed,
            (true, false) => labels.open,
        };
        let last = format!("{last} {}", demand.currency.code());
        columns.push(TableColumn::new(last, Align::Right, 1.0));
        columns
    }

    /// `follows` means that the previous row is of the same invoice and has shown its sums.
    fn cells(
        &self,
        item: &OpenItem,
        follows: bool,
        labels: &Labels,
        language: Language,
    ) -> Vec<String> {
        let once = |amount| {
            if follows {
                String::new()
            } else {
                language.number(amount)
            }
        };
        let mut cells = vec![name(item, labels)];
        if self.levels {
            cells.push(item.level.to_string());
        }
        if self.issued {
            cells.push(language.date(item.issued));
        }
        cells.push(language.date(item.due));
        if self.days {
            cells.push(item.days_overdue.max(0).to_string());
        }
        if self.paid {
            let lowered = item.paid.plus(item.written_off).unwrap_or(item.paid);
            cells.push(once(item.gross));
            cells.push(once(lowered));
        }
        if self.later {
            cells.push(once(item.later));
        }
        if self.dispute {
            let part = item.in_dispute.unwrap_or(Money::zero(item.open.currency));
            cells.push(language.number(item.open));
            cells.push(language.number(part));
        }
        cells.push(language.number(item.asked().unwrap_or(item.open)));
        cells
    }

    /// Gives each column of open amounts its sum.
    fn total(&self, demand: &Demand, width: usize, language: Language) -> TableRow {
        let labels = Labels::for_language(language);
        let label = if self.dispute {
            labels.sum
        } else {
            labels.total
        };
        let mut row = TableRow::spanning(
            TableRowKind::Total,
            width,
            label,
            language.number(demand.open),
        );
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
    let labels = Labels::for_language(language);
    let shown = ShownColumns::new(demand, look);
    let columns = shown.columns(demand, labels);
    let width = columns.len();
    let before = std::iter::once(None).chain(demand.items.iter().map(Some));
    let mut rows: Vec<TableRow> = demand
        .items
        .iter()
        .zip(before)
        .map(|(item, before)| {
            let follows = before.is_some_and(|before| before.number == item.number);
            TableRow {
                cells: shown.cells(item, follows, labels, language),
                kind: TableRowKind::Normal,
            }
        })
        .collect();
    if !demand.items.is_empty() {
        rows.push(shown.total(demand, width, language));
    }
    let mut add = |kind, label: String, amount| {
        rows.push(TableRow::spanning(
            kind,
            width,
            label,
            language.number(amount),
        ));
    };
    for claim in &demand.claims {
        add(TableRowKind::Extra, words(claim, look), claim.open);
    }
    if !demand.on_account.is_zero() {
        let less = Money::new(-demand.on_account.minor, demand.currency);
        add(TableRowKind::Extra, labels.on_account.to_owned(), less);
    }
    let is_simple = demand.claims.is_empty() && demand.on_account.is_zero();
    match look.sum {
        _ if is_simple => {}
        Sum::ToPay => add(
            TableRowKind::Total,
            labels.to_pay.to_owned(),
            demand.to_pay(),
        ),
        Sum::Balance => add(
            TableRowKind::Total,
            labels.balance.to_owned(),
            demand.balance,
        ),
    }
    Table { columns, rows }
}

/// Returns “RE-1, instalment 2 of 3 (disputed)”.
fn name(item: &OpenItem, labels: &Labels) -> String {
    let mut name = single_line(&item.number);
    if let Some(instalments) = item.instalments {
        name = format!("{name}, {}", parts_of(instalments, labels));
    }
    if item.disputed {
        name = format!("{name} ({})", labels.disputed);
    }
    name
}

/// Returns “Interest for late payment on RE-1, from our letter of 3 May 2026”.
fn words(claim: &OpenClaim, look: Look) -> String {
    let labels = Labels::for_language(look.language);
    let mut words = match &claim.text {
        Some(text) => single_line(text),
        None => labels.claim_kind(claim.kind).to_owned(),
    };
    let invoice = single_line(&claim.invoice);
    if !invoice.is_empty() {
        words = format!("{words} {} {invoice}", labels.on_invoice);
    }
    let (of, day) = match claim.origin {
        Origin::New => return words,
        Origin::Letter(day) => (labels.from_letter_of, day),
        Origin::Charged(day) => (labels.charged_on, day),
    };
    format!("{words}, {of} {}", look.language.date(day))
}

/// Says on which days which items were reminded before, grouping items with the same days.
pub(crate) fn earlier_reminders(items: &[OpenItem], language: Language) -> Option<String> {
    let labels = Labels::for_language(language);
    let mut groups: Vec<(&[Date], Vec<String>)> = Vec::new();
    for item in items.iter().filter(|item| !item.reminded.is_empty()) {
        let days = item.reminded.as_slice();
        let number = single_line(&item.number);
        match groups.iter_mut().find(|(known, _)| *known == days) {
            Some((_, numbers)) if numbers.contains(&number) => {}
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
        [(days, _)] if items.iter().all(|item| item.reminded == *days) => written(days),
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

/// Returns “instalment 2 of 3”, “instalments 1 to 2 of 3”.
fn parts_of(Instalments { first, last, of }: Instalments, labels: &Labels) -> String {
    match first == last {
        true => labels.instalment_of(first, of),
        false => labels.instalments_of(first, last, of),
    }
}
