//! `owed match accept`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::matching;
use owed_texts::text;

use super::{done, query};
use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-match-accept")]
pub struct Accept {
    #[arg(required_unless_present = "credit")]
    entry: Option<i64>,
    #[arg(help = "help-match-accept-credit", long, value_name = "CREDIT", conflicts_with_all = ["entry", "settles"])]
    credit: Option<i64>,
    #[arg(
        help = "help-match-accept-candidate",
        long,
        value_name = "N",
        conflicts_with = "items"
    )]
    candidate: Option<u32>,
    #[arg(help = "help-match-accept-seen", long, value_name = "MARK", conflicts_with_all = ["items", "candidate"])]
    seen: Option<String>,
    #[arg(help = "help-match-accept-items", long, value_name = "NUMBER", num_args = 1.., value_delimiter = ',')]
    items: Vec<String>,
    #[arg(help = "help-match-accept-settles", long, value_name = "AMOUNT")]
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
    done(
        cx,
        query(args.entry, args.credit),
        text!("cli-matched"),
        output,
    )
}
