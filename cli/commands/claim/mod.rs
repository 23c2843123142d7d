//! `owed claim`

mod add;
mod list;
mod pay;
mod reverse;
mod waive;

use clap::{Args, Subcommand};
use owed_app::claims::{self, ClaimsOf};
use owed_app::context::Context;
use owed_app::failure::Failure;

use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-claim")]
pub struct Claim {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    List(list::List),
    Add(add::Add),
    Waive(waive::Waive),
    Pay(pay::Pay),
    Reverse(reverse::Reverse),
}

pub fn run(cx: &Context<'_>, args: Claim, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        Action::List(args) => list::run(cx, &args, output),
        Action::Add(args) => add::run(cx, args, output),
        Action::Waive(args) => waive::run(cx, args, output),
        Action::Pay(args) => pay::run(cx, args, output),
        Action::Reverse(args) => reverse::run(cx, args, output),
    }
}

/// The claims that are meant, and how much of them.
#[derive(Debug, Args)]
struct Which {
    #[arg(
        help = "help-common-claims",
        required_unless_present = "customer",
        conflicts_with = "customer"
    )]
    claims: Vec<i64>,
    #[arg(help = "help-claim-customer", long, value_name = "NUMBER")]
    customer: Option<String>,
    #[arg(help = "help-claim-amount", long)]
    amount: Option<String>,
}

impl Which {
    /// Returns the keys of the claims.
    fn ids(&self, cx: &Context<'_>) -> Result<Vec<i64>, Failure> {
        let Some(number) = &self.customer else {
            return Ok(self.claims.clone());
        };
        let open = ClaimsOf {
            customer_id: named::customer(cx, number)?,
            open: true,
        };
        let open = claims::claims_of_customer(cx, open)?.claims;
        Ok(open.iter().map(|claim| claim.id).collect())
    }
}
