//! The sending side against a scripted server.

use std::time::Duration;

use owed_mail::{Account, Delivery, Password, Security, SmtpTransport};

use super::scripted::Server;

/// The outcome that a test expects, without the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    Accepted,
    Temporary(Option<u16>),
    Permanent(u16),
    Unknown,
    /// The account cannot send, with the error's code.
    Account(&'static str),
}

pub fn seen(delivery: &Delivery) -> Expect {
    match delivery {
        Delivery::Accepted { .. } => Expect::Accepted,
        Delivery::Temporary { code, .. } => Expect::Temporary(*code),
        Delivery::Permanent { code, .. } | Delivery::NoSuchAddress { code, .. } => {
            Expect::Permanent(code.unwrap_or_default())
        }
        Delivery::Unknown { .. } => Expect::Unknown,
        Delivery::Account(error) => Expect::Account(error.code()),
    }
}

/// Never reached, however busy the machine.
const PATIENT: Duration = Duration::from_secs(60);
/// If the server never answers, every test waits this long, or five times as long.
const IMPATIENT: Duration = Duration::from_secs(1);

/// Returns an account on the scripted server, with a login.
pub fn account(port: u16) -> Account {
    Account {
        port,
        security: Security::Plain,
        user: Some("books".to_owned()),
        timeout: PATIENT,
        ..Account::new("127.0.0.1", "books@example.com")
    }
}

pub fn transport(server: &Server) -> SmtpTransport {
    SmtpTransport::new(account(server.port), Some(Password::new("secret")))
}

/// Gives up quickly on a server that hangs.
pub fn impatient(server: &Server) -> SmtpTransport {
    let account = Account {
        timeout: IMPATIENT,
        ..account(server.port)
    };
    SmtpTransport::new(account, Some(Password::new("secret")))
}
