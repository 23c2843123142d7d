//! What every command gets: the open book, today's date, and a way to report progress and to be cancelled.

use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Local, NaiveDateTime, NaiveTime, Utc};
use owed_mail::Secrets;
use owed_receivables::Date;
use owed_store::{Book, Entry, Reading, StoreError, Write, Written};
use owed_texts::{Language, Message, PlainKey, key};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Code, Failure};
use crate::{accrual, kept_news};

/// How far a long piece of work has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Step {
    pub done: u32,
    pub total: u32,
    /// What is being worked on, in words.
    pub what: String,
}

/// The one mechanism by which long work reports and is cancelled, for the window and the command line.
pub trait Progress: Sync {
    fn step(&self, step: &Step);
    /// Whether the user asked to stop; asked between two pieces of work, so nothing is left half done.
    fn cancelled(&self) -> bool;
}

/// Work that nobody watches.
pub struct Silent;

impl Progress for Silent {
    fn step(&self, _: &Step) {}
    fn cancelled(&self) -> bool {
        false
    }
}

/// What a face brings along.
pub struct Setup {
    /// Where the list of recent books lies.
    pub config_dir: PathBuf,
    /// Where the sample company and temporary copies lie.
    pub data_dir: PathBuf,
    pub secrets: Box<dyn Secrets + Send>,
    /// A day to take for today; `None` reads the computer's local date (rule M4).
    pub today: Option<Date>,
    /// A time of day to take for now; `None` reads the computer's local time.
    pub time: Option<NaiveTime>,
    /// Who works with the book, for its journal.
    pub who: String,
    /// The language that the face speaks; `None`: that of the open book's company.
    pub language: Option<Language>,
}

/// The running program: at most one book is open at a time.
pub struct App {
    setup_dirs: (PathBuf, PathBuf),
    today: Option<Date>,
    time: Option<NaiveTime>,
    who: String,
    language: Option<Language>,
    secrets: Mutex<Box<dyn Secrets + Send>>,
    news: Mutex<kept_news::Kept>,
    open: Mutex<Open>,
}

/// The open book's path and the connections to it that nobody uses at the moment.
#[derive(Default)]
struct Open {
    path: Option<PathBuf>,
    idle: Vec<Book>,
}

impl App {
    pub fn new(setup: Setup) -> Self {
        Self {
            setup_dirs: (setup.config_dir, setup.data_dir),
            today: setup.today,
            time: setup.time,
            who: setup.who,
            language: setup.language,
            secrets: Mutex::new(setup.secrets),
            news: Mutex::default(),
            open: Mutex::default(),
        }
    }

    pub fn config_dir(&self) -> &Path {
        &self.setup_dirs.0
    }

    pub fn data_dir(&self) -> &Path {
        &self.setup_dirs.1
    }

    pub fn today(&self) -> Date {
        self.today.unwrap_or_else(|| Local::now().date_naive())
    }

    /// The local day and time, which quiet hours go by (rule I8).
    pub fn local_now(&self) -> NaiveDateTime {
        let time = self.time.unwrap_or_else(|| Local::now().time());
        self.today().and_time(time)
    }

    pub fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    pub fn who(&self) -> &str {
        &self.who
    }

    /// The language of whoever reads what the program says; English where no book that can be read says another.
    pub fn language(&self) -> Language {
        let of_book = || self.book()?.company().map_err(Failure::from);
        self.language.unwrap_or_else(|| {
            of_book()
                .map(|company| company.language)
                .unwrap_or_default()
        })
    }

    pub(crate) fn secrets(&self) -> MutexGuard<'_, Box<dyn Secrets + Send>> {
        self.secrets.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn news(&self) -> MutexGuard<'_, kept_news::Kept> {
        self.news.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn state(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes `book` the open one.
    pub(crate) fn put(&self, book: Book) {
        let mut state = self.state();
        state.path = Some(book.path().to_path_buf());
        state.idle = vec![book];
    }

    /// Closes the book; gives its path.
    pub(crate) fn close(&self) -> Option<PathBuf> {
        std::mem::take(&mut *self.state()).path
    }

    pub fn book_path(&self) -> Option<PathBuf> {
        self.state().path.clone()
    }

    /// A connection to the open book, given back when it is dropped.
    ///
    /// # Errors
    /// [`Code::NoBook`] where none is open.
    pub fn book(&self) -> Result<Connection<'_>, Failure> {
        let mut state = self.state();
        let path = state
            .path
            .clone()
            .ok_or_else(|| Failure::new(Code::NoBook, key!("error-no-book")))?;
        let book = match state.idle.pop() {
            Some(book) => book,
            None => Book::open(&path)?,
        };
        Ok(Connection {
            app: self,
            book: Some(book),
        })
    }
}

/// A connection on loan.
pub struct Connection<'a> {
    app: &'a App,
    book: Option<Book>,
}

impl Deref for Connection<'_> {
    type Target = Book;
    #[expect(
        clippy::expect_used,
        reason = "the book is only taken out when the loan ends"
    )]
    fn deref(&self) -> &Book {
        self.book.as_ref().expect("a loan has its book")
    }
}

impl DerefMut for Connection<'_> {
    #[expect(
        clippy::expect_used,
        reason = "the book is only taken out when the loan ends"
    )]
    fn deref_mut(&mut self) -> &mut Book {
        self.book.as_mut().expect("a loan has its book")
    }
}

impl Connection<'_> {
    /// As [`Book::write`]. What the change means for claims is part of it: those for interest go down where the money for
    /// it came earlier than was known (rule I1).
    ///
    /// # Errors
    /// Those of `work` and of the book, which is then as it was.
    pub fn write<T, E: Into<Failure>>(
        &mut self,
        entry: Entry,
        work: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, Failure> {
        self.write_or(entry, |write| work(write).map_err(Into::into))
    }

    /// As [`write`](Self::write), where `work` may end in something else than a failure.
    ///
    /// # Errors
    /// As there.
    pub fn write_or<T, E: From<Failure> + From<StoreError>>(
        &mut self,
        entry: Entry,
        work: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let app = self.app;
        let command = entry.command.clone();
        let written = Book::write(self, entry, |write| {
            let value = work(write)?;
            accrual::correct(write, app.today(), || app.book())?;
            Ok::<_, E>(value)
        })?;
        if let Some(journal) = written.journal {
            tracing::info!(command, journal = journal.0, "the book was changed");
        }
        Ok(written)
    }
}

impl Drop for Connection<'_> {
    fn drop(&mut self) {
        if let Some(book) = self.book.take() {
            let mut state = self.app.state();
            if state.path.as_deref() == Some(book.path()) && state.idle.len() < 4 {
                state.idle.push(book);
            }
        }
    }
}

/// What every command gets.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub app: &'a App,
    pub progress: &'a dyn Progress,
    /// What works for the user without being told to each time; empty: the user.
    by: Option<PlainKey>,
}

impl<'a> Context<'a> {
    pub fn new(app: &'a App, progress: &'a dyn Progress) -> Self {
        Self {
            app,
            progress,
            by: None,
        }
    }

    /// The same for something that works by itself, such as the daily run, which the journal names (rule L5).
    #[must_use]
    pub fn by(self, what: PlainKey) -> Self {
        Self {
            by: Some(what),
            ..self
        }
    }

    /// Who does this, for the journal.
    pub fn who(&self) -> String {
        match self.by {
            None => self.app.who().to_owned(),
            Some(what) => format!("{} ({})", self.app.who(), what.text(self.app.language())),
        }
    }

    /// The language of whoever reads the answer.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn language(&self, book: &Reading) -> Result<Language, StoreError> {
        match self.app.language {
            Some(language) => Ok(language),
            None => Ok(book.company()?.language),
        }
    }

    /// The day asked for, else today.
    ///
    /// # Errors
    /// [`Code::Invalid`] on the field `as_of` where it is no date.
    pub fn as_of(&self, asked: Option<&str>) -> Result<Date, Failure> {
        match asked.map(str::trim) {
            None | Some("") => Ok(self.app.today()),
            Some(text) => crate::typed::date("as_of", text),
        }
    }

    /// Reports a step, or stops where the user asked to.
    ///
    /// # Errors
    /// [`Code::Cancelled`].
    pub fn step(&self, done: usize, total: usize, what: impl Into<Message>) -> Result<(), Failure> {
        if self.progress.cancelled() {
            return Err(stopped());
        }
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.progress.step(&Step {
            done: count(done),
            total: count(total),
            what: what.into().text(self.app.language()),
        });
        Ok(())
    }

    /// As [`step`](Self::step) for one of many quick pieces: only now and then one is worth a report.
    ///
    /// # Errors
    /// As there.
    pub fn tick(&self, done: usize, total: usize, what: impl Into<Message>) -> Result<(), Failure> {
        const BETWEEN: usize = 2048;
        match done.is_multiple_of(BETWEEN) {
            true => self.step(done, total, what),
            false => Ok(()),
        }
    }
}

/// What work says that the user asked to stop.
pub(crate) fn stopped() -> Failure {
    Failure::new(Code::Cancelled, key!("error-cancelled"))
}
