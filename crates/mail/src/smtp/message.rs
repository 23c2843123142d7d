//! One message over an open line, always tracking the one question that matters: could the server have accepted it? (Rule
//! S2.)

use std::time::Duration;

use owed_texts::{Arg, key, text};

use super::explain::explain;
use super::line::{Fault, Line, Patience, Reply};
use super::refusal;
use crate::account::{Account, SignIn};
use crate::address;
use crate::compose::Envelope;
use crate::delivery::{Delivery, LastMoment};
use crate::error::MailError;

/// With this reply to any command, the server closes the connection.
const CLOSING: u16 = 421;
const GO_AHEAD: u16 = 354;
const LOGIN_REQUIRED: u16 = 530;
/// A login is refused; some servers say so in the middle of a session when its token ends.
const LOGIN_ENDED: u16 = 535;

/// The slowest line for which a message gets enough time, in bytes per second.
const SLOWEST: u64 = 4096;

/// The state of the line afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    Usable,
    Broken,
    /// It turned out to be closed at the first command, before anything of this message had left.
    Stale,
    /// The first command was refused for lack of a valid login.
    LoggedOut,
}

/// A checked message and envelope, ready for the line.
pub(super) struct Parcel {
    from: String,
    to: Vec<String>,
    /// Ends with a line break; a dot at the start of a line is doubled.
    data: Vec<u8>,
}

impl Parcel {
    /// Creates a parcel, or returns in words why it can never be sent.
    pub fn new(envelope: &Envelope, message: &[u8]) -> Result<Parcel, Arg> {
        // Some servers take a lone CR or LF for an end of data, followed by another mail.
        let lone_line_end = message.iter().enumerate().any(|(at, byte)| match byte {
            b'\r' => message.get(at + 1) != Some(&b'\n'),
            b'\n' => at == 0 || message[at - 1] != b'\r',
            _ => false,
        });
        if lone_line_end || !message.is_ascii() || !message.ends_with(b"\r\n") {
            return Err(key!("mail-damaged").into());
        }
        if envelope.to.is_empty() {
            return Err(key!("mail-no-recipient").into());
        }
        let checked = |text: &String| match address::parse(text) {
            Ok(address) => Ok(address.to_string()),
            Err(error) => Err(Arg::from(error.message())),
        };
        Ok(Parcel {
            from: checked(&envelope.from)?,
            to: envelope.to.iter().map(checked).collect::<Result<_, _>>()?,
            data: with_dots_doubled(message),
        })
    }
}

/// Doubles leading dots (RFC 5321, 4.5.2); the server removes them again.
fn with_dots_doubled(message: &[u8]) -> Vec<u8> {
    let mut data = Vec::with_capacity(message.len() + message.len() / 64);
    for line in message.split_inclusive(|byte| *byte == b'\n') {
        if line.starts_with(b".") {
            data.push(b'.');
        }
        data.extend_from_slice(line);
    }
    data
}

/// Hands over one message.
pub(super) fn send(
    line: &mut Line,
    account: &Account,
    parcel: &Parcel,
    last: LastMoment<'_>,
) -> (Delivery, Left) {
    let data_time = account.timeout + Duration::from_secs(parcel.data.len() as u64 / SLOWEST);
    line.allow(Patience {
        step: account.timeout,
        whole: account.patience() + data_time,
    });
    if let Err(fault) = line.command(&format!("MAIL FROM:<{}>", parcel.from)) {
        return sender_refused(line, account, parcel, fault);
    }
    for recipient in &parcel.to {
        if let Err(fault) = line.command(&format!("RCPT TO:<{recipient}>")) {
            let is_unknown =
                matches!(&fault, Fault::Refused(reply) if reply.is_about_the_address());
            let (delivery, left) = not_taken(line, account, fault);
            return (about(parcel, recipient, delivery, is_unknown), left);
        }
    }
    match line.command("DATA") {
        Ok(Reply { code: GO_AHEAD, .. }) => {}
        Ok(_) => return not_taken(line, account, Fault::Gibberish),
        Err(fault) => return not_taken(line, account, fault),
    }
    if let Err(error) = line.write(&parcel.data, data_time) {
        return not_taken(line, account, error.into());
    }
    match last() {
        Ok(()) => finish(line, account),
        Err(why) => (Delivery::Temporary { why, code: None }, Left::Broken),
    }
}

/// Names the refused recipient if there are several, and one that does not exist in any case.
fn about(parcel: &Parcel, recipient: &str, delivery: Delivery, is_unknown: bool) -> Delivery {
    let named = |why: Arg| match parcel.to.len() {
        1 => why,
        _ => text!("error-mail-recipient", recipient, why).into(),
    };
    match delivery {
        Delivery::Temporary { why, code } => Delivery::Temporary {
            why: named(why),
            code,
        },
        Delivery::Permanent { why, code } if is_unknown => Delivery::NoSuchAddress {
            address: recipient.to_owned(),
            why: named(why),
            code,
        },
        Delivery::Permanent { why, code } => Delivery::Permanent {
            why: named(why),
            code,
        },
        other => other,
    }
}

/// Writes the final dot, which makes the message the server's. From its first byte on, nothing is certain until the server
/// has answered.
fn finish(line: &mut Line, account: &Account) -> (Delivery, Left) {
    // Giving up here leaves a doubt that only a person can settle; giving up anywhere else costs nothing. RFC 5321 (4.5.3.2)
    // says two to ten minutes.
    line.allow(Patience {
        step: account.patience(),
        whole: account.patience(),
    });
    let written = line.write(b".\r\n", account.timeout);
    let answer = written.map_err(Fault::from).and_then(|()| line.reply());
    let fault = match answer {
        Ok(reply) if reply.code < 300 => {
            let response = format!("{} {}", reply.code, reply.words());
            return (Delivery::Accepted { response }, Left::Usable);
        }
        Ok(_) => Fault::Gibberish,
        Err(fault @ Fault::Refused(_)) => {
            line.allow(Patience::for_account(account));
            return not_taken(line, account, fault);
        }
        Err(fault) => fault,
    };
    let why = text!(
        "error-mail-no-clear-answer",
        why = explain(account, &fault).message()
    )
    .into();
    (Delivery::Unknown { why }, Left::Broken)
}

/// Handles a failure at the first command. A permanent refusal concerns this message alone, since servers also judge the
/// sender by the message; only a missing login holds back every other message too.
fn sender_refused(
    line: &mut Line,
    account: &Account,
    parcel: &Parcel,
    fault: Fault,
) -> (Delivery, Left) {
    let host = account.host.clone();
    match fault {
        Fault::Refused(reply)
            if [LOGIN_REQUIRED, LOGIN_ENDED].contains(&reply.code)
                || refusal::is_of_login(&reply.words()) =>
        {
            let said = reply.words();
            let refused = match (&account.user, &account.sign_in) {
                (Some(user), SignIn::OAuth(_)) => refusal::login(account, user, said),
                (Some(user), _) if reply.code != LOGIN_REQUIRED => {
                    refusal::login(account, user, said)
                }
                _ => MailError::LoginRequired { host, said },
            };
            (Delivery::Account(refused), Left::LoggedOut)
        }
        Fault::Refused(reply) if reply.is_permanent() => {
            let (code, said) = (Some(reply.code), reply.words());
            let refused = MailError::SenderRefused {
                host,
                address: parcel.from.clone(),
                said,
            };
            let why = refused.message().into();
            let (_, left) = not_taken(line, account, Fault::Refused(reply));
            (Delivery::Permanent { why, code }, left)
        }
        Fault::Refused(reply) if reply.code != CLOSING => {
            not_taken(line, account, Fault::Refused(reply))
        }
        gone => (not_taken(line, account, gone).0, Left::Stale),
    }
}

/// Handles a failure when the server cannot have accepted the message, or has said that it has not.
fn not_taken(line: &mut Line, account: &Account, fault: Fault) -> (Delivery, Left) {
    match fault {
        Fault::Refused(reply) => {
            let left = if reply.code != CLOSING && line.command("RSET").is_ok() {
                Left::Usable
            } else {
                Left::Broken
            };
            (refusal(&reply), left)
        }
        other => {
            let why = explain(account, &other).message().into();
            (Delivery::Temporary { why, code: None }, Left::Broken)
        }
    }
}

/// Returns the server's definite no, temporary or permanent.
fn refusal(reply: &Reply) -> Delivery {
    let why = Arg::from(reply.words());
    let code = Some(reply.code);
    if reply.is_permanent() {
        Delivery::Permanent { why, code }
    } else {
        Delivery::Temporary { why, code }
    }
}
