//! Errors before anything has left, in words for a bookkeeper.

use std::path::PathBuf;

use owed_texts::{Arg, Message, errors, text};

/// Why a message could not be made or an account cannot send. The text says what happened and where;
/// its hint says what to do. Neither ever contains a password or token (rule S4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailError {
    WrongPassword {
        host: String,
        user: String,
        said: String,
    },
    PasswordMissing {
        host: String,
        user: String,
    },
    LoginRequired {
        host: String,
        said: String,
    },
    LoginNotOffered {
        host: String,
    },
    SenderRefused {
        host: String,
        address: String,
        said: String,
    },
    /// The server takes no passwords at all.
    PasswordsOff {
        host: String,
        said: String,
    },
    /// Microsoft's answer to a wrong password and to a mailbox that takes none.
    PasswordDoubted {
        host: String,
        user: String,
        said: String,
    },
    /// Google takes no usual passwords.
    AppPassword {
        host: String,
        user: String,
        said: String,
    },
    /// Microsoft has switched sending for other programs off, for this mailbox or the whole company.
    SendingOff {
        host: String,
        user: String,
        said: String,
    },

    BadEndpoint {
        address: String,
        why: Arg,
    },
    NoLoopback {
        why: Arg,
    },
    SignInTimedOut {
        host: String,
    },
    SignInNotOurs {
        host: String,
    },
    SignInDenied {
        host: String,
        said: String,
    },
    SignInShort {
        host: String,
    },
    SignInMissing {
        host: String,
        user: String,
    },
    SignInEnded {
        host: String,
        user: String,
        said: String,
    },
    SignInRejected {
        host: String,
        said: String,
    },
    ProviderUnreachable {
        host: String,
        why: Arg,
    },
    TokensNotOffered {
        host: String,
    },
    TokenRefused {
        host: String,
        user: String,
        said: String,
    },

    UnknownAuthority {
        host: String,
    },
    CertificateExpired {
        host: String,
    },
    WrongHostName {
        host: String,
    },
    BadCertificate {
        host: String,
        why: Arg,
    },
    NoTls {
        host: String,
        port: u16,
    },
    TlsFailed {
        host: String,
        port: u16,
        why: Arg,
    },
    PlainNotAllowed {
        host: String,
    },
    CaFile {
        path: PathBuf,
        why: Arg,
    },

    HostNotFound {
        host: String,
    },
    Refused {
        host: String,
        port: u16,
    },
    TimedOut {
        host: String,
        port: u16,
    },
    Lost {
        host: String,
        port: u16,
        why: Arg,
    },
    Busy {
        host: String,
        code: u16,
        said: String,
    },
    Rejected {
        host: String,
        code: u16,
        said: String,
    },
    NotSmtp {
        host: String,
        port: u16,
    },

    BadAddress {
        address: String,
        why: Arg,
    },
    BadHeader {
        field: Arg,
        why: Arg,
    },
    BadAttachment {
        name: String,
        why: Arg,
    },
    Folder {
        path: PathBuf,
        why: Arg,
    },

    NoKeychain {
        why: Arg,
    },
    KeychainRefused {
        host: String,
        user: String,
        why: Arg,
    },
    SecretReadOnly {
        source_name: Message,
    },
}

impl MailError {
    /// Says whether the same attempt may succeed later without any change, so that a run may resume by itself.
    pub fn is_temporary(&self) -> bool {
        matches!(
            self,
            MailError::HostNotFound { .. }
                | MailError::Refused { .. }
                | MailError::TimedOut { .. }
                | MailError::Lost { .. }
                | MailError::Busy { .. }
                | MailError::ProviderUnreachable { .. }
        )
    }

    /// Returns what happened and where, with the remedy as its hint.
    pub fn message(&self) -> Message {
        match self {
            Self::WrongPassword { host, user, said } => {
                text!("error-mail-wrong-password", host, user, said)
            }
            Self::PasswordMissing { host, user } => {
                text!("error-mail-password-missing", host, user)
            }
            Self::LoginRequired { host, said } => text!("error-mail-login-required", host, said),
            Self::LoginNotOffered { host } => text!("error-mail-login-not-offered", host),
            Self::SenderRefused {
                host,
                address,
                said,
            } => text!("error-mail-sender-refused", host, address, said),
            Self::PasswordsOff { host, said } => text!("error-mail-passwords-off", host, said),
            Self::PasswordDoubted { host, user, said } => {
                text!("error-mail-password-doubted", host, user, said)
            }
            Self::AppPassword { host, user, said } => {
                text!("error-mail-app-password", host, user, said)
            }
            Self::SendingOff { host, user, said } => {
                text!("error-mail-sending-off", host, user, said)
            }
            Self::BadEndpoint { address, why } => text!("error-mail-bad-endpoint", address, why),
            Self::NoLoopback { why } => text!("error-mail-no-loopback", why),
            Self::SignInTimedOut { host } => text!("error-mail-sign-in-timed-out", host),
            Self::SignInNotOurs { host } => text!("error-mail-sign-in-not-ours", host),
            Self::SignInDenied { host, said } => text!("error-mail-sign-in-denied", host, said),
            Self::SignInShort { host } => text!("error-mail-sign-in-short", host),
            Self::SignInMissing { host, user } => text!("error-mail-sign-in-missing", host, user),
            Self::SignInEnded { host, user, said } => {
                text!("error-mail-sign-in-ended", host, user, said)
            }
            Self::SignInRejected { host, said } => text!("error-mail-sign-in-rejected", host, said),
            Self::ProviderUnreachable { host, why } => {
                text!("error-mail-provider-unreachable", host, why)
            }
            Self::TokensNotOffered { host } => text!("error-mail-tokens-not-offered", host),
            Self::TokenRefused { host, user, said } => {
                text!("error-mail-token-refused", host, user, said)
            }
            Self::UnknownAuthority { host } => text!("error-mail-unknown-authority", host),
            Self::CertificateExpired { host } => text!("error-mail-certificate-expired", host),
            Self::WrongHostName { host } => text!("error-mail-wrong-host-name", host),
            Self::BadCertificate { host, why } => text!("error-mail-bad-certificate", host, why),
            Self::NoTls { host, port } => text!("error-mail-no-tls", host, port = port.to_string()),
            Self::TlsFailed { host, port, why } => {
                text!("error-mail-tls-failed", host, port = port.to_string(), why)
            }
            Self::PlainNotAllowed { host } => text!("error-mail-plain-not-allowed", host),
            Self::CaFile { path, why } => {
                text!("error-mail-ca-file", path = path.display().to_string(), why)
            }
            Self::HostNotFound { host } => text!("error-mail-host-not-found", host),
            Self::Refused { host, port } => {
                text!("error-mail-refused", host, port = port.to_string())
            }
            Self::TimedOut { host, port } => {
                text!("error-mail-timed-out", host, port = port.to_string())
            }
            Self::Lost { host, port, why } => {
                text!("error-mail-lost", host, port = port.to_string(), why)
            }
            Self::Busy { host, code, said } => {
                text!("error-mail-busy", host, code = code.to_string(), said)
            }
            Self::Rejected { host, code, said } => {
                text!("error-mail-rejected", host, code = code.to_string(), said)
            }
            Self::NotSmtp { host, port } => {
                text!("error-mail-not-smtp", host, port = port.to_string())
            }
            Self::BadAddress { address, why } => text!("error-mail-bad-address", address, why),
            Self::BadHeader { field, why } => text!("error-mail-bad-header", field, why),
            Self::BadAttachment { name, why } => text!("error-mail-bad-attachment", name, why),
            Self::Folder { path, why } => {
                text!("error-mail-folder", path = path.display().to_string(), why)
            }
            Self::NoKeychain { why } => text!("error-mail-no-keychain", why),
            Self::KeychainRefused { host, user, why } => {
                text!("error-mail-keychain-refused", host, user, why)
            }
            Self::SecretReadOnly {
                source_name: source,
            } => text!("error-mail-secret-read-only", source),
        }
    }

    /// Returns a stable word for scripts and the window to match on.
    pub fn code(&self) -> &'static str {
        match self {
            MailError::WrongPassword { .. } => "wrong_password",
            MailError::PasswordMissing { .. } => "password_missing",
            MailError::LoginRequired { .. } => "login_required",
            MailError::LoginNotOffered { .. } => "login_not_offered",
            MailError::SenderRefused { .. } => "sender_refused",
            MailError::PasswordsOff { .. } => "passwords_off",
            MailError::PasswordDoubted { .. } => "password_doubted",
            MailError::AppPassword { .. } => "app_password",
            MailError::SendingOff { .. } => "sending_off",
            MailError::BadEndpoint { .. } => "bad_endpoint",
            MailError::NoLoopback { .. } => "no_loopback",
            MailError::SignInTimedOut { .. } => "sign_in_timed_out",
            MailError::SignInNotOurs { .. } => "sign_in_not_ours",
            MailError::SignInDenied { .. } => "sign_in_denied",
            MailError::SignInShort { .. } => "sign_in_short",
            MailError::SignInMissing { .. } => "sign_in_missing",
            MailError::SignInEnded { .. } => "sign_in_ended",
            MailError::SignInRejected { .. } => "sign_in_rejected",
            MailError::ProviderUnreachable { .. } => "provider_unreachable",
            MailError::TokensNotOffered { .. } => "tokens_not_offered",
            MailError::TokenRefused { .. } => "token_refused",
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
}

errors!(MailError);
