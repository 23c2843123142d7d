//! Reminder letters, courtesy notes before the due date, and the mails that carry them.

mod compose;
mod facts;
mod fields;
mod title;

pub use compose::{compose, mail_texts, words};
pub use facts::ReminderFacts;
pub use title::title;
