//! What every command receives: the open book, today's date, and a way to report progress and be cancelled.

use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Local, NaiveDateTime, NaiveTime, Utc};
use owed_mail::Secrets;
use owed_mail::oauth::SharedSecrets;
use owed_receivables::Date;
use owed_store::{Book, BookReader, JournalEntry, Journaled, StoreError, Write};
use owed_texts::{Language, Message, PlainKey, key};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Code, Failure};
use crate::{accrual, kept_news};

/// The progress of long work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Step {
    pub done: u32,
    pub total: u32,
    /// The current item, in words.
    pub what: String,
}

/// How long work reports progress and is cancelled, for the window and the command line alike.
pub trait Progress: Sync {
    fn step(&self, step: &Step);
    /// Says whether the user asked to stop; checked between units of work, so that nothing is left half done.
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

/// What a front end provides.
pub struct Setup {
    /// The folder of the list of recent books.
    pub config_dir: PathBuf,
    /// The folder of the sample company and temporary copies.
    pub data_dir: PathBuf,
    pub secrets: Box<dyn Secrets + Send>,
    /// A date to use as today; `None` reads the computer's local date (rule M4).
    pub today: Option<Date>,
    /// A time of day to use as now; `None` reads the computer's local time.
    pub time: Option<NaiveTime>,
    /// The user's name in the book's journal.
    pub who: String,
    /// The front end's language; `None` means that of the open book's company.
    pub language: Option<Language>,
}

/// A sign-in that waits for the browser, and the account it is for.
pub(crate) type Waiting = (owed_mail::Account, owed_mail::oauth::SigningIn);

/// The running program, with at most one open book.
pub struct App {
    setup_dirs: (PathBuf, PathBuf),
    today: Option<Date>,
    time: Option<NaiveTime>,
    who: String,
    language: Option<Language>,
    secrets: SharedSecrets,
    signing_in: Mutex<Option<Waiting>>,
    news: Mutex<kept_news::Kept>,
    open: Mutex<Open>,
}

/// The open book's path and its idle connections.
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
            secrets: Arc::new(Mutex::new(setup.secrets)),
            signing_in: Mutex::default(),
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

    /// Returns the local date and time, by which quiet hours are determined (rule I8).
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

    /// Returns the reader's language; English if no readable book says otherwise.
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

    /// Returns the store of secrets for work that outlives a command's borrow.
    pub(crate) fn shared_secrets(&self) -> SharedSecrets {
        Arc::clone(&self.secrets)
    }

    /// Returns the sign-in that waits for the browser; there is at most one.
    pub(crate) fn signing_in(&self) -> MutexGuard<'_, Option<Waiting>> {
        self.signing_in
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
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

    /// Closes the book; returns its path.
    pub(crate) fn close(&self) -> Option<PathBuf> {
        std::mem::take(&mut *self.state()).path
    }

    pub fn book_path(&self) -> Option<PathBuf> {
        self.state().path.clone()
    }

    /// Borrows a connection to the open book, returned when dropped.
    ///
    /// # Errors
    /// [`Code::NoBook`] if none is open.
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

/// A borrowed connection.
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
    /// Like [`Book::write`], including the consequences for claims: those for interest are lowered if money for them
    /// came earlier than was known (rule I1).
    ///
    /// # Errors
    /// Those of `work` and of the book, which is then unchanged.
    pub fn write<T, E: Into<Failure>>(
        &mut self,
        entry: JournalEntry,
        work: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<Journaled<T>, Failure> {
        self.write_or(entry, |write| work(write).map_err(Into::into))
    }

    /// Like [`write`](Self::write), for `work` that may end other than in a failure.
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub fn write_or<T, E: From<Failure> + From<StoreError>>(
        &mut self,
        entry: JournalEntry,
        work: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<Journaled<T>, E> {
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

/// What every command receives.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub app: &'a App,
    pub progress: &'a dyn Progress,
    /// The automation that acts; `None` means the user.
    by: Option<PlainKey>,
    /// Speaks the book's language, whatever the front end asked for.
    is_for_file: bool,
}

impl<'a> Context<'a> {
    pub fn new(app: &'a App, progress: &'a dyn Progress) -> Self {
        Self {
            app,
            progress,
            by: None,
            is_for_file: false,
        }
    }

    /// Returns the same context for a file that others read: it is in the book's language, whoever asks for it.
    #[must_use]
    pub fn for_file(self) -> Self {
        Self {
            is_for_file: true,
            ..self
        }
    }

    /// Returns the same context for an automation such as the daily run, which the journal names (rule L5).
    #[must_use]
    pub fn by(self, what: PlainKey) -> Self {
        Self {
            by: Some(what),
            ..self
        }
    }

    /// Returns who acts, for the journal.
    pub fn who(&self) -> String {
        match self.by {
            None => self.app.who().to_owned(),
            Some(what) => format!("{} ({})", self.app.who(), what.text(self.app.language())),
        }
    }

    /// Returns the reader's language.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn language(&self, book: &BookReader) -> Result<Language, StoreError> {
        match self.app.language {
            Some(language) if !self.is_for_file => Ok(language),
            _ => Ok(book.company()?.language),
        }
    }

    /// Returns the requested day, else today.
    ///
    /// # Errors
    /// [`Code::Invalid`] on the field `as_of` if it is not a date.
    pub fn as_of(&self, asked: Option<&str>) -> Result<Date, Failure> {
        match asked.map(str::trim) {
            None | Some("") => Ok(self.app.today()),
            Some(text) => crate::typed::date("as_of", text),
        }
    }

    /// Reports a step, or stops if the user asked to.
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

    /// Like [`step`](Self::step) for one of many quick items: only one in many is reported.
    ///
    /// # Errors
    /// As [`step`](Self::step).
    pub fn tick(&self, done: usize, total: usize, what: impl Into<Message>) -> Result<(), Failure> {
        const BETWEEN: usize = 2048;
        match done.is_multiple_of(BETWEEN) {
            true => self.step(done, total, what),
            false => Ok(()),
        }
    }
}

/// Returns the failure of work that the user stopped.
pub(crate) fn stopped() -> Failure {
    Failure::new(Code::Cancelled, key!("error-cancelled"))
}
