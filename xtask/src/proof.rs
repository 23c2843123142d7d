//! Evidence that a system package is installed, without asking the package manager.

use std::process::{Command, Stdio};

use crate::platform::{self, Family};

pub enum Proof {
    /// A program that at least the system's services can start.
    Program(&'static str),
    /// A library that pkg-config finds.
    Library(&'static str),
    /// A library that the system's loader finds: `clang` for `libclang.so`.
    Loaded(&'static str),
    /// Code that the system's own Python can run.
    Python(&'static str),
}

impl Proof {
    pub fn holds(&self, family: Family) -> bool {
        match (family, self) {
            // Rust cannot build here without a linker, and it built this program.
            (Family::Windows, Self::Program("c++") | Self::Python(_))
            | (Family::Windows | Family::MacOs, Self::Library(_) | Self::Loaded(_)) => true,
            (_, Self::Program("chromium")) => platform::chromium().is_some(),
            (_, Self::Program(name)) => platform::system_program(name).is_some(),
            (_, Self::Library(name)) => succeeds("pkg-config", &["--exists", name]),
            (_, Self::Loaded(name)) => loader_knows(name),
            (_, Self::Python(script)) => succeeds(platform::SYSTEM_PYTHON, &["-c", script]),
        }
    }
}

fn succeeds(program: &str, words: &[&str]) -> bool {
    Command::new(program)
        .args(words)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn loader_knows(library: &str) -> bool {
    let Some(loader) = platform::system_program("ldconfig") else {
        return false;
    };
    let known = Command::new(loader).arg("-p").output();
    known.is_ok_and(|output| lists(&String::from_utf8_lossy(&output.stdout), library))
}

/// Says whether the loader's list has `libNAME.so…`, or `libNAME-VERSION.so…` as Debian names them.
fn lists(known: &str, library: &str) -> bool {
    let begins = format!("lib{library}");
    known
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix(&begins))
        .filter_map(|rest| rest.split_once(".so"))
        .any(|(version, _)| {
            version.is_empty()
                || version
                    .strip_prefix('-')
                    .is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_is_told_from_one_whose_name_is_longer() {
        assert!(lists("\tlibclang-14.so.14 (libc6,x86-64) => …\n", "clang"));
        assert!(lists("\tlibclang.so.19.1 (libc6,x86-64) => …\n", "clang"));
        assert!(!lists(
            "\tlibclang-cpp.so.14 (libc6,x86-64) => …\n",
            "clang"
        ));
    }
}
