//! `owed statement`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::statements::{self, StatementsMade, StatementsMake};
use owed_texts::{key, text};

use crate::named;
use crate::options::text;
use crate::output::{Output, money};

#[derive(Debug, Args)]
#[command(about = "help-statement", after_help = "help-statement-more")]
pub struct Statement {
    #[arg(help = "help-statement-customer", long = "customer", value_name = "NUMBER", num_args = 1..)]
    customers: Vec<String>,
    #[arg(
        help = "help-statement-as-of",
        long,
        value_name = "DATE",
        conflicts_with = "from"
    )]
    as_of: Option<String>,
    #[arg(help = "help-statement-from", long, value_name = "DATE")]
    from: Option<String>,
    #[arg(
        help = "help-statement-to",
        long,
        value_name = "DATE",
        requires = "from"
    )]
    to: Option<String>,
    #[arg(help = "help-statement-out", long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(help = "help-statement-merged", long, value_name = "FILE")]
    merged: Option<PathBuf>,
    #[arg(help = "help-statement-mail", long)]
    mail: bool,
}

pub fn run(cx: &Context<'_>, args: Statement, output: &mut Output) -> Result<u8, Failure> {
    if args.out.is_none() && args.merged.is_none() && !args.mail {
        return Err(Failure::new(Code::Invalid, text!("cli-statements-where")));
    }
    let request = StatementsMake {
        customers: named::customers_or_everyone(cx, &args.customers)?,
        as_of: args.as_of,
        from: args.from,
        to: args.to,
        folder: args.out.as_deref().map(text).transpose()?,
        merged: args.merged.as_deref().map(text).transpose()?,
        mail: args.mail,
    };
    let made = statements::make(cx, request)?;
    output.show(&made, |output| print(&made, output))
}

fn print(made: &StatementsMade, output: &mut Output) -> Result<(), Failure> {
    for statement in &made.statements {
        let balances = statement.sums.iter().map(|sum| money(&sum.balance));
        let balances: Vec<String> = balances.collect();
        let place = statement.path.as_deref().unwrap_or_default();
        let line = format!(
            "{}  {}  {}  {place}",
            statement.customer,
            statement.name,
            balances.join("; ")
        );
        output.line(line.trim_end())?;
        if let Some(reason) = &statement.not_mailed {
            output.line(text!("cli-no-email", reason))?;
        }
    }
    if let Some(merged) = &made.merged {
        output.line(text!("cli-all-in-one", merged))?;
    }
    output.not_made(key!("cli-excluded"), &made.left_out)?;
    if let Some(until) = &made.held_until {
        output.line(text!("cli-emails-held-until", until))?;
    }
    output.warnings(&made.warnings)?;
    if made.statements.is_empty() {
        output.line(text!("cli-no-statement"))?;
    }
    Ok(())
}
