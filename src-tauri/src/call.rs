//! The one interface between the screens and `owed_app`.

use owed_app::commands;
use owed_app::context::{Context, Step};
use owed_app::failure::{Code, Failure, Told};
use owed_texts::text;
use serde_json::Value;
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State};

use crate::Shell;
use crate::jobs::JobId;

/// Runs the command `name`; `on_step` receives its progress, and [`cancel`] with the same `job` stops it.
#[tauri::command]
pub async fn call(
    tauri: AppHandle,
    name: String,
    request: Value,
    job: JobId,
    on_step: Channel<Step>,
) -> Result<Value, Told> {
    let shell = tauri.clone();
    let work = move || {
        let shell = tauri.state::<Shell>();
        let progress = shell.jobs.start(job, |step: &Step| {
            // A step without a listener, because the page was left, is no reason to stop.
            let _ = on_step.send(step.clone());
        });
        commands::call(&Context::new(&shell.app, &progress), &name, request)
    };
    tauri::async_runtime::spawn_blocking(work)
        .await
        .unwrap_or_else(|error| {
            Err(Failure::new(
                Code::Internal,
                text!("error-window-work-stopped", why = error.to_string()),
            ))
        })
        .map_err(|failure| failure.told(shell.state::<Shell>().app.language()))
}

/// Asks the call with this `job` to stop; it then answers with the code `cancelled`.
#[tauri::command]
pub fn cancel(shell: State<'_, Shell>, job: JobId) {
    shell.jobs.cancel(job);
}
