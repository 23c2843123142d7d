//! The window. It shows the screens of `ui/` and passes their requests to `owed_app`; it has no rules of its own.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod files;
mod jobs;
mod outbox;
mod window;

use std::path::PathBuf;

use clap::Parser;
use owed_app::context::{App, Setup};
use owed_app::failure::Failure;
use owed_app::{log, places, secrets};
use tauri::{Manager, RunEvent};

use crate::jobs::Jobs;

/// Owed's window: aging, reminder letters and e-mails, on one local file.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// The book to open; it is made where there is none.
    file: Option<PathBuf>,
    /// The same, as the command line calls it.
    #[arg(long, value_name = "FILE", conflicts_with = "file")]
    book: Option<PathBuf>,
}

/// State that lives as long as the program.
struct Shell {
    app: App,
    jobs: Jobs,
}

/// Letters and imports allocate thousands of small pieces of memory; the system's own allocator took an eighth of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> tauri::Result<()> {
    let arguments = Arguments::parse();
    // A window must not refuse to open because of a log level's name.
    let _ = log::start();
    let program = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .invoke_handler(tauri::generate_handler![
            call::call,
            call::cancel,
            files::open_path,
            files::open_address
        ])
        .setup(|tauri| {
            tauri.manage(Shell {
                app: App::new(setup()?),
                jobs: Jobs::default(),
            });
            if let Some(book) = arguments.book.or(arguments.file) {
                files::open_book(tauri.handle(), &book);
            }
            outbox::watch(tauri.handle().clone());
            window::open(tauri)?;
            Ok(())
        })
        .build(tauri::generate_context!())?;
    program.run(|tauri, event| {
        if let RunEvent::Exit = event {
            tauri.state::<Shell>().jobs.close();
        }
    });
    Ok(())
}

fn setup() -> Result<Setup, Failure> {
    let (config_dir, data_dir) = places::folders()?;
    Ok(Setup {
        config_dir,
        data_dir,
        secrets: Box::new(secrets::System::new()),
        today: None,
        time: None,
        who: places::user(),
        language: None,
    })
}
