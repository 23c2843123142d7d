//! Customers who could get a reminder.

use std::collections::{BTreeMap, HashSet};

use owed_receivables::aging::{Basis, Buckets};
use owed_receivables::dunning::{OLD_PAYMENTS_DAYS, ReasonCode};
use owed_receivables::matching::fold;
use owed_receivables::{Currency, CustomerId, Language, Money};
use owed_store::{AgingQuery, BookReader, InvoiceFilter, InvoiceQuery, PageRequest, Whose};
use owed_texts::text;

use super::by_hand::ByHand;
use super::{Candidate, CandidateColumn, CandidatePage, Query, last_letter};
use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Amount, Why, count, iso};

/// What is overdue from one customer.
#[derive(Default)]
struct Late {
    number: String,
    name: String,
    overdue: BTreeMap<Currency, i64>,
    items: u32,
    disputed: u32,
    days: i64,
}

pub fn list(cx: &Context<'_>, query: &Query) -> Result<CandidatePage, Failure> {
    let book = cx.app.book()?;
    let as_of = cx.as_of(query.as_of.as_deref())?;
    let company = book.company()?;
    let items = book.invoices(&InvoiceQuery {
        state: InvoiceFilter::Overdue,
        page: PageRequest::ALL,
        ..InvoiceQuery::new(as_of)
    })?;
    let mut late = BTreeMap::<CustomerId, Late>::new();
    for item in items.rows {
        let one = late.entry(item.customer).or_default();
        *one.overdue.entry(item.balance.currency).or_default() += item.balance.minor;
        one.items += 1;
        one.disputed += u32::from(item.disputed);
        one.days = one.days.max(item.days_overdue);
        (one.number, one.name) = (item.customer_number, item.customer_name);
    }
    let search = fold(query.search.trim());
    let wanted: Option<HashSet<i64>> = query
        .customers
        .as_ref()
        .map(|named| named.iter().copied().collect());
    let mut rows: Vec<(CustomerId, Late)> = late
        .into_iter()
        .filter(|(id, _)| wanted.as_ref().is_none_or(|wanted| wanted.contains(&id.0)))
        .filter(|(_, one)| {
            search.is_empty()
                || fold(&one.name).contains(&search)
                || fold(&one.number).contains(&search)
        })
        .collect();
    match query.sort.by {
        CandidateColumn::Name => rows.sort_by_cached_key(|(_, one)| fold(&one.name)),
        CandidateColumn::Overdue => {
            rows.sort_by_key(|(_, one)| one.overdue.values().copied().max());
        }
        CandidateColumn::Days => rows.sort_by_key(|(_, one)| one.days),
        CandidateColumn::Number => rows.sort_by_cached_key(|(_, one)| one.number.clone()),
    }
    if query.sort.descending {
        rows.reverse();
    }
    let mut sums = BTreeMap::<Currency, i64>::new();
    for (currency, minor) in rows.iter().flat_map(|(_, one)| &one.overdue) {
        *sums.entry(*currency).or_default() += minor;
    }
    let on_account = on_account(&book, as_of)?;
    let language = company.language;
    let known_to = book.payments_known_to(as_of)?;
    let first = query.window.offset as usize;
    let shown: Vec<_> = rows
        .iter()
        .skip(first)
        .take(query.window.limit as usize)
        .collect();
    let ids: Vec<CustomerId> = shown.iter().map(|(id, _)| *id).collect();
    let by_hand = ByHand::new(cx, &book, Whose::These(&ids), as_of, &[])?;
    Ok(CandidatePage {
        as_of: iso(as_of),
        payments_known_to: known_to.map(iso),
        warning: known_to
            .filter(|day| (as_of - *day).num_days() > OLD_PAYMENTS_DAYS)
            .map(|day| {
                let day = language.long_date(day);
                text!("letters-old-payments", day).text(language)
            }),
        count: count(rows.len()),
        sums: amounts(&sums, language),
        rows: shown
            .into_iter()
            .map(|(id, one)| {
                let against = by_hand.against(*id);
                let mut row = candidate(&book, *id, one, &on_account, against, language)?;
                row.notes.extend(by_hand.to_weigh(*id));
                Ok(row)
            })
            .collect::<Result<_, Failure>>()?,
        ids: rows.iter().map(|(id, _)| id.0).collect(),
    })
}

fn on_account(
    book: &BookReader,
    as_of: owed_receivables::Date,
) -> Result<BTreeMap<(CustomerId, Currency), i64>, Failure> {
    let aging = book.aging(&AgingQuery {
        as_of,
        basis: Basis::Due,
        buckets: Buckets::default(),
    })?;
    let rows = aging.rows.into_iter().filter(|(_, row)| row.on_account > 0);
    Ok(rows.map(|(key, row)| (key, row.on_account)).collect())
}

fn amounts(sums: &BTreeMap<Currency, i64>, language: Language) -> Vec<Amount> {
    sums.iter()
        .map(|(currency, minor)| Amount::new(Money::new(*minor, *currency), language))
        .collect()
}

fn candidate(
    book: &BookReader,
    id: CustomerId,
    late: &Late,
    on_account: &BTreeMap<(CustomerId, Currency), i64>,
    against: Vec<Why>,
    language: Language,
) -> Result<Candidate, Failure> {
    let customer = book.customer(id)?;
    let can_print = customer.address.is_deliverable();
    let unreachable = customer.unreachable(0);
    let can_mail = unreachable.is_none();
    let mut notes = Vec::new();
    if !can_print {
        notes.push(text!("letters-note-no-address"));
    }
    if let Some(why) = unreachable {
        notes.push(match customer.email.is_empty() {
            true => text!("letters-note-no-email"),
            false => why,
        });
    }
    if late.disputed > 0 && !against.iter().any(|why| why.code == ReasonCode::Disputed) {
        notes.push(text!("letters-note-disputed", count = late.disputed));
    }
    for currency in late.overdue.keys() {
        if let Some(minor) = on_account.get(&(id, *currency)) {
            let amount = Money::new(*minor, *currency);
            notes.push(text!("letters-note-unallocated", amount));
        }
    }
    Ok(Candidate {
        customer_id: id.0,
        number: customer.number,
        name: customer.name,
        email: customer.email,
        language: customer.language.unwrap_or(language),
        overdue: amounts(&late.overdue, language),
        items: late.items,
        days: late.days,
        last_reminder: last_letter(book, id)?,
        notes: notes.iter().map(|note| note.text(language)).collect(),
        against,
        can_print,
        can_mail,
    })
}
