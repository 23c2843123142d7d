//! Storage of passwords and grants (rule S4): the system's keychain, or the environment if there is none.

use std::collections::BTreeMap;
use std::fmt;

use owed_texts::{key, text};

use crate::account::{Account, SignIn};
use crate::error::MailError;

/// A password, token or grant. It cannot be printed or written by accident: only the login itself reads it.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    pub fn new(text: impl Into<String>) -> Password {
        Password(text.into())
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// A store of secrets, by account: server, login name, and whether it signs in by a password or a kept grant
/// ([`crate::oauth::Grant::kept`]). What is called its password here is the one or the other.
pub trait Secrets {
    /// Returns the account's password, `None` if this store has none for it.
    ///
    /// # Errors
    /// [`MailError::NoKeychain`] or [`MailError::KeychainRefused`].
    fn get(&self, account: &Account) -> Result<Option<Password>, MailError>;

    /// Stores `password`, replacing an earlier one.
    ///
    /// # Errors
    /// As [`Secrets::get`], and [`MailError::SecretReadOnly`].
    fn set(&mut self, account: &Account, password: &Password) -> Result<(), MailError>;

    /// Removes the account's password; it is fine if there is none.
    ///
    /// # Errors
    /// As [`Secrets::set`].
    fn forget(&mut self, account: &Account) -> Result<(), MailError>;
}

/// Returns the password to log in with, `None` for an account without login.
///
/// # Errors
/// [`MailError::PasswordMissing`] if the account logs in and `secrets` has no password; else as [`Secrets::get`].
pub fn password_for(
    secrets: &dyn Secrets,
    account: &Account,
) -> Result<Option<Password>, MailError> {
    let Some(user) = &account.user else {
        return Ok(None);
    };
    secrets
        .get(account)?
        .map(Some)
        .ok_or_else(|| MailError::PasswordMissing {
            host: account.host.clone(),
            user: user.clone(),
        })
}

/// The system's keychain: Keychain on macOS, Credential Manager on Windows, the Secret Service elsewhere.
#[derive(Debug, Clone, Copy, Default)]
pub struct Keychain;

impl Keychain {
    /// The name that people see in their keychain program.
    const SERVICE: &str = "Owed e-mail";
    const GRANTS: &str = "Owed e-mail sign-in";

    fn entry(account: &Account) -> Result<keyring::Entry, MailError> {
        if let Err(error) = keyring::Entry::store_status() {
            return Err(MailError::NoKeychain {
                why: error.to_string().into(),
            });
        }
        let key = format!("{}@{}", login(account), account.host);
        let service = match account.sign_in {
            SignIn::Password => Keychain::SERVICE,
            SignIn::OAuth(_) => Keychain::GRANTS,
        };
        keyring::Entry::new(service, &key).map_err(|error| refusal(account, &error))
    }
}

impl Secrets for Keychain {
    fn get(&self, account: &Account) -> Result<Option<Password>, MailError> {
        let entry = Keychain::entry(account)?;
        let found = match account.sign_in {
            SignIn::Password => entry.get_password(),
            SignIn::OAuth(_) => entry
                .get_secret()
                .map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        };
        match found {
            Ok(text) => Ok(Some(Password(text))),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(refusal(account, &error)),
        }
    }

    fn set(&mut self, account: &Account, password: &Password) -> Result<(), MailError> {
        let entry = Keychain::entry(account)?;
        let stored = match account.sign_in {
            SignIn::Password => entry.set_password(password.expose()),
            // Windows keeps passwords in twice their bytes, and has room for only 2,560: Microsoft's grants would not fit.
            SignIn::OAuth(_) => entry.set_secret(password.expose().as_bytes()),
        };
        stored.map_err(|error| refusal(account, &error))
    }

    fn forget(&mut self, account: &Account) -> Result<(), MailError> {
        match Keychain::entry(account)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(refusal(account, &error)),
        }
    }
}

fn refusal(account: &Account, error: &keyring::Error) -> MailError {
    // Some of keyring's errors contain the stored bytes; only these kinds are quoted.
    let why = match error {
        keyring::Error::NoStorageAccess(cause) | keyring::Error::PlatformFailure(cause) => {
            cause.to_string().into()
        }
        keyring::Error::NoDefaultStore => {
            return MailError::NoKeychain {
                why: key!("mail-keychain-none").into(),
            };
        }
        keyring::Error::BadEncoding(_) => key!("mail-keychain-not-text").into(),
        keyring::Error::TooLong(..) => key!("mail-keychain-too-long").into(),
        keyring::Error::Ambiguous(_) => key!("mail-keychain-several").into(),
        _ => key!("mail-keychain-error").into(),
    };
    MailError::KeychainRefused {
        host: account.host.clone(),
        user: login(account).to_owned(),
        why,
    }
}

fn login(account: &Account) -> &str {
    account.user.as_deref().unwrap_or_default()
}

/// The environment variables [`Environment::VARIABLE`] and [`Environment::GRANT`], for schedulers and machines without a
/// keychain.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    password: Option<Password>,
    grant: Option<Password>,
}

impl Environment {
    pub const VARIABLE: &str = "OWED_SMTP_PASSWORD";
    /// Holds [`crate::oauth::Grant::shown`].
    pub const GRANT: &str = "OWED_SMTP_TOKEN";

    /// Reads the variables; empty counts as missing.
    pub fn read() -> Environment {
        let read = |name: &str| {
            let text = std::env::var(name).ok();
            text.filter(|text| !text.is_empty()).map(Password)
        };
        Environment {
            password: read(Environment::VARIABLE),
            grant: read(Environment::GRANT),
        }
    }

    /// Returns the name of the variable for this account.
    pub fn variable(account: &Account) -> &'static str {
        match account.sign_in {
            SignIn::Password => Environment::VARIABLE,
            SignIn::OAuth(_) => Environment::GRANT,
        }
    }
}

impl Secrets for Environment {
    fn get(&self, account: &Account) -> Result<Option<Password>, MailError> {
        Ok(match account.sign_in {
            SignIn::Password => self.password.clone(),
            SignIn::OAuth(_) => self.grant.clone(),
        })
    }

    fn set(&mut self, account: &Account, _: &Password) -> Result<(), MailError> {
        Err(read_only(account))
    }

    fn forget(&mut self, account: &Account) -> Result<(), MailError> {
        Err(read_only(account))
    }
}

fn read_only(account: &Account) -> MailError {
    MailError::SecretReadOnly {
        source_name: text!(
            "mail-environment-variable",
            name = Environment::variable(account)
        ),
    }
}

/// The environment's password if it is set, else the keychain's: used by the command line and the window.
#[derive(Debug, Clone, Default)]
pub struct System {
    environment: Environment,
    keychain: Keychain,
}

impl System {
    pub fn new() -> System {
        System {
            environment: Environment::read(),
            keychain: Keychain,
        }
    }
}

impl Secrets for System {
    fn get(&self, account: &Account) -> Result<Option<Password>, MailError> {
        match self.environment.get(account)? {
            Some(password) => Ok(Some(password)),
            None => self.keychain.get(account),
        }
    }

    fn set(&mut self, account: &Account, password: &Password) -> Result<(), MailError> {
        self.keychain.set(account, password)
    }

    fn forget(&mut self, account: &Account) -> Result<(), MailError> {
        self.keychain.forget(account)
    }
}

/// Secrets kept while the program runs: typed at a prompt, or in tests.
#[derive(Debug, Clone, Default)]
pub struct InMemory(BTreeMap<Key, Password>);

type Key = (String, Option<String>, bool);

impl Secrets for InMemory {
    fn get(&self, account: &Account) -> Result<Option<Password>, MailError> {
        Ok(self.0.get(&key(account)).cloned())
    }

    fn set(&mut self, account: &Account, password: &Password) -> Result<(), MailError> {
        self.0.insert(key(account), password.clone());
        Ok(())
    }

    fn forget(&mut self, account: &Account) -> Result<(), MailError> {
        self.0.remove(&key(account));
        Ok(())
    }
}

fn key(account: &Account) -> Key {
    let by_grant = matches!(account.sign_in, SignIn::OAuth(_));
    (account.host.clone(), account.user.clone(), by_grant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::oauth::Client;

    #[test]
    fn s4_a_password_shows_itself_nowhere() {
        let account = Account {
            user: Some("books".to_owned()),
            ..Account::new("mail.example.com", "books@example.com")
        };
        let mut secrets = InMemory::default();
        let password = Password::new("tr0ub4dor");
        secrets.set(&account, &password).unwrap();
        let environment = Environment {
            password: Some(password.clone()),
            grant: Some(password.clone()),
        };
        for shown in [
            format!("{password:?}"),
            format!("{secrets:#?}"),
            format!("{environment:?}"),
        ] {
            assert!(!shown.contains("tr0ub4dor"), "{shown}");
        }
    }

    #[test]
    fn the_environment_answers_for_every_account_and_keeps_nothing() {
        let account = Account::new("mail.example.com", "books@example.com");
        let mut environment = Environment {
            password: Some(Password::new("x")),
            grant: Some(Password::new("g")),
        };
        let by_grant = Account {
            sign_in: SignIn::OAuth(Client::google("id")),
            ..account.clone()
        };
        assert_eq!(environment.get(&by_grant), Ok(Some(Password::new("g"))));
        assert_eq!(environment.get(&account), Ok(Some(Password::new("x"))));
        for refused in [
            environment.set(&account, &Password::new("y")),
            environment.forget(&account),
        ] {
            let error = refused.unwrap_err();
            assert!(error.to_string().contains(Environment::VARIABLE), "{error}");
        }
    }
}
