//! The first screen: what to do now, and what is owed.

mod tasks;

use std::collections::BTreeMap;

use owed_receivables::aging::{AgedAmounts, Aging, Basis, Buckets};
use owed_receivables::{Currency, Date, Language};
use owed_store::{AgingQuery, BookInfo, BookReader, Company};
use serde::Serialize;
use ts_rs::TS;

use crate::aging::{AgingLine, Bucket, bucket_heads, line};
use crate::context::{App, Context};
use crate::failure::Failure;
use crate::wire::{Nothing, Task, iso};

#[derive(Debug, Clone, Serialize, TS)]
pub struct Today {
    pub date: String,
    pub tasks: Vec<Task>,
    pub buckets: Vec<Bucket>,
    pub aging: Vec<AgingLine>,
}

/// Returns what to do now, in order, and what is owed.
///
/// # Errors
/// The book cannot be read.
pub fn overview(cx: &Context<'_>, _: Nothing) -> Result<Today, Failure> {
    let book = cx.app.book()?;
    let day = Day::new(cx, &book)?;
    Ok(Today {
        date: iso(day.today),
        tasks: tasks::in_order(&day)?,
        buckets: bucket_heads(&day.aging.buckets, day.language),
        aging: day
            .totals
            .iter()
            .map(|(currency, row)| line(day.language, *currency, row))
            .collect(),
    })
}

/// What several tasks depend on.
struct Day<'a> {
    app: &'a App,
    book: &'a BookReader,
    today: Date,
    language: Language,
    company: Company,
    info: BookInfo,
    aging: Aging,
    totals: BTreeMap<Currency, AgedAmounts>,
}

impl<'a> Day<'a> {
    fn new(cx: &'a Context<'_>, book: &'a BookReader) -> Result<Self, Failure> {
        let today = cx.app.today();
        let aging = book.aging(&AgingQuery {
            as_of: today,
            basis: Basis::Due,
            buckets: Buckets::default(),
        })?;
        Ok(Self {
            app: cx.app,
            language: cx.language(book)?,
            book,
            today,
            company: book.company()?,
            info: book.info()?,
            totals: aging.totals()?,
            aging,
        })
    }
}
