//! `owed letters`

use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::letters::{self, Make};

use crate::args;
use crate::output::Output;

use super::customers::money;
use super::{customer_ids, despite, text};

pub fn run(cx: &Context<'_>, words: args::Letters, output: &mut Output) -> Result<u8, Failure> {
    if words.out.is_none() && words.merged.is_none() {
        return Err(Failure::new(Code::Invalid, "Where should the letters go?")
            .hint("Say --out DIR for one file a letter, --merged FILE for one file to print, or both."));
    }
    let made = letters::make(
        cx,
        Make {
            as_of: words.as_of,
            customers: customer_ids(cx, &words.customers)?,
            everyone: words.customers.is_empty() && words.despite.is_empty(),
            despite: despite(cx, &words.despite, words.reason.as_deref())?,
            tone: words.tone,
            folder: words.out.as_deref().map(text).transpose()?,
            merged: words.merged.as_deref().map(text).transpose()?,
        },
    )?;
    if output.json {
        output.answer(&made)?;
        return Ok(0);
    }
    for letter in &made.letters {
        let totals: Vec<String> = letter.totals.iter().map(money).collect();
        let place = letter.path.clone().unwrap_or_default();
        output.line(&format!(
            "{}  {}  {}  {place}",
            letter.customer,
            letter.name,
            totals.join("; ")
        ))?;
    }
    if let Some(merged) = &made.merged {
        output.line(&format!("All in one file: {merged}"))?;
    }
    for one in &made.to_weigh {
        output.line(&format!(
            "Look first: {}  {}: {}",
            one.customer, one.name, one.reason
        ))?;
    }
    for left in &made.left_out {
        output.line(&format!(
            "Left out: {}  {}: {}",
            left.customer, left.name, left.reason
        ))?;
    }
    for warning in &made.warnings {
        output.line(&super::lacking(warning))?;
    }
    if made.letters.is_empty() && made.left_out.is_empty() {
        output.line("No letter was written: nothing is overdue.")?;
    }
    Ok(0)
}
