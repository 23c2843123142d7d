//! Two people may change one record at the same time. Since a form contains the whole record, saving it includes the
//! record as last seen, and is refused if it has changed since (rule L6). Changes to single fields read and write in
//! one write and need no such check: the other fields stay unchanged.

use owed_store::{BookReader, Record};
use owed_texts::{Arg, text};

use crate::failure::{Code, Failure};

/// Compares the record as a person saw it with its current value, within the write that changes it; `None` means
/// unchecked.
///
/// # Errors
/// [`Code::Refused`] if someone has changed the record since.
pub(crate) fn still<F: PartialEq>(
    book: &BookReader,
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

/// Returns the failure that someone else has changed the record.
pub(crate) fn changed_meanwhile(name: impl Into<Arg>, by: Option<String>) -> Failure {
    let name = name.into();
    let message = match by {
        Some(who) => text!("error-changed-meanwhile-by", name, who),
        None => text!("error-changed-meanwhile", name),
    };
    Failure::new(Code::Refused, message)
}
