//! SMTP over one line for many messages.
//!
//! lettre builds the messages; the conversation is ours, because lettre's does not say whether a failure came before or
//! after the end of the data, on which rule S2 depends.

mod explain;
mod line;
mod message;
mod session;
mod timed;
mod trust;

use crate::account::Account;
use crate::compose::Envelope;
use crate::delivery::{Delivery, LastMoment, Transport};
use crate::error::MailError;
use crate::secret::Password;

use message::{Left, Parcel};
use session::Session;

/// Sends over SMTP. It connects with the first message, keeps the connection for the next ones, and reconnects if the server
/// has closed it in between.
pub struct SmtpTransport {
    account: Account,
    password: Option<Password>,
    session: Option<Session>,
}

impl SmtpTransport {
    /// Creates a transport without connecting.
    pub fn new(account: Account, password: Option<Password>) -> SmtpTransport {
        SmtpTransport {
            account,
            password,
            session: None,
        }
    }

    fn send(
        &mut self,
        mut session: Session,
        parcel: &Parcel,
        last: LastMoment<'_>,
    ) -> (Delivery, Left) {
        let (delivery, left) = message::send(&mut session.line, &self.account, parcel, last);
        if left == Left::Usable {
            self.session = Some(session);
        }
        (delivery, left)
    }
}

impl Transport for SmtpTransport {
    fn hand_over(&mut self, envelope: &Envelope, message: &[u8], last: LastMoment<'_>) -> Delivery {
        let parcel = match Parcel::new(envelope, message) {
            Ok(parcel) => parcel,
            Err(why) => return Delivery::Permanent { why, code: None },
        };
        if let Some(session) = self.session.take() {
            let (delivery, left) = self.send(session, &parcel, last);
            // Servers close idle connections. If that showed at the very first command, not a byte of this message has left,
            // so a new connection is not a second attempt.
            if left != Left::Stale {
                return delivery;
            }
        }
        match Session::open(&self.account, self.password.as_ref()) {
            Ok(session) => self.send(session, &parcel, last).0,
            Err(error) => Delivery::Account(error),
        }
    }
}

impl Drop for SmtpTransport {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            session.leave();
        }
    }
}

/// The result of a connection test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeting {
    /// The server's own name.
    pub server: String,
    /// Whether the conversation was encrypted.
    pub encrypted: bool,
    /// Such as `TLS 1.3`; `None` if not encrypted.
    pub tls: Option<&'static str>,
    /// Whether a login was required and accepted.
    pub logged_in: bool,
}

/// Connects, encrypts, logs in and disconnects; sends nothing.
///
/// # Errors
/// Anything that would keep a message from leaving through this account.
pub fn test_connection(
    account: &Account,
    password: Option<&Password>,
) -> Result<Greeting, MailError> {
    let session = Session::open(account, password)?;
    let tls = session.line.tls();
    let greeting = Greeting {
        server: session.server().to_owned(),
        encrypted: tls.is_some(),
        tls,
        logged_in: account.user.is_some(),
    };
    session.leave();
    Ok(greeting)
}
