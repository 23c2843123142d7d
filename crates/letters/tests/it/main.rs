//! Letters from the facts to the files.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod agreements;
mod facts;
mod files;
mod layout;
mod levels;
mod mail;
mod papers;
mod payment_part;
mod report;
mod scripts;
mod statements;
mod svg;
mod ways_to_pay;
mod wording;
