//! Letters from the facts to the files.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod facts;
mod files;
mod layout;
mod mail;
mod report;
mod scripts;
mod svg;
mod words;
