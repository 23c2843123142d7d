//! The words of `owed`, one file each: options, action and output.

mod account;
mod aging;
mod bank;
mod call;
mod check;
mod claim;
mod company;
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

/// Owed gets a small business paid: it imports the invoices of other programs, ages what is owed, and writes reminder letters and e-mails. Everything is kept in one file on this computer.
#[derive(Debug, Parser)]
#[command(name = "owed", version, max_term_width = 100, after_help = AFTER_HELP)]
pub struct Cli {
    /// The book to work with, a file that ends in .owed
    #[arg(long, global = true, value_name = "FILE", env = "OWED_BOOK")]
    pub book: Option<PathBuf>,
    /// Answer as JSON; amounts are whole minor units in strings
    #[arg(long, global = true)]
    pub json: bool,
    /// Take this day for today
    #[arg(
        long,
        global = true,
        value_name = "DATE",
        env = "OWED_TODAY",
        hide = true
    )]
    today: Option<String>,
    /// Take this time of day for now
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

const AFTER_HELP: &str = "\
A first month-end:
  owed --book firm.owed import invoices.csv       read the invoices; a missing book is made
  owed --book firm.owed import payments.csv --kind payments
  owed --book firm.owed aging                     who owes what, since when
  owed --book firm.owed company set --name \"Firm Ltd\" --street \"1 High Street\" --city Leeds
  owed --book firm.owed run propose               whom to remind today, and why; then run approve, produce, send
  owed --book firm.owed letters --out letters     or by hand: one PDF for each customer with something overdue
  owed --book firm.owed account set --host mail.example.com --user me --from me@example.com
  owed --book firm.owed mail                      create the same as e-mails, held in the outbox
  owed --book firm.owed send                      send what is no longer held
  owed --book firm.owed undo                      undo the last change

`owed help WORD` says more of one word. Dates are written 2026-03-02. With OWED_BOOK set, --book can be left out.

Exit codes: 0 done; 1 it could not be done; 2 an import has problems and nothing was written;
3 some messages were not sent; 4 a check found problems; 64 the command line is wrong.";

#[derive(Debug, Subcommand)]
enum Word {
    Import(import::Import),
    Read(read::Read),
    Aging(aging::Aging),
    Customers(customers::Customers),
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
    /// Fill a new book with the sample company
    Sample,
    Ledger(ledger::Ledger),
    /// Undo the last change
    Undo,
    /// Redo the last undone change
    Redo,
    Journal(journal::Journal),
    /// Recompute every stored figure and compare
    Check,
    /// What the book holds
    Info,
    #[cfg(feature = "serve")]
    Serve(serve::Serve),
}

/// What a word needs from the book.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    Nothing,
    /// The rates that were added to the book, if there is one.
    Rates,
    Book,
    /// The book, which is created if it does not exist.
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
        book::open_quietly(cx, book::Open { path, create }).map(drop)
    }
}

/// Runs the command; returns the exit code.
pub fn run(cli: Cli, output: &mut Output) -> Result<u8, Failure> {
    let app = setup::app(cli.today.as_deref(), cli.time.as_deref(), cli.json)?;
    let progress = Terminal::new();
    let cx = &Context::new(&app, &progress);
    let path = cli.book.as_deref();
    let needs = cli.word.needs();
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
