//! `owed company set`

use std::path::PathBuf;

use clap::Args;
use owed_app::context::Context;
use owed_app::failure::Failure;
use owed_app::settings::{self, CompanyEdit, EnvelopeWindow, LogoSave, Paper};
use owed_app::wire::{Changes, Chosen, Source};
use owed_receivables::{Language, PaymentOrder};
use serde::Serialize;

use crate::options::{text, word, yes_or_no};

// Its fields are named as in `CompanyForm`.
#[derive(Debug, Args, Serialize)]
#[command(about = "help-common-set")]
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
    #[arg(help = "help-company-set-supervisor", long)]
    supervisor: Option<String>,
    #[arg(help = "help-company-set-language", long)]
    language: Option<Chosen<Language>>,
    #[arg(long)]
    currency: Option<String>,
    #[arg(long)]
    terms_days: Option<u32>,
    #[arg(help = "help-company-set-discount", long, value_name = "TERMS")]
    discount: Option<String>,
    #[arg(
        help = "help-company-set-discount-grace-days",
        long,
        value_name = "DAYS"
    )]
    discount_grace_days: Option<u32>,
    #[arg(help = "help-company-set-accept-certain", long, value_name = "YES|NO", value_parser = yes_or_no)]
    accept_certain: Option<bool>,
    #[arg(long)]
    deadline_days: Option<u32>,
    #[arg(long, value_parser = word::<Paper>())]
    paper: Option<Paper>,
    #[arg(help = "help-company-set-window", long, value_parser = word::<EnvelopeWindow>())]
    window: Option<EnvelopeWindow>,
    #[arg(help = "help-company-set-hold-seconds", long)]
    hold_seconds: Option<u32>,
    #[arg(help = "help-company-set-payment-order", long, value_name = "ORDER", value_parser = word::<PaymentOrder>())]
    payment_order: Option<PaymentOrder>,
    #[arg(help = "help-company-set-logo", long, value_name = "FILE")]
    #[serde(skip)]
    logo: Option<PathBuf>,
}

pub fn set(cx: &Context<'_>, args: &Set) -> Result<(), Failure> {
    let mut changes = Changes::given(args)?;
    if args.currency.is_some() {
        changes = changes.and("currency_chosen", true);
    }
    settings::edit_company(cx, CompanyEdit { changes })?;
    if let Some(logo) = &args.logo {
        let source = Some(Source::Path { path: text(logo)? });
        settings::logo(cx, LogoSave { source })?;
    }
    Ok(())
}
