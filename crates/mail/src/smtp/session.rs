//! Establishes a line that can take mail.

use std::net::{SocketAddr, ToSocketAddrs};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use rustls::pki_types::ServerName;

use super::explain::{explain, explain_io};
use super::line::{Fault, Line, Patience, Reply};
use super::{refusal, trust};
use crate::account::{Account, Security};
use crate::error::MailError;
use crate::secret::Password;

/// The usual greeting, the computer's own name, would disclose it to every recipient.
const HELLO: &str = "EHLO [127.0.0.1]";

/// The server's answer to the farewell is not worth waiting for.
const FAREWELL: Duration = Duration::from_secs(2);

/// What a login shows the server.
#[derive(Clone, Copy)]
pub(super) enum Proof<'a> {
    Password(&'a Password),
    /// An access token of the provider.
    Token(&'a Password),
}

/// An open conversation: encrypted and logged in as the account requires.
pub(super) struct Session {
    pub line: Line,
    /// The reply to the last EHLO: the server's name, then its capabilities.
    offers: Vec<String>,
}

impl Session {
    pub fn open(account: &Account, proof: Option<Proof<'_>>) -> Result<Session, MailError> {
        account.check()?;
        let mut line = Line::connect(&resolve(account)?, Patience::for_account(account))
            .map_err(|error| explain_io(account, &error))?;
        if account.security == Security::Tls {
            line = encrypt(account, line)?;
        }
        line.reply().map_err(|fault| explain(account, &fault))?;
        let mut session = Session::greet(account, line)?;
        if account.security == Security::StartTls {
            session = session.start_tls(account)?;
        }
        if let Some(user) = &account.user {
            session.log_in(account, user, proof)?;
        }
        Ok(session)
    }

    /// Returns the server's own name.
    pub fn server(&self) -> &str {
        let first = self.offers.first().map_or("", String::as_str);
        first.split_whitespace().next().unwrap_or_default()
    }

    /// Says goodbye, without waiting long.
    pub fn leave(mut self) {
        self.line.allow(Patience {
            step: FAREWELL,
            whole: FAREWELL,
        });
        // Whatever happens, the line is finished.
        let _ = self.line.command("QUIT");
    }

    fn greet(account: &Account, mut line: Line) -> Result<Session, MailError> {
        let reply = line
            .command(HELLO)
            .map_err(|fault| explain(account, &fault))?;
        Ok(Session {
            line,
            offers: reply.lines,
        })
    }

    fn start_tls(mut self, account: &Account) -> Result<Session, MailError> {
        if self.offer("STARTTLS").is_none() {
            self.leave();
            return Err(MailError::NoTls {
                host: account.host.clone(),
                port: account.port,
            });
        }
        self.line
            .command("STARTTLS")
            .map_err(|fault| explain(account, &fault))?;
        // Capabilities offered in plain text may have been changed on the way; only the new ones count.
        Session::greet(account, encrypt(account, self.line)?)
    }

    fn log_in(
        &mut self,
        account: &Account,
        user: &str,
        proof: Option<Proof<'_>>,
    ) -> Result<(), MailError> {
        let host = || account.host.clone();
        let outcome = match proof {
            None => {
                return Err(MailError::PasswordMissing {
                    host: host(),
                    user: user.to_owned(),
                });
            }
            Some(Proof::Password(password)) => self
                .by_password(user, password.expose())
                .ok_or_else(|| MailError::LoginNotOffered { host: host() })?,
            Some(Proof::Token(token)) => self
                .by_token(user, token.expose())
                .ok_or_else(|| MailError::TokensNotOffered { host: host() })?,
        };
        match outcome {
            // Another question instead of an answer is not a login.
            Ok(Reply { code: 200..300, .. }) => Ok(()),
            Ok(_) => Err(explain(account, &Fault::Gibberish)),
            Err(Fault::Refused(reply)) if reply.is_permanent() => {
                Err(refusal::login(account, user, reply.words()))
            }
            Err(fault) => Err(explain(account, &fault)),
        }
    }

    /// Logs in with a password; `None` if the server offers no way that takes one.
    fn by_password(&mut self, user: &str, secret: &str) -> Option<Result<Reply, Fault>> {
        let proof = BASE64.encode(format!("\0{user}\0{secret}"));
        let (plain, older) = (self.offers_login("PLAIN"), self.offers_login("LOGIN"));
        self.line.hide(forms(secret, &proof));
        if plain {
            Some(self.line.command(&format!("AUTH PLAIN {proof}")))
        } else if older {
            Some(
                self.line
                    .command("AUTH LOGIN")
                    .and_then(|_| self.line.command(&BASE64.encode(user)))
                    .and_then(|_| self.line.command(&BASE64.encode(secret))),
            )
        } else {
            None
        }
    }

    /// Logs in with an access token (Google's “XOAUTH2 Protocol”, which Microsoft adopted); `None` if the server does not
    /// offer that.
    fn by_token(&mut self, user: &str, token: &str) -> Option<Result<Reply, Fault>> {
        if !self.offers_login("XOAUTH2") {
            return None;
        }
        let proof = BASE64.encode(format!("user={user}\x01auth=Bearer {token}\x01\x01"));
        self.line.hide(forms(token, &proof));
        let reply = self.line.command(&format!("AUTH XOAUTH2 {proof}"));
        Some(match reply {
            // A refusal comes as a question about its details; the empty answer asks for the refusal itself.
            Ok(Reply { code: 300..400, .. }) => self.line.command(""),
            other => other,
        })
    }

    fn offers_login(&self, mechanism: &str) -> bool {
        self.offer("AUTH").is_some_and(|mut mechanisms| {
            mechanisms.any(|word| word.eq_ignore_ascii_case(mechanism))
        })
    }

    /// Returns what the server said after `keyword`, if it offers that at all.
    fn offer(&self, keyword: &str) -> Option<impl Iterator<Item = &str>> {
        self.offers.iter().skip(1).find_map(|offer| {
            let mut words = offer.split_whitespace();
            words
                .next()
                .is_some_and(|word| word.eq_ignore_ascii_case(keyword))
                .then_some(words)
        })
    }
}

/// Returns all forms in which the server receives the password or token.
fn forms(secret: &str, proof: &str) -> Vec<String> {
    let forms = [proof.to_owned(), BASE64.encode(secret), secret.to_owned()];
    forms.into_iter().filter(|form| !form.is_empty()).collect()
}

/// Returns the host without the brackets around an IPv6 address.
fn bare_host(account: &Account) -> &str {
    account.host.trim_matches(['[', ']'])
}

fn resolve(account: &Account) -> Result<Vec<SocketAddr>, MailError> {
    let found = (bare_host(account), account.port).to_socket_addrs();
    match found.map(Vec::from_iter) {
        Ok(addresses) if !addresses.is_empty() => Ok(addresses),
        _ => Err(MailError::HostNotFound {
            host: account.host.clone(),
        }),
    }
}

fn encrypt(account: &Account, line: Line) -> Result<Line, MailError> {
    let name = ServerName::try_from(bare_host(account).to_owned()).map_err(|_| {
        MailError::HostNotFound {
            host: account.host.clone(),
        }
    })?;
    line.encrypt(trust::config(account)?, name)
        .map_err(|error| explain_io(account, &error))
}
