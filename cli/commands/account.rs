//! `owed account`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::secrets::Environment;
use owed_app::settings::{
    self, MailEdit, MailForm, MailPreset, MailPresetGet, MailSave, MailSignIn, MailSignInWait,
    Provider, Security, SignInKind,
};
use owed_app::wire::{Changes, Nothing};
use owed_texts::{Message, text};
use serde::Serialize;

use crate::options::{text, word};
use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-account")]
pub struct Account {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Set(Box<Set>),
    #[command(about = "help-account-test")]
    Test,
    SignIn(SignIn),
    #[command(about = "help-account-sign-out")]
    SignOut,
}

// Its fields are named as in `MailForm`.
#[derive(Debug, Args, Serialize)]
#[command(about = "help-common-set")]
struct Set {
    #[arg(long)]
    host: Option<String>,
    #[arg(long)]
    port: Option<u16>,
    #[arg(long, value_parser = word::<Security>())]
    security: Option<Security>,
    #[arg(long)]
    user: Option<String>,
    #[arg(help = "help-account-set-from", long)]
    #[serde(rename = "from_address")]
    from: Option<String>,
    #[arg(help = "help-account-set-from-name", long)]
    from_name: Option<String>,
    #[arg(long)]
    reply_to: Option<String>,
    #[arg(help = "help-account-set-allow-plain", long)]
    allow_plain: Option<bool>,
    #[arg(help = "help-account-set-ca-file", long, value_name = "FILE")]
    #[serde(skip)]
    ca_file: Option<PathBuf>,
    #[arg(help = "help-account-set-sign-in", long, value_parser = word::<SignInKind>())]
    sign_in: Option<SignInKind>,
    #[arg(help = "help-account-set-provider", long, value_parser = word::<Provider>())]
    provider: Option<Provider>,
    #[arg(help = "help-account-set-client-id", long)]
    client_id: Option<String>,
    #[arg(help = "help-account-set-tenant", long)]
    tenant: Option<String>,
    #[arg(help = "help-account-set-authorize-url", long, value_name = "ADDRESS")]
    authorize_url: Option<String>,
    #[arg(help = "help-account-set-token-url", long, value_name = "ADDRESS")]
    token_url: Option<String>,
    #[arg(help = "help-account-set-scopes", long)]
    scopes: Option<String>,
    #[arg(help = "help-account-set-ask-password", long)]
    #[serde(skip)]
    ask_password: bool,
}

#[derive(Debug, Args)]
#[command(about = "help-account-sign-in")]
struct SignIn {
    #[arg(help = "help-account-sign-in-ask-client-secret", long)]
    ask_client_secret: bool,
    #[arg(help = "help-account-sign-in-show-token", long)]
    show_token: bool,
}

/// Holds the secret of the company's registration.
const CLIENT_SECRET: &str = "OWED_OAUTH_CLIENT_SECRET";

pub fn run(cx: &Context<'_>, args: Account, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        None => show(cx, output),
        Some(Action::Set(args)) => {
            change(cx, &args, output)?;
            show(cx, output)
        }
        Some(Action::Test) => test(cx, output),
        Some(Action::SignIn(args)) => sign_in(cx, &args, output),
        Some(Action::SignOut) => {
            let done = settings::sign_out(cx, Nothing {})?;
            output.say(&done, text!("cli-account-signed-out"))
        }
    }
}

fn show(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let settings = settings::get(cx, Nothing {})?;
    let form = settings.mail.ok_or_else(none)?;
    output.show(&form, |output| {
        let (host, user) = (&form.host, &form.user);
        let (name, address) = (&form.from_name, &form.from_address);
        let (port, security) = (form.port.to_string(), form.security.to_string());
        output.line(match form.sign_in.0 {
            Some(SignInKind::Oauth) => {
                let provider = form.provider.to_string();
                text!(
                    "cli-account-by-provider",
                    host,
                    port,
                    security,
                    user,
                    provider,
                    name,
                    address
                )
            }
            _ => text!("cli-account", host, port, security, user, name, address),
        })?;
        output.line(&settings.password_note)
    })
}

fn test(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let request = MailSave {
        form: saved(cx)?,
        seen: None,
        password: None,
    };
    let test = settings::mail_test(cx, request)?;
    output.show(&test, |output| {
        for line in &test.lines {
            output.line(line)?;
        }
        Ok(())
    })
}

fn saved(cx: &Context<'_>) -> Result<MailForm, Failure> {
    settings::get(cx, Nothing {})?.mail.ok_or_else(none)
}

fn sign_in(cx: &Context<'_>, args: &SignIn, output: &mut Output) -> Result<u8, Failure> {
    let client_secret = match args.ask_client_secret {
        true => Some(ask(&text!("cli-secret-of"))?),
        false => std::env::var(CLIENT_SECRET).ok(),
    };
    let request = MailSignIn {
        form: saved(cx)?,
        client_secret,
    };
    let user = request.form.user.clone();
    let started = settings::sign_in(cx, request)?;
    output.tell(text!("cli-account-sign-in-open", user = &user));
    output.tell(&started.address);
    let show_token = args.show_token;
    let signed_in = settings::sign_in_wait(cx, MailSignInWait { show_token })?;
    output.show(&signed_in, |output| match &signed_in.token {
        None => output.line(text!("cli-account-signed-in", user)),
        Some(token) => {
            let variable = Environment::GRANT;
            output.line(text!("cli-account-token", user, variable))?;
            output.line(token)
        }
    })
}

fn change(cx: &Context<'_>, args: &Set, output: &Output) -> Result<(), Failure> {
    let mut changes = Changes::given(args)?;
    if let Some(preset) = preset(cx, args)? {
        changes = changes
            .and("host", preset.host)
            .and("port", args.port.unwrap_or(preset.port))
            .and("security", args.security.unwrap_or(preset.security).name());
        if args.user.is_none() {
            changes = changes.and("user", preset.user);
        }
        output.tell(&preset.note);
    }
    if let Some(file) = &args.ca_file {
        changes = changes.and("ca_file", text(file)?);
    }
    let password = match args.ask_password {
        true => Some(ask_password(cx, args)?),
        false => None,
    };
    settings::edit_mail(cx, MailEdit { changes, password })?;
    Ok(())
}

/// Returns the usual settings of the provider if no server was ever named.
fn preset(cx: &Context<'_>, args: &Set) -> Result<Option<MailPreset>, Failure> {
    let stored = settings::get(cx, Nothing {})?.mail;
    if args.host.is_some() || stored.is_some() {
        return Ok(None);
    }
    let request = MailPresetGet {
        address: args.from.clone().unwrap_or_default(),
        provider: args.provider.into(),
    };
    settings::mail_preset(cx, request)
}

fn ask_password(cx: &Context<'_>, args: &Set) -> Result<String, Failure> {
    let form = settings::get(cx, Nothing {})?.mail.unwrap_or_default();
    let user = args.user.as_ref().unwrap_or(&form.user);
    let host = args.host.as_ref().unwrap_or(&form.host);
    ask(&text!("cli-password-of", user, host))
}

fn ask(prompt: &Message) -> Result<String, Failure> {
    let prompt = prompt.text(crate::setup::language());
    rpassword::prompt_password(prompt).map_err(|error| {
        let message = text!("cli-password-not-asked", error = error.to_string());
        Failure::new(Code::Io, message)
    })
}

fn none() -> Failure {
    Failure::new(Code::NotFound, text!("cli-no-account"))
}
