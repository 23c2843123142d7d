//! One file for each word of the command line.

mod accounts;
mod aging;
mod book;
mod company;
mod interest;
mod ledger;

use owed_app::book as books;
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};

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
        Word::Read(args) => return commands::read::run(&cx, args, output),
        _ => {}
    }
    let path = setup::book_path(cli.book)?;
    let create = matches!(
        cli.word,
        Word::Import(_) | Word::Company(_) | Word::Account(_)
    ) || matches!(&cli.word, Word::Customers(words) if words.adds());
    if matches!(cli.word, Word::Sample) {
        return book::sample(&cx, &path, output);
    }
    if matches!(&cli.word, Word::Import(import) if import.rehearses()) && !path.exists() {
        books::open_nowhere(&cx)?;
    } else {
        books::open_quietly(&cx, &path, create)?;
    }
    match cli.word {
        Word::Import(args) => commands::import::run(&cx, &args, output),
        Word::Aging(words) => aging::run(&cx, words, output),
        Word::Customers(args) => commands::customers::run(&cx, args, output),
        Word::Invoices(args) => commands::invoices::run(&cx, args, output),
        Word::Payment(args) => commands::payment::run(&cx, args, output),
        Word::Refund(args) => commands::refund::run(&cx, args, output),
        Word::Credit(args) => commands::credit::run(&cx, args, output),
        Word::Bank(args) => commands::bank::run(&cx, args, output),
        Word::Match(args) => commands::r#match::run(&cx, args, output),
        Word::Claim(args) => commands::claim::run(&cx, args, output),
        Word::Policy(args) => commands::policy::run(&cx, args, output),
        Word::Group(args) => commands::group::run(&cx, args, output),
        Word::Promise(args) => commands::promise::run(&cx, args, output),
        Word::Dispute(args) => commands::dispute::run(&cx, args, output),
        Word::Hold(args) => commands::hold::run(&cx, args, output),
        Word::Plan(args) => commands::plan::run(&cx, args, output),
        Word::Writeoff(args) => commands::writeoff::run(&cx, args, output),
        Word::Handover(args) => commands::handover::run(&cx, args, output),
        Word::Dossier(args) => commands::dossier::run(&cx, &args, output),
        Word::Call(args) => commands::call::run(&cx, args, output),
        Word::Run(args) => commands::run::run(&cx, args, output),
        Word::Schedule(args) => commands::schedule::run(&cx, args, output),
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

/// Where a text was given it replaces what stood there.
fn set<T>(place: &mut T, given: Option<T>) {
    if let Some(given) = given {
        *place = given;
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
