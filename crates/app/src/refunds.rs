//! Refunds to customers: money that leaves a customer's account from that day on (rule L7).

use owed_receivables::{CustomerId, Date, Language, Money, RefundId};
use owed_store::{CreditQuery, CreditState, NewRefund, NewRefundPart, RefundRow as Stored, Write};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::{Amount, Nothing, Saved, iso};
use crate::{journal, typed};

/// The refunds of a customer.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RefundsOf {
    pub customer_id: i64,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RefundRow {
    pub id: i64,
    pub dated: String,
    pub amount: Amount,
    pub number: String,
    pub note: String,
    /// Its bank entry.
    pub entry_id: Option<i64>,
    /// The day from which it is taken back; `null` if it is not.
    pub taken_back: Option<String>,
}

/// A refund by hand; one listed in a bank statement is accepted there instead.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RefundAdd {
    pub customer_id: i64,
    pub currency: String,
    /// Empty means all that is on account.
    #[serde(default)]
    pub amount: String,
    /// Empty means today.
    #[serde(default)]
    pub dated: String,
    #[serde(default)]
    pub number: String,
    #[serde(default)]
    pub note: String,
}

/// Takes a refund back; both lines stay in the history (rule L3).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RefundTakeBack {
    pub refund_id: i64,
    pub reason: String,
}

/// Returns the refunds of a customer, newest first.
///
/// # Errors
/// The book cannot be read.
pub fn list(cx: &Context<'_>, request: RefundsOf) -> Result<Vec<RefundRow>, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let rows = book.refunds_of(CustomerId(request.customer_id))?;
    Ok(rows.iter().map(|row| refund_row(row, language)).collect())
}

fn refund_row(row: &Stored, language: Language) -> RefundRow {
    RefundRow {
        id: row.id.0,
        dated: iso(row.dated),
        amount: Amount::new(row.amount, language),
        number: row.number.clone(),
        note: row.note.clone(),
        entry_id: row.entry.map(|entry| entry.0),
        taken_back: row.taken_back.map(iso),
    }
}

/// Books a refund to a customer.
///
/// # Errors
/// [`Code::Invalid`] for a wrong field; [`Code::Refused`] if less is on account.
pub fn add(cx: &Context<'_>, request: RefundAdd) -> Result<Saved, Failure> {
    let currency = typed::currency("currency", &request.currency)?;
    let customer = CustomerId(request.customer_id);
    let dated = typed::date_or("dated", &request.dated, cx.app.today())?;
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "refunds.add"), |write| {
        let amount = match request.amount.trim() {
            "" => Money::new(
                on_account(write, customer, Money::zero(currency))?.1,
                currency,
            ),
            text => typed::amount("amount", text, currency)?,
        };
        let name = write.customer(customer)?.name;
        write.summarize(text!("journal-refund", amount, name));
        book_refund(write, customer, dated, amount, &request)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

fn book_refund(
    write: &mut Write<'_>,
    customer: CustomerId,
    dated: Date,
    amount: Money,
    request: &RefundAdd,
) -> Result<RefundId, Failure> {
    let refund = NewRefund {
        customer,
        dated,
        amount,
        number: request.number.trim().to_owned(),
        note: request.note.trim().to_owned(),
        key: None,
        entry: None,
    };
    book(write, &refund)
}

/// Takes a refund from the customer's money on account: from a credit of the same amount, else from the oldest first.
pub(crate) fn book(write: &mut Write<'_>, refund: &NewRefund) -> Result<RefundId, Failure> {
    let (credits, available) = on_account(write, refund.customer, refund.amount)?;
    let amount = refund.amount;
    if amount.minor <= 0 || amount.minor > available {
        let name = write.customer(refund.customer)?.name;
        let available = Money::new(available, amount.currency);
        return Err(Failure::new(
            Code::Refused,
            text!("error-refunds-too-much", amount, name, available),
        )
        .field("amount"));
    }
    let mut left = amount.minor;
    let mut parts = Vec::new();
    for (credit, from, open) in credits {
        let part = open.min(left);
        if part > 0 {
            parts.push(NewRefundPart {
                credit,
                effective: refund.dated.max(from),
                amount: part,
            });
            left -= part;
        }
    }
    Ok(write.insert_refund(refund, &parts)?)
}

type OnAccount = Vec<(owed_receivables::CreditId, Date, i64)>;

/// Returns the credits with money left in a currency, those of exactly this amount first, then the oldest; and their
/// sum.
fn on_account(
    write: &Write<'_>,
    customer: CustomerId,
    amount: Money,
) -> Result<(OnAccount, i64), Failure> {
    let rows = write.credits(&CreditQuery {
        state: CreditState::OnAccount,
        currency: Some(amount.currency),
        descending: false,
        ..CreditQuery::of_customer(customer, Date::MAX)
    })?;
    let mut credits: OnAccount = rows
        .rows
        .iter()
        .map(|row| (row.id, row.dated, row.on_account.minor))
        .collect();
    credits.sort_by_key(|(_, _, open)| *open != amount.minor);
    let sum = credits.iter().map(|(_, _, open)| open).sum();
    Ok((credits, sum))
}

/// Takes a refund back, as a correction that stays in the history.
///
/// # Errors
/// [`Code::Invalid`] without a reason; [`Code::Refused`] if it is already taken back, or is a bank entry.
pub fn take_back(cx: &Context<'_>, request: RefundTakeBack) -> Result<Nothing, Failure> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Failure::invalid("reason", text!("error-no-undo-reason")));
    }
    let mut book = cx.app.book()?;
    let today = cx.app.today();
    let entry = journal::entry(
        cx,
        "refunds.take_back",
        text!("journal-refund-undone", reason),
    );
    book.write(entry, |write| {
        let refund = write.refund(RefundId(request.refund_id))?;
        match refund.entry.filter(|_| refund.taken_back.is_none()) {
            Some(entry) => Err(Failure::new(
                Code::Refused,
                text!("error-refunds-of-entry", entry = entry.0.to_string()),
            )),
            None => undo(write, &refund, Some(today), reason),
        }
    })?;
    Ok(Nothing {})
}

/// Takes a refund back, from a day on or as if it had never been.
pub(crate) fn undo(
    write: &mut Write<'_>,
    refund: &Stored,
    from: Option<Date>,
    reason: &str,
) -> Result<(), Failure> {
    match from {
        Some(day) => write.take_back_refund(refund.id, day, reason)?,
        None => write.remove_refund(refund.id)?,
    }
    Ok(())
}
