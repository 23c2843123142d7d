//! The servers of large mail providers, by the domain of an address.
//!
//! Source: the providers' own help pages as collected by Thunderbird's database of providers (github.com/thunderbird/autoconfig,
//! read on 2026-12-01), for GMX, WEB.DE, T-Online, freenet, A1, mailbox.org, Posteo, Yahoo and Microsoft; Microsoft Learn, “POP,
//! IMAP and SMTP settings”, for Microsoft 365; Google Workspace help, “Send email from a printer, scanner, or app”; Apple
//! Support, “iCloud Mail server settings”.

use owed_receivables::words;

use crate::account::Security;
use crate::client::Provider;

words! {
    /// What a provider wants for a sign-in by other programs.
    pub enum PresetSignIn: "word-preset-sign-in" {
        /// The usual password.
        Password,
        /// A password made for this purpose.
        AppPassword,
        /// A sign-in at the provider: passwords are refused.
        Oauth,
    }
}

/// The settings of a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    /// What people call it.
    pub name: &'static str,
    pub host: &'static str,
    pub port: u16,
    pub security: Security,
    pub sign_in: PresetSignIn,
    /// Where people sign in, if [`PresetSignIn::Oauth`].
    pub provider: Option<Provider>,
    /// The directory for [`Provider::Microsoft`].
    pub tenant: &'static str,
    domains: &'static [&'static str],
}

const fn preset(
    name: &'static str,
    host: &'static str,
    sign_in: PresetSignIn,
    domains: &'static [&'static str],
) -> Preset {
    Preset {
        name,
        host,
        port: 465,
        security: Security::Tls,
        sign_in,
        provider: None,
        tenant: "",
        domains,
    }
}

const fn microsoft(
    name: &'static str,
    tenant: &'static str,
    domains: &'static [&'static str],
) -> Preset {
    Preset {
        port: 587,
        security: Security::StartTls,
        provider: Some(Provider::Microsoft),
        tenant,
        ..preset(name, "smtp.office365.com", PresetSignIn::Oauth, domains)
    }
}

const MICROSOFT_365: Preset = microsoft("Microsoft 365", "", &["onmicrosoft.com"]);

const GOOGLE_WORKSPACE: Preset = Preset {
    provider: Some(Provider::Google),
    ..preset(
        "Google Workspace",
        "smtp.gmail.com",
        PresetSignIn::Oauth,
        &[],
    )
};

const PRESETS: &[Preset] = &[
    preset(
        "Gmail",
        "smtp.gmail.com",
        PresetSignIn::AppPassword,
        &["gmail.com", "googlemail.com"],
    ),
    microsoft(
        "Outlook.com",
        "consumers",
        &[
            "outlook.com",
            "outlook.de",
            "outlook.at",
            "outlook.fr",
            "outlook.it",
            "outlook.es",
            "outlook.be",
            "outlook.dk",
            "outlook.ie",
            "outlook.cz",
            "outlook.pt",
            "hotmail.com",
            "hotmail.de",
            "hotmail.fr",
            "hotmail.it",
            "hotmail.es",
            "hotmail.nl",
            "hotmail.be",
            "hotmail.dk",
            "hotmail.se",
            "hotmail.no",
            "hotmail.fi",
            "hotmail.co.uk",
            "live.com",
            "live.de",
            "live.at",
            "live.fr",
            "live.it",
            "live.nl",
            "live.be",
            "live.dk",
            "live.se",
            "live.no",
            "live.fi",
            "live.co.uk",
            "msn.com",
            "windowslive.com",
        ],
    ),
    MICROSOFT_365,
    preset(
        "GMX",
        "mail.gmx.net",
        PresetSignIn::Password,
        &[
            "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "gmx.eu", "gmx.org", "gmx.info", "gmx.biz",
        ],
    ),
    preset("WEB.DE", "smtp.web.de", PresetSignIn::Password, &["web.de"]),
    preset(
        "T-Online",
        "securesmtp.t-online.de",
        PresetSignIn::AppPassword,
        &["t-online.de", "magenta.de"],
    ),
    preset(
        "freenet",
        "mx.freenet.de",
        PresetSignIn::Password,
        &["freenet.de"],
    ),
    Preset {
        port: 587,
        security: Security::StartTls,
        ..preset(
            "A1",
            "securemail.a1.net",
            PresetSignIn::Password,
            &["a1.net", "aon.at"],
        )
    },
    preset(
        "Bluewin",
        "smtpauths.bluewin.ch",
        PresetSignIn::Password,
        &["bluewin.ch"],
    ),
    preset(
        "mailbox.org",
        "smtp.mailbox.org",
        PresetSignIn::Password,
        &["mailbox.org"],
    ),
    preset(
        "Posteo",
        "posteo.de",
        PresetSignIn::Password,
        &[
            "posteo.de",
            "posteo.net",
            "posteo.org",
            "posteo.eu",
            "posteo.at",
            "posteo.ch",
        ],
    ),
    Preset {
        port: 587,
        security: Security::StartTls,
        ..preset(
            "iCloud",
            "smtp.mail.me.com",
            PresetSignIn::AppPassword,
            &["icloud.com", "me.com", "mac.com"],
        )
    },
    preset(
        "Yahoo",
        "smtp.mail.yahoo.com",
        PresetSignIn::AppPassword,
        &[
            "yahoo.com",
            "yahoo.de",
            "yahoo.fr",
            "yahoo.it",
            "yahoo.es",
            "yahoo.se",
            "yahoo.co.uk",
            "ymail.com",
            "myyahoo.com",
            "rocketmail.com",
        ],
    ),
];

/// Returns the settings for an address, if its domain is that of a known provider. A company's own domain says nothing about
/// who keeps its mail.
pub fn of_address(address: &str) -> Option<&'static Preset> {
    let (_, domain) = address.trim().rsplit_once('@')?;
    let domain = domain.to_ascii_lowercase();
    PRESETS.iter().find(|preset| {
        preset.domains.iter().any(|known| {
            domain == *known
                || (*known == "onmicrosoft.com" && domain.ends_with(".onmicrosoft.com"))
        })
    })
}

/// Returns the settings of those who sign in there, whatever their domain; `None` for a provider that is not known.
pub fn of_provider(provider: Provider) -> Option<&'static Preset> {
    match provider {
        Provider::Microsoft => Some(&MICROSOFT_365),
        Provider::Google => Some(&GOOGLE_WORKSPACE),
        Provider::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_finds_its_provider() {
        for (address, name) in [
            ("Anna@GMX.de", Some("GMX")),
            ("anna@gmail.com", Some("Gmail")),
            ("anna@harbour.onmicrosoft.com", Some("Microsoft 365")),
            ("anna@outlook.de", Some("Outlook.com")),
            ("anna@notgmx.de", None),
            ("anna@gmx.de.example", None),
            ("anna@harbour.example", None),
            ("gmx.de", None),
            ("", None),
        ] {
            assert_eq!(
                of_address(address).map(|preset| preset.name),
                name,
                "{address}"
            );
        }
    }

    #[test]
    fn no_domain_is_listed_twice_and_every_connection_is_encrypted() {
        let mut domains: Vec<_> = PRESETS.iter().flat_map(|preset| preset.domains).collect();
        let all = domains.len();
        domains.sort();
        domains.dedup();
        assert_eq!(domains.len(), all);
        for preset in PRESETS {
            let port = match preset.security {
                Security::Tls => 465,
                Security::StartTls => 587,
                Security::Plain => 0,
            };
            assert_eq!(preset.port, port, "{}", preset.name);
            assert_eq!(
                preset.provider.is_some(),
                preset.sign_in == PresetSignIn::Oauth
            );
        }
    }
}
