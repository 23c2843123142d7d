//! `owed company` and `owed account`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use owed_app::settings::{EnvelopeWindow, Paper, Security};
use owed_app::wire::Chosen;
use owed_receivables::{Language, PaymentOrder};

use super::spelled::word;

#[derive(Debug, Args)]
pub struct Company {
    #[command(subcommand)]
    pub action: Option<CompanyAction>,
}

#[derive(Debug, Subcommand)]
pub enum CompanyAction {
    /// Set what is given and leave the rest
    Set(Box<CompanyFields>),
}

#[derive(Debug, Args)]
pub struct CompanyFields {
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long)]
    pub street: Option<String>,
    #[arg(long)]
    pub extra: Option<String>,
    #[arg(long)]
    pub postal_code: Option<String>,
    #[arg(long)]
    pub city: Option<String>,
    #[arg(long)]
    pub region: Option<String>,
    #[arg(long)]
    pub country: Option<String>,
    #[arg(long)]
    pub email: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long)]
    pub website: Option<String>,
    #[arg(long)]
    pub iban: Option<String>,
    #[arg(long)]
    pub bic: Option<String>,
    #[arg(long)]
    pub bank_name: Option<String>,
    #[arg(long)]
    pub vat_id: Option<String>,
    #[arg(long)]
    pub register: Option<String>,
    #[arg(long)]
    pub signer: Option<String>,
    /// en or de
    #[arg(long)]
    pub language: Option<Chosen<Language>>,
    #[arg(long)]
    pub currency: Option<String>,
    #[arg(long)]
    pub terms_days: Option<u32>,
    /// What may be taken off for paying early: '2% 10 days'; none for nothing
    #[arg(long, value_name = "TERMS")]
    pub discount: Option<String>,
    /// Days late that a discount may be taken and still is in time
    #[arg(long, value_name = "DAYS")]
    pub discount_grace_days: Option<u32>,
    /// Whether matches of bank entries that are certain are accepted as they come in
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    pub accept_certain: Option<bool>,
    #[arg(long)]
    pub deadline_days: Option<u32>,
    #[arg(long, value_parser = word::<Paper>())]
    pub paper: Option<Paper>,
    /// The envelope's window
    #[arg(long, value_parser = word::<EnvelopeWindow>())]
    pub window: Option<EnvelopeWindow>,
    /// Seconds that mails are held before they leave
    #[arg(long)]
    pub hold_seconds: Option<u32>,
    /// What a payment settles that names nothing; German law has costs, interest, principal
    #[arg(long, value_name = "ORDER", value_parser = word::<PaymentOrder>())]
    pub payment_order: Option<PaymentOrder>,
    /// A PNG, JPEG or SVG file
    #[arg(long, value_name = "FILE")]
    pub logo: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Account {
    #[command(subcommand)]
    pub action: Option<AccountAction>,
}

#[derive(Debug, Subcommand)]
pub enum AccountAction {
    /// Set what is given and leave the rest
    Set(Box<AccountFields>),
    /// Connect, sign in, and send nothing
    Test,
}

#[derive(Debug, Args)]
pub struct AccountFields {
    #[arg(long)]
    pub host: Option<String>,
    #[arg(long)]
    pub port: Option<u16>,
    #[arg(long, value_parser = word::<Security>())]
    pub security: Option<Security>,
    #[arg(long)]
    pub user: Option<String>,
    /// The address that mails come from
    #[arg(long)]
    pub from: Option<String>,
    /// The name that mails come from
    #[arg(long)]
    pub from_name: Option<String>,
    #[arg(long)]
    pub reply_to: Option<String>,
    /// Allow a connection that anyone on the way can read
    #[arg(long)]
    pub allow_plain: Option<bool>,
    /// A file with the certificate of an authority of your own
    #[arg(long, value_name = "FILE")]
    pub ca_file: Option<PathBuf>,
    /// Ask for the password and keep it in the system's keychain
    #[arg(long)]
    pub ask_password: bool,
}

fn yes_or_no(text: &str) -> Result<bool, String> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("say yes or no".to_owned()),
    }
}
