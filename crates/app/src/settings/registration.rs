//! The company's mail provider: its usual settings, the company's registration there, and whether somebody is signed in
//! with it.

use chrono::Local;
use owed_mail::oauth::{Client, Grant, Provider};
use owed_mail::presets::{self, Preset};
use owed_mail::{Account, Password, secret};
use owed_texts::{Language, PlainKey, key, text};

use super::{MailForm, MailPreset, MailPresetGet, PasswordPlace, PresetSignIn};
use crate::context::Context;
use crate::failure::Failure;

/// Returns the usual settings of a provider, known by the address's domain or chosen; `null` if it is not known.
///
/// # Errors
/// None so far; as every command.
pub fn mail_preset(
    cx: &Context<'_>,
    request: MailPresetGet,
) -> Result<Option<MailPreset>, Failure> {
    let chosen = request.provider.0.and_then(presets::of_provider);
    let found = chosen.or_else(|| presets::of_address(&request.address));
    Ok(found.map(|preset| proposed(preset, &request.address, cx.app.language())))
}

fn proposed(preset: &Preset, address: &str, language: Language) -> MailPreset {
    let name = preset.name;
    let note = match preset.sign_in {
        PresetSignIn::Password => text!("settings-mail-preset-password", name),
        PresetSignIn::AppPassword => text!("settings-mail-preset-app-password", name),
        PresetSignIn::Oauth => text!("settings-mail-preset-oauth", name),
    };
    MailPreset {
        name: name.to_owned(),
        host: preset.host.to_owned(),
        port: preset.port,
        security: preset.security,
        user: address.trim().to_owned(),
        sign_in: preset.sign_in,
        provider: preset.provider.into(),
        tenant: preset.tenant.to_owned(),
        note: note.text(language),
    }
}

/// Returns whether somebody is signed in, and the words for it.
pub(super) fn state(
    account: &Account,
    client: &Client,
    place: PasswordPlace,
    found: Option<&Password>,
    language: Language,
) -> (PasswordPlace, String) {
    let user = account.user.as_deref().unwrap_or_default();
    let grant = found.and_then(|found| Grant::read(found, client));
    let (place, words) = match (grant, place) {
        (None, _) => (PasswordPlace::None, text!("settings-mail-signed-out")),
        (Some(_), PasswordPlace::Environment) => {
            let variable = secret::Environment::GRANT;
            (place, text!("settings-mail-signed-in-from", user, variable))
        }
        (Some(grant), _) => {
            let date = grant.since.with_timezone(&Local).date_naive();
            (place, text!("settings-mail-signed-in-since", user, date))
        }
    };
    (place, words.text(language))
}

/// Returns the registration at the provider that the form describes.
pub(super) fn client(form: &MailForm) -> Result<Client, Failure> {
    let must = |field: &str, value: &str, missing: PlainKey| match value.trim() {
        "" => Err(Failure::invalid(field, missing)),
        value => Ok(value.to_owned()),
    };
    must("user", &form.user, key!("error-sign-in-user"))?;
    let provider = form.provider.must("provider")?;
    let id = must("client_id", &form.client_id, key!("error-sign-in-client"))?;
    let other = || {
        Ok(Client {
            provider,
            client_id: id.clone(),
            authorize: must(
                "authorize_url",
                &form.authorize_url,
                key!("error-sign-in-authorize"),
            )?,
            token: must("token_url", &form.token_url, key!("error-sign-in-token"))?,
            scopes: must("scopes", &form.scopes, key!("error-sign-in-scopes"))?,
        })
    };
    match provider {
        Provider::Microsoft => Client::microsoft(&id, form.tenant.trim())
            .ok_or_else(|| Failure::invalid("tenant", key!("error-sign-in-tenant"))),
        Provider::Google => Ok(Client::google(&id)),
        Provider::Other => other(),
    }
}
