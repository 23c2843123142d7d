//! `owed statement`

use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::statements::{self, Made, Make};

use crate::args;
use crate::output::Output;

use super::customers::money;
use super::{some_customer_ids, text};

pub fn run(cx: &Context<'_>, words: args::Statement, output: &mut Output) -> Result<u8, Failure> {
    if words.out.is_none() && words.merged.is_none() && !words.mail {
        return Err(
            Failure::new(Code::Invalid, "Where should the statements go?").hint(
                "Say --out DIR for one file each, --merged FILE for one file to print, --mail for e-mails.",
            ),
        );
    }
    let made = statements::make(
        cx,
        Make {
            customers: some_customer_ids(cx, &words.customers)?,
            as_of: words.as_of,
            from: words.from,
            to: words.to,
            folder: words.out.as_deref().map(text).transpose()?,
            merged: words.merged.as_deref().map(text).transpose()?,
            mail: words.mail,
        },
    )?;
    if output.json {
        output.answer(&made)?;
    } else {
        people(&made, output)?;
    }
    Ok(0)
}

fn people(made: &Made, output: &mut Output) -> Result<(), Failure> {
    for statement in &made.statements {
        let balances: Vec<String> = statement
            .sums
            .iter()
            .map(|sum| money(&sum.balance))
            .collect();
        let place = statement.path.clone().unwrap_or_default();
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
    for left in &made.left_out {
        output.line(&format!(
            "Left out: {}  {}: {}",
            left.customer, left.name, left.reason
        ))?;
    }
    if let Some(until) = &made.held_until {
        output.line(&format!(
            "The e-mails are held in the outbox until {until}; `owed send` sends them."
        ))?;
    }
    for warning in &made.warnings {
        output.line(&super::lacking(warning))?;
    }
    if made.statements.is_empty() {
        output.line("No statement was written: nothing is open.")?;
    }
    Ok(())
}
