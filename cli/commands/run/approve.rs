//! `owed run approve`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs;

use super::status;
use crate::named;
use crate::output::Output;

/// Approve what is proposed
#[derive(Debug, Args)]
pub struct Approve {
    run: i64,
    /// Only this customer; may be given again
    #[arg(long = "customer", value_name = "NUMBER")]
    customers: Vec<String>,
    /// Everyone but this customer, who is excluded; may be given again
    #[arg(long, value_name = "NUMBER")]
    except: Vec<String>,
}

pub fn run(cx: &Context<'_>, args: &Approve, output: &mut Output) -> Result<u8, Failure> {
    let request = runs::Approve {
        run: args.run,
        customers: named::customers_or_everyone(cx, &args.customers)?,
        except: named::customers(cx, &args.except)?,
    };
    let status = runs::approve(cx, request)?;
    output.show(&status, |output| status::print(&status, output))
}
