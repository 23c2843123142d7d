//! One question to a provider: a form is posted, and the answer read whole.

use std::sync::Arc;
use std::time::Duration;

use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};

use crate::client::{endpoint, host_of, is_loopback};
use crate::error::MailError;

/// The longest wait for connecting, sending and the whole answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// The longest answer that is read; real ones have a few thousand bytes.
const LONGEST: u64 = 1 << 18;

/// A provider's answer.
pub(super) struct Answer {
    pub status: u16,
    pub body: String,
}

/// Posts `form` to the endpoint. Redirects are not followed: they would pass on what is secret.
///
/// # Errors
/// [`MailError::BadEndpoint`]; [`MailError::ProviderUnreachable`] if there is no answer, or one of a server in trouble.
pub(super) fn post(address: &str, form: &[(&str, &str)]) -> Result<Answer, MailError> {
    let url = endpoint(address)?;
    let host = host_of(address);
    let unreachable = |error: ureq::Error| MailError::ProviderUnreachable {
        host: host.clone(),
        why: error.to_string().into(),
    };
    let config = Agent::config_builder()
        .tls_config(
            TlsConfig::builder()
                .root_certs(RootCerts::PlatformVerifier)
                .unversioned_rustls_crypto_provider(Arc::new(
                    rustls::crypto::ring::default_provider(),
                ))
                .build(),
        )
        .timeout_global(Some(PATIENCE))
        .max_redirects(0)
        .http_status_as_error(false)
        .user_agent("Owed");
    let config = match is_loopback(&url) {
        true => config.proxy(None),
        false => config,
    };
    let agent = Agent::new_with_config(config.build());
    let mut response = agent
        .post(url.as_str())
        .header("accept", "application/json")
        .send_form(form.iter().copied())
        .map_err(unreachable)?;
    let status = response.status().as_u16();
    if status >= 500 || status == 429 {
        return Err(MailError::ProviderUnreachable {
            host: host.clone(),
            why: format!("HTTP {status}").into(),
        });
    }
    let body = response
        .body_mut()
        .with_config()
        .limit(LONGEST)
        .lossy_utf8(true)
        .read_to_string()
        .map_err(unreachable)?;
    Ok(Answer { status, body })
}
