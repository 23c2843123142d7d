//! `owed claim list`

use clap::Args;
use owed_app::claims::{self, ClaimsOf};
use owed_app::context::Context;
use owed_app::failure::Failure;

use crate::named;
use crate::output::{Output, money};

/// The claims against a customer, with what was paid and waived of them
#[derive(Debug, Args)]
pub struct List {
    /// The customer's number
    #[arg(long, value_name = "NUMBER")]
    customer: String,
    /// Only what is open
    #[arg(long)]
    open: bool,
}

pub fn run(cx: &Context<'_>, args: &List, output: &mut Output) -> Result<u8, Failure> {
    let of = ClaimsOf {
        customer_id: named::customer(cx, &args.customer)?,
        open: args.open,
    };
    let claims = claims::of(cx, of)?;
    output.show(&claims, |output| {
        let rows = claims.claims.iter().map(|claim| {
            let from = claim.counts_from.as_deref().unwrap_or("not sent");
            vec![
                claim.id.to_string(),
                from.to_owned(),
                claim.kind.name().to_owned(),
                claim.invoice.clone(),
                claim.note.clone(),
                money(&claim.amount),
                money(&claim.open),
            ]
        });
        output.table(
            &["Id", "From", "Kind", "Invoice", "Note", "Amount", "Open"],
            rows.collect(),
            &[0, 5, 6],
        )?;
        for sum in &claims.open {
            output.line(&format!("Open {}", money(sum)))?;
        }
        Ok(())
    })
}
