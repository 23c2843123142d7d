//! The content of each list, in the columns of its screen.

use owed_texts::{Language, key, text};

use super::{Drawn, blank, column, day, money, number, word};
use crate::agreements::call_list::CallList;
use crate::customers::CustomerPage;
use crate::export::Cell;
use crate::invoices::InvoicePage;
use crate::messages::MessagePage;
use crate::runs::RunStatus;

/// Returns a row for each currency in which a customer has anything open or on account.
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
        title: key!("common-customers"),
        subtitle: text!("common-count-customers", count = page.count),
        columns: vec![
            column(key!("common-number"), 0),
            column(key!("common-name"), 2),
            column(key!("common-city"), 1),
            column(key!("common-email"), 1),
            number(key!("common-open-invoices")),
            column(key!("customers-oldest-due"), 0),
            column(key!("common-currency"), 0),
            number(key!("common-state-open")),
            number(key!("common-overdue")),
            number(key!("common-unallocated")),
            number(key!("common-net")),
        ],
        rows: rows.collect(),
        totals: Vec::new(),
    }
}

pub(super) fn invoices(page: InvoicePage, language: Language) -> Drawn {
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
            word(&row.state_words().text(language)),
        ]
    });
    let total = key!("common-total").text(language);
    let totals = page.sums.iter().map(|sum| {
        vec![
            word(&total),
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
        title: key!("common-invoices"),
        subtitle: text!(
            "tables-invoices-as-of",
            day = page.as_of,
            count = page.count
        ),
        columns: vec![
            column(key!("common-invoice"), 0),
            column(key!("common-customer"), 1),
            column(key!("invoices-issued"), 0),
            column(key!("common-due"), 0),
            number(key!("common-days")),
            column(key!("common-currency"), 0),
            number(key!("common-amount")),
            number(key!("common-state-open")),
            column(key!("common-state"), 0),
        ],
        totals: totals.collect(),
        rows: rows.collect(),
    }
}

pub(super) fn messages(page: MessagePage, language: Language) -> Drawn {
    let rows = page.rows.iter().map(|row| {
        vec![
            word(row.when.as_deref().unwrap_or(&row.created)),
            word(&row.name),
            word(&row.recipient),
            word(&row.subject),
            word(&text!("tables-message-state", state = row.state.name()).text(language)),
            word(&row.detail),
        ]
    });
    Drawn {
        title: key!("common-messages"),
        subtitle: text!("tables-count-messages", count = page.count),
        columns: vec![
            column(key!("common-when"), 0),
            column(key!("common-name"), 1),
            column(key!("common-mail-to"), 1),
            column(key!("common-subject"), 2),
            column(key!("common-state"), 0),
            column(key!("tables-detail"), 2),
        ],
        rows: rows.collect(),
        totals: Vec::new(),
    }
}

/// Returns a row for each currency in which a call can ask for something.
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
        title: key!("common-calls"),
        subtitle: text!("tables-calls-as-of", day = list.as_of, count = list.count),
        columns: vec![
            column(key!("common-number"), 0),
            column(key!("common-name"), 1),
            column(key!("common-contact"), 1),
            column(key!("common-phone"), 0),
            column(key!("common-why"), 2),
            number(key!("common-level-head")),
            number(key!("common-days")),
            column(key!("common-currency"), 0),
            number(key!("common-overdue")),
            column(key!("calls-occasion-not-now"), 1),
        ],
        rows: rows.collect(),
        totals: Vec::new(),
    }
}

/// Returns a row for each currency that a recipient was asked for.
pub(super) fn run(status: RunStatus, language: Language) -> Drawn {
    let rows = status.recipients.iter().flat_map(|one| {
        one.totals.iter().map(|sum| {
            let exact = sum.total.parse().ok().zip(sum.currency.parse().ok());
            vec![
                word(&one.customer),
                word(&one.name),
                word(&text!("tables-run-state", state = one.state.name()).text(language)),
                word(&text!("tables-run-channel", channel = one.channel.name()).text(language)),
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
        title: key!("tables-run"),
        subtitle: text!(
            "tables-run-as-of",
            run = status.run.to_string(),
            day = status.as_of
        ),
        columns: vec![
            column(key!("common-number"), 0),
            column(key!("common-name"), 1),
            column(key!("common-state"), 0),
            column(key!("tables-channel"), 0),
            number(key!("common-level-head")),
            column(key!("common-currency"), 0),
            number(key!("common-amount")),
            column(key!("common-reason"), 2),
        ],
        rows: rows.collect(),
        totals: Vec::new(),
    }
}
