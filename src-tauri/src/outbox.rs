//! Sends due messages while the window is open.

use std::thread;
use std::time::Duration;

use owed_app::commands;
use owed_app::context::Context;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager};

use crate::Shell;
use crate::jobs::JobId;

/// How often the outbox is checked, and thus how late a held message may leave.
const PAUSE: Duration = Duration::from_secs(3);
/// The pause after a failure that stopped the whole delivery: an account that refuses, or a locked keychain that may ask for
/// its password each time.
const PAUSE_AFTER_FAILURE: Duration = Duration::from_secs(60);
/// The screens count their jobs from 1.
const JOB: JobId = 0;

/// Checks the outbox of the open book, whichever it is, until the program ends.
pub fn watch(tauri: AppHandle) {
    thread::spawn(move || {
        let shell = tauri.state::<Shell>();
        let mut pause = PAUSE;
        while !shell.jobs.closing() {
            thread::sleep(pause);
            pause = if deliver_due(&shell) {
                PAUSE
            } else {
                PAUSE_AFTER_FAILURE
            };
        }
    });
}

/// Says whether all went well, which includes that no book is open.
fn deliver_due(shell: &Shell) -> bool {
    let progress = shell.jobs.start(JOB, |_| {});
    let cx = Context::new(&shell.app, &progress);
    let outbox = commands::call(
        &cx,
        "messages.list",
        json!({ "folder": "outbox", "window": { "limit": 1 } }),
    );
    let due = outbox.is_ok_and(|page| {
        page["next_due_seconds"]
            .as_i64()
            .is_some_and(|seconds| seconds <= 0)
    });
    !due || commands::call(&cx, "messages.deliver", Value::Object(Default::default())).is_ok()
}
