//! A code or a grant for tokens (RFC 6749, 4.1.3 and 6).

use std::time::{Duration, Instant};

use serde::Deserialize;

use super::http::{Answer, post};
use crate::client::{Client, host_of};
use crate::error::MailError;
use crate::secret::Password;

/// What a provider gives.
pub(super) struct Granted {
    pub access: Password,
    /// When it ends; `None` if the provider does not say.
    pub ends: Option<Instant>,
    /// A lasting grant; at a refresh, one that replaces the used one.
    pub refresh: Option<Password>,
}

/// Exchanges the browser's code.
pub(super) fn redeem(
    client: &Client,
    secret: Option<&Password>,
    code: &Password,
    verifier: &Password,
    redirect: &str,
) -> Result<Granted, MailError> {
    let form = [
        ("grant_type", "authorization_code"),
        ("code", code.expose()),
        ("redirect_uri", redirect),
        ("code_verifier", verifier.expose()),
    ];
    ask(client, secret, &form, &[code, verifier]).map_err(|refusal| match refusal {
        // Used up, or too old: here no grant has ended yet.
        Refusal::InvalidGrant(said) => rejected(client, "invalid_grant", said),
        Refusal::Other(error) => error,
    })
}

/// Why a refresh failed.
pub(super) enum Refusal {
    /// The grant ended: it was taken back, or is too old. With the provider's words.
    InvalidGrant(String),
    Other(MailError),
}

/// Makes a new token of a lasting grant.
pub(super) fn refresh(
    client: &Client,
    secret: Option<&Password>,
    grant: &Password,
) -> Result<Granted, Refusal> {
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", grant.expose()),
        ("scope", &client.scopes),
    ];
    ask(client, secret, &form, &[grant])
}

fn ask(
    client: &Client,
    secret: Option<&Password>,
    question: &[(&str, &str)],
    hidden: &[&Password],
) -> Result<Granted, Refusal> {
    let mut form = question.to_vec();
    form.push(("client_id", &client.client_id));
    if let Some(secret) = secret {
        form.push(("client_secret", secret.expose()));
    }
    let asked = Instant::now();
    let answer = post(&client.token, &form).map_err(Refusal::Other)?;
    let hidden: Vec<&str> = hidden
        .iter()
        .copied()
        .chain(secret)
        .map(Password::expose)
        .collect();
    read(client, &answer, asked, &hidden)
}

#[derive(Deserialize)]
struct Success {
    access_token: String,
    #[serde(default)]
    expires_in: Option<Seconds>,
    #[serde(default)]
    refresh_token: Option<String>,
}

/// A number, or one in quotes as some servers write it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Seconds {
    Number(u64),
    Text(String),
}

impl Seconds {
    fn duration(&self) -> Option<Duration> {
        match self {
            Seconds::Number(seconds) => Some(Duration::from_secs(*seconds)),
            Seconds::Text(text) => text.trim().parse().ok().map(Duration::from_secs),
        }
    }
}

#[derive(Deserialize)]
struct Failure {
    error: String,
    #[serde(default)]
    error_description: String,
}

fn read(
    client: &Client,
    answer: &Answer,
    asked: Instant,
    hidden: &[&str],
) -> Result<Granted, Refusal> {
    if (200..300).contains(&answer.status)
        && let Ok(success) = serde_json::from_str::<Success>(&answer.body)
    {
        let given = |text: String| {
            Some(text)
                .filter(|text| !text.is_empty())
                .map(Password::new)
        };
        return Ok(Granted {
            access: Password::new(success.access_token),
            ends: success
                .expires_in
                .and_then(|seconds| asked.checked_add(seconds.duration()?)),
            refresh: success.refresh_token.and_then(given),
        });
    }
    let Ok(failure) = serde_json::from_str::<Failure>(&answer.body) else {
        let error = format!("HTTP {}", answer.status);
        return Err(Refusal::Other(rejected(client, &error, String::new())));
    };
    let said = words(&failure.error_description, hidden);
    Err(match failure.error.as_str() {
        "invalid_grant" => Refusal::InvalidGrant(said),
        // RFC 6749 has this for the browser only, but servers answer so here too.
        "temporarily_unavailable" | "server_error" => {
            Refusal::Other(MailError::ProviderUnreachable {
                host: host_of(&client.token),
                why: words(&failure.error, hidden).into(),
            })
        }
        error => Refusal::Other(rejected(client, &words(error, hidden), said)),
    })
}

fn rejected(client: &Client, error: &str, said: String) -> MailError {
    MailError::SignInRejected {
        host: host_of(&client.token),
        said: match said.is_empty() {
            true => error.to_owned(),
            false => format!("{error}: {said}"),
        },
    }
}

/// Returns the provider's words without their appendix of numbers and without anything secret (rule S4).
pub(super) fn words(said: &str, hidden: &[&str]) -> String {
    const LONGEST: usize = 300;
    let hide = |said: String, secret: &&str| match secret.is_empty() {
        true => said,
        false => said.replace(*secret, "…"),
    };
    let said = hidden.iter().fold(said.to_owned(), hide);
    let first = said.lines().next().unwrap_or_default();
    // Microsoft appends these for its own support.
    let first = first.split(" Trace ID:").next().unwrap_or_default().trim();
    first
        .chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Result<Granted, Refusal> {
        let body = body.to_owned();
        let client = Client::google("id");
        read(
            &client,
            &Answer { status, body },
            Instant::now(),
            &["hunter2"],
        )
    }

    #[test]
    fn tokens_are_read_however_their_seconds_are_written() {
        for (seconds, known) in [
            ("3600", true),
            ("\"3600\"", true),
            ("null", false),
            ("\"soon\"", false),
        ] {
            let body = format!(
                "{{\"access_token\":\"a\",\"expires_in\":{seconds},\"token_type\":\"Bearer\"}}"
            );
            let Ok(granted) = answer(200, &body) else {
                panic!("{body}");
            };
            assert_eq!(granted.access, Password::new("a"));
            assert_eq!(granted.ends.is_some(), known, "{seconds}");
            assert_eq!(granted.refresh, None);
        }
    }

    #[test]
    fn an_ended_grant_is_told_apart_from_a_wrong_registration_and_from_trouble() {
        let ended = answer(
            400,
            r#"{"error":"invalid_grant","error_description":"AADSTS70008: hunter2 has expired.\r\nTrace ID: 1"}"#,
        );
        assert!(
            matches!(ended, Err(Refusal::InvalidGrant(said)) if said == "AADSTS70008: … has expired.")
        );
        let wrong = answer(
            401,
            r#"{"error":"invalid_client","error_description":"no such client"}"#,
        );
        let Err(Refusal::Other(error @ MailError::SignInRejected { .. })) = wrong else {
            panic!();
        };
        assert!(!error.is_temporary());
        assert!(
            error.to_string().contains("invalid_client: no such client"),
            "{error}"
        );
        let busy = answer(400, r#"{"error":"temporarily_unavailable"}"#);
        assert!(matches!(busy, Err(Refusal::Other(error)) if error.is_temporary()));
        for odd in ["<html>", "{}", "[]", ""] {
            assert!(
                matches!(
                    answer(200, odd),
                    Err(Refusal::Other(MailError::SignInRejected { .. }))
                ),
                "{odd}"
            );
        }
    }
}
