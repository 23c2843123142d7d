//! One message over an open connection, with the one question that matters kept in sight: could the server have taken
//! it? (Rule S2.)

use std::cell::Cell;

use lettre::Address;
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::client::SmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::response::Severity;

use super::connect::{cause, explain};
use crate::account::Account;
use crate::address;
use crate::compose::Envelope;
use crate::delivery::Delivery;
use crate::error::MailError;

/// The server closes the connection with this answer, whatever was asked.
const CLOSING: u16 = 421;
const LOGIN_REQUIRED: u16 = 530;

/// How many times the usual wait the server gets to answer the end of the data: giving up there leaves a doubt that only
/// a person can settle, giving up anywhere else costs nothing. RFC 5321 (4.5.3.2) says two to ten minutes.
const PATIENCE: u32 = 5;

/// Bytes handed to the connection at a time.
const CHUNK: usize = 64 * 1024;

/// What is left of the connection afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Connection {
    Usable,
    Broken,
    /// It turned out closed at the first command, before anything of this message had left.
    Stale,
}

/// An envelope whose addresses were checked, for a message that was.
pub(super) struct Recipients {
    from: Address,
    to: Vec<Address>,
}

impl Recipients {
    /// The reason in words when this can never be sent.
    pub(super) fn new(envelope: &Envelope, message: &[u8]) -> Result<Recipients, String> {
        // A lone CR or LF lets some servers see an end of data where there is none, and another mail after it.
        let lone_line_end = message.iter().enumerate().any(|(at, byte)| match byte {
            b'\r' => message.get(at + 1) != Some(&b'\n'),
            b'\n' => at == 0 || message[at - 1] != b'\r',
            _ => false,
        });
        if lone_line_end || !message.is_ascii() {
            return Err("the stored message is damaged; make it anew".to_owned());
        }
        let parse = |text: &String| address::parse(text).map_err(|error| error.to_string());
        let to = envelope
            .to
            .iter()
            .map(parse)
            .collect::<Result<Vec<_>, _>>()?;
        if to.is_empty() {
            return Err("the message has no recipient".to_owned());
        }
        Ok(Recipients {
            from: parse(&envelope.from)?,
            to,
        })
    }
}

/// Hands over one message.
pub(super) fn send(
    connection: &mut SmtpConnection,
    account: &Account,
    recipients: &Recipients,
    message: &[u8],
) -> (Delivery, Connection) {
    if let Err(error) = connection.command(Mail::new(Some(recipients.from.clone()), vec![])) {
        return refused_sender(connection, account, recipients, &error);
    }
    for recipient in &recipients.to {
        if let Err(error) = connection.command(Rcpt::new(recipient.clone(), vec![])) {
            return not_taken(connection, account, &error);
        }
    }
    match connection.command(Data) {
        Ok(go_ahead) if go_ahead.has_code(354) => {}
        Ok(other) => {
            let why = format!("the server answered {} where 354 was due", other.code());
            return (Delivery::Temporary { why, code: None }, Connection::Broken);
        }
        Err(error) => return not_taken(connection, account, &error),
    }
    send_data(connection, account, message)
}

fn send_data(
    connection: &mut SmtpConnection,
    account: &Account,
    message: &[u8],
) -> (Delivery, Connection) {
    // A wait that cannot be changed is only longer or shorter than meant, so the result does not matter.
    let _ = connection.set_timeout(Some(account.timeout * PATIENCE));
    // lettre ends the data with a line break of its own.
    let body = message.strip_suffix(b"\r\n").unwrap_or(message);
    // lettre tells no write error before the final dot from one after it. It asks for the next piece only when all
    // earlier ones are written, and writes the dot only when there is none: from then on nothing is certain.
    let all_written = Cell::new(false);
    let mut pieces = body.chunks(CHUNK);
    let watched = std::iter::from_fn(|| {
        let piece = pieces.next();
        all_written.set(piece.is_none());
        piece
    });
    let answer = connection.message_iter(watched);
    let _ = connection.set_timeout(Some(account.timeout));
    match answer {
        Ok(response) if response.code().severity == Severity::PositiveCompletion => {
            let words: Vec<&str> = response.message().collect();
            let response = format!("{} {}", response.code(), words.join(" "));
            (Delivery::Accepted { response }, Connection::Usable)
        }
        Ok(response) => {
            let why = format!(
                "{} answered {} to the end of the message, which means neither yes nor no",
                account.host,
                response.code()
            );
            (Delivery::Unknown { why }, Connection::Broken)
        }
        Err(error) if error.status().is_none() && all_written.get() => {
            let why = format!(
                "the whole message went out, but the answer did not arrive: {}",
                explain(account, &error)
            );
            (Delivery::Unknown { why }, Connection::Broken)
        }
        Err(error) => not_taken(connection, account, &error),
    }
}

/// A failure at the first command. No fault of the message: nothing but the sender is known to the server.
fn refused_sender(
    connection: &mut SmtpConnection,
    account: &Account,
    recipients: &Recipients,
    error: &SmtpError,
) -> (Delivery, Connection) {
    let (delivery, left) = match error.status().map(u16::from) {
        Some(CLOSING) | None => {
            let (delivery, _) = not_taken(connection, account, error);
            return (delivery, Connection::Stale);
        }
        Some(_) => not_taken(connection, account, error),
    };
    let host = account.host.clone();
    let said = cause(error);
    match delivery {
        Delivery::Permanent {
            code: Some(LOGIN_REQUIRED),
            ..
        } => (
            Delivery::Account(MailError::LoginRequired { host, said }),
            Connection::Broken,
        ),
        Delivery::Permanent { .. } => {
            let address = recipients.from.to_string();
            let refused = MailError::SenderRefused {
                host,
                address,
                said,
            };
            (Delivery::Account(refused), left)
        }
        other => (other, left),
    }
}

/// A failure at a moment when the server cannot have taken the message, or said that it has not.
fn not_taken(
    connection: &mut SmtpConnection,
    account: &Account,
    error: &SmtpError,
) -> (Delivery, Connection) {
    match error.status().map(u16::from) {
        Some(CLOSING) => (refusal(error), Connection::Broken),
        Some(_) => {
            let left = match connection.command(Rset) {
                Ok(_) => Connection::Usable,
                Err(_) => Connection::Broken,
            };
            (refusal(error), left)
        }
        None => {
            let why = explain(account, error).to_string();
            (Delivery::Temporary { why, code: None }, Connection::Broken)
        }
    }
}

/// The server's definite no, for now or for good.
fn refusal(error: &SmtpError) -> Delivery {
    let why = cause(error);
    let code = error.status().map(u16::from);
    if error.is_permanent() {
        Delivery::Permanent { why, code }
    } else {
        Delivery::Temporary { why, code }
    }
}
