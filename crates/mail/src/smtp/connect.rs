//! From nothing to a connection that can take mail, with every way it can fail told apart.

use std::error::Error as StdError;
use std::fs;
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, SocketAddr, ToSocketAddrs};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use rustls::{CertificateError, Error as TlsError};

use crate::account::{Account, Security};
use crate::error::MailError;
use crate::secret::Password;

/// The server has nothing to say after the farewell that is worth waiting for.
const FAREWELL: Duration = Duration::from_secs(2);

/// lettre's words, and its only sign, for a connection that ended before the answer was complete.
const ENDED: &str = "incomplete response";

/// Connects, encrypts and logs in.
pub(super) fn open(
    account: &Account,
    password: Option<&Password>,
) -> Result<SmtpConnection, MailError> {
    account.check()?;
    // The usual greeting name, the computer's own, tells every recipient what it is called.
    let hello = ClientId::Ipv4(Ipv4Addr::LOCALHOST);
    let tls = tls_parameters(account)?;
    let immediate = (account.security == Security::Tls).then_some(&tls);
    let mut connection = SmtpConnection::connect(
        resolve(account)?.as_slice(),
        Some(account.timeout),
        &hello,
        immediate,
        None,
    )
    .map_err(|error| explain(account, &error))?;
    if account.security == Security::StartTls {
        if !connection.can_starttls() {
            leave(&mut connection);
            return Err(MailError::NoTls {
                host: account.host.clone(),
                port: account.port,
            });
        }
        connection
            .starttls(&tls, &hello)
            .map_err(|error| explain(account, &error))?;
    }
    if let Some(user) = &account.user {
        log_in(account, user, password, &mut connection)?;
    }
    Ok(connection)
}

/// Says goodbye, without waiting for long.
pub(super) fn leave(connection: &mut SmtpConnection) {
    if connection.set_timeout(Some(FAREWELL)).is_ok() {
        // Whatever the answer, there is nothing left to do with this connection.
        let _ = connection.quit();
    }
}

fn resolve(account: &Account) -> Result<Vec<SocketAddr>, MailError> {
    let host = account.host.trim_matches(['[', ']']);
    match (host, account.port).to_socket_addrs().map(Vec::from_iter) {
        Ok(addresses) if !addresses.is_empty() => Ok(addresses),
        _ => Err(MailError::HostNotFound {
            host: account.host.clone(),
        }),
    }
}

fn tls_parameters(account: &Account) -> Result<TlsParameters, MailError> {
    let mut builder = TlsParameters::builder(account.host.trim_matches(['[', ']']).to_owned());
    if let Some(path) = &account.ca_file {
        let unreadable = |why: String| MailError::CaFile {
            path: path.clone(),
            why,
        };
        let pem = fs::read(path).map_err(|error| unreadable(error.to_string()))?;
        if !pem.windows(11).any(|window| window == b"-----BEGIN ") {
            return Err(unreadable("there is no certificate in it".to_owned()));
        }
        let certificates =
            Certificate::from_pem(&pem).map_err(|error| unreadable(cause(&error)))?;
        builder = builder.add_root_certificate(certificates);
    }
    builder.build().map_err(|error| MailError::TlsFailed {
        host: account.host.clone(),
        port: account.port,
        why: cause(&error),
    })
}

fn log_in(
    account: &Account,
    user: &str,
    password: Option<&Password>,
    connection: &mut SmtpConnection,
) -> Result<(), MailError> {
    let host = || account.host.clone();
    let Some(password) = password else {
        return Err(MailError::PasswordMissing {
            host: host(),
            user: user.to_owned(),
        });
    };
    let mechanisms = [Mechanism::Plain, Mechanism::Login];
    if connection
        .server_info()
        .get_auth_mechanism(&mechanisms)
        .is_none()
    {
        leave(connection);
        return Err(MailError::LoginNotOffered { host: host() });
    }
    let credentials = Credentials::new(user.to_owned(), password.expose().to_owned());
    let Err(error) = connection.auth(&mechanisms, &credentials) else {
        return Ok(());
    };
    let said = without(&cause(&error), user, password);
    let code = error.status().map(u16::from);
    if code.is_some() {
        leave(connection);
    }
    match code {
        Some(_) if error.is_permanent() => Err(MailError::WrongPassword {
            host: host(),
            user: user.to_owned(),
            said,
        }),
        Some(code) => Err(MailError::Busy {
            host: host(),
            code,
            said,
        }),
        None => Err(explain(account, &error)),
    }
}

/// The server's words without the password: a careless server may quote what it was sent (rule S4).
fn without(said: &str, user: &str, password: &Password) -> String {
    let password = password.expose();
    let encoded = |text: &str| BASE64.encode(text);
    [
        encoded(&format!("\0{user}\0{password}")),
        encoded(password),
        password.to_owned(),
    ]
    .iter()
    .filter(|form| !form.is_empty())
    .fold(said.to_owned(), |said, form| said.replace(form, "…"))
}

/// The innermost words of an error: the server's, or the system's.
pub(super) fn cause(error: &SmtpError) -> String {
    error
        .source()
        .map_or_else(|| error.to_string(), ToString::to_string)
}

/// Puts a failure on the way to a usable connection into words. Nothing has been handed over yet.
pub(super) fn explain(account: &Account, error: &SmtpError) -> MailError {
    let host = account.host.clone();
    let port = account.port;
    if let Some(code) = error.status().map(u16::from) {
        let said = cause(error);
        return if error.is_transient() {
            MailError::Busy { host, code, said }
        } else {
            MailError::Rejected { host, code, said }
        };
    }
    if error.is_response() {
        return if cause(error) == ENDED {
            let why = "the server closed it".to_owned();
            MailError::Lost { host, port, why }
        } else {
            MailError::NotSmtp { host, port }
        };
    }
    match io_source(error) {
        Some(io_error) => match tls_source(io_error) {
            Some(tls_error) => explain_tls(account, tls_error),
            None => explain_io(account, io_error),
        },
        None => MailError::TlsFailed {
            host,
            port,
            why: cause(error),
        },
    }
}

fn explain_io(account: &Account, error: &io::Error) -> MailError {
    let host = account.host.clone();
    let port = account.port;
    match error.kind() {
        ErrorKind::ConnectionRefused => MailError::Refused { host, port },
        // A timed-out read shows as the first on Unix and the second on Windows.
        ErrorKind::WouldBlock | ErrorKind::TimedOut => MailError::TimedOut { host, port },
        ErrorKind::InvalidData => MailError::NotSmtp { host, port },
        _ => MailError::Lost {
            host,
            port,
            why: error.to_string(),
        },
    }
}

fn explain_tls(account: &Account, error: &TlsError) -> MailError {
    let host = account.host.clone();
    match error {
        TlsError::InvalidCertificate(certificate) => match certificate {
            CertificateError::UnknownIssuer => MailError::UnknownAuthority { host },
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                MailError::CertificateExpired { host }
            }
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                MailError::WrongHostName { host }
            }
            other => MailError::BadCertificate {
                host,
                why: other.to_string(),
            },
        },
        other => MailError::TlsFailed {
            host,
            port: account.port,
            why: other.to_string(),
        },
    }
}

fn io_source(error: &SmtpError) -> Option<&io::Error> {
    let mut next = error.source();
    while let Some(source) = next {
        if let Some(io_error) = source.downcast_ref::<io::Error>() {
            return Some(io_error);
        }
        next = source.source();
    }
    None
}

fn tls_source(error: &io::Error) -> Option<&TlsError> {
    error.get_ref()?.downcast_ref::<TlsError>()
}
