//! The year of `cargo xtask simulate`, kept: whoever changes a rule sees what it does to a year.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod year;

use chrono::NaiveDate;

#[test]
fn a_year_reads_like_a_well_kept_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    let year = year::Year::play(folder.path(), first, 365).unwrap();
    insta::assert_snapshot!(year.story.join("\n"));
}
