//! A match becomes payments with their allocations, in one journal entry.

use std::collections::BTreeMap;

use owed_receivables::credit::spread;
use owed_receivables::matching::{Candidate, Rest, payer_key};
use owed_receivables::{
    BankEntryId, Credit, CreditKind, CustomerId, Date, EntryState, InvoiceId, Money,
};
use owed_store::{BankEntryRow, BankMatch, LearnedPayer, NewCredit, Write};

use super::known::{self, Base};
use super::propose::{Proposal, proposals};
use super::wire::{Accept, Accepted};
use super::{Why, not_open, returns, why};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::shares::{self, Debt, Shares};
use crate::wire::{Amount, Nothing, count};

/// What an entry is made to pay.
pub(super) struct Settlement {
    /// Minor units of the entry's currency.
    pub shares: Vec<(InvoiceId, CustomerId, i64)>,
    /// Whose account gets the rest.
    pub customer: CustomerId,
    pub reasons: Vec<Why>,
    pub by_itself: bool,
}

/// Accepts the best candidate, another one, or the items that a person names.
///
/// # Errors
/// [`Code::Refused`] where the entry is matched already, or the items do not fit it.
pub fn accept(cx: &Context<'_>, request: Accept) -> Result<Nothing, Failure> {
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
    let proposal = proposals(&base, std::slice::from_ref(&row))
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
            let settlement = by_hand(&base, &row, &request.invoice_ids)?;
            book.write(entry, |write| settle(write, &row, &settlement, today))?;
        }
        Some(Proposal::Pays(found)) => {
            let found = found.get(at).ok_or_else(none)?;
            let settlement = of_candidate(&base, found, why(&found.reasons, language), false)?;
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

/// Accepts what is certain of the entries after a key, or of all that wait.
pub(crate) fn accept_certain_of(
    cx: &Context<'_>,
    after: Option<BankEntryId>,
) -> Result<Accepted, Failure> {
    let mut book = cx.app.book()?;
    let language = book.company()?.language;
    let today = cx.app.today();
    let waiting = known::waiting(&book)?;
    let base = Base::read(&book, today)?;
    let mut proposals = proposals(&base, &waiting);
    proposals.retain(|(row, proposal)| {
        proposal.is_certain() && after.is_none_or(|after| row.id > after)
    });
    let left = waiting.len() - proposals.len();
    let mut sums: BTreeMap<_, i64> = BTreeMap::new();
    for (row, _) in &proposals {
        *sums.entry(row.entry.amount.currency).or_default() += row.entry.amount.minor;
    }
    let summary = match proposals.len() {
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
                        let settlement =
                            of_candidate(&base, best, why(&best.reasons, language), true)?;
                        settle(write, row, &settlement, today)?;
                    }
                    Proposal::TakesBack(found) => {
                        returns::take_back(write, row, &found[0], language, today, true)?;
                    }
                }
            }
            Ok::<_, Failure>(())
        },
    )?;
    Ok(Accepted {
        entries: proposals.iter().map(|(row, _)| row.id.0).collect(),
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

fn of_candidate(
    base: &Base,
    found: &Candidate,
    reasons: Vec<Why>,
    by_itself: bool,
) -> Result<Settlement, Failure> {
    if found.rest == Rest::OtherCurrency {
        return Err(Failure::new(Code::Refused, "The invoice is in another currency than the money.")
            .hint("Park the money on account, or book a payment in the invoice's currency by hand and set the entry aside."));
    }
    let shares = found
        .shares
        .iter()
        .filter_map(|share| {
            Some((
                share.item,
                base.debts.get(&share.item)?.customer,
                share.amount,
            ))
        })
        .collect();
    Ok(Settlement {
        shares,
        customer: found.customer,
        reasons,
        by_itself,
    })
}

/// The items that a person names, in their order, as far as the money goes.
fn by_hand(base: &Base, row: &BankEntryRow, invoices: &[i64]) -> Result<Settlement, Failure> {
    let debts = invoices
        .iter()
        .map(|id| {
            base.debts
                .get(&InvoiceId(*id))
                .filter(|debt| debt.open.minor > 0)
        })
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| Failure::new(Code::Refused, "One of the invoices is not open."))?;
    if debts
        .iter()
        .any(|debt| debt.open.currency != row.entry.amount.currency)
    {
        return Err(Failure::new(
            Code::Refused,
            "One of the invoices is in another currency than the money.",
        ));
    }
    let paid = row.entry.amount.minor + row.entry.fees.max(0);
    let parts = spread(paid, debts.iter().map(|debt| debt.open.minor));
    let shares = debts.iter().zip(parts).filter(|(_, part)| *part > 0);
    Ok(Settlement {
        shares: shares
            .map(|(debt, part)| (debt.invoice, debt.customer, part))
            .collect(),
        customer: debts[0].customer,
        reasons: vec![Why {
            code: "by_hand".to_owned(),
            text: "You named the invoices.".to_owned(),
        }],
        by_itself: false,
    })
}

/// Makes one payment a customer with its allocations, links them to the entry, and learns who paid.
pub(super) fn settle(
    write: &mut Write<'_>,
    row: &BankEntryRow,
    settlement: &Settlement,
    today: Date,
) -> Result<(), Failure> {
    let entry = &row.entry;
    if entry.amount.minor <= 0 {
        return Err(Failure::new(
            Code::Refused,
            format!("Bank entry {} is money that left the account.", row.id.0),
        ));
    }
    let paid = entry.amount.minor + entry.fees.max(0);
    let currency = entry.amount.currency;
    let mut theirs: BTreeMap<CustomerId, (i64, Shares)> = BTreeMap::new();
    for (invoice, customer, amount) in &settlement.shares {
        let (sum, shares) = theirs.entry(*customer).or_default();
        *sum += amount;
        shares.push((Debt::Invoice(*invoice), Money::new(*amount, currency)));
    }
    let rest = paid - theirs.values().map(|(sum, _)| sum).sum::<i64>();
    if rest > 0 {
        theirs.entry(settlement.customer).or_default().0 += rest;
    }
    for (customer, (amount, shares)) in theirs {
        let credit = Credit {
            customer,
            kind: CreditKind::Payment,
            number: entry.reference.clone(),
            dated: entry.booked,
            amount: Money::new(amount, currency),
            note: entry.text.clone(),
        };
        let id = write.insert_credit(&NewCredit { credit, key: None })?;
        shares::allocate(write, id, entry.booked, &shares)?;
        write.link_bank_entry(row.id, id, amount)?;
        if let (Some(payer), false) = (payer_key(&known::payer(entry)), settlement.by_itself) {
            write.learn_payer(&LearnedPayer { payer, customer }, row.id)?;
        }
    }
    matched(write, row, &settlement.reasons, settlement.by_itself, today)
}

/// Notes that an entry is matched, and why.
pub(super) fn matched(
    write: &mut Write<'_>,
    row: &BankEntryRow,
    reasons: &[Why],
    by_itself: bool,
    today: Date,
) -> Result<(), Failure> {
    write.set_bank_entry_state(row.id, EntryState::Matched, "")?;
    let reasons = serde_json::to_string(reasons)
        .map_err(|error| Failure::new(Code::Internal, error.to_string()))?;
    let made = BankMatch {
        by_itself,
        made: today,
        reasons,
    };
    Ok(write.insert_bank_match(row.id, &made)?)
}
