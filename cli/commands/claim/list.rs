//! `owed claim list`

use clap::Args;
use owed_app::claims::{self, ClaimsOf};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_texts::{key, text};

use crate::named;
use crate::output::{self, Output, heads, money};

#[derive(Debug, Args)]
#[command(about = "help-claim-list")]
pub struct List {
    #[arg(help = "help-common-customer", long, value_name = "NUMBER")]
    customer: String,
    #[arg(help = "help-claim-list-open", long)]
    open: bool,
}

pub fn run(cx: &Context<'_>, args: &List, output: &mut Output) -> Result<u8, Failure> {
    let of = ClaimsOf {
        customer_id: named::customer(cx, &args.customer)?,
        open: args.open,
    };
    let claims = claims::claims_of_customer(cx, of)?;
    output.show(&claims, |output| {
        let language = output.language();
        let rows = claims.claims.iter().map(|claim| {
            let from = claim.counts_from.clone();
            vec![
                claim.id.to_string(),
                from.unwrap_or_else(|| key!("cli-claim-not-sent").text(language)),
                output::word(claim.kind.name(), language),
                claim.invoice.clone(),
                claim.note.clone(),
                money(&claim.amount),
                money(&claim.open),
            ]
        });
        output.table(
            &heads![
                "cli-head-id",
                "common-from",
                "cli-head-kind",
                "common-invoice",
                "common-note",
                "common-amount",
                "common-state-open"
            ],
            rows.collect(),
            &[0, 5, 6],
        )?;
        for sum in &claims.open {
            output.line(text!("cli-open", sum = money(sum)))?;
        }
        Ok(())
    })
}
