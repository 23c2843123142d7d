//! SMTP over one line for many messages.
//!
//! lettre builds the messages; the conversation is ours, because lettre's does not say whether a failure came before or
//! after the end of the data, on which rule S2 depends.

mod explain;
mod line;
mod message;
mod refusal;
mod session;
mod timed;
mod trust;

use crate::account::Account;
use crate::compose::Envelope;
use crate::delivery::{Delivery, LastMoment, Transport};
use crate::error::MailError;
use crate::oauth::Access;
use crate::secret::Password;

use message::{Left, Parcel};
use session::{Proof, Session};

/// Where the proof of a login comes from.
enum Credential {
    Password(Option<Password>),
    Access(Box<Access>),
}

/// Sends over SMTP. It connects with the first message, keeps the connection for the next ones, and reconnects if the server
/// has closed it in between.
pub struct SmtpTransport {
    account: Account,
    credential: Credential,
    session: Option<Session>,
}

impl SmtpTransport {
    /// Creates a transport that logs in with a password, if any, without connecting.
    pub fn new(account: Account, password: Option<Password>) -> SmtpTransport {
        SmtpTransport {
            account,
            credential: Credential::Password(password),
            session: None,
        }
    }

    /// Creates a transport that logs in with access tokens, without connecting.
    pub fn with_access(account: Account, access: Access) -> SmtpTransport {
        SmtpTransport {
            account,
            credential: Credential::Access(Box::new(access)),
            session: None,
        }
    }

    /// Connects, encrypts, logs in and disconnects; sends nothing.
    ///
    /// # Errors
    /// Anything that would keep a message from leaving through this account.
    pub fn test(mut self) -> Result<Greeting, MailError> {
        let session = self.open()?;
        let tls = session.line.tls();
        let greeting = Greeting {
            server: session.server().to_owned(),
            encrypted: tls.is_some(),
            tls,
            logged_in: self.account.user.is_some(),
        };
        session.leave();
        Ok(greeting)
    }

    /// Opens a line and logs in. A token that the server refuses is replaced once: it may have been withdrawn early, or this
    /// computer slept while it ended.
    fn open(&mut self) -> Result<Session, MailError> {
        match &mut self.credential {
            Credential::Password(password) => {
                Session::open(&self.account, password.as_ref().map(Proof::Password))
            }
            Credential::Access(access) => {
                let token = access.token()?;
                match Session::open(&self.account, Some(Proof::Token(&token))) {
                    Err(MailError::TokenRefused { .. }) => {
                        let token = access.renew()?;
                        Session::open(&self.account, Some(Proof::Token(&token)))
                    }
                    other => other,
                }
            }
        }
    }

    /// Says whether this end of a session is no reason to give up: nothing of the message has left, and a new line may take
    /// it.
    fn may_reopen(&mut self, left: Left) -> bool {
        match (left, &mut self.credential) {
            // Servers close idle connections.
            (Left::Stale, _) => true,
            // The token of the session has ended.
            (Left::LoggedOut, Credential::Access(access)) => {
                access.distrust();
                true
            }
            _ => false,
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
            if !self.may_reopen(left) {
                return delivery;
            }
        }
        match self.open() {
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
/// As [`SmtpTransport::test`].
pub fn test_connection(
    account: &Account,
    password: Option<&Password>,
) -> Result<Greeting, MailError> {
    SmtpTransport::new(account.clone(), password.cloned()).test()
}
