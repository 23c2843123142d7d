//! `owed redo`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::journal::{self, Step};
use owed_texts::text;

use crate::output::Output;

pub fn run(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let done = journal::redo(cx, Step::default())?;
    output.say(&done, text!("frame-redone-that", what = &done.summary))
}
