//! The words and options of `owed`.

mod aging;
mod company;
mod interest;
mod ledger;
mod spelled;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::commands::{
    bank, call, claim, credit, customers, dispute, dossier, group, handover, hold, import,
    invoices, letters, mail, r#match, messages, payment, plan, policy, promise, read, refund, run,
    schedule, send, statement, writeoff,
};

pub use aging::*;
pub use company::*;
pub use interest::*;
pub use ledger::*;

/// Owed gets a small business paid: it reads the invoices that other programs wrote, ages what is owed, and writes
/// reminder letters and e-mails. Everything is kept in one file on this computer.
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
    pub today: Option<String>,
    /// Take this time of day for now
    #[arg(
        long,
        global = true,
        value_name = "HH:MM",
        env = "OWED_TIME",
        hide = true
    )]
    pub time: Option<String>,
    #[command(subcommand)]
    pub word: Word,
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
  owed --book firm.owed mail                      write the same as e-mails, held in the outbox
  owed --book firm.owed send                      send what is no longer held
  owed --book firm.owed undo                      take the last change back

`owed help WORD` says more of one word. Dates are written 2026-03-02. With OWED_BOOK set, --book can be left out.

Exit codes: 0 done; 1 it could not be done; 2 an import has problems and nothing was written;
3 some messages were not sent; 4 a check found problems; 64 the command line is wrong.";

#[derive(Debug, Subcommand)]
pub enum Word {
    Import(import::Import),
    Read(read::Read),
    /// Who owes what since when, as of any day
    Aging(Aging),
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
    /// Calculate the interest on one debt, without a book
    Interest(Interest),
    /// The reference rates and rules that interest rests on, with their sources
    Rates(Rates),
    /// Show or set the company that the letters come from
    Company(Company),
    /// Show, set or test the mail account
    Account(Account),
    /// Fill a new book with the sample company
    Sample,
    /// Write the postings for hledger, beancount or DATEV
    Ledger(Ledger),
    /// Take the last change back
    Undo,
    /// Do again what was undone last
    Redo,
    /// List what was done with the book
    Journal {
        /// At most so many lines
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Recompute every stored figure and compare
    Check,
    /// What the book holds
    Info,
    /// Serve the window's screens to a browser on this computer (for development)
    #[cfg(feature = "serve")]
    Serve {
        #[arg(long, default_value_t = 0)]
        port: u16,
        #[arg(long, default_value = "ui/dist")]
        ui: PathBuf,
        /// A folder whose files the screens may read and write; may be given again. That of the book, where none is given
        #[arg(long, value_name = "FOLDER")]
        files: Vec<PathBuf>,
    },
}
