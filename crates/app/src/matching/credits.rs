//! Credit notes, matched with invoices like bank entries.

use owed_receivables::credit::spread;
use owed_receivables::matching::{Candidate, MatchReasonCode};
use owed_receivables::{CreditId, Date, InvoiceId, Money};
use owed_store::{AllocationId, BankMatch, CreditRow, Write};
use owed_texts::text;

use super::candidates::pays;
use super::chosen::chosen;
use super::known::Base;
use super::propose::proposals;
use super::settlement::written;
use super::wire::Accept;
use super::{Why, by_mistake, why};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::shares::{self, Debt};
use crate::wire::Nothing;

/// How much of a credit goes to each invoice, in minor units.
pub(super) type Parts = Vec<(InvoiceId, i64)>;

pub(super) fn shares(found: &Candidate) -> Parts {
    let shares = found.shares.iter();
    shares.map(|share| (share.item, share.amount)).collect()
}

/// Uses a credit for its best candidate, for another one, or for the items that a person names.
pub(super) fn accept(cx: &Context<'_>, id: CreditId, request: &Accept) -> Result<Nothing, Failure> {
    let today = cx.app.today();
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "matching.accept"), |write| {
        let row = write.credit(id)?;
        let language = write.company()?.language;
        let base = Base::read(write, today)?;
        let (parts, reasons) = if request.invoice_ids.is_empty() {
            let found = proposals(&base, &[], std::slice::from_ref(&row))
                .credits
                .pop()
                .map(|(_, found)| found)
                .unwrap_or_default();
            let found = chosen(request, &found, |one| pays(&base, one, language))?;
            (shares(found), why(&found.reasons, language))
        } else {
            let parts = by_hand(&base, &row, &request.invoice_ids)?;
            (parts, vec![Why::by_hand(language)])
        };
        let (kind, name) = (row.kind.title(), base.name(row.customer));
        write.summarize(text!("journal-credit-matched", kind, name));
        use_up(write, &row, &parts, &reasons, false, today)
    })?;
    Ok(Nothing {})
}

fn by_hand(base: &Base, row: &CreditRow, invoices: &[i64]) -> Result<Parts, Failure> {
    let mut open = Vec::with_capacity(invoices.len());
    for id in invoices.iter().copied().map(InvoiceId) {
        let debt = base.owed_of(id, |debt| debt.open.minor)?;
        if debt.customer != row.customer || debt.open.currency != row.on_account.currency {
            return Err(Failure::new(
                Code::Refused,
                text!("error-bank-credit-of-own"),
            ));
        }
        open.push((id, debt.open.minor));
    }
    let parts = spread(row.on_account.minor, open.iter().map(|(_, minor)| *minor));
    let taken = open.into_iter().map(|(id, _)| id).zip(parts);
    Ok(taken.filter(|(_, part)| *part > 0).collect())
}

/// Allocates what is left of a credit, and stores why.
pub(super) fn use_up(
    write: &mut Write<'_>,
    row: &CreditRow,
    parts: &Parts,
    reasons: &[Why],
    by_itself: bool,
    today: Date,
) -> Result<(), Failure> {
    let currency = row.on_account.currency;
    let shares = parts
        .iter()
        .map(|(invoice, part)| (Debt::Invoice(*invoice), Money::new(*part, currency)))
        .collect();
    let before = write.newest_allocation()?;
    shares::allocate(write, row.id, row.dated, &shares)?;
    keep(write, row.id, before, reasons, by_itself, today)
}

fn keep(
    write: &mut Write<'_>,
    id: CreditId,
    before: AllocationId,
    reasons: &[Why],
    by_itself: bool,
    today: Date,
) -> Result<(), Failure> {
    let made = BankMatch {
        by_itself,
        made: today,
        reasons: written(reasons)?,
        allocations: write.allocations_after(before)?,
    };
    Ok(write.insert_credit_match(id, &made)?)
}

/// Records that the allocations since `before` were made because the credit note's document names the invoices.
pub(crate) fn named_by_its_document(
    write: &mut Write<'_>,
    id: CreditId,
    before: AllocationId,
    numbers: &[String],
    today: Date,
) -> Result<(), Failure> {
    let said = text!("bank-why-credit-note-names", numbers = numbers.join(", "));
    let reason = Why {
        code: MatchReasonCode::Reference,
        text: said.text(write.company()?.language),
    };
    keep(write, id, before, &[reason], true, today)
}

/// Undoes the match of a credit: what it settled is open again, it is on account, and the same match is never certain
/// again. If a letter that counts it left the house, this applies from today on (rule L3).
pub(super) fn undo(cx: &Context<'_>, id: CreditId) -> Result<Nothing, Failure> {
    let today = cx.app.today();
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "matching.undo"), |write| {
        let row = write.credit(id)?;
        let (made, (first, last)) = write
            .credit_match(id)?
            .and_then(|made| made.allocations.map(|range| (made.made, range)))
            .ok_or_else(|| {
                let credit = id.0.to_string();
                Failure::new(
                    Code::Refused,
                    text!("error-bank-credit-not-matched", credit),
                )
            })?;
        write.summarize(text!("journal-match-undone", amount = row.amount));
        let letter_left = write.letter_left_since(row.customer, made)?;
        let why = by_mistake(write)?;
        for part in write.allocations_of_credit(id)? {
            if (first..=last).contains(&part.id) && part.reverses.is_none() && !part.reversed {
                let on = if letter_left {
                    today.max(part.effective)
                } else {
                    part.effective
                };
                write.deallocate(part.id, on, &why)?;
                write.refuse_credit(id, part.invoice)?;
            }
        }
        Ok::<_, Failure>(write.unmatch_credit(id, today)?)
    })?;
    Ok(Nothing {})
}
