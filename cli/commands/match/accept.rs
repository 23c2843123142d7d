//! `owed match accept`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::matching;

use super::{done, query};
use crate::named;
use crate::output::Output;

/// Accept the best candidate, another one, or name the invoices
#[derive(Debug, Args)]
pub struct Accept {
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
    /// The invoices that it pays, in this order; what is left stays unallocated
    #[arg(long, value_name = "NUMBER", num_args = 1.., value_delimiter = ',')]
    items: Vec<String>,
    /// What the money settles, in the invoice's currency, where another came; in the same one, what is beyond it is a bank charge
    #[arg(long, value_name = "AMOUNT")]
    settles: Option<String>,
}

pub fn run(cx: &Context<'_>, args: Accept, output: &mut Output) -> Result<u8, Failure> {
    let request = matching::Accept {
        entry_id: args.entry.unwrap_or(0),
        credit_id: args.credit,
        candidate: args.candidate.unwrap_or(0),
        seen: args.seen.unwrap_or_default(),
        invoice_ids: named::invoices(cx, &args.items)?,
        settles: args.settles.unwrap_or_default(),
    };
    matching::accept(cx, request)?;
    done(cx, query(args.entry, args.credit), "Matched.", output)
}
