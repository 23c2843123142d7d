//! Two people may change one record at the same time. A form holds all of it, so whoever saves one says how the record
//! was when they saw it, and nothing is saved where it is otherwise by now (rule L6). What changes single fields reads and
//! writes them in one write and needs no such word: the other fields stay as they are.

use owed_store::{Reading, Record};
use owed_texts::{Arg, text};

use crate::failure::{Code, Failure};

/// Holds what a person saw of a record against what it is inside the write that is to change it; `None`: not said.
///
/// # Errors
/// [`Code::Refused`] where somebody has changed the record since.
pub(crate) fn still<F: PartialEq>(
    book: &Reading,
    record: Record,
    name: impl Into<Arg>,
    seen: Option<&F>,
    now: &F,
) -> Result<(), Failure> {
    if seen.is_none_or(|seen| seen == now) {
        return Ok(());
    }
    Err(changed_meanwhile(name, book.last_edit_by(record)?))
}

/// Somebody else has changed what a person was changing.
pub(crate) fn changed_meanwhile(name: impl Into<Arg>, by: Option<String>) -> Failure {
    let name = name.into();
    let message = match by {
        Some(who) => text!("error-changed-meanwhile-by", name, who),
        None => text!("error-changed-meanwhile", name),
    };
    Failure::new(Code::Refused, message)
}
