//! `owed company`

mod accounts;
mod set;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::settings::{self, CompanyForm};
use owed_app::wire::Nothing;
use owed_texts::{key, text};

use crate::output::Output;

#[derive(Debug, Args)]
#[command(about = "help-company")]
pub struct Company {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Set(Box<set::Set>),
    Accounts(accounts::Accounts),
}

pub fn run(cx: &Context<'_>, args: Company, output: &mut Output) -> Result<u8, Failure> {
    match args.action {
        None => {}
        Some(Action::Set(args)) => set::set(cx, &args)?,
        Some(Action::Accounts(args)) => return accounts::run(cx, args, output),
    }
    let company = settings::get(cx, Nothing {})?.company;
    // The language may have just changed.
    output.speak(cx.app.language());
    output.show(&company, |output| print(&company, output))
}

fn print(company: &CompanyForm, output: &mut Output) -> Result<(), Failure> {
    let (language, paper, window) = (
        company.language.to_string(),
        company.paper.to_string(),
        company.window.to_string(),
    );
    let lines = [
        (Some(key!("common-name")), &company.name),
        (Some(key!("common-street")), &company.street),
        (None, &company.extra),
        (Some(key!("common-postal-code")), &company.postal_code),
        (Some(key!("common-city")), &company.city),
        (Some(key!("common-country")), &company.country),
        (Some(key!("common-email")), &company.email),
        (Some(key!("common-phone")), &company.phone),
        (Some(key!("cli-company-iban")), &company.iban),
        (Some(key!("cli-company-bic")), &company.bic),
        (Some(key!("common-bank")), &company.bank_name),
        (Some(key!("cli-company-vat-id")), &company.vat_id),
        (Some(key!("cli-company-register")), &company.register),
        (Some(key!("cli-company-signs")), &company.signer),
        (Some(key!("cli-company-language")), &language),
        (Some(key!("common-currency")), &company.currency),
        (Some(key!("cli-company-paper")), &paper),
        (Some(key!("cli-company-window")), &window),
    ];
    for (label, value) in lines.into_iter().filter(|(_, value)| !value.is_empty()) {
        let label = label.map(|label| label.text(output.language()));
        output.line(format!("{:<12} {value}", label.unwrap_or_default()))?;
    }
    output.line(text!(
        "cli-company-terms",
        terms = company.terms_days,
        deadline = company.deadline_days,
        seconds = company.hold_seconds
    ))?;
    match company.discount.as_deref() {
        None | Some("") => Ok(()),
        Some(terms) => output.line(text!("cli-company-discount", terms)),
    }
}
