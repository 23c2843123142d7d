//! What can go wrong before anything has left, in words for a bookkeeper.

use std::path::PathBuf;

use thiserror::Error;

/// Why a message could not be made or an account cannot send. The text says what happened and where;
/// [`MailError::hint`] says what to do. Neither ever contains a password (rule S4).
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MailError {
    #[error("{host} did not accept the user name or the password of {user}: {said}")]
    WrongPassword {
        host: String,
        user: String,
        said: String,
    },
    #[error("There is no password for {user} on {host}.")]
    PasswordMissing { host: String, user: String },
    #[error("{host} asks for a login, and the account has none: {said}")]
    LoginRequired { host: String, said: String },
    #[error("{host} offers no way to log in that Owed knows.")]
    LoginNotOffered { host: String },
    #[error("{host} does not let this account send as {address}: {said}")]
    SenderRefused {
        host: String,
        address: String,
        said: String,
    },

    #[error("The certificate of {host} comes from an authority that this computer does not know.")]
    UnknownAuthority { host: String },
    #[error("The certificate of {host} has expired.")]
    CertificateExpired { host: String },
    #[error("The certificate of {host} is for another name.")]
    WrongHostName { host: String },
    #[error("The certificate of {host} cannot be trusted: {why}")]
    BadCertificate { host: String, why: String },
    #[error("{host} offers no encryption on port {port}.")]
    NoTls { host: String, port: u16 },
    #[error("Owed could not open an encrypted connection to {host} on port {port}: {why}")]
    TlsFailed {
        host: String,
        port: u16,
        why: String,
    },
    #[error("The account would send to {host} without encryption.")]
    PlainNotAllowed { host: String },
    #[error("The extra certificates in {} cannot be read: {why}", path.display())]
    CaFile { path: PathBuf, why: String },

    #[error("No mail server named {host} was found.")]
    HostNotFound { host: String },
    #[error("{host} does not answer on port {port}: no server is running there.")]
    Refused { host: String, port: u16 },
    #[error("{host} did not answer on port {port} in time.")]
    TimedOut { host: String, port: u16 },
    #[error("The connection to {host} on port {port} broke: {why}")]
    Lost {
        host: String,
        port: u16,
        why: String,
    },
    #[error("{host} cannot take mail at the moment ({code}): {said}")]
    Busy {
        host: String,
        code: u16,
        said: String,
    },
    #[error("{host} refuses this computer ({code}): {said}")]
    Rejected {
        host: String,
        code: u16,
        said: String,
    },
    #[error("The server at {host} on port {port} is not a mail server that Owed can use.")]
    NotSmtp { host: String, port: u16 },

    #[error("“{address}” is not a usable e-mail address: {why}.")]
    BadAddress { address: String, why: String },
    #[error("The {field} of the e-mail cannot be used: {why}.")]
    BadHeader { field: String, why: String },
    #[error("The attachment “{name}” cannot be sent: {why}.")]
    BadAttachment { name: String, why: String },
    #[error("Nothing can be written to {}: {why}", path.display())]
    Folder { path: PathBuf, why: String },

    #[error("Owed could not reach this computer's keychain: {why}")]
    NoKeychain { why: String },
    #[error("The keychain did not give access to the password of {user} on {host}: {why}")]
    KeychainRefused {
        host: String,
        user: String,
        why: String,
    },
    #[error("This place only reads passwords from {source_name}; it cannot keep one.")]
    SecretReadOnly { source_name: String },
}

impl MailError {
    /// Whether the same attempt may succeed later without anyone changing a thing, so that a run may go on by itself.
    pub fn is_temporary(&self) -> bool {
        matches!(
            self,
            MailError::HostNotFound { .. }
                | MailError::Refused { .. }
                | MailError::TimedOut { .. }
                | MailError::Lost { .. }
                | MailError::Busy { .. }
        )
    }

    /// A stable word for scripts and the window to match on.
    pub fn code(&self) -> &'static str {
        match self {
            MailError::WrongPassword { .. } => "wrong_password",
            MailError::PasswordMissing { .. } => "password_missing",
            MailError::LoginRequired { .. } => "login_required",
            MailError::LoginNotOffered { .. } => "login_not_offered",
            MailError::SenderRefused { .. } => "sender_refused",
            MailError::UnknownAuthority { .. } => "unknown_authority",
            MailError::CertificateExpired { .. } => "certificate_expired",
            MailError::WrongHostName { .. } => "wrong_host_name",
            MailError::BadCertificate { .. } => "bad_certificate",
            MailError::NoTls { .. } => "no_tls",
            MailError::TlsFailed { .. } => "tls_failed",
            MailError::PlainNotAllowed { .. } => "plain_not_allowed",
            MailError::CaFile { .. } => "ca_file",
            MailError::HostNotFound { .. } => "host_not_found",
            MailError::Refused { .. } => "refused",
            MailError::TimedOut { .. } => "timed_out",
            MailError::Lost { .. } => "lost",
            MailError::Busy { .. } => "busy",
            MailError::Rejected { .. } => "rejected",
            MailError::NotSmtp { .. } => "not_smtp",
            MailError::BadAddress { .. } => "bad_address",
            MailError::BadHeader { .. } => "bad_header",
            MailError::BadAttachment { .. } => "bad_attachment",
            MailError::Folder { .. } => "folder",
            MailError::NoKeychain { .. } => "no_keychain",
            MailError::KeychainRefused { .. } => "keychain_refused",
            MailError::SecretReadOnly { .. } => "secret_read_only",
        }
    }

    /// What to do about it, in one sentence or two.
    pub fn hint(&self) -> &'static str {
        match self {
            MailError::WrongPassword { .. } => {
                "Type the password again. Some providers want an app password made in their settings instead of the usual one."
            }
            MailError::PasswordMissing { .. } => {
                "Enter it in the e-mail settings, or set OWED_SMTP_PASSWORD where there is no keychain."
            }
            MailError::LoginRequired { .. } => "Enter the user name in the e-mail settings.",
            MailError::LoginNotOffered { .. } => {
                "Check the port: logins are usually offered on 587 (STARTTLS) and 465 (TLS). A server that asks for none needs no user name."
            }
            MailError::SenderRefused { .. } => {
                "Set the sender's address to one that belongs to this account."
            }
            MailError::UnknownAuthority { .. } => {
                "Check the server's name. If your company has its own authority, choose its certificate file in the e-mail settings."
            }
            MailError::CertificateExpired { .. } => {
                "Check the date of this computer; if it is right, whoever runs the server must renew the certificate."
            }
            MailError::WrongHostName { .. } => {
                "Enter the server's name exactly as your provider states it."
            }
            MailError::BadCertificate { .. } => {
                "Ask whoever runs the server; nothing is sent until its certificate can be trusted."
            }
            MailError::NoTls { .. } => {
                "Try TLS on port 465, or ask the provider. Sending without encryption must be allowed in the e-mail settings."
            }
            MailError::TlsFailed { .. } => {
                "Check that port and encryption belong together: 587 is STARTTLS, 465 is TLS."
            }
            MailError::PlainNotAllowed { .. } => {
                "Choose STARTTLS or TLS. If the network is your own, allow plain text for this account in the e-mail settings."
            }
            MailError::CaFile { .. } => "Choose a file with certificates in PEM form.",
            MailError::HostNotFound { .. } => {
                "Check the server's name and the internet connection; then try again."
            }
            MailError::Refused { .. } => "Check the port: 587 is usual for STARTTLS, 465 for TLS.",
            MailError::TimedOut { .. } => {
                "Check the internet connection, a firewall, and that port and encryption belong together: 587 is STARTTLS, 465 is TLS."
            }
            MailError::Lost { .. } => "Try again; if it keeps happening, ask the provider.",
            MailError::Busy { .. } => "Try again later.",
            MailError::Rejected { .. } => "Ask the provider why, with the words quoted here.",
            MailError::NotSmtp { .. } => {
                "Check the server's name, port and encryption: 587 is STARTTLS, 465 is TLS."
            }
            MailError::BadAddress { .. } => "Correct the address.",
            MailError::BadHeader { .. } => "Remove line breaks and control characters from it.",
            MailError::BadAttachment { .. } => "Give the file another name, or make it again.",
            MailError::Folder { .. } => "Choose a folder that can be written to and has room.",
            MailError::NoKeychain { .. } => {
                "Set the environment variable OWED_SMTP_PASSWORD, or start a keychain (on Linux GNOME Keyring or KWallet)."
            }
            MailError::KeychainRefused { .. } => {
                "Unlock the keychain and allow Owed to use it; then try again."
            }
            MailError::SecretReadOnly { .. } => "Set the password there.",
        }
    }
}
