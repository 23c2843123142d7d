//! One file for each word of the command line.

mod accounts;
mod aging;
mod book;
mod company;
mod customers;
mod erasing;
mod imports;
mod interest;
mod ledger;
mod merging;
mod policies;
mod reading;
mod runs;
mod schedule;
mod tables;

use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::letters::Despite;
use owed_app::{book as books, customers as people};

use crate::args::{self, Cli, Word};
use crate::commands;
use crate::output::{Output, Terminal};
use crate::setup;

/// Does what the command line says; gives the exit code.
pub fn run(cli: Cli, output: &mut Output) -> Result<u8, Failure> {
    let app = setup::app(cli.today.as_deref(), cli.time.as_deref())?;
    let progress = Terminal::new();
    let cx = Context::new(&app, &progress);
    let bookless = matches!(
        &cli.word,
        Word::Interest(_) | Word::Rates(args::Rates { action: None })
    );
    if let Some(path) = cli.book.as_deref().filter(|path| bookless && path.exists()) {
        // Rates that were added to the book count.
        books::open_quietly(&cx, path, false)?;
    }
    match &cli.word {
        Word::Interest(words) => return interest::calculate(&cx, words, output),
        Word::Rates(args::Rates { action: None }) => return interest::rates(&cx, output),
        Word::Read(words) => return reading::run(&cx, words, output),
        _ => {}
    }
    let path = setup::book_path(cli.book)?;
    let create = matches!(
        cli.word,
        Word::Import(_) | Word::Company(_) | Word::Account(_)
    ) || matches!(&cli.word, Word::Customers(words) if matches!(words.action, Some(args::CustomerAction::Add(_))));
    if matches!(cli.word, Word::Sample) {
        return book::sample(&cx, &path, output);
    }
    if matches!(&cli.word, Word::Import(import) if import.dry_run) && !path.exists() {
        books::open_nowhere(&cx)?;
    } else {
        books::open_quietly(&cx, &path, create)?;
    }
    match cli.word {
        Word::Import(words) => imports::run(&cx, words, output),
        Word::Aging(words) => aging::run(&cx, words, output),
        Word::Customers(words) => customers::run(&cx, words, output),
        Word::Invoices(args) => commands::invoices::run(&cx, args, output),
        Word::Payment(args) => commands::payment::run(&cx, args, output),
        Word::Refund(args) => commands::refund::run(&cx, args, output),
        Word::Credit(args) => commands::credit::run(&cx, args, output),
        Word::Bank(args) => commands::bank::run(&cx, args, output),
        Word::Match(args) => commands::r#match::run(&cx, args, output),
        Word::Claim(args) => commands::claim::run(&cx, args, output),
        Word::Policy(words) => policies::run(&cx, words, output),
        Word::Group(words) => policies::groups(&cx, words, output),
        Word::Promise(args) => commands::promise::run(&cx, args, output),
        Word::Dispute(args) => commands::dispute::run(&cx, args, output),
        Word::Hold(args) => commands::hold::run(&cx, args, output),
        Word::Plan(args) => commands::plan::run(&cx, args, output),
        Word::Writeoff(args) => commands::writeoff::run(&cx, args, output),
        Word::Handover(args) => commands::handover::run(&cx, args, output),
        Word::Dossier(args) => commands::dossier::run(&cx, &args, output),
        Word::Call(args) => commands::call::run(&cx, args, output),
        Word::Run(words) => runs::run(&cx, words, output),
        Word::Schedule(words) => schedule::run(&cx, words, output),
        Word::Letters(args) => commands::letters::run(&cx, args, output),
        Word::Ledger(words) => ledger::run(&cx, words, output),
        Word::Statement(args) => commands::statement::run(&cx, args, output),
        Word::Mail(args) => commands::mail::run(&cx, args, output),
        Word::Send(args) => commands::send::run(&cx, &args, output),
        Word::Messages(args) => commands::messages::run(&cx, args, output),
        Word::Company(words) => company::run(&cx, words, output),
        Word::Account(words) => accounts::run(&cx, words, output),
        // Done before a book was opened.
        Word::Sample | Word::Interest(_) | Word::Read(_) => Ok(0),
        Word::Rates(words) => interest::change(&cx, words, output),
        Word::Undo => book::undo(&cx, output),
        Word::Redo => book::redo(&cx, output),
        Word::Journal { limit } => book::journal(&cx, limit, output),
        Word::Check => book::check(&cx, output),
        Word::Info => book::info(&cx, output),
        #[cfg(feature = "serve")]
        Word::Serve {
            port,
            ui,
            mut files,
        } => {
            if files.is_empty() {
                let book = std::path::absolute(&path).unwrap_or(path);
                files.extend(book.parent().map(ToOwned::to_owned));
            }
            crate::serve::run(&app, port, &ui, &files)
        }
    }
}

/// The book's keys of the customers named by their numbers.
fn customer_ids(cx: &Context<'_>, numbers: &[String]) -> Result<Vec<i64>, Failure> {
    numbers
        .iter()
        .map(|number| people::id_of(cx, number))
        .collect()
}

/// The customers that an option names; without the option everyone is meant.
fn some_customer_ids(cx: &Context<'_>, numbers: &[String]) -> Result<Option<Vec<i64>>, Failure> {
    match numbers {
        [] => Ok(None),
        numbers => customer_ids(cx, numbers).map(Some),
    }
}

/// Those who are written to although something speaks against it, and why.
fn despite(
    cx: &Context<'_>,
    numbers: &[String],
    reason: Option<&str>,
) -> Result<Vec<Despite>, Failure> {
    let reason = reason.unwrap_or_default();
    let ids = customer_ids(cx, numbers)?.into_iter();
    Ok(ids
        .map(|customer_id| Despite {
            customer_id,
            reason: reason.to_owned(),
        })
        .collect())
}

/// Where a text was given it replaces what stood there.
fn set<T>(place: &mut T, given: Option<T>) {
    if let Some(given) = given {
        *place = given;
    }
}

/// What papers lack, with the words that mend it.
fn lacking(warning: &str) -> String {
    match warning.starts_with("Missing: ") {
        true => format!("{warning} Set it with `owed company set`."),
        false => warning.to_owned(),
    }
}

/// A path as text, as the wire wants it.
fn text(path: &std::path::Path) -> Result<String, Failure> {
    path.to_str().map(str::to_owned).ok_or_else(|| {
        Failure::new(
            Code::Invalid,
            format!("The path {} cannot be written as text.", path.display()),
        )
        .hint("Use a path whose names are plain Unicode.")
    })
}
