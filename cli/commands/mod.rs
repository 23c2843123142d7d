//! The commands of `owed`, one file each: options, action and output.

mod account;
mod aging;
mod bank;
mod call;
mod check;
mod claim;
mod company;
mod contacts;
mod credit;
mod customers;
mod dispute;
mod dossier;
mod group;
mod handover;
mod hold;
mod import;
mod info;
mod interest;
mod invoices;
mod journal;
mod ledger;
mod letters;
mod mail;
mod r#match;
mod messages;
mod payment;
mod plan;
mod policy;
mod promise;
mod rates;
mod read;
mod redo;
mod refund;
mod run;
mod sample;
mod schedule;
mod send;
#[cfg(feature = "serve")]
mod serve;
mod statement;
mod undo;
mod writeoff;

use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand};
use owed_app::book;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::wire::Nothing;

use crate::output::{Output, Terminal};
use crate::setup;

#[derive(Debug, Parser)]
#[command(
    about = "help-owed",
    name = "owed",
    version,
    max_term_width = 100,
    after_help = "help-owed-more"
)]
pub struct Cli {
    #[arg(
        help = "help-owed-book",
        long,
        global = true,
        value_name = "FILE",
        env = "OWED_BOOK"
    )]
    pub book: Option<PathBuf>,
    #[arg(help = "help-owed-json", long, global = true)]
    pub json: bool,
    // Take this day for today
    #[arg(
        long,
        global = true,
        value_name = "DATE",
        env = "OWED_TODAY",
        hide = true
    )]
    today: Option<String>,
    // Take this time of day for now
    #[arg(
        long,
        global = true,
        value_name = "HH:MM",
        env = "OWED_TIME",
        hide = true
    )]
    time: Option<String>,
    #[command(subcommand)]
    word: Word,
}

#[derive(Debug, Subcommand)]
enum Word {
    Import(import::Import),
    Read(read::Read),
    Aging(aging::Aging),
    Customers(customers::Customers),
    Contacts(contacts::ContactsWord),
    Invoices(invoices::Invoices),
    Payment(payment::Payment),
    Credit(credit::Credit),
    Refund(refund::Refund),
    Bank(bank::Bank),
    Match(r#match::Match),
    Claim(claim::Claim),
    Promise(promise::Promise),
    Dispute(dispute::Dispute),
    Hold(hold::Hold),
    Plan(plan::Plan),
    Writeoff(writeoff::Writeoff),
    Handover(handover::Handover),
    Dossier(dossier::Dossier),
    Call(call::Call),
    Run(run::Run),
    Schedule(schedule::Schedule),
    Letters(letters::Letters),
    Statement(statement::Statement),
    Mail(mail::Mail),
    Send(send::Send),
    Messages(messages::Messages),
    Policy(policy::Policy),
    Group(group::Group),
    Interest(interest::Interest),
    Rates(rates::Rates),
    Company(company::Company),
    Account(account::Account),
    #[command(about = "help-sample")]
    Sample,
    Ledger(ledger::Ledger),
    #[command(about = "help-undo")]
    Undo,
    #[command(about = "help-redo")]
    Redo,
    Journal(journal::Journal),
    #[command(about = "help-check")]
    Check,
    #[command(about = "help-info")]
    Info,
    #[cfg(feature = "serve")]
    Serve(serve::Serve),
}

/// What a command needs from the book.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    Nothing,
    /// The rates added to the book, if there is one.
    Rates,
    Book,
    /// The book, created if it does not exist.
    BookOrNew,
    /// The book, or a temporary one.
    BookOrNowhere,
}

impl Word {
    fn needs(&self) -> Needs {
        match self {
            Self::Read(_) | Self::Sample => Needs::Nothing,
            Self::Interest(_) => Needs::Rates,
            Self::Rates(args) if args.lists() => Needs::Rates,
            Self::Import(args) if args.rehearses() => Needs::BookOrNowhere,
            Self::Import(_) | Self::Company(_) | Self::Account(_) => Needs::BookOrNew,
            Self::Customers(args) if args.adds() => Needs::BookOrNew,
            _ => Needs::Book,
        }
    }
}

impl Needs {
    /// Says whether a book is then open, so that its language applies.
    fn opens(self, path: Option<&Path>) -> bool {
        match self {
            Self::Nothing => false,
            Self::Rates => path.is_some_and(Path::exists),
            Self::Book | Self::BookOrNew | Self::BookOrNowhere => true,
        }
    }

    fn open(self, cx: &Context<'_>, path: Option<&Path>) -> Result<(), Failure> {
        let (path, create) = match self {
            Self::Nothing => return Ok(()),
            Self::Rates => match path.filter(|path| path.exists()) {
                Some(path) => (path, false),
                None => return Ok(()),
            },
            Self::Book => (setup::book_path(path)?, false),
            Self::BookOrNew => (setup::book_path(path)?, true),
            Self::BookOrNowhere => match setup::book_path(path)? {
                path if path.exists() => (path, false),
                _ => return book::open_nowhere(cx, Nothing {}).map(drop),
            },
        };
        let path = path.to_owned();
        let request = book::Open {
            path,
            create,
            language: Some(setup::language()),
        };
        book::open_quietly(cx, request).map(drop)
    }
}

/// Runs the command; returns the exit code.
pub fn run(cli: Cli, output: &mut Output) -> Result<u8, Failure> {
    let path = cli.book.as_deref();
    let needs = cli.word.needs();
    let language = (cli.json || !needs.opens(path)).then_some(output.language());
    let app = setup::app(cli.today.as_deref(), cli.time.as_deref(), language)?;
    let progress = Terminal::new();
    let cx = &Context::new(&app, &progress);
    needs.open(cx, path)?;
    output.speak(app.language());
    if needs == Needs::Rates {
        output.without_book();
    }
    match cli.word {
        Word::Import(args) => import::run(cx, &args, output),
        Word::Read(args) => read::run(cx, &args, output),
        Word::Aging(args) => aging::run(cx, args, output),
        Word::Customers(args) => customers::run(cx, args, output),
        Word::Contacts(args) => contacts::run(cx, args, output),
        Word::Invoices(args) => invoices::run(cx, args, output),
        Word::Payment(args) => payment::run(cx, args, output),
        Word::Credit(args) => credit::run(cx, args, output),
        Word::Refund(args) => refund::run(cx, args, output),
        Word::Bank(args) => bank::run(cx, args, output),
        Word::Match(args) => r#match::run(cx, args, output),
        Word::Claim(args) => claim::run(cx, args, output),
        Word::Promise(args) => promise::run(cx, args, output),
        Word::Dispute(args) => dispute::run(cx, args, output),
        Word::Hold(args) => hold::run(cx, args, output),
        Word::Plan(args) => plan::run(cx, args, output),
        Word::Writeoff(args) => writeoff::run(cx, args, output),
        Word::Handover(args) => handover::run(cx, args, output),
        Word::Dossier(args) => dossier::run(cx, &args, output),
        Word::Call(args) => call::run(cx, args, output),
        Word::Run(args) => run::run(cx, args, output),
        Word::Schedule(args) => schedule::run(cx, args, output),
        Word::Letters(args) => letters::run(cx, args, output),
        Word::Statement(args) => statement::run(cx, args, output),
        Word::Mail(args) => mail::run(cx, args, output),
        Word::Send(args) => send::run(cx, &args, output),
        Word::Messages(args) => messages::run(cx, args, output),
        Word::Policy(args) => policy::run(cx, args, output),
        Word::Group(args) => group::run(cx, args, output),
        Word::Interest(args) => interest::run(cx, args, output),
        Word::Rates(args) => rates::run(cx, args, output),
        Word::Company(args) => company::run(cx, args, output),
        Word::Account(args) => account::run(cx, args, output),
        Word::Sample => sample::run(cx, setup::book_path(path)?, output),
        Word::Ledger(args) => ledger::run(cx, args, output),
        Word::Undo => undo::run(cx, output),
        Word::Redo => redo::run(cx, output),
        Word::Journal(args) => journal::run(cx, &args, output),
        Word::Check => check::run(cx, output),
        Word::Info => info::run(cx, output),
        #[cfg(feature = "serve")]
        Word::Serve(args) => serve::run(&app, setup::book_path(path)?, args),
    }
}
