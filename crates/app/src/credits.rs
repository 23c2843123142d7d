//! Payments and credit notes by hand, and their allocation.

use owed_receivables::credit::{effective_date, spread};
use owed_receivables::{
    Credit, CreditId, CreditKind, CustomerId, Date, InvoiceId, Language, Money,
};
use owed_store::{
    AllocationId, AllocationSource, CreditQuery, CreditRow as Stored, CreditSort, CreditState,
    NewAllocation, NewCredit, PageRequest, Reading, Write,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::customers::Saved;
use crate::failure::{Code, Failure};
use crate::wire::{Amount, Nothing, iso};
use crate::{journal, typed};

#[derive(Debug, Clone, Serialize, TS)]
pub struct CreditRow {
    pub id: i64,
    #[ts(type = "\"payment\" | \"credit_note\"")]
    pub kind: CreditKind,
    pub number: String,
    pub dated: String,
    pub amount: Amount,
    /// What is not allocated: on account.
    pub open: Amount,
    pub note: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CreditsOf {
    pub customer_id: i64,
}

/// A payment or credit note by hand. What `allocate` names gets it; else the oldest open items do when `spread` is
/// set; the rest stays on account.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CreditAdd {
    pub customer_id: i64,
    #[ts(type = "\"payment\" | \"credit_note\"")]
    pub kind: CreditKind,
    #[serde(default)]
    pub number: String,
    /// Empty: today.
    #[serde(default)]
    pub dated: String,
    pub currency: String,
    pub amount: String,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub allocate: Vec<Share>,
    #[serde(default)]
    pub spread: bool,
}

/// A part of a credit for one invoice.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Share {
    pub invoice_id: i64,
    /// As typed; empty: as much as fits.
    #[serde(default)]
    pub amount: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct Allocate {
    pub credit_id: i64,
    pub shares: Vec<Share>,
}

/// Takes an allocation back; both lines stay in the history (rule L3).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Release {
    pub allocation_id: i64,
    pub reason: String,
}

/// The payments and credit notes of a customer, newest first.
///
/// # Errors
/// Where the book cannot be read.
pub fn list(cx: &Context<'_>, request: CreditsOf) -> Result<Vec<CreditRow>, Failure> {
    let book = cx.app.book()?;
    let language = book.company()?.language;
    // What is dated ahead is listed too: it is in the book, and may be looked for.
    let page = book.credits(&of_customer(CustomerId(request.customer_id), Date::MAX))?;
    Ok(page.rows.iter().map(|row| shown(row, language)).collect())
}

/// All credits of a customer as of a day, newest first.
pub(crate) fn of_customer(customer: CustomerId, as_of: Date) -> CreditQuery {
    CreditQuery {
        as_of,
        state: CreditState::All,
        customer: Some(customer),
        currency: None,
        text: String::new(),
        sort: CreditSort::Dated,
        descending: true,
        page: PageRequest::ALL,
    }
}

pub(crate) fn shown(row: &Stored, language: Language) -> CreditRow {
    CreditRow {
        id: row.id.0,
        kind: row.kind,
        number: row.number.clone(),
        dated: iso(row.dated),
        amount: Amount::new(row.amount, language),
        open: Amount::new(row.on_account, language),
        note: row.note.clone(),
    }
}

pub(crate) fn word(kind: CreditKind) -> &'static str {
    match kind {
        CreditKind::Payment => "Payment",
        CreditKind::CreditNote => "Credit note",
    }
}

/// Adds a payment or credit note and allocates it.
///
/// # Errors
/// [`Code::Invalid`] on the field that cannot be right; [`Code::Refused`] where more is allocated than there is.
pub fn add(cx: &Context<'_>, request: CreditAdd) -> Result<Saved, Failure> {
    let currency = typed::currency("currency", &request.currency)?;
    let credit = Credit {
        customer: CustomerId(request.customer_id),
        kind: request.kind,
        number: request.number.trim().to_owned(),
        dated: typed::date_or("dated", &request.dated, cx.app.today())?,
        amount: typed::amount("amount", &request.amount, currency)?,
        note: request.note.trim().to_owned(),
    };
    let mut book = cx.app.book()?;
    let customer = book.customer(credit.customer)?;
    let language = book.company()?.language;
    let summary = format!(
        "{} of {} from {} added",
        word(credit.kind),
        language.money(credit.amount),
        customer.name
    );
    let written = book.write(journal::entry(cx, "credits.add", summary), |write| {
        let id = write.insert_credit(&NewCredit {
            credit: credit.clone(),
            key: None,
        })?;
        let shares = if request.spread {
            oldest_first(write, &credit)?
        } else {
            shares(write, &request.allocate, credit.amount)?
        };
        allocate_shares(write, id, credit.dated, &shares)?;
        Ok::<_, Failure>(id)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

/// Allocates what is left of a credit.
///
/// # Errors
/// As [`add`].
pub fn allocate(cx: &Context<'_>, request: Allocate) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    let credit = book.credit(CreditId(request.credit_id))?;
    let summary = format!("{} of {} allocated", word(credit.kind), iso(credit.dated));
    book.write(journal::entry(cx, "credits.allocate", summary), |write| {
        let shares = shares(write, &request.shares, credit.on_account)?;
        allocate_shares(write, credit.id, credit.dated, &shares)
    })?;
    Ok(Nothing {})
}

/// Takes an allocation back; the money is on account again.
///
/// # Errors
/// [`Code::Refused`] where it was taken back already.
pub fn release(cx: &Context<'_>, request: Release) -> Result<Nothing, Failure> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Failure::invalid(
            "reason",
            "Say why it is taken back; it stays in the history.",
        ));
    }
    let mut book = cx.app.book()?;
    let today = cx.app.today();
    book.write(
        journal::entry(
            cx,
            "credits.release",
            format!("Allocation taken back: {reason}"),
        ),
        |write| write.deallocate(AllocationId(request.allocation_id), today, reason),
    )?;
    Ok(Nothing {})
}

/// How much of a credit goes to which invoice.
type Shares = Vec<(InvoiceId, Money)>;

/// The shares that a person named; an empty amount takes as much as fits.
fn shares(book: &Reading, named: &[Share], available: Money) -> Result<Shares, Failure> {
    let mut left = available.minor;
    named
        .iter()
        .map(|share| {
            let invoice = book.invoice(InvoiceId(share.invoice_id))?;
            let amount = if share.amount.trim().is_empty() {
                Money::new(left.min(invoice.open.minor), available.currency)
            } else {
                typed::amount("amount", &share.amount, available.currency)?
            };
            let number = &invoice.invoice.number;
            let refused = |message| Err(Failure::new(Code::Refused, message).field("amount"));
            if amount.minor <= 0 {
                return refused(format!("Nothing is left for invoice {number}."));
            }
            if amount.minor > left {
                let left = Money::new(left, available.currency);
                return refused(format!(
                    "{amount} for invoice {number} is more than the {left} that are left."
                ));
            }
            if amount.minor > invoice.open.minor && amount.currency == invoice.open.currency {
                let open = invoice.open;
                return refused(format!(
                    "{amount} is more than the {open} that are open of invoice {number}."
                ));
            }
            left -= amount.minor;
            Ok((invoice.id, amount))
        })
        .collect()
}

/// The customer's open items in the credit's currency, the oldest due first, as far as it reaches (rule I7).
pub(crate) fn oldest_first(book: &Reading, credit: &Credit) -> Result<Shares, Failure> {
    let mut items = book.open_items(credit.customer, Date::MAX)?;
    items.retain(|item| item.balance.currency == credit.amount.currency);
    let parts = spread(
        credit.amount.minor,
        items.iter().map(|item| item.balance.minor),
    );
    let shares = items.iter().zip(parts).filter(|(_, part)| *part > 0);
    Ok(shares
        .map(|(item, part)| (item.id, Money::new(part, credit.amount.currency)))
        .collect())
}

pub(crate) fn allocate_shares(
    write: &mut Write<'_>,
    credit: CreditId,
    dated: Date,
    shares: &Shares,
) -> Result<(), Failure> {
    let allocations = shares
        .iter()
        .map(|(invoice, amount)| {
            let issued = write.plain_invoice(*invoice)?.issued;
            Ok(NewAllocation {
                invoice: *invoice,
                from: AllocationSource::Credit(credit),
                effective: effective_date(dated, issued),
                amount: amount.minor,
                reason: String::new(),
            })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    write.allocate_many(&allocations)?;
    Ok(())
}
