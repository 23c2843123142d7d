//! Reminder letters and the mails that carry them.

mod address;
mod compose;
mod facts;
mod fields;
mod frame;
mod items;
mod mail;
mod payment;

pub use compose::compose;
pub use facts::{Company, Recipient, ReminderFacts, ReminderItem};
pub use mail::{MailTexts, mail_texts};
