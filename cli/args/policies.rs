//! `owed policy` and `owed group`

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use owed_receivables::CustomerKind;

use super::spelled::word;

/// Policies of reminders
#[derive(Debug, Args)]
#[command(after_help = POLICY_HELP)]
pub struct Policy {
    #[command(subcommand)]
    pub action: PolicyAction,
}

const POLICY_HELP: &str = "\
A policy belongs to a customer, else to the customer's group, else it is the company's standard for businesses, \
for consumers, or for everyone.

A policy is a JSON file. `owed policy show NAME > mine.json` writes one to begin with:
  {
    \"name\": \"Patient\",
    \"courtesy_days\": 3,
    \"levels\": [
      {\"days\": 7, \"from\": \"due\", \"deadline_days\": 10, \"tone\": \"friendly\"},
      {\"days\": 7, \"from\": \"deadline\", \"deadline_days\": 10, \"tone\": \"firm\", \"channel\": \"letter\",
       \"fee\": {\"EUR\": \"2.50\"}, \"interest\": true, \"minimum\": {\"EUR\": \"5.00\"}, \"gap_days\": 7}
    ],
    \"after_last\": \"agency\"
  }

Of a level:
  days, from       days that must pass from the due date (due), from the day the reminder before was
                   sent (sent), or from the deadline that it set (deadline)
  deadline_days    days that the letter gives to pay
  tone             friendly, firm or final
  channel          email (the default) or letter
  fee, minimum     amounts by currency; no reminder where less than the minimum is due
  interest         true where it is charged from this level on
  gap_days         at least so many days between two reminders to one customer
  send_alone       true where its e-mails may leave without a person having approved them
Of the policy:
  courtesy_days    a note so many days before the due date; left out, none
  fees             each_level (the default), or up_to_level: a fee is the sum up to its level
  regime           the code of what interest is charged by (see `owed rates`); left out, the country's
  compensation     true where the regime's fixed compensation is charged, once an invoice
  split_by_level   true for one letter a level instead of one a customer
  after_last       stop (the default), agency or legal
  deadline_on_working_days
                   true (the default) where a deadline that would end on a weekend, a holiday of the
                   customer's country or a quiet day ends on the next working day
  guard_rails      {\"quiet_weekdays\": [6, 7], \"quiet_days\": [\"2026-12-24\"], \"contacts_per_week\": 3}";

#[derive(Debug, Subcommand)]
pub enum PolicyAction {
    /// The policies, and which is the standard for whom
    List,
    /// A policy as JSON, to look at or to change
    Show { name: String },
    /// Save a policy from a JSON file; one of its name is changed, else it is new
    Save { file: PathBuf },
    /// Make a policy the standard
    Standard {
        name: String,
        /// The customers it is for
        #[arg(long = "for", value_enum)]
        whom: StandardFor,
    },
    /// Who would get what under a policy, against what the present ones do; nothing is written
    Try {
        /// A policy's name, or a JSON file
        policy: String,
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// As the standard for these customers
        #[arg(long = "for", value_parser = word::<CustomerKind>())]
        kind: Option<CustomerKind>,
    },
    /// Delete a policy that nobody has
    Delete { name: String },
    /// Write a policy as one page for people
    Print {
        name: String,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum StandardFor {
    Business,
    Consumer,
    Everyone,
}

#[derive(Debug, Args)]
pub struct Group {
    #[command(subcommand)]
    pub action: GroupAction,
}

#[derive(Debug, Subcommand)]
pub enum GroupAction {
    /// The groups, their policies and how many customers they have
    List,
    /// Add a group
    Add {
        name: String,
        /// The name of its policy
        #[arg(long)]
        policy: Option<String>,
    },
    /// Change what is given of a group
    Set {
        group: String,
        #[arg(long)]
        name: Option<String>,
        /// The name of its policy, or '' for none of its own
        #[arg(long)]
        policy: Option<String>,
    },
    /// Delete a group that nobody is in
    Delete { name: String },
}
