//! The first screen: what to do now.

use owed_receivables::Money;
use owed_receivables::aging::{Basis, Buckets};
use owed_receivables::dunning::OLD_PAYMENTS_DAYS;
use owed_store::{
    AgingQuery, InvoiceFilter, InvoiceQuery, MessageState, PageRequest, WatchedOutcome,
};
use serde::Serialize;
use ts_rs::TS;

use crate::aging::{AgingLine, Bucket, bucket_heads, line};
use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Nothing, Task, TaskKind, count, iso, plural};
use crate::{agreements, matching, runs, settings, small_balances};

#[derive(Debug, Clone, Serialize, TS)]
pub struct Today {
    pub date: String,
    pub tasks: Vec<Task>,
    pub buckets: Vec<Bucket>,
    pub aging: Vec<AgingLine>,
}

/// What to do now, in order, and what is owed.
///
/// # Errors
/// Where the book cannot be read.
pub fn overview(cx: &Context<'_>, _: Nothing) -> Result<Today, Failure> {
    let book = cx.app.book()?;
    let company = book.company()?;
    let language = company.language;
    let today = cx.app.today();
    let info = book.info()?;
    let buckets = Buckets::default();
    let aging = book.aging(&AgingQuery {
        as_of: today,
        basis: Basis::Due,
        buckets: buckets.clone(),
    })?;
    let totals = aging.totals()?;
    let (mut tasks, later): (Vec<Task>, Vec<Task>) = agreements::tasks(&book, today, language)?
        .into_iter()
        .partition(|task| task.urgent);
    let sums = |pick: fn(&owed_receivables::aging::Row) -> i64| {
        let parts = totals.iter().filter(|(_, row)| pick(row) != 0);
        parts
            .map(|(currency, row)| language.money(Money::new(pick(row), *currency)))
            .collect::<Vec<_>>()
            .join(" · ")
    };

    let states = book.message_counts()?;
    let messages = |wanted: &[MessageState]| {
        count(
            states
                .iter()
                .filter(|(state, _)| wanted.contains(state))
                .map(|(_, count)| *count)
                .sum::<u64>(),
        )
    };
    let unknown = messages(&[MessageState::Unknown]);
    if unknown > 0 {
        let text = format!(
            "Find out whether {} arrived",
            plural(unknown, "e-mail", "e-mails")
        );
        tasks.push(task(
            TaskKind::MessagesUnknown,
            text,
            "The connection broke before the server answered.".to_owned(),
            unknown,
            true,
        ));
    }
    let failed = messages(&[MessageState::Failed]);
    if failed > 0 {
        let text = format!("{} could not be sent", plural(failed, "e-mail", "e-mails"));
        tasks.push(task(
            TaskKind::MessagesFailed,
            text,
            "Correct the address or the account, then try again.".to_owned(),
            failed,
            true,
        ));
    }
    let waiting = messages(&[MessageState::Held, MessageState::Queued]);
    if waiting > 0 {
        let text = format!(
            "{} in the outbox",
            plural(waiting, "e-mail waits", "e-mails wait")
        );
        tasks.push(task(
            TaskKind::MessagesHeld,
            text,
            "They leave by themselves while Owed is open.".to_owned(),
            waiting,
            false,
        ));
    }
    let waiting = matching::waiting(&book)?;
    if waiting > 0 {
        let text = format!("Match {}", plural(waiting, "bank line", "bank lines"));
        tasks.push(task(
            TaskKind::BankLines,
            text,
            "Payments that nobody has given to an invoice yet.".to_owned(),
            waiting,
            false,
        ));
    }
    let unread = book.watched_files(WatchedOutcome::Problem)?;
    if let Some(first) = unread.first() {
        let many = count(unread.len());
        let text = format!(
            "{} of the watched folder did not come in",
            plural(many, "file", "files")
        );
        let detail = format!("{}: {}", first.name, first.detail);
        tasks.push(task(TaskKind::WatchedProblems, text, detail, many, false));
    }
    let questions = book.watched_questions()?;
    if let Some(first) = questions.first() {
        let many = count(questions.len());
        let text = format!(
            "Answer {} about the watched folder",
            plural(many, "question", "questions")
        );
        let detail = format!("{}: {}", first.name, first.message);
        tasks.push(task(TaskKind::WatchedQuestions, text, detail, many, false));
    }
    if info.invoices == 0 {
        let detail = "Electronic invoices, or a list of them from your invoicing program; drop the files anywhere on this window.".to_owned();
        tasks.push(task(
            TaskKind::Import,
            "Bring in your invoices",
            detail,
            0,
            false,
        ));
    }
    let needs = settings::letters_need(&company);
    if !needs.is_empty() {
        let detail = format!("Missing: {}.", needs.join(", "));
        tasks.push(task(
            TaskKind::SetUpCompany,
            "Set up your letterhead",
            detail,
            0,
            false,
        ));
    }
    let old = info
        .payments_known_to
        .filter(|day| (today - *day).num_days() > OLD_PAYMENTS_DAYS);
    if let (Some(day), true) = (old, info.open_invoices > 0) {
        let detail = format!(
            "The newest payment known is of {}.",
            language.long_date(day)
        );
        tasks.push(task(
            TaskKind::PaymentsOld,
            "Read the newest payments first",
            detail,
            0,
            false,
        ));
    }
    tasks.extend(runs::tasks(cx.app, &book, today, language)?);
    let parked: std::collections::BTreeSet<_> = aging
        .rows
        .iter()
        .filter(|(_, row)| row.on_account > 0)
        .map(|((id, _), _)| *id)
        .collect();
    if !parked.is_empty() {
        let parked = count(parked.len());
        let text = format!(
            "Allocate money on account of {}",
            plural(parked, "customer", "customers")
        );
        tasks.push(task(
            TaskKind::OnAccount,
            text,
            sums(|row| row.on_account),
            parked,
            false,
        ));
    }
    let disputes = book.invoices(&InvoiceQuery {
        state: InvoiceFilter::Disputed,
        page: PageRequest {
            offset: 0,
            limit: 1,
        },
        ..InvoiceQuery::new(today)
    })?;
    if disputes.total > 0 {
        let disputed = count(disputes.total);
        let sums: Vec<String> = disputes
            .sums
            .iter()
            .map(|sum| language.money(Money::new(sum.open, sum.currency)))
            .collect();
        let text = format!(
            "Settle {}",
            plural(disputed, "disputed invoice", "disputed invoices")
        );
        tasks.push(task(
            TaskKind::Disputes,
            text,
            sums.join(" · "),
            disputed,
            false,
        ));
    }
    tasks.extend(small_balances::task(cx.app, &book, language)?);
    tasks.extend(later);
    Ok(Today {
        date: iso(today),
        tasks,
        buckets: bucket_heads(&buckets),
        aging: totals
            .iter()
            .map(|(currency, row)| line(language, *currency, row))
            .collect(),
    })
}

fn task(kind: TaskKind, text: impl Into<String>, detail: String, count: u32, urgent: bool) -> Task {
    Task {
        kind,
        text: text.into(),
        detail,
        count,
        urgent,
    }
}
