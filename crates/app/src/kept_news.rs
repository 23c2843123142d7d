//! The last news read about invoices, kept between commands.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use owed_receivables::dunning::{Bearing, News};
use owed_receivables::{Date, InvoiceId};
use owed_store::{JournalId, WatchedQuestion};

/// The news on each invoice; of several, the most important.
#[derive(Debug, Default)]
pub(crate) struct AllNews(HashMap<InvoiceId, News>);

/// What the news were read from; while it is unchanged, so are they.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Source {
    pub book: Option<PathBuf>,
    pub change: Option<JournalId>,
    /// Questions are not in the journal.
    pub questions: Vec<WatchedQuestion>,
    pub day: Date,
}

/// The news read last.
#[derive(Debug, Default)]
pub(crate) struct Kept(pub Option<(Source, Arc<AllNews>)>);

impl AllNews {
    pub fn of_invoice(&self, invoice: InvoiceId) -> Option<&News> {
        self.0.get(&invoice)
    }

    pub fn add(&mut self, invoice: InvoiceId, news: News) {
        let known = self.0.entry(invoice).or_insert_with(|| news.clone());
        if weight(known) < weight(&news) {
            *known = news;
        }
    }
}

/// A question arises because the book was told something, so it outranks what is only possible.
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
