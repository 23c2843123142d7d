//! `owed undo`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::journal::{self, Step};

use crate::output::Output;

pub fn run(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let undone = journal::undo(cx, Step::default())?;
    output.say(&undone, &format!("Undone: {}", undone.summary))
}
