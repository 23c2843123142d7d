//! Reminders: policies, the data that proposals need, runs, and their letters.

pub(crate) mod letter_basis;
pub(crate) mod letters;
pub(crate) mod policies;
pub(crate) mod reminders;
pub(crate) mod runs;
