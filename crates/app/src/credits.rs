//! Payments and credit notes by hand, and their allocation.

mod taking_back;

use owed_receivables::credit::latest_payment;
use owed_receivables::{
    ClaimId, Credit, CreditId, CreditKind, CustomerId, Date, InvoiceId, Language, Money,
};
use owed_store::{BookReader, CreditQuery, CreditRow as Stored, NewCredit};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::Failure;
use crate::originals::{self, OriginalFile, OriginalOf};
use crate::shares::{self, Debt, Division, Shares};
use crate::wire::{Amount, Nothing, Saved, iso};
use crate::{claims, journal, typed};

pub use taking_back::{Release, ReleaseFrom, TakeBack, release, release_from, take_back};

#[derive(Debug, Clone, Serialize, TS)]
pub struct CreditRow {
    pub id: i64,
    pub kind: CreditKind,
    pub number: String,
    pub dated: String,
    pub amount: Amount,
    /// What is not allocated: on account.
    pub open: Amount,
    /// What a bank deducted; it still counts as paid by the customer.
    pub charges: Option<Amount>,
    /// What the bank booked, if in another currency.
    pub came: Option<Amount>,
    pub note: String,
    /// Whether it is not a document but cancels the invoice with its number.
    pub cancels: bool,
    /// Whether it can be taken back: a payment without a bank entry, none of which has gone back.
    pub can_take_back: bool,
    /// The invoices that it was used for, in the order in which it counts; a reversal follows as a negative line.
    pub uses: Vec<CreditUse>,
    /// The files a credit note was imported from.
    pub originals: Vec<OriginalFile>,
}

/// The part of a payment or credit note that an invoice received.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CreditUse {
    /// The allocation's key, for reversing it.
    pub id: i64,
    pub invoice_id: i64,
    pub invoice: String,
    pub on: String,
    pub amount: Amount,
    /// Why it was reversed; empty otherwise.
    pub reason: String,
    pub can_release: bool,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CreditsOf {
    pub customer_id: i64,
}

/// A payment or credit note by hand. It goes to `claims` and `allocate`, in this order; else, if `spread` is set, by
/// the company's order of payment (rule I7). The rest stays on account.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CreditAdd {
    pub customer_id: i64,
    pub kind: CreditKind,
    #[serde(default)]
    pub number: String,
    /// Empty means today.
    #[serde(default)]
    pub dated: String,
    pub currency: String,
    pub amount: String,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub allocate: Vec<Share>,
    #[serde(default)]
    pub claims: Vec<ClaimShare>,
    #[serde(default)]
    pub spread: bool,
}

/// A part of a credit for one invoice.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Share {
    pub invoice_id: i64,
    /// As typed; empty means as much as fits.
    #[serde(default)]
    pub amount: String,
}

/// A part of a credit for one claim.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClaimShare {
    pub claim_id: i64,
    /// As typed; empty means as much as fits.
    #[serde(default)]
    pub amount: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct Allocate {
    pub credit_id: i64,
    pub shares: Vec<Share>,
}

/// Returns the payments and credit notes of a customer, newest first.
///
/// # Errors
/// The book cannot be read.
pub fn list(cx: &Context<'_>, request: CreditsOf) -> Result<Vec<CreditRow>, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    // Future-dated ones are listed too: they are in the book, and someone may look for them.
    let page = book.credits(&CreditQuery::of_customer(
        CustomerId(request.customer_id),
        Date::MAX,
    ))?;
    let credit_row = |row| credit_row(&book, row, language);
    page.rows.iter().map(credit_row).collect()
}

pub(crate) fn credit_row(
    book: &BookReader,
    row: &Stored,
    language: Language,
) -> Result<CreditRow, Failure> {
    Ok(CreditRow {
        id: row.id.0,
        kind: row.kind,
        number: row.number.clone(),
        dated: iso(row.dated),
        amount: Amount::new(row.amount, language),
        open: Amount::new(row.on_account, language),
        charges: (row.bank.charges > 0)
            .then(|| Amount::new(Money::new(row.bank.charges, row.amount.currency), language)),
        came: row.bank.came.map(|came| Amount::new(came, language)),
        note: row.note.clone(),
        cancels: row.cancels,
        can_take_back: can_take_back(book, row)?,
        uses: uses(book, row.id, language)?,
        originals: match row.kind {
            CreditKind::CreditNote => {
                originals::original_files(book, OriginalOf::Credit(row.id.0))?
            }
            CreditKind::Payment => Vec::new(),
        },
    })
}

fn uses(
    book: &BookReader,
    credit: CreditId,
    language: Language,
) -> Result<Vec<CreditUse>, Failure> {
    let rows = book.allocations_of_credit(credit)?.into_iter();
    let credit_row = rows.map(|row| CreditUse {
        id: row.id.0,
        invoice_id: row.invoice.0,
        invoice: row.invoice_number,
        on: iso(row.effective),
        amount: Amount::new(row.amount, language),
        reason: row.reason,
        can_release: row.reverses.is_none() && !row.reversed,
    });
    Ok(credit_row.collect())
}

fn can_take_back(book: &BookReader, row: &Stored) -> Result<bool, Failure> {
    Ok(row.kind == CreditKind::Payment
        && book.links_of_credit(row.id)?.is_empty()
        && !book.went_back_once(row.id)?)
}

/// Adds a payment or credit note and allocates it.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) for a wrong field; [`Code::Refused`](crate::failure::Code::Refused)
/// if more is allocated than there is.
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
    must_have_come(&credit, cx.app.today())?;
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "credits.add"), |write| {
        let name = write.customer(credit.customer)?.name;
        let (kind, amount) = (credit.kind.title(), credit.amount);
        write.summarize(text!("journal-credit-added", kind, amount, name));
        let id = write.insert_credit(&NewCredit {
            credit: credit.clone(),
            key: None,
        })?;
        let shares = if request.spread {
            shares::in_order(write, &credit)?
        } else {
            shares(write, &request.allocate, &request.claims, credit.amount)?
        };
        shares::allocate(write, id, credit.dated, &shares)?;
        Ok::<_, Failure>(id)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

/// Refuses a payment dated far in the future.
fn must_have_come(credit: &Credit, today: Date) -> Result<(), Failure> {
    let latest = latest_payment(today);
    if credit.kind == CreditKind::CreditNote || credit.dated <= latest {
        return Ok(());
    }
    Err(Failure::invalid(
        "dated",
        text!(
            "error-credits-not-come",
            day = iso(credit.dated),
            latest = iso(latest)
        ),
    ))
}

/// Allocates what is left of a credit.
///
/// # Errors
/// As [`add`].
pub fn allocate(cx: &Context<'_>, request: Allocate) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "credits.allocate"), |write| {
        let credit = write.credit(CreditId(request.credit_id))?;
        let kind = credit.kind.title();
        write.summarize(text!(
            "journal-credit-allocated",
            kind,
            day = iso(credit.dated)
        ));
        let shares = shares(write, &request.shares, &[], credit.on_account)?;
        shares::allocate(write, credit.id, credit.dated, &shares)
    })?;
    Ok(Nothing {})
}

/// Returns the shares that a person named.
fn shares(
    book: &BookReader,
    invoices: &[Share],
    claims: &[ClaimShare],
    available: Money,
) -> Result<Shares, Failure> {
    let mut division = Division::new(available);
    for share in claims {
        let claim = book.claim(ClaimId(share.claim_id))?;
        let name = claims::name(&claim);
        division.share(Debt::Claim(claim.id), &name, claim.open, &share.amount)?;
    }
    for share in invoices {
        let invoice = book.invoice(InvoiceId(share.invoice_id))?;
        let name = text!(
            "agreements-subject-invoice",
            number = &invoice.invoice.number
        );
        division.share(
            Debt::Invoice(invoice.id),
            &name,
            invoice.open,
            &share.amount,
        )?;
    }
    Ok(division.into_shares())
}
