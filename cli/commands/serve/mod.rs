//! `owed serve`: the window's screens in a browser on this computer, for development and tests only. It binds to the
//! loopback address and understands the same commands as the window.

mod door;

use std::fs;
use std::io::{self, Read, Write};
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::Args;
use owed_app::commands;
use owed_app::context::{App, Context, Progress, Step};
use owed_app::failure::{Code, Failure};
use owed_texts::{Message, text};
use serde_json::{Value, json};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::output::DONE;
use door::Door;

/// How many requests are processed at once.
const WORKERS: usize = 6;
/// The largest request: a file to import, in base64.
const LARGEST_BODY: u64 = 256 << 20;

#[derive(Debug, Args)]
#[command(about = "help-serve")]
pub struct Serve {
    #[arg(long, default_value_t = 0)]
    port: u16,
    #[arg(long, default_value = "ui/dist")]
    ui: PathBuf,
    #[arg(help = "help-serve-files", long, value_name = "FOLDER")]
    files: Vec<PathBuf>,
}

/// Serves the screens and gives them access to files in the folders.
pub fn run(app: &App, book: &Path, args: Serve) -> Result<u8, Failure> {
    let Serve {
        port,
        ui,
        files: mut folders,
    } = args;
    if folders.is_empty() {
        let book = std::path::absolute(book).unwrap_or_else(|_| book.to_owned());
        folders.extend(book.parent().map(ToOwned::to_owned));
    }
    let unusable = |why: &dyn std::fmt::Display| {
        Failure::new(
            Code::Io,
            text!(
                "cli-port-unusable",
                port = port.to_string(),
                why = why.to_string()
            ),
        )
    };
    let server = Server::http(("127.0.0.1", port)).map_err(|error| unusable(&error))?;
    let address: SocketAddr = match server.server_addr().to_ip() {
        Some(address) => address,
        None => return Err(unusable(&"no address")),
    };
    let door = Door::new(address, &folders);
    let _ = writeln!(io::stdout(), "{}", door.url());
    let _ = io::stdout().flush();
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                while let Ok(request) = server.recv() {
                    answer(app, &door, &ui, request);
                }
            });
        }
    });
    Ok(DONE)
}

fn answer(app: &App, door: &Door, ui: &Path, request: Request) {
    let url = request
        .url()
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .to_owned();
    let header = |name: &'static str| {
        let mut headers = request.headers().iter();
        headers
            .find(|header| header.field.equiv(name))
            .map(|header| header.value.as_str())
    };
    let to_us = header("Host").is_some_and(|host| door.is_ours(host));
    let from_here = header("Origin").is_none_or(is_of_this_computer);
    let called = door.inside(&url).map(|rest| rest.strip_prefix("call/"));
    let done = match (request.method(), called) {
        _ if !to_us || !from_here => request.respond(Response::empty(403)),
        (Method::Post, Some(Some(name))) => call(app, door, name, request),
        (Method::Get, Some(None)) if door.inside(&url) == Some("") => file(ui, "/", request),
        // The screens themselves are not secret.
        (Method::Get, None) if url != "/" => file(ui, &url, request),
        _ => request.respond(Response::empty(404)),
    };
    // A browser that disconnects is not a failure of the server.
    drop(done);
}

/// Accepts any port: the screens' development server forwards calls from its own.
fn is_of_this_computer(origin: &str) -> bool {
    ["http://127.0.0.1:", "http://localhost:"]
        .iter()
        .any(|begins| origin.starts_with(begins))
}

/// Runs one command and streams its steps, one JSON value per line; a broken connection cancels it.
fn call(app: &App, door: &Door, name: &str, mut request: Request) -> io::Result<()> {
    let mut body = Vec::new();
    request
        .as_reader()
        .take(LARGEST_BODY)
        .read_to_end(&mut body)?;
    let mut writer = request.into_writer();
    writer.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
    )?;
    let stream = Stream {
        writer: Mutex::new(writer),
        broken: AtomicBool::new(false),
    };
    let outcome = serde_json::from_slice::<Value>(&body)
        .map_err(|error| Failure::new(Code::Invalid, Message::plain(format!("{name}: {error}"))))
        .and_then(|value| {
            door.check(&value)?;
            commands::call(&Context::new(app, &stream), name, value)
        });
    match outcome {
        Ok(value) => stream.line(&json!({ "ok": value })),
        Err(failure) => stream.line(&json!({ "failure": failure.told(app.language()) })),
    }
    Ok(())
}

struct Stream {
    writer: Mutex<Box<dyn Write + Send + 'static>>,
    broken: AtomicBool,
}

impl Stream {
    fn line(&self, value: &Value) {
        let Ok(mut writer) = self.writer.lock() else {
            return;
        };
        if writeln!(writer, "{value}")
            .and_then(|()| writer.flush())
            .is_err()
        {
            self.broken.store(true, Ordering::Relaxed);
        }
    }
}

impl Progress for Stream {
    fn step(&self, step: &Step) {
        self.line(&json!({ "step": step }));
    }

    fn cancelled(&self) -> bool {
        self.broken.load(Ordering::Relaxed)
    }
}

fn file(ui: &Path, url: &str, request: Request) -> io::Result<()> {
    let relative = PathBuf::from(url.trim_start_matches('/'));
    let inside = relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let path = if relative.as_os_str().is_empty() {
        ui.join("index.html")
    } else {
        ui.join(&relative)
    };
    match fs::read(&path) {
        Ok(bytes) if inside => {
            let mut response = Response::from_data(bytes);
            for (name, value) in [
                ("Content-Type", media_type(&path)),
                ("Content-Security-Policy", CSP),
                ("Cache-Control", "no-store"),
            ] {
                if let Ok(header) = Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            request.respond(response)
        }
        _ => request.respond(Response::empty(404)),
    }
}

/// The window's policy, so that violations also show up in the browser.
const CSP: &str = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; object-src 'none'; base-uri 'none'";

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
