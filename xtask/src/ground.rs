//! The locations of the project and its build, and how to call tools there.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::platform;

/// The project on this machine.
pub struct Ground {
    /// The folder of the workspace.
    pub root: PathBuf,
    /// Cargo's target folder, which contains this program itself.
    pub target: PathBuf,
}

/// All packages, including the window, with the server that the screens' tests need.
const EVERYTHING: &[&str] = &["--workspace", "--features", "owed/serve"];

/// Variables with which cargo describes a program's package to it; another cargo must not inherit them.
const PACKAGE_VARIABLES: &[&str] = &[
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_PATH",
    "CARGO_CRATE_NAME",
    "CARGO_BIN_NAME",
    "CARGO_PRIMARY_PACKAGE",
];

impl Ground {
    pub fn find() -> Result<Ground, String> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here
            .parent()
            .ok_or("xtask must lie in the project's folder")?
            .to_path_buf();
        let program = std::env::current_exe()
            .map_err(|error| format!("Cannot find this program's own file: {error}"))?;
        let target = program
            .ancestors()
            .nth(2)
            .ok_or("xtask must be started by cargo")?
            .to_path_buf();
        Ok(Ground { root, target })
    }

    /// Returns the path of a program that cargo built.
    pub fn built(&self, name: &str) -> PathBuf {
        self.target
            .join("debug")
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Returns the path of the log for a piece of work.
    pub fn log(&self, name: &str) -> PathBuf {
        self.target.join("xtask").join(format!("{name}.log"))
    }

    /// Returns the folder for a test's results: a report, pictures.
    pub fn report(&self, name: &str) -> PathBuf {
        self.target.join("xtask").join(name)
    }

    pub fn cargo(&self, words: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        command.args(words).current_dir(&self.root);
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("CARGO_PKG_") || PACKAGE_VARIABLES.contains(&text.as_ref()) {
                command.env_remove(&name);
            }
        }
        command
    }

    /// Returns a cargo command over all packages.
    pub fn cargo_everywhere(&self, word: &str, rest: &[&str]) -> Command {
        self.cargo(&[&[word], EVERYTHING, rest].concat())
    }

    /// Returns npm, in a folder of the project.
    pub fn npm(&self, folder: &str, words: &[&str]) -> Command {
        self.node(platform::NPM, folder, words)
    }

    /// Returns a tool from the npm packages of a folder of the project.
    pub fn npx(&self, folder: &str, words: &[&str]) -> Command {
        let mut all = vec!["--no-install"];
        all.extend(words);
        self.node(platform::NPX, folder, &all)
    }

    fn node(&self, program: &str, folder: &str, words: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .args(words)
            .current_dir(self.root.join(folder))
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        command
    }
}
