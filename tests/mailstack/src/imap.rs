//! The part of IMAP needed to read a mailbox back.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use crate::{MailStack, StackError, io_error};

type Stream = BufReader<StreamOwned<ClientConnection, TcpStream>>;

const TIMEOUT: Duration = Duration::from_secs(30);

pub(crate) fn fetch_all(stack: &MailStack, user: &str) -> Result<Vec<Vec<u8>>, StackError> {
    let mut stream = connect(stack)?;
    read_line(&mut stream)?;
    let login = format!("LOGIN \"{user}\" \"{}\"", stack.password);
    command(&mut stream, &login)?;
    command(&mut stream, "SELECT INBOX")?;
    let mails = command(&mut stream, "FETCH 1:* BODY.PEEK[]")?;
    command(&mut stream, "LOGOUT")?;
    Ok(mails)
}

fn connect(stack: &MailStack) -> Result<Stream, StackError> {
    let tls = |error: rustls::Error| StackError::Imap(error.to_string());
    let mut roots = RootCertStore::empty();
    let authority = CertificateDer::from_pem_file(&stack.ca_path)
        .map_err(|error| StackError::Imap(error.to_string()))?;
    roots.add(authority).map_err(tls)?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(tls)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name =
        ServerName::try_from(stack.host).map_err(|error| StackError::Imap(error.to_string()))?;
    let connection = ClientConnection::new(Arc::new(config), name).map_err(tls)?;
    let socket = TcpStream::connect((stack.host, stack.ports.imaps))
        .map_err(io_error("connecting to IMAP"))?;
    socket
        .set_read_timeout(Some(TIMEOUT))
        .map_err(io_error("the IMAP connection"))?;
    Ok(BufReader::new(StreamOwned::new(connection, socket)))
}

/// Sends one command and returns the literals of its answer: whole messages, for a fetch.
fn command(stream: &mut Stream, text: &str) -> Result<Vec<Vec<u8>>, StackError> {
    let writer = stream.get_mut();
    writer
        .write_all(format!("a {text}\r\n").as_bytes())
        .and_then(|()| writer.flush())
        .map_err(io_error("writing to IMAP"))?;
    let mut literals = Vec::new();
    loop {
        let line = read_line(stream)?;
        if let Some(result) = line.strip_prefix("a ") {
            // An empty mailbox has no message 1; everything else that is not OK is a failure.
            return if result.starts_with("OK") || result.contains("Invalid messageset") {
                Ok(literals)
            } else {
                Err(StackError::Imap(result.to_owned()))
            };
        }
        if let Some(length) = literal_length(&line) {
            let mut literal = vec![0; length];
            stream
                .read_exact(&mut literal)
                .map_err(io_error("reading a mail over IMAP"))?;
            literals.push(literal);
        }
    }
}

/// A line that ends in `{123}` announces that many bytes.
fn literal_length(line: &str) -> Option<usize> {
    let (_, number) = line.strip_suffix('}')?.rsplit_once('{')?;
    number.parse().ok()
}

fn read_line(stream: &mut Stream) -> Result<String, StackError> {
    let mut line = String::new();
    match stream.read_line(&mut line) {
        Ok(0) => Err(StackError::Imap("the connection ended".to_owned())),
        Ok(_) => Ok(line.trim_end().to_owned()),
        Err(source) => Err(StackError::Io {
            what: "reading from IMAP".to_owned(),
            source,
        }),
    }
}
