//! Promises, disputes, holds, plans and handovers in the book (rules P1–P3, R3, L5).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

#[path = "../common/mod.rs"]
mod common;
mod disputes;
mod history;
mod plans;
mod promises;
