//! `owed promise`, `dispute`, `hold`, `plan`, `handover`, `call` and `writeoff`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_receivables::{CallOutcome, Collector, Rhythm};

use super::spelled::word;

/// `--customer`, `--invoice` or both.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub struct About {
    /// The customer's number
    #[arg(long, value_name = "NUMBER")]
    pub customer: Option<String>,
    /// The invoice's number; without it, everything of the customer
    #[arg(long, value_name = "NUMBER")]
    pub invoice: Option<String>,
}

/// `--invoice`, and `--customer` to be sure.
#[derive(Debug, Args)]
pub struct Item {
    /// The invoice's number
    #[arg(long, value_name = "NUMBER")]
    pub invoice: String,
    /// The customer's number, to be compared with the invoice's
    #[arg(long, value_name = "NUMBER")]
    pub customer: Option<String>,
}

/// The list of a word.
#[derive(Debug, Args)]
pub struct ListOf {
    /// Only this customer's
    #[arg(long, value_name = "NUMBER")]
    pub customer: Option<String>,
}

/// What is ended, and when.
#[derive(Debug, Args)]
pub struct EndOf {
    /// The number that `list` shows
    pub id: i64,
    /// The day from which it counts; today where it is left out
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
}

#[derive(Debug, Args)]
pub struct PromiseWord {
    #[command(subcommand)]
    pub action: PromiseAction,
}

#[derive(Debug, Subcommand)]
pub enum PromiseAction {
    /// Note a promise; reminders wait through its day
    Add {
        #[command(flatten)]
        about: About,
        /// All that is overdue where it is left out
        #[arg(long)]
        amount: Option<String>,
        #[arg(long)]
        currency: Option<String>,
        /// The last day on which the money may come
        #[arg(long, value_name = "DATE")]
        until: String,
        /// The day it was made
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// List the promises and what became of them
    List(ListOf),
    /// Take a promise back
    Withdraw(EndOf),
}

#[derive(Debug, Args)]
pub struct DisputeWord {
    #[command(subcommand)]
    pub action: DisputeAction,
}

#[derive(Debug, Subcommand)]
pub enum DisputeAction {
    /// Open a dispute; that part of the invoice rests, the rest is chased on
    Add {
        #[command(flatten)]
        item: Item,
        /// The part that is contested; all of it where it is left out
        #[arg(long)]
        amount: Option<String>,
        #[arg(long)]
        reason: String,
        /// Who of yours looks after it
        #[arg(long, default_value = "")]
        owner: String,
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
    },
    /// List the disputes
    List(ListOf),
    /// Say who of yours looks after it
    Assign {
        id: i64,
        #[arg(long)]
        owner: String,
    },
    /// Close a dispute; the invoice is chased again
    Close {
        #[command(flatten)]
        end: EndOf,
        /// How it ended
        #[arg(long)]
        outcome: String,
    },
}

#[derive(Debug, Args)]
pub struct HoldWord {
    #[command(subcommand)]
    pub action: HoldAction,
}

#[derive(Debug, Subcommand)]
pub enum HoldAction {
    /// Send nothing to a customer, or for an invoice
    Add {
        #[command(flatten)]
        about: About,
        /// The last day it holds; for good where it is left out
        #[arg(long, value_name = "DATE")]
        until: Option<String>,
        #[arg(long, default_value = "")]
        reason: String,
        /// The first day it holds
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
    },
    /// List the holds
    List(ListOf),
    /// Take a hold off before its time
    Lift(EndOf),
}

#[derive(Debug, Args)]
pub struct PlanWord {
    #[command(subcommand)]
    pub action: PlanAction,
}

#[derive(Debug, Subcommand)]
pub enum PlanAction {
    /// Keep a payment plan; its instalments stand in for the due dates
    Add(PlanFields),
    /// Show what a plan would be, and keep nothing
    Preview(PlanFields),
    /// List the plans with their instalments
    List(ListOf),
    /// Write the agreement as a letter to sign, in the customer's language
    Letter {
        /// The number that `list` shows
        id: i64,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Give a plan up; the due dates count again
    End(EndOf),
}

#[derive(Debug, Args)]
pub struct PlanFields {
    /// The customer's number
    #[arg(long, value_name = "NUMBER")]
    pub customer: String,
    /// An invoice of the plan; everything overdue where none is named
    #[arg(long = "invoice", value_name = "NUMBER")]
    pub invoices: Vec<String>,
    /// The sum that was spoken of, to be compared with what is open
    #[arg(long)]
    pub amount: Option<String>,
    #[arg(long)]
    pub currency: Option<String>,
    /// How many
    #[arg(long, value_name = "N")]
    pub instalments: u32,
    #[arg(long, default_value = "monthly", value_parser = word::<Rhythm>())]
    pub rhythm: Rhythm,
    /// The day of the first instalment
    #[arg(long, value_name = "DATE")]
    pub first: Option<String>,
    /// Percent a year
    #[arg(long, value_name = "PERCENT")]
    pub interest: Option<String>,
    /// The day of the agreement
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    #[arg(long, default_value = "")]
    pub note: String,
}

#[derive(Debug, Args)]
pub struct HandoverWord {
    #[command(subcommand)]
    pub action: HandoverAction,
}

#[derive(Debug, Subcommand)]
pub enum HandoverAction {
    /// Hand a debt over; no reminder is sent afterwards
    Add {
        #[command(flatten)]
        about: About,
        #[arg(long, value_parser = word::<Collector>())]
        to: Collector,
        /// The agency's or the lawyer's name
        #[arg(long, default_value = "")]
        whom: String,
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// List what was handed over
    List(ListOf),
    /// The debt came back
    End(EndOf),
}

#[derive(Debug, Args)]
pub struct CallWord {
    #[command(subcommand)]
    pub action: CallAction,
}

#[derive(Debug, Subcommand)]
pub enum CallAction {
    /// Note a call, with the promise or the dispute that came of it
    Add(Box<CallFields>),
    /// List the calls that were made, or with --due those to make today
    List {
        #[command(flatten)]
        of: ListOf,
        /// Whom to call today, in the order of what a call brings, and what to say
        #[arg(long, conflicts_with = "customer")]
        due: bool,
        /// With --due: at most so many
        #[arg(long, value_name = "N", default_value_t = 20, requires = "due")]
        limit: u32,
        /// With --due: also write the whole list to a file: .csv, .xlsx or .pdf
        #[arg(long, value_name = "FILE", requires = "due")]
        export: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub struct CallFields {
    #[command(flatten)]
    pub about: About,
    #[arg(long, value_parser = word::<CallOutcome>())]
    pub outcome: CallOutcome,
    /// Whom you spoke to
    #[arg(long, default_value = "")]
    pub person: String,
    #[arg(long, default_value = "")]
    pub note: String,
    /// The day to call again
    #[arg(long, value_name = "DATE")]
    pub again: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// With promised: until when; notes the promise too
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
    /// With promised or disputes: how much of it
    #[arg(long)]
    pub amount: Option<String>,
    #[arg(long)]
    pub currency: Option<String>,
    /// With disputes and --invoice: why; opens the dispute too
    #[arg(long, requires = "invoice")]
    pub reason: Option<String>,
    /// With disputes: who of yours looks after it
    #[arg(long, default_value = "")]
    pub owner: String,
}

#[derive(Debug, Args)]
pub struct WriteOffWord {
    #[command(subcommand)]
    pub action: WriteOffAction,
}

#[derive(Debug, Subcommand)]
pub enum WriteOffAction {
    /// Give up what is open of an invoice, or a part of it
    Add {
        #[command(flatten)]
        item: Item,
        /// All that is open where it is left out
        #[arg(long)]
        amount: Option<String>,
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        #[arg(long)]
        reason: String,
    },
    /// List what is left of part-paid invoices and small enough to give up; with --write, give it up
    Small {
        /// Write off what is listed, with the reason “small balance”
        #[arg(long)]
        write: bool,
        /// Only this invoice; give it again for more
        #[arg(long = "invoice", value_name = "NUMBER", requires = "write")]
        invoices: Vec<String>,
    },
    /// Say up to which amount a rest is small; 0 says none is
    Limit {
        #[arg(long)]
        amount: String,
        /// The company's where it is left out
        #[arg(long)]
        currency: Option<String>,
    },
}
