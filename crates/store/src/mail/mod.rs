//! Messages and how they are sent (rules S1, S2).

pub(crate) mod messages;
pub(crate) mod outbox;
pub(crate) mod outcome;
pub(crate) mod sender;
pub(crate) mod sending;
pub(crate) mod sending_log;
