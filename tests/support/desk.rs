//! A folder in which the command line runs, as on a user's computer.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// Today on this computer.
pub const TODAY: &str = "2026-11-21";

pub struct Desk {
    folder: tempfile::TempDir,
}

/// The answer to a command.
#[derive(Debug)]
pub struct Answer {
    /// `None` if it was killed.
    pub code: Option<i32>,
    /// `null` if it is not JSON.
    pub json: Value,
    pub told: String,
}

impl Desk {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Returns `owed --json` on the book of that name, ready to start.
    pub fn owed(&self, book: &str, words: &[&str]) -> Command {
        self.other_owed(Path::new(env!("CARGO_BIN_EXE_owed")), book, words)
    }

    /// The same with a copy of the program.
    pub fn other_owed(&self, program: &Path, book: &str, words: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .arg("--book")
            .arg(self.path(book))
            .args(["--json", "--today", TODAY])
            .args(words)
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env_remove("OWED_BOOK")
            .env("LC_ALL", "C")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, book: &str, words: &[&str]) -> Answer {
        Answer::from_output(&self.owed(book, words).output().unwrap())
    }

    /// Like [`Self::run`], for commands that must succeed.
    pub fn done(&self, book: &str, words: &[&str]) -> Value {
        let answer = self.run(book, words);
        assert_eq!(answer.code, Some(0), "{words:?}: {}", answer.told);
        answer.json
    }

    /// Writes a list of invoices `first` to `last`, three per customer, in one currency.
    pub fn list(&self, name: &str, first: u32, last: u32) -> String {
        let mut text = String::from(
            "Invoice Number,Customer Number,Customer Name,Invoice Date,Due Date,Currency,Total\n",
        );
        for number in first..=last {
            let customer = number / 3;
            let day = 1 + number % 28;
            text += &format!(
                "N{number:05},K{customer:04},Firm {customer},2026-09-{day:02},2026-10-{day:02},EUR,{number}.50\n"
            );
        }
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Checks that the book is sound; returns the number of its invoices.
    pub fn sound(&self, book: &str) -> u64 {
        let check = self.run(book, &["check"]);
        assert_eq!(check.json["ok"], true, "{check:?}");
        self.done(book, &["info"])["invoices"].as_u64().unwrap()
    }
}

impl Answer {
    pub fn from_output(output: &Output) -> Self {
        Self {
            code: output.status.code(),
            json: serde_json::from_slice(&output.stdout).unwrap_or(Value::Null),
            told: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}
