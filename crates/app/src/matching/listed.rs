//! What waits as it is shown.

use owed_receivables::matching::{
    Booked, Candidate as Found, Gone, Reason, ReasonCode, Refund, Rest, Return, Told,
};
use owed_receivables::{BankEntryId, CreditId, CustomerId, EntryState, InvoiceId, Language, Money};
use owed_store::{BankEntryRow, CreditRow, Reading};

use super::accept::take_certain;
use super::known::Base;
use super::propose::{Look, Proposal, is_certain};
use super::wire::{
    Accepted, Candidate, MatchCredit, MatchEntry, MatchRest, Matching, Query, Share,
};
use super::{Why, why};
use crate::context::Context;
use crate::cores::on_all_cores;
use crate::failure::Failure;
use crate::wire::{Amount, Window, count, iso};

/// The entries that wait with their candidates; or one entry.
///
/// # Errors
/// Where the book cannot be read, or there is no such entry.
pub fn list(cx: &Context<'_>, query: Query) -> Result<Matching, Failure> {
    let book = cx.app.book()?;
    shown(&book, &Look::at(&book, cx.app.today())?, &query)
}

/// All that waited, and what was accepted of it because it is certain, in one journal entry.
///
/// # Errors
/// Where the book cannot be written.
pub fn list_and_accept_certain(cx: &Context<'_>) -> Result<(Matching, Accepted), Failure> {
    let mut book = cx.app.book()?;
    let look = Look::at(&book, cx.app.today())?;
    let all = Query {
        window: Window::ALL,
        ..Query::default()
    };
    let waited = shown(&book, &look, &all)?;
    Ok((waited, take_certain(cx, &mut book, look, None)?))
}

fn shown(book: &Reading, look: &Look, query: &Query) -> Result<Matching, Failure> {
    let language = book.company()?.language;
    let (base, proposals) = (&look.base, &look.proposals);
    let certain = proposals
        .entries
        .iter()
        .filter(|(_, proposal)| proposal.is_certain())
        .count();
    let credits_certain = proposals
        .credits
        .iter()
        .filter(|(_, found)| is_certain(found))
        .count();
    let (mut entries, mut credits): (Vec<_>, Vec<_>) = (
        proposals.entries.iter().collect(),
        proposals.credits.iter().collect(),
    );
    let (waits_no_longer, used_up);
    if let Some(id) = query.credit_id.map(CreditId) {
        entries.clear();
        credits.retain(|(row, _)| row.id == id);
        if credits.is_empty() {
            used_up = (book.credit(id)?, Vec::new());
            credits.push(&used_up);
        }
    } else if let Some(id) = query.entry_id.map(BankEntryId) {
        credits.clear();
        entries.retain(|(row, _)| row.id == id);
        if entries.is_empty() {
            let entry = book.bank_entry(id)?;
            waits_no_longer = (BankEntryRow { id, entry }, Proposal::Pays(Vec::new()));
            entries.push(&waits_no_longer);
        }
    }
    let (offset, limit) = (query.window.offset as usize, query.window.limit as usize);
    let window = entries.into_iter().skip(offset).take(limit);
    let window = window
        .map(|(row, proposal)| Ok((decided(book, row)?, row, proposal)))
        .collect::<Result<Vec<_>, Failure>>()?;
    let credits = credits.into_iter().take(limit);
    let credits = credits
        .map(|(row, found)| credit(book, base, row, found, language))
        .collect::<Result<_, _>>()?;
    Ok(Matching {
        waiting: count(proposals.entries.len()),
        certain: count(certain),
        entries: on_all_cores(&window, |(decided, row, proposal)| {
            entry(base, row, proposal, decided, language)
        }),
        credits,
        credits_certain: count(credits_certain),
    })
}

fn credit(
    book: &Reading,
    base: &Base,
    row: &CreditRow,
    found: &[Found],
    language: Language,
) -> Result<MatchCredit, Failure> {
    let made = book.credit_match(row.id)?;
    Ok(MatchCredit {
        credit_id: row.id.0,
        number: row.number.clone(),
        customer_id: row.customer.0,
        customer: row.customer_name.clone(),
        dated: iso(row.dated),
        amount: Amount::new(row.amount, language),
        open: Amount::new(row.on_account, language),
        note: row.note.clone(),
        candidates: found.iter().map(|one| pays(base, one, language)).collect(),
        reasons: made.as_ref().map_or_else(Vec::new, |made| {
            serde_json::from_str(&made.reasons).unwrap_or_default()
        }),
        by_itself: made.is_some_and(|made| made.by_itself),
    })
}

/// Why an entry that waits no longer does not, and whether the program decided it by itself.
#[derive(Default)]
struct Decided {
    reasons: Vec<Why>,
    by_itself: bool,
}

fn decided(book: &Reading, row: &BankEntryRow) -> Result<Decided, Failure> {
    let its = &row.entry;
    if its.state == EntryState::Open {
        return Ok(Decided::default());
    }
    Ok(match book.bank_match(row.id)? {
        Some(made) => Decided {
            reasons: serde_json::from_str(&made.reasons).unwrap_or_default(),
            by_itself: made.by_itself,
        },
        None if its.state == EntryState::SetAside => Decided {
            reasons: vec![Why {
                code: ReasonCode::SetAside,
                text: its.reason.clone(),
            }],
            by_itself: false,
        },
        None => Decided::default(),
    })
}

fn entry(
    base: &Base,
    row: &BankEntryRow,
    proposal: &Proposal,
    decided: &Decided,
    language: Language,
) -> MatchEntry {
    let its = &row.entry;
    MatchEntry {
        entry_id: row.id.0,
        booked: iso(its.booked),
        amount: Amount::new(its.amount, language),
        state: its.state,
        payer: its.name.clone(),
        account: its.other_account.clone(),
        reference: its.reference.clone(),
        text: its.text.clone(),
        candidates: match proposal {
            Proposal::IsKnown { told, pays } => {
                let known = told.iter().map(|one| is_known(base, one, language));
                known
                    .chain(pays.iter().map(|one| self::pays(base, one, language)))
                    .collect()
            }
            Proposal::Pays(found) => found.iter().map(|one| pays(base, one, language)).collect(),
            Proposal::WentBack(found) => found
                .iter()
                .map(|one| went_back(base, one, language))
                .collect(),
        },
        reasons: decided.reasons.clone(),
        by_itself: decided.by_itself,
    }
}

pub(super) fn pays(base: &Base, found: &Found, language: Language) -> Candidate {
    let amount: i64 = found.shares.iter().map(|share| share.amount).sum();
    let (rest, left) = match found.rest {
        Rest::Nothing => (MatchRest::Nothing, None),
        Rest::Open(left) => (MatchRest::Open, Some(left)),
        Rest::Missing(left) => (MatchRest::Missing, Some(left)),
        Rest::OnAccount(left) => (MatchRest::OnAccount, Some(left)),
        Rest::OtherCurrency => (MatchRest::OtherCurrency, None),
    };
    let shares: Vec<Share> = found
        .shares
        .iter()
        .filter_map(|one| share(base, one.item, one.amount, one.discount, language))
        .collect();
    let to_claims: Vec<String> = found
        .claims
        .iter()
        .map(|(claim, amount)| format!(" claim {}:{amount}", claim.0))
        .collect();
    Candidate {
        mark: mark(
            &format!("{rest} {}{}", found.customer.0, to_claims.concat()),
            &shares,
        ),
        items: shares.iter().map(|share| share.number.clone()).collect(),
        amount: amount.to_string(),
        certain: found.certain,
        reasons: why(&found.reasons, language),
        shares,
        claims: claims(found, base, language),
        customer_id: found.customer.0,
        customer: base.name(found.customer),
        rest,
        rest_amount: left.map(|left| Amount::new(left, language)),
    }
}

/// What a candidate gives to claims.
fn claims(found: &Found, base: &Base, language: Language) -> Option<Amount> {
    let (first, _) = found.claims.first()?;
    let currency = base.claims.get(first)?.currency;
    let paid = found.claims.iter().map(|(_, amount)| amount).sum();
    Some(Amount::new(Money::new(paid, currency), language))
}

pub(super) fn is_known(base: &Base, told: &Told, language: Language) -> Candidate {
    let shares: Vec<Share> = told
        .items
        .iter()
        .filter_map(|(item, amount)| share(base, *item, *amount, 0, language))
        .collect();
    let amount: i64 = told.payments.iter().map(|(_, amount)| *amount).sum();
    let payments = told.payments.iter().map(|(id, _)| id.0.to_string());
    let payments: Vec<String> = payments.collect();
    Candidate {
        mark: format!("known {}", payments.join(" ")),
        items: shares.iter().map(|share| share.number.clone()).collect(),
        amount: amount.to_string(),
        certain: told.certain,
        reasons: why(&told.reasons, language),
        shares,
        claims: None,
        customer_id: told.customer.0,
        customer: base.name(told.customer),
        rest: MatchRest::Known,
        rest_amount: None,
    }
}

/// What money that left may be.
pub(super) fn went_back(base: &Base, found: &Gone, language: Language) -> Candidate {
    match found {
        Gone::Return(found) => takes_back(base, found, language),
        Gone::Refund(found) => pays_back(base, found, language),
        Gone::Booked(found) => booked(base, found, language),
    }
}

fn booked(base: &Base, found: &Booked, language: Language) -> Candidate {
    Candidate {
        mark: format!("booked {}", found.refund.0),
        ..left(
            base,
            found.customer,
            MatchRest::Refunded,
            &found.reasons,
            language,
        )
    }
}

fn pays_back(base: &Base, found: &Refund, language: Language) -> Candidate {
    Candidate {
        mark: format!("refund {} {}", found.customer.0, found.on_account.minor),
        ..left(
            base,
            found.customer,
            MatchRest::Refund,
            &found.reasons,
            language,
        )
    }
}

/// Money that left for a customer and is of no invoice.
fn left(
    base: &Base,
    customer: CustomerId,
    rest: MatchRest,
    reasons: &[Reason],
    language: Language,
) -> Candidate {
    Candidate {
        mark: String::new(),
        items: Vec::new(),
        amount: "0".to_owned(),
        certain: false,
        reasons: why(reasons, language),
        shares: Vec::new(),
        claims: None,
        customer_id: customer.0,
        customer: base.name(customer),
        rest,
        rest_amount: None,
    }
}

fn takes_back(base: &Base, found: &Return, language: Language) -> Candidate {
    let shares: Vec<Share> = found
        .items
        .iter()
        .filter_map(|(item, amount)| share(base, *item, *amount, 0, language))
        .collect();
    let amount: i64 = found.items.iter().map(|(_, amount)| *amount).sum();
    let charge = (!found.charge.is_zero()).then_some(found.charge);
    Candidate {
        mark: mark(&format!("returned {}", found.payment.0), &shares),
        items: shares.iter().map(|share| share.number.clone()).collect(),
        amount: (-amount).to_string(),
        certain: found.certain,
        reasons: why(&found.reasons, language),
        shares,
        claims: None,
        customer_id: found.customer.0,
        customer: base.name(found.customer),
        rest: MatchRest::Returned,
        rest_amount: charge.map(|charge| Amount::new(charge, language)),
    }
}

/// What a candidate is, with all that would make it another one.
fn mark(what: &str, shares: &[Share]) -> String {
    shares.iter().fold(what.to_owned(), |mark, share| {
        let (open, part) = (&share.open.minor, &share.amount.minor);
        format!("{mark} {}:{part}/{open}", share.invoice_id)
    })
}

fn share(
    base: &Base,
    item: InvoiceId,
    amount: i64,
    discount: i64,
    language: Language,
) -> Option<Share> {
    let debt = base.debts.get(&item)?;
    let money = |minor| Amount::new(Money::new(minor, debt.open.currency), language);
    Some(Share {
        invoice_id: item.0,
        number: debt.number.clone(),
        customer: base.name(debt.customer),
        due: iso(debt.due),
        open: Amount::new(debt.open, language),
        amount: money(amount),
        discount: money(discount),
    })
}
