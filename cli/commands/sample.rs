//! `owed sample`

use std::path::Path;

use owed_app::book::{self, BookSample};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_texts::text;

use crate::output::Output;

pub fn run(cx: &Context<'_>, path: &Path, output: &mut Output) -> Result<u8, Failure> {
    let path = path.to_owned();
    let info = book::sample_at(cx, BookSample { path })?;
    output.say(
        &info,
        text!(
            "cli-sample-is-in",
            path = &info.path,
            customers = info.customers,
            invoices = info.invoices,
            open = info.open_invoices
        ),
    )
}
