//! Reminders: policies, what a proposal has to know, runs, and the letters that came of them.

pub(crate) mod letter_basis;
pub(crate) mod letters;
pub(crate) mod policies;
pub(crate) mod reminders;
pub(crate) mod runs;
