//! `owed account`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::settings::{self, MailEdit, MailSave, Security};
use owed_app::wire::{Changes, Nothing};
use serde::Serialize;

use crate::options::{text, word};
use crate::output::Output;

/// Show, set or test the e-mail account
#[derive(Debug, Args)]
pub struct Account {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Set(Box<Set>),
    /// Connect, sign in, and send nothing
    Test,
}

/// Set what is given and leave the rest
// Its fields are named as in `MailForm`.
#[derive(Debug, Args, Serialize)]
struct Set {
    #[arg(long)]
    host: Option<String>,
    #[arg(long)]
    port: Option<u16>,
    #[arg(long, value_parser = word::<Security>())]
    security: Option<Security>,
    #[arg(long)]
    user: Option<String>,
    /// The sender's address
    #[arg(long)]
    #[serde(rename = "from_address")]
    from: Option<String>,
    /// The sender's name
    #[arg(long)]
    from_name: Option<String>,
    #[arg(long)]
    reply_to: Option<String>,
    /// Allow a connection that anyone on the network can read
    #[arg(long)]
    allow_plain: Option<bool>,
    /// A file with a custom CA certificate
    #[arg(long, value_name = "FILE")]
    #[serde(skip)]
    ca_file: Option<PathBuf>,
    /// Ask for the password and keep it in the system's keychain
    #[arg(long)]
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
        output.line(&format!(
            "{} port {} ({}), user {}, from {} <{}>",
            form.host, form.port, form.security, form.user, form.from_name, form.from_address
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
    let prompt = format!("Password of {user} at {host}: ");
    rpassword::prompt_password(prompt).map_err(|error| {
        let message = format!("The password could not be asked: {error}.");
        Failure::new(Code::Io, message)
    })
}

fn none() -> Failure {
    Failure::new(Code::NotFound, "No e-mail account is set up yet.")
        .hint("Set one: owed account set --host mail.example.com --user me --from me@example.com")
}
