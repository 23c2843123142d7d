//! The line to a mail server: commands out, replies in, every wait bounded, and no doubt about what has been written.

use std::fmt;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use owed_texts::{PlainKey, key};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, ProtocolVersion, StreamOwned};

use super::timed::Timed;
use crate::account::Account;

/// Bounds on a reply; RFC 5321 (4.5.3.1.5) allows servers 512 bytes per line.
const LINE_BYTES: u64 = 4096;
const REPLY_LINES: usize = 200;

/// Why a command failed.
#[derive(Debug)]
pub(super) enum Fault {
    /// The server's definite no: 4xx is temporary, 5xx permanent.
    Refused(Reply),
    /// An answer that is not SMTP, or not to this question.
    Gibberish,
    /// The connection ended, broke or stayed silent too long.
    Broken(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Fault {
        Fault::Broken(error)
    }
}

/// The reason a line broke, if no system error gives it.
#[derive(Debug)]
pub(super) struct Said(pub PlainKey);

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Said {}

/// The server's reply.
#[derive(Debug)]
pub(super) struct Reply {
    pub code: u16,
    /// The text after the code, line by line.
    pub lines: Vec<String>,
}

impl Reply {
    pub fn words(&self) -> String {
        self.lines.join(" ").trim().to_owned()
    }

    pub fn is_permanent(&self) -> bool {
        self.code >= 500
    }

    /// Says whether the refusal is final and about the recipient's address, not about the sender or the message: its
    /// status is 5.1.x (RFC 3463, 3.2). Without a status it may be about anything.
    pub fn is_about_the_address(&self) -> bool {
        let status = self.lines.first().map_or("", |line| line.trim_start());
        self.is_permanent()
            && ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10"]
                .iter()
                .any(|one| {
                    let rest = status.strip_prefix(one);
                    rest.is_some_and(|rest| !rest.starts_with(|sign: char| sign.is_ascii_digit()))
                })
    }
}

enum Stream {
    Plain(Timed),
    Tls(Box<StreamOwned<ClientConnection, Timed>>),
}

impl Stream {
    fn timed(&mut self) -> &mut Timed {
        match self {
            Stream::Plain(timed) => timed,
            Stream::Tls(stream) => stream.get_mut(),
        }
    }
}

/// How long the server may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// For one whole answer, however many pieces it comes in.
    pub step: Duration,
    /// For all steps together.
    pub whole: Duration,
}

impl Patience {
    /// Returns the limits outside a message.
    pub fn for_account(account: &Account) -> Patience {
        Patience {
            step: account.timeout,
            whole: account.patience(),
        }
    }
}

pub(super) struct Line {
    stream: BufReader<Stream>,
    step: Duration,
    end: Instant,
    /// Texts that no reply may show: a careless server may quote what it was sent (rule S4).
    hidden: Vec<String>,
}

impl Line {
    /// Connects to the first of `addresses` that answers.
    pub fn connect(addresses: &[SocketAddr], patience: Patience) -> io::Result<Line> {
        let end = Instant::now() + patience.whole;
        let mut failure = ErrorKind::NotFound.into();
        for address in addresses {
            match Timed::connect(address, end.min(Instant::now() + patience.step)) {
                Ok(timed) => {
                    return Ok(Line {
                        stream: BufReader::new(Stream::Plain(timed)),
                        step: patience.step,
                        end,
                        hidden: Vec::new(),
                    });
                }
                Err(error) => failure = error,
            }
        }
        Err(failure)
    }

    /// Encrypts the line. The server's certificate has been checked when this returns.
    pub fn encrypt(self, config: Arc<ClientConfig>, name: ServerName<'static>) -> io::Result<Line> {
        if !self.stream.buffer().is_empty() {
            // An attacker in between could insert replies that would count as encrypted.
            return Err(io::Error::new(
                ErrorKind::InvalidData,
                Said(key!("mail-plain-after-tls")),
            ));
        }
        let until = self.step_ends();
        let Stream::Plain(mut timed) = self.stream.into_inner() else {
            return Err(io::Error::other(Said(key!("mail-encrypted-already"))));
        };
        timed.wait_until(until, self.step);
        let mut connection = ClientConnection::new(config, name).map_err(io::Error::other)?;
        while connection.is_handshaking() {
            connection.complete_io(&mut timed)?;
        }
        let stream = Stream::Tls(Box::new(StreamOwned::new(connection, timed)));
        Ok(Line {
            stream: BufReader::new(stream),
            ..self
        })
    }

    /// Returns the version of TLS in words; `None` on a plain line.
    pub fn tls(&self) -> Option<&'static str> {
        match self.stream.get_ref() {
            Stream::Plain(_) => None,
            Stream::Tls(stream) => match stream.conn.protocol_version() {
                Some(ProtocolVersion::TLSv1_3) => Some("TLS 1.3"),
                Some(ProtocolVersion::TLSv1_2) => Some("TLS 1.2"),
                _ => Some("TLS"),
            },
        }
    }

    /// Sets the server's time limits from now on.
    pub fn allow(&mut self, patience: Patience) {
        self.step = patience.step;
        self.end = Instant::now() + patience.whole;
    }

    /// Hides `secrets` in all replies from now on.
    pub fn hide(&mut self, secrets: Vec<String>) {
        self.hidden = secrets;
    }

    fn step_ends(&self) -> Instant {
        self.end.min(Instant::now() + self.step)
    }

    /// Sends `text` as one line and reads the reply; 2xx and 3xx are success.
    pub fn command(&mut self, text: &str) -> Result<Reply, Fault> {
        self.write(format!("{text}\r\n").as_bytes(), self.step)?;
        self.reply()
    }

    /// Writes all of `bytes` within that time, or fails.
    pub fn write(&mut self, bytes: &[u8], within: Duration) -> io::Result<()> {
        let until = self.end.min(Instant::now() + within);
        let stall = self.step;
        let stream = self.stream.get_mut();
        stream.timed().wait_until(until, stall);
        stream.write_all(bytes)?;
        stream.flush()
    }

    /// Reads one reply; 2xx and 3xx are success.
    pub fn reply(&mut self) -> Result<Reply, Fault> {
        let (until, stall) = (self.step_ends(), self.step);
        self.stream.get_mut().timed().wait_until(until, stall);
        let mut lines = Vec::new();
        while lines.len() < REPLY_LINES {
            let text = self.reply_line()?;
            let (code, more, words) = split(&text).ok_or(Fault::Gibberish)?;
            lines.push(self.without_secrets(words));
            if !more {
                let reply = Reply { code, lines };
                return match code {
                    200..400 => Ok(reply),
                    _ => Err(Fault::Refused(reply)),
                };
            }
        }
        Err(Fault::Gibberish)
    }

    fn without_secrets(&self, words: &str) -> String {
        let hide = |said: String, secret: &String| said.replace(secret, "…");
        self.hidden.iter().fold(words.to_owned(), hide)
    }

    fn reply_line(&mut self) -> Result<String, Fault> {
        let mut bytes = Vec::new();
        let mut limited = (&mut self.stream).take(LINE_BYTES);
        limited.read_until(b'\n', &mut bytes)?;
        match bytes.pop() {
            Some(b'\n') => Ok(String::from_utf8_lossy(&bytes).trim_end().to_owned()),
            Some(_) if limited.limit() == 0 => Err(Fault::Gibberish),
            _ => Err(Fault::Broken(io::Error::new(
                ErrorKind::UnexpectedEof,
                Said(key!("mail-server-closed")),
            ))),
        }
    }
}

/// Splits `250-text`, `250 text` or `250` into code, whether more lines follow, and text.
fn split(line: &str) -> Option<(u16, bool, &str)> {
    let code = line.get(..3)?.parse().ok()?;
    let more = match line.as_bytes().get(3) {
        None | Some(b' ') => false,
        Some(b'-') => true,
        Some(_) => return None,
    };
    (200..600)
        .contains(&code)
        .then(|| (code, more, line.get(4..).unwrap_or_default()))
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Stream::Plain(stream) => stream.read(buffer),
            Stream::Tls(stream) => stream.read(buffer),
        }
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Stream::Plain(stream) => stream.write(bytes),
            Stream::Tls(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Stream::Plain(stream) => stream.flush(),
            Stream::Tls(stream) => stream.flush(),
        }
    }
}
