//! Prints answers: tables for people, JSON for scripts, and exit codes for both.

use std::borrow::Cow;
use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use owed_app::context::{Progress, Step};
use owed_app::failure::{Failure, Told};
use owed_app::letters::NotMade;
use owed_app::settings::Lack;
use owed_app::wire::Amount;
use owed_texts::{Language, Message, PlainKey, text};
use serde::Serialize;

/// A table's headings by their keys in the catalogue; a column may have none.
macro_rules! heads {
    ($($key:tt),* $(,)?) => {
        [$($crate::output::heads!(@ $key)),*]
    };
    (@ "") => {
        ::owed_texts::Message::plain("")
    };
    (@ $key:literal) => {
        ::owed_texts::key!($key).message()
    };
}

pub(crate) use heads;

/// Everything was done.
pub const DONE: u8 = 0;
/// It could not be done.
pub const FAILED: u8 = 1;
/// An import has problems and nothing was written.
pub const PROBLEMS: u8 = 2;
/// Some messages were not sent.
pub const NOT_SENT: u8 = 3;
/// A check found problems.
pub const CHECK: u8 = 4;
/// The command line is wrong (`EX_USAGE`).
pub const USAGE: u8 = 64;

/// The version of every JSON shape that `owed` prints.
pub const VERSION: u32 = 1;

/// An answer preceded by the version of its shape.
#[derive(Serialize)]
struct Versioned<'a, T> {
    version: u32,
    #[serde(flatten)]
    answer: &'a T,
}

#[derive(Serialize)]
struct Failed<'a> {
    failure: &'a Told,
    /// The book in use.
    book: Option<&'a str>,
}

/// A line for people: a text of the catalogue, or text that needs no translation.
pub trait Line {
    fn told(&self, language: Language) -> Cow<'_, str>;
}

impl Line for Message {
    fn told(&self, language: Language) -> Cow<'_, str> {
        self.text(language).into()
    }
}

impl Line for PlainKey {
    fn told(&self, language: Language) -> Cow<'_, str> {
        self.text(language).into()
    }
}

impl Line for str {
    fn told(&self, _: Language) -> Cow<'_, str> {
        self.into()
    }
}

impl Line for String {
    fn told(&self, _: Language) -> Cow<'_, str> {
        self.into()
    }
}

impl<L: Line + ?Sized> Line for &L {
    fn told(&self, language: Language) -> Cow<'_, str> {
        (**self).told(language)
    }
}

pub struct Output {
    pub json: bool,
    /// The command's book, which every failure names.
    book: Option<PathBuf>,
    language: Language,
    out: BufWriter<StdoutLock<'static>>,
}

impl Output {
    pub fn new(json: bool, book: Option<PathBuf>, language: Language) -> Self {
        Self {
            json,
            book,
            language,
            out: BufWriter::with_capacity(1 << 16, io::stdout().lock()),
        }
    }

    /// Returns the reader's language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Switches to `language` for everything printed to people from here on.
    pub fn speak(&mut self, language: Language) {
        self.language = language;
    }

    /// Failures name no book from here on, for commands that need none.
    pub fn without_book(&mut self) {
        self.book = None;
    }

    /// Prints an answer as one line of JSON, version first.
    pub fn answer<T: Serialize>(&mut self, answer: &T) -> Result<(), Failure> {
        serde_json::to_writer(
            &mut self.out,
            &Versioned {
                version: VERSION,
                answer,
            },
        )
        .map_err(|error| write_failure(&error.into()))?;
        self.write("")
    }

    /// Prints an answer as JSON for scripts, or with `people`.
    pub fn show<T: Serialize>(
        &mut self,
        answer: &T,
        people: impl FnOnce(&mut Self) -> Result<(), Failure>,
    ) -> Result<u8, Failure> {
        match self.json {
            true => self.answer(answer)?,
            false => people(self)?,
        }
        Ok(DONE)
    }

    /// Like [`show`](Self::show), with one line for people.
    pub fn say<T: Serialize>(&mut self, answer: &T, line: impl Line) -> Result<u8, Failure> {
        self.show(answer, |output| output.line(line))
    }

    pub fn line(&mut self, line: impl Line) -> Result<(), Failure> {
        self.write(&line.told(self.language))
    }

    /// Tells people something while the command still runs; not part of its answer.
    pub fn tell(&self, line: impl Line) {
        // Nobody reads it if this fails, which stops nothing.
        let _ = writeln!(io::stderr(), "{}", line.told(self.language));
    }

    fn write(&mut self, text: &str) -> Result<(), Failure> {
        writeln!(self.out, "{text}").map_err(|error| write_failure(&error))
    }

    /// Prints a table; columns from `numbers` on are right-aligned.
    pub fn table(
        &mut self,
        heads: &[Message],
        rows: Vec<Vec<String>>,
        numbers: &[usize],
    ) -> Result<(), Failure> {
        let mut table = Table::new();
        table
            .load_style(presets::NOTHING)
            .set_content_arrangement(ContentArrangement::Disabled);
        let heads = heads.iter().map(|head| head.text(self.language));
        table.set_header(heads).add_rows(rows);
        for column in numbers {
            if let Some(column) = table.column_mut(*column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        let text: String = table
            .lines()
            .map(|line| format!("{}\n", line.trim_end()))
            .collect();
        self.write(text.trim_end())
    }

    /// Prints who gets nothing and why, each line beginning with `what`.
    pub fn not_made(&mut self, what: PlainKey, customers: &[NotMade]) -> Result<(), Failure> {
        let what = what.text(self.language);
        for one in customers {
            let NotMade {
                customer,
                name,
                reason,
                ..
            } = one;
            self.line(format!("{what}: {customer}  {name}: {reason}"))?;
        }
        Ok(())
    }

    /// Prints what papers lack, with the command that fixes it.
    pub fn warnings(&mut self, warnings: &[Lack]) -> Result<(), Failure> {
        for Lack { text, of_company } in warnings {
            let line = match of_company {
                true => text!("cli-set-company", missing = text),
                false => text!("plain", text),
            };
            self.line(line.text(self.language))?;
        }
        Ok(())
    }

    pub fn finish(mut self, code: u8) -> ExitCode {
        match self.out.flush() {
            Ok(()) => ExitCode::from(code),
            // A reader that has seen enough, such as `head`, is not a failure.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(code),
            Err(error) => self.failure(&write_failure(&error)),
        }
    }

    pub fn failure(mut self, failure: &Failure) -> ExitCode {
        let book = self.book.take().map(|book| book.display().to_string());
        let failure = failure.told(self.language);
        if self.json {
            let _ = self.answer(&Failed {
                failure: &failure,
                book: book.as_deref(),
            });
        }
        let _ = self.out.flush();
        let mut err = io::stderr().lock();
        let _ = writeln!(err, "owed: {}", failure.message);
        if let Some(hint) = &failure.hint {
            let _ = writeln!(err, "      {hint}");
        }
        if let Some(book) = book.filter(|book| !failure.message.contains(book)) {
            let _ = writeln!(
                err,
                "      {}",
                text!("cli-the-book", book).text(self.language)
            );
        }
        ExitCode::from(FAILED)
    }
}

/// Translates a word that scripts know, such as a state, for people.
pub fn word(spelled: &str, language: Language) -> String {
    text!("cli-word", word = spelled).text(language)
}

/// Formats an amount with its currency.
pub fn money(amount: &Amount) -> String {
    format!("{} {}", amount.text, amount.currency)
}

/// Formats amounts of several currencies.
pub fn moneys(amounts: &[Amount]) -> String {
    let texts: Vec<String> = amounts.iter().map(money).collect();
    texts.join("; ")
}

fn write_failure(error: &io::Error) -> Failure {
    Failure::new(
        owed_app::failure::Code::Io,
        text!("cli-answer-not-printed", error = error.to_string()),
    )
}

/// Shows progress on one line of the terminal; silent if standard error is redirected.
pub struct Terminal {
    shown: AtomicBool,
    live: bool,
}

impl Terminal {
    pub fn new() -> Self {
        Self {
            shown: AtomicBool::new(false),
            live: io::stderr().is_terminal(),
        }
    }
}

impl Progress for Terminal {
    fn step(&self, step: &Step) {
        if self.live {
            self.shown.store(true, Ordering::Relaxed);
            let mut err = io::stderr();
            let _ = match step.total {
                0 => write!(err, "\r\x1b[K{}", step.what),
                total => write!(err, "\r\x1b[K{}/{total}  {}", step.done, step.what),
            };
        }
    }

    fn cancelled(&self) -> bool {
        false
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if self.shown.load(Ordering::Relaxed) {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
