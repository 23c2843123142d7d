//! The mail account: the server, its security, and the sender.

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use owed_receivables::words;
use serde::{Deserialize, Serialize};

use crate::address::Mailbox;
use crate::client::Client;
use crate::error::MailError;

words! {
    /// The security of the conversation with the server.
    pub enum Security: "word-security" {
        /// Plain greeting, then a mandatory upgrade; usually port 587.
        StartTls = "starttls",
        /// TLS from the first byte; usually port 465.
        Tls,
        /// No encryption; usually port 25. See [`Account::allow_plain`].
        Plain,
    }
}

/// How an account proves who it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignIn {
    Password,
    /// By access tokens from the provider (OAuth 2.0).
    OAuth(Client),
}

/// An account that sends messages. It does not include the password or grant: see [`crate::Secrets`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Name or address of the server. The certificate must be issued for it.
    pub host: String,
    pub port: u16,
    pub security: Security,
    /// The login name; `None` for a server without login.
    pub user: Option<String>,
    pub sign_in: SignIn,
    /// The sender's displayed name; may be empty.
    pub from_name: String,
    pub from_address: String,
    /// Where answers go, if not to `from_address`.
    pub reply_to: Option<String>,
    /// Permits [`Security::Plain`] to another computer. To this computer itself it is always permitted (rule S4).
    pub allow_plain: bool,
    /// Certificates (PEM) trusted besides the system's: a company's own authority.
    pub ca_file: Option<PathBuf>,
    /// The longest wait for connecting and for one answer; see [`Account::patience`] for the longer ones.
    pub timeout: Duration,
}

impl Account {
    /// The wait for one answer unless the user chooses another.
    pub const TIMEOUT: Duration = Duration::from_secs(60);

    /// Creates an account with the usual settings: STARTTLS on port 587, no plain text.
    pub fn new(host: impl Into<String>, from_address: impl Into<String>) -> Account {
        Account {
            host: host.into(),
            port: 587,
            security: Security::StartTls,
            user: None,
            sign_in: SignIn::Password,
            from_name: String::new(),
            from_address: from_address.into(),
            reply_to: None,
            allow_plain: false,
            ca_file: None,
            timeout: Account::TIMEOUT,
        }
    }

    /// Returns the longest wait for the answer to a message's end, where giving up would leave it unknown whether the
    /// message was accepted; also the limit for all steps together that prepare a connection.
    pub fn patience(&self) -> Duration {
        self.timeout * 5
    }

    /// Returns the sender, for a [`crate::Draft`].
    pub fn sender(&self) -> Mailbox {
        Mailbox {
            name: self.from_name.clone(),
            address: self.from_address.clone(),
        }
    }

    /// Says whether the server is this very computer, so that nothing crosses a network.
    pub fn is_loopback(&self) -> bool {
        let host = self.host.trim_matches(['[', ']']);
        host.eq_ignore_ascii_case("localhost")
            || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    }

    /// Checks everything that can be checked without connecting.
    ///
    /// # Errors
    /// [`MailError::PlainNotAllowed`] (rule S4), [`MailError::BadAddress`] and [`MailError::BadEndpoint`].
    pub fn check(&self) -> Result<(), MailError> {
        if self.security == Security::Plain && !self.allow_plain && !self.is_loopback() {
            return Err(MailError::PlainNotAllowed {
                host: self.host.clone(),
            });
        }
        crate::address::parse(&self.from_address)?;
        if let Some(reply_to) = &self.reply_to {
            crate::address::parse(reply_to)?;
        }
        if let SignIn::OAuth(client) = &self.sign_in {
            client.check()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s4_plain_text_needs_a_switch_except_on_this_computer() {
        let plain = |host: &str, allow_plain| {
            Account {
                security: Security::Plain,
                allow_plain,
                ..Account::new(host, "books@example.com")
            }
            .check()
        };
        assert!(matches!(
            plain("mail.example.com", false),
            Err(MailError::PlainNotAllowed { .. })
        ));
        assert!(matches!(
            plain("localhost.example.com", false),
            Err(MailError::PlainNotAllowed { .. })
        ));
        assert_eq!(plain("mail.example.com", true), Ok(()));
        for host in [
            "localhost",
            "LocalHost",
            "127.0.0.1",
            "127.3.2.1",
            "::1",
            "[::1]",
        ] {
            assert_eq!(plain(host, false), Ok(()), "{host}");
        }
    }
}
