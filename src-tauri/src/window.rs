//! The one window. It shows the program's own pages and cannot navigate anywhere else.

use tauri::webview::NewWindowResponse;
use tauri::{App, Url, WebviewWindowBuilder};

pub fn open(tauri: &App) -> tauri::Result<()> {
    for config in &tauri.config().app.windows {
        WebviewWindowBuilder::from_config(tauri, config)?
            .on_navigation(own_page)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .build()?;
    }
    Ok(())
}

/// Accepts `tauri://localhost`, and `http://tauri.localhost` on Windows, which serve the embedded pages.
fn own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_pages_are_shown() {
        let shown = |url: &str| own_page(&url.parse().unwrap());
        assert!(shown("tauri://localhost/index.html"));
        assert!(!shown("https://example.com/"));
        assert!(!shown("http://localhost:8000/"));
        assert!(!shown("file:///etc/passwd"));
        assert!(!shown("data:text/html,hello"));
    }
}
