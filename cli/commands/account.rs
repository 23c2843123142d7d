//! `owed account`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::settings::{self, MailEdit, MailSave, Security};
use owed_app::wire::{Changes, Nothing};
use owed_texts::text;
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
    #[arg(help = "help-account-set-ask-password", long)]
    #[serde(skip)]
    ask_password: bool,
}

pub fn run(cx: &Context<'_>, args: Account, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        None => show(cx, output),
        Some(Action::Set(args)) => {
            change(cx, &args)?;
            show(cx, output)
        }
        Some(Action::Test) => test(cx, output),
    }
}

fn show(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let settings = settings::get(cx, Nothing {})?;
    let form = settings.mail.ok_or_else(none)?;
    output.show(&form, |output| {
        output.line(text!(
            "cli-account",
            host = &form.host,
            port = form.port.to_string(),
            security = form.security.to_string(),
            user = &form.user,
            name = &form.from_name,
            address = &form.from_address
        ))?;
        output.line(&settings.password_note)
    })
}

fn test(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let request = MailSave {
        form: settings::get(cx, Nothing {})?.mail.ok_or_else(none)?,
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

fn change(cx: &Context<'_>, args: &Set) -> Result<(), Failure> {
    let mut changes = Changes::given(args)?;
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

fn ask_password(cx: &Context<'_>, args: &Set) -> Result<String, Failure> {
    let form = settings::get(cx, Nothing {})?.mail.unwrap_or_default();
    let user = args.user.as_ref().unwrap_or(&form.user);
    let host = args.host.as_ref().unwrap_or(&form.host);
    let prompt = text!("cli-password-of", user, host).text(crate::setup::language());
    rpassword::prompt_password(prompt).map_err(|error| {
        let message = text!("cli-password-not-asked", error = error.to_string());
        Failure::new(Code::Io, message)
    })
}

fn none() -> Failure {
    Failure::new(Code::NotFound, text!("cli-no-account"))
}
