//! What the window opens: the book it was started with, and files and pages that the user wants to see in another program.

use std::path::{Path, PathBuf};

use owed_app::commands;
use owed_app::context::Context;
use owed_app::failure::{Code, Failure, Told};
use owed_texts::text;
use serde_json::json;
use tauri::{AppHandle, Manager, State};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

use crate::Shell;
use crate::jobs::JobId;

/// Types of files that Owed itself writes. Nothing else is passed to the system, which would just as readily start a
/// program.
const ENDINGS: &[&str] = &["pdf", "eml", "csv", "xlsx", "owed"];

const JOB: JobId = 0;

/// Opens the book before the screens ask for it; if that fails, they start without one and a dialog says why.
pub fn open_book(tauri: &AppHandle, file: &Path) {
    let shell = tauri.state::<Shell>();
    let progress = shell.jobs.start(JOB, |_| {});
    let request = json!({ "path": file, "create": true });
    if let Err(failure) = commands::call(&Context::new(&shell.app, &progress), "book.open", request)
    {
        let told = failure.told(shell.app.language());
        let text = match told.hint {
            Some(hint) => format!("{}\n\n{hint}", told.message),
            None => told.message,
        };
        tauri
            .dialog()
            .message(text)
            .title("Owed")
            .kind(MessageDialogKind::Error)
            .show(|_| {});
    }
}

/// Opens a folder, or a file that Owed wrote, in the system's program for it.
#[tauri::command]
pub fn open_path(shell: State<'_, Shell>, path: PathBuf) -> Result<(), Box<Told>> {
    open(&path).map_err(|failure| Box::new(failure.told(shell.app.language())))
}

fn open(path: &Path) -> Result<(), Failure> {
    let path = openable(path)?;
    tauri_plugin_opener::open_path(&path, None::<&str>).map_err(|error| {
        Failure::new(
            Code::Io,
            text!(
                "error-window-unopened",
                path = path.display().to_string(),
                why = error.to_string()
            ),
        )
    })
}

/// Opens a page in the system's browser.
#[tauri::command]
pub fn open_address(shell: State<'_, Shell>, address: String) -> Result<(), Box<Told>> {
    let open = |address: &str| {
        if !is_page(address) {
            let message = text!("error-window-address", address);
            return Err(Failure::new(Code::Refused, message));
        }
        tauri_plugin_opener::open_url(address, None::<&str>).map_err(|error| {
            let (path, why) = (address, error.to_string());
            Failure::new(Code::Io, text!("error-window-unopened", path, why))
        })
    };
    open(&address).map_err(|failure| Box::new(failure.told(shell.app.language())))
}

/// Says whether the system may be given the address: a secure page, or one of this computer. Other kinds of address may
/// start programs.
fn is_page(address: &str) -> bool {
    let Ok(url) = tauri::Url::parse(address) else {
        return false;
    };
    match url.scheme() {
        "https" => true,
        "http" => matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]")),
        _ => false,
    }
}

fn openable(path: &Path) -> Result<PathBuf, Failure> {
    let real = path.canonicalize().map_err(|error| {
        Failure::new(
            Code::NotFound,
            text!(
                "error-window-not-there",
                path = path.display().to_string(),
                why = error.to_string()
            ),
        )
    })?;
    let ending = real
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    if real.is_dir() || ENDINGS.contains(&ending.as_str()) {
        Ok(real)
    } else {
        let (path, endings) = (path.display().to_string(), ENDINGS.join(", "));
        let message = text!("error-window-not-ours", path, endings);
        Err(Failure::new(Code::Refused, message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_open_in_the_browser() {
        for (address, opens) in [
            ("https://login.example.com/authorize?state=x", true),
            ("http://127.0.0.1:8080/authorize", true),
            ("http://localhost/", true),
            ("http://login.example.com/", false),
            ("http://127.0.0.1@login.example.com/", false),
            ("file:///etc/passwd", false),
            ("ms-settings:", false),
            ("calc.exe", false),
        ] {
            assert_eq!(is_page(address), opens, "{address}");
        }
    }

    #[test]
    fn folders_and_own_files_open_and_programs_do_not() {
        let folder = std::env::temp_dir().join(format!("owed-window-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = |name: &str| {
            let path = folder.join(name);
            std::fs::write(&path, "").unwrap();
            openable(&path).map_err(|failure| failure.code)
        };
        assert!(openable(&folder).is_ok());
        assert!(file("Letter.PDF").is_ok());
        assert_eq!(file("letter.pdf.exe"), Err(Code::Refused));
        assert_eq!(file("letter"), Err(Code::Refused));
        assert_eq!(
            openable(&folder.join("gone.pdf")).map_err(|failure| failure.code),
            Err(Code::NotFound)
        );
        std::fs::remove_dir_all(folder).unwrap();
    }
}
