//! Fees, interest, compensation and charges: what is owed besides the invoices (rule I6).

use owed_receivables::{
    ClaimId, ClaimKind, CreditId, CustomerId, Date, InvoiceId, Language, Money,
};
use owed_store::{
    BookReader, ClaimAllocationId, ClaimAllocationRow, ClaimRow as Stored, CreditQuery, CreditRow,
    NewClaim, NewClaimAllocation,
};
use owed_texts::{Message, PlainKey, key, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::shares::{self, Debt};
use crate::wire::{Amount, Nothing, Saved, iso};
use crate::{journal, typed};

/// The claims against a customer.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClaimsOf {
    pub customer_id: i64,
    /// Only open ones, as of today.
    #[serde(default)]
    pub open: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Claims {
    /// Oldest first.
    pub claims: Vec<ClaimRow>,
    /// What is open today, by currency.
    pub open: Vec<Amount>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ClaimRow {
    pub id: i64,
    pub kind: ClaimKind,
    /// The invoice that it arises from, and its number; `null` and empty if none.
    pub invoice_id: Option<i64>,
    pub invoice: String,
    /// The letter that created it.
    pub letter_id: Option<i64>,
    pub dated: String,
    /// The day it counts from; `null` while its letter has not left, and nothing is owed.
    pub counts_from: Option<String>,
    pub amount: Amount,
    pub open: Amount,
    pub note: String,
    pub settled: Vec<Settlement>,
}

/// A payment on a claim, a waiver, or the reversal of one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Settlement {
    pub id: i64,
    /// `null` means waived.
    pub credit_id: Option<i64>,
    pub credit: String,
    pub on: String,
    /// Negative if it reverses another.
    pub amount: Amount,
    pub reversed: bool,
    pub reason: String,
}

/// A claim by hand, such as the bank's charge for a returned direct debit.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClaimAdd {
    pub customer_id: i64,
    #[serde(default)]
    pub invoice_id: Option<i64>,
    pub kind: ClaimKind,
    /// Empty means today.
    #[serde(default)]
    pub dated: String,
    pub currency: String,
    pub amount: String,
    #[serde(default)]
    pub note: String,
}

/// Waives claims, with a reason that is kept.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClaimWaive {
    pub claim_ids: Vec<i64>,
    /// A part of one claim; empty means all that is open.
    #[serde(default)]
    pub amount: String,
    pub reason: String,
}

/// Pays claims with money received.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClaimPay {
    pub claim_ids: Vec<i64>,
    /// `null` means the customer's money on account, the oldest first.
    #[serde(default)]
    pub credit_id: Option<i64>,
    /// For one claim; empty means as much as is open and available.
    #[serde(default)]
    pub amount: String,
}

/// Reverses a payment on a claim or a waiver; both lines stay (rule L3).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClaimReverse {
    pub settlement_id: i64,
    pub reason: String,
}

/// Returns the claims against a customer.
///
/// # Errors
/// The book cannot be read.
pub fn claims_of_customer(cx: &Context<'_>, request: ClaimsOf) -> Result<Claims, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let customer = CustomerId(request.customer_id);
    let open = book.open_claims(Some(customer), cx.app.today())?;
    let sums = open_sums(&open, language)?;
    let rows = if request.open {
        open
    } else {
        book.claims_of(customer)?
    };
    let claims = rows.into_iter().map(|row| claim_row(&book, row, language));
    Ok(Claims {
        claims: claims.collect::<Result<_, _>>()?,
        open: sums,
    })
}

/// Returns the open amounts of claims, by currency.
pub(crate) fn open_sums(claims: &[Stored], language: Language) -> Result<Vec<Amount>, Failure> {
    let mut sums: Vec<Money> = Vec::new();
    for claim in claims {
        match sums
            .iter_mut()
            .find(|sum| sum.currency == claim.open.currency)
        {
            Some(sum) => *sum = sum.plus(claim.open)?,
            None => sums.push(claim.open),
        }
    }
    Ok(sums
        .into_iter()
        .map(|sum| Amount::new(sum, language))
        .collect())
}

fn claim_row(book: &BookReader, row: Stored, language: Language) -> Result<ClaimRow, Failure> {
    let settled = book.allocations_of_claim(row.id)?;
    Ok(ClaimRow {
        id: row.id.0,
        kind: row.kind,
        invoice_id: row.invoice.map(|invoice| invoice.0),
        invoice: row.invoice_number,
        letter_id: row.letter.map(|letter| letter.0),
        dated: iso(row.dated),
        counts_from: row.counts_from.map(iso),
        amount: Amount::new(row.amount, language),
        open: Amount::new(row.open, language),
        note: row.note,
        settled: settled
            .into_iter()
            .map(|row| settlement(row, language))
            .collect(),
    })
}

fn settlement(row: ClaimAllocationRow, language: Language) -> Settlement {
    Settlement {
        id: row.id.0,
        credit_id: row.credit.map(|credit| credit.0),
        credit: row.credit_number,
        on: iso(row.effective),
        amount: Amount::new(row.amount, language),
        reversed: row.reversed,
        reason: row.reason,
    }
}

/// Adds a claim by hand.
///
/// # Errors
/// [`Code::Invalid`] for a wrong field; [`Code::Refused`] if the invoice is another customer's.
pub fn add(cx: &Context<'_>, request: ClaimAdd) -> Result<Saved, Failure> {
    let currency = typed::currency("currency", &request.currency)?;
    let claim = NewClaim {
        customer: CustomerId(request.customer_id),
        invoice: request.invoice_id.map(InvoiceId),
        letter: None,
        kind: request.kind,
        dated: typed::date_or("dated", &request.dated, cx.app.today())?,
        amount: typed::amount("amount", &request.amount, currency)?,
        note: request.note.trim().to_owned(),
    };
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "claims.add"), |write| {
        let name = write.customer(claim.customer)?.name;
        write.summarize(text!(
            "journal-claim",
            claim = word(claim.kind),
            amount = claim.amount,
            name
        ));
        write.insert_claim(&claim)
    })?;
    Ok(Saved {
        id: written.value.0,
    })
}

/// Returns a kind of claim, for the beginning of a sentence.
pub(crate) fn word(kind: ClaimKind) -> PlainKey {
    match kind {
        ClaimKind::Fee => key!("claims-fee"),
        ClaimKind::Interest => key!("common-interest"),
        ClaimKind::Compensation => key!("claims-fixed-compensation"),
        ClaimKind::Charge => key!("common-charge"),
    }
}

/// Waives claims, or a part of one.
///
/// # Errors
/// [`Code::Invalid`] without a reason; [`Code::Refused`] if less is open.
pub fn waive(cx: &Context<'_>, request: ClaimWaive) -> Result<Nothing, Failure> {
    let reason = reason(&request.reason, key!("error-claims-no-waive-reason"))?;
    let mut book = cx.app.book()?;
    let entry = journal::entry(cx, "claims.waive", text!("journal-claims-waived", reason));
    let today = cx.app.today();
    book.write(entry, |write| {
        let claims = open_claims(write, &request.claim_ids, &request.amount)?;
        for claim in &claims {
            let mut waived = shares::Division::new(claim.open);
            waived.share(
                Debt::Claim(claim.id),
                &name(claim),
                claim.open,
                &request.amount,
            )?;
            for (_, amount) in waived.into_shares() {
                write.allocate_to_claim(&NewClaimAllocation {
                    claim: claim.id,
                    credit: None,
                    effective: today.max(claim.counts_from.unwrap_or(claim.dated)),
                    amount: amount.minor,
                    reason: reason.to_owned(),
                })?;
            }
        }
        Ok::<_, Failure>(())
    })?;
    Ok(Nothing {})
}

/// Pays claims with a credit, or with money on account.
///
/// # Errors
/// [`Code::Refused`] if less is open or there is too little money.
pub fn pay(cx: &Context<'_>, request: ClaimPay) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    let entry = journal::entry(cx, "claims.pay", text!("journal-claims-paid"));
    book.write(entry, |write| {
        let claims = open_claims(write, &request.claim_ids, &request.amount)?;
        for claim in &claims {
            let wanted = match request.amount.trim() {
                "" => None,
                amount => Some(typed::amount("amount", amount, claim.open.currency)?),
            };
            let mut left = wanted.unwrap_or(claim.open);
            let credits = match request.credit_id {
                Some(id) => vec![write.credit(CreditId(id))?],
                None => on_account(write, claim)?,
            };
            for credit in credits {
                let part = left.minor.min(credit.on_account.minor);
                if part > 0 {
                    let share = Money::new(part, left.currency);
                    let share = vec![(Debt::Claim(claim.id), share)];
                    shares::allocate(write, credit.id, credit.dated, &share)?;
                    left.minor -= part;
                }
            }
            let untouched = left == claim.open;
            if untouched || (wanted.is_some() && left.minor > 0) {
                let claim = name(claim);
                let message = text!("error-claims-too-little", amount = left.to_string(), claim);
                return Err(Failure::new(Code::Refused, message).field("amount"));
            }
        }
        Ok::<_, Failure>(())
    })?;
    Ok(Nothing {})
}

/// Returns the customer's money on account in a claim's currency, oldest first.
fn on_account(book: &BookReader, claim: &Stored) -> Result<Vec<CreditRow>, Failure> {
    let mut credits = book
        .credits(&CreditQuery::of_customer(claim.customer, Date::MAX))?
        .rows;
    credits.retain(|credit| {
        credit.on_account.minor > 0 && credit.on_account.currency == claim.open.currency
    });
    credits.reverse();
    Ok(credits)
}

/// Reverses a payment on a claim or a waiver.
///
/// # Errors
/// [`Code::Refused`] if it is already reversed.
pub fn reverse(cx: &Context<'_>, request: ClaimReverse) -> Result<Nothing, Failure> {
    let reason = reason(&request.reason, key!("error-no-undo-reason"))?;
    let mut book = cx.app.book()?;
    let entry = journal::entry(
        cx,
        "claims.reverse",
        text!("journal-claim-reversed", reason),
    );
    let today = cx.app.today();
    book.write(entry, |write| {
        write.deallocate_from_claim(ClaimAllocationId(request.settlement_id), today, reason)
    })?;
    Ok(Nothing {})
}

fn reason(given: &str, missing: PlainKey) -> Result<&str, Failure> {
    match given.trim() {
        "" => Err(Failure::invalid("reason", missing)),
        reason => Ok(reason),
    }
}

/// Returns the claims in their current state; an amount is allowed for one only.
fn open_claims(book: &BookReader, ids: &[i64], amount: &str) -> Result<Vec<Stored>, Failure> {
    if ids.is_empty() {
        return Err(Failure::invalid(
            "claim_ids",
            text!("error-claims-none-chosen"),
        ));
    }
    if ids.len() > 1 && !amount.trim().is_empty() {
        return Err(Failure::invalid("amount", text!("error-claims-one-amount")));
    }
    let claims = ids.iter().map(|id| book.claim(ClaimId(*id)));
    Ok(claims.collect::<Result<_, _>>()?)
}

/// Returns the name of a claim in a message.
pub(crate) fn name(claim: &Stored) -> Message {
    let (id, kind) = (claim.id.0.to_string(), kind_word(claim.kind));
    text!("error-claims-claim", id, kind)
}

/// Returns a kind of claim, within a sentence.
pub(crate) fn kind_word(kind: ClaimKind) -> PlainKey {
    match kind {
        ClaimKind::Fee => key!("timeline-claim-fee"),
        ClaimKind::Interest => key!("timeline-claim-interest"),
        ClaimKind::Compensation => key!("timeline-claim-compensation"),
        ClaimKind::Charge => key!("timeline-claim-charge"),
    }
}
