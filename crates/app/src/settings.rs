//! The company, its letterhead, and its mail account.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use owed_letters::Picture;
use owed_mail::{Account, MailError, Password, Secrets as _, Security, secret};
use owed_receivables::{Currency, Language};
use owed_store::{Company, Document, MailAccount, Reading};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::wire::Nothing;

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

/// The largest logo; a letterhead needs no more, and every letter carries it.
const LARGEST_LOGO: usize = 2 << 20;

impl Source {
    /// The file's name and its bytes.
    ///
    /// # Errors
    /// [`Code::Io`] where it cannot be read.
    pub fn read(&self) -> Result<(String, Vec<u8>), Failure> {
        match self {
            Self::Path { path } => {
                let bytes = fs::read(path).map_err(|error| {
                    Failure::new(Code::Io, format!("{path} cannot be read: {error}."))
                        .hint("Check that the file is still there and that you may read it.")
                })?;
                let name = Path::new(path)
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned());
                Ok((name.unwrap_or_else(|| path.clone()), bytes))
            }
            Self::Content { name, base64 } => {
                let bytes = BASE64.decode(base64).map_err(|error| {
                    Failure::invalid("base64", format!("{name} did not arrive whole: {error}."))
                })?;
                Ok((name.clone(), bytes))
            }
        }
    }
}

impl MailForm {
    /// The form before anything is typed: STARTTLS on the usual port.
    pub fn usual() -> Self {
        Self {
            port: 587,
            security: "starttls".to_owned(),
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
    let (password, password_note) = password_of(account.as_ref());
    Ok(Settings {
        company: form(&company),
        logo,
        mail: account.as_ref().map(mail_form),
        password,
        password_note,
    })
}

pub(crate) fn logo_of(book: &Reading, company: &Company) -> Result<Option<Document>, Failure> {
    Ok(company
        .logo
        .as_ref()
        .map(|hash| book.document(hash))
        .transpose()?)
}

/// Saves the company.
///
/// # Errors
/// [`Code::Invalid`] on the field that cannot be right.
pub fn company(cx: &Context<'_>, form: CompanyForm) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    let before = book.company()?;
    let company = checked(form, &before)?;
    if company != before {
        book.write(
            journal::entry(cx, "settings.company", "Company details changed"),
            |write| write.set_company(&company),
        )?;
    }
    Ok(Nothing {})
}

/// Saves the logo, or takes it away.
///
/// # Errors
/// [`Code::Invalid`] where the file is no picture that a letter can carry.
pub fn logo(cx: &Context<'_>, request: LogoSave) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    let mut company = book.company()?;
    let picture = match request.source {
        None => None,
        Some(source) => {
            let (name, bytes) = source.read()?;
            if bytes.len() > LARGEST_LOGO {
                return Err(
                    Failure::invalid("source", format!("{name} is larger than 2 MB."))
                        .hint("Save the logo smaller; 600 pixels of width are plenty on paper."),
                );
            }
            let media_type = picture_type(&bytes).ok_or_else(|| {
                Failure::invalid(
                    "source",
                    format!("{name} is not a picture that letters can carry."),
                )
                .hint("Use a PNG, JPEG or SVG file.")
            })?;
            Picture::read(&bytes)
                .map_err(|error| Failure::invalid("source", format!("{name}: {error}.")))?;
            Some(Document {
                media_type: media_type.to_owned(),
                bytes,
            })
        }
    };
    let said = if picture.is_some() {
        "Logo changed"
    } else {
        "Logo taken away"
    };
    book.write(journal::entry(cx, "settings.logo", said), |write| {
        company.logo = picture
            .map(|picture| write.insert_document(&picture.media_type, &picture.bytes))
            .transpose()?;
        write.set_company(&company)
    })?;
    Ok(Nothing {})
}

/// The media type of a picture that letters can carry, told by its content.
fn picture_type(bytes: &[u8]) -> Option<&'static str> {
    let begins = |with: &[u8]| bytes.starts_with(with);
    if begins(b"\x89PNG") {
        Some("image/png")
    } else if begins(b"\xff\xd8") {
        Some("image/jpeg")
    } else if bytes.windows(4).take(1024).any(|part| part == b"<svg") {
        Some("image/svg+xml")
    } else {
        None
    }
}

/// Saves the mail account, and its password in the keychain.
///
/// # Errors
/// [`Code::Invalid`] on the field that cannot be right; [`Code::PasswordNeeded`] where no keychain answers. The account
/// is saved all the same, and the message says where else the password may come from.
pub fn mail(cx: &Context<'_>, request: MailSave) -> Result<Nothing, Failure> {
    let account = account(&request.form)?;
    let mut book = cx.app.book()?;
    let stored = mail_account(&request.form);
    if book.mail_account()?.as_ref() != Some(&stored) {
        book.write(
            journal::entry(cx, "settings.mail", "Mail account changed"),
            |write| write.set_mail_account(&stored),
        )?;
    }
    if let Some(password) = request.password.filter(|password| !password.is_empty()) {
        cx.app.secrets().set(&account, &Password::new(password))?;
    }
    Ok(Nothing {})
}

/// Connects and signs in, and sends nothing.
///
/// # Errors
/// What the server or the account lacks.
pub fn mail_test(cx: &Context<'_>, request: MailSave) -> Result<MailTest, Failure> {
    let account = account(&request.form)?;
    let password = match request.password.filter(|password| !password.is_empty()) {
        Some(password) => Some(Password::new(password)),
        None => secret::password_for(&**cx.app.secrets(), &account)?,
    };
    let greeting = owed_mail::test_connection(&account, password.as_ref())?;
    let mut lines = vec![format!(
        "{} answers on port {}.",
        greeting.server, account.port
    )];
    lines.push(if greeting.encrypted {
        "The connection is encrypted, and the certificate is good.".to_owned()
    } else {
        "The connection is not encrypted: anyone on the way can read it.".to_owned()
    });
    lines.push(match (&account.user, greeting.logged_in) {
        (Some(user), true) => format!("{user} is signed in."),
        _ => "The server asks for no sign-in.".to_owned(),
    });
    Ok(MailTest { lines })
}

/// What a letter still needs, in words.
pub(crate) fn letters_need(company: &Company) -> Vec<String> {
    let mut needs = Vec::new();
    if company.name.is_empty() {
        needs.push("the company's name".to_owned());
    }
    if !company.address.is_deliverable() {
        needs.push("the company's address".to_owned());
    }
    needs
}

/// What a mail still needs, in words.
pub(crate) fn mail_needs(account: Option<&MailAccount>) -> Vec<String> {
    match account {
        None => vec!["a mail account".to_owned()],
        Some(_) => Vec::new(),
    }
}

fn password_of(stored: Option<&MailAccount>) -> (String, String) {
    let Some(account) = stored.and_then(|stored| account(&mail_form(stored)).ok()) else {
        return ("none".to_owned(), String::new());
    };
    if account.user.is_none() {
        return (
            "none".to_owned(),
            "This account signs in without a password.".to_owned(),
        );
    }
    if matches!(secret::Environment::read().get(&account), Ok(Some(_))) {
        return (
            "environment".to_owned(),
            format!("The password comes from {}.", secret::Environment::VARIABLE),
        );
    }
    match secret::Keychain.get(&account) {
        Ok(Some(_)) => (
            "keychain".to_owned(),
            "The password is in the system's keychain.".to_owned(),
        ),
        Ok(None) => ("none".to_owned(), "No password is stored yet.".to_owned()),
        Err(error) => ("none".to_owned(), format!("{error} {}", error.hint())),
    }
}

/// The account as the mail crate wants it.
pub(crate) fn account(form: &MailForm) -> Result<Account, Failure> {
    let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let host = text(&form.host)
        .ok_or_else(|| Failure::invalid("host", "The mail server's name is missing."))?;
    if form.port == 0 {
        return Err(Failure::invalid("port", "The port is missing.")
            .hint("587 is usual for STARTTLS, 465 for TLS."));
    }
    let security = match form.security.as_str() {
        "starttls" => Security::StartTls,
        "tls" => Security::Tls,
        "plain" => Security::Plain,
        other => {
            return Err(Failure::invalid(
                "security",
                format!("“{other}” is no kind of encryption."),
            )
            .hint("Use starttls, tls or plain."));
        }
    };
    let account = Account {
        port: form.port,
        security,
        user: text(&form.user),
        from_name: form.from_name.trim().to_owned(),
        reply_to: text(&form.reply_to),
        allow_plain: form.allow_plain,
        ca_file: text(&form.ca_file).map(PathBuf::from),
        ..Account::new(host, form.from_address.trim())
    };
    account.check().map_err(|error| {
        let field = match &error {
            MailError::PlainNotAllowed { .. } => "security",
            MailError::BadAddress { address, .. } if Some(address) == account.reply_to.as_ref() => {
                "reply_to"
            }
            _ => "from_address",
        };
        Failure::from(error).field(field)
    })?;
    Ok(account)
}

pub(crate) fn mail_form(stored: &MailAccount) -> MailForm {
    MailForm {
        host: stored.host.clone(),
        port: stored.port,
        security: stored.security.clone(),
        user: stored.user.clone(),
        from_name: stored.from_name.clone(),
        from_address: stored.from_address.clone(),
        reply_to: stored.reply_to.clone(),
        allow_plain: stored.allow_plain,
        ca_file: stored.ca_file.clone(),
    }
}

fn mail_account(form: &MailForm) -> MailAccount {
    MailAccount {
        host: form.host.trim().to_owned(),
        port: form.port,
        security: form.security.clone(),
        user: form.user.trim().to_owned(),
        from_name: form.from_name.trim().to_owned(),
        from_address: form.from_address.trim().to_owned(),
        reply_to: form.reply_to.trim().to_owned(),
        allow_plain: form.allow_plain,
        ca_file: form.ca_file.trim().to_owned(),
    }
}

fn form(company: &Company) -> CompanyForm {
    let Company {
        name,
        address,
        email,
        phone,
        website,
        iban,
        bic,
        bank_name,
        vat_id,
        register,
        signer,
        ..
    } = company.clone();
    CompanyForm {
        name,
        street: address.street,
        extra: address.extra,
        postal_code: address.postal_code,
        city: address.city,
        region: address.region,
        country: address.country,
        email,
        phone,
        website,
        iban: in_groups(&iban),
        bic,
        bank_name,
        vat_id,
        register,
        signer,
        language: company.language.code().to_owned(),
        currency: company.currency.code().to_owned(),
        terms_days: company.terms_days,
        deadline_days: company.deadline_days,
        paper: company.paper.clone(),
        window: company.window.clone(),
        hold_seconds: company.hold_seconds,
    }
}

/// An IBAN in groups of four, as people read it.
pub(crate) fn in_groups(iban: &str) -> String {
    let letters: Vec<char> = iban.chars().collect();
    letters
        .chunks(4)
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}

fn checked(form: CompanyForm, before: &Company) -> Result<Company, Failure> {
    let trimmed = |text: String| text.trim().to_owned();
    let iban: String = form
        .iban
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect::<String>()
        .to_uppercase();
    if !iban.is_empty() && iban.parse::<iban::Iban>().is_err() {
        return Err(Failure::invalid(
            "iban",
            format!(
                "“{}” is not an IBAN: its check digits or its length are wrong.",
                form.iban.trim()
            ),
        )
        .hint("Copy it from a bank statement."));
    }
    let language: Language = form
        .language
        .parse()
        .map_err(|error: String| Failure::invalid("language", error))?;
    let currency: Currency = crate::typed::currency("currency", &form.currency)?;
    for (field, days) in [
        ("terms_days", form.terms_days),
        ("deadline_days", form.deadline_days),
    ] {
        if days > 365 {
            return Err(Failure::invalid(
                field,
                format!("{days} days are more than a year."),
            ));
        }
    }
    if form.hold_seconds > 86_400 {
        return Err(Failure::invalid(
            "hold_seconds",
            "Mails can be held for a day at most.",
        ));
    }
    let one_of = |field: &str, value: &str, choices: &[&str]| {
        if choices.contains(&value) {
            Ok(value.to_owned())
        } else {
            Err(Failure::invalid(
                field,
                format!("“{value}” is none of {}.", choices.join(", ")),
            ))
        }
    };
    Ok(Company {
        name: trimmed(form.name),
        address: owed_receivables::Address {
            street: trimmed(form.street),
            extra: trimmed(form.extra),
            postal_code: trimmed(form.postal_code),
            city: trimmed(form.city),
            region: trimmed(form.region),
            country: trimmed(form.country),
        },
        email: trimmed(form.email),
        phone: trimmed(form.phone),
        website: trimmed(form.website),
        iban,
        bic: trimmed(form.bic).to_uppercase(),
        bank_name: trimmed(form.bank_name),
        vat_id: trimmed(form.vat_id),
        register: trimmed(form.register),
        signer: trimmed(form.signer),
        language,
        currency,
        terms_days: form.terms_days,
        deadline_days: form.deadline_days,
        paper: one_of("paper", &form.paper, &["a4", "letter"])?,
        window: one_of("window", &form.window, &["din5008b", "dl", "us10"])?,
        logo: before.logo.clone(),
        hold_seconds: form.hold_seconds,
    })
}
