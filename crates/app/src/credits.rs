//! Payments and credit notes by hand, and their allocation.

use owed_receivables::credit::latest_payment;
use owed_receivables::{
    ClaimId, Credit, CreditId, CreditKind, CustomerId, Date, InvoiceId, Language, Money,
};
use owed_store::{AllocationId, CreditQuery, CreditRow as Stored, NewCredit, Reading};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::originals::{self, OriginalFile, OriginalOf};
use crate::shares::{self, Debt, Division, Shares};
use crate::wire::{Amount, Nothing, Saved, iso};
use crate::{claims, journal, matching, typed};

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

/// Reverses an allocation; both lines stay in the history (rule L3).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Release {
    pub allocation_id: i64,
    pub reason: String,
}

/// Reverses the uses of a credit for some invoices or all. Both lines stay in the history (rule L3).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReleaseFrom {
    pub credit_id: i64,
    /// `null` means every invoice that it was used for.
    #[serde(default)]
    pub invoice_ids: Option<Vec<i64>>,
    pub reason: String,
}

/// Takes back a payment that never came.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeBack {
    pub credit_id: i64,
    pub reason: String,
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
    let shown = |row| shown(&book, row, language);
    page.rows.iter().map(shown).collect()
}

pub(crate) fn shown(
    book: &Reading,
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
            CreditKind::CreditNote => originals::of(book, OriginalOf::Credit(row.id.0))?,
            CreditKind::Payment => Vec::new(),
        },
    })
}

fn uses(book: &Reading, credit: CreditId, language: Language) -> Result<Vec<CreditUse>, Failure> {
    let rows = book.allocations_of_credit(credit)?.into_iter();
    let shown = rows.map(|row| CreditUse {
        id: row.id.0,
        invoice_id: row.invoice.0,
        invoice: row.invoice_number,
        on: iso(row.effective),
        amount: Amount::new(row.amount, language),
        reason: row.reason,
        can_release: row.reverses.is_none() && !row.reversed,
    });
    Ok(shown.collect())
}

fn can_take_back(book: &Reading, row: &Stored) -> Result<bool, Failure> {
    Ok(row.kind == CreditKind::Payment
        && book.links_of_credit(row.id)?.is_empty()
        && !book.went_back_once(row.id)?)
}

/// Adds a payment or credit note and allocates it.
///
/// # Errors
/// [`Code::Invalid`] for a wrong field; [`Code::Refused`] if more is allocated than there is.
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

/// Reverses an allocation; the money is on account again.
///
/// # Errors
/// [`Code::Refused`] if it is already reversed.
pub fn release(cx: &Context<'_>, request: Release) -> Result<Nothing, Failure> {
    let reason = given(&request.reason)?;
    let mut book = cx.app.book()?;
    let today = cx.app.today();
    book.write(
        journal::entry(
            cx,
            "credits.release",
            text!("journal-allocation-undone", reason),
        ),
        |write| write.deallocate(AllocationId(request.allocation_id), today, reason),
    )?;
    Ok(Nothing {})
}

fn given(reason: &str) -> Result<&str, Failure> {
    match reason.trim() {
        "" => Err(Failure::invalid("reason", text!("error-no-undo-reason"))),
        reason => Ok(reason),
    }
}

/// Reverses the uses of a credit; the money is on account again from today.
///
/// # Errors
/// [`Code::Refused`] if it was not used for one of the invoices.
pub fn release_from(cx: &Context<'_>, request: ReleaseFrom) -> Result<Nothing, Failure> {
    let reason = given(&request.reason)?;
    let today = cx.app.today();
    let mut book = cx.app.book()?;
    let entry = journal::entry(
        cx,
        "credits.release",
        text!("journal-allocation-undone", reason),
    );
    book.write(entry, |write| {
        let mut used = write.allocations_of_credit(CreditId(request.credit_id))?;
        used.retain(|row| row.reverses.is_none() && !row.reversed);
        let wanted: Vec<InvoiceId> = match &request.invoice_ids {
            Some(named) => named.iter().copied().map(InvoiceId).collect(),
            None => {
                let mut all: Vec<_> = used.iter().map(|row| row.invoice).collect();
                all.dedup();
                all
            }
        };
        if wanted.is_empty() {
            return Err(Failure::new(Code::Refused, text!("error-credits-not-used")));
        }
        for invoice in wanted {
            let parts: Vec<_> = used.iter().filter(|row| row.invoice == invoice).collect();
            if parts.is_empty() {
                let number = write.plain_invoice(invoice)?.number;
                let message = text!("error-credits-not-used-for", number);
                return Err(Failure::new(Code::Refused, message));
            }
            for part in parts {
                write.deallocate(part.id, today.max(part.effective), reason)?;
            }
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Takes back a payment that never came, such as a mistyped one. If a letter that counts it left the house, or a list
/// reported it, it is reversed and stays in the history (rule L3); otherwise it is removed.
///
/// # Errors
/// [`Code::Refused`] if it is a credit note, came with a bank entry, or already went back.
pub fn take_back(cx: &Context<'_>, request: TakeBack) -> Result<Nothing, Failure> {
    let reason = given(&request.reason)?;
    let id = CreditId(request.credit_id);
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "credits.take_back"), |write| {
        let credit = write.credit(id)?;
        let language = write.company()?.language;
        let (kind, amount) = (credit.kind.title(), credit.amount);
        write.summarize(text!("journal-credit-undone", kind, amount, reason));
        matching::must_not_be_gone(write, id)?;
        if let Some(link) = write.links_of_credit(id)?.first() {
            let entry = link.entry.0.to_string();
            return Err(Failure::new(
                Code::Refused,
                text!("error-credits-of-entry", entry),
            ));
        }
        if credit.kind == CreditKind::CreditNote {
            return Err(Failure::new(
                Code::Refused,
                text!("error-credits-credit-note"),
            ));
        }
        let stays = write.letter_left_since(credit.customer, credit.dated)?
            || write.went_back_once(id)?
            || write.is_listed(id)?;
        if stays {
            matching::reverse(
                write,
                id,
                None,
                credit.dated,
                &text!("bank-taken-back", reason).text(language),
            )
        } else {
            Ok(write.remove_payment(id)?)
        }
    })?;
    Ok(Nothing {})
}

/// Returns the shares that a person named.
fn shares(
    book: &Reading,
    invoices: &[Share],
    claims: &[ClaimShare],
    available: Money,
) -> Result<Shares, Failure> {
    let mut division = Division::of(available);
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
