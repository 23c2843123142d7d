//! The folders of this computer that Owed uses; a book may be anywhere.

use std::path::{Path, PathBuf};

use owed_receivables::words;

use crate::failure::{Code, Failure};
use owed_texts::{Arg, key, text};

/// Returns the folders for the list of recent books, and for the sample company and temporary copies.
///
/// # Errors
/// [`Code::Io`] if the system reports no home folder.
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

/// Returns the folder of the log: the system's usual place for logs.
///
/// # Errors
/// [`Code::Io`] if the system reports no home folder.
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

/// Returns the name of the computer's user, for the journal.
pub fn user() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_else(|| "unknown".to_owned())
}

/// Creates a folder and its missing parents, for the owner only.
///
/// # Errors
/// One of them cannot be created.
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

/// Returns the scheduler of this system.
pub fn scheduler() -> Scheduler {
    if cfg!(target_os = "macos") {
        Scheduler::Launchd
    } else if cfg!(windows) {
        Scheduler::TaskScheduler
    } else {
        Scheduler::Systemd
    }
}

/// Returns systemd's folder for a user's units.
///
/// # Errors
/// [`Code::Io`] if the system reports no home folder.
pub fn systemd_folder() -> Result<PathBuf, Failure> {
    Ok(home()?.config_dir().join("systemd").join("user"))
}

/// Returns launchd's folder for a user's agents.
///
/// # Errors
/// [`Code::Io`] if the system reports no home folder.
pub fn launchd_folder() -> Result<PathBuf, Failure> {
    Ok(home()?.home_dir().join("Library").join("LaunchAgents"))
}

/// Returns the path of the command line program: this one, or the one beside the window.
///
/// # Errors
/// [`Code::Io`] if there is none.
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
