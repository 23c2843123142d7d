//! Balances too small to be worth a letter: listed, and written off by the company's rule (rule P5).

use std::collections::{BTreeMap, HashSet};

use owed_receivables::small_balance::SmallRest;
use owed_receivables::{Currency, InvoiceId, Language, Money};
use owed_store::{
    AllocationSource, BookReader, InvoiceFilter, InvoiceQuery, InvoiceRow, NewAllocation,
    PageRequest, Whose,
};
use owed_texts::{Arg, Message, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::{App, Context};
use crate::debtors::KnownDebtors;
use crate::failure::{Code, Failure};
use crate::wire::{Amount, Nothing, Task, TaskKind, count, iso};
use crate::{journal, typed};

/// The limits, and the balances within them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SmallBalances {
    /// The largest small balance, by currency.
    pub limits: Vec<Amount>,
    /// Oldest due date first.
    pub rows: Vec<SmallBalance>,
    /// The totals of the balances, by currency.
    pub sums: Vec<Amount>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SmallBalance {
    pub invoice_id: i64,
    /// The invoice's number.
    pub invoice: String,
    pub customer_id: i64,
    pub customer: String,
    pub name: String,
    pub due: String,
    pub gross: Amount,
    pub open: Amount,
}

/// The largest small balance in a currency.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SmallBalanceLimit {
    /// Empty means the company's.
    #[serde(default)]
    pub currency: String,
    /// As typed; empty or zero removes the limit.
    pub amount: String,
}

/// Which balances to write off; an empty list means none.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SmallBalanceWriteOff {
    pub invoice_ids: Vec<i64>,
}

/// Returns what the rule would write off today.
///
/// # Errors
/// The book cannot be read.
pub fn list(cx: &Context<'_>, _: Nothing) -> Result<SmallBalances, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let limits = book.small_balances()?;
    let rests = rests(cx.app, &book, &limits)?;
    Ok(SmallBalances {
        limits: amounts(&limits, language),
        sums: amounts(&sum(&rests), language),
        rows: rests
            .into_iter()
            .map(|row| small_balance(row, language))
            .collect(),
    })
}

/// Returns the task of writing off small balances.
pub(crate) fn task(
    app: &App,
    book: &BookReader,
    language: Language,
) -> Result<Option<Task>, Failure> {
    let rests = rests(app, book, &book.small_balances()?)?;
    let many = count(rests.len());
    Ok((many > 0).then(|| Task {
        kind: TaskKind::SmallBalances,
        text: text!("today-task-small-balances", count = many).text(language),
        detail: sums(&rests, language).join(" · "),
        count: many,
        urgent: false,
    }))
}

/// Returns the totals of balances, by currency.
fn sums(rests: &[InvoiceRow], language: Language) -> Vec<String> {
    let sums = sum(rests).into_iter();
    sums.map(|(currency, minor)| language.money(Money::new(minor, currency)))
        .collect()
}

fn sum(rests: &[InvoiceRow]) -> BTreeMap<Currency, i64> {
    let mut sums = BTreeMap::new();
    for rest in rests {
        *sums.entry(rest.balance.currency).or_default() += rest.balance.minor;
    }
    sums
}

fn amounts(by_currency: &BTreeMap<Currency, i64>, language: Language) -> Vec<Amount> {
    let amounts = by_currency.iter();
    amounts
        .map(|(currency, minor)| Amount::new(Money::new(*minor, *currency), language))
        .collect()
}

fn small_balance(row: InvoiceRow, language: Language) -> SmallBalance {
    SmallBalance {
        invoice_id: row.id.0,
        invoice: row.number,
        customer_id: row.customer.0,
        customer: row.customer_number,
        name: row.customer_name,
        due: iso(row.due),
        gross: Amount::new(row.gross, language),
        open: Amount::new(row.balance, language),
    }
}

/// Returns the balances that the rule writes off today, oldest due date first.
fn rests(
    app: &App,
    book: &BookReader,
    limits: &BTreeMap<Currency, i64>,
) -> Result<Vec<InvoiceRow>, Failure> {
    let today = app.today();
    if limits.is_empty() {
        return Ok(Vec::new());
    }
    let overdue = book.invoices(&InvoiceQuery {
        state: InvoiceFilter::Overdue,
        page: PageRequest::ALL,
        ..InvoiceQuery::new(today)
    })?;
    let limit = |row: &InvoiceRow| limits.get(&row.balance.currency).copied().unwrap_or(0);
    let mut rows = overdue.rows;
    rows.retain(|row| row.balance.minor <= limit(row));
    let looked_after = looked_after(app, book, &rows)?;
    rows.retain(|row| {
        let rest = SmallRest {
            due: row.due,
            gross: row.gross.minor,
            open: row.balance.minor,
            looked_after: looked_after.contains(&row.id),
        };
        rest.is_small(limit(row), today)
    });
    rows.sort_by_key(|row| (row.due, row.id));
    Ok(rows)
}

/// Returns the invoices among them that are disputed, in a plan, promised, on hold, handed over, or that money at the
/// bank may pay.
fn looked_after(
    app: &App,
    book: &BookReader,
    rows: &[InvoiceRow],
) -> Result<HashSet<InvoiceId>, Failure> {
    let mut customers: Vec<_> = rows.iter().map(|row| row.customer).collect();
    customers.sort_unstable();
    customers.dedup();
    let known = KnownDebtors::read(app, book, Whose::These(&customers), app.today())?;
    let mut resting = HashSet::new();
    for account in &known.accounts {
        let debtor = known.debtor(account);
        let whole = debtor.hold.is_some() || debtor.handed_over.is_some();
        let rests = debtor.items.iter().filter(|item| {
            whole
                || item.pause.is_some()
                || item.news.is_some()
                || item.contested > 0
                || !item.parts.is_empty()
        });
        resting.extend(rests.map(|item| item.invoice));
    }
    Ok(resting)
}

/// Sets the largest small balance in a currency.
///
/// # Errors
/// [`Code::Invalid`] for an unreadable field.
pub fn limit(cx: &Context<'_>, request: SmallBalanceLimit) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    let entry = journal::begin(cx, "small_balances.limit");
    book.write(entry, |write| {
        let currency = match request.currency.trim() {
            "" => write.company()?.currency,
            code => typed::currency("currency", code)?,
        };
        let limit = match request.amount.trim() {
            "" | "0" => Money::zero(currency),
            text => typed::amount("amount", text, currency)?,
        };
        write.summarize(if limit.is_zero() {
            text!("journal-small-balances-none", currency = currency.code())
        } else {
            text!("journal-small-balances-limit", limit)
        });
        Ok::<_, Failure>(write.set_small_balance(limit)?)
    })?;
    Ok(Nothing {})
}

/// Writes off balances, giving as reason that they are small.
///
/// # Errors
/// [`Code::Invalid`] if none is named; [`Code::Refused`] if one is not, or no longer, a small balance.
pub fn write_off(
    cx: &Context<'_>,
    request: SmallBalanceWriteOff,
) -> Result<SmallBalances, Failure> {
    if request.invoice_ids.is_empty() {
        return Err(Failure::invalid(
            "invoice_ids",
            text!("error-small-balances-none-selected"),
        ));
    }
    let mut book = cx.app.book()?;
    let today = cx.app.today();
    let entry = journal::begin(cx, "small_balances.write_off");
    book.write(entry, |write| {
        let mut rests = rests(cx.app, write, &write.small_balances()?)?;
        for id in &request.invoice_ids {
            if !rests.iter().any(|row| row.id.0 == *id) {
                return Err(no_small_rest(write, InvoiceId(*id)));
            }
        }
        rests.retain(|row| request.invoice_ids.contains(&row.id.0));
        let reason = text!("invoices-small-balance-reason").text(write.company()?.language);
        let given_up = |row: &InvoiceRow| NewAllocation {
            invoice: row.id,
            from: AllocationSource::WriteOff,
            effective: today,
            amount: row.balance.minor,
            reason: reason.clone(),
        };
        let allocations: Vec<NewAllocation> = rests.iter().map(given_up).collect();
        write.allocate_many(&allocations)?;
        write.summarize(summary(&rests));
        Ok::<_, Failure>(())
    })?;
    drop(book);
    list(cx, Nothing {})
}

fn summary(rests: &[InvoiceRow]) -> Message {
    let amounts = sum(rests)
        .into_iter()
        .map(|(currency, minor)| Arg::from(Money::new(minor, currency)));
    let joined = |before, part| text!("journal-parts", before, part).into();
    let sums = amounts.reduce(joined).unwrap_or_else(|| "".into());
    text!(
        "journal-small-balances-written-off",
        count = rests.len(),
        sums
    )
}

fn no_small_rest(book: &BookReader, invoice: InvoiceId) -> Failure {
    match book.plain_invoice(invoice) {
        Ok(its) => Failure::new(
            Code::Refused,
            text!("error-small-balances-not-small", number = its.number),
        )
        .field("invoice_ids"),
        Err(error) => error.into(),
    }
}
