//! `owed check`

use owed_app::book;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::wire::Nothing;
use owed_texts::text;

use crate::output::{CHECK, DONE, Output};

pub fn run(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let report = book::check(cx, Nothing {})?;
    output.show(&report, |output| {
        if report.ok {
            return output.line(text!("common-book-sound"));
        }
        for problem in &report.problems {
            output.line(problem)?;
        }
        Ok(())
    })?;
    Ok(match report.ok {
        true => DONE,
        false => CHECK,
    })
}
