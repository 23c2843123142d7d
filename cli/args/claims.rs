//! `owed claim`

use clap::{Args, Subcommand};
use owed_receivables::ClaimKind;

use super::spelled::word;

/// What is owed beside the invoices: fees, interest, compensation, charges. Paying the invoice leaves them open.
#[derive(Debug, Args)]
pub struct Claim {
    #[command(subcommand)]
    pub action: ClaimAction,
}

#[derive(Debug, Subcommand)]
pub enum ClaimAction {
    /// The claims against a customer, with what was paid and waived of them
    List {
        /// The customer's number
        #[arg(long, value_name = "NUMBER")]
        customer: String,
        /// Only what is open
        #[arg(long)]
        open: bool,
    },
    /// Add a claim, such as the bank's charge for a returned direct debit
    Add {
        /// The customer's number
        #[arg(long, value_name = "NUMBER")]
        customer: String,
        #[arg(long)]
        amount: String,
        #[arg(long, default_value = "charge", value_parser = word::<ClaimKind>())]
        kind: ClaimKind,
        #[arg(long)]
        currency: Option<String>,
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        /// The invoice it comes from
        #[arg(long, value_name = "NUMBER")]
        invoice: Option<String>,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Give claims up
    Waive {
        #[command(flatten)]
        which: Which,
        #[arg(long)]
        reason: String,
    },
    /// Pay claims with what the customer has on account
    Pay {
        #[command(flatten)]
        which: Which,
    },
    /// Take a payment on a claim or a waiver back; `owed claim list --json` shows its id
    Reverse {
        settlement: i64,
        #[arg(long)]
        reason: String,
    },
}

#[derive(Debug, Args)]
pub struct Which {
    /// The claims by their ids, as `owed claim list` shows them
    #[arg(required_unless_present = "customer", conflicts_with = "customer")]
    pub claims: Vec<i64>,
    /// All that is open against this customer
    #[arg(long, value_name = "NUMBER")]
    pub customer: Option<String>,
    /// A part of one claim; all of it where it is left out
    #[arg(long)]
    pub amount: Option<String>,
}
