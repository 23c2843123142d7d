//! `owed undo`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::journal::{self, Step};
use owed_texts::text;

use crate::output::Output;

pub fn run(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let undone = journal::undo(cx, Step::default())?;
    output.say(&undone, text!("frame-undone-that", what = &undone.summary))
}
