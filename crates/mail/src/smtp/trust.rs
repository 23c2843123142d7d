//! Whom to trust: the system's authorities and the account's own.

use std::fs;
use std::sync::Arc;

use owed_texts::{Arg, key};
use rustls::ClientConfig;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls_platform_verifier::Verifier;

use crate::account::Account;
use crate::error::MailError;

/// Returns TLS 1.2 or newer, with certificates verified as the system does.
pub(super) fn config(account: &Account) -> Result<Arc<ClientConfig>, MailError> {
    let failed = |error: rustls::Error| MailError::TlsFailed {
        host: account.host.clone(),
        port: account.port,
        why: error.to_string().into(),
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = Verifier::new_with_extra_roots(extra_authorities(account)?, provider.clone())
        .map_err(failed)?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(failed)?
        // rustls calls every verifier but its own dangerous; this one is the system's.
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    Ok(Arc::new(config))
}

fn extra_authorities(account: &Account) -> Result<Vec<CertificateDer<'static>>, MailError> {
    let Some(path) = &account.ca_file else {
        return Ok(Vec::new());
    };
    let unreadable = |why: Arg| MailError::CaFile {
        path: path.clone(),
        why,
    };
    let pem = fs::read(path).map_err(|error| unreadable(error.to_string().into()))?;
    let certificates: Vec<_> = CertificateDer::pem_slice_iter(&pem)
        .collect::<Result<_, _>>()
        .map_err(|error| unreadable(error.to_string().into()))?;
    if certificates.is_empty() {
        return Err(unreadable(key!("mail-no-certificate").into()));
    }
    Ok(certificates)
}
