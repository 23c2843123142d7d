//! `owed letters`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::letters::{self, LettersMade, LettersMake};
use owed_texts::{key, text};

use crate::named;
use crate::options::{Recipients, text};
use crate::output::{Output, moneys};

#[derive(Debug, Args)]
#[command(about = "help-letters")]
pub struct Letters {
    #[arg(help = "help-letters-out", long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(help = "help-letters-merged", long, value_name = "FILE")]
    merged: Option<PathBuf>,
    #[command(flatten)]
    to: Recipients,
}

pub fn run(cx: &Context<'_>, args: Letters, output: &mut Output) -> Result<u8, Failure> {
    if args.out.is_none() && args.merged.is_none() {
        return Err(Failure::new(Code::Invalid, text!("cli-letters-where")));
    }
    let to = args.to;
    let request = LettersMake {
        customers: named::customers(cx, &to.customers)?,
        everyone: to.everyone(),
        despite: named::despite(cx, &to.despite, to.reason.as_deref())?,
        as_of: to.as_of,
        tone: to.tone,
        folder: args.out.as_deref().map(text).transpose()?,
        merged: args.merged.as_deref().map(text).transpose()?,
    };
    let made = letters::make(cx, request)?;
    output.show(&made, |output| print(&made, output))
}

fn print(made: &LettersMade, output: &mut Output) -> Result<(), Failure> {
    for letter in &made.letters {
        let place = letter.path.as_deref().unwrap_or_default();
        output.line(format!(
            "{}  {}  {}  {place}",
            letter.customer,
            letter.name,
            moneys(&letter.totals)
        ))?;
    }
    if let Some(merged) = &made.merged {
        output.line(text!("cli-all-in-one", merged))?;
    }
    output.not_made(key!("cli-check-first"), &made.to_weigh)?;
    output.not_made(key!("cli-excluded"), &made.left_out)?;
    output.warnings(&made.warnings)?;
    if made.letters.is_empty() && made.left_out.is_empty() {
        output.line(text!("cli-no-letter"))?;
    }
    Ok(())
}
