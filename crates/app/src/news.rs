//! What the book knows about invoices and nobody has confirmed yet (rule R13): reminders consider it first.

use std::sync::Arc;

use owed_receivables::Date;
use owed_receivables::dunning::{KeptMessage, News};
use owed_store::{BookReader, WatchedQuestion};

use crate::context::App;
use crate::failure::Failure;
use crate::kept_news::{AllNews, Source};
use crate::matching;

/// Commands that change nothing that news are read from; a run of many letters reads the news often.
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

/// Returns the news on all invoices on a day. Reading them scans the whole book if anything waits, so they are kept
/// until something they depend on changes.
pub(crate) fn news(app: &App, book: &BookReader, day: Date) -> Result<Arc<AllNews>, Failure> {
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

fn read(book: &BookReader, questions: &[WatchedQuestion], day: Date) -> Result<AllNews, Failure> {
    let mut all = AllNews::default();
    for question in questions {
        if let Some(invoice) = book.invoice_by_number(&question.value)? {
            all.add(
                invoice,
                News::Question(KeptMessage::Words(question.message.clone())),
            );
        }
    }
    for (invoice, news) in matching::money_that_waits(book, day)? {
        all.add(invoice, news);
    }
    Ok(all)
}
