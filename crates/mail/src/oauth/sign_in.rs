//! A person signs in: the browser goes to the provider and comes back to this program.

use std::time::{Duration, Instant};

use chrono::Utc;
use owed_texts::{Arg, Language, PlainKey, key};
use url::Url;

use super::exchange::{redeem, words};
use super::grant::Grant;
use super::proof::{challenge, random};
use crate::client::{Client, endpoint, host_of};
use crate::error::MailError;
use crate::loopback::{Loopback, Visit};
use crate::secret::Password;

/// How long a person may take in the browser.
const PATIENCE: Duration = Duration::from_mins(10);

/// Between two looks at whether to go on waiting.
const TICK: Duration = Duration::from_millis(100);

/// A sign-in that waits for the browser.
pub struct SigningIn {
    client: Client,
    secret: Option<Password>,
    loopback: Loopback,
    redirect: String,
    state: Password,
    verifier: Password,
    address: String,
    until: Instant,
}

/// Why a sign-in came to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stopped {
    /// The caller no longer wanted to wait.
    Cancelled,
    Failed(MailError),
}

impl From<MailError> for Stopped {
    fn from(error: MailError) -> Stopped {
        Stopped::Failed(error)
    }
}

impl SigningIn {
    /// Begins to listen for the browser. `user` is proposed to the provider as the one who signs in.
    ///
    /// # Errors
    /// [`MailError::BadEndpoint`]; [`MailError::NoLoopback`] if this computer does not let the program listen.
    pub fn begin(
        client: &Client,
        user: &str,
        secret: Option<Password>,
    ) -> Result<SigningIn, MailError> {
        client.check()?;
        let refused = |why: Arg| MailError::NoLoopback { why };
        let loopback = Loopback::open().map_err(|error| refused(error.to_string().into()))?;
        let redirect = format!("http://{}:{}", client.loopback_name(), loopback.port());
        let state = random().map_err(refused)?;
        let verifier = Password::new(random().map_err(refused)?);
        let mut address = endpoint(&client.authorize)?;
        {
            let mut query = address.query_pairs_mut();
            query
                .append_pair("response_type", "code")
                .append_pair("client_id", &client.client_id)
                .append_pair("redirect_uri", &redirect)
                .append_pair("scope", &client.scopes)
                .append_pair("state", &state)
                .append_pair("code_challenge", &challenge(&verifier))
                .append_pair("code_challenge_method", "S256");
            if !user.is_empty() {
                query.append_pair("login_hint", user);
            }
            query.extend_pairs(client.extras());
        }
        Ok(SigningIn {
            client: client.clone(),
            secret,
            loopback,
            redirect,
            state: Password::new(state),
            verifier,
            address: address.into(),
            until: Instant::now() + PATIENCE,
        })
    }

    /// Returns the address to open in a browser on this computer.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Waits for the browser, answers it in `language`, and returns the grant.
    ///
    /// # Errors
    /// [`Stopped::Cancelled`] once `goes_on` says no; [`MailError::SignInTimedOut`]; [`MailError::SignInDenied`] if the
    /// person or the provider refused;
    /// [`MailError::SignInShort`] if the provider gave nothing that lasts; else those of the exchange.
    pub fn finish(
        mut self,
        language: Language,
        goes_on: &dyn Fn() -> bool,
    ) -> Result<Grant, Stopped> {
        loop {
            if !goes_on() {
                return Err(Stopped::Cancelled);
            }
            if Instant::now() > self.until {
                return Err(Stopped::Failed(MailError::SignInTimedOut {
                    host: self.client.host(),
                }));
            }
            let Some(visit) = self.loopback.next(TICK) else {
                continue;
            };
            let Some(answer) = BrowserAnswer::read(visit.target()) else {
                visit.not_found();
                continue;
            };
            let granted = self.granted(answer);
            tell(visit, language, &granted);
            // An old tab may answer too: its page is told so, and the wait goes on.
            if matches!(granted, Err(MailError::SignInNotOurs { .. })) {
                continue;
            }
            return granted.map_err(Stopped::Failed);
        }
    }

    fn granted(&self, answer: BrowserAnswer) -> Result<Grant, MailError> {
        let host = self.client.host();
        if answer.state.as_ref() != Some(&self.state) {
            return Err(MailError::SignInNotOurs { host });
        }
        let code = answer
            .code
            .map_err(|said| MailError::SignInDenied { host, said })?;
        let granted = redeem(
            &self.client,
            self.secret.as_ref(),
            &code,
            &self.verifier,
            &self.redirect,
        )?;
        let refresh = granted.refresh.ok_or_else(|| MailError::SignInShort {
            host: host_of(&self.client.token),
        })?;
        Ok(Grant::new(
            &self.client,
            refresh,
            self.secret.clone(),
            Utc::now(),
        ))
    }
}

/// What the browser brings back: a code, or the provider's refusal in words.
struct BrowserAnswer {
    state: Option<Password>,
    code: Result<Password, String>,
}

impl BrowserAnswer {
    /// Reads the path and query of a visit; `None` if it is something else, such as the question for an icon.
    fn read(target: &str) -> Option<BrowserAnswer> {
        let base = Url::parse("http://127.0.0.1").ok()?;
        let url = base.join(target).ok()?;
        let value = |name: &str| {
            let mut pairs = url.query_pairs();
            pairs.find_map(|(key, value)| (key == name).then(|| value.into_owned()))
        };
        let refused = || {
            let error = value("error")?;
            let said = value("error_description").unwrap_or_default();
            Some(words(&format!("{error} {said}"), &[]))
        };
        let code = match value("code") {
            Some(code) => Ok(Password::new(code)),
            None => Err(refused()?),
        };
        (url.path() == "/").then(|| BrowserAnswer {
            state: value("state").map(Password::new),
            code,
        })
    }
}

/// Answers the browser with a small page.
fn tell(visit: Visit, language: Language, granted: &Result<Grant, MailError>) {
    let (title, text): (PlainKey, String) = match granted {
        Ok(_) => (
            key!("mail-page-signed-in"),
            key!("mail-page-close").text(language),
        ),
        Err(error) => (
            key!("mail-page-not-signed-in"),
            error.message().text(language),
        ),
    };
    visit.answer(language, &title.text(language), &text);
}
