//! The program against other programs' files, which are not part of the project. `cargo xtask conformance` names their
//! folder in `OWED_CORPORA` and runs these tests, which are otherwise skipped; only the project's own tables are tested
//! in every run.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]
#![allow(clippy::print_stdout, reason = "the run's output says what was met")]

mod lists;
mod rates;
mod single;
mod tables;

use std::path::PathBuf;

fn corpora() -> PathBuf {
    std::env::var_os("OWED_CORPORA")
        .expect("OWED_CORPORA names the folder of the corpora")
        .into()
}
