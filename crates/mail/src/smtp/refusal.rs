//! Why a server refuses a login. Providers that no longer take passwords say so in their own ways; what to do differs.

use crate::account::{Account, SignIn};
use crate::error::MailError;

/// Words of a refusal, and what they mean for a login by password. The first that fits counts. Sources: Microsoft, “Fix
/// issues with printers, scanners, and LOB applications that send email using Microsoft 365”, and its announcement of the
/// end of Basic authentication with SMTP AUTH; Google, “SMTP error reference”.
const REASONS: &[(&str, Reason)] = &[
    ("smtpclientauthentication is disabled", Reason::SendingOff),
    ("smtp_auth_disabled", Reason::SendingOff),
    ("5.7.30 ", Reason::PasswordsOff),
    ("basic authentication is ", Reason::PasswordsOff),
    ("user credentials were incorrect", Reason::Wrong),
    ("5.7.139 ", Reason::PasswordsOff),
    ("5.7.3 authentication unsuccessful", Reason::Doubted),
    ("5.7.9 ", Reason::AppPassword),
    (
        "5.7.8 username and password not accepted",
        Reason::AppPassword,
    ),
    ("5.7.14 ", Reason::AppPassword),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reason {
    Wrong,
    Doubted,
    PasswordsOff,
    AppPassword,
    SendingOff,
}

/// Says whether a refusal that does not look like it concerns the login: Microsoft may refuse a password only at the first
/// message.
pub(super) fn is_of_login(said: &str) -> bool {
    said.contains("5.7.30 Basic authentication")
}

/// Returns what a permanent refusal of the login means.
pub(super) fn login(account: &Account, user: &str, said: String) -> MailError {
    let (host, user) = (account.host.clone(), user.to_owned());
    let low = said.to_lowercase();
    let found = REASONS.iter().find(|(words, _)| low.contains(words));
    let reason = found.map_or(Reason::Wrong, |(_, reason)| *reason);
    match (&account.sign_in, reason) {
        (_, Reason::SendingOff) => MailError::SendingOff { host, user, said },
        (SignIn::OAuth(_), _) => MailError::TokenRefused { host, user, said },
        (SignIn::Password, Reason::Wrong) => MailError::WrongPassword { host, user, said },
        (SignIn::Password, Reason::Doubted) => MailError::PasswordDoubted { host, user, said },
        (SignIn::Password, Reason::PasswordsOff) => MailError::PasswordsOff { host, said },
        (SignIn::Password, Reason::AppPassword) => MailError::AppPassword { host, user, said },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::oauth::Client;

    #[test]
    fn each_refusal_names_its_cause() {
        let by_password = Account::new("smtp.example.com", "books@example.com");
        let by_token = Account {
            sign_in: SignIn::OAuth(Client::microsoft("id", "").unwrap()),
            ..by_password.clone()
        };
        for (said, password, token) in [
            (
                "5.7.8 Error: authentication failed",
                "wrong_password",
                "token_refused",
            ),
            ("no", "wrong_password", "token_refused"),
            (
                "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. [XX1PR00CA0001]",
                "sending_off",
                "sending_off",
            ),
            (
                "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.",
                "sending_off",
                "sending_off",
            ),
            (
                "5.7.139 Authentication unsuccessful, basic authentication is disabled. [XX]",
                "passwords_off",
                "token_refused",
            ),
            (
                "5.7.30 Basic authentication is not supported for Client Submission.",
                "passwords_off",
                "token_refused",
            ),
            (
                "5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy.",
                "passwords_off",
                "token_refused",
            ),
            (
                "5.7.139 Authentication unsuccessful, the user credentials were incorrect. [XX]",
                "wrong_password",
                "token_refused",
            ),
            (
                "5.7.3 Authentication unsuccessful [XX]",
                "password_doubted",
                "token_refused",
            ),
            (
                "5.7.9 Application-specific password required. For more information, go to 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor x - gsmtp",
                "app_password",
                "token_refused",
            ),
            (
                "5.7.8 Username and Password not accepted. For more information, go to 5.7.8  https://support.google.com/mail/?p=BadCredentials x - gsmtp",
                "app_password",
                "token_refused",
            ),
        ] {
            for (account, code) in [(&by_password, password), (&by_token, token)] {
                let error = login(account, "anna", said.to_owned());
                assert_eq!(error.code(), code, "{said}");
                assert!(error.to_string().contains(said), "{error}");
            }
        }
    }
}
