//! `owed company`

use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::settings::{self, CompanyForm, LogoSave};
use owed_app::wire::{Chosen, Nothing, Source};

use crate::args::{self, CompanyAction, CompanyFields};
use crate::output::Output;

use super::{set, text};

pub fn run(cx: &Context<'_>, words: args::Company, output: &mut Output) -> Result<u8, Failure> {
    if let Some(CompanyAction::Set(fields)) = words.action {
        let logo = fields.logo.clone();
        settings::edit_company(cx, |form| fill(form, *fields))?;
        if let Some(logo) = &logo {
            settings::logo(
                cx,
                LogoSave {
                    source: Some(Source::Path { path: text(logo)? }),
                },
            )?;
        }
    }
    let company = settings::get(cx, Nothing {})?.company;
    if output.json {
        output.answer(&company)?;
        return Ok(0);
    }
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
        "Terms        {} days; letters set a deadline of {} days; mails are held {} s",
        company.terms_days, company.deadline_days, company.hold_seconds
    ))?;
    if let Some(terms) = company.discount.filter(|terms| !terms.is_empty()) {
        output.line(&format!("Discount     {terms}"))?;
    }
    Ok(0)
}

/// Sets the fields that are named.
fn fill(form: &mut CompanyForm, fields: CompanyFields) {
    set(&mut form.name, fields.name);
    set(&mut form.street, fields.street);
    set(&mut form.extra, fields.extra);
    set(&mut form.postal_code, fields.postal_code);
    set(&mut form.city, fields.city);
    set(&mut form.region, fields.region);
    set(&mut form.country, fields.country);
    set(&mut form.email, fields.email);
    set(&mut form.phone, fields.phone);
    set(&mut form.website, fields.website);
    set(&mut form.iban, fields.iban);
    set(&mut form.bic, fields.bic);
    set(&mut form.bank_name, fields.bank_name);
    set(&mut form.vat_id, fields.vat_id);
    set(&mut form.register, fields.register);
    set(&mut form.signer, fields.signer);
    set(&mut form.language, fields.language);
    if fields.currency.is_some() {
        form.currency_chosen = Some(true);
    }
    set(&mut form.currency, fields.currency);
    set(&mut form.terms_days, fields.terms_days);
    form.discount = fields.discount.or(form.discount.take());
    form.discount_grace_days = fields.discount_grace_days.or(form.discount_grace_days);
    form.accept_certain = fields.accept_certain.or(form.accept_certain);
    set(&mut form.deadline_days, fields.deadline_days);
    set(&mut form.paper, fields.paper.map(Chosen::from));
    set(&mut form.window, fields.window.map(Chosen::from));
    set(&mut form.hold_seconds, fields.hold_seconds);
    set(
        &mut form.payment_order,
        fields.payment_order.map(Chosen::from),
    );
}
