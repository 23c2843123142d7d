//! The headless face of Owed: everything the window can do, for scripts, schedulers and tests.

mod args;
mod output;
#[cfg(feature = "serve")]
mod serve;
mod setup;
mod words;

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use crate::args::Cli;
use crate::output::Output;

/// Letters and imports are thousands of small pieces of memory; the system's own allocator took an eighth of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
                _ => ExitCode::from(output::USAGE),
            };
        }
    };
    let mut output = Output::new(cli.json, cli.book.clone());
    let done = words::run(cli, &mut output);
    match done {
        Ok(code) => output.finish(code),
        Err(failure) => output.failure(&failure),
    }
}
