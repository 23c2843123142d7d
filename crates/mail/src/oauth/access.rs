//! Access tokens while mails are sent.

use std::fs::File;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::exchange::{Granted, Refusal, refresh};
use super::grant::Grant;
use crate::account::Account;
use crate::client::Client;
use crate::error::MailError;
use crate::secret::{Password, Secrets};

/// The store of secrets, shared by everything that runs at once.
pub type SharedSecrets = Arc<Mutex<Box<dyn Secrets + Send>>>;

/// A token is replaced this long before it ends, so that it lasts for a login on a slow line.
const AHEAD: Duration = Duration::from_secs(60);

/// An account's access tokens, made of its grant when they are needed.
pub struct Access {
    account: Account,
    client: Client,
    secrets: SharedSecrets,
    /// Locked while a grant is used, since providers may replace it each time: of two programs, one uses it and the other
    /// the replacement.
    lock: PathBuf,
    token: Option<(Password, Option<Instant>)>,
    /// The kept grant and its replacement, if its store cannot keep that.
    replaced: Option<(Grant, Grant)>,
}

impl Access {
    /// Returns the access of an `account` that signs in at `client`, without asking for anything yet. `lock` is a file, the
    /// same for all programs of this computer's user.
    pub fn new(account: Account, client: Client, secrets: SharedSecrets, lock: PathBuf) -> Access {
        Access {
            account,
            client,
            secrets,
            lock,
            token: None,
            replaced: None,
        }
    }

    /// Returns a token that lasts for now.
    ///
    /// # Errors
    /// As [`Access::renew`].
    pub fn token(&mut self) -> Result<Password, MailError> {
        let lasts = |ends: Option<Instant>| ends.is_none_or(|ends| ends > Instant::now() + AHEAD);
        match &self.token {
            Some((token, ends)) if lasts(*ends) => Ok(token.clone()),
            _ => self.renew(),
        }
    }

    /// Forgets the last token, which the server no longer takes.
    pub(crate) fn distrust(&mut self) {
        self.token = None;
    }

    /// Returns a new token, whatever became of the last one.
    ///
    /// # Errors
    /// [`MailError::SignInMissing`] if nobody has signed in; [`MailError::SignInEnded`] if the provider no longer accepts
    /// that; [`MailError::ProviderUnreachable`] if it does not answer; [`MailError::SignInRejected`] for anything else it
    /// says; [`MailError::Folder`] if the lock cannot be made; else as [`Secrets::get`].
    pub fn renew(&mut self) -> Result<Password, MailError> {
        self.token = None;
        let _turn = self.turn()?;
        let grant = self.grant()?;
        let granted = refresh(&self.client, grant.secret.as_ref(), &grant.refresh);
        let Granted {
            access,
            ends,
            refresh,
        } = granted.map_err(|refusal| match refusal {
            Refusal::InvalidGrant(said) => MailError::SignInEnded {
                host: self.client.host(),
                user: self.user(),
                said,
            },
            Refusal::Other(error) => error,
        })?;
        if let Some(refresh) = refresh.filter(|refresh| *refresh != grant.refresh) {
            self.replace(grant, refresh)?;
        }
        self.token = Some((access.clone(), ends));
        Ok(access)
    }

    /// Waits for other programs that use the grant; it is ours until the file is closed.
    fn turn(&self) -> Result<File, MailError> {
        let open = || {
            let file = File::options().create(true).append(true).open(&self.lock)?;
            file.lock()?;
            Ok(file)
        };
        open().map_err(|error: std::io::Error| MailError::Folder {
            path: self.lock.clone(),
            why: error.to_string().into(),
        })
    }

    fn grant(&self) -> Result<Grant, MailError> {
        let kept = self
            .secrets
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&self.account)?;
        let grant = kept
            .and_then(|kept| Grant::read(&kept, &self.client))
            .ok_or_else(|| MailError::SignInMissing {
                host: self.client.host(),
                user: self.user(),
            })?;
        Ok(match &self.replaced {
            Some((old, new)) if *old == grant => new.clone(),
            _ => grant,
        })
    }

    fn replace(&mut self, old: Grant, refresh: Password) -> Result<(), MailError> {
        let new = old.replaced(refresh);
        let stored = self
            .secrets
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .set(&self.account, &new.kept());
        let first = self.replaced.take().map_or(old, |(first, _)| first);
        self.replaced = Some((first, new));
        match stored {
            Err(MailError::SecretReadOnly { .. } | MailError::NoKeychain { .. }) => Ok(()),
            other => other,
        }
    }

    fn user(&self) -> String {
        self.account.user.clone().unwrap_or_default()
    }
}
