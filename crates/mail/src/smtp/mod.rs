//! SMTP over one connection that serves many messages.

mod connect;
mod conversation;

use lettre::transport::smtp::client::SmtpConnection;

use crate::account::Account;
use crate::compose::Envelope;
use crate::delivery::{Delivery, Transport};
use crate::error::MailError;
use crate::secret::Password;

use conversation::{Connection, Recipients};

/// Sends over SMTP. The connection is made with the first message, kept for the next ones, and made anew when the
/// server has closed it in between.
pub struct SmtpTransport {
    account: Account,
    password: Option<Password>,
    connection: Option<SmtpConnection>,
}

impl SmtpTransport {
    /// Nothing is connected yet.
    pub fn new(account: Account, password: Option<Password>) -> SmtpTransport {
        SmtpTransport {
            account,
            password,
            connection: None,
        }
    }

    fn connect(&self) -> Result<SmtpConnection, MailError> {
        connect::open(&self.account, self.password.as_ref())
    }

    fn send(
        &mut self,
        mut connection: SmtpConnection,
        recipients: &Recipients,
        message: &[u8],
    ) -> (Delivery, bool) {
        let (delivery, left) =
            conversation::send(&mut connection, &self.account, recipients, message);
        let stale = left == Connection::Stale;
        if left == Connection::Usable {
            self.connection = Some(connection);
        }
        (delivery, stale)
    }
}

impl Transport for SmtpTransport {
    fn deliver(&mut self, envelope: &Envelope, message: &[u8]) -> Delivery {
        let recipients = match Recipients::new(envelope, message) {
            Ok(recipients) => recipients,
            Err(why) => return Delivery::Permanent { why, code: None },
        };
        if let Some(connection) = self.connection.take() {
            let (delivery, stale) = self.send(connection, &recipients, message);
            // Servers close idle connections. When that showed at the very first command, not a byte of this message
            // has left, so a new connection is no second attempt.
            if !stale {
                return delivery;
            }
        }
        match self.connect() {
            Ok(connection) => self.send(connection, &recipients, message).0,
            Err(error) => Delivery::Account(error),
        }
    }
}

impl Drop for SmtpTransport {
    fn drop(&mut self) {
        if let Some(mut connection) = self.connection.take() {
            connect::leave(&mut connection);
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
    let mut connection = connect::open(account, password)?;
    let greeting = Greeting {
        server: connection.server_info().name().to_owned(),
        encrypted: connection.is_encrypted(),
        logged_in: account.user.is_some(),
    };
    connect::leave(&mut connection);
    Ok(greeting)
}
