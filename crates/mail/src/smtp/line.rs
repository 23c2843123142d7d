//! The line to a mail server: commands out, replies in, every wait bounded, and no doubt about what has been written.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, ProtocolVersion, StreamOwned};

/// Bounds on a reply; RFC 5321 (4.5.3.1.5) gives servers 512 bytes a line.
const LINE_BYTES: u64 = 4096;
const REPLY_LINES: usize = 200;

/// Why a command brought no success.
#[derive(Debug)]
pub(super) enum Fault {
    /// The server's definite no: 4xx for now, 5xx for good.
    Refused(Reply),
    /// An answer that is none in SMTP, or not to this question.
    Gibberish,
    /// The connection ended, broke or stayed silent too long.
    Broken(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Fault {
        Fault::Broken(error)
    }
}

/// What the server said.
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
}

enum Stream {
    Plain(TcpStream),
    Tls(Box<StreamOwned<ClientConnection, TcpStream>>),
}

pub(super) struct Line {
    stream: BufReader<Stream>,
}

impl Line {
    /// Connects to the first of `addresses` that answers. No wait is longer than `timeout`.
    pub fn connect(addresses: &[SocketAddr], timeout: Duration) -> io::Result<Line> {
        let mut failure = ErrorKind::NotFound.into();
        for address in addresses {
            match TcpStream::connect_timeout(address, timeout) {
                Ok(socket) => {
                    // A message's end is a small packet; without this it waits for the receipt of the packets before.
                    socket.set_nodelay(true)?;
                    socket.set_read_timeout(Some(timeout))?;
                    socket.set_write_timeout(Some(timeout))?;
                    return Ok(Line::over(Stream::Plain(socket)));
                }
                Err(error) => failure = error,
            }
        }
        Err(failure)
    }

    /// Encrypts the line. The server's certificate has been checked when this returns.
    pub fn encrypt(self, config: Arc<ClientConfig>, name: ServerName<'static>) -> io::Result<Line> {
        if !self.stream.buffer().is_empty() {
            // Whoever sits in between could put words into the server's mouth that count as said under encryption.
            return Err(io::Error::new(
                ErrorKind::InvalidData,
                "more was said in plain text after encryption was agreed on",
            ));
        }
        let Stream::Plain(mut socket) = self.stream.into_inner() else {
            return Err(io::Error::other("the line is encrypted already"));
        };
        let mut connection = ClientConnection::new(config, name).map_err(io::Error::other)?;
        while connection.is_handshaking() {
            connection.complete_io(&mut socket)?;
        }
        let stream = StreamOwned::new(connection, socket);
        Ok(Line::over(Stream::Tls(Box::new(stream))))
    }

    fn over(stream: Stream) -> Line {
        Line {
            stream: BufReader::new(stream),
        }
    }

    /// The version of TLS in words; `None` on a plain line.
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

    /// The longest wait for the replies from now on.
    pub fn wait_at_most(&self, timeout: Duration) -> io::Result<()> {
        let socket = match self.stream.get_ref() {
            Stream::Plain(socket) => socket,
            Stream::Tls(stream) => stream.get_ref(),
        };
        socket.set_read_timeout(Some(timeout))
    }

    /// Sends `text` as one line and reads the reply; 2xx and 3xx are success.
    pub fn command(&mut self, text: &str) -> Result<Reply, Fault> {
        self.write(format!("{text}\r\n").as_bytes())?;
        self.reply()
    }

    /// Writes all of `bytes`, or fails.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let stream = self.stream.get_mut();
        stream.write_all(bytes)?;
        stream.flush()
    }

    /// Reads one reply; 2xx and 3xx are success.
    pub fn reply(&mut self) -> Result<Reply, Fault> {
        let mut lines = Vec::new();
        while lines.len() < REPLY_LINES {
            let text = self.reply_line()?;
            let (code, more, words) = split(&text).ok_or(Fault::Gibberish)?;
            lines.push(words.to_owned());
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

    fn reply_line(&mut self) -> Result<String, Fault> {
        let mut bytes = Vec::new();
        let mut limited = (&mut self.stream).take(LINE_BYTES);
        limited.read_until(b'\n', &mut bytes)?;
        match bytes.pop() {
            Some(b'\n') => Ok(String::from_utf8_lossy(&bytes).trim_end().to_owned()),
            Some(_) if limited.limit() == 0 => Err(Fault::Gibberish),
            _ => Err(Fault::Broken(io::Error::new(
                ErrorKind::UnexpectedEof,
                "the server closed it",
            ))),
        }
    }
}

/// Code, whether more lines follow, and text of `250-text`, `250 text` or `250`.
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
