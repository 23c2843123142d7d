//! The folders of this computer that Owed may use for itself; a book may lie anywhere.

use std::path::{Path, PathBuf};

use owed_receivables::words;

use crate::failure::{Code, Failure};
use owed_texts::{Arg, key, text};

/// The folders for the list of recent books, and for the sample company and temporary copies.
///
/// # Errors
/// [`Code::Io`] where the system names no home folder.
pub fn folders() -> Result<(PathBuf, PathBuf), Failure> {
    directories::ProjectDirs::from("", "", "Owed")
        .map(|dirs| {
            (
                dirs.config_dir().to_path_buf(),
                dirs.data_local_dir().to_path_buf(),
            )
        })
        .ok_or_else(homeless)
}

/// Where the log lies: where the system has what its programs note.
///
/// # Errors
/// [`Code::Io`] where the system names no home folder.
pub fn log_folder() -> Result<PathBuf, Failure> {
    if cfg!(target_os = "macos") {
        return Ok(home()?.home_dir().join("Library").join("Logs").join("Owed"));
    }
    let dirs = directories::ProjectDirs::from("", "", "Owed").ok_or_else(homeless)?;
    let state = dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir());
    Ok(state.join("log"))
}

fn home() -> Result<directories::BaseDirs, Failure> {
    directories::BaseDirs::new().ok_or_else(homeless)
}

fn homeless() -> Failure {
    Failure::new(Code::Io, key!("error-no-home"))
}

/// The name of the person at the computer, for the journal.
pub fn user() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_else(|| "unknown".to_owned())
}

/// Makes a folder and those above it, where they are missing, for the owner alone.
///
/// # Errors
/// Where one of them cannot be made.
pub fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

words! {
    /// What starts programs at a time of day.
    pub enum Scheduler: "word-scheduler" {
        Systemd,
        Launchd,
        TaskScheduler,
    }
}

/// The scheduler of this system.
pub fn scheduler() -> Scheduler {
    if cfg!(target_os = "macos") {
        Scheduler::Launchd
    } else if cfg!(windows) {
        Scheduler::TaskScheduler
    } else {
        Scheduler::Systemd
    }
}

/// Where systemd looks for a user's units.
///
/// # Errors
/// [`Code::Io`] where the system names no home folder.
pub fn systemd_folder() -> Result<PathBuf, Failure> {
    Ok(home()?.config_dir().join("systemd").join("user"))
}

/// Where launchd looks for a user's agents.
///
/// # Errors
/// [`Code::Io`] where the system names no home folder.
pub fn launchd_folder() -> Result<PathBuf, Failure> {
    Ok(home()?.home_dir().join("Library").join("LaunchAgents"))
}

/// The command line program: this one, or the one beside the window.
///
/// # Errors
/// [`Code::Io`] where there is none.
pub fn command_line() -> Result<PathBuf, Failure> {
    let missing = |why: Arg| Failure::new(Code::Io, text!("error-no-command-line", why));
    let running = std::env::current_exe().map_err(|error| missing(error.to_string().into()))?;
    let program = running.with_file_name(format!("owed{}", std::env::consts::EXE_SUFFIX));
    if program.exists() {
        Ok(program)
    } else {
        let file = program.display().to_string();
        Err(missing(text!("error-no-file", file).into()))
    }
}
