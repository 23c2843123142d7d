//! `owed match`

use clap::{Args, Subcommand};

/// Says what bank entries may pay, and why; accepts it.
#[derive(Debug, Args)]
#[command(after_help = "\
An entry is named by its number in this list. Each candidate says what it rests on; a match is certain only where one \
explanation stands far above every other. What you decide is learned and said as a reason the next time; a match that \
was taken back is never made again by itself. To accept certain matches as statements come in: \
owed company set --accept-certain yes.")]
pub struct Match {
    /// Accept every match that is certain
    #[arg(long)]
    pub accept_certain: bool,
    #[command(subcommand)]
    pub action: Option<MatchAction>,
}

#[derive(Debug, Subcommand)]
pub enum MatchAction {
    /// Accept the best candidate, another one, or name the invoices
    Accept {
        #[arg(required_unless_present = "credit")]
        entry: Option<i64>,
        /// A credit note in place of an entry, by its number in the list
        #[arg(long, value_name = "CREDIT", conflicts_with_all = ["entry", "settles"])]
        credit: Option<i64>,
        /// Which candidate, from 1
        #[arg(long, value_name = "N", conflicts_with = "items")]
        candidate: Option<u32>,
        /// The candidate by its `mark` in the JSON: where the book has changed since, nothing is accepted
        #[arg(long, value_name = "MARK", conflicts_with_all = ["items", "candidate"])]
        seen: Option<String>,
        /// The invoices that it pays, in this order; what is left stays on account
        #[arg(long, value_name = "NUMBER", num_args = 1.., value_delimiter = ',')]
        items: Vec<String>,
        /// What the money settles, in the invoice's currency, where another came; in the same one, what is beyond it is
        /// what a bank kept
        #[arg(long, value_name = "AMOUNT")]
        settles: Option<String>,
    },
    /// Take a match back, or what was parked or set aside
    Undo {
        #[arg(required_unless_present = "credit")]
        entry: Option<i64>,
        /// A credit note in place of an entry
        #[arg(long, value_name = "CREDIT", conflicts_with = "entry")]
        credit: Option<i64>,
    },
    /// Put the money on account of a customer
    Park {
        entry: i64,
        /// The customer's number
        #[arg(long, value_name = "NUMBER")]
        customer: String,
    },
    /// Say that it is not from a customer
    Aside {
        entry: i64,
        /// What it is: a fee, a transfer of one's own, a refund
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}
