//! What the book knows of invoices and nobody has confirmed yet (rule R13): reminders look at it first.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use owed_receivables::dunning::{Bearing, News};
use owed_receivables::{Date, InvoiceId};
use owed_store::{JournalId, Reading, WatchedQuestion};

use crate::context::App;
use crate::failure::Failure;
use crate::matching;

/// The news of each invoice: of several the one that weighs most.
#[derive(Debug, Default)]
pub(crate) struct AllNews(HashMap<InvoiceId, News>);

/// What the news were read from; while it stays the same, so do they.
#[derive(Debug, PartialEq, Eq)]
struct Source {
    book: Option<PathBuf>,
    change: Option<JournalId>,
    /// They are asked outside the journal.
    questions: Vec<WatchedQuestion>,
    day: Date,
}

/// The commands that change nothing that news are read from; a run of many letters looks at the news often.
const UNRELATED: &[&str] = &[
    "runs.",
    "messages.",
    "letters.",
    "statements.",
    "calls.",
    "holds.",
    "disputes.",
    "handovers.",
    "policies.",
    "groups.",
];

/// The news as they were read last.
#[derive(Debug, Default)]
pub(crate) struct Read(Option<(Source, Arc<AllNews>)>);

impl AllNews {
    pub fn of(&self, invoice: InvoiceId) -> Option<&News> {
        self.0.get(&invoice)
    }

    fn add(&mut self, invoice: InvoiceId, news: News) {
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

/// The news of all invoices on a day. Reading them looks at the whole book where anything waits, so they are kept as
/// long as nothing they rest on has changed.
pub(crate) fn news(app: &App, book: &Reading, day: Date) -> Result<Arc<AllNews>, Failure> {
    let source = Source {
        book: app.book_path(),
        change: book.newest_change_besides(UNRELATED)?,
        questions: book.watched_questions()?,
        day,
    };
    if let Some((known, news)) = &app.news().0
        && *known == source
    {
        return Ok(Arc::clone(news));
    }
    let news = Arc::new(read(book, &source.questions, day)?);
    app.news().0 = Some((source, Arc::clone(&news)));
    Ok(news)
}

fn read(book: &Reading, questions: &[WatchedQuestion], day: Date) -> Result<AllNews, Failure> {
    let mut all = AllNews::default();
    for question in questions {
        if let Some(invoice) = book.invoice_by_number(&question.value)? {
            let text = format!("A list waits for your answer: {}.", question.message);
            all.add(invoice, News::Question(text));
        }
    }
    for (invoice, news) in matching::money_that_waits(book, day)? {
        all.add(invoice, news);
    }
    Ok(all)
}
