//! Turns a match into payments with allocations, in one journal entry.

use std::collections::{BTreeMap, BTreeSet};

use owed_receivables::matching::{Candidate, ClaimShare, Gone, Remainder};
use owed_receivables::{BankEntryId, CreditId, Currency, Date, EntryState, InvoiceId, Money};
use owed_store::{BankEntryRow, Book, BookReader, Write};
use owed_texts::{Arg, Message, text};

use super::candidates::{is_known, pays, went_back};
use super::chosen::{chosen, no_candidate};
use super::known::Base;
use super::propose::{Choice, Look, Proposal, Proposals, proposals};
use super::settlement::{Said, Settlement, settle};
use super::wire::{Accept, Accepted};
use super::{Why, credits, known_payment, returns, why};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::wire::{Amount, Nothing, count};
use crate::{implied, journal};

/// Accepts the best candidate, another one, or the items that a person names.
///
/// # Errors
/// [`Code::Refused`] if the entry is already decided, the candidate seen is no longer proposed, or the items do not fit
/// it.
pub fn accept(cx: &Context<'_>, request: Accept) -> Result<Nothing, Failure> {
    if let Some(credit) = request.credit_id {
        return credits::accept(cx, CreditId(credit), &request);
    }
    let entry = journal::begin(cx, "matching.accept");
    let today = cx.app.today();
    let mut book = cx.app.book()?;
    book.write(entry, |write| accept_entry(write, &request, today))?;
    Ok(Nothing {})
}

/// Decides an entry from the book's current state, in the same write.
fn accept_entry(write: &mut Write<'_>, request: &Accept, today: Date) -> Result<(), Failure> {
    let row = write.open_bank_entry(BankEntryId(request.entry_id))?;
    let language = write.company()?.language;
    let base = Base::read(write, today)?;
    let payer = match row.entry.name.as_str() {
        "" => Arg::from(text!("reason-unknown-payer")),
        name => Arg::from(name),
    };
    let (amount, day) = (row.entry.amount, row.entry.booked);
    write.summarize(text!("journal-matched", amount, day, payer));
    let named: Vec<InvoiceId> = request.invoice_ids.iter().copied().map(InvoiceId).collect();
    let by_hand = |items: &[InvoiceId], claims: &[ClaimShare], reasons| {
        let said = Said {
            items,
            claims,
            settles: &request.settles,
        };
        Settlement::by_hand(&base, &row.entry, &said, reasons, language)
    };
    let proposal = proposals(&base, std::slice::from_ref(&row), &[])
        .entries
        .pop()
        .map(|(_, proposal)| proposal);
    match proposal {
        Some(Proposal::WentBack(found)) => {
            let gone = match named.is_empty() {
                true => chosen(request, &found, |one| went_back(&base, one, language))?,
                false => that_takes_back(&found, &named)?,
            };
            match gone {
                Gone::Return(found) => {
                    returns::take_back(write, &row, found, language, today, false)
                }
                Gone::Refund(found) => {
                    let reasons = why(&found.reasons, language);
                    returns::pay_back(write, &row, found.customer, &reasons, today)
                }
                Gone::Booked(found) => returns::is_booked(write, &row, found, language, today),
            }
        }
        _ if !named.is_empty() => {
            let settlement = by_hand(&named, &[], vec![Why::by_hand(language)])?;
            settle(write, &row, &settlement, today)
        }
        Some(proposal @ (Proposal::Pays(_) | Proposal::IsKnown { .. })) => {
            let choices = proposal.choices();
            let shown = |one: &Choice<'_>| match one {
                Choice::Known(told) => is_known(&base, told, language),
                Choice::Pays(found) => pays(&base, found, language),
            };
            let found = match *chosen(request, &choices, shown)? {
                Choice::Known(told) => {
                    return known_payment::link(write, &row, told, language, today, false);
                }
                Choice::Pays(found) => found,
            };
            let reasons = why(&found.reasons, language);
            let settlement = if found.rest == Remainder::OtherCurrency
                || !request.settles.is_empty()
            {
                let items: Vec<InvoiceId> = found.shares.iter().map(|share| share.item).collect();
                by_hand(&items, &found.claims, reasons)?
            } else {
                Settlement::of_candidate(&base, &row.entry, found, reasons, false)
            };
            settle(write, &row, &settlement, today)
        }
        None => Err(no_candidate(request)),
    }
}

/// Returns the return of a payment that paid exactly the invoices named by a person: money that left reverses a payment
/// as a whole.
fn that_takes_back<'f>(found: &'f [Gone], named: &[InvoiceId]) -> Result<&'f Gone, Failure> {
    let named: BTreeSet<InvoiceId> = named.iter().copied().collect();
    let takes_back = |gone: &&Gone| match gone {
        Gone::Return(found) => {
            named
                == found
                    .items
                    .iter()
                    .map(|(item, _)| *item)
                    .collect::<BTreeSet<_>>()
        }
        Gone::Refund(_) | Gone::Booked(_) => false,
    };
    found
        .iter()
        .find(takes_back)
        .ok_or_else(|| Failure::new(Code::Refused, text!("error-bank-no-return")))
}

/// Accepts every certain match, in one journal entry.
///
/// # Errors
/// The book cannot be written.
pub fn accept_certain(cx: &Context<'_>, _: Nothing) -> Result<Accepted, Failure> {
    accept_certain_of(cx, None)
}

/// The newest entry and credit of a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KnownTo {
    entry: Option<BankEntryId>,
    credit: Option<CreditId>,
}

impl KnownTo {
    pub(crate) fn read(book: &BookReader) -> Result<Self, Failure> {
        Ok(Self {
            entry: book.newest_bank_entry()?,
            credit: book.newest_credit()?,
        })
    }
}

/// Accepts what is certain among everything newer, or among all that wait.
pub(crate) fn accept_certain_of(
    cx: &Context<'_>,
    since: Option<KnownTo>,
) -> Result<Accepted, Failure> {
    let mut book = cx.app.book()?;
    let look = Look::at(&book, cx.app.today())?;
    take_certain(cx, &mut book, look, since)
}

/// Accepts what is certain in a look.
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
    let entry = journal::begin(cx, "matching.accept_certain");
    let written = book.write(entry, |write| {
        let mut accepted = Taken::default();
        for (row, proposal) in &proposals {
            if !stands(write, &base, row, proposal)? {
                continue;
            }
            match proposal {
                Proposal::IsKnown { told, .. } => {
                    known_payment::link(write, row, &told[0], language, today, true)?;
                }
                Proposal::Pays(found) => {
                    let best = &found[0];
                    let reasons = why(&best.reasons, language);
                    let settlement =
                        Settlement::of_candidate(&base, &row.entry, best, reasons, true);
                    settle(write, row, &settlement, today)?;
                }
                Proposal::WentBack(found) => {
                    let Some(Gone::Return(found)) = found.first() else {
                        continue;
                    };
                    returns::take_back(write, row, found, language, today, true)?;
                }
            }
            accepted.entries.push(row.id.0);
            *accepted.sums.entry(row.entry.amount.currency).or_default() += row.entry.amount.minor;
        }
        for (row, found) in &to_use {
            let (best, now) = (&found[0], write.credit(row.id)?);
            if now.on_account != row.on_account || !owed_as_seen(write, &base, best, row.dated)? {
                continue;
            }
            let reasons = why(&best.reasons, language);
            credits::use_up(write, row, &credits::shares(best), &reasons, true, today)?;
            accepted.credits.push(row.id.0);
        }
        write.summarize(accepted.summary());
        Ok::<_, Failure>(accepted)
    })?;
    let (accepted, language) = (written.value, cx.language(book)?);
    Ok(Accepted {
        waiting: count(waiting - accepted.entries.len()),
        entries: accepted.entries,
        credits: accepted.credits,
        sums: accepted
            .sums
            .into_iter()
            .map(|(currency, minor)| Amount::new(Money::new(minor, currency), language))
            .collect(),
    })
}

/// What was accepted.
#[derive(Default)]
struct Taken {
    entries: Vec<i64>,
    credits: Vec<i64>,
    sums: BTreeMap<Currency, i64>,
}

impl Taken {
    fn summary(&self) -> Message {
        let count = self.entries.len() + self.credits.len();
        text!("journal-matched-certain", count)
    }
}

/// Says whether the book is still as the proposal found it. Making proposals takes seconds in a large book: what
/// someone else decided meanwhile stays, and what it affects waits for another look.
fn stands(
    book: &BookReader,
    base: &Base,
    row: &BankEntryRow,
    proposal: &Proposal,
) -> Result<bool, Failure> {
    if book.bank_entry(row.id)?.state != EntryState::Open {
        return Ok(false);
    }
    match proposal {
        Proposal::IsKnown { told, .. } => {
            for (payment, _) in &told[0].payments {
                if !book.links_of_credit(*payment)?.is_empty() {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        Proposal::Pays(found) => owed_as_seen(book, base, &found[0], row.entry.booked),
        Proposal::WentBack(found) => {
            let Some(Gone::Return(found)) = found.first() else {
                return Ok(false);
            };
            let mut rows = book.allocations_of_credit(found.payment)?;
            rows.retain(|row| row.reverses.is_none() && !row.reversed);
            let live: Vec<_> = rows
                .iter()
                .map(|row| (row.invoice, row.amount.minor))
                .collect();
            Ok(live.len() == found.items.len() && live.iter().all(|one| found.items.contains(one)))
        }
    }
}

/// Says whether what a candidate pays is still owed as it was.
fn owed_as_seen(
    book: &BookReader,
    base: &Base,
    found: &Candidate,
    day: Date,
) -> Result<bool, Failure> {
    for share in &found.shares {
        let seen = base.debts.get(&share.item);
        let seen = seen.map(|debt| (debt.open, base.payable(debt, day)));
        let open = book.invoice(share.item)?.open;
        let payable = open.minor + implied::untold_of(book, share.item, day)?;
        if Some((open, payable)) != seen {
            return Ok(false);
        }
    }
    for (claim, _) in &found.claims {
        if Some(&book.claim(*claim)?.open) != base.claims.get(claim) {
            return Ok(false);
        }
    }
    Ok(true)
}
