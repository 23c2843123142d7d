//! SMTP over one line that serves many messages.
//!
//! lettre makes the messages; the conversation is ours, because its own does not say whether a failure came before or
//! after the end of the data, which is all that rule S2 is about.

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

/// Sends over SMTP. The connection is made with the first message, kept for the next ones, and made anew when the
/// server has closed it in between.
pub struct SmtpTransport {
    account: Account,
    password: Option<Password>,
    session: Option<Session>,
}

impl SmtpTransport {
    /// Nothing is connected yet.
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
            // Servers close idle connections. When that showed at the very first command, not a byte of this message
            // has left, so a new connection is no second attempt.
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

/// What a connection test found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeting {
    /// The name the server gives itself.
    pub server: String,
    /// Whether the conversation was encrypted.
    pub encrypted: bool,
    /// Such as `TLS 1.3`; `None` when not encrypted.
    pub tls: Option<&'static str>,
    /// Whether a login was asked for and accepted.
    pub logged_in: bool,
}

/// Connects, encrypts, logs in and leaves; sends nothing.
///
/// # Errors
/// Whatever would keep a message from leaving through this account.
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
