//! `owed run`

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
#[command(after_help = "\
A run goes: propose, review, approve, produce, then send the mails and post the letters.
  owed --book firm.owed run propose                    who would be reminded today, and why, in or out
  owed --book firm.owed run approve 1 --except 10007   everyone proposed but one
  owed --book firm.owed run produce 1 --out letters    letters into the archive, mails into the outbox
  owed --book firm.owed run send 1                     the mails; each is checked again before it leaves
  owed --book firm.owed run post 1                     the printed letters were posted: only now they count
  owed --book firm.owed run status 1                   what became of each

`owed run` alone is for the system's scheduler: it proposes for today and holds that for review. Only mails of levels whose \
policy says `send_alone` leave by themselves.

A run made for another day than today is dated by its own day throughout.")]
pub struct Run {
    #[command(subcommand)]
    pub action: Option<RunAction>,
}

#[derive(Debug, Subcommand)]
pub enum RunAction {
    /// Propose whom to remind, with the reason for everyone, in or out
    Propose {
        /// The day to look at
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// Only list those that are in
        #[arg(long)]
        only_in: bool,
    },
    /// The runs, newest first
    List,
    /// A run with everyone it looked at
    Show { run: i64 },
    /// Change the reminder to one customer before it is approved
    Edit {
        run: i64,
        /// The customer's number
        #[arg(long)]
        customer: String,
        /// No reminder to this customer in this run
        #[arg(long)]
        exclude: bool,
        /// Leave an invoice out of it
        #[arg(long, value_name = "NUMBER")]
        without: Vec<String>,
        /// Write it at another level; a higher one needs --reason
        #[arg(long)]
        level: Option<u8>,
        /// Why the level is another
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Approve what is proposed
    Approve {
        run: i64,
        /// Only this customer; may be given again
        #[arg(long = "customer", value_name = "NUMBER")]
        customers: Vec<String>,
        /// Everyone but this customer, who is taken out; may be given again
        #[arg(long, value_name = "NUMBER")]
        except: Vec<String>,
    },
    /// Make the letters and mails of what is approved
    Produce {
        run: i64,
        /// Folder for the letters to print, one file each
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// One file with all letters to print
        #[arg(long, value_name = "FILE")]
        merged: Option<PathBuf>,
        /// First make letters anew that wait to be posted and say what is no longer so
        #[arg(long)]
        anew: bool,
    },
    /// Send the mails of a run, without waiting for their delay
    Send {
        run: i64,
        /// Write .eml files into this folder instead of sending; they count as sent
        #[arg(long, value_name = "DIR")]
        to_folder: Option<PathBuf>,
    },
    /// Where a run stands, recipient by recipient
    Status {
        run: i64,
        /// Also write the report to a file: .csv, .xlsx or .pdf
        #[arg(long, value_name = "FILE")]
        export: Option<PathBuf>,
    },
    /// Mark the printed letters of a run as posted: only then they count
    Post {
        run: i64,
        /// Only this customer's; may be given again
        #[arg(long = "customer", value_name = "NUMBER")]
        customers: Vec<String>,
        /// The day they were posted
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        /// They will not be posted: they count for nothing
        #[arg(long)]
        not_posted: bool,
        /// This customer's was posted although it says what is no longer so; needs --reason; may be given again
        #[arg(long, value_name = "NUMBER", requires = "reason")]
        despite: Vec<String>,
        /// Why it counts all the same; kept with the letter
        #[arg(long, value_name = "TEXT", requires = "despite")]
        reason: Option<String>,
    },
}
