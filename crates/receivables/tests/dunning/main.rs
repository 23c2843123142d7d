//! The rules of reminders, tested on one debtor at a time.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod debtors;
mod edited;
mod history;
mod letters;
mod levels;
mod reasons;
mod rechecked;
