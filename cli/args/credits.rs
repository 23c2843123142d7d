//! `owed payment`, `owed credit` and `owed refund`

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub struct Credit {
    #[command(subcommand)]
    pub action: CreditAction,
}

#[derive(Debug, Subcommand)]
pub enum CreditAction {
    /// Add one; without --invoice and --claim it is allocated in the company's order, the oldest open items first
    Add {
        /// The customer's number
        #[arg(long)]
        customer: String,
        #[arg(long)]
        amount: String,
        #[arg(long)]
        currency: Option<String>,
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        /// Its number or reference
        #[arg(long, default_value = "")]
        number: String,
        #[arg(long, default_value = "")]
        note: String,
        /// The invoice that gets it, and how much: 1042 or 1042=99.50
        #[arg(long = "invoice", value_name = "NUMBER[=AMOUNT]")]
        invoices: Vec<String>,
        /// The claim that gets it, by its id, and how much: 7 or 7=2.50
        #[arg(long = "claim", value_name = "ID[=AMOUNT]")]
        claims: Vec<String>,
        /// Allocate nothing: leave it on account
        #[arg(long)]
        on_account: bool,
    },
    /// The payments and credit notes of a customer with their ids, and what of each is on account
    List {
        /// The customer's number
        #[arg(long, value_name = "NUMBER")]
        customer: String,
    },
    /// Use what is on account of one for invoices
    Allocate {
        /// Its id in the list
        id: i64,
        /// The invoice that gets it, and how much: 1042 or 1042=99.50
        #[arg(long = "invoice", value_name = "NUMBER[=AMOUNT]", required = true)]
        invoices: Vec<String>,
    },
    /// Take back from invoices what one was used for: it is on account again, from today on
    Release {
        /// Its id in the list
        id: i64,
        /// Only from these; left out: from every invoice
        #[arg(long = "invoice", value_name = "NUMBER")]
        invoices: Vec<String>,
        #[arg(long)]
        reason: String,
    },
    /// Take a payment back that never came, such as a mistyped one; where a letter left since, as a correction that stays
    Undo {
        /// Its id in the list
        id: i64,
        #[arg(long)]
        reason: String,
    },
}

/// Money paid back to customers.
#[derive(Debug, Args)]
#[command(after_help = "\
What was paid back is no longer on account from that day on. Where the bank's statement lists it, accept the entry: \
owed match accept, or owed match park with the customer.")]
pub struct RefundWord {
    #[command(subcommand)]
    pub action: RefundAction,
}

#[derive(Debug, Subcommand)]
pub enum RefundAction {
    /// Book that money on account was paid back
    Add {
        /// The customer's number
        #[arg(long, value_name = "NUMBER")]
        customer: String,
        /// All that is on account where it is left out
        #[arg(long, default_value = "")]
        amount: String,
        #[arg(long)]
        currency: Option<String>,
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        /// Its number or reference
        #[arg(long, default_value = "")]
        number: String,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// What was paid back to a customer
    List {
        /// The customer's number
        #[arg(long, value_name = "NUMBER")]
        customer: String,
    },
    /// Take a refund back: the money is on account again, from today on
    Undo {
        /// Its id in the list
        id: i64,
        #[arg(long)]
        reason: String,
    },
}
