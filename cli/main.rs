//! Owed on the command line: everything the window can do, for scripts, schedulers and tests.

mod agreements;
mod commands;
mod help;
mod named;
mod options;
mod output;
mod setup;

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{ArgMatches, Command, CommandFactory, FromArgMatches};
use owed_app::log;
use owed_texts::Language;

use crate::commands::Cli;
use crate::output::Output;

/// Letters and imports make thousands of small allocations; the system's allocator took an eighth of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let of_system = setup::language();
    // Printing takes texts; parsing alone needs none.
    let parsed =
        parsed(Cli::command()).or_else(|_| parsed(help::in_words(Cli::command(), of_system)));
    let (name, cli) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => {
            let _ = error.print();
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
                _ => ExitCode::from(output::USAGE),
            };
        }
    };
    let language = match cli.json {
        true => Language::En,
        false => of_system,
    };
    let mut output = Output::new(cli.json, cli.book.clone(), language);
    let done = log::start().and_then(|()| log::command(&name, || commands::run(cli, &mut output)));
    match done {
        Ok(code) => output.finish(code),
        Err(failure) => output.failure(&failure),
    }
}

fn parsed(command: Command) -> Result<(String, Cli), clap::Error> {
    let matches = command.try_get_matches()?;
    Ok((words_said(&matches), Cli::from_arg_matches(&matches)?))
}

/// Returns the words of the command, such as “match accept”.
fn words_said(matches: &ArgMatches) -> String {
    let inner = std::iter::successors(matches.subcommand(), |(_, matches)| matches.subcommand());
    let words: Vec<&str> = inner.map(|(word, _)| word).collect();
    words.join(" ")
}
