//! The company, its letterhead, and its mail account with its sign-in.

mod accounts;
mod company;
mod mail;
mod registration;
mod sign_in;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
pub use owed_letters::{EnvelopeWindow, Paper};
pub use owed_mail::Security;
pub use owed_mail::oauth::Provider;
pub use owed_mail::presets::PresetSignIn;
use owed_receivables::{Language, PaymentOrder, words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Changes, Chosen, Nothing, Source};

pub use accounts::{
    CompanyAccountEdit, CompanyAccountForm, CompanyAccountRemove, CompanyAccountRow,
    CompanyAccountSave, accounts, edit_account, remove_account, save_account,
};
pub use company::{company, edit_company, logo};
pub(crate) use company::{letters_lack, letters_need, logo_of, must_have_name};
pub(crate) use mail::{account, mail_form, mail_needs, smtp};
pub use mail::{edit_mail, mail, mail_test};
pub use registration::mail_preset;
pub use sign_in::{sign_in, sign_in_wait, sign_out};

/// What papers lack.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(transparent)]
#[ts(as = "String")]
pub struct Lack {
    pub text: String,
    /// Whether it is missing in the company's settings.
    #[serde(skip)]
    pub of_company: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CompanyForm {
    pub name: String,
    pub street: String,
    pub extra: String,
    pub postal_code: String,
    pub city: String,
    pub region: String,
    pub country: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    /// The company's first account with an IBAN; an empty one removes it. All ways to pay: `settings.accounts`.
    pub iban: String,
    pub bic: String,
    pub bank_name: String,
    pub vat_id: String,
    /// Court and number of the trade register, or whatever a letter's footer says.
    pub register: String,
    /// Who signs, for customers whom nobody in particular looks after.
    pub signer: String,
    /// Who signs the highest level of reminders; empty means whoever signs the others.
    pub supervisor: String,
    /// The language of the screens' numbers, and of letters to customers without their own.
    pub language: Chosen<Language>,
    /// The company's usual currency.
    pub currency: String,
    pub terms_days: u32,
    /// The early-payment discount on new invoices, as typed: `2% 10 days`; empty or `none` means none. `null` means
    /// unchanged.
    pub discount: Option<String>,
    /// How many days late a discount may be taken and still count as in time. `null` means unchanged.
    pub discount_grace_days: Option<u32>,
    /// Whether certain matches of bank entries are accepted on arrival. `null` means unchanged.
    pub accept_certain: Option<bool>,
    /// Whether a person chose the currency, rather than it being the default of a new book. `null` means unchanged.
    pub currency_chosen: Option<bool>,
    /// Days from a letter to its deadline.
    pub deadline_days: u32,
    pub paper: Chosen<Paper>,
    pub window: Chosen<EnvelopeWindow>,
    /// How many seconds mails are held before they are sent.
    pub hold_seconds: u32,
    /// What a payment settles if nobody said what it is for (rule I7). Empty means unchanged.
    pub payment_order: Chosen<PaymentOrder>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CompanySave {
    pub form: CompanyForm,
    /// The company as the person saw it; if someone else has changed it since, nothing is saved. `null` means
    /// unchecked.
    #[serde(default)]
    #[ts(optional)]
    pub seen: Option<CompanyForm>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CompanyEdit {
    pub changes: Changes<CompanyForm>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Settings {
    pub company: CompanyForm,
    /// The logo as a data URL, for display.
    pub logo: Option<String>,
    pub mail: Option<MailForm>,
    /// Where the password or the sign-in is stored, and the words for it; `none` if nobody is signed in.
    pub password: PasswordPlace,
    pub password_note: String,
    /// The contact hours under the law of the company's country, offered to policies (rule I8).
    pub hours_by_law: Option<HoursByLaw>,
}

words! {
    /// How the mail account proves who it is.
    #[derive(Default)]
    pub enum SignInKind: "word-sign-in" {
        #[default]
        Password,
        /// At the provider (OAuth 2.0).
        Oauth,
    }
}

words! {
    /// Where the password or sign-in of the mail account comes from.
    pub enum PasswordPlace: "word-password-place" {
        Keychain,
        Environment,
        None,
    }
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct HoursByLaw {
    pub from: String,
    pub to: String,
    pub source: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogoSave {
    /// `null` removes the logo.
    pub source: Option<Source>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct MailForm {
    pub host: String,
    pub port: u16,
    pub security: Chosen<Security>,
    pub user: String,
    pub from_name: String,
    pub from_address: String,
    pub reply_to: String,
    /// Unencrypted beyond this computer, at the user's explicit request (rule S4).
    pub allow_plain: bool,
    /// A file with the certificate of a private authority.
    pub ca_file: String,
    /// Empty means by a password.
    pub sign_in: Chosen<SignInKind>,
    /// Where people sign in; only with `oauth`, as everything that follows.
    pub provider: Chosen<Provider>,
    /// The number of the company's own registration at the provider.
    pub client_id: String,
    /// The company's directory at Microsoft; empty means any.
    pub tenant: String,
    /// The addresses and scopes of another provider.
    pub authorize_url: String,
    pub token_url: String,
    pub scopes: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MailSave {
    pub form: MailForm,
    /// The account as the person saw it; if someone else has changed it since, nothing is saved. `null` means
    /// unchecked, or there was none.
    #[serde(default)]
    #[ts(optional)]
    pub seen: Option<MailForm>,
    /// `null` keeps the stored one.
    pub password: Option<String>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MailEdit {
    pub changes: Changes<MailForm>,
    /// `null` keeps the stored one.
    pub password: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct MailPresetGet {
    /// The sender's address.
    pub address: String,
    /// A chosen provider counts more than the address.
    pub provider: Chosen<Provider>,
}

/// The usual settings of a provider.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MailPreset {
    pub name: String,
    pub host: String,
    pub port: u16,
    pub security: Security,
    pub user: String,
    pub sign_in: PresetSignIn,
    pub provider: Chosen<Provider>,
    pub tenant: String,
    /// Whose settings these are and what a sign-in needs, in words.
    pub note: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MailSignIn {
    pub form: MailForm,
    /// The secret of the company's registration, if it has one. `null` means the one used before.
    pub client_secret: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MailSignInStarted {
    /// The address to open in a browser on this computer.
    pub address: String,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct MailSignInWait {
    /// Returns what is to be kept instead of keeping it, for a computer without a keychain.
    pub show_token: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MailSignedIn {
    pub user: String,
    /// What is to be kept, as secret as a password; only if it was asked for.
    pub token: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MailTest {
    /// What was found, in words: server, encryption, sign-in.
    pub lines: Vec<String>,
}

impl MailForm {
    /// Returns the empty form: STARTTLS on the usual port.
    pub fn usual() -> Self {
        Self {
            port: 587,
            security: Security::StartTls.into(),
            ..Self::default()
        }
    }
}

/// Returns the company, its logo and its mail account.
///
/// # Errors
/// The book cannot be read.
pub fn get(cx: &Context<'_>, _: Nothing) -> Result<Settings, Failure> {
    let book = cx.app.book()?;
    let company = book.company()?;
    let logo = logo_of(&book, &company)?.map(|logo| {
        format!(
            "data:{};base64,{}",
            logo.media_type,
            BASE64.encode(&logo.bytes)
        )
    });
    let account = book.mail_account()?;
    let (password, password_note) = mail::password_of(account.as_ref(), cx.language(&book)?);
    Ok(Settings {
        company: company::form(&company),
        logo,
        mail: account.as_ref().map(mail_form),
        password,
        password_note,
        hours_by_law: company::hours_by_law(&company),
    })
}
