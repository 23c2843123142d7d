//! How customers pay the company: accounts, addresses of payment schemes, links.

use owed_receivables::{AccountForm, CompanyAccount, CompanyAccountId, Currency};
use owed_store::{Company, Record, Write};
use owed_texts::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::context::Context;
use crate::failure::{Code, Failure};
use crate::seen::still;
use crate::wire::{Changes, Chosen, Nothing, Saved};
use crate::{journal, typed};

/// A way to pay, as listed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanyAccountRow {
    pub id: i64,
    /// What identifies it: the bank's code and the number in their groups, or the first of its lines.
    pub name: String,
    pub form: CompanyAccountForm,
}

/// The editable fields of a way to pay. Those that its form does not use are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CompanyAccountForm {
    pub form: Chosen<AccountForm>,
    /// Empty means every currency.
    pub currency: String,
    /// IBAN, account number, UPI address, Pix key, or the link with `{amount}`, `{currency}` and `{reference}`.
    pub number: String,
    /// Sort code, routing number, BSB, IFSC, or institution and transit number.
    pub bank_code: String,
    /// The routing number for wires, if it is another one.
    pub wire_code: String,
    pub bic: String,
    pub bank_name: String,
    /// Further lines, printed as they are.
    pub lines: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CompanyAccountSave {
    /// `null` adds one.
    pub id: Option<i64>,
    pub form: CompanyAccountForm,
    /// The way to pay as the person saw it; if someone else has changed it since, nothing is saved. `null` means unchecked.
    #[serde(default)]
    #[ts(optional)]
    pub seen: Option<CompanyAccountForm>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct CompanyAccountEdit {
    pub id: i64,
    pub changes: Changes<CompanyAccountForm>,
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct CompanyAccountRemove {
    pub id: i64,
}

/// Returns the ways to pay, in the order in which letters look for one.
///
/// # Errors
/// The book cannot be read.
pub fn accounts(cx: &Context<'_>, _: Nothing) -> Result<Vec<CompanyAccountRow>, Failure> {
    let accounts = cx.app.book()?.company_accounts()?;
    let row = |account: &CompanyAccount| CompanyAccountRow {
        id: account.id.map_or(0, |id| id.0),
        name: account.name(),
        form: form(account),
    };
    Ok(accounts.iter().map(row).collect())
}

/// Saves a way to pay, or adds one if the id is missing.
///
/// # Errors
/// [`Code::Invalid`] for a wrong field; [`Code::NotFound`]; [`Code::Refused`] if someone has changed it since.
pub fn save_account(cx: &Context<'_>, request: CompanyAccountSave) -> Result<Saved, Failure> {
    let CompanyAccountSave { id, form, seen } = request;
    let Some(id) = id else {
        return add(cx, form);
    };
    change(cx, id, |write, account| {
        let record = Record::CompanyAccount(CompanyAccountId(id));
        let name = text!("settings-account-named", name = account.name());
        still(write, record, name, seen.as_ref(), &self::form(account))?;
        checked(form)
    })
}

/// Changes some fields of a way to pay; the others keep their current values.
///
/// # Errors
/// As [`save_account`].
pub fn edit_account(cx: &Context<'_>, request: CompanyAccountEdit) -> Result<Saved, Failure> {
    change(cx, request.id, |_, account| {
        let mut form = form(account);
        request.changes.apply(&mut form)?;
        checked(form)
    })
}

/// Removes a way to pay; letters that left keep it.
///
/// # Errors
/// [`Code::NotFound`].
pub fn remove_account(cx: &Context<'_>, request: CompanyAccountRemove) -> Result<Nothing, Failure> {
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "settings.remove_account"), |write| {
        let mut company = write.company()?;
        let at = place(&company, request.id)?;
        let gone = company.accounts.remove(at);
        write.summarize(text!("journal-account-removed", name = gone.name()));
        Ok::<_, Failure>(write.set_company(&company)?)
    })?;
    Ok(Nothing {})
}

fn add(cx: &Context<'_>, form: CompanyAccountForm) -> Result<Saved, Failure> {
    let account = checked(form)?;
    let mut book = cx.app.book()?;
    let written = book.write(journal::begin(cx, "settings.save_account"), |write| {
        let mut company = write.company()?;
        must_be_new(&company, &account)?;
        write.summarize(text!("journal-account-added", name = account.name()));
        company.accounts.push(account);
        write.set_company(&company)?;
        let newest = write.company_accounts()?.pop();
        Ok::<_, Failure>(newest.and_then(|account| account.id).map_or(0, |id| id.0))
    })?;
    Ok(Saved { id: written.value })
}

fn change(
    cx: &Context<'_>,
    id: i64,
    change: impl FnOnce(&Write<'_>, &CompanyAccount) -> Result<CompanyAccount, Failure>,
) -> Result<Saved, Failure> {
    let mut book = cx.app.book()?;
    book.write(journal::begin(cx, "settings.save_account"), |write| {
        let mut company = write.company()?;
        let at = place(&company, id)?;
        let changed = change(write, &company.accounts[at])?;
        let changed = CompanyAccount {
            id: company.accounts[at].id,
            ..changed
        };
        if company.accounts[at] != changed {
            write.summarize(text!("journal-account-changed", name = changed.name()));
            company.accounts[at] = changed;
            write.set_company(&company)?;
        }
        Ok::<_, Failure>(())
    })?;
    Ok(Saved { id })
}

/// Refuses a way to pay that the company has already; of two equal ones no letter would show the second.
fn must_be_new(company: &Company, account: &CompanyAccount) -> Result<(), Failure> {
    let same = |known: &&CompanyAccount| {
        known.form == account.form
            && known.currency == account.currency
            && known.number == account.number
            && known.bank_code == account.bank_code
            && known.lines == account.lines
    };
    match company.accounts.iter().find(same) {
        None => Ok(()),
        Some(known) => {
            let message = text!("error-account-known", name = known.name());
            Err(Failure::new(Code::Refused, message).field("number"))
        }
    }
}

fn place(company: &Company, id: i64) -> Result<usize, Failure> {
    let found = |account: &CompanyAccount| account.id == Some(CompanyAccountId(id));
    company.accounts.iter().position(found).ok_or_else(|| {
        let message = text!("error-account-gone", id = id.to_string());
        Failure::new(Code::NotFound, message).field("id")
    })
}

fn form(account: &CompanyAccount) -> CompanyAccountForm {
    CompanyAccountForm {
        form: account.form.into(),
        currency: account
            .currency
            .as_ref()
            .map_or_else(String::new, |currency| currency.code().to_owned()),
        number: account.written_number(),
        bank_code: account.written_code(),
        wire_code: account.wire_code.clone(),
        bic: account.bic.clone(),
        bank_name: account.bank_name.clone(),
        lines: account.lines.clone(),
    }
}

fn checked(form: CompanyAccountForm) -> Result<CompanyAccount, Failure> {
    let currency: Option<Currency> = match form.currency.trim() {
        "" => None,
        code => Some(typed::currency("currency", code)?),
    };
    let account = CompanyAccount {
        id: None,
        form: form.form.must("form")?,
        currency,
        number: form.number,
        bank_code: form.bank_code,
        wire_code: form.wire_code,
        bic: form.bic,
        bank_name: form.bank_name,
        lines: form.lines,
    };
    Ok(account.checked()?)
}
