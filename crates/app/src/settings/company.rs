//! The company and its letterhead.

use std::collections::BTreeSet;

use owed_letters::Picture;
use owed_receivables::company_account::{Ways, lacks_account};
use owed_receivables::dunning::quiet::BY_LAW;
use owed_receivables::{AccountForm, CompanyAccount, Currency};
use owed_store::{BookReader, Company, Record, StoredDocument};

use super::{CompanyEdit, CompanyForm, CompanySave, HoursByLaw, Lack, LogoSave};
use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::journal;
use crate::seen::still;
use crate::wire::{Nothing, clock};
use owed_texts::{Language, PlainKey, key, text};

/// The largest logo: enough for a letterhead, and every letter contains it.
const LARGEST_LOGO: usize = 2 << 20;

/// Saves the company.
///
/// # Errors
/// [`Code::Invalid`] for a wrong field; [`Code::Refused`] if someone has changed the company since.
pub fn company(cx: &Context<'_>, request: CompanySave) -> Result<Nothing, Failure> {
    let CompanySave { form, seen } = request;
    change(cx, |book, now| {
        still(
            book,
            Record::Company,
            key!("the-company"),
            seen.as_ref(),
            now,
        )?;
        *now = form;
        Ok(())
    })
}

/// Changes some fields of the company; the others keep their current values.
///
/// # Errors
/// As [`company`].
pub fn edit_company(cx: &Context<'_>, request: CompanyEdit) -> Result<Nothing, Failure> {
    change(cx, |_, form| request.changes.apply(form))
}

fn change(
    cx: &Context<'_>,
    change: impl FnOnce(&BookReader, &mut CompanyForm) -> Result<(), Failure>,
) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    let entry = journal::entry(cx, "settings.company", key!("journal-company-changed"));
    book.write(entry, |write| {
        let before = write.company()?;
        let mut form = form(&before);
        change(write, &mut form)?;
        let company = checked(form, &before)?;
        if company != before {
            write.set_company(&company)?;
        }
        Ok::<_, Failure>(Nothing {})
    })?;
    Ok(Nothing {})
}

/// Saves or removes the logo.
///
/// # Errors
/// [`Code::Invalid`] if letters cannot contain such a file.
pub fn logo(cx: &Context<'_>, request: LogoSave) -> Result<Nothing, Failure> {
    let picture = match request.source {
        None => None,
        Some(source) => {
            let (name, bytes) = source.read()?;
            let media_type = picture_type(&bytes).ok_or_else(|| {
                Failure::invalid("source", text!("error-logo-no-picture", name = &name))
            })?;
            if bytes.len() > LARGEST_LOGO {
                return Err(Failure::invalid(
                    "source",
                    text!("error-logo-too-large", name = &name),
                ));
            }
            Picture::read(&bytes).map_err(|error| Failure {
                code: Code::Invalid,
                message: text!(
                    "error-logo-unreadable",
                    name = &name,
                    error = error.message()
                ),
                ..Failure::from(error).field("source")
            })?;
            Some(StoredDocument {
                media_type: media_type.to_owned(),
                bytes,
            })
        }
    };
    let said = if picture.is_some() {
        key!("journal-logo-changed")
    } else {
        key!("journal-logo-removed")
    };
    let mut book = cx.app.book()?;
    book.write(journal::entry(cx, "settings.logo", said), |write| {
        let logo = picture
            .map(|picture| write.insert_document(&picture.media_type, &picture.bytes))
            .transpose()?;
        let company = write.company()?;
        write.set_company(&Company { logo, ..company })
    })?;
    Ok(Nothing {})
}

/// Returns the media type of a picture that letters can contain, detected from its content.
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

/// Returns the contact hours under the law of the company's country.
pub(super) fn hours_by_law(company: &Company) -> Option<HoursByLaw> {
    let law = BY_LAW
        .iter()
        .find(|law| law.country == company.address.country)?;
    Some(HoursByLaw {
        from: clock(law.hours.from),
        to: law.hours.to.map_or_else(String::new, clock),
        source: law.source.to_string(),
    })
}

/// Returns what a letter still needs, in words.
pub(crate) fn letters_need(company: &Company) -> Vec<PlainKey> {
    let mut needs = Vec::new();
    if company.name.is_empty() {
        needs.push(key!("settings-need-name"));
    }
    if !company.address.is_deliverable() {
        needs.push(key!("settings-need-address"));
    }
    if company.accounts.is_empty() {
        needs.push(key!("settings-need-bank"));
    }
    needs
}

/// Refuses letters that would not say who writes them.
///
/// # Errors
/// [`Code::Refused`] if the company has no name.
pub(crate) fn must_have_name(company: &Company) -> Result<(), Failure> {
    if company.name.trim().is_empty() {
        return Err(Failure::new(Code::Refused, key!("error-company-no-name")).field("name"));
    }
    Ok(())
}

/// Returns what letters lack that ask for money in these currencies.
pub(crate) fn letters_lack(
    company: &Company,
    asked: impl IntoIterator<Item = Currency>,
    language: Language,
) -> Vec<Lack> {
    let needs = letters_need(company).into_iter();
    let mut lacks: Vec<Lack> = needs
        .map(|need| Lack {
            text: text!("settings-missing", what = need).text(language),
            of_company: true,
        })
        .collect();
    let foreign: BTreeSet<Currency> = asked
        .into_iter()
        .filter(|currency| lacks_account(&company.accounts, *currency, company.currency))
        .collect();
    // Without any account, that is said already.
    let foreign = foreign.into_iter().filter(|_| !company.accounts.is_empty());
    lacks.extend(foreign.map(|currency| {
        let shown = Ways::for_currency(&company.accounts, currency).account;
        let currency = currency.code();
        let text = match shown {
            Some(shown) => text!("settings-no-account", currency, account = shown.name()),
            None => text!("settings-no-way", currency),
        };
        Lack {
            text: text.text(language),
            of_company: false,
        }
    }));
    lacks
}

pub(crate) fn logo_of(
    book: &BookReader,
    company: &Company,
) -> Result<Option<StoredDocument>, Failure> {
    Ok(company
        .logo
        .as_ref()
        .map(|hash| book.document(hash))
        .transpose()?)
}

pub(super) fn form(company: &Company) -> CompanyForm {
    let Company {
        name,
        address,
        email,
        phone,
        website,
        vat_id,
        register,
        signer,
        supervisor,
        ..
    } = company.clone();
    let account = main_account(company).cloned().unwrap_or_default();
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
        iban: account.written_number(),
        bic: account.bic,
        bank_name: account.bank_name,
        vat_id,
        register,
        signer,
        supervisor,
        language: company.language.into(),
        currency: company.currency.code().to_owned(),
        terms_days: company.terms_days,
        discount: Some(company.discount.to_string()),
        discount_grace_days: Some(company.discount_grace_days),
        accept_certain: Some(company.accept_certain),
        currency_chosen: Some(company.currency_chosen),
        deadline_days: company.deadline_days,
        paper: company.paper.parse().unwrap_or_default(),
        window: company.window.parse().unwrap_or_default(),
        hold_seconds: company.hold_seconds,
        payment_order: company.payment_order.into(),
    }
}

/// Returns the account that the form edits: the first with an IBAN.
fn main_account(company: &Company) -> Option<&CompanyAccount> {
    let mut accounts = company.accounts.iter();
    accounts.find(|account| account.form == AccountForm::Iban)
}

/// Returns the company's accounts with the form's one changed, added or removed.
fn accounts(form: &CompanyForm, before: &Company) -> Result<Vec<CompanyAccount>, Failure> {
    let mut accounts = before.accounts.clone();
    let known = main_account(before);
    let now = known.cloned().unwrap_or_default();
    let said = [&form.iban, &form.bic, &form.bank_name].map(|text| text.trim());
    if said == [&*now.written_number(), &now.bic, &now.bank_name] {
        return Ok(accounts);
    }
    if form.iban.trim().is_empty() && known.is_some() {
        accounts.retain(|account| account.id != now.id);
        return Ok(accounts);
    }
    // What was the old bank's does not stay with an account at another.
    let moved = !now.number.is_empty() && bank_of(&form.iban) != bank_of(&now.number);
    let kept = |said: &String, before: &String| match moved && said == before {
        true => String::new(),
        false => said.clone(),
    };
    let account = CompanyAccount {
        number: form.iban.clone(),
        bic: kept(&form.bic, &now.bic),
        bank_name: kept(&form.bank_name, &now.bank_name),
        ..now
    };
    let account = account.checked().map_err(|error| {
        let failure = Failure::from(error);
        match failure.field.as_deref() {
            Some("number") => failure.field("iban"),
            _ => failure,
        }
    })?;
    match accounts.iter_mut().find(|one| one.id == account.id) {
        Some(one) => *one = account,
        None => accounts.push(account),
    }
    Ok(accounts)
}

/// Returns the part of an IBAN that names country and bank: without its check digits, and as long as the shortest of all
/// countries has it.
fn bank_of(iban: &str) -> String {
    let signs = iban.chars().filter(|sign| !sign.is_whitespace());
    let signs: Vec<char> = signs.flat_map(char::to_uppercase).collect();
    let places = signs.iter().enumerate();
    let bank = places.filter(|(at, _)| matches!(at, 0..2 | 4..8));
    bank.map(|(_, sign)| sign).collect()
}

fn checked(form: CompanyForm, before: &Company) -> Result<Company, Failure> {
    let trimmed = |text: String| text.trim().to_owned();
    let accounts = accounts(&form, before)?;
    let currency: Currency = crate::typed::currency("currency", &form.currency)?;
    for (field, days) in [
        ("terms_days", form.terms_days),
        ("deadline_days", form.deadline_days),
        ("discount_grace_days", form.discount_grace_days.unwrap_or(0)),
    ] {
        if days > 365 {
            return Err(Failure::invalid(field, text!("error-company-days", days)));
        }
    }
    if form.hold_seconds > 86_400 {
        return Err(Failure::invalid("hold_seconds", key!("error-company-hold")));
    }
    Ok(Company {
        name: trimmed(form.name),
        address: owed_receivables::Address {
            street: trimmed(form.street),
            extra: trimmed(form.extra),
            postal_code: trimmed(form.postal_code),
            city: trimmed(form.city),
            region: trimmed(form.region),
            country: match form.country == before.address.country {
                true => form.country,
                false => crate::typed::country("country", &form.country)?,
            },
        },
        email: trimmed(form.email),
        phone: trimmed(form.phone),
        website: trimmed(form.website),
        accounts,
        vat_id: trimmed(form.vat_id),
        register: trimmed(form.register),
        signer: trimmed(form.signer),
        supervisor: trimmed(form.supervisor),
        language: form.language.must("language")?,
        currency,
        terms_days: form.terms_days,
        discount: match form.discount.as_deref() {
            None => before.discount,
            Some(text) => crate::discounts::typed("discount", text)?,
        },
        discount_grace_days: form
            .discount_grace_days
            .unwrap_or(before.discount_grace_days),
        accept_certain: form.accept_certain.unwrap_or(before.accept_certain),
        currency_chosen: form.currency_chosen.unwrap_or(before.currency_chosen)
            || currency != before.currency,
        deadline_days: form.deadline_days,
        paper: form.paper.must("paper")?.to_string(),
        window: form.window.must("window")?.to_string(),
        logo: before.logo.clone(),
        hold_seconds: form.hold_seconds,
        payment_order: form.payment_order.0.unwrap_or(before.payment_order),
    })
}
