//! Who asks for a sign-in at a provider (the company's own registration at its provider), and where.

use std::net::IpAddr;

use owed_receivables::words;
use owed_texts::{Arg, key};
use serde::{Deserialize, Serialize};
use url::{Host, Url};

use crate::error::MailError;

words! {
    /// Where people sign in.
    pub enum Provider: "word-provider" {
        /// Microsoft 365, through Microsoft Entra ID.
        Microsoft,
        /// Google Workspace.
        Google,
        /// Another, whose addresses are typed.
        Other,
    }
}

/// The directory that Microsoft is asked for if none is given: any company's.
const ANY_DIRECTORY: &str = "organizations";

/// The registration at a provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    pub provider: Provider,
    /// The number that the provider gave the company's registration.
    pub client_id: String,
    /// Where the browser is sent.
    pub authorize: String,
    /// Where codes and grants are exchanged for tokens.
    pub token: String,
    /// What is asked for, separated by spaces.
    pub scopes: String,
}

impl Client {
    /// Returns a registration at Microsoft; without a `tenant` (directory), accounts of any company may sign in, which
    /// registrations for a single company refuse; `None` if it cannot be one. Addresses and scope: Microsoft, “Authenticate an IMAP, POP or SMTP
    /// connection using OAuth”.
    pub fn microsoft(client_id: &str, tenant: &str) -> Option<Client> {
        let tenant = if tenant.is_empty() {
            ANY_DIRECTORY
        } else {
            tenant
        };
        // A number or a domain; anything else would change the address.
        let fits = |letter: char| letter.is_ascii_alphanumeric() || ".-".contains(letter);
        if !tenant.chars().all(fits) || tenant.contains("..") {
            return None;
        }
        let base = format!("https://login.microsoftonline.com/{tenant}/oauth2/v2.0");
        Some(Client {
            provider: Provider::Microsoft,
            client_id: client_id.to_owned(),
            authorize: format!("{base}/authorize"),
            token: format!("{base}/token"),
            scopes: "https://outlook.office.com/SMTP.Send offline_access".to_owned(),
        })
    }

    /// Returns a registration at Google. Addresses and scope: Google, “OAuth 2.0 for iOS & Desktop Apps” and “XOAUTH2
    /// Protocol”.
    pub fn google(client_id: &str) -> Client {
        Client {
            provider: Provider::Google,
            client_id: client_id.to_owned(),
            authorize: "https://accounts.google.com/o/oauth2/v2/auth".to_owned(),
            token: "https://oauth2.googleapis.com/token".to_owned(),
            scopes: "https://mail.google.com/".to_owned(),
        }
    }

    /// Checks both addresses: HTTPS, or plain HTTP on this computer.
    ///
    /// # Errors
    /// [`MailError::BadEndpoint`].
    pub fn check(&self) -> Result<(), MailError> {
        endpoint(&self.authorize)?;
        endpoint(&self.token)?;
        Ok(())
    }

    /// Returns the name of the computer that people sign in at.
    pub fn host(&self) -> String {
        host_of(&self.authorize)
    }

    /// Returns the name by which the browser reaches this program. Microsoft lets people register `localhost` only, and then
    /// accepts every port; RFC 8252 (8.3) prefers the number.
    pub(crate) fn loopback_name(&self) -> &'static str {
        match self.provider {
            Provider::Microsoft => "localhost",
            Provider::Google | Provider::Other => "127.0.0.1",
        }
    }

    /// Returns what this provider needs to be told beyond the standard to give a lasting grant.
    pub(crate) fn extras(&self) -> &'static [(&'static str, &'static str)] {
        match self.provider {
            Provider::Google => &[("access_type", "offline"), ("prompt", "consent")],
            Provider::Microsoft | Provider::Other => &[],
        }
    }
}

/// Returns the host of an address in words; empty if it has none.
pub(crate) fn host_of(address: &str) -> String {
    let url = Url::parse(address).ok();
    url.and_then(|url| url.host_str().map(str::to_owned))
        .unwrap_or_default()
}

/// Parses the address of an endpoint, which must not be readable by others on the way.
pub(crate) fn endpoint(address: &str) -> Result<Url, MailError> {
    let bad = |why: Arg| MailError::BadEndpoint {
        address: address.to_owned(),
        why,
    };
    let url = Url::parse(address).map_err(|error| bad(error.to_string().into()))?;
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(&url) => {}
        _ => return Err(bad(key!("mail-endpoint-not-https").into())),
    }
    if !url.username().is_empty() || url.password().is_some() || url.fragment().is_some() {
        return Err(bad(key!("mail-endpoint-extras").into()));
    }
    Ok(url)
}

/// Says whether the address is this computer's own.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(ip)) => IpAddr::from(ip).is_loopback(),
        Some(Host::Ipv6(ip)) => IpAddr::from(ip).is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_computer_may_be_asked_without_encryption() {
        for (address, good) in [
            ("https://login.example.com/token", true),
            ("http://127.0.0.1:8080/token", true),
            ("http://localhost:8080/token", true),
            ("http://[::1]/token", true),
            ("http://login.example.com/token", false),
            ("http://localhost.example.com/token", false),
            ("http://10.0.0.7/token", false),
            ("ftp://127.0.0.1/token", false),
            ("https://anna:pw@login.example.com/", false),
            ("https://login.example.com/#token", false),
            ("login.example.com/token", false),
            ("", false),
        ] {
            let client = Client {
                token: address.to_owned(),
                ..Client::google("id")
            };
            assert_eq!(client.check().is_ok(), good, "{address}");
        }
    }

    #[test]
    fn presets_are_usable() {
        assert_eq!(Client::google("id").check(), Ok(()));
        let client = Client::microsoft("id", "").unwrap();
        assert_eq!(client.check(), Ok(()));
        assert!(client.token.contains("/organizations/"), "{client:?}");
        for wrong in ["a/b", "..", "a?b", "a b", "a#b", "a@b"] {
            assert_eq!(Client::microsoft("id", wrong), None, "{wrong}");
        }
        let client = Client::microsoft("id", "contoso.example").unwrap();
        assert!(client.authorize.contains("/contoso.example/"), "{client:?}");
    }
}
