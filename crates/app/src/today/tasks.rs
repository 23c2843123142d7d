//! The tasks of a day, each present while it is unresolved.

use std::collections::BTreeSet;

use owed_receivables::Money;
use owed_receivables::dunning::OLD_PAYMENTS_DAYS;
use owed_store::{
    CustomerFilter, CustomerQuery, CustomerSort, InvoiceFilter, InvoiceQuery, MessageState,
    PageRequest, WatchedOutcome,
};
use owed_texts::{Message, text};

use super::Day;
use crate::failure::Failure;
use crate::wire::{Task, TaskKind, count};
use crate::{agreements, matching, runs, settings, small_balances};

/// Returns all tasks: urgent ones about agreements first, those that are not urgent last.
pub(super) fn in_order(day: &Day<'_>) -> Result<Vec<Task>, Failure> {
    let (book, language) = (day.book, day.language);
    let agreed = agreements::tasks(book, day.today, language)?;
    let (urgent, later): (Vec<Task>, Vec<Task>) = agreed.into_iter().partition(|task| task.urgent);
    let mut tasks = urgent;
    tasks.extend(next_steps(day)?);
    tasks.extend(mails(day)?);
    tasks.extend(bank_lines(day)?);
    tasks.extend(watched_problems(day)?);
    tasks.extend(watched_questions(day)?);
    tasks.extend(first_import(day));
    tasks.extend(letterhead(day));
    tasks.extend(old_payments(day));
    tasks.extend(runs::tasks(day.app, book, day.today, language)?);
    tasks.extend(on_account(day));
    tasks.extend(disputes(day)?);
    tasks.extend(small_balances::task(day.app, book, language)?);
    tasks.extend(later);
    Ok(tasks)
}

/// Returns a task for the customers whom somebody meant to look at by today.
fn next_steps(day: &Day<'_>) -> Result<Option<Task>, Failure> {
    let due = day.book.customers(&CustomerQuery {
        today: day.today,
        state: CustomerFilter::NextStep,
        currency: None,
        text: String::new(),
        in_charge: String::new(),
        sort: CustomerSort::Name,
        descending: false,
        page: PageRequest {
            offset: 0,
            limit: 3,
        },
    })?;
    let names: Vec<String> = due.rows.into_iter().map(|row| row.customer.name).collect();
    let many = count(due.total);
    let more = if due.total > 3 { ", …" } else { "" };
    Ok((many > 0).then(|| Task {
        kind: TaskKind::NextSteps,
        text: text!("today-task-next-steps", count = many).text(day.language),
        detail: format!("{}{more}", names.join(", ")),
        count: many,
        urgent: true,
    }))
}

/// Returns tasks for mails that may or may not have arrived, that failed, and that wait.
fn mails(day: &Day<'_>) -> Result<Vec<Task>, Failure> {
    let states = day.book.message_counts()?;
    let counted = |wanted: &[MessageState]| {
        let these = states.iter().filter(|(state, _)| wanted.contains(state));
        count(these.map(|(_, count)| *count).sum::<u64>())
    };
    let unknown = counted(&[MessageState::Unknown]);
    let failed = counted(&[MessageState::Failed]);
    let waiting = counted(&[MessageState::Held, MessageState::Queued]);
    let said = |message: Message| message.text(day.language);
    let tasks = [
        Task {
            kind: TaskKind::MessagesUnknown,
            text: said(text!("today-task-messages-unknown", count = unknown)),
            detail: said(text!("today-task-messages-unknown-why")),
            count: unknown,
            urgent: true,
        },
        Task {
            kind: TaskKind::MessagesFailed,
            text: said(text!("today-task-messages-failed", count = failed)),
            detail: said(text!("today-task-messages-failed-why")),
            count: failed,
            urgent: true,
        },
        Task {
            kind: TaskKind::MessagesHeld,
            text: said(text!("today-task-messages-held", count = waiting)),
            detail: said(text!("today-task-messages-held-why")),
            count: waiting,
            urgent: false,
        },
    ];
    Ok(tasks.into_iter().filter(|task| task.count > 0).collect())
}

fn bank_lines(day: &Day<'_>) -> Result<Option<Task>, Failure> {
    let waiting = matching::waiting(day.book)?;
    Ok((waiting > 0).then(|| Task {
        kind: TaskKind::BankLines,
        text: text!("today-task-bank-lines", count = waiting).text(day.language),
        detail: text!("today-task-bank-lines-why").text(day.language),
        count: waiting,
        urgent: false,
    }))
}

fn watched_problems(day: &Day<'_>) -> Result<Option<Task>, Failure> {
    let unread = day.book.watched_files(WatchedOutcome::Problem)?;
    let many = count(unread.len());
    Ok(unread.first().map(|first| Task {
        kind: TaskKind::WatchedProblems,
        text: text!("today-task-watched-problems", count = many).text(day.language),
        detail: format!("{}: {}", first.name, first.detail),
        count: many,
        urgent: false,
    }))
}

fn watched_questions(day: &Day<'_>) -> Result<Option<Task>, Failure> {
    let questions = day.book.watched_questions()?;
    let many = count(questions.len());
    Ok(questions.first().map(|first| Task {
        kind: TaskKind::WatchedQuestions,
        text: text!("today-task-watched-questions", count = many).text(day.language),
        detail: format!("{}: {}", first.name, first.message),
        count: many,
        urgent: false,
    }))
}

fn first_import(day: &Day<'_>) -> Option<Task> {
    (day.info.invoices == 0).then(|| Task {
        kind: TaskKind::Import,
        text: text!("today-task-import").text(day.language),
        detail: text!("today-task-import-why").text(day.language),
        count: 0,
        urgent: false,
    })
}

fn letterhead(day: &Day<'_>) -> Option<Task> {
    let needs = settings::letters_need(&day.company).into_iter();
    let needs = needs.map(|need| need.text(day.language));
    let missing: Vec<String> = needs.collect();
    (!missing.is_empty()).then(|| Task {
        kind: TaskKind::SetUpCompany,
        text: text!("today-task-set-up-company").text(day.language),
        detail: text!(
            "today-task-set-up-company-why",
            missing = missing.join(", ")
        )
        .text(day.language),
        count: 0,
        urgent: false,
    })
}

/// Returns a task if payments are so old that a reminder may ask for what has been paid since (rule R8).
fn old_payments(day: &Day<'_>) -> Option<Task> {
    let newest = day.info.payments_known_to?;
    let language = day.language;
    let is_old = (day.today - newest).num_days() > OLD_PAYMENTS_DAYS;
    (is_old && day.info.open_invoices > 0).then(|| Task {
        kind: TaskKind::PaymentsOld,
        text: text!("today-task-payments-old").text(language),
        detail: text!(
            "today-task-payments-old-why",
            day = language.long_date(newest)
        )
        .text(language),
        count: 0,
        urgent: false,
    })
}

fn on_account(day: &Day<'_>) -> Option<Task> {
    let language = day.language;
    let rows = day.aging.rows.iter();
    let parked = rows.filter(|(_, row)| row.on_account > 0);
    let customers: BTreeSet<_> = parked.map(|((customer, _), _)| *customer).collect();
    let many = count(customers.len());
    let sums: Vec<String> = day
        .totals
        .iter()
        .filter(|(_, row)| row.on_account != 0)
        .map(|(currency, row)| language.money(Money::new(row.on_account, *currency)))
        .collect();
    (many > 0).then(|| Task {
        kind: TaskKind::OnAccount,
        text: text!("today-task-on-account", count = many).text(language),
        detail: sums.join(" · "),
        count: many,
        urgent: false,
    })
}

fn disputes(day: &Day<'_>) -> Result<Option<Task>, Failure> {
    let disputes = day.book.invoices(&InvoiceQuery {
        state: InvoiceFilter::Disputed,
        page: PageRequest {
            offset: 0,
            limit: 1,
        },
        ..InvoiceQuery::new(day.today)
    })?;
    let many = count(disputes.total);
    let sums: Vec<String> = disputes
        .sums
        .iter()
        .map(|sum| {
            let open = Money::new(sum.open, sum.currency);
            day.language.money(open)
        })
        .collect();
    Ok((many > 0).then(|| Task {
        kind: TaskKind::Disputes,
        text: text!("today-task-disputes", count = many).text(day.language),
        detail: sums.join(" · "),
        count: many,
        urgent: false,
    }))
}
