//! `owed run approve`

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::runs;

use super::status;
use crate::named;
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-run-approve")]
pub struct Approve {
    run: i64,
    #[arg(
        help = "help-run-approve-customer",
        long = "customer",
        value_name = "NUMBER"
    )]
    customers: Vec<String>,
    #[arg(help = "help-run-approve-except", long, value_name = "NUMBER")]
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
