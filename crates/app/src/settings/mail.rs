//! The mail account and its password.

use std::path::PathBuf;

use owed_mail::oauth::Access;
use owed_mail::{Account, MailError, Password, Secrets as _, SignIn, SmtpTransport, secret};
use owed_store::{BookReader, MailAccount, Record};
use owed_texts::{Language, PlainKey, key, text};

use super::{MailEdit, MailForm, MailSave, MailTest, PasswordPlace, SignInKind, registration};
use crate::context::Context;
use crate::export::unwritable;
use crate::failure::Failure;
use crate::journal;
use crate::places;
use crate::seen::still;
use crate::wire::Nothing;

/// Saves the mail account, and its password in the keychain.
///
/// # Errors
/// [`Code::Invalid`](crate::failure::Code::Invalid) for a wrong field; [`Code::Refused`](crate::failure::Code::Refused) if someone has changed the account since;
/// [`Code::PasswordNeeded`](crate::failure::Code::PasswordNeeded) if no keychain responds. The account is then saved all the same, and the message says where
/// else the password may come from.
pub fn mail(cx: &Context<'_>, request: MailSave) -> Result<Nothing, Failure> {
    let MailSave {
        form,
        seen,
        password,
    } = request;
    change(cx, password, |book, now| {
        still(
            book,
            Record::MailAccount,
            key!("the-mail-account"),
            seen.as_ref(),
            now,
        )?;
        *now = form;
        Ok(())
    })
}

/// Changes some fields of the mail account; the others keep their current values.
///
/// # Errors
/// As [`mail`].
pub fn edit_mail(cx: &Context<'_>, request: MailEdit) -> Result<Nothing, Failure> {
    let MailEdit { changes, password } = request;
    change(cx, password, |_, form| changes.apply(form))
}

fn change(
    cx: &Context<'_>,
    password: Option<String>,
    change: impl FnOnce(&BookReader, &mut MailForm) -> Result<(), Failure>,
) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    let entry = journal::entry(cx, "settings.mail", key!("journal-mail-account-changed"));
    let written = book.write(entry, |write| {
        let before = write.mail_account()?;
        let mut form = before.as_ref().map_or_else(MailForm::usual, mail_form);
        change(write, &mut form)?;
        let account = account(&form)?;
        let stored = mail_account(&form);
        if before.as_ref() != Some(&stored) {
            write.set_mail_account(&stored)?;
        }
        Ok::<_, Failure>(account)
    })?;
    let by_password = written.value.sign_in == SignIn::Password;
    if let Some(password) = password.filter(|password| by_password && !password.is_empty()) {
        let password = Password::new(password);
        cx.app.secrets().set(&written.value, &password)?;
    }
    Ok(Nothing {})
}

/// Connects and signs in, without sending anything.
///
/// # Errors
/// What the server or the account lacks.
pub fn mail_test(cx: &Context<'_>, request: MailSave) -> Result<MailTest, Failure> {
    let account = account(&request.form)?;
    let typed = request.password.filter(|password| !password.is_empty());
    let (user, port) = (account.user.clone(), account.port);
    let greeting = smtp(cx, account, typed.map(Password::new))?.test()?;
    let mut lines = vec![text!(
        "settings-mail-test-answers",
        server = greeting.server,
        port = port.to_string()
    )];
    lines.push(if greeting.encrypted {
        text!("settings-mail-test-encrypted")
    } else {
        text!("settings-mail-test-plain")
    });
    lines.push(match (&user, greeting.logged_in) {
        (Some(user), true) => text!("settings-mail-test-signed-in", user),
        _ => text!("settings-mail-test-no-sign-in"),
    });
    let language = cx.app.language();
    let lines = lines.iter().map(|line| line.text(language)).collect();
    Ok(MailTest { lines })
}

/// Returns the way to the account's server, with a typed password if there is one.
///
/// # Errors
/// There is no password, or the store of secrets does not answer.
pub(crate) fn smtp(
    cx: &Context<'_>,
    account: Account,
    typed: Option<Password>,
) -> Result<SmtpTransport, Failure> {
    let SignIn::OAuth(client) = &account.sign_in else {
        let password = match typed {
            Some(password) => Some(password),
            None => secret::password_for(&**cx.app.secrets(), &account)?,
        };
        return Ok(SmtpTransport::new(account, password));
    };
    let folder = cx.app.data_dir();
    places::make_folder(folder).map_err(|error| unwritable(folder, &error))?;
    let (client, lock) = (client.clone(), folder.join("sign-in.lock"));
    let access = Access::new(account.clone(), client, cx.app.shared_secrets(), lock);
    Ok(SmtpTransport::with_access(account, access))
}

/// Returns what a mail still needs, in words.
pub(crate) fn mail_needs(account: Option<&MailAccount>) -> Vec<PlainKey> {
    match account {
        None => vec![key!("settings-need-mail-account")],
        Some(_) => Vec::new(),
    }
}

/// Returns where the password or sign-in is, and the words for it.
pub(super) fn password_of(
    stored: Option<&MailAccount>,
    language: Language,
) -> (PasswordPlace, String) {
    let Some(account) = stored.and_then(|stored| account(&mail_form(stored)).ok()) else {
        return (PasswordPlace::None, String::new());
    };
    if account.user.is_none() {
        let words = text!("settings-mail-password-none-needed");
        return (PasswordPlace::None, words.text(language));
    }
    let (place, found) = match secret::Environment::read().get(&account) {
        Ok(Some(found)) => (PasswordPlace::Environment, Ok(Some(found))),
        _ => (PasswordPlace::Keychain, secret::Keychain.get(&account)),
    };
    let found = match found {
        Ok(found) => found,
        Err(error) => return (PasswordPlace::None, Failure::from(error).in_full(language)),
    };
    if let SignIn::OAuth(client) = &account.sign_in {
        return registration::state(&account, client, place, found.as_ref(), language);
    }
    let variable = secret::Environment::VARIABLE;
    let (place, words) = match (found, place) {
        (None, _) => (
            PasswordPlace::None,
            text!("settings-mail-password-not-stored"),
        ),
        (Some(_), PasswordPlace::Environment) => {
            (place, text!("settings-mail-password-from", variable))
        }
        (Some(_), _) => (place, text!("settings-mail-password-in-keychain")),
    };
    (place, words.text(language))
}

/// Returns the account as the mail crate expects it.
pub(crate) fn account(form: &MailForm) -> Result<Account, Failure> {
    let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let host = text(&form.host)
        .ok_or_else(|| Failure::invalid("host", key!("error-mail-account-host")))?;
    if form.port == 0 {
        return Err(Failure::invalid("port", key!("error-mail-account-port")));
    }
    let account = Account {
        port: form.port,
        security: form.security.must("security")?,
        user: text(&form.user),
        sign_in: match form.sign_in.0.unwrap_or_default() {
            SignInKind::Password => SignIn::Password,
            SignInKind::Oauth => SignIn::OAuth(registration::client(form)?),
        },
        from_name: form.from_name.trim().to_owned(),
        reply_to: text(&form.reply_to),
        allow_plain: form.allow_plain,
        ca_file: text(&form.ca_file).map(PathBuf::from),
        ..Account::new(host, form.from_address.trim())
    };
    account.check().map_err(|error| {
        let field = match &error {
            MailError::PlainNotAllowed { .. } => "security",
            MailError::BadEndpoint { address, .. } if address == form.token_url.trim() => {
                "token_url"
            }
            MailError::BadEndpoint { .. } => "authorize_url",
            MailError::BadAddress { address, .. } if Some(address) == account.reply_to.as_ref() => {
                "reply_to"
            }
            _ => "from_address",
        };
        Failure::from(error).field(field)
    })?;
    Ok(account)
}

pub(crate) fn mail_form(stored: &MailAccount) -> MailForm {
    MailForm {
        host: stored.host.clone(),
        port: stored.port,
        security: stored.security.parse().unwrap_or_default(),
        user: stored.user.clone(),
        from_name: stored.from_name.clone(),
        from_address: stored.from_address.clone(),
        reply_to: stored.reply_to.clone(),
        allow_plain: stored.allow_plain,
        ca_file: stored.ca_file.clone(),
        sign_in: stored.sign_in.parse().unwrap_or_default(),
        provider: stored.provider.parse().unwrap_or_default(),
        client_id: stored.client_id.clone(),
        tenant: stored.tenant.clone(),
        authorize_url: stored.authorize_url.clone(),
        token_url: stored.token_url.clone(),
        scopes: stored.scopes.clone(),
    }
}

fn mail_account(form: &MailForm) -> MailAccount {
    MailAccount {
        host: form.host.trim().to_owned(),
        port: form.port,
        security: form.security.to_string(),
        user: form.user.trim().to_owned(),
        from_name: form.from_name.trim().to_owned(),
        from_address: form.from_address.trim().to_owned(),
        reply_to: form.reply_to.trim().to_owned(),
        allow_plain: form.allow_plain,
        ca_file: form.ca_file.trim().to_owned(),
        sign_in: form.sign_in.0.unwrap_or_default().to_string(),
        provider: form.provider.to_string(),
        client_id: form.client_id.trim().to_owned(),
        tenant: form.tenant.trim().to_owned(),
        authorize_url: form.authorize_url.trim().to_owned(),
        token_url: form.token_url.trim().to_owned(),
        scopes: form.scopes.trim().to_owned(),
    }
}
