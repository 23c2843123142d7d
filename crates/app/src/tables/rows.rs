//! What each list shows, in the columns of its screen.

use super::{Drawn, blank, day, money, number, text, word};
use crate::agreements::call_list::CallList;
use crate::customers::CustomerPage;
use crate::export::Cell;
use crate::invoices::InvoicePage;
use crate::messages::MessagePage;
use crate::runs::RunStatus;
use crate::wire::plural;

/// A line for each currency in which a customer has something open or on account.
pub(super) fn customers(page: CustomerPage) -> Drawn {
    let rows = page.rows.iter().flat_map(|row| {
        let head = || {
            vec![
                word(&row.number),
                word(&row.name),
                word(&row.city),
                word(&row.email),
                Cell::Count(row.open_invoices.into()),
                day(row.oldest_due.as_deref().unwrap_or_default()),
            ]
        };
        let mut lines: Vec<Vec<Cell>> = Vec::new();
        for balance in &row.balances {
            let mut line = head();
            line.push(word(&balance.currency));
            line.extend(
                [
                    &balance.open,
                    &balance.overdue,
                    &balance.on_account,
                    &balance.net,
                ]
                .map(money),
            );
            lines.push(line);
        }
        if lines.is_empty() {
            let mut line = head();
            line.extend([(); 5].map(|()| blank()));
            lines.push(line);
        }
        lines
    });
    Drawn {
        title: "Customers",
        subtitle: plural(page.count, "customer", "customers"),
        columns: vec![
            text("Number", 0),
            text("Name", 2),
            text("City", 1),
            text("E-mail", 1),
            number("Open invoices"),
            text("Oldest due", 0),
            text("Currency", 0),
            number("Open"),
            number("Overdue"),
            number("Unallocated"),
            number("Net"),
        ],
        rows: rows.collect(),
        totals: Vec::new(),
    }
}

pub(super) fn invoices(page: InvoicePage) -> Drawn {
    let rows = page.rows.iter().map(|row| {
        vec![
            word(&row.number),
            word(&row.customer),
            day(&row.issued),
            day(&row.due),
            Cell::Count(row.days),
            word(&row.open.currency),
            money(&row.gross),
            money(&row.open),
            word(&row.state_words().to_string()),
        ]
    });
    let totals = page.sums.iter().map(|sum| {
        vec![
            word("Total"),
            blank(),
            blank(),
            blank(),
            blank(),
            word(&sum.currency),
            money(&sum.gross),
            money(&sum.open),
            blank(),
        ]
    });
    Drawn {
        title: "Invoices",
        subtitle: format!(
            "As of {}: {}",
            page.as_of,
            plural(page.count, "invoice", "invoices")
        ),
        columns: vec![
            text("Invoice", 0),
            text("Customer", 1),
            text("Issued", 0),
            text("Due", 0),
            number("Days"),
            text("Currency", 0),
            number("Amount"),
            number("Open"),
            text("State", 0),
        ],
        totals: totals.collect(),
        rows: rows.collect(),
    }
}

pub(super) fn messages(page: MessagePage) -> Drawn {
    let rows = page.rows.iter().map(|row| {
        vec![
            word(row.when.as_deref().unwrap_or(&row.created)),
            word(&row.name),
            word(&row.recipient),
            word(&row.subject),
            word(row.state.name()),
            word(&row.detail),
        ]
    });
    Drawn {
        title: "Messages",
        subtitle: plural(page.count, "message", "messages"),
        columns: vec![
            text("When", 0),
            text("Name", 1),
            text("To", 1),
            text("Subject", 2),
            text("State", 0),
            text("Detail", 2),
        ],
        rows: rows.collect(),
        totals: Vec::new(),
    }
}

/// A line for each currency in which a call can ask for something.
pub(super) fn calls(list: CallList) -> Drawn {
    let rows = list.rows.iter().flat_map(|task| {
        task.overdue.iter().map(|overdue| {
            vec![
                word(&task.customer),
                word(&task.name),
                word(&task.contact),
                word(&task.phone),
                word(&task.why),
                Cell::Count(task.level.into()),
                Cell::Count(task.days),
                word(&overdue.currency),
                money(overdue),
                word(task.held_back.as_deref().unwrap_or_default()),
            ]
        })
    });
    Drawn {
        title: "Calls",
        subtitle: format!(
            "As of {}: {} to call",
            list.as_of,
            plural(list.count, "customer", "customers")
        ),
        columns: vec![
            text("Number", 0),
            text("Name", 1),
            text("Contact", 1),
            text("Phone", 0),
            text("Why", 2),
            number("Level"),
            number("Days"),
            text("Currency", 0),
            number("Overdue"),
            text("Not today", 1),
        ],
        rows: rows.collect(),
        totals: Vec::new(),
    }
}

/// A line for each currency that a recipient was asked for.
pub(super) fn run(status: RunStatus) -> Drawn {
    let rows = status.recipients.iter().flat_map(|one| {
        one.totals.iter().map(|sum| {
            let exact = sum.total.parse().ok().zip(sum.currency.parse().ok());
            vec![
                word(&one.customer),
                word(&one.name),
                word(one.state.name()),
                word(one.channel.name()),
                Cell::Count(one.level.into()),
                word(&sum.currency),
                exact.map_or_else(
                    || word(&sum.total_text),
                    |(minor, currency)| Cell::Money(owed_receivables::Money::new(minor, currency)),
                ),
                word(&one.reason),
            ]
        })
    });
    Drawn {
        title: "Reminder run",
        subtitle: format!("Run {} as of {}", status.run, status.as_of),
        columns: vec![
            text("Number", 0),
            text("Name", 1),
            text("State", 0),
            text("Channel", 0),
            number("Level"),
            text("Currency", 0),
            number("Amount"),
            text("Reason", 2),
        ],
        rows: rows.collect(),
        totals: Vec::new(),
    }
}
