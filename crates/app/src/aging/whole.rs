//! The whole report with all its rows.

use std::collections::{BTreeMap, HashSet};

use owed_receivables::aging::{AgedAmounts, Basis, Buckets, days_overdue};
use owed_receivables::matching::fold;
use owed_receivables::{Currency, CustomerId, Date, Language, Money, MoneyError};
use owed_store::{AgingQuery, InvoiceFilter, InvoiceQuery, PageRequest};
use owed_texts::text;

use super::{AgingColumn, Query, SortColumn};
use crate::context::Context;
use crate::failure::Failure;
use crate::typed;
use crate::wire::iso;

/// Returns the buckets' labels as displayed.
pub(super) fn labels(buckets: &Buckets, language: Language) -> Vec<String> {
    let label = |index| match buckets.range(index) {
        (None, _) => text!("aging-band-not-due"),
        (Some(from), Some(to)) => {
            text!(
                "aging-band-range",
                from = from.to_string(),
                to = to.to_string()
            )
        }
        (Some(from), None) => text!("aging-band-over-days", days = (from - 1).to_string()),
    };
    (0..buckets.count())
        .map(|index| label(index).text(language))
        .collect()
}

/// The amounts of one customer or one invoice, and whose they are.
pub struct CustomerAmounts {
    pub id: CustomerId,
    pub customer: String,
    pub name: String,
    pub currency: Currency,
    pub amounts: AgedAmounts,
}

pub struct InvoiceAmounts {
    pub invoice: String,
    pub customer: String,
    pub name: String,
    pub issued: Date,
    pub due: Date,
    pub days_overdue: i64,
    pub currency: Currency,
    pub amounts: AgedAmounts,
}

/// A whole report with all its rows, for the command line and for files.
pub struct Whole<R> {
    /// The company that the report is about.
    pub company: String,
    pub as_of: Date,
    pub basis: Basis,
    pub buckets: Buckets,
    pub language: Language,
    pub rows: Vec<R>,
    pub totals: BTreeMap<Currency, AgedAmounts>,
}

impl<R> Whole<R> {
    pub fn labels(&self) -> Vec<String> {
        labels(&self.buckets, self.language)
    }

    /// Returns the line above the report.
    pub fn heading(&self) -> String {
        let day = iso(self.as_of);
        let heading = match self.basis {
            Basis::Due => text!("aging-heading-due", day),
            Basis::Issue => text!("aging-heading-issue", day),
        };
        heading.text(self.language)
    }

    /// Returns the displayed cells of a line: the currency, each bucket, on account, total.
    pub fn cells(&self, currency: Currency, amounts: &AgedAmounts) -> Vec<String> {
        let number = |minor| self.language.number(Money::new(minor, currency));
        std::iter::once(currency.code().to_owned())
            .chain(amounts.buckets.iter().map(|minor| number(*minor)))
            .chain([number(amounts.on_account), number(amounts.total())])
            .collect()
    }
}

fn buckets_of(query: &Query) -> Result<Buckets, Failure> {
    if query.buckets.is_empty() {
        return Ok(Buckets::default());
    }
    Ok(Buckets::new(query.buckets.clone())?)
}

/// Returns the report with a row for each customer and currency, in the requested order.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) for a wrong part of the query.
pub fn by_customer(cx: &Context<'_>, query: Query) -> Result<Whole<CustomerAmounts>, Failure> {
    customers(cx, &query)
}

pub(super) fn customers(
    cx: &Context<'_>,
    query: &Query,
) -> Result<Whole<CustomerAmounts>, Failure> {
    let book = cx.app.book()?;
    let as_of = cx.as_of(query.as_of.as_deref())?;
    let buckets = buckets_of(query)?;
    let only = query
        .currency
        .as_deref()
        .map(|code| typed::currency("currency", code))
        .transpose()?;
    let mut aging = book.aging(&AgingQuery {
        as_of,
        basis: query.basis,
        buckets: buckets.clone(),
    })?;
    let search = fold(query.search.trim());
    let labels = book.customer_labels()?;
    aging.rows.retain(|(id, currency), _| {
        only.is_none_or(|only| only == *currency)
            && (search.is_empty()
                || labels.get(id).is_some_and(|label| {
                    fold(&label.name).contains(&search) || fold(&label.number).contains(&search)
                }))
    });
    let totals = aging.totals()?;
    let mut rows: Vec<CustomerAmounts> = aging
        .rows
        .into_iter()
        .map(|((id, currency), amounts)| {
            let label = labels.get(&id).cloned().unwrap_or_default();
            CustomerAmounts {
                id,
                customer: label.number,
                name: label.name,
                currency,
                amounts,
            }
        })
        .collect();
    order(&mut rows, query)?;
    Ok(Whole {
        company: book.company()?.name,
        as_of,
        basis: query.basis,
        buckets,
        language: cx.language(&book)?,
        rows,
        totals,
    })
}

fn order(rows: &mut [CustomerAmounts], query: &Query) -> Result<(), Failure> {
    match query.sort.by {
        // The sort is stable: customers with equal names stay apart, and their currencies in order.
        SortColumn::Named(AgingColumn::Name) => rows.sort_by_cached_key(|row| fold(&row.name)),
        SortColumn::Named(AgingColumn::Number) => {
            rows.sort_by_cached_key(|row| (row.customer.clone(), row.currency));
        }
        SortColumn::Named(AgingColumn::Total) => rows.sort_by_key(|row| row.amounts.total()),
        SortColumn::Named(AgingColumn::Net) => rows.sort_by_key(|row| row.amounts.net()),
        SortColumn::Named(AgingColumn::OnAccount) => {
            rows.sort_by_key(|row| row.amounts.on_account);
        }
        SortColumn::Bucket(index) if rows.iter().all(|row| index < row.amounts.buckets.len()) => {
            rows.sort_by_key(|row| row.amounts.buckets[index]);
        }
        by @ SortColumn::Bucket(_) => {
            let message = text!("error-aging-sort", by = by.to_string());
            return Err(Failure::invalid("sort", message));
        }
    }
    if query.sort.descending {
        rows.reverse();
    }
    Ok(())
}

/// Returns the report with a row for each open invoice, the oldest due first; money on account appears in the totals
/// only.
///
/// # Errors
/// As [`by_customer`].
pub fn by_invoice(cx: &Context<'_>, query: Query) -> Result<Whole<InvoiceAmounts>, Failure> {
    let whole = customers(cx, &query)?;
    let book = cx.app.book()?;
    let items = book.invoices(&InvoiceQuery {
        state: InvoiceFilter::Open,
        currency: query
            .currency
            .as_deref()
            .map(|code| typed::currency("currency", code))
            .transpose()?,
        page: PageRequest::ALL,
        ..InvoiceQuery::new(whole.as_of)
    })?;
    let planned = match query.basis {
        Basis::Due => book.instalments(whole.as_of)?,
        Basis::Issue => BTreeMap::new(),
    };
    let wanted: HashSet<CustomerId> = whole.rows.iter().map(|row| row.id).collect();
    let rows = items
        .rows
        .into_iter()
        .filter(|item| wanted.contains(&item.customer))
        .map(|item| {
            let reference = match query.basis {
                Basis::Due => item.due,
                Basis::Issue => item.issued,
            };
            let bucket = |day| whole.buckets.index(days_overdue(whole.as_of, day));
            let mut amounts = AgedAmounts::empty(&whole.buckets);
            match planned.get(&item.id) {
                Some(parts) => {
                    let parts = parts.iter().map(|part| (bucket(part.due), part.open));
                    amounts.add_parts(parts, item.disputed)?;
                }
                None => amounts.add_item(bucket(reference), item.balance.minor, item.disputed)?,
            }
            Ok(InvoiceAmounts {
                invoice: item.number,
                customer: item.customer_number,
                name: item.customer_name,
                issued: item.issued,
                due: item.due,
                days_overdue: item.days_overdue,
                currency: item.balance.currency,
                amounts,
            })
        })
        .collect::<Result<Vec<_>, MoneyError>>()?;
    let Whole {
        company,
        as_of,
        basis,
        buckets,
        language,
        totals,
        ..
    } = whole;
    Ok(Whole {
        company,
        as_of,
        basis,
        buckets,
        language,
        rows,
        totals,
    })
}
