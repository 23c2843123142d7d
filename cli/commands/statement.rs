//! `owed statement`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::statements::{self, Made, Make};

use crate::named;
use crate::options::text;
use crate::output::{Output, money};

/// Create statements of account: what is open, or all movements of a period
#[derive(Debug, Args)]
#[command(after_help = "\
What is open today, of everyone with a balance, one file each:
  owed --book firm.owed statement --out statements
Everything that moved last year on one account, by e-mail too:
  owed --book firm.owed statement --customer 10007 --from 2025-01-01 --to 2025-12-31 --out statements --mail")]
pub struct Statement {
    /// Only this customer; everyone with a balance where it is left out. May be given again
    #[arg(long = "customer", value_name = "NUMBER", num_args = 1..)]
    customers: Vec<String>,
    /// What is open at the end of this day
    #[arg(long, value_name = "DATE", conflicts_with = "from")]
    as_of: Option<String>,
    /// Instead, everything that moved from this day on
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// The last day of the movements; today where it is left out
    #[arg(long, value_name = "DATE", requires = "from")]
    to: Option<String>,
    /// The folder for one file a statement
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// One file with all statements, to print
    #[arg(long, value_name = "FILE")]
    merged: Option<PathBuf>,
    /// Also write them as e-mails and hold these in the outbox
    #[arg(long)]
    mail: bool,
}

pub fn run(cx: &Context<'_>, args: Statement, output: &mut Output) -> Result<u8, Failure> {
    if args.out.is_none() && args.merged.is_none() && !args.mail {
        return Err(
            Failure::new(Code::Invalid, "Where should the statements go?").hint(
                "Say --out DIR for one file each, --merged FILE for one file to print, --mail for e-mails.",
            ),
        );
    }
    let request = Make {
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

fn print(made: &Made, output: &mut Output) -> Result<(), Failure> {
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
            output.line(&format!("    No e-mail: {reason}"))?;
        }
    }
    if let Some(merged) = &made.merged {
        output.line(&format!("All in one file: {merged}"))?;
    }
    output.not_made("Excluded", &made.left_out)?;
    if let Some(until) = &made.held_until {
        output.line(&format!(
            "The e-mails are held in the outbox until {until}; `owed send` sends them."
        ))?;
    }
    output.warnings(&made.warnings)?;
    if made.statements.is_empty() {
        output.line("No statement was created: nothing is open.")?;
    }
    Ok(())
}
