//! The project's own tasks: `cargo xtask WORD`. They use the standard library only, so that they build in seconds on a
//! fresh machine.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bare;
mod bench;
mod bindings;
mod conformance;
mod counts;
mod fuzz;
mod ground;
mod matching;
mod package;
mod packages;
mod platform;
mod process;
mod proof;
mod run;
mod setup;
mod simulate;
#[cfg(test)]
mod started;
mod steps;
mod test;

use std::process::ExitCode;

use ground::Ground;

const HELP: &str = "\
Owed's chores:

  cargo xtask run [FILE]         set up what is missing, build, and open the window (on the book FILE);
                                 without a display: the same job on the sample company, in the terminal
  cargo xtask test [OPTIONS]     set up what the tests need and run all of them
        --list                   name the steps
        --only STEP              run one step (may be given again)
        --verbose                show everything a step prints, not only in its log
  cargo xtask bench              measure against other programs and write benches/RESULTS.md
  cargo xtask conformance [DIR]  read the real files under DIR (else ../shared/corpora) and check what comes out
  cargo xtask fuzz [SECONDS] [READER ...]
                                 give every reader damaged files, for so many seconds each (else ten minutes)
  cargo xtask matching [SEED]    match statements whose truth is known and print what was found, by kind of trouble
  cargo xtask simulate [DAYS]    play a year of reminders over the sample company and print what was sent to whom
  cargo xtask bindings           write ui/src/bindings anew from crates/app
  cargo xtask package            build an installer for this system
  cargo xtask bare               run all tests of a clean clone in an empty Debian: what setup forgets shows there (as root)
  cargo xtask ci-deps            set up what the tests need, and nothing else
  cargo xtask help               this text
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (word, rest) = match words.split_first() {
        Some((word, rest)) => (word.as_str(), rest),
        None => ("help", &[][..]),
    };
    match chore(word, rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            if !message.is_empty() {
                eprintln!("\n{message}");
            }
            ExitCode::FAILURE
        }
    }
}

fn chore(word: &str, rest: &[String]) -> Result<(), String> {
    if matches!(word, "help" | "--help" | "-h") {
        print!("{HELP}");
        return Ok(());
    }
    let ground = Ground::find()?;
    match word {
        "run" => run::run(&ground, rest),
        "test" => test::test(&ground, rest),
        "bare" => bare::run(&ground, rest),
        "bench" => bench::run(&ground, rest),
        "conformance" => conformance::run(&ground, rest),
        "fuzz" => fuzz::run(&ground, rest),
        "matching" => matching::run(&ground, rest),
        "simulate" => simulate::run(&ground, rest),
        "bindings" => bindings::write(&ground),
        "package" => package::build(&ground, rest),
        "ci-deps" => setup::for_tests(&ground),
        _ => Err(format!("There is no chore “{word}”.\n\n{HELP}")),
    }
}
