//! The folders of this computer that Owed may use for itself; a book may lie anywhere.

use std::path::PathBuf;

use crate::failure::{Code, Failure};

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
        .ok_or_else(|| {
            Failure::new(
                Code::Io,
                "This computer names no home folder to keep settings in.",
            )
            .hint("Set the variable HOME and try again.")
        })
}

/// The name of the person at the computer, for the journal.
pub fn user() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_else(|| "unknown".to_owned())
}

/// Gives a file in the making the permissions of any other new file; they are stricter by default where there are any.
pub fn like_other_files(builder: &mut tempfile::Builder<'_, '_>) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = builder;
}
