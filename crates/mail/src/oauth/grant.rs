//! What lasts of a sign-in.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::client::Client;
use crate::secret::Password;

/// A person's permission to send as them, until they or their provider take it back. It belongs to one registration: a book
/// that names another address is not given it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub(super) refresh: Password,
    /// The registration's secret, if it has one.
    pub(super) secret: Option<Password>,
    client_id: String,
    token: String,
    /// When the person signed in.
    pub since: DateTime<Utc>,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    refresh: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    secret: Option<String>,
    client: String,
    token: String,
    /// Seconds since 1970.
    since: i64,
}

impl Grant {
    pub(super) fn new(
        client: &Client,
        refresh: Password,
        secret: Option<Password>,
        since: DateTime<Utc>,
    ) -> Grant {
        Grant {
            refresh,
            secret,
            client_id: client.client_id.clone(),
            token: client.token.clone(),
            since,
        }
    }

    /// Returns the registration's secret, if one was given.
    pub fn secret(&self) -> Option<&Password> {
        self.secret.as_ref()
    }

    /// Returns the same grant after the provider has replaced its token.
    pub(super) fn replaced(&self, refresh: Password) -> Grant {
        Grant {
            refresh,
            ..self.clone()
        }
    }

    /// Returns the form in which it is kept, as secret as a password.
    pub fn kept(&self) -> Password {
        let stored = Stored {
            refresh: self.refresh.expose().to_owned(),
            secret: self
                .secret
                .as_ref()
                .map(|secret| secret.expose().to_owned()),
            client: self.client_id.clone(),
            token: self.token.clone(),
            since: self.since.timestamp(),
        };
        Password::new(serde_json::to_string(&stored).unwrap_or_default())
    }

    /// Returns [`Grant::kept`] as one word, to be shown to a person who asks for it.
    pub fn shown(&self) -> String {
        BASE64.encode(self.kept().expose())
    }

    /// Reads either form; `None` if it is neither, or belongs to another registration.
    pub fn read(kept: &Password, client: &Client) -> Option<Grant> {
        let text = kept.expose().trim();
        let decoded;
        let json = if text.starts_with('{') {
            text.as_bytes()
        } else {
            decoded = BASE64.decode(text).ok()?;
            &decoded
        };
        let stored: Stored = serde_json::from_slice(json).ok()?;
        let ours = stored.client == client.client_id && stored.token == client.token;
        ours.then_some(Grant {
            refresh: Password::new(stored.refresh),
            secret: stored.secret.map(Password::new),
            client_id: stored.client,
            token: stored.token,
            since: DateTime::from_timestamp(stored.since, 0)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s4_a_grant_is_kept_for_its_registration_only_and_shows_itself_nowhere() {
        let client = Client::microsoft("id", "").unwrap();
        let since = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let secret = Some(Password::new("hunter3"));
        let grant = Grant::new(&client, Password::new("hunter2"), secret, since);
        assert!(!format!("{grant:?}").contains("hunter"), "{grant:?}");
        assert_eq!(Grant::read(&grant.kept(), &client), Some(grant.clone()));
        let shown = Password::new(grant.shown());
        assert_eq!(Grant::read(&shown, &client), Some(grant.clone()));
        for other in [
            Client::microsoft("other", "").unwrap(),
            Client::microsoft("id", "contoso.example").unwrap(),
            Client {
                token: "https://thief.example/token".to_owned(),
                ..client.clone()
            },
        ] {
            assert_eq!(Grant::read(&grant.kept(), &other), None);
        }
        for damaged in ["", "{", "x", "e30"] {
            assert_eq!(Grant::read(&Password::new(damaged), &client), None);
        }
    }
}
