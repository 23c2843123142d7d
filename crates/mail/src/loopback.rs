//! Waits for a browser on this computer (RFC 8252, 7.3): a port of the system's choice that only this computer reaches.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use owed_texts::Language;

/// A browser opens connections that it may use later; this long they may stay silent.
const SILENCE: Duration = Duration::from_secs(10);

/// The longest question that is read. Codes may have thousands of characters, and browsers add cookies of other programs.
const LONGEST: u64 = 1 << 16;

/// An open port.
pub(crate) struct Loopback {
    listener: TcpListener,
    heard: Receiver<Visit>,
    hear: Sender<Visit>,
}

/// A browser's question, waiting for its answer.
pub(crate) struct Visit {
    stream: TcpStream,
    target: String,
}

impl Loopback {
    pub fn open() -> io::Result<Loopback> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        listener.local_addr()?;
        let (hear, heard) = channel();
        Ok(Loopback {
            listener,
            heard,
            hear,
        })
    }

    pub fn port(&self) -> u16 {
        self.listener
            .local_addr()
            .map_or(0, |address| address.port())
    }

    /// Returns the next question, if one comes within that time.
    pub fn next(&mut self, within: Duration) -> Option<Visit> {
        // Each is read on its own, so that a silent connection keeps no other waiting.
        while let Ok((stream, _)) = self.listener.accept() {
            let hear = self.hear.clone();
            thread::spawn(move || {
                if let Some(visit) = read(stream) {
                    // Nobody hears it once the sign-in has ended.
                    let _ = hear.send(visit);
                }
            });
        }
        self.heard.recv_timeout(within).ok()
    }
}

/// Reads a request for a page; `None` if it is none.
fn read(stream: TcpStream) -> Option<Visit> {
    stream.set_nonblocking(false).ok()?;
    stream.set_read_timeout(Some(SILENCE)).ok()?;
    stream.set_write_timeout(Some(SILENCE)).ok()?;
    let mut reader = BufReader::new(&stream).take(LONGEST);
    let mut first = String::new();
    reader.read_line(&mut first).ok()?;
    // The whole head is read, since closing a connection with unread bytes would break the answer.
    let mut line = String::new();
    while reader.read_line(&mut line).ok()? > 2 {
        line.clear();
    }
    let target = first.strip_prefix("GET ")?.split(' ').next()?.to_owned();
    target.starts_with('/').then_some(Visit { stream, target })
}

impl Visit {
    /// Returns path and query.
    pub fn target(&self) -> &str {
        &self.target
    }

    pub fn not_found(self) {
        self.write("404 Not Found", "");
    }

    /// Answers with a small page.
    pub fn answer(self, language: Language, title: &str, text: &str) {
        let language = language.code();
        let (title, text) = (escaped(title), escaped(text));
        let page = format!(
            "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\"><title>Owed</title>\
             <style>body{{font:16px system-ui,sans-serif;max-width:32em;margin:15vh auto;padding:0 1em}}</style>\
             <h1>{title}</h1><p>{text}</p></html>"
        );
        self.write("200 OK", &page);
    }

    fn write(mut self, status: &str, page: &str) {
        // The address holds the code: nothing may keep it or pass it on.
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
             Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n",
            page.len()
        );
        // A browser that has gone away misses its page, nothing else.
        let _ = self.stream.write_all(format!("{head}{page}").as_bytes());
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
