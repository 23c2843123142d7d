//! News of invoices as they were read last: they are kept from one command to the next.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use owed_receivables::dunning::{Bearing, News};
use owed_receivables::{Date, InvoiceId};
use owed_store::{JournalId, WatchedQuestion};

/// The news of each invoice: of several the one that weighs most.
#[derive(Debug, Default)]
pub(crate) struct AllNews(HashMap<InvoiceId, News>);

/// What the news were read from; while it stays the same, so do they.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Source {
    pub book: Option<PathBuf>,
    pub change: Option<JournalId>,
    /// They are asked outside the journal.
    pub questions: Vec<WatchedQuestion>,
    pub day: Date,
}

/// The news as they were read last.
#[derive(Debug, Default)]
pub(crate) struct Kept(pub Option<(Source, Arc<AllNews>)>);

impl AllNews {
    pub fn of(&self, invoice: InvoiceId) -> Option<&News> {
        self.0.get(&invoice)
    }

    pub fn add(&mut self, invoice: InvoiceId, news: News) {
        let known = self.0.entry(invoice).or_insert_with(|| news.clone());
        if weight(known) < weight(&news) {
            *known = news;
        }
    }
}

/// A question is asked because the book was told of it; it goes before what only might be.
fn weight(news: &News) -> u8 {
    match news {
        News::Money { bearing, .. } => match bearing {
            Bearing::Perhaps => 0,
            Bearing::Names => 1,
            Bearing::Pays => 3,
        },
        News::Question(_) => 2,
    }
}
