//! Distinguishes all connection failures and words them. Nothing has been handed over yet.

use std::io::{self, ErrorKind};

use owed_texts::Arg;
use rustls::{CertificateError, Error as TlsError};

use super::line::{Fault, Said};
use crate::account::Account;
use crate::error::MailError;

pub(super) fn explain(account: &Account, fault: &Fault) -> MailError {
    let host = account.host.clone();
    match fault {
        Fault::Refused(reply) => {
            let (code, said) = (reply.code, reply.words());
            if reply.is_permanent() {
                MailError::Rejected { host, code, said }
            } else {
                MailError::Busy { host, code, said }
            }
        }
        Fault::Gibberish => MailError::NotSmtp {
            host,
            port: account.port,
        },
        Fault::Broken(error) => explain_io(account, error),
    }
}

pub(super) fn explain_io(account: &Account, error: &io::Error) -> MailError {
    let cause = error.get_ref().and_then(|cause| cause.downcast_ref());
    if let Some(tls_error) = cause {
        return explain_tls(account, tls_error);
    }
    let host = account.host.clone();
    let port = account.port;
    let why = match error.get_ref().and_then(|cause| cause.downcast_ref()) {
        Some(Said(words)) => Arg::from(*words),
        None => Arg::from(error.to_string()),
    };
    match error.kind() {
        ErrorKind::ConnectionRefused => MailError::Refused { host, port },
        // A timeout shows as the first on Unix and the second on Windows.
        ErrorKind::WouldBlock | ErrorKind::TimedOut => MailError::TimedOut { host, port },
        ErrorKind::InvalidData => MailError::TlsFailed { host, port, why },
        _ => MailError::Lost { host, port, why },
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
                why: other.to_string().into(),
            },
        },
        other => MailError::TlsFailed {
            host,
            port: account.port,
            why: other.to_string().into(),
        },
    }
}
