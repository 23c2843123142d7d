//! Opening, creating and inspecting a book.

use std::fs;
use std::path::{Path, PathBuf};

use owed_receivables::Language;
use owed_store::Book;
use owed_texts::{PlainKey, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::{App, Context};
use crate::failure::{Code, Failure};
use crate::wire::{self, Nothing};
use crate::{messages, places, settings};

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "BookOpen")]
pub struct Open {
    pub path: PathBuf,
    /// Create the book if it does not exist.
    #[serde(default)]
    pub create: bool,
    /// The language of the company in a book that is made; English by default.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct BookSample {
    pub path: PathBuf,
}

/// What the shell displays of the open book.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BookInfo {
    pub path: String,
    /// The file's name without its extension.
    pub name: String,
    /// The unchanged sample company; after any import or edit it is a book like any other.
    pub sample: bool,
    /// The language of amounts and numbers on the screens.
    pub language: Language,
    pub customers: u32,
    pub invoices: u32,
    pub open_invoices: u32,
    /// The day of the newest known payment (rule R8); `null` if there are none.
    pub payments_known_to: Option<String>,
    /// Today's date on this computer.
    pub today: String,
    /// What must still be set before letters or mails can be made: texts for the user, empty if nothing.
    pub letters_need: Vec<String>,
    pub mail_needs: Vec<String>,
    /// The newest change that can be undone, in words.
    pub undo: Option<String>,
    pub redo: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RecentBook {
    pub path: String,
    pub name: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CheckReport {
    pub ok: bool,
    pub problems: Vec<String>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "BookDelete")]
pub struct Delete {
    /// The name of the open book, typed to confirm.
    pub name: String,
}

/// The number of books offered by the start screen.
const RECENT: usize = 8;

/// Opens or creates a book, and remembers it for the start screen.
///
/// # Errors
/// The file is not a book, or cannot be read.
pub fn open(cx: &Context<'_>, request: Open) -> Result<BookInfo, Failure> {
    let path = absolute(&request.path)?;
    enter(cx, &path, request.create, request.language)?;
    remember(cx.app, &path);
    info_of(cx)
}

/// Like [`open`], for callers without a list of recent books.
///
/// # Errors
/// As [`open`].
pub fn open_quietly(cx: &Context<'_>, request: Open) -> Result<Nothing, Failure> {
    enter(cx, &request.path, request.create, request.language)?;
    Ok(Nothing {})
}

fn enter(
    cx: &Context<'_>,
    path: &Path,
    create: bool,
    language: Option<Language>,
) -> Result<(), Failure> {
    let book = if create {
        Book::open_or_create(path, language.unwrap_or_default())?
    } else {
        Book::open(path)?
    };
    cx.app.put(book);
    messages::recover(cx)
}

/// Opens a book in memory that ends with the program, for trying things out.
///
/// # Errors
/// There is not enough memory.
pub fn open_nowhere(cx: &Context<'_>, _: Nothing) -> Result<Nothing, Failure> {
    cx.app.put(Book::nowhere()?);
    Ok(Nothing {})
}

/// Opens the sample company, recreated if it was deleted.
///
/// # Errors
/// Its file cannot be written.
pub fn sample(cx: &Context<'_>, _: Nothing) -> Result<BookInfo, Failure> {
    let folder = cx.app.data_dir();
    places::make_folder(folder).map_err(|error| crate::export::unwritable(folder, &error))?;
    let path = folder.join("Sample company.owed");
    if path.exists() {
        enter(cx, &path, false, None)?;
        return info_of(cx);
    }
    sample_at(cx, BookSample { path })
}

/// Creates the sample company's book at a path that must not exist.
///
/// # Errors
/// The path exists, or the file cannot be written.
pub fn sample_at(cx: &Context<'_>, request: BookSample) -> Result<BookInfo, Failure> {
    let mut book = Book::create(&request.path)?;
    crate::company_sample::fill(cx, &mut book)?;
    cx.app.put(book);
    info_of(cx)
}

/// Closes the open book.
///
/// # Errors
/// None.
pub fn close(cx: &Context<'_>, _: Nothing) -> Result<Nothing, Failure> {
    cx.app.close();
    Ok(Nothing {})
}

/// Closes the open book and moves its file to the system's bin, from which it can be restored.
///
/// # Errors
/// [`Code::Invalid`] if the name is not the book's; [`Code::Refused`] while another program has the book open;
/// [`Code::Io`] if the system has no bin for the file: the book then stays where it is.
pub fn delete(cx: &Context<'_>, request: Delete) -> Result<Nothing, Failure> {
    let path = cx.app.book()?.path().to_path_buf();
    let name = name(&path);
    if request.name.trim() != name {
        return Err(Failure::invalid(
            "name",
            text!("error-book-name-to-delete", name),
        ));
    }
    cx.app.close();
    // The last program to close a book merges its log into the file.
    if beside(&path, "-wal").exists() {
        return Err(Failure::new(
            Code::Refused,
            text!("error-book-open-elsewhere", name),
        ));
    }
    trash::delete(&path).map_err(|error| {
        Failure::new(
            Code::Io,
            text!(
                "error-book-not-in-bin",
                path = path.display().to_string(),
                why = error.to_string()
            ),
        )
    })?;
    Ok(Nothing {})
}

/// Returns the path of a file that SQLite or Owed keeps beside a book.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut file = path.as_os_str().to_owned();
    file.push(ending);
    PathBuf::from(file)
}

/// Describes the open book; `None` if none is open.
///
/// # Errors
/// The book cannot be read.
pub fn info(cx: &Context<'_>, _: Nothing) -> Result<Option<BookInfo>, Failure> {
    if cx.app.book_path().is_none() {
        return Ok(None);
    }
    info_of(cx).map(Some)
}

fn info_of(cx: &Context<'_>) -> Result<BookInfo, Failure> {
    let book = cx.app.book()?;
    let facts = book.info()?;
    let company = book.company()?;
    let account = book.mail_account()?;
    let language = cx.language(&book)?;
    let (undo, redo) = crate::journal::next(&book, language)?;
    let said = |needs: Vec<PlainKey>| needs.into_iter().map(|need| need.text(language)).collect();
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(BookInfo {
        path: book.path().display().to_string(),
        name: name(book.path()),
        sample: facts.sample,
        language: company.language,
        customers: count(facts.customers),
        invoices: count(facts.invoices),
        open_invoices: count(facts.open_invoices),
        payments_known_to: facts.payments_known_to.map(wire::iso),
        today: wire::iso(cx.app.today()),
        letters_need: said(settings::letters_need(&company)),
        mail_needs: said(settings::mail_needs(account.as_ref())),
        undo,
        redo,
    })
}

fn name(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Returns the books opened last that still exist.
///
/// # Errors
/// None; an unreadable list is empty.
pub fn recent(cx: &Context<'_>, _: Nothing) -> Result<Vec<RecentBook>, Failure> {
    let books = remembered(cx.app)
        .into_iter()
        .filter(|path| path.exists())
        .map(|path| RecentBook {
            name: name(&path),
            path: path.display().to_string(),
        })
        .collect();
    Ok(books)
}

fn recent_file(app: &App) -> PathBuf {
    app.config_dir().join("recent.json")
}

fn remembered(app: &App) -> Vec<PathBuf> {
    fs::read(recent_file(app))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// Ignores failures: a list that cannot be saved must not prevent opening a book.
fn remember(app: &App, path: &Path) {
    let mut paths = remembered(app);
    paths.retain(|other| other != path);
    paths.insert(0, path.to_path_buf());
    paths.truncate(RECENT);
    if let Ok(bytes) = serde_json::to_vec(&paths) {
        let _ = crate::export::write_whole(&recent_file(app), &bytes);
    }
}

fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    std::path::absolute(path).map_err(|error| {
        Failure::invalid(
            "path",
            text!(
                "error-not-a-path",
                path = path.display().to_string(),
                why = error.to_string()
            ),
        )
    })
}

/// Recomputes every stored figure and compares (`owed check`).
///
/// # Errors
/// The book cannot be read at all.
pub fn check(cx: &Context<'_>, _: Nothing) -> Result<CheckReport, Failure> {
    let book = cx.app.book()?;
    let language = cx.language(&book)?;
    let found = book.check()?.problems.into_iter();
    let problems: Vec<String> = found
        .map(|problem| format!("{}: {}", problem.code, problem.detail.text(language)))
        .collect();
    Ok(CheckReport {
        ok: problems.is_empty(),
        problems,
    })
}

#[cfg(test)]
mod tests {
    use owed_mail::secret::InMemory;

    use super::*;
    use crate::context::{Setup, Silent};

    #[test]
    fn a_book_is_deleted_only_by_its_name_and_only_when_no_one_else_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::new(Setup {
            config_dir: folder.path().join("config"),
            data_dir: folder.path().join("data"),
            secrets: Box::new(InMemory::default()),
            today: None,
            time: None,
            who: "dora".to_owned(),
            language: None,
        });
        let cx = Context::new(&app, &Silent);
        let path = folder.path().join("harbour.owed");
        enter(&cx, &path, true, None).unwrap();
        let refused = |name: &str| {
            let name = name.to_owned();
            delete(&cx, Delete { name }).unwrap_err()
        };
        assert_eq!(refused("").field.as_deref(), Some("name"));
        assert_eq!(refused("another").field.as_deref(), Some("name"));

        let _elsewhere = Book::open(&path).unwrap();
        assert_eq!(refused("harbour").code, Code::Refused);
        assert!(path.exists());
    }
}
