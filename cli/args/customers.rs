//! `owed customers`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::wire::Chosen;
use owed_receivables::dunning::Channel;
use owed_receivables::{CustomerKind, Language};

use super::spelled::word;

#[derive(Debug, Args)]
pub struct Customers {
    /// Only those whose number, name or place contains it
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub search: String,
    /// Only those with something overdue
    #[arg(long)]
    pub overdue: bool,
    /// Also write the list to a file: .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
    pub export: Option<PathBuf>,
    #[command(subcommand)]
    pub action: Option<CustomerAction>,
}

#[derive(Debug, Subcommand)]
pub enum CustomerAction {
    /// One customer with its balance and everything that happened
    Show { customer: String },
    /// Who pays for a customer: what was learned from matches, and accounts given here
    Payers {
        customer: String,
        /// An account that they pay from
        #[arg(long, value_name = "IBAN")]
        add: Vec<String>,
        /// An account or name that is not theirs
        #[arg(long, value_name = "PAYER")]
        forget: Vec<String>,
    },
    /// Merge a customer into another who is the same: everything moves, and the old number and name find the other
    Merge {
        /// The customer who goes
        customer: String,
        /// The customer who remains
        #[arg(long, value_name = "NUMBER")]
        into: String,
        /// Only show what would move, and what would stay
        #[arg(long)]
        dry_run: bool,
    },
    /// Erase who a customer is, for a person's right to erasure; figures stay. Without --yes it says what that means
    Erase {
        customer: String,
        /// Do it: the customer's name. It cannot be undone
        #[arg(long, value_name = "NAME")]
        yes: Option<String>,
    },
    /// Add a customer
    Add(Box<CustomerFields>),
    /// Change what is given of a customer
    Edit {
        customer: String,
        #[command(flatten)]
        fields: Box<CustomerFields>,
    },
}

#[derive(Debug, Args)]
pub struct CustomerFields {
    #[arg(long)]
    pub number: Option<String>,
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long)]
    pub contact: Option<String>,
    #[arg(long)]
    pub email: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long)]
    pub street: Option<String>,
    #[arg(long)]
    pub extra: Option<String>,
    #[arg(long)]
    pub postal_code: Option<String>,
    #[arg(long)]
    pub city: Option<String>,
    #[arg(long)]
    pub region: Option<String>,
    #[arg(long)]
    pub country: Option<String>,
    /// en or de, or '' for the company's own
    #[arg(long)]
    pub language: Option<Chosen<Language>>,
    /// Days from issue to due date
    #[arg(long)]
    pub terms: Option<u32>,
    /// What may be taken off for paying early: '2% 10 days', none; '' for the company's own terms
    #[arg(long, value_name = "TERMS")]
    pub discount: Option<String>,
    #[arg(long)]
    pub vat_id: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
    #[arg(long, value_parser = word::<CustomerKind>())]
    pub kind: Option<CustomerKind>,
    /// How this customer wants to be reminded: email or letter, or '' for as the policy says
    #[arg(long)]
    pub channel: Option<Chosen<Channel>>,
    /// The name of the group, or '' for none
    #[arg(long)]
    pub group: Option<String>,
    /// The name of the customer's own policy, or '' for none
    #[arg(long)]
    pub policy: Option<String>,
}
