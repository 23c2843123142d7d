//! `owed letters`, `owed mail`, `owed send` and `owed messages`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::messages::Mailbox;
use owed_receivables::Tone;

use super::spelled::word;

#[derive(Debug, Args)]
pub struct Letters {
    /// The folder for one file a letter
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// One file with all letters, to print
    #[arg(long, value_name = "FILE")]
    pub merged: Option<PathBuf>,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Only these customers, by number
    #[arg(long = "customer", value_name = "NUMBER", num_args = 1..)]
    pub customers: Vec<String>,
    /// These customers too, by number, although something speaks against it; needs --reason
    #[arg(long, value_name = "NUMBER", num_args = 1.., requires = "reason")]
    pub despite: Vec<String>,
    /// Why they are written to all the same; kept with the letter
    #[arg(long, value_name = "TEXT", requires = "despite")]
    pub reason: Option<String>,
    #[arg(long, default_value = "friendly", value_parser = word::<Tone>())]
    pub tone: Tone,
}

#[derive(Debug, Args)]
pub struct Mail {
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Only these customers, by number
    #[arg(long = "customer", value_name = "NUMBER", num_args = 1..)]
    pub customers: Vec<String>,
    /// These customers too, by number, although something speaks against it; needs --reason
    #[arg(long, value_name = "NUMBER", num_args = 1.., requires = "reason")]
    pub despite: Vec<String>,
    /// Why they are written to all the same; kept with the letter
    #[arg(long, value_name = "TEXT", requires = "despite")]
    pub reason: Option<String>,
    #[arg(long, default_value = "friendly", value_parser = word::<Tone>())]
    pub tone: Tone,
}

#[derive(Debug, Args)]
#[command(after_help = "\
The password comes from the environment variable OWED_SMTP_PASSWORD, else from the system's keychain, \
else it is asked.

A message whose fate is not known (the connection broke between its end and the server's answer) \
is never sent again by itself: see `owed messages`.")]
pub struct Send {
    /// Also send what is still held
    #[arg(long)]
    pub now: bool,
    /// Write .eml files into this folder instead of sending; they count as sent
    #[arg(long, value_name = "DIR")]
    pub to_folder: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Messages {
    #[arg(long, default_value = "all", value_parser = word::<Mailbox>())]
    pub folder: Mailbox,
    /// Also write the list to a file: .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
    pub export: Option<PathBuf>,
    #[command(subcommand)]
    pub action: Option<MessageAction>,
}

#[derive(Debug, Subcommand)]
pub enum MessageAction {
    /// One message with its attempts
    Show { id: i64 },
    /// Write a message as the .eml file that was sent
    Save { id: i64, path: PathBuf },
    /// Let held messages leave now
    Release { ids: Vec<i64> },
    /// Never send these
    Cancel { ids: Vec<i64> },
    /// Try failed messages, and those that wait for their next attempt, again now
    Retry { ids: Vec<i64> },
    /// A message of unknown fate arrived
    Arrived { ids: Vec<i64> },
    /// A message of unknown fate did not arrive, and may be sent again
    NotArrived { ids: Vec<i64> },
}
