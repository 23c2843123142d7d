//! The company, its letterhead, and its mail account.

mod company;
mod mail;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
pub use owed_letters::{Paper, Window as EnvelopeWindow};
pub use owed_mail::Security;
use owed_receivables::{Language, PaymentOrder, words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::Failure;
use crate::wire::{Changes, Chosen, Nothing, Source};

pub use company::{company, edit_company, logo};
pub(crate) use company::{letters_lack, letters_need, logo_of, must_have_name};
pub(crate) use mail::{account, mail_form, mail_needs};
pub use mail::{edit_mail, mail, mail_test};

/// What papers lack.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Lack {
    pub text: String,
    /// Whether the company's settings lack it.
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
    pub iban: String,
    pub bic: String,
    pub bank_name: String,
    pub vat_id: String,
    /// Court and number of the trade register, or what stands in a letter's foot.
    pub register: String,
    /// Who signs.
    pub signer: String,
    /// Of the screens' numbers, and of letters to customers without their own.
    pub language: Chosen<Language>,
    /// The usual currency of this company.
    pub currency: String,
    pub terms_days: u32,
    /// What may be taken off new invoices for paying early, as typed: `2% 10 days`; empty or `none` for nothing. `null`: as
    /// it is.
    pub discount: Option<String>,
    /// How many days late a discount may be taken and still is in time. `null`: as it is.
    pub discount_grace_days: Option<u32>,
    /// Whether matches of bank entries that are certain are accepted as they come in. `null`: as it is.
    pub accept_certain: Option<bool>,
    /// Whether the currency is what a person says, and not only the one that a new book begins with. `null`: as it is.
    pub currency_chosen: Option<bool>,
    /// Days from a letter to the deadline it sets.
    pub deadline_days: u32,
    pub paper: Chosen<Paper>,
    pub window: Chosen<EnvelopeWindow>,
    /// Seconds that mails are held before they leave.
    pub hold_seconds: u32,
    /// What a payment settles where nobody said what it is for (rule I7). Empty: as it is.
    pub payment_order: Chosen<PaymentOrder>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CompanySave {
    pub form: CompanyForm,
    /// The company as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said.
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
    /// The logo as a data URL, to show it.
    pub logo: Option<String>,
    pub mail: Option<MailForm>,
    /// Where a password is stored, and the words for it.
    pub password: PasswordPlace,
    pub password_note: String,
    /// The hours for mails and calls that the law of the company's country names, for a policy to take up (rule I8).
    pub hours_by_law: Option<HoursByLaw>,
}

words! {
    /// Where the password of the mail account comes from.
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
    /// `null` takes the logo away.
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
    /// Plain text outside this computer: the user's explicit wish (rule S4).
    pub allow_plain: bool,
    /// A file with the certificate of an authority of one's own.
    pub ca_file: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MailSave {
    pub form: MailForm,
    /// The account as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said, or
    /// there was none.
    #[serde(default)]
    #[ts(optional)]
    pub seen: Option<MailForm>,
    /// `null` leaves the stored one.
    pub password: Option<String>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MailEdit {
    pub changes: Changes<MailForm>,
    /// `null` leaves the stored one.
    pub password: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MailTest {
    /// What was found, in words: server, encryption, sign-in.
    pub lines: Vec<String>,
}

impl MailForm {
    /// The form before anything is typed: STARTTLS on the usual port.
    pub fn usual() -> Self {
        Self {
            port: 587,
            security: Security::StartTls.into(),
            ..Self::default()
        }
    }
}

/// The company, its logo and its mail account.
///
/// # Errors
/// Where the book cannot be read.
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
