//! A match becomes payments with their allocations, in one journal entry.

use std::collections::BTreeMap;

use owed_receivables::matching::Rest;
use owed_receivables::{BankEntryId, CreditId, EntryState, InvoiceId, Money};
use owed_store::{BankEntryRow, Book, Reading};

use super::known::Base;
use super::propose::{Look, Proposal, Proposals, proposals};
use super::settlement::{Settlement, settle};
use super::wire::{Accept, Accepted};
use super::{Why, credits, not_open, returns, why};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::wire::{Amount, Nothing, count};

/// Accepts the best candidate, another one, or the items that a person names.
///
/// # Errors
/// [`Code::Refused`] where the entry is matched already, or the items do not fit it.
pub fn accept(cx: &Context<'_>, request: Accept) -> Result<Nothing, Failure> {
    if let Some(credit) = request.credit_id {
        return credits::accept(cx, CreditId(credit), &request);
    }
    let mut book = cx.app.book()?;
    let id = BankEntryId(request.entry_id);
    let row = BankEntryRow {
        id,
        entry: book.bank_entry(id)?,
    };
    must_be_open(&row)?;
    let company = book.company()?;
    let base = Base::read(&book, cx.app.today())?;
    let language = company.language;
    let proposal = proposals(&base, std::slice::from_ref(&row), &[])
        .entries
        .pop()
        .map(|(_, proposal)| proposal);
    let summary = format!(
        "{} of {} from {} matched",
        language.money(row.entry.amount),
        language.date(row.entry.booked),
        if row.entry.name.is_empty() {
            "an unknown payer"
        } else {
            &row.entry.name
        }
    );
    let entry = journal::entry(cx, "matching.accept", summary);
    let at = request.candidate.saturating_sub(1) as usize;
    let none = || {
        Failure::new(
            Code::Refused,
            format!("Bank entry {} has no candidate {}.", id.0, at + 1),
        )
        .hint("Name the invoices that it pays, or park it on account of a customer.")
    };
    let today = cx.app.today();
    match proposal {
        Some(Proposal::TakesBack(found)) => {
            let found = found.get(at).ok_or_else(none)?;
            book.write(entry, |write| {
                returns::take_back(write, &row, found, language, today, false)
            })?;
        }
        _ if !request.invoice_ids.is_empty() => {
            let named: Vec<InvoiceId> =
                request.invoice_ids.iter().copied().map(InvoiceId).collect();
            let settlement = Settlement::by_hand(
                &base,
                &row.entry,
                &named,
                &request.settles,
                vec![Why::by_hand()],
                language,
            )?;
            book.write(entry, |write| settle(write, &row, &settlement, today))?;
        }
        Some(Proposal::Pays(found)) => {
            let found = found.get(at).ok_or_else(none)?;
            let reasons = why(&found.reasons, language);
            let settlement = if found.rest == Rest::OtherCurrency || !request.settles.is_empty() {
                let items: Vec<InvoiceId> = found.shares.iter().map(|share| share.item).collect();
                Settlement::by_hand(
                    &base,
                    &row.entry,
                    &items,
                    &request.settles,
                    reasons,
                    language,
                )?
            } else {
                Settlement::of_candidate(&base, &row.entry, found, reasons, false)
            };
            book.write(entry, |write| settle(write, &row, &settlement, today))?;
        }
        None => return Err(none()),
    }
    Ok(Nothing {})
}

/// Accepts every match that is certain, in one journal entry.
///
/// # Errors
/// Where the book cannot be written.
pub fn accept_certain(cx: &Context<'_>, _: Nothing) -> Result<Accepted, Failure> {
    accept_certain_of(cx, None)
}

/// Up to where a book is known: its newest entry and credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KnownTo {
    entry: Option<BankEntryId>,
    credit: Option<CreditId>,
}

impl KnownTo {
    pub(crate) fn of(book: &Reading) -> Result<Self, Failure> {
        Ok(Self {
            entry: book.newest_bank_entry()?,
            credit: book.newest_credit()?,
        })
    }
}

/// Accepts what is certain of what came in since, or of all that wait.
pub(crate) fn accept_certain_of(
    cx: &Context<'_>,
    since: Option<KnownTo>,
) -> Result<Accepted, Failure> {
    let mut book = cx.app.book()?;
    let look = Look::at(&book, cx.app.today())?;
    take_certain(cx, &mut book, look, since)
}

/// Accepts what is certain of what was looked at.
pub(super) fn take_certain(
    cx: &Context<'_>,
    book: &mut Book,
    look: Look,
    since: Option<KnownTo>,
) -> Result<Accepted, Failure> {
    let language = book.company()?.language;
    let today = cx.app.today();
    let Look { base, proposals } = look;
    let Proposals {
        entries: mut proposals,
        credits: mut to_use,
    } = proposals;
    let waiting = proposals.len();
    proposals.retain(|(row, proposal)| {
        proposal.is_certain() && since.is_none_or(|since| Some(row.id) > since.entry)
    });
    to_use.retain(|(row, found)| {
        found[0].certain && since.is_none_or(|since| Some(row.id) > since.credit)
    });
    let left = waiting - proposals.len();
    let mut sums: BTreeMap<_, i64> = BTreeMap::new();
    for (row, _) in &proposals {
        *sums.entry(row.entry.amount.currency).or_default() += row.entry.amount.minor;
    }
    let summary = match proposals.len() + to_use.len() {
        0 => "Nothing was certain".to_owned(),
        1 => "1 certain match accepted".to_owned(),
        many => format!("{many} certain matches accepted"),
    };
    book.write(
        journal::entry(cx, "matching.accept_certain", summary),
        |write| {
            for (row, proposal) in &proposals {
                match proposal {
                    Proposal::Pays(found) => {
                        let best = &found[0];
                        let reasons = why(&best.reasons, language);
                        let settlement =
                            Settlement::of_candidate(&base, &row.entry, best, reasons, true);
                        settle(write, row, &settlement, today)?;
                    }
                    Proposal::TakesBack(found) => {
                        returns::take_back(write, row, &found[0], language, today, true)?;
                    }
                }
            }
            for (row, found) in &to_use {
                let reasons = why(&found[0].reasons, language);
                credits::use_up(
                    write,
                    row,
                    &credits::shares(&found[0]),
                    &reasons,
                    true,
                    today,
                )?;
            }
            Ok::<_, Failure>(())
        },
    )?;
    Ok(Accepted {
        entries: proposals.iter().map(|(row, _)| row.id.0).collect(),
        credits: to_use.iter().map(|(row, _)| row.id.0).collect(),
        sums: sums
            .into_iter()
            .map(|(currency, minor)| Amount::new(Money::new(minor, currency), language))
            .collect(),
        waiting: count(left),
    })
}

pub(super) fn must_be_open(row: &BankEntryRow) -> Result<(), Failure> {
    match row.entry.state {
        EntryState::Open => Ok(()),
        EntryState::Matched => Err(not_open(row.id, "matched")),
        EntryState::SetAside => Err(not_open(row.id, "set aside")),
    }
}
