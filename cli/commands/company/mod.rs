//! `owed company`

mod set;

use clap::{Args, Subcommand};
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::settings::{self, CompanyForm};
use owed_app::wire::Nothing;

use crate::output::Output;

/// Show or set the company that the letters come from
#[derive(Debug, Args)]
pub struct Company {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    Set(Box<set::Set>),
}

pub fn run(cx: &Context<'_>, args: Company, output: &mut Output) -> Result<u8, Failure> {
    if let Some(Action::Set(args)) = args.action {
        set::set(cx, &args)?;
    }
    let company = settings::get(cx, Nothing {})?.company;
    output.show(&company, |output| print(&company, output))
}

fn print(company: &CompanyForm, output: &mut Output) -> Result<(), Failure> {
    let (language, paper, window) = (
        company.language.to_string(),
        company.paper.to_string(),
        company.window.to_string(),
    );
    let lines = [
        ("Name", &company.name),
        ("Street", &company.street),
        ("", &company.extra),
        ("Postal code", &company.postal_code),
        ("City", &company.city),
        ("Country", &company.country),
        ("E-mail", &company.email),
        ("Phone", &company.phone),
        ("IBAN", &company.iban),
        ("BIC", &company.bic),
        ("Bank", &company.bank_name),
        ("VAT id", &company.vat_id),
        ("Register", &company.register),
        ("Signs", &company.signer),
        ("Language", &language),
        ("Currency", &company.currency),
        ("Paper", &paper),
        ("Window", &window),
    ];
    for (label, value) in lines.into_iter().filter(|(_, value)| !value.is_empty()) {
        output.line(&format!("{label:<12} {value}"))?;
    }
    output.line(&format!(
        "Terms        {} days; letters set a deadline of {} days; e-mails are held {} s",
        company.terms_days, company.deadline_days, company.hold_seconds
    ))?;
    match company.discount.as_deref() {
        None | Some("") => Ok(()),
        Some(terms) => output.line(&format!("Discount     {terms}")),
    }
}
