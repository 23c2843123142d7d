//! Signing in at the mail provider.

use std::cell::Cell;

use owed_mail::oauth::{Client, Grant, SigningIn, Stopped};
use owed_mail::{Account, MailError, Password, SignIn};
use owed_texts::key;

use super::{MailSignIn, MailSignInStarted, MailSignInWait, MailSignedIn, mail};
use crate::context::{Context, stopped};
use crate::failure::{Code, Failure};
use crate::wire::Nothing;

/// A step now and then shows a browser that has gone away; each would be too many.
const LOOKS_PER_STEP: u32 = 10;

/// Begins a sign-in for the account in the form, whether or not that is saved; an earlier one that still waits ends.
///
/// # Errors
/// [`Code::Invalid`] for a wrong field; [`Code::Mail`] if this computer does not let Owed wait for the browser;
/// [`Code::PasswordNeeded`] if no keychain responds, unless the environment has a sign-in.
pub fn sign_in(cx: &Context<'_>, request: MailSignIn) -> Result<MailSignInStarted, Failure> {
    let account = mail::account(&request.form)?;
    let (client, user) = registered(&account)?;
    let typed = request.client_secret.filter(|secret| !secret.is_empty());
    let secret = match typed {
        Some(secret) => Some(Password::new(secret)),
        None => secret_used(cx, &account, client)?,
    };
    let signing_in = SigningIn::begin(client, user, secret)?;
    let address = signing_in.address().to_owned();
    *cx.app.signing_in() = Some((account, signing_in));
    Ok(MailSignInStarted { address })
}

/// Waits until the person has signed in, and keeps that.
///
/// # Errors
/// [`Code::Refused`] if no sign-in has begun; [`Code::Cancelled`]; [`Code::Mail`] if it came to nothing;
/// [`Code::PasswordNeeded`] if no keychain responds.
pub fn sign_in_wait(cx: &Context<'_>, request: MailSignInWait) -> Result<MailSignedIn, Failure> {
    let waiting = cx.app.signing_in().take();
    let (account, signing_in) =
        waiting.ok_or_else(|| Failure::new(Code::Refused, key!("error-sign-in-not-begun")))?;
    let looks = Cell::new(0_u32);
    let goes_on = || {
        let look = looks.replace(looks.get().wrapping_add(1));
        match look.is_multiple_of(LOOKS_PER_STEP) {
            true => cx.step(0, 0, key!("sign-in-waiting")).is_ok(),
            false => !cx.progress.cancelled(),
        }
    };
    let grant = signing_in
        .finish(cx.app.language(), &goes_on)
        .map_err(|why| match why {
            Stopped::Cancelled => stopped(),
            Stopped::Failed(error) => error.into(),
        })?;
    if !request.show_token {
        cx.app.secrets().set(&account, &grant.kept())?;
    }
    Ok(MailSignedIn {
        user: account.user.unwrap_or_default(),
        token: request.show_token.then(|| grant.shown()),
    })
}

/// Forgets the sign-in of the saved account. What the provider granted stays until it is taken back there.
///
/// # Errors
/// [`Code::Refused`] if there is no account that signs in at a provider; else those of the keychain.
pub fn sign_out(cx: &Context<'_>, _: Nothing) -> Result<Nothing, Failure> {
    let stored = cx.app.book()?.mail_account()?;
    let stored = stored.ok_or_else(no_registration)?;
    let account = mail::account(&mail::mail_form(&stored))?;
    registered(&account)?;
    cx.app.secrets().forget(&account)?;
    Ok(Nothing {})
}

fn registered(account: &Account) -> Result<(&Client, &str), Failure> {
    match (&account.sign_in, &account.user) {
        (SignIn::OAuth(client), Some(user)) => Ok((client, user)),
        _ => Err(no_registration()),
    }
}

fn no_registration() -> Failure {
    Failure::new(Code::Refused, key!("error-sign-in-by-password"))
}

/// Returns the secret of the registration as it was given at the last sign-in.
fn secret_used(
    cx: &Context<'_>,
    account: &Account,
    client: &Client,
) -> Result<Option<Password>, Failure> {
    let kept = match cx.app.secrets().get(account) {
        // The grant may be shown instead of kept.
        Err(MailError::NoKeychain { .. }) => None,
        kept => kept?,
    };
    let grant = kept.and_then(|kept| Grant::read(&kept, client));
    Ok(grant.and_then(|grant| grant.secret().cloned()))
}
