//! `owed account`

use owed_app::context::Context;
use owed_app::failure::{Code, Failure};
use owed_app::settings::{self, MailSave};
use owed_app::wire::{Chosen, Nothing};

use crate::args::{self, AccountAction, AccountFields};
use crate::output::Output;

use super::{set, text};

pub fn run(cx: &Context<'_>, words: args::Account, output: &mut Output) -> Result<u8, Failure> {
    match words.action {
        None => show(cx, output),
        Some(AccountAction::Set(fields)) => {
            change(cx, *fields)?;
            show(cx, output)
        }
        Some(AccountAction::Test) => {
            let form = settings::get(cx, Nothing {})?.mail.ok_or_else(none)?;
            let test = settings::mail_test(
                cx,
                MailSave {
                    form,
                    seen: None,
                    password: None,
                },
            )?;
            if output.json {
                output.answer(&test)?;
            } else {
                for line in &test.lines {
                    output.line(line)?;
                }
            }
            Ok(0)
        }
    }
}

fn change(cx: &Context<'_>, fields: AccountFields) -> Result<(), Failure> {
    let ca_file = fields.ca_file.as_deref().map(text).transpose()?;
    let password = match fields.ask_password {
        true => Some(ask_password(cx, &fields)?),
        false => None,
    };
    settings::edit_mail(cx, password, |form| {
        set(&mut form.host, fields.host);
        set(&mut form.port, fields.port);
        set(&mut form.security, fields.security.map(Chosen::from));
        set(&mut form.user, fields.user);
        set(&mut form.from_address, fields.from);
        set(&mut form.from_name, fields.from_name);
        set(&mut form.reply_to, fields.reply_to);
        set(&mut form.allow_plain, fields.allow_plain);
        set(&mut form.ca_file, ca_file);
    })?;
    Ok(())
}

fn ask_password(cx: &Context<'_>, fields: &AccountFields) -> Result<String, Failure> {
    let form = settings::get(cx, Nothing {})?.mail.unwrap_or_default();
    let user = fields.user.as_ref().unwrap_or(&form.user);
    let host = fields.host.as_ref().unwrap_or(&form.host);
    let prompt = format!("Password of {user} at {host}: ");
    rpassword::prompt_password(prompt).map_err(|error| {
        let message = format!("The password could not be asked: {error}.");
        Failure::new(Code::Io, message)
    })
}

fn show(cx: &Context<'_>, output: &mut Output) -> Result<u8, Failure> {
    let settings = settings::get(cx, Nothing {})?;
    let form = settings.mail.ok_or_else(none)?;
    if output.json {
        output.answer(&form)?;
        return Ok(0);
    }
    output.line(&format!(
        "{} port {} ({}), user {}, from {} <{}>",
        form.host, form.port, form.security, form.user, form.from_name, form.from_address
    ))?;
    output.line(&settings.password_note)?;
    Ok(0)
}

fn none() -> Failure {
    Failure::new(Code::NotFound, "No mail account is set up yet.")
        .hint("Set one: owed account set --host mail.example.com --user me --from me@example.com")
}
