//! `owed company set`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::settings::{self, CompanyForm, EnvelopeWindow, LogoSave, Paper};
use owed_app::wire::{Chosen, Source};
use owed_receivables::{Language, PaymentOrder};

use crate::options::{self, text, word};

/// Set what is given and leave the rest
#[derive(Debug, Args)]
pub struct Set {
    #[arg(long)]
    name: Option<String>,
    #[arg(long)]
    street: Option<String>,
    #[arg(long)]
    extra: Option<String>,
    #[arg(long)]
    postal_code: Option<String>,
    #[arg(long)]
    city: Option<String>,
    #[arg(long)]
    region: Option<String>,
    #[arg(long)]
    country: Option<String>,
    #[arg(long)]
    email: Option<String>,
    #[arg(long)]
    phone: Option<String>,
    #[arg(long)]
    website: Option<String>,
    #[arg(long)]
    iban: Option<String>,
    #[arg(long)]
    bic: Option<String>,
    #[arg(long)]
    bank_name: Option<String>,
    #[arg(long)]
    vat_id: Option<String>,
    #[arg(long)]
    register: Option<String>,
    #[arg(long)]
    signer: Option<String>,
    /// en or de
    #[arg(long)]
    language: Option<Chosen<Language>>,
    #[arg(long)]
    currency: Option<String>,
    #[arg(long)]
    terms_days: Option<u32>,
    /// What may be taken off for paying early: '2% 10 days'; none for nothing
    #[arg(long, value_name = "TERMS")]
    discount: Option<String>,
    /// Days late that a discount may be taken and still is in time
    #[arg(long, value_name = "DAYS")]
    discount_grace_days: Option<u32>,
    /// Whether matches of bank entries that are certain are accepted as they come in
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    accept_certain: Option<bool>,
    #[arg(long)]
    deadline_days: Option<u32>,
    #[arg(long, value_parser = word::<Paper>())]
    paper: Option<Paper>,
    /// The envelope's window
    #[arg(long, value_parser = word::<EnvelopeWindow>())]
    window: Option<EnvelopeWindow>,
    /// Seconds that mails are held before they leave
    #[arg(long)]
    hold_seconds: Option<u32>,
    /// What a payment settles that names nothing; German law has costs, interest, principal
    #[arg(long, value_name = "ORDER", value_parser = word::<PaymentOrder>())]
    payment_order: Option<PaymentOrder>,
    /// A PNG, JPEG or SVG file
    #[arg(long, value_name = "FILE")]
    logo: Option<PathBuf>,
}

pub fn set(cx: &Context<'_>, args: Set) -> Result<(), Failure> {
    let logo = args.logo.clone();
    settings::edit_company(cx, |form| args.fill(form))?;
    if let Some(logo) = &logo {
        let source = Some(Source::Path { path: text(logo)? });
        settings::logo(cx, LogoSave { source })?;
    }
    Ok(())
}

impl Set {
    /// Sets the fields that are named.
    fn fill(self, form: &mut CompanyForm) {
        options::set(&mut form.name, self.name);
        options::set(&mut form.street, self.street);
        options::set(&mut form.extra, self.extra);
        options::set(&mut form.postal_code, self.postal_code);
        options::set(&mut form.city, self.city);
        options::set(&mut form.region, self.region);
        options::set(&mut form.country, self.country);
        options::set(&mut form.email, self.email);
        options::set(&mut form.phone, self.phone);
        options::set(&mut form.website, self.website);
        options::set(&mut form.iban, self.iban);
        options::set(&mut form.bic, self.bic);
        options::set(&mut form.bank_name, self.bank_name);
        options::set(&mut form.vat_id, self.vat_id);
        options::set(&mut form.register, self.register);
        options::set(&mut form.signer, self.signer);
        options::set(&mut form.language, self.language);
        if self.currency.is_some() {
            form.currency_chosen = Some(true);
        }
        options::set(&mut form.currency, self.currency);
        options::set(&mut form.terms_days, self.terms_days);
        form.discount = self.discount.or(form.discount.take());
        form.discount_grace_days = self.discount_grace_days.or(form.discount_grace_days);
        form.accept_certain = self.accept_certain.or(form.accept_certain);
        options::set(&mut form.deadline_days, self.deadline_days);
        options::set(&mut form.paper, self.paper.map(Chosen::from));
        options::set(&mut form.window, self.window.map(Chosen::from));
        options::set(&mut form.hold_seconds, self.hold_seconds);
        options::set(
            &mut form.payment_order,
            self.payment_order.map(Chosen::from),
        );
    }
}

fn yes_or_no(text: &str) -> Result<bool, String> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("say yes or no".to_owned()),
    }
}
