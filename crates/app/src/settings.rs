//! The company, its letterhead, and its mail account.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// `en` or `de`: of the screens' numbers, and of letters to customers without their own.
    pub language: String,
    /// The usual currency of this company.
    pub currency: String,
    pub terms_days: u32,
    /// Days from a letter to the deadline it sets.
    pub deadline_days: u32,
    /// `a4` or `letter`.
    pub paper: String,
    /// `din5008b`, `dl` or `us10`.
    pub window: String,
    /// Seconds that mails are held before they leave.
    pub hold_seconds: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Settings {
    pub company: CompanyForm,
    /// The logo as a data URL, to show it.
    pub logo: Option<String>,
    pub mail: Option<MailForm>,
    /// Whether a password is stored: `keychain`, `environment`, or `none`; and the words for it.
    pub password: String,
    pub password_note: String,
}

/// A file by its path, or (where a face has no paths) by its content.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(untagged)]
pub enum Source {
    Path { path: String },
    Content { name: String, base64: String },
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
    /// `starttls`, `tls` or `plain`.
    pub security: String,
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
    /// `null` leaves the stored one.
    pub password: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MailTest {
    /// What was found, in words: server, encryption, sign-in.
    pub lines: Vec<String>,
}
