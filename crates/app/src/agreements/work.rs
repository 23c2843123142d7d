//! The tasks of the day that agreements bring: broken promises and those due today (rule P1), missed instalments (P2),
//! calls due, and disputes without anyone responsible (P3).

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;
use owed_receivables::payment_plan::PlanState;
use owed_receivables::{Currency, CustomerId, Date, Language, Money, Promise, PromiseState};
use owed_store::{BookReader, CallRow, PromiseRow};
use owed_texts::text;

use crate::failure::Failure;
use crate::wire::{Task, TaskKind, count};

/// Calls missed for longer are no longer tasks.
const CALLS_BACK_DAYS: u64 = 60;

pub(crate) fn tasks(
    book: &BookReader,
    today: Date,
    language: Language,
) -> Result<Vec<Task>, Failure> {
    let calls = recent_calls(book, today)?;
    let tasks = [
        broken_promises(book, today, language, &calls)?,
        promises_due(book, today, language)?,
        missed_instalments(book, today, language)?,
        calls_due(book, today, language, &calls)?,
        late_disputes(book, today, language)?,
        unowned_disputes(book, today, language)?,
    ];
    Ok(tasks.into_iter().flatten().collect())
}

/// Returns the calls that may still be tasks, in the order in which they were noted.
pub(super) fn recent_calls(book: &BookReader, today: Date) -> Result<Vec<CallRow>, Failure> {
    let since = today
        .checked_sub_days(Days::new(CALLS_BACK_DAYS))
        .unwrap_or(today);
    Ok(book.calls(None, since)?)
}

/// Returns promises whose money did not come, until someone calls, a new promise is made, or nothing is open any more.
pub(super) fn broken(
    book: &BookReader,
    today: Date,
    calls: &[CallRow],
) -> Result<Vec<PromiseRow>, Failure> {
    let promises = book.promises(None, today)?;
    let mut broken = Vec::new();
    for row in &promises {
        let promise = &row.promise;
        if promise.state(row.received, today) == PromiseState::Broken
            && !renewed(promise, &promises)
            && !called_since(calls, promise.customer, promise.until)
            && owes(book, promise, today)?
        {
            broken.push(row.clone());
        }
    }
    Ok(broken)
}

fn broken_promises(
    book: &BookReader,
    today: Date,
    language: Language,
    calls: &[CallRow],
) -> Result<Option<Task>, Failure> {
    let mut customers = BTreeSet::new();
    let mut missing = BTreeMap::new();
    for row in broken(book, today, calls)? {
        let promise = &row.promise;
        customers.insert(promise.customer);
        let sum: &mut i64 = missing.entry(promise.amount.currency).or_default();
        *sum += promise.amount.minor - row.received;
    }
    let customers = count(customers.len());
    Ok((customers > 0).then(|| Task {
        kind: TaskKind::PromisesBroken,
        text: text!("today-task-promises-broken", count = customers).text(language),
        detail: text!(
            "today-task-promises-broken-why",
            sums = sums(&missing, language)
        )
        .text(language),
        count: customers,
        urgent: true,
    }))
}

/// Counts promises whose last day is today and whose money has not come yet.
fn promises_due(
    book: &BookReader,
    today: Date,
    language: Language,
) -> Result<Option<Task>, Failure> {
    let mut customers = BTreeSet::new();
    let mut missing = BTreeMap::new();
    for row in book.promises(None, today)? {
        let promise = &row.promise;
        let waits = promise.state(row.received, today) == PromiseState::Open;
        if waits && promise.until == today && owes(book, promise, today)? {
            customers.insert(promise.customer);
            let sum: &mut i64 = missing.entry(promise.amount.currency).or_default();
            *sum += promise.amount.minor - row.received;
        }
    }
    let customers = count(customers.len());
    Ok((customers > 0).then(|| Task {
        kind: TaskKind::PromisesDue,
        text: text!("today-task-promises-due", count = customers).text(language),
        detail: sums(&missing, language),
        count: customers,
        urgent: false,
    }))
}

fn renewed(promise: &Promise, all: &[PromiseRow]) -> bool {
    all.iter().map(|row| &row.promise).any(|other| {
        other.customer == promise.customer
            && other.made > promise.until
            && other.withdrawn.is_none()
            && (other.invoice.is_none() || other.invoice == promise.invoice)
    })
}

fn called_since(calls: &[CallRow], customer: CustomerId, day: Date) -> bool {
    calls
        .iter()
        .any(|row| row.call.customer == customer && row.call.dated > day)
}

/// Says whether anything promised is still open.
fn owes(book: &BookReader, promise: &Promise, today: Date) -> Result<bool, Failure> {
    Ok(match promise.invoice {
        Some(invoice) => !book.invoice(invoice)?.open.is_zero(),
        None => book
            .balances(promise.customer, today)?
            .iter()
            .any(|balance| balance.currency == promise.amount.currency && balance.open > 0),
    })
}

fn missed_instalments(
    book: &BookReader,
    today: Date,
    language: Language,
) -> Result<Option<Task>, Failure> {
    let (mut plans, mut missing) = (0, BTreeMap::new());
    for row in book.plans(None, today)? {
        if let PlanState::Missed { amount, .. } = row.plan.state(row.received, today) {
            plans += 1;
            *missing.entry(row.plan.currency).or_default() += amount;
        }
    }
    Ok((plans > 0).then(|| Task {
        kind: TaskKind::InstalmentsMissed,
        text: text!("today-task-instalments-missed", count = plans).text(language),
        detail: sums(&missing, language),
        count: plans,
        urgent: true,
    }))
}

/// Counts customers who were to be called again by today and were not.
fn calls_due(
    book: &BookReader,
    today: Date,
    language: Language,
    calls: &[CallRow],
) -> Result<Option<Task>, Failure> {
    let last = last_calls(calls);
    let due: Vec<CustomerId> = last
        .values()
        .filter(|row| row.call.again_on.is_some_and(|again| again <= today))
        .map(|row| row.call.customer)
        .collect();
    if due.is_empty() {
        return Ok(None);
    }
    let names = due
        .iter()
        .take(3)
        .map(|customer| Ok(book.customer(*customer)?.name))
        .collect::<Result<Vec<_>, Failure>>()?;
    let more = if due.len() > names.len() { ", …" } else { "" };
    let customers = count(due.len());
    Ok(Some(Task {
        kind: TaskKind::CallsDue,
        text: text!("today-task-calls-due", count = customers).text(language),
        detail: format!("{}{more}", names.join(", ")),
        count: customers,
        urgent: false,
    }))
}

/// Returns the newest call with each customer.
pub(super) fn last_calls(calls: &[CallRow]) -> BTreeMap<CustomerId, &CallRow> {
    calls.iter().map(|row| (row.call.customer, row)).collect()
}

/// Counts disputes whose deadline has passed.
fn late_disputes(
    book: &BookReader,
    today: Date,
    language: Language,
) -> Result<Option<Task>, Failure> {
    let mut late = Vec::new();
    for row in book.disputes(None)? {
        let dispute = row.dispute;
        if dispute.is_late(today) && !book.invoice(dispute.invoice)?.open.is_zero() {
            late.push(dispute);
        }
    }
    let owners: BTreeSet<&str> = late
        .iter()
        .map(|dispute| dispute.owner.as_str())
        .filter(|owner| !owner.is_empty())
        .collect();
    let owners: Vec<&str> = owners.into_iter().collect();
    let disputes = count(late.len());
    Ok((disputes > 0).then(|| Task {
        kind: TaskKind::DisputesLate,
        text: text!("today-task-disputes-late", count = disputes).text(language),
        detail: owners.join(", "),
        count: disputes,
        urgent: true,
    }))
}

fn unowned_disputes(
    book: &BookReader,
    today: Date,
    language: Language,
) -> Result<Option<Task>, Failure> {
    let mut unowned = 0;
    for row in book.disputes(None)? {
        let dispute = &row.dispute;
        if dispute.is_open(today)
            && dispute.owner.is_empty()
            && !book.invoice(dispute.invoice)?.open.is_zero()
        {
            unowned += 1;
        }
    }
    Ok((unowned > 0).then(|| Task {
        kind: TaskKind::DisputesUnowned,
        text: text!("today-task-disputes-unowned", count = unowned).text(language),
        detail: text!("agreements-no-owner").text(language),
        count: unowned,
        urgent: false,
    }))
}

fn sums(sums: &BTreeMap<Currency, i64>, language: Language) -> String {
    let each = sums
        .iter()
        .map(|(currency, minor)| language.money(Money::new(*minor, *currency)));
    each.collect::<Vec<_>>().join(" · ")
}
