//! Tells Dovecot which access tokens are good, as a provider's introspection does (RFC 7662).

use std::collections::HashSet;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// The good tokens.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tokens(Arc<Mutex<HashSet<String>>>);

impl Tokens {
    /// Answers on the port until the program ends. Every good token is `user`'s.
    pub(crate) fn answer(&self, listener: TcpListener, user: &'static str) {
        let tokens = self.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // Dovecot asks again if its connection breaks.
                let _ = tokens.serve(stream, user);
            }
        });
    }

    pub(crate) fn allow(&self, token: String) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(token);
    }

    fn knows(&self, token: &str) -> bool {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .contains(token)
    }

    fn serve(&self, stream: TcpStream, user: &str) -> io::Result<()> {
        let mut reader = BufReader::new(stream);
        let mut first = String::new();
        reader.read_line(&mut first)?;
        let mut line = String::new();
        while reader.read_line(&mut line)? > 2 {
            line.clear();
        }
        let target = first.split(' ').nth(1).unwrap_or_default();
        let (_, query) = target.split_once("token=").unwrap_or_default();
        let token = query.split('&').next().unwrap_or_default();
        let active = self.knows(token);
        let body = format!("{{\"active\":\"{active}\",\"username\":\"{user}\"}}");
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        reader
            .get_mut()
            .write_all(format!("{head}{body}").as_bytes())
    }
}
